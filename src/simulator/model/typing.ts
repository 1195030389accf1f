/** What Excel makes of a value that is typed or sent: a text that looks like something else becomes it. */
import type { CellValue } from "../../workbook";
import { serialDate, serialTime } from "./dates";

export interface Typed {
  readonly value: CellValue;
  readonly formula?: string;
  /** The number format that Excel gives a General cell along with the value. */
  readonly numberFormat?: string;
}

/** The errors a cell can hold. A text that is one of these becomes the error. */
export const ERROR_TEXTS: ReadonlySet<string> = new Set([
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
]);

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

/** The cell content that a value comes to in a cell of a number format; a formula is not computed here. */
export function typed(input: string | number | boolean, numberFormat: string | undefined): Typed {
  if (numberFormat === "@") return { value: asText(String(input)) };
  if (typeof input !== "string") return { value: input };
  if (input === "") return { value: null };
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (input.startsWith("=") && input.length > 1) return { value: null, formula: input };
  return number(input.trim()) ?? word(input.trim()) ?? date(input.trim()) ?? operator(input) ?? { value: input };
}

function asText(input: string): string {
  return input.startsWith("'") ? input.slice(1) : input;
}

function number(text: string): Typed | null {
  if (NUMBER.test(text)) return { value: Number(text) };
  if (GROUPED.test(text)) return { value: Number(text.replaceAll(",", "")), numberFormat: "#,##0" };
  const percent = text.endsWith("%") ? text.slice(0, -1).trim() : "";
  if (NUMBER.test(percent)) {
    return { value: Number(percent) / 100, numberFormat: percent.includes(".") ? "0.00%" : "0%" };
  }
  return null;
}

function word(text: string): Typed | null {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  return ERROR_TEXTS.has(upper) ? { value: { error: upper } } : null;
}

function date(text: string): Typed | null {
  const day = serialDate(text);
  if (day) return { value: day.serial, numberFormat: day.numberFormat };
  const time = serialTime(text);
  return time === null ? null : { value: time, numberFormat: "h:mm" };
}

/** A text that begins with an operator is taken for a formula. */
function operator(text: string): Typed | null {
  if (text.length < 2 || !"+-@".includes(text.charAt(0))) return null;
  return { value: null, formula: `=${text}` };
}
