/** Writing into a clerk's sheet: what a plan says, and nothing else. */
import type { Content } from "../edits";
import type { Area } from "../snapshot";
import { entryOf, isComputed, type Entry } from "./contents";
import type { Outbox } from "./outbox";
import { areaOfWrite, mergeAt, touching, type Standing, type Write } from "./standing";
import { setWidths } from "./widths";

const TEXT_FORMAT = "@";

/** A write, and what stands where it goes. */
export interface LookedAt {
  readonly edit: Write;
  readonly sheet: Excel.Worksheet;
  /** What stands in the cells to be written and, in the same rows, in `likeColumn`. */
  readonly before: Standing;
  /** All merged areas of the sheet. */
  readonly merges: readonly Area[];
}

/** Does a write: looks first, then number formats, then contents. */
export async function writeCells(outbox: Outbox, looked: LookedAt): Promise<void> {
  const { edit, sheet } = looked;
  const area = areaOfWrite(edit);
  if (!area) return;
  const copied = copyLooks(looked, area);
  const formats = map(edit, area, (content, row, column) =>
    numberFormat(looked, content, row, column, copied.has(`${row}:${column}`)),
  );
  if (formats.some((row) => row.some((format) => format !== null))) {
    await outbox.send(sheet, area, formats, (range, rows) => {
      range.numberFormat = rows;
    });
  }
  await outbox.send(sheet, area, map(edit, area, entryOf), (range, rows) => {
    range.formulas = rows;
  });
  const { columnWidth } = edit;
  if (columnWidth !== undefined) setWidths(sheet, area.column, new Array<number>(area.columns).fill(columnWidth));
}

function map(
  edit: Write,
  area: Area,
  entry: (content: Content | undefined, row: number, column: number) => Entry,
): Entry[][] {
  return edit.values.map((cells, down) =>
    Array.from({ length: area.columns }, (_, right) => entry(cells[right], edit.row + down, edit.column + right)),
  );
}

/** Whether a cell is written and held nothing before. */
function isFirst({ edit, before }: LookedAt, row: number, column: number): boolean {
  return edit.values[row - edit.row]?.[column - edit.column] !== undefined && before.isEmpty(row, column);
}

/** The format that a cell is to be given before its content; `null` for the one it has. */
function numberFormat(
  looked: LookedAt,
  content: Content | undefined,
  row: number,
  column: number,
  isCopied: boolean,
): string | null {
  const { edit, before } = looked;
  if (edit.numberFormat !== undefined && isFirst(looked, row, column)) return edit.numberFormat;
  // In a cell formatted as text Excel would keep a number, and even a formula, as a text.
  const current = before.numberFormat(row, isCopied ? (edit.likeColumn ?? column) : column);
  return isComputed(content) && current === TEXT_FORMAT ? "General" : null;
}

/** Copies the looks of `likeColumn` to the cells written for the first time; says which cells those are. */
function copyLooks(looked: LookedAt, area: Area): Set<string> {
  const { edit, sheet } = looked;
  const copied = new Set<string>();
  const { likeColumn } = edit;
  if (likeColumn === undefined) return copied;
  const merges = touching(looked.merges, { ...area, column: likeColumn, columns: 1 });
  for (let column = area.column; column < area.column + area.columns; column++) {
    for (const { row, rows } of runs(area, (at) => takesLooks(looked, area, merges, at, column))) {
      const cells = sheet.getRangeByIndexes(row, column, rows, 1);
      cells.copyFrom(sheet.getRangeByIndexes(row, likeColumn, rows, 1), "Formats");
      // Merging is among the formats that are copied.
      if (merges.length > 0) cells.unmerge();
      for (let at = row; at < row + rows; at++) copied.add(`${at}:${column}`);
    }
  }
  return copied;
}

/**
 * Whether a cell takes the looks beside it: if it is written for the first time. Excel copies a merged cell as a whole, so there
 * the cells beside all of it take them, provided that nothing stands in any.
 */
function takesLooks(looked: LookedAt, area: Area, merges: readonly Area[], row: number, column: number): boolean {
  const merge = mergeAt(merges, row, looked.edit.likeColumn ?? column);
  if (!merge) return isFirst(looked, row, column);
  if (merge.columns > 1 || merge.row < area.row || merge.row + merge.rows > area.row + area.rows) return false;
  const beside = Array.from({ length: merge.rows }, (_, down) => merge.row + down);
  return beside.every((at) => looked.before.isEmpty(at, column)) && beside.some((at) => isFirst(looked, at, column));
}

/** Runs of rows of an area. */
function runs(area: Area, belongs: (row: number) => boolean): { row: number; rows: number }[] {
  const found: { row: number; rows: number }[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const last = found.at(-1);
    if (!belongs(row)) continue;
    if (last && last.row + last.rows === row) last.rows += 1;
    else found.push({ row, rows: 1 });
  }
  return found;
}
