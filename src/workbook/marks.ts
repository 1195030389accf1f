/** The names by which the add-in knows its own sheets and columns again (see `SheetSnapshot.marks`). */
import { parseAddress } from "./address";
import type { Mark, SheetSnapshot } from "./snapshot";

/** Begins every defined name of ours. */
export const MARK_PREFIX = "_appraisal.";

/** The mark that makes a sheet ours; its text says which one it is. */
export const SHEET_MARK = "sheet";

/** The text of `SHEET_MARK` on the archive, the only sheet of ours that is read back as input. */
export const ARCHIVE_MARK = "archive";

/** The text of `SHEET_MARK` on a clerk's new sheet as long as it is being filled: until then it is ours to take away again. */
export function unfinishedMark(sheet: string): string {
  return `unfinished.${sheet}`;
}

/**
 * Begins the marks by which a clerk's word about a sheet is remembered (workbook.md, *Roles*): `role.ballots` makes the sheet
 * ballots, `role.none` makes it nothing, whatever its headers and its name say. It holds the header, and is lost with it.
 */
export const ROLE_MARK = "role.";

/**
 * Begins the marks by which a clerk's word about a column is remembered: `field.verified` on a header cell makes the column
 * Verified, `field.none` makes it nothing, whatever the header says. A trace of the header at the time and a number may follow
 * (`field.verified.h1x9k3.2`). Excel compares names without case; no two fields differ by case alone.
 */
export const FIELD_MARK = "field.";

/** The marks of a sheet by name, and those that are lost. */
export type Marks = Pick<SheetSnapshot, "marks" | "lostMarks">;

/**
 * Reads the marks among the defined names of a sheet. `formula` is without its leading `=`; `sheets` are the names of all
 * sheets, for Excel lets a name follow a cell that is cut and pasted elsewhere.
 */
export function readMarks(
  names: readonly { readonly name: string; readonly formula: string }[],
  sheet: string,
  sheets: readonly string[],
): Marks {
  const marks: [string, Mark][] = [];
  const lostMarks: string[] = [];
  for (const { name, formula } of names) {
    if (!name.startsWith(MARK_PREFIX)) continue;
    const mark = markOf(formula.trim(), sheet, sheets);
    if (mark) marks.push([name.slice(MARK_PREFIX.length), mark]);
    else lostMarks.push(name.slice(MARK_PREFIX.length));
  }
  return { marks: Object.fromEntries(marks), ...(lostMarks.length > 0 ? { lostMarks } : {}) };
}

function markOf(formula: string, sheet: string, sheets: readonly string[]): Mark | null {
  const text = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
  if (text !== undefined) return { text: text.replaceAll('""', '"') };
  const end = formula.lastIndexOf("!");
  const area = parseAddress(formula.slice(end + 1));
  return area && !isElsewhere(formula.slice(0, Math.max(0, end)), sheet, sheets) ? { area } : null;
}

/** Whether a reference leads to another sheet of the workbook. One to no sheet at all is of a sheet that somebody renamed carelessly. */
function isElsewhere(reference: string, sheet: string, sheets: readonly string[]): boolean {
  const quoted = /^'(.*)'$/s.exec(reference)?.[1];
  const named = (quoted === undefined ? reference : quoted.replaceAll("''", "'")).toLowerCase();
  // `#REF!$A$1` was on a sheet that is gone.
  return named === "#ref" || (named !== sheet.toLowerCase() && sheets.some((other) => other.toLowerCase() === named));
}
