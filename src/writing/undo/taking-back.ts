/** Taking back a plan that stopped half-way. */
import {
  columnCount,
  firstChange,
  rowCount,
  unfinishedMark,
  type Edit,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../workbook";
import { undoEdits } from "./index";
import { contentAt, stillHolds } from "./cells";
import { refill, withMark } from "./own-sheets";

/**
 * What restores a workbook to what it was `before`, when some of these edits were carried out, or parts of them: nobody knows
 * which, so it is judged by what the workbook holds `now`. Nothing for what holds still what it held. Sheets of ours are restored
 * whatever stands in them: nobody else writes there while we do.
 */
export function takeBackEdits(
  before: WorkbookSnapshot,
  edits: readonly Edit[],
  now: WorkbookSnapshot,
): readonly Edit[] {
  const clerks = edits.filter((edit) => edit.kind !== "ownSheet" && edit.kind !== "newSheet");
  return [
    ...undoEdits(
      before,
      clerks.filter((edit) => leftTrace(edit, before, now)),
      now,
    ).edits,
    ...edits.flatMap((edit) => wholeSheet(edit, before, now)),
  ];
}

/** Whether anything stands in a clerk's sheet that a write may have put there. */
function leftTrace(edit: Edit, before: WorkbookSnapshot, now: WorkbookSnapshot): boolean {
  if (edit.kind !== "write") return true;
  const [then, there] = [before, now].map(({ sheets }) => sheets.find(({ name }) => name === edit.sheet));
  if (!then || !there) return false;
  return edit.values.some((contents, down) =>
    contents.some((content, right) => {
      if (content === undefined) return false;
      const [row, column] = [edit.row + down, edit.column + right];
      const old = contentAt(then, row, column);
      return old === undefined || !stillHolds(there, row, column, old);
    }),
  );
}

function wholeSheet(edit: Edit, before: WorkbookSnapshot, now: WorkbookSnapshot): readonly Edit[] {
  if (edit.kind !== "newSheet" && edit.kind !== "ownSheet") return [];
  const mark = edit.kind === "ownSheet" ? edit.mark : unfinishedMark(edit.sheet);
  const [old] = withMark(before, mark);
  const [there] = withMark(now, mark);
  if (there && old)
    return edit.kind === "newSheet" || isSameContent(old, there) ? [] : refill(old, there.name, edit).edits;
  if (there) return [{ kind: "removeSheet", sheet: there.name, mark }];
  const isEmpty = now.sheets.some((sheet) => sheet.name === edit.sheet && isBlank(sheet));
  const isNew = before.sheets.every(({ name }) => name !== edit.sheet);
  return isEmpty && isNew ? [{ kind: "removeSheet", sheet: edit.sheet, mark, orEmpty: true }] : [];
}

function isBlank({ values, formulas, marks }: SheetSnapshot): boolean {
  return values.length === 0 && formulas.length === 0 && Object.keys(marks).length === 0;
}

function isSameContent(a: SheetSnapshot, b: SheetSnapshot): boolean {
  const rows = Math.max(rowCount(a), rowCount(b), a.formulas.length, b.formulas.length);
  const columns = Math.max(columnCount(a), columnCount(b));
  return firstChange({ row: 0, column: 0, rows, columns }, a, b) === null && a.visibility === b.visibility;
}
