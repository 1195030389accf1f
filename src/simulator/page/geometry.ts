/** Where the cells of a sheet stand on the page, in pixels. */
import { textWidth } from "../../workbook";
import type { Sheet } from "../model";

export const ROW_HEIGHT = 24;
export const HEADER = { width: 48, height: 22 };

const LINE_HEIGHT = 18;
const TALLEST_ROW = 8;
const PIXELS_PER_POINT = 4 / 3;
const LETTER = 7;
const PADDING = 14;
const NARROWEST = 56;
const WIDEST = 260;
/** Rows that are looked at to find the width of a column that has none of its own. */
const SAMPLED_ROWS = 200;
/** Blank rows and columns around the used area. */
const SPARE = { rows: 30, columns: 6 };

/** The edges of rows and columns: `edges[n]` is where the n-th begins. */
export interface Geometry {
  readonly tops: readonly number[];
  readonly lefts: readonly number[];
}

/** The geometry of a sheet; `textOf` gives what a cell shows. */
export function geometryOf(sheet: Sheet, textOf: (row: number, column: number) => string): Geometry {
  const used = sheet.used(false);
  const rows = (used ? used.row + used.rows : 0) + SPARE.rows;
  const columns = (used ? used.column + used.columns : 0) + SPARE.columns;
  const merged = mergedCells(sheet);
  const widths = Array.from({ length: columns }, (_, column) => {
    const points = sheet.columnWidths.get(column);
    return points === undefined ? fitted(rows, column, merged, textOf) : points * PIXELS_PER_POINT;
  });
  const heights = Array.from({ length: rows }, (_, row) => heightOf(sheet, row, widths, merged, textOf));
  return { tops: edges(heights), lefts: edges(widths) };
}

/** The first item whose end lies beyond a place. */
export function indexAt(edges: readonly number[], place: number): number {
  let [low, high] = [0, edges.length - 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle + 1] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return Math.max(low, 0);
}

function edges(sizes: readonly number[]): number[] {
  let sum = 0;
  return [0, ...sizes.map((size) => (sum += size))];
}

function fitted(
  rows: number,
  column: number,
  merged: ReadonlySet<string>,
  textOf: (row: number, column: number) => string,
): number {
  let widest = 0;
  for (let row = 0; row < Math.min(rows, SAMPLED_ROWS); row++) {
    if (!merged.has(`${row}:${column}`)) widest = Math.max(widest, LETTER * textWidth(textOf(row, column)));
  }
  return Math.min(WIDEST, Math.max(NARROWEST, widest + PADDING));
}

/** As set, else as tall as the wrapped texts of the row need. */
function heightOf(
  sheet: Sheet,
  row: number,
  widths: readonly number[],
  merged: ReadonlySet<string>,
  textOf: (row: number, column: number) => string,
): number {
  const points = sheet.rowHeights.get(row);
  if (points !== undefined) return Math.max(ROW_HEIGHT, points * PIXELS_PER_POINT);
  let lines = 1;
  for (const [column, width] of widths.entries()) {
    if (!sheet.cell(row, column).format?.wrap || merged.has(`${row}:${column}`)) continue;
    const room = Math.max(LETTER * 2, width - PADDING);
    const needed = textOf(row, column)
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((LETTER * textWidth(line)) / room)), 0);
    lines = Math.max(lines, Math.min(TALLEST_ROW, needed));
  }
  return ROW_HEIGHT + (lines - 1) * LINE_HEIGHT;
}

function mergedCells(sheet: Sheet): Set<string> {
  const cells = new Set<string>();
  for (const { row, column, rows, columns } of sheet.merges) {
    for (let down = 0; down < rows; down++) {
      for (let right = 0; right < columns; right++) cells.add(`${row + down}:${column + right}`);
    }
  }
  return cells;
}
