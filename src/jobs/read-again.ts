/** A plan read as if it were carried out, so that nothing is written that would be read as something else. */
import type { AppraisalInput } from "../appraisal";
import { parse, recognise } from "../reading";
import type { Edit, WorkbookSnapshot } from "../workbook";
import { applied } from "../writing";

/** What is read of a workbook once a plan is carried out. */
export function readAgain(snapshot: WorkbookSnapshot, edits: readonly Edit[]): AppraisalInput {
  return parse(recognise(applied(snapshot, edits)));
}

/** Whether reading finds an error that it did not find before, or takes the workbook for one in another language. */
export function isReadWorse(now: AppraisalInput, before: AppraisalInput): boolean {
  const errors = ({ issues }: AppraisalInput): readonly string[] =>
    issues.filter(({ severity }) => severity === "error").map((issue) => JSON.stringify(issue));
  const known = new Set(errors(before));
  return now.language !== before.language || errors(now).some((error) => !known.has(error));
}
