/** Sheets of ours: how they are named, known again, and compared with what stands in the workbook. */
import { SHEET_MARK, type Area, type Edit, type SheetContent } from "../workbook";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook";
import { holds } from "./cells";

/** A sheet to be written; `name` is the one wished for. */
export interface OwnSheet {
  /** By which it is known again, whatever a clerk calls it. */
  readonly mark: string;
  readonly name: string;
  readonly content: SheetContent;
  /** Places that other sheets of ours may lead to, each by a key of its own. */
  readonly anchors?: ReadonlyMap<string, Area>;
  /** Cells that lead to another sheet of ours, whatever a clerk has called it. One to nowhere is left out. */
  readonly links?: readonly OwnLink[];
}

/** A cell with the anchor of another sheet of ours that it leads to. */
export interface OwnLink {
  readonly row: number;
  readonly column: number;
  readonly to: { readonly mark: string; readonly anchor: string };
}

/** Excel's own limit. */
const LONGEST_NAME = 31;

/** A sheet to be written with the name it has or gets, and whether it stands there already. */
interface Settled {
  readonly own: OwnSheet;
  readonly sheet: string;
  readonly isUpToDate: boolean;
}

/**
 * The edits that make or refill these sheets; none for a sheet that already holds its content and nothing more. A sheet that
 * leads to one that is refilled is refilled, too: the rows it led to may have moved.
 */
export function ownSheetEdits(sheets: readonly OwnSheet[], snapshot: WorkbookSnapshot): readonly Edit[] {
  const settled = settle(sheets, snapshot);
  const byMark = new Map(settled.map((one) => [one.own.mark, one]));
  const leadsToMoved = ({ own }: Settled) => own.links?.some(({ to }) => byMark.get(to.mark)?.isUpToDate === false);
  return settled
    .filter((one) => !one.isUpToDate || leadsToMoved(one))
    .map(({ own, sheet }) => ({ kind: "ownSheet", sheet, mark: own.mark, content: withLinks(own, byMark) }));
}

/** Names come first of all, for sheets lead to each other. */
function settle(sheets: readonly OwnSheet[], snapshot: WorkbookSnapshot): readonly Settled[] {
  const taken = new Set(snapshot.sheets.map(({ name }) => name.toLowerCase()));
  return sheets.map((own) => {
    const there = findOwnSheet(snapshot, own.mark, own.name);
    const sheet = there?.name ?? freeName(own.name, taken);
    taken.add(sheet.toLowerCase());
    return { own, sheet, isUpToDate: there !== undefined && isUpToDate(there, own.content) };
  });
}

function withLinks({ content, links }: OwnSheet, sheets: ReadonlyMap<string, Settled>): SheetContent {
  if (!links || links.length === 0) return content;
  const rows = content.rows.map((cells) => [...cells]);
  for (const { row, column, to } of links) {
    const [cell, target] = [rows[row]?.[column], sheets.get(to.mark)];
    const area = target?.own.anchors?.get(to.anchor);
    if (rows[row] && cell && target && area) rows[row][column] = { ...cell, link: { sheet: target.sheet, area } };
  }
  return { ...content, rows };
}

/** The marks of all sheets of ours. */
export function ownMarks(snapshot: WorkbookSnapshot): readonly string[] {
  return snapshot.sheets.flatMap((sheet) => markOf(sheet) ?? []);
}

/** The mark by which a sheet of ours is known; `null` for any other. */
export function markOf({ marks }: SheetSnapshot): string | null {
  const mark = Object.hasOwn(marks, SHEET_MARK) ? marks[SHEET_MARK] : undefined;
  return mark && "text" in mark ? mark.text : null;
}

/** A copy that a clerk made of a sheet of ours has its mark, too: the one with our name comes first. */
function findOwnSheet(snapshot: WorkbookSnapshot, mark: string, name: string): SheetSnapshot | undefined {
  const marked = snapshot.sheets.filter((sheet) => markOf(sheet) === mark);
  return marked.find((sheet) => sheet.name === legalName(name)) ?? marked[0];
}

/** Whether a sheet holds this content and nothing more. */
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
