/** Whether cells are still what somebody took them for. */
import { isCellError, valueAt, type Area, type CellValue, type SheetSnapshot } from "./snapshot";

type Grids = Pick<SheetSnapshot, "values" | "formulas">;

/**
 * The first cell of an area that is no longer what it was, row by row. A formula is the same whatever it comes to: it may hang
 * on the time of the day.
 */
export function firstChange(
  area: Area,
  then: Grids,
  now: Grids,
): { readonly row: number; readonly column: number } | null {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const formula = then.formulas[row]?.[column];
      const isSame =
        formula === now.formulas[row]?.[column] &&
        (formula !== undefined || sameValue(valueAt(then, row, column), valueAt(now, row, column)));
      if (!isSame) return { row, column };
    }
  }
  return null;
}

function sameValue(a: CellValue, b: CellValue): boolean {
  return isCellError(a) ? isCellError(b) && a.error === b.error : a === b;
}
