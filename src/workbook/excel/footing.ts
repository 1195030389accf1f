/** The cells that a plan stands on: they must still be what it took them for. */
import { cellAddress } from "../address";
import { firstChange } from "../changes";
import type { Edit } from "../edits";
import type { Refusal } from "../host";
import { SHEET_MARK } from "../marks";
import { columnCount, rowCount, type Area, type SheetSnapshot, type WorkbookSnapshot } from "../snapshot";
import type { Block, Piece } from "./cells";
import { gridsOf } from "./grids";
import type { Surveyed } from "./survey";

/** Rows between two that are looked at which are looked at with them, so that there are fewer blocks. */
const GAP = 50;

/**
 * The cells to look at before writing. Of a clerk's sheet the rows that are written or marked, as wide as the sheet was: where they
 * were sorted or moved meanwhile, a grade would stand beside somebody else. A sheet of ours that is to be refilled or removed whole.
 */
export function blocksOf(
  edits: readonly Edit[],
  before: WorkbookSnapshot | undefined,
  reach: (sheet: string) => Excel.Worksheet,
): Block[] {
  const names = new Set(edits.map(({ sheet }) => sheet));
  const clerks = [...names].flatMap((name) => {
    const then = before?.sheets.find((sheet) => sheet.name === name);
    const areas = edits.flatMap((edit) => (edit.sheet === name ? (footingOf(edit, then) ?? []) : []));
    const columns = areas.reduce((most, area) => Math.max(most, area.column + area.columns), then ? widthOf(then) : 0);
    return rowsOf(areas).map(({ area, frame }): Block => {
      return { name, sheet: () => reach(name), area: { ...area, columns }, frame: { ...frame, columns } };
    });
  });
  const own = ownSheets(edits, before).flatMap((then): Block[] => {
    const area = { row: 0, column: 0, rows: heightOf(then), columns: widthOf(then) };
    return area.rows > 0 ? [{ name: then.name, sheet: () => reach(then.name), area, frame: null }] : [];
  });
  return [...clerks, ...own];
}

/** The cells of a clerk's sheet whose rows an edit hangs on. Marks hang on theirs only where it is known what stood there. */
function footingOf(edit: Edit, then: SheetSnapshot | undefined): Area | null {
  if (edit.kind === "clear" || (edit.kind === "mark" && then)) return edit.area;
  if (edit.kind !== "write") return null;
  const { row, column, values, likeColumn = 0, likeRow = row } = edit;
  const columns = values.reduce((most, cells) => Math.max(most, cells.length), 0);
  if (columns === 0) return null;
  const top = Math.min(row, likeRow);
  return { row: top, column, rows: row + values.length - top, columns: Math.max(columns, likeColumn + 1 - column) };
}

/** The rows of areas, in bands one below the other; each frame reaches up to the band before. */
function rowsOf(areas: readonly Area[]): { area: Area; frame: Area }[] {
  const bands: { from: number; to: number }[] = [];
  for (const { row, rows } of [...areas].sort((a, b) => a.row - b.row)) {
    const last = bands.at(-1);
    if (last && row <= last.to + GAP) last.to = Math.max(last.to, row + rows);
    else bands.push({ from: row, to: row + rows });
  }
  const area = (from: number, to: number): Area => ({ row: from, column: 0, rows: to - from, columns: 0 });
  return bands.map(({ from, to }, index) => ({ area: area(from, to), frame: area(bands[index - 1]?.to ?? 0, to) }));
}

/** The sheets of ours that stood there and are to be refilled or removed, as they were. */
export function ownSheets(edits: readonly Edit[], before: WorkbookSnapshot | undefined): readonly SheetSnapshot[] {
  const found = edits.flatMap((edit) => {
    if (edit.kind !== "ownSheet" && edit.kind !== "removeSheet") return [];
    const marked = before?.sheets.filter(({ marks }) => {
      const mark = marks[SHEET_MARK];
      return mark && "text" in mark && mark.text === edit.mark;
    });
    const unmarked = edit.kind === "removeSheet" && edit.orEmpty ? before?.sheets.filter(isUnmarked) : [];
    return [...(marked ?? []), ...(unmarked ?? [])].find(({ name }) => name === edit.sheet) ?? marked?.[0] ?? [];
  });
  return [...new Set(found)];
}

function isUnmarked({ marks }: SheetSnapshot): boolean {
  return !(SHEET_MARK in marks);
}

/**
 * A refusal if something that the plan stands on is no longer what it was. `used` is the area with values of each sheet of ours,
 * `null` for none: what somebody wrote below or beside counts as well.
 */
export function refuseChanged(
  edits: readonly Edit[],
  before: WorkbookSnapshot,
  { sheets: now, used }: { readonly sheets: readonly Surveyed[]; readonly used: ReadonlyMap<string, Area | null> },
  pieces: readonly Piece[],
): Refusal | null {
  for (const then of ownSheets(edits, before)) {
    if (now.every(({ name }) => name !== then.name)) return { code: "sheet-gone", sheet: then.name };
    const beyond = cellBeyond(used.get(then.name) ?? null, then);
    if (beyond) return { code: "cells-changed", sheet: then.name, cell: beyond };
  }
  for (const then of before.sheets) {
    const here = pieces.filter(({ name }) => name === then.name);
    const grids = gridsOf(here);
    for (const { area } of here) {
      const changed = firstChange(area, then, grids);
      if (changed) return { code: "cells-changed", sheet: then.name, cell: cellAddress(changed.row, changed.column) };
    }
  }
  return edits.reduce<Refusal | null>((refusal, edit) => refusal ?? refuseMoved(edit, before, now), null);
}

/** A refusal if a mark is to be replaced or forgotten that somebody else has set meanwhile. */
function refuseMoved(edit: Edit, before: WorkbookSnapshot, now: readonly Surveyed[]): Refusal | null {
  if (edit.kind !== "mark" && edit.kind !== "unmark") return null;
  const then = before.sheets.find(({ name }) => name === edit.sheet);
  const there = now.find(({ name }) => name === edit.sheet);
  if (!then || !there) return null;
  const [old, mark] = [then.marks[edit.name], there.marks.marks[edit.name]];
  if (JSON.stringify(old) === JSON.stringify(mark)) return null;
  const { row, column } =
    (mark && "area" in mark ? mark.area : null) ?? (edit.kind === "mark" ? edit.area : { row: 0, column: 0 });
  return { code: "cells-changed", sheet: edit.sheet, cell: cellAddress(row, column) };
}

/** The last cell with a value, where it lies beyond what was filled. */
function cellBeyond(used: Area | null, then: SheetSnapshot): string | null {
  if (!used) return null;
  const [bottom, right] = [used.row + used.rows, used.column + used.columns];
  return bottom > heightOf(then) || right > widthOf(then) ? cellAddress(bottom - 1, right - 1) : null;
}

/** One past the last row, and the last column, in which anything stands: also a formula that comes to nothing. */
function heightOf({ values, formulas }: SheetSnapshot): number {
  return Math.max(rowCount({ values }), formulas.length);
}
function widthOf({ values, formulas }: SheetSnapshot): number {
  const widest = formulas.reduce((most, cells) => Math.max(most, cells?.length ?? 0), 0);
  return Math.max(columnCount({ values }), widest);
}
