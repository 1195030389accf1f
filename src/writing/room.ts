/** Where on a clerk's sheet there is room: nothing that stands there is ever written over. */
import { overlaps, type Area, type SheetSnapshot, type TableSnapshot } from "../workbook";
import { isEmpty } from "./cells";

/** Rows of a list, and the last column that it takes. */
export interface Beside {
  readonly row: number;
  readonly rows: number;
  readonly lastColumn: number;
}

/**
 * The first of `count` neighbouring columns to the right of a list in which nothing stands beside its rows, nor in the row above
 * or below, where it would be read as a part of them. `reserved` is spoken for already.
 */
export function freeColumns(
  sheet: SheetSnapshot,
  { row: top, rows, lastColumn }: Beside,
  count: number,
  reserved: readonly Area[],
): number {
  const bottom = top + rows - 1;
  const areas = [...sheet.merges, ...sheet.tables.map(({ area }) => area), ...reserved];
  const blocked = areas
    .filter((area) => area.row <= bottom && area.row + area.rows > top)
    .map(({ column, columns }) => ({ from: column, to: column + columns - 1 }));
  for (let row = Math.max(0, top - 1); row <= bottom + 1; row += 1) {
    const width = Math.max(sheet.values[row]?.length ?? 0, sheet.formulas[row]?.length ?? 0);
    for (let column = lastColumn + 1; column < width; column += 1) {
      if (!isEmpty(sheet, row, column)) blocked.push({ from: column, to: column });
    }
  }
  let first = lastColumn + 1;
  for (const { from, to } of blocked.sort((a, b) => a.from - b.from)) {
    if (from >= first + count) break;
    first = Math.max(first, to + 1);
  }
  return first;
}

/** Whether nothing stands in a row of an area's columns, and no merged cell or table, but for `own`, reaches into it. */
export function isFreeRow(sheet: SheetSnapshot, row: number, area: Area, own?: TableSnapshot): boolean {
  const tables = sheet.tables.filter((table) => table !== own).map((table) => table.area);
  const cells: Area = { ...area, row, rows: 1 };
  return ![...sheet.merges, ...tables].some((other) => overlaps(other, cells)) && isBlankRow(sheet, row, area);
}

/** Whether nothing stands in a row of an area's columns. */
export function isBlankRow(sheet: SheetSnapshot, row: number, { column, columns }: Area): boolean {
  for (let at = column; at < column + columns; at += 1) if (!isEmpty(sheet, row, at)) return false;
  return true;
}

/** The first row below everything on a sheet. */
export function rowBelow({ values, formulas, merges, tables }: SheetSnapshot): number {
  const ends = [...merges, ...tables.map(({ area }) => area)].map(({ row, rows }) => row + rows);
  return ends.reduce((end, one) => Math.max(end, one), Math.max(values.length, formulas.length));
}
