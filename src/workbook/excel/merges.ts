/** Merged areas. Excel tells them from ExcelApi 1.13 on, and of at most 512 in one range. */
import { MAX_COLUMNS, MAX_ROWS } from "../address";
import type { Area } from "../snapshot";
import { areaOf, cellsOf, PLACE } from "./ranges";
import { supports } from "./session";

const MOST_IN_ONE_RANGE = 512;

/** Rows and columns beyond the last value that are looked at as well: writing goes there. */
const MARGIN = { rows: 50, columns: 8 };

/** Asks for the merged areas of a sheet with the next round trip; gives them once it is done. */
export function askMerges(sheet: Excel.Worksheet, used: Area | null): () => Area[] {
  if (!supports("1.13")) return () => [];
  const found = bands(used ?? { row: 0, column: 0, rows: 0, columns: 0 }).map((band) => {
    const merged = cellsOf(sheet, band).getMergedAreasOrNullObject();
    merged.areas.load(PLACE.map((name) => `items/${name}`).join(","));
    return merged;
  });
  return () => found.flatMap((merged) => (merged.isNullObject ? [] : merged.areas.items.map(areaOf)));
}

/**
 * Bands of rows from A1 to the end of the values, so low that no more areas can begin in one than Excel tells: in each column
 * at most one in every two rows. An area is found in the band that has its first cell, and in no other.
 */
function bands(used: Area): Area[] {
  const rows = Math.min(used.row + used.rows + MARGIN.rows, MAX_ROWS);
  const columns = Math.min(used.column + used.columns + MARGIN.columns, MAX_COLUMNS);
  const height = Math.max(1, Math.floor((2 * MOST_IN_ONE_RANGE) / columns) - 1);
  const found: Area[] = [];
  for (let row = 0; row < rows; row += height) {
    found.push({ row, column: 0, rows: Math.min(height, rows - row), columns });
  }
  return found;
}
