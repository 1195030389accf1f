/** Writing into a clerk's sheet: what a plan says, and nothing else. */
import { overlaps } from "../areas";
import type { Content } from "../edits";
import type { Area } from "../snapshot";
import { entryOf, isComputed, type Entry } from "./contents";
import { areaOfWrite, mergeAt, type Standing, type Write } from "./standing";
import { entries, statement, type Statement } from "./statement";
import { setWidths } from "./widths";

const TEXT_FORMAT = "@";

/** A write, and what stands where it goes. */
export interface LookedAt {
  readonly edit: Write;
  readonly sheet: Excel.Worksheet;
  /** What stands in the cells to be written and in those whose looks they take. */
  readonly before: Standing;
  /** The merged areas of the sheet that touch these rows. */
  readonly merges: readonly Area[];
}

/** A write: looks first, then number formats, then contents. */
export function* writeCells(looked: LookedAt): Generator<Statement> {
  const { edit, sheet } = looked;
  const area = areaOfWrite(edit);
  if (!area) return;
  const copies = copiedLooks(looked, area);
  yield* copies.map(({ column, row, rows }) => copyLooks(looked, column, row, rows));
  const copied = new Set(
    copies.flatMap(({ column, row, rows }) => Array.from({ length: rows }, (_, down) => `${row + down}:${column}`)),
  );
  const formats = map(edit, area, (content, row, column) =>
    numberFormat(looked, content, row, column, copied.has(`${row}:${column}`)),
  );
  if (formats.some((row) => row.some((format) => format !== null))) {
    yield* entries(
      () => sheet,
      area,
      formats,
      (range, rows) => {
        range.numberFormat = rows;
      },
    );
  }
  yield* entries(
    () => sheet,
    area,
    map(edit, area, entryOf),
    (range, rows) => {
      range.formulas = rows;
    },
  );
  const { columnWidth } = edit;
  if (columnWidth !== undefined)
    yield* setWidths(() => sheet, area.column, new Array<number>(area.columns).fill(columnWidth));
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
  const like = isCopied ? likeOf(edit, row, column) : { row, column };
  const current = before.numberFormat(like.row, like.column);
  return isComputed(content) && current === TEXT_FORMAT ? "General" : null;
}

/** The cell whose looks a cell takes. */
function likeOf({ likeRow, likeColumn }: Write, row: number, column: number): { row: number; column: number } {
  return { row: likeRow ?? row, column: likeColumn ?? column };
}

interface Strip {
  readonly column: number;
  readonly row: number;
  readonly rows: number;
}

/** The cells written for the first time, which take the looks of others. */
function copiedLooks(looked: LookedAt, area: Area): Strip[] {
  const { likeColumn, likeRow } = looked.edit;
  if (likeColumn === undefined && likeRow === undefined) return [];
  const merges = mergesLike(looked, area);
  const columns = Array.from({ length: area.columns }, (_, right) => area.column + right);
  return columns.flatMap((column) =>
    runs(area, (row) => takesLooks(looked, area, merges, row, column)).map((run) => ({ column, ...run })),
  );
}

/** The merged areas among the cells whose looks those of an area take. */
function mergesLike({ edit, merges }: LookedAt, area: Area): Area[] {
  const { likeColumn, likeRow } = edit;
  const columns = likeColumn === undefined ? {} : { column: likeColumn, columns: 1 };
  const rows = likeRow === undefined ? {} : { row: likeRow, rows: 1 };
  return merges.filter((merge) => overlaps(merge, { ...area, ...columns, ...rows }));
}

function copyLooks(looked: LookedAt, column: number, row: number, rows: number): Statement {
  const { sheet, edit } = looked;
  const like = likeOf(edit, row, column);
  const isMerged = mergesLike(looked, { row, column, rows, columns: 1 }).length > 0;
  return statement(3, () => {
    const cells = sheet.getRangeByIndexes(row, column, rows, 1);
    cells.copyFrom(sheet.getRangeByIndexes(like.row, like.column, edit.likeRow === undefined ? rows : 1, 1), "Formats");
    // Merging is among the formats that are copied.
    if (isMerged) cells.unmerge();
  });
}

/**
 * Whether a cell takes the looks beside it: if it is written for the first time. Excel copies a merged cell as a whole, so there
 * the cells beside all of it take them, provided that nothing stands in any; below it none does.
 */
function takesLooks(looked: LookedAt, area: Area, merges: readonly Area[], row: number, column: number): boolean {
  const like = likeOf(looked.edit, row, column);
  const merge = mergeAt(merges, like.row, like.column);
  if (!merge) return isFirst(looked, row, column);
  if (looked.edit.likeRow !== undefined) return false;
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
