/** The score breakdown of a year: every score traced from its cell to its points (P20). */
import type { ComponentResult, IndicatorResult, OfficialResult, Scheme, YearResult } from "../appraisal";
import { cellAddress, quoteSheetName, type Content, type Style } from "../workbook";
import { numeric, text } from "./cells";
import type { OwnSheet } from "./own-sheets";
import { remarksText } from "./remarks";
import { CENTERED, TOTAL, WRAPPED, scoreFormat } from "./styles";
import { tableSheet, type Column } from "./table";
import type { BreakdownColumn, Wording } from "./wording";

type Kind = "indicator" | "component" | "total" | "grade";

interface Row {
  readonly kind: Kind;
  readonly cells: Partial<Readonly<Record<BreakdownColumn, Content>>>;
}

const POINTS: Style = { numberFormat: "0.0000" };
const PERCENT: Style = { numberFormat: "0.00%" };

const COLUMNS: readonly (readonly [BreakdownColumn, Style?, number?])[] = [
  ["id"],
  ["name"],
  ["unit"],
  ["group"],
  ["kind"],
  ["item", WRAPPED, 30],
  ["figure", { horizontal: "right" }],
  ["measure"],
  ["cell"],
  ["origin"],
  ["target"],
  ["lastYear"],
  ["method", WRAPPED, 30],
  ["ratio", PERCENT],
  ["position", CENTERED],
  ["change", PERCENT],
  ["share", POINTS],
  ["weight", { numberFormat: "0.00" }],
  ["points", POINTS],
  ["contribution", POINTS],
  ["explanation", WRAPPED, 80],
];

/** A row per official × indicator and official × component, the score as their total, and the grade. */
export function breakdown(result: YearResult, wording: Wording): OwnSheet {
  const words = wording.breakdown;
  const totalStyle: Style = { numberFormat: scoreFormat(result.scheme) };
  return {
    mark: `breakdown:${result.year}`,
    name: words.sheetName(result.year),
    content: tableSheet({
      title: words.title(result.year),
      columns: COLUMNS.map(([key, style, widest]): Column<Row> => ({
        header: words.headers[key],
        content: ({ cells }) => cells[key] ?? null,
        style: ({ kind }) => (kind === "total" && key === "contribution" ? totalStyle : style),
        widest,
      })),
      rows: result.officials.flatMap((official) => officialRows(official, result.scheme, wording)),
      rowStyle: ({ kind }) => (kind === "total" || kind === "grade" ? TOTAL : undefined),
      frozenColumns: 3,
    }),
  };
}

function officialRows(result: OfficialResult, scheme: Scheme, wording: Wording): readonly Row[] {
  const { id, name, unit, group } = result.official;
  const row = (kind: Kind, cells: Row["cells"]): Row => ({
    kind,
    cells: {
      id: text(id),
      name: text(name),
      unit: text(unit),
      group: text(group),
      kind: wording.breakdown.kinds[kind],
      ...cells,
    },
  });
  const isGraded = result.status === "graded";
  return [
    ...result.indicators.map((line) => row("indicator", indicatorCells(line, wording))),
    ...result.components.map((component) => row("component", componentCells(component, isGraded, scheme, wording))),
    row("total", {
      item: wording.gradeColumns.score,
      contribution: numeric(isGraded ? result.score : null),
      explanation: text(wording.breakdown.score(result, scheme)),
    }),
    row("grade", {
      item: wording.gradeColumns.grade,
      figure: text(result.grade),
      // Who has none is told why in the words of Remarks, which name what is to be mended.
      explanation: text(isGraded ? wording.breakdown.grade(result, scheme) : remarksText(result, [], wording)),
    }),
  ];
}

function indicatorCells(line: IndicatorResult, wording: Wording): Row["cells"] {
  const { indicator, figure, figureAt, parts } = line;
  const { origins } = wording.breakdown;
  const position = parts.find((part) => part.position !== undefined)?.position;
  return {
    item: text(indicator.name),
    figure: typeof figure === "number" ? numeric(figure) : text(figure),
    measure: text(indicator.unit),
    cell: `${quoteSheetName(figureAt.sheet)}!${cellAddress(figureAt.row, figureAt.column)}`,
    origin: line.takenAsZero ? origins.takenAsZero : line.verified ? origins.verified : origins.reported,
    target: numeric(line.target),
    lastYear: numeric(line.lastYear),
    method: indicator.method && text(wording.method(indicator.method)),
    ratio: numeric(line.ratio),
    position: position ? `${position.rank} / ${position.of}` : null,
    change: numeric(parts.find((part) => part.change !== undefined)?.change),
    share: numeric(line.share),
    weight: numeric(line.weight),
    points: numeric(line.points),
    explanation: text(wording.indicator(line)),
  };
}

/** Contributions add up to the score before it is rounded; nobody without a score has any. */
function componentCells(result: ComponentResult, isGraded: boolean, scheme: Scheme, wording: Wording): Row["cells"] {
  const { component, value, share } = result;
  return {
    item: text(component.name),
    weight: numeric(share * 100),
    points: numeric(value),
    contribution: numeric(isGraded && value !== null ? share * value : null),
    explanation: text(wording.breakdown.component(result, scheme)),
  };
}
