import type { Cell, CellFormat } from "../model";
import type { Target } from "./target";

/** Gives every cell of the areas a look on top of those it has. */
export function restyle(
  targets: readonly Target[],
  change: (cell: Cell, row: number, column: number, target: Target) => CellFormat,
): void {
  for (const target of targets) {
    target.sheet.change(target.area, (cell, row, column) => ({
      ...cell,
      format: { ...cell.format, ...change(cell, row, column, target) },
    }));
  }
}
