/** The contents of a range as arrays of arrays, out and in. */
import type { CellValue } from "../../workbook";
import { EMPTY_CELL, isUnbounded, typed, type Cell } from "../model";
import { invalidArgument } from "../wire/errors";
import type { Json } from "../wire/protocol";
import type { Target } from "./target";

/** What Excel sends for a value. */
export function wireValue(value: CellValue): Json {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** What Excel calls the kind of a value. */
export function valueType(value: CellValue): string {
  if (value === null || value === "") return "Empty";
  if (typeof value === "object") return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string"];
}

/** One entry for each cell; null for a range of whole rows or columns, as Excel answers. */
export function readCells({ sheet, area }: Target, entry: (cell: Cell) => Json): Json {
  if (isUnbounded(area)) return null;
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => entry(sheet.cell(area.row + row, area.column + column))),
  );
}

/** Sets each cell from an array of the same size, or all from one value; null leaves a cell alone. */
export function writeCells({ sheet, area }: Target, input: Json, write: (cell: Cell, entry: Json) => Cell): void {
  const rows = Array.isArray(input) ? input : null;
  if (rows) checkSize(rows, area.rows, area.columns);
  sheet.change(area, (cell, row, column) => {
    const entry = rows ? (rows[row - area.row] as readonly Json[])[column - area.column] : input;
    return entry === null || entry === undefined ? cell : write(cell, entry);
  });
}

/** A cell once a value or formula was sent to it. See `guesses.writingKeepsLink`. */
export function writeContent(cell: Cell, entry: Json): Cell {
  if (typeof entry !== "string" && typeof entry !== "number" && typeof entry !== "boolean") {
    throw invalidArgument("A cell takes a text, a number or a truth value.");
  }
  const { value, formula, numberFormat } = typed(entry, cell.numberFormat);
  const { format, link } = cell;
  return { ...EMPTY_CELL, format, link, numberFormat: cell.numberFormat ?? numberFormat, value, formula };
}

function checkSize(input: readonly Json[], rows: number, columns: number): void {
  const fits = input.length === rows && input.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) throw wrongSize();
}

/** An array of another size than its range. */
export function wrongSize(): Error {
  return invalidArgument("The number of rows or columns in the input array doesn't match the range.");
}
