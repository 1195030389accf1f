/** The score breakdown of a year: every score traced from its cell to its points (P20). */
import type { YearResult } from "../../appraisal";
import type { Area, Style } from "../../workbook";
import { BREAKDOWN_MARK } from "../marks";
import type { OwnSheet } from "../own-sheets";
import { CENTERED, scoreFormat, TOTAL, WRAPPED } from "../styles";
import { tableSheet, type Column } from "../table";
import type { BreakdownColumn, Wording } from "../wording";
import { gridOf } from "./grid";
import { officialRows, rowsOfOfficial, type Row } from "./rows";

const POINTS: Style = { numberFormat: "0.0000" };
const PERCENT: Style = { numberFormat: "0.00%" };

const COLUMNS: readonly (readonly [BreakdownColumn, Style?, number?])[] = [
  ["id"],
  ["name"],
  ["unit"],
  ["group", WRAPPED, 14],
  ["kind"],
  ["item", WRAPPED, 22],
  ["figure", { horizontal: "right" }],
  ["measure"],
  ["cell"],
  ["origin", WRAPPED, 14],
  ["target"],
  ["lastYear"],
  ["method", WRAPPED, 18],
  ["ratio", PERCENT],
  ["position", CENTERED],
  ["change", PERCENT],
  ["coefficient"],
  ["share", POINTS],
  ["weight", { numberFormat: "0.00" }],
  ["points", POINTS],
  ["contribution", POINTS],
  ["explanation", WRAPPED, 60],
];

/** The rows come below the title and the header. */
const FIRST_ROW = 2;

/**
 * A row per official × indicator and official × component, the score as their total, and the grade. Whatever follows from cells
 * of the official's rows is a formula of them.
 */
export function breakdown(result: YearResult, wording: Wording): OwnSheet {
  const words = wording.breakdown;
  const { rows, anchors } = rowsOf(result, wording);
  const totalStyle: Style = { numberFormat: scoreFormat(result.scheme) };
  return {
    mark: breakdownMark(result.year),
    name: words.sheetName(result.year),
    content: tableSheet({
      title: words.title(result.year),
      columns: COLUMNS.map(([key, style, widest]): Column<Row> => ({
        header: words.headers[key],
        content: contentOf(key, wording),
        style: ({ kind }) => (kind === "total" && key === "contribution" ? totalStyle : style),
        widest,
      })),
      rows,
      rowStyle: ({ kind }) => (kind === "total" || kind === "grade" ? TOTAL : undefined),
      frozenColumns: 3,
    }),
    anchors,
  };
}

function contentOf(key: BreakdownColumn, { breakdown: { kinds } }: Wording): Column<Row>["content"] {
  switch (key) {
    case "id":
    case "name":
    case "unit":
    case "group":
      return ({ who }) => who[key];
    case "kind":
      return ({ kind }) => kinds[kind];
    default:
      return ({ cells }) => cells[key] ?? null;
  }
}

/** The mark of a year's breakdown. Its anchors are the keys of the officials: each leads to the first row of one. */
export function breakdownMark(year: number): string {
  return BREAKDOWN_MARK + year;
}

interface Rows {
  readonly rows: readonly Row[];
  readonly anchors: ReadonlyMap<string, Area>;
}

function rowsOf({ officials, scheme }: YearResult, wording: Wording): Rows {
  const grid = gridOf(COLUMNS.map(([key]) => key));
  const rows: Row[] = [];
  const anchors = new Map<string, Area>();
  for (const official of officials) {
    const first = FIRST_ROW + rows.length;
    anchors.set(official.official.key, { row: first, column: 0, rows: 1, columns: 1 });
    // One by one: an official may have more rows than a function takes arguments.
    for (const row of officialRows(official, scheme, first, grid, wording)) rows.push(row);
  }
  return { rows, anchors };
}

/** The first row of an official on a year's breakdown, without making it; `null` for nobody. */
export function breakdownRow({ officials }: Pick<YearResult, "officials">, key: string): number | null {
  let row = FIRST_ROW;
  for (const result of officials) {
    if (result.official.key === key) return row;
    row += rowsOfOfficial(result);
  }
  return null;
}
