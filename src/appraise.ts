/** The main job, from a workbook back into it: read once, think purely, write once. */
import { score, type Appraisal, type AppraisalInput } from "./appraisal";
import { parse, recognise, type Recognition } from "./reading";
import { done, type Edit, type Outcome, type WorkbookHost, type WorkbookSnapshot } from "./workbook";
import { plan, type Wording } from "./writing";

/** Everything that one look at a workbook gives; nothing has been written yet. */
export interface Examination {
  readonly snapshot: WorkbookSnapshot;
  readonly recognition: Recognition;
  readonly input: AppraisalInput;
  readonly appraisal: Appraisal;
}

/** Recognise, parse and score a snapshot. Pure. */
export function examine(snapshot: WorkbookSnapshot): Examination {
  const recognition = recognise(snapshot);
  const input = parse(recognition);
  return { snapshot, recognition, input, appraisal: score(input) };
}

/** What is to be written after an examination. Pure. */
export function planEdits(examination: Examination, wording: Wording): readonly Edit[] {
  return plan(examination.appraisal, examination.input, examination.snapshot, wording);
}

/** Reads and examines what a host holds. */
export async function check(host: WorkbookHost): Promise<Outcome<Examination>> {
  const snapshot = await host.read();
  return snapshot.ok ? done(examine(snapshot.value)) : snapshot;
}
