/** A whole sheet as Univer keeps it. */
import type { ICellData, IRange, IWorksheetData } from "@univerjs/core";
import type { Area } from "../../workbook";
import type { Sheet, SimulatedWorkbook } from "../model";
import { cellData } from "./cell-data";
import { COLUMN_WIDTH, columnWidths, ROW_HEIGHT, rowHeights } from "./sizes";

/** Blank rows and columns beyond what is filled. */
const SPARE = { rows: 100, columns: 12 };
const LEAST = { rows: 200, columns: 26 };

/** Of rows and columns, in pixels. */
export const HEADERS = { width: 46, height: 20 };

const USUAL = {
  tabColor: "",
  zoomRatio: 1,
  scrollTop: 0,
  scrollLeft: 0,
  rowHeader: { width: HEADERS.width },
  columnHeader: { height: HEADERS.height },
  showGridlines: 1,
  rightToLeft: 0,
} as const;

export type Cells = Record<number, Record<number, ICellData>>;

/** The sheet with all its cells. */
export function sheetData(workbook: SimulatedWorkbook, sheet: Sheet): IWorksheetData {
  const places = [...sheet.cells()].map(([row, column]) => [row, column] as const);
  return {
    ...USUAL,
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility === "Visible" ? 0 : 1,
    ...sizeOf(sheet),
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: ROW_HEIGHT,
    columnData: sizes(columnWidths(sheet), sheet.hiddenColumns, (w) => ({ w })),
    rowData: sizes(rowHeights(sheet), sheet.hiddenRows, (h) => ({ h, ia: 0 })),
    freeze: freezeOf(sheet),
    mergeData: sheet.merges.map(rangeOf),
    cellData: cellsOf(workbook, sheet, places),
  };
}

/** Cells of a sheet, by row and column. */
export function cellsOf(
  workbook: SimulatedWorkbook,
  sheet: Sheet,
  places: Iterable<readonly [row: number, column: number]>,
): Cells {
  const cells: Cells = {};
  for (const [row, column] of places) {
    const cell = sheet.cell(row, column);
    const value = workbook.valueOf(sheet, cell);
    const looks = sheet.conditionalFormats.looksOf(row, column, value);
    (cells[row] ??= {})[column] = cellData(cell, value, looks);
  }
  return cells;
}

interface Size {
  readonly w?: number;
  readonly h?: number;
  readonly ia?: 0;
  readonly hd?: 1;
}

function sizes(
  pixels: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
  size: (pixels: number) => Size,
): Record<number, Size> {
  const data: Record<number, Size> = {};
  for (const [index, own] of pixels) data[index] = size(own);
  for (const index of hidden) data[index] = { ...data[index], hd: 1 };
  return data;
}

/** How many rows and columns are offered. */
export function sizeOf(sheet: Sheet): { readonly rowCount: number; readonly columnCount: number } {
  const areas = [sheet.used(false), ...sheet.charts.map(({ at }) => at)].filter((area) => area !== null);
  const rows = Math.max(0, ...areas.map((area) => area.row + area.rows));
  const columns = Math.max(0, ...areas.map((area) => area.column + area.columns));
  return {
    rowCount: Math.max(LEAST.rows, rows + SPARE.rows),
    columnCount: Math.max(LEAST.columns, columns + SPARE.columns),
  };
}

/** Where the panes are frozen, as Univer says it: the first cell that moves, -1 where all do. */
export function freezeOf({ freeze: { rows, columns } }: Sheet): IWorksheetData["freeze"] {
  return { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 };
}

/** An area as Univer says it. */
export function rangeOf({ row, column, rows, columns }: Area): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

/** A range of Univer's as an area. */
export function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}
