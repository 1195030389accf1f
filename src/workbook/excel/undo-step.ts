/** Excel's own undo, for a clerk who presses Ctrl+Z after the add-in has written. */
import type { Edit } from "../edits";
import type { Outcome } from "../host";
import { SHEET_MARK } from "../marks";
import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { supports } from "./session";

/** From this version on, several requests can be made one step of Excel's undo list. */
const GROUPS = "1.20";

/** Writes a plan made of a workbook, its requests as one step or not. */
export type Writing = (
  options: Pick<Excel.RunOptions, "mergeUndoGroup">,
  before: WorkbookSnapshot | undefined,
) => Promise<Outcome<void>>;

/**
 * Has a plan written as one step of Excel's undo list where Excel can do that. Elsewhere each request is a step, and most plans
 * are one request; Excels that cannot undo an add-in's work empty their list. In a group Excel refuses what it cannot undo: what
 * is known for that is not grouped, and what it refuses otherwise is written anew without a group. `before` is the workbook
 * that the plan was made of.
 */
export async function asOneStep(
  edits: readonly Edit[],
  before: WorkbookSnapshot | undefined,
  write: Writing,
): Promise<Outcome<void>> {
  if (!supports(GROUPS) || !edits.every((edit) => canBeUndone(edit, before))) return write({}, before);
  const grouped = await write({ mergeUndoGroup: true }, before);
  if (grouped.ok || grouped.refusal.code !== "excel-refused") return grouped;
  // Where a part was written, the workbook is no longer that of the plan.
  const outcome = await write({}, grouped.touched === undefined ? before : undefined);
  if (outcome.ok || grouped.touched === undefined) return outcome;
  return { ...outcome, touched: [...new Set([...grouped.touched, ...(outcome.touched ?? [])])] };
}

/**
 * Excel cannot undo that a sheet goes; on a desktop, neither that it is shown or hidden. A clerk's new sheet could be undone, but
 * not written twice.
 */
function canBeUndone(edit: Edit, before: WorkbookSnapshot | undefined): boolean {
  if (edit.kind === "removeSheet" || edit.kind === "newSheet") return false;
  if (edit.kind !== "ownSheet") return true;
  const { isHidden = false } = edit.content;
  if (!before) return false;
  const standing = before.sheets.filter((sheet) => isMarked(sheet, edit.mark));
  if (standing.length === 0) return !isHidden;
  return standing.every(({ visibility }) => visibility === (isHidden ? "veryHidden" : "visible"));
}

function isMarked({ marks }: SheetSnapshot, mark: string): boolean {
  const own = marks[SHEET_MARK];
  return own !== undefined && "text" in own && own.text === mark;
}
