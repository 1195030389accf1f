/** A1 addresses. Rows and columns count from 0 everywhere else. */
import type { Area } from "./snapshot";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const NAMES: string[] = [];

/** The letters of a column: 0 → `A`, 27 → `AB`. */
export function columnName(column: number): string {
  // A sheet of a million cells has a few dozen columns.
  return (NAMES[column] ??= nameOf(column));
}

function nameOf(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The column of letters in either case: `A` → 0, `AB` → 27. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** The A1 address of a cell, without its sheet. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** The A1 address of an area: `B2`, `B2:D9`. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  const last = cellAddress(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

const ADDRESS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/** The area of an A1 address with or without `$`, in either order of corners; `null` if it is none or beyond Excel's grid. */
export function parseAddress(address: string): Area | null {
  const match = ADDRESS.exec(address.trim());
  if (!match) return null;
  const [, letters1 = "", digits1 = "", letters2 = letters1, digits2 = digits1] = match;
  const [column1, column2, row1, row2] = [
    columnIndex(letters1),
    columnIndex(letters2),
    Number(digits1) - 1,
    Number(digits2) - 1,
  ];
  if (Math.min(row1, row2) < 0 || Math.max(row1, row2) >= MAX_ROWS || Math.max(column1, column2) >= MAX_COLUMNS) {
    return null;
  }
  return {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rows: Math.abs(row2 - row1) + 1,
    columns: Math.abs(column2 - column1) + 1,
  };
}

/** What Excel would read as a cell in its other notation, or as a truth value. */
const READ_OTHERWISE = /^(?:r\d*c?\d*|c\d*|true|false)$/i;

/** A place as formulas write it, `'Sheet 1'!B2:B9`; of a whole sheet (`null`) the name as it is. */
export function placeLabel(sheet: string, cells: string | null): string {
  return cells === null ? sheet : `${quoteSheetName(sheet)}!${cells}`;
}

/** A sheet's name as formulas write it: quoted where it must be. */
export function quoteSheetName(name: string): string {
  const isPlain = /^[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*$/.test(name);
  return isPlain && !parseAddress(name) && !READ_OTHERWISE.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}
