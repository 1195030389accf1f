/** Text as clerks type it, brought to one form (workbook.md, *Roles* and *What existing templates look like*). */
import { isCellError } from "../../workbook";
import type { FieldCell } from "../table";

const FULL_WIDTH = /[\uff01-\uff5e]/g;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const INVISIBLE = /[\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g;
const MINUS_SIGNS = /[\u2212\ufe63]/g;
/** Most cells hold none of these, and there may be a hundred thousand. */
const OUT_OF_FORM = /[\uff01-\uff5e\s\u00a0\u2000-\u200f\u2028-\u202f\u205f\u2060\u2212\u3000\ufe63\ufeff]/;

/**
 * Full-width letters, digits and signs as half-width ones, without invisible characters, trimmed, every run of spaces as
 * one. Digits that mean something else (`10²`, `②`) stay what they are.
 */
export function halfWidth(text: string): string {
  if (!OUT_OF_FORM.test(text)) return text;
  return text
    .replace(INVISIBLE, "")
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(MINUS_SIGNS, "-")
    .replace(SPACES, " ")
    .trim();
}

/** A header without what stands in brackets after it: `发出票（张）` → `发出票`. */
export function withoutBrackets(text: string): string {
  return halfWidth(text)
    .replace(/ ?[([][^()[\]]*[)\]]$/, "")
    .trim();
}

const MARKS = new Set([..." *※★☆_:;,.、。·#"]);

/** A label without the colon, asterisk or other mark before or after it: `*优秀：` → `优秀`. A plus or minus is part of it. */
export function withoutMarks(text: string): string {
  const characters = [...halfWidth(text)];
  let [start, end] = [0, characters.length];
  while (start < end && MARKS.has(characters[start] ?? "")) start++;
  while (end > start && MARKS.has(characters[end - 1] ?? "")) end--;
  return characters.slice(start, end).join("");
}

/** What a cell says, as text and trimmed; empty where it is blank or absent. An error value gives its own name. */
export function textOf(cell: FieldCell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return padded(String(value), cell?.format);
  return OUT_OF_FORM.test(value) ? value.replace(INVISIBLE, "").trim() : value;
}

/** An ID such as 7 under the format `000` is shown, and written elsewhere, as `007`. */
function padded(digits: string, format: string | undefined): string {
  return format !== undefined && /^0{2,}$/.test(format) && /^\d+$/.test(digits)
    ? digits.padStart(format.length, "0")
    : digits;
}

const NONE_MARK = /^(?:[-‐‑‒–—―─]{1,4}|\/{1,2}|…{1,3}|\.{3,6}|无)?$/;

/** Whether a text is blank or one of the marks for *none*: `—`, `-`, `/`, `…`, `无` (workbook.md). */
export function isNoneMark(text: string): boolean {
  return NONE_MARK.test(halfWidth(text));
}

/** What a cell says, `null` where that is nothing: blank, absent or a none mark. */
export function optionalText(cell: FieldCell | undefined): string | null {
  const text = textOf(cell);
  return isNoneMark(text) ? null : text;
}

/** What a text would say in a cell, `null` where that is nothing. */
export function textSaid(text: string): string | null {
  return optionalText({ value: text, row: 0, column: 0 });
}

/** The parts of a list in one cell, separated by `、` `,` `;` or a line break. */
export function listOf(text: string): readonly string[] {
  return text
    .split(/[、,，;；\r\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
