/** Cells gathered into rectangles. */
import type { Area } from "../../workbook";

/** The upright strips that cover these cells and no others; strips of the same rows side by side are one. */
export function areasOf(cells: readonly { readonly row: number; readonly column: number }[]): readonly Area[] {
  const areas: Area[] = [];
  for (const strip of strips(cells)) {
    const beside = areas.findIndex(
      ({ row, rows, column, columns }) => row === strip.row && rows === strip.rows && column + columns === strip.column,
    );
    const left = areas[beside];
    if (left) areas[beside] = { ...left, columns: left.columns + 1 };
    else areas.push(strip);
  }
  return areas;
}

/** Runs of cells one below the other, column by column. */
function strips(cells: readonly { readonly row: number; readonly column: number }[]): readonly Area[] {
  const found: Area[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = found.at(-1);
    if (last && last.column === column && last.row + last.rows === row) {
      found[found.length - 1] = { ...last, rows: last.rows + 1 };
    } else {
      found.push({ row, column, rows: 1, columns: 1 });
    }
  }
  return found;
}
