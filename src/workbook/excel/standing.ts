/** What stands where a plan writes, read before anything is written. */
import { cellAddress } from "../address";
import { contains } from "../areas";
import type { Edit } from "../edits";
import type { Refusal } from "../host";
import type { Area } from "../snapshot";
import type { Cells } from "./cells";

export type Write = Extract<Edit, { kind: "write" }>;

/** What stands in the cells that were looked at, by row and column of the sheet. */
export interface Standing {
  readonly isEmpty: (row: number, column: number) => boolean;
  readonly numberFormat: (row: number, column: number) => string;
}

/** What stands in a sheet, from the pieces that were read of it. */
export function standing(pieces: readonly Cells[]): Standing {
  const byRow = new Map<number, Cells[]>();
  for (const piece of pieces) {
    piece.values.forEach((_, down) => {
      const row = piece.area.row + down;
      byRow.set(row, [...(byRow.get(row) ?? []), piece]);
    });
  }
  const entry = (grid: "formulas" | "numberFormat", row: number, column: number): unknown => {
    const piece = byRow.get(row)?.find(({ area }) => contains(area, row, column));
    return piece?.[grid][row - piece.area.row]?.[column - piece.area.column];
  };
  return {
    isEmpty: (row, column) => (entry("formulas", row, column) ?? "") === "",
    numberFormat: (row, column) => String(entry("numberFormat", row, column) ?? "General"),
  };
}

/** The area that a write covers; `null` if it covers none. */
export function areaOfWrite({ row, column, values }: Write): Area | null {
  const columns = values.reduce((most, cells) => Math.max(most, cells.length), 0);
  return columns > 0 ? { row, column, rows: values.length, columns } : null;
}

/** A refusal if a write would go into the covered part of a merged area, where Excel would hide it. */
export function coveredCell(edit: Write, merges: readonly Area[]): Refusal | null {
  for (const [down, cells] of edit.values.entries()) {
    for (const [right, content] of cells.entries()) {
      if (content === undefined) continue;
      const [row, column] = [edit.row + down, edit.column + right];
      const merge = mergeAt(merges, row, column);
      if (merge && (merge.row !== row || merge.column !== column)) {
        return { code: "cell-not-writable", sheet: edit.sheet, cell: cellAddress(row, column) };
      }
    }
  }
  return null;
}

/** The merged area that holds a cell. */
export function mergeAt(merges: readonly Area[], row: number, column: number): Area | undefined {
  return merges.find((area) => contains(area, row, column));
}
