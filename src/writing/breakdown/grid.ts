/** The cells of the breakdown, as its formulas refer to them. */
import { reference, type Formula } from "../../appraisal";
import { areaAddress, cellAddress } from "../../workbook";
import type { BreakdownColumn } from "../wording";

export interface Grid {
  readonly cell: (column: BreakdownColumn, row: number) => Formula;
  /** The cells of a column from a row on; `null` of no rows. */
  readonly area: (column: BreakdownColumn, row: number, rows: number) => Formula | null;
}

/** The cells of a sheet with these columns. */
export function gridOf(columns: readonly BreakdownColumn[]): Grid {
  const places = new Map(columns.map((column, index) => [column, index]));
  const placeOf = (column: BreakdownColumn): number => places.get(column) ?? NaN;
  return {
    cell: (column, row) => reference(cellAddress(row, placeOf(column))),
    area: (column, row, rows) =>
      rows > 0 ? reference(areaAddress({ row, column: placeOf(column), rows, columns: 1 })) : null,
  };
}
