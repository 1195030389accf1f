/** Areas as ranges, and back. */
import type { Area } from "../snapshot";

/** The properties that say where a range is. */
export const PLACE = ["rowIndex", "columnIndex", "rowCount", "columnCount"];

/** The area of a range whose place was loaded. */
export function areaOf(range: Excel.Range): Area {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** The range of an area. */
export function cellsOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}
