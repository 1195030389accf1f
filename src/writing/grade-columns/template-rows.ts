/** Rows of a list that are the template's, not an official's. */
import type { OfficialsList } from "../../appraisal";
import { valueAt, type CellValue, type SheetSnapshot } from "../../workbook";

const TOTALS = new Set(["小计", "合计", "总计", "平均", "subtotal", "total", "average"]);

/**
 * Whether a row is a section heading (one text alone) or a subtotal, total or average, which are left alone
 * (workbook.md, *What existing templates look like*). What stands in column `except` is not looked at.
 */
export function isSectionOrTotal(sheet: SheetSnapshot, row: number, list: OfficialsList, except: number): boolean {
  const values: CellValue[] = [];
  for (let column = list.firstColumn; column <= list.lastColumn; column += 1) {
    const value = valueAt(sheet, row, column);
    if (column !== except && value !== null && value !== "") values.push(value);
  }
  const texts = values.filter((value) => typeof value === "string");
  const isTotal = texts.some((text) => TOTALS.has(text.replace(/\s/g, "").toLowerCase()));
  return isTotal || (values.length === 1 && texts.length === 1);
}
