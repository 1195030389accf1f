/**
 * A workbook as it was at one moment, as plain data: what every host reads, and all that the pure rooms ever see of it.
 * Rows and columns count from 0, as arrays do; only `address.ts` turns them into A1.
 */

/** An error that a formula gave, such as `#DIV/0!`. Never a number, never zero, never text. */
export interface CellError {
  readonly error: string;
}

/** The error of a formula whose value the file does not hold: a program other than Excel wrote it, and nothing computed it. */
export const NOT_COMPUTED = "#NOT-COMPUTED";

/** The value of a cell; `null` is an empty one. Dates are Excel serial numbers with a date format. */
export type CellValue = string | number | boolean | CellError | null;

/** A rectangle of cells; `rows` and `columns` are at least 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Sparse rows of sparse columns: `grid[row]?.[column]`. A row or cell that holds nothing may be absent. */
export type Grid<T> = readonly (readonly (T | undefined)[] | undefined)[];

export interface TableSnapshot {
  readonly name: string;
  /** The whole table, header and totals row included. */
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly values: Grid<CellValue>;
  /** The formula, with its leading `=`, of cells that have one. */
  readonly formulas: Grid<string>;
  /** The number format of cells with a value whose format is not General, e.g. `0.0%`, `yyyy-mm-dd`. */
  readonly formats: Grid<string>;
  readonly merges: readonly Area[];
  readonly tables: readonly TableSnapshot[];
  /** Protected against writing to its cells. */
  readonly isProtected: boolean;
  /** An auto filter hides rows. Excel misplaces a bulk write into such a range. */
  readonly isFiltered: boolean;
  /**
   * What the add-in remembered on this sheet: hidden, sheet-scoped defined names that begin with `_appraisal.`, without that
   * prefix. They move with their cells and survive a renamed sheet. The value is the text of a constant, or the area of a range.
   */
  readonly marks: Readonly<Record<string, Mark>>;
  /** The names of marks that hold nothing any more: their cells were deleted, or moved to another sheet. Absent where none. */
  readonly lostMarks?: readonly string[];
}

export type Mark = { readonly text: string } | { readonly area: Area };

export interface WorkbookSnapshot {
  /** In the order of their tabs. Chart sheets are left out. */
  readonly sheets: readonly SheetSnapshot[];
}

/** The value at a place; `null` beyond what is filled. */
export function valueAt(sheet: Pick<SheetSnapshot, "values">, row: number, column: number): CellValue {
  return sheet.values[row]?.[column] ?? null;
}

/** Whether a value is an error that a formula gave. */
export function isCellError(value: CellValue | undefined): value is CellError {
  return typeof value === "object" && value !== null;
}

/** One past the last row that holds a value. */
export function rowCount(sheet: Pick<SheetSnapshot, "values">): number {
  return sheet.values.length;
}

/** One past the last column that holds a value. Linear in the number of rows. */
export function columnCount(sheet: Pick<SheetSnapshot, "values">): number {
  let count = 0;
  sheet.values.forEach((row) => {
    if (row && row.length > count) count = row.length;
  });
  return count;
}
