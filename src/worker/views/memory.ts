/** What the worker remembers of the workbook, and what it can tell by that. */
import type { Calculation, Examination } from "../../appraise";
import type { Undone, Verification } from "../../jobs";
import { markOf } from "../../writing";

export interface Memory {
  readonly examination: Examination;
  /** The calculation or preview that the examination belongs to. */
  readonly calculation: Calculation | null;
  /** Whether the calculation was written, and the workbook holds it. */
  readonly isWritten: boolean;
  readonly undone: Undone | null;
  readonly verification: Verification | null;
}

/** The sheets of ours that the workbook has, by their marks; of copies, the first. */
export function ownSheets({ examination: { snapshot }, calculation, isWritten }: Memory): ReadonlyMap<string, string> {
  const sheets = new Map<string, string>();
  for (const sheet of snapshot.sheets) {
    const mark = markOf(sheet);
    if (mark !== null && !sheets.has(mark)) sheets.set(mark, sheet.name);
  }
  for (const edit of (isWritten && calculation?.edits) || []) {
    if (edit.kind === "ownSheet") sheets.set(edit.mark, edit.sheet);
    if (edit.kind === "removeSheet") sheets.delete(edit.mark);
  }
  return sheets;
}
