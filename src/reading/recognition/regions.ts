/** Where on a sheet a table may stand: each Excel table, and what is left around them. */
import { columnCount, contains, rowCount, type Area, type SheetSnapshot } from "../../workbook";
import type { Cells } from "./cells";

export interface Region {
  readonly cells: Cells;
  readonly area: Area;
  /** Excel tables inside, which are regions of their own. */
  readonly holes: readonly Area[];
  /** The Excel table that this region is. */
  readonly tableName?: string;
}

/** The Excel tables of a sheet that have a header row, without their totals row. */
export function tableRegions(cells: Cells): readonly Region[] {
  return cells.sheet.tables
    .filter((table) => table.hasHeaders && table.area.rows > 0)
    .map(({ name, area, hasTotals }) => ({
      cells,
      area: hasTotals && area.rows > 1 ? { ...area, rows: area.rows - 1 } : area,
      holes: [],
      tableName: name,
    }));
}

/** All of a sheet but its Excel tables. */
export function plainRegion(cells: Cells): Region {
  return {
    cells,
    area: usedArea(cells.sheet),
    holes: cells.sheet.tables.filter((t) => t.hasHeaders).map((t) => t.area),
  };
}

function usedArea(sheet: SheetSnapshot): Area {
  return { row: 0, column: 0, rows: Math.max(1, rowCount(sheet)), columns: Math.max(1, columnCount(sheet)) };
}

/** One past the last row of an area. */
export function rowEnd(area: Area): number {
  return area.row + area.rows;
}

/** The columns of a row in which a region has a value; only what exists is looked at. */
export function filledColumns(region: Region, row: number): readonly number[] {
  const { area, cells, holes } = region;
  const found: number[] = [];
  cells.sheet.values[row]?.forEach((value, column) => {
    if (value === null || value === undefined || (typeof value === "string" && value.trim() === "")) return;
    if (!contains(area, row, column) || holes.some((hole) => contains(hole, row, column))) return;
    found.push(column);
  });
  return found;
}
