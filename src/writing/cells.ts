/** The contents of cells: made safe to write, and compared with what stands there. */
import { isWorthwhile, type Formula } from "../appraisal";
import { canonicalFormula, valueAt, type CellValue, type Content, type SheetSnapshot } from "../workbook";

/** The most that Excel keeps in a cell. */
const LONGEST_TEXT = 32_767;

/** A number to write; what is none becomes an empty cell. */
export function numeric(value: number | null | undefined): Content {
  // Adding 0 turns −0, which Excel does not know, into 0.
  return typeof value === "number" && Number.isFinite(value) ? value + 0 : null;
}

/** A number to write as the formula that comes to it: the bare number where there is none that Excel would take. */
export function computed(formula: Formula | null, value: number | null | undefined): Content {
  const number = numeric(value);
  if (typeof number !== "number" || formula === null || !isWorthwhile(formula)) return number;
  return { formula: formula.text, value: number };
}

/** A text to write, always as text; an empty one becomes an empty cell. */
export function text(value: string | null | undefined): Content {
  return value ? value.slice(0, LONGEST_TEXT) : null;
}

/** Whether nothing stands in a cell. A formula is something, whatever it comes to. */
export function isEmpty(sheet: SheetSnapshot, row: number, column: number): boolean {
  const value = valueAt(sheet, row, column);
  const blank = value === null || (typeof value === "string" && value.trim() === "");
  return blank && sheet.formulas[row]?.[column] === undefined;
}

/** Excel trusts 15 digits, and so does a comparison with what it gave back. */
function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b));
}

function sameValue(content: Exclude<Content, object>, value: CellValue): boolean {
  if (content === null || content === "") return value === null || value === "";
  return typeof content === "number" && typeof value === "number" ? sameNumber(content, value) : content === value;
}

/** What Excel computes anew, from numbers of which it trusts 15 digits and in an order of its own, comes this near. */
function sameResult(result: number | string, value: CellValue): boolean {
  if (typeof result !== "number" || typeof value !== "number") return result === value;
  return Math.abs(result - value) <= 1e-9 * Math.max(1, Math.abs(result), Math.abs(value));
}

/** A formula that a program other than ours may have saved since. */
export function sameFormula(ours: string, theirs: string | undefined): boolean {
  return theirs !== undefined && (ours === theirs || canonicalFormula(ours, 0) === canonicalFormula(theirs, 0));
}

/** Whether a cell already holds what is to be written there. */
export function holds(sheet: SheetSnapshot, row: number, column: number, content: Content): boolean {
  const formula = sheet.formulas[row]?.[column];
  if (typeof content === "object" && content !== null) {
    return sameFormula(`=${content.formula}`, formula) && sameResult(content.value, valueAt(sheet, row, column));
  }
  return formula === undefined && sameValue(content, valueAt(sheet, row, column));
}
