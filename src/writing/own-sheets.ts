/** Sheets of ours: how they are named, known again, and compared with what stands in the workbook. */
import { SHEET_MARK, type Edit, type SheetContent, type SheetSnapshot, type WorkbookSnapshot } from "../workbook";
import { holds } from "./cells";

/** A sheet to be written; `name` is the one wished for. */
export interface OwnSheet {
  /** By which it is known again, whatever a clerk calls it. */
  readonly mark: string;
  readonly name: string;
  readonly content: SheetContent;
}

/** Excel's own limit. */
const LONGEST_NAME = 31;

/** The edits that make or refill these sheets; none for a sheet that already holds its content and nothing more. */
export function ownSheetEdits(sheets: readonly OwnSheet[], snapshot: WorkbookSnapshot): readonly Edit[] {
  const taken = new Set(snapshot.sheets.map(({ name }) => name.toLowerCase()));
  return sheets.flatMap(({ mark, name, content }): readonly Edit[] => {
    const there = findOwnSheet(snapshot, mark, name);
    if (there && isUpToDate(there, content)) return [];
    const sheet = there?.name ?? freeName(name, taken);
    taken.add(sheet.toLowerCase());
    return [{ kind: "ownSheet", sheet, mark, content }];
  });
}

/** The marks of all sheets of ours. */
export function ownMarks(snapshot: WorkbookSnapshot): readonly string[] {
  return snapshot.sheets.flatMap((sheet) => markOf(sheet) ?? []);
}

function markOf({ marks }: SheetSnapshot): string | null {
  const mark = Object.hasOwn(marks, SHEET_MARK) ? marks[SHEET_MARK] : undefined;
  return mark && "text" in mark ? mark.text : null;
}

/** A copy that a clerk made of a sheet of ours has its mark, too: the one with our name comes first. */
function findOwnSheet(snapshot: WorkbookSnapshot, mark: string, name: string): SheetSnapshot | undefined {
  const marked = snapshot.sheets.filter((sheet) => markOf(sheet) === mark);
  return marked.find((sheet) => sheet.name === legalName(name)) ?? marked[0];
}

function isUpToDate(sheet: SheetSnapshot, { rows }: SheetContent): boolean {
  const height = Math.max(rows.length, sheet.values.length);
  for (let row = 0; row < height; row += 1) {
    const cells = rows[row] ?? [];
    const width = Math.max(cells.length, sheet.values[row]?.length ?? 0);
    for (let column = 0; column < width; column += 1) {
      if (!holds(sheet, row, column, cells[column]?.content ?? null)) return false;
    }
  }
  return true;
}

/** The first of `name`, `name (2)`, `name (3)` … that no sheet has; Excel does not tell capitals from small letters. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = legalName(name, number === 1 ? "" : ` (${number})`);
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** A name that Excel allows: without `[]:*?/\` and control characters, no apostrophe at either end, at most 31 long. */
export function legalName(name: string, suffix = ""): string {
  const clean = name
    .replace(/[[\]:*?/\\\p{Cc}]/gu, " ")
    .replace(/ {2,}/g, " ")
    .replace(/^[' ]+/, "");
  const room = LONGEST_NAME - suffix.length;
  const fitted = clean.length <= room ? clean : `${whole(clean.slice(0, room - 1))}…`;
  return withoutEnd(fitted) + suffix;
}

/** Leaves out half a surrogate pair that cutting left behind. */
function whole(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}

function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && "' ".includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
