/** Emptying cells of a clerk's sheet. */
import { cellAddress } from "../address";
import { intersection, overlaps } from "../areas";
import type { Edit } from "../edits";
import type { Refusal } from "../host";
import type { Area } from "../snapshot";
import { cellsOf } from "./ranges";
import { statement, type Statement } from "./statement";

export type Clear = Extract<Edit, { kind: "clear" }>;

/** Why cells cannot be cleared; `null` if they can. Of a merged cell only the top left one can: it holds all there is. */
export function refuseClear({ sheet, area }: Clear, isFiltered: boolean, merges: readonly Area[]): Refusal | null {
  if (isFiltered) return { code: "cells-filtered", sheet };
  for (const merge of merges) {
    const covered = firstCovered(merge, area);
    if (covered) return { code: "cell-not-writable", sheet, cell: covered };
  }
  return null;
}

/** The first cell of an area that a merged cell covers. */
function firstCovered(merge: Area, area: Area): string | null {
  const common = intersection(merge, area);
  if (!common) return null;
  const { row, column, rows, columns } = common;
  if (row !== merge.row || column !== merge.column) return cellAddress(row, column);
  if (columns > 1) return cellAddress(row, column + 1);
  return rows > 1 ? cellAddress(row + 1, column) : null;
}

/** Empties the cells and takes off all that they look like. Excel clears no part of a merged cell: it is taken apart for that. */
export function clearCells({ area }: Clear, sheet: Excel.Worksheet, merges: readonly Area[]): Statement {
  const touched = merges.filter((merge) => overlaps(merge, area));
  return statement(3 + 4 * touched.length, () => {
    touched.forEach((merge) => cellsOf(sheet, merge).unmerge());
    wipe(cellsOf(sheet, area));
    touched.forEach((merge) => cellsOf(sheet, merge).merge());
  });
}

/** Takes contents, formats, links and conditional formats off; Excel's documentation does not say that `clear` does it all. */
export function wipe(cells: Excel.Range): void {
  cells.clear();
  cells.clear("RemoveHyperlinks");
  cells.conditionalFormats.clearAll();
}
