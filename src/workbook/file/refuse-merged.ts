/** What may not be written or emptied where cells are merged. */
import { contains, intersection } from "../areas";
import type { Area } from "../snapshot";
import { refuseCell } from "./cell-xml";
import type { SheetWrites } from "./sheet-writes";

/** Refuses the covered cells of merged areas: nobody would see what is written there, nor what is left when half of it is emptied. */
export function refuseMerged(sheet: string, merges: readonly Area[], writes: SheetWrites): void {
  refuseCovered(sheet, merges, writes);
  refuseClearingParts(sheet, merges, writes.cleared);
}

function refuseCovered(sheet: string, merges: readonly Area[], writes: SheetWrites): void {
  for (const area of merges) {
    // Whichever is shorter: a sheet may have many small areas, or one that runs down all of it.
    const isShort = area.rows < writes.rows.size;
    const rows = isShort ? Array.from({ length: area.rows }, (_, index) => area.row + index) : [...writes.rows.keys()];
    for (const row of rows) {
      for (const column of writes.rows.get(row)?.keys() ?? []) {
        const isCorner = row === area.row && column === area.column;
        if (!isCorner && contains(area, row, column)) refuseCell({ sheet, row, column });
      }
    }
  }
}

/** Of a merged cell only the top left one holds anything; to empty another means to take the merged cell apart. */
function refuseClearingParts(sheet: string, merges: readonly Area[], cleared: readonly Area[]): void {
  for (const area of cleared) {
    for (const merge of merges) {
      const common = intersection(area, merge);
      if (!common) continue;
      const { row, column, rows, columns } = common;
      const isCorner = row === merge.row && column === merge.column;
      if (!isCorner) refuseCell({ sheet, row, column });
      if (columns > 1) refuseCell({ sheet, row, column: column + 1 });
      if (rows > 1) refuseCell({ sheet, row: row + 1, column });
    }
  }
}
