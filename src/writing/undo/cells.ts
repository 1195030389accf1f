/** Which cells of a clerk's sheet a plan wrote, and what is to become of each when the plan is undone. */
import {
  contains,
  isCellError,
  valueAt,
  type Area,
  type CellValue,
  type Content,
  type Edit,
  type SheetSnapshot,
} from "../../workbook";
import { holds, isEmpty, sameFormula } from "../cells";
import type { KeptReason } from "./types";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Empty again and without looks; with its old content again; or as it is. */
export type Fate =
  | { readonly kind: "clear" }
  | { readonly kind: "write"; readonly content: Content }
  | { readonly kind: "keep"; readonly reason: KeptReason };

/** By row, then by column. Cells that hold already what they held before are not among them. */
export type Fates = ReadonlyMap<number, Map<number, Fate>>;

/** A clerk's sheet before a plan was carried out and now, and the edits of the plan that concern it. */
export interface SheetThen {
  readonly before: SheetSnapshot;
  readonly now: SheetSnapshot;
  readonly edits: readonly Edit[];
}

interface Written {
  readonly content: Content;
  /** It took the looks of a neighbour, if nothing stood in it. */
  readonly tookLooks: boolean;
}

/** What becomes of each cell that was written. */
export function fatesOf(sheet: SheetThen): Fates {
  const moved = movedAreas(sheet);
  const merged = sheet.now.merges.filter((area) => !sheet.before.merges.some((old) => isSame(old, area)));
  const fates = new Map<number, Map<number, Fate>>();
  for (const [row, cells] of writtenCells(sheet.edits)) {
    const isSameRow = sameRow(sheet, row, cells);
    for (const [column, written] of cells) {
      const isIn = (area: Area): boolean => contains(area, row, column);
      const fate: Fate | null = moved.some(isIn)
        ? { kind: "keep", reason: "moved" }
        : merged.some(isIn)
          ? { kind: "keep", reason: "changed" }
          : fateOf(sheet, { row, column }, written, isSameRow);
      if (fate) fates.set(row, (fates.get(row) ?? new Map<number, Fate>()).set(column, fate));
    }
  }
  return fates;
}

function fateOf({ before, now }: SheetThen, { row, column }: Cell, written: Written, isSameRow: boolean): Fate | null {
  const old = contentAt(before, row, column);
  const isBack = old !== undefined && stillHolds(now, row, column, old);
  const isThere = stillHolds(now, row, column, written.content) || isNumbered(now, row, column, written.content);
  if (!isBack && !isThere) return { kind: "keep", reason: "changed" };
  if (old === null && written.tookLooks) return { kind: "clear" };
  if (isBack) return null;
  if (old === undefined) return { kind: "keep", reason: "notWritable" };
  // After sorting, an older result would stand beside somebody else.
  return old === null || isSameRow ? { kind: "write", content: old } : { kind: "keep", reason: "otherRow" };
}

/**
 * What a cell holds, as it can be written; `undefined` for an error without a formula. What a formula came to is only kept
 * until it is computed anew.
 */
export function contentAt(sheet: SheetSnapshot, row: number, column: number): Content | undefined {
  const value = valueAt(sheet, row, column);
  const formula = sheet.formulas[row]?.[column];
  if (formula === undefined) return isCellError(value) ? undefined : value;
  return { formula: formula.replace(/^=/, ""), value: asShown(value) };
}

function asShown(value: CellValue): number | string {
  if (isCellError(value)) return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : (value ?? "");
}

/** Whether a cell holds what was written into it. A formula is the same, whatever it comes to since. */
export function stillHolds(sheet: SheetSnapshot, row: number, column: number, content: Content): boolean {
  return typeof content === "object" && content !== null
    ? sameFormula(`=${content.formula}`, sheet.formulas[row]?.[column])
    : holds(sheet, row, column, content);
}

/** Whether a cell is a header of a table that has it already, and so got a number behind it. */
function isNumbered(sheet: SheetSnapshot, row: number, column: number, content: Content): boolean {
  const value = valueAt(sheet, row, column);
  if (typeof content !== "string" || content === "" || typeof value !== "string") return false;
  const isHeader = sheet.tables.some((table) => isHeaderOf(table, row, column));
  return isHeader && value.startsWith(content) && /^\d+$/.test(value.slice(content.length));
}

/** Whether a cell is a header of a table. */
export function isHeaderOf(
  { area, hasHeaders }: SheetSnapshot["tables"][number],
  row: number,
  column: number,
): boolean {
  return hasHeaders && row === area.row && contains(area, row, column);
}

function writtenCells(edits: readonly Edit[]): ReadonlyMap<number, ReadonlyMap<number, Written>> {
  const rows = new Map<number, Map<number, Written>>();
  for (const edit of edits) {
    if (edit.kind !== "write") continue;
    edit.values.forEach((contents, down) =>
      contents.forEach((content, right) => {
        if (content === undefined) return;
        const [row, column] = [edit.row + down, edit.column + right];
        const cells = rows.get(row) ?? new Map<number, Written>();
        const isLike = edit.likeColumn !== undefined || edit.likeRow !== undefined;
        const tookLooks = isLike || cells.get(column)?.tookLooks === true;
        rows.set(row, cells.set(column, { content, tookLooks }));
      }),
    );
  }
  return rows;
}

/** The areas that a mark holds no more since the plan was carried out: their cells went elsewhere. */
function movedAreas({ before, now, edits }: SheetThen): readonly Area[] {
  const areas = new Map(
    Object.entries(before.marks).flatMap(([name, mark]) => ("area" in mark ? [[name, mark.area]] : [])),
  );
  for (const edit of edits) {
    if (edit.kind === "mark") areas.set(edit.name, edit.area);
    if (edit.kind === "unmark") areas.delete(edit.name);
  }
  return [...areas].flatMap(([name, area]) => {
    const mark = Object.hasOwn(now.marks, name) ? now.marks[name] : undefined;
    return mark && "area" in mark && isSame(mark.area, area) ? [] : [area];
  });
}

/** Whether two areas are the same cells. */
export function isSame(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** Whether a row still holds what it held, beside the cells that were written. */
function sameRow({ before, now }: SheetThen, row: number, written: { has(column: number): boolean }): boolean {
  const width = Math.max(before.values[row]?.length ?? 0, now.values[row]?.length ?? 0);
  for (let column = 0; column < width; column += 1) {
    if (written.has(column) || (isEmpty(before, row, column) && isEmpty(now, row, column))) continue;
    // A formula is the same, whatever it comes to now.
    const formula = before.formulas[row]?.[column];
    if (formula !== now.formulas[row]?.[column]) return false;
    if (formula === undefined && !isSameValue(valueAt(before, row, column), valueAt(now, row, column))) return false;
  }
  return true;
}

function isSameValue(a: CellValue, b: CellValue): boolean {
  return isCellError(a) ? isCellError(b) && a.error === b.error : a === b;
}
