/** The rows of one official on the breakdown: indicators first, then components, the total and the grade. */
import {
  coefficientOf,
  componentFormula,
  contributionFormula,
  indicatorFormulas,
  scoreFormula,
  type ComponentResult,
  type Formula,
  type IndicatorResult,
  type OfficialResult,
  type Scheme,
} from "../../appraisal";
import { cellAddress, quoteSheetName, type Content } from "../../workbook";
import { computed, numeric, text } from "../cells";
import { remarksText } from "../remarks";
import type { BreakdownColumn, Wording } from "../wording";
import type { Grid } from "./grid";

export interface Row {
  readonly kind: "indicator" | "component" | "total" | "grade";
  /** Who it is about, the same of all rows of an official. */
  readonly who: Readonly<Record<Who, Content>>;
  readonly cells: Cells;
}

type Who = "id" | "name" | "unit" | "group";

type Cells = Partial<Readonly<Record<Exclude<BreakdownColumn, Who | "kind">, Content>>>;

/** The cell of a column in the row that is being written. */
type CellOf = (column: BreakdownColumn) => Formula;

/** How many rows an official has: those of `officialRows`. */
export function rowsOfOfficial({ indicators, components }: OfficialResult): number {
  return indicators.length + components.length + 2;
}

/** The official's rows, the first of them at the row `first` of the sheet. */
export function officialRows(
  result: OfficialResult,
  scheme: Scheme,
  first: number,
  grid: Grid,
  wording: Wording,
): readonly Row[] {
  const { indicators, components } = result;
  const isGraded = result.status === "graded";
  const firstComponent = first + indicators.length;
  const points = grid.area("points", first, indicators.length);
  const contributions = grid.area("contribution", firstComponent, components.length);
  const { id, name, unit, group } = result.official;
  const who = { id: text(id), name: text(name), unit: text(unit), group: text(group) };
  // Not spread into each row: there are a hundred thousand, and an object made so is slow to read.
  const row = (kind: Row["kind"], cells: Cells): Row => ({ kind, who, cells });
  return [
    ...indicators.map((line, index) =>
      row(
        "indicator",
        indicatorCells(line, (column) => grid.cell(column, first + index), wording),
      ),
    ),
    ...components.map((component, index) => {
      const cell: CellOf = (column) => grid.cell(column, firstComponent + index);
      return row("component", {
        ...componentCells(component, points),
        contribution: contribution(component, isGraded, cell),
        explanation: text(wording.breakdown.component(component, scheme)),
      });
    }),
    row("total", {
      item: wording.gradeColumns.score,
      contribution: isGraded
        ? computed(contributions && scoreFormula(contributions, result, scheme), result.score)
        : null,
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

function indicatorCells(line: IndicatorResult, cell: CellOf, wording: Wording): Cells {
  const { indicator, figure, figureAt, parts } = line;
  const { origins } = wording.breakdown;
  const position = parts.find((part) => part.position !== undefined)?.position;
  const formulas = indicatorFormulas(line, cell);
  return {
    item: text(indicator.name),
    figure: typeof figure === "number" ? numeric(figure) : text(figure),
    measure: text(indicator.unit),
    cell: `${quoteSheetName(figureAt.sheet)}!${cellAddress(figureAt.row, figureAt.column)}`,
    origin: line.takenAsZero ? origins.takenAsZero : line.verified ? origins.verified : origins.reported,
    target: numeric(line.target),
    lastYear: numeric(line.lastYear),
    method: indicator.method && text(wording.method(indicator.method)),
    ratio: computed(formulas.ratio, line.ratio),
    position: position ? `${position.rank} / ${position.of}` : null,
    change: computed(formulas.change, parts.find((part) => part.change !== undefined)?.change),
    coefficient: numeric(coefficientOf(line)),
    share: computed(formulas.share, line.share),
    weight: numeric(line.weight),
    points: computed(formulas.points, line.points),
    explanation: text(wording.indicator(line)),
  };
}

function componentCells(result: ComponentResult, points: Formula | null): Cells {
  return {
    item: text(result.component.name),
    weight: numeric(result.share * 100),
    points: computed(componentFormula(result, points), result.value),
  };
}

/** Contributions add up to the score before it is rounded; nobody without a score has any. */
function contribution({ value, share }: ComponentResult, isGraded: boolean, cell: CellOf): Content {
  if (!isGraded || value === null) return null;
  return computed(contributionFormula(cell("points"), cell("weight")), share * value);
}
