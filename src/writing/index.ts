/** The door of the writing room: an appraisal becomes a list of edits. */
import type { Appraisal, AppraisalInput } from "../appraisal";
import type { Edit, WorkbookSnapshot } from "../workbook";
import type { Wording } from "./wording";

export type { Wording } from "./wording";

/** Plans everything that is to be written (workbook.md, *What is written*). Pure; an empty list where the workbook holds it already. */
export function plan(
  appraisal: Appraisal,
  input: AppraisalInput,
  snapshot: WorkbookSnapshot,
  wording: Wording,
): readonly Edit[] {
  void appraisal;
  void input;
  void snapshot;
  void wording;
  throw new Error("not yet");
}
