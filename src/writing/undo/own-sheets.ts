/** Sheets of ours that a plan made or refilled are taken away again, or hold again what they held. */
import {
  columnCount,
  rowCount,
  SHEET_MARK,
  type Area,
  type Content,
  type Edit,
  type NewSheet,
  type SheetContent,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../workbook";
import { markOf } from "../own-sheets";
import { stillHolds } from "./cells";
import { formerContent } from "./former-content";
import type { Kept, Undoing } from "./types";

type OwnSheetEdit = Extract<Edit, { kind: "ownSheet" }>;

/**
 * Undoes an edit of a sheet of ours, which is known by its mark, whatever it is called now. `isUsed` tells whether formulas
 * outside of our sheets lead to a sheet of this name. A sheet that is gone and was not there before is as it was.
 */
export function undoOwnSheet(
  { sheet, mark, content }: OwnSheetEdit,
  before: WorkbookSnapshot,
  now: WorkbookSnapshot,
  isUsed: (sheet: string) => boolean,
): Undoing {
  const [old, ...oldCopies] = withMark(before, mark);
  const [there, ...copies] = withMark(now, mark);
  const keep = (reason: Kept["reason"], name = sheet): Undoing => ({
    edits: [],
    kept: [{ sheet: name, reason, areas: [] }],
  });
  if (!there) return old ? keep("gone") : { edits: [], kept: [] };
  if (copies.length > 0 || oldCopies.length > 0) return keep("copied");
  if (!isAsWritten(there, content)) return keep("changed", there.name);
  if (old) return refill(old, there.name, { mark, content });
  return isUsed(there.name)
    ? keep("used", there.name)
    : { edits: [{ kind: "removeSheet", sheet: there.name, mark }], kept: [] };
}

/** Empties a clerk's sheet that a plan made, where it holds what was written and nothing else. */
export function emptyNewSheet({ sheet: name, content }: NewSheet, now: WorkbookSnapshot): readonly Edit[] {
  const there = now.sheets.find((sheet) => sheet.name === name);
  if (!there || rowCount(there) === 0 || !isAsWritten(there, content)) return [];
  const whole: Area = { row: 0, column: 0, rows: rowCount(there), columns: columnCount(there) };
  if (there.merges.length === 0) return [{ kind: "clear", sheet: name, area: whole }];
  const blank = there.values.map((cells) =>
    (cells ?? []).map((value): Content | undefined => (value === null || value === undefined ? undefined : null)),
  );
  return [{ kind: "write", sheet: name, row: 0, column: 0, values: Array.from(blank, (cells) => cells ?? []) }];
}

function isAsWritten(sheet: SheetSnapshot, { rows }: SheetContent): boolean {
  return Array.from({ length: Math.max(rows.length, rowCount(sheet)) }, (_, row) => row).every((row) => {
    const cells = rows[row] ?? [];
    const width = Math.max(cells.length, sheet.values[row]?.length ?? 0);
    return Array.from({ length: width }, (_, column) => column).every((column) =>
      stillHolds(sheet, row, column, cells[column]?.content ?? null),
    );
  });
}

export function withMark({ sheets }: WorkbookSnapshot, mark: string): readonly SheetSnapshot[] {
  return sheets.filter((sheet) => markOf(sheet) === mark);
}

/** A clerk's word about a sheet of ours is lost when it is refilled, and comes back with the rest. */
export function refill(
  old: SheetSnapshot,
  sheet: string,
  { mark, content: refilled }: Pick<OwnSheetEdit, "mark" | "content">,
): Undoing {
  const { content, lost } = formerContent(old, refilled);
  const marks = Object.entries(old.marks).flatMap(([name, held]): readonly Edit[] =>
    name !== SHEET_MARK && "area" in held ? [{ kind: "mark", sheet, name, area: held.area }] : [],
  );
  return {
    edits: [{ kind: "ownSheet", sheet, mark, content }, ...marks],
    kept: lost.length > 0 ? [{ sheet, reason: "notWritable", areas: lost }] : [],
  };
}
