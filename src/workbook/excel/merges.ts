/** Merged areas. Excel tells them from ExcelApi 1.13 on, and of at most 512 in one range. */
import { MAX_COLUMNS, MAX_ROWS } from "../address";
import type { Area } from "../snapshot";
import { areaOf, cellsOf, PLACE } from "./ranges";
import { supports } from "./session";

const MOST_IN_ONE_RANGE = 512;

/** The areas of a sheet that begin in some of its cells, once the next request is answered. None where Excel cannot tell. */
export function askMerges(sheet: Excel.Worksheet, area: Area): () => Area[] {
  if (!supports("1.13")) return () => [];
  const found = bands(area).map((band) => {
    const merged = cellsOf(sheet, band).getMergedAreasOrNullObject();
    merged.areas.load(PLACE.map((name) => `items/${name}`).join(","));
    return merged;
  });
  return () => found.flatMap((merged) => (merged.isNullObject ? [] : merged.areas.items.map(areaOf)));
}

/**
 * Bands of rows so low that no more areas can begin in one than Excel tells: in each column at most one in every two rows. An
 * area is found in the band that has its first cell, and in no other.
 */
function bands(area: Area): Area[] {
  const bottom = Math.min(area.row + area.rows, MAX_ROWS);
  const columns = Math.min(area.columns, MAX_COLUMNS - area.column);
  const height = Math.max(1, Math.floor((2 * MOST_IN_ONE_RANGE) / columns) - 1);
  const found: Area[] = [];
  for (let row = area.row; row < bottom; row += height) {
    found.push({ ...area, row, rows: Math.min(height, bottom - row), columns });
  }
  return found;
}
