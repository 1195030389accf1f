/** How large Univer draws the rows and columns of a sheet, in pixels. */
import { contains, textWidth } from "../../workbook";
import type { Sheet } from "../model";

/** Excel's own sizes at 96 dots an inch. */
export const ROW_HEIGHT = 20;
export const COLUMN_WIDTH = 72;

export const PIXELS_PER_POINT = 4 / 3;
const LINE_HEIGHT = 18;
const TALLEST_ROW = 8;
const LETTER = 7;
const PADDING = 8;

/** The widths of columns that have one of their own. */
export function columnWidths(sheet: Sheet): Map<number, number> {
  return new Map([...sheet.columnWidths].map(([column, points]) => [column, Math.round(points * PIXELS_PER_POINT)]));
}

/** The heights of rows that have one of their own, and of those whose wrapped texts need more than a line. */
export function rowHeights(sheet: Sheet): Map<number, number> {
  const heights = new Map<number, number>();
  for (const [row, column, { value, format }] of sheet.cells()) {
    if (!format?.wrap || typeof value !== "string") continue;
    if (sheet.merges.some((area) => contains(area, row, column))) continue;
    const points = sheet.columnWidths.get(column);
    const width = (points === undefined ? COLUMN_WIDTH : points * PIXELS_PER_POINT) - PADDING;
    const height = Math.min(linesOf(value, width), TALLEST_ROW) * LINE_HEIGHT + ROW_HEIGHT - LINE_HEIGHT;
    if (height > (heights.get(row) ?? ROW_HEIGHT)) heights.set(row, height);
  }
  for (const [row, points] of sheet.rowHeights) heights.set(row, Math.round(points * PIXELS_PER_POINT));
  return heights;
}

function linesOf(text: string, width: number): number {
  const lines = text.split("\n").map((line) => Math.max(1, Math.ceil((LETTER * textWidth(line)) / width)));
  return lines.reduce((sum, count) => sum + count, 0);
}
