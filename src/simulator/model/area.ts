/** Rectangles of cells, and the texts that name them. */
import { areaAddress, MAX_COLUMNS, MAX_ROWS, overlaps, parseAddress, quoteSheetName, type Area } from "../../workbook";

/** The whole of a sheet. */
export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** Whether an area takes in whole rows or whole columns: too large to send its cells. */
export function isUnbounded(area: Area): boolean {
  return area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
}

/** The places of the cells of an area, row by row. */
export function* placesOf({ row, column, rows, columns }: Area): Generator<readonly [row: number, column: number]> {
  for (let down = row; down < row + rows; down++) {
    for (let right = column; right < column + columns; right++) yield [down, right];
  }
}

/** Whether two areas have the same cells. */
export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** The smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is left of an area when another is cut out of it: up to four areas. */
export function without(area: Area, hole: Area): Area[] {
  if (!overlaps(area, hole)) return [area];
  const [bottom, right] = [area.row + area.rows, area.column + area.columns];
  const top = Math.max(area.row, hole.row);
  const left = Math.max(area.column, hole.column);
  const below = Math.min(bottom, hole.row + hole.rows);
  const beside = Math.min(right, hole.column + hole.columns);
  return [
    { ...area, rows: top - area.row },
    { ...area, row: below, rows: bottom - below },
    { row: top, column: area.column, rows: below - top, columns: left - area.column },
    { row: top, column: beside, rows: below - top, columns: right - beside },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** `Sheet1!$B$2:$D$9`, as a defined name keeps it. */
export function absoluteReference(sheet: string, area: Area): string {
  const address = areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `${quoteSheetName(sheet)}!${address}`;
}

/** The sheet and area of `'My sheet'!$B$2:$D$9`; `null` if the text is no such reference. */
export function parseReference(text: string): { readonly sheet: string; readonly area: Area } | null {
  const bang = text.lastIndexOf("!");
  if (bang < 1) return null;
  const area = parseAddress(text.slice(bang + 1));
  const name = text.slice(0, bang);
  const quoted = name.startsWith("'") && name.endsWith("'") && name.length > 2;
  return area && { sheet: quoted ? name.slice(1, -1).replaceAll("''", "'") : name, area };
}
