/** The main job, from a workbook back into it: read once, think purely, write once. The jobs around it are in `jobs/`. */
import { score, type Appraisal, type AppraisalInput } from "./appraisal";
import { carryOut } from "./carry-out";
import { inputTables, parse, recognise, type Recognition } from "./reading";
import { wording } from "./text";
import { VERSION } from "./version";
import { done, type Edit, type Outcome, type WorkbookHost, type WorkbookSnapshot } from "./workbook";
import { plan, planLog } from "./writing";

/** Everything that one look at a workbook gives; nothing has been written yet. */
export interface Examination {
  readonly snapshot: WorkbookSnapshot;
  readonly recognition: Recognition;
  readonly input: AppraisalInput;
  readonly appraisal: Appraisal;
}

/** What was found and what was written for it. */
export interface Calculation extends Examination {
  /** Empty where the workbook held everything already. */
  readonly edits: readonly Edit[];
}

/** The stages of the main job, for whoever shows progress. */
export type Stage = "reading" | "scoring" | "writing";

/** Is told of each stage before it begins; may take its time, e.g. to let a screen be painted. */
export type StageListener = (stage: Stage) => void | Promise<void>;

/** Recognises, parses and scores a snapshot. Pure. */
export function examine(snapshot: WorkbookSnapshot): Examination {
  const recognition = recognise(snapshot);
  const input = parse(recognition);
  return { snapshot, recognition, input, appraisal: score(input) };
}

/** The results to be written after an examination, in the workbook's own language. Pure. */
export function planResults({ appraisal, input, snapshot }: Examination): readonly Edit[] {
  return plan(appraisal, input, snapshot, wording(input.language));
}

/** All that is to be written after an examination: the results, and what is kept about a run at that time (P20). Pure otherwise. */
export function planEdits(examination: Examination, at = new Date()): readonly Edit[] {
  const { appraisal, input, snapshot, recognition } = examination;
  const results = planResults(examination);
  const inputs = inputTables(snapshot, recognition);
  const run = { at, version: VERSION };
  return [...results, ...planLog(appraisal, input, inputs, snapshot, results, wording(input.language), run)];
}

/** Whether there is anybody to appraise; without, nothing is written. */
export function hasOfficials({ input }: Examination): boolean {
  return input.years.some(({ officials }) => officials.length > 0);
}

/** Reads and examines what a host holds; writes nothing. */
export async function check(host: WorkbookHost, onStage: StageListener = () => {}): Promise<Outcome<Examination>> {
  await onStage("reading");
  const snapshot = await host.read();
  if (!snapshot.ok) return snapshot;
  await onStage("scoring");
  return done(examine(snapshot.value));
}

/** Tells the time. */
export type Clock = () => Date;

const now: Clock = () => new Date();

/** Does the whole job. Where nobody is to be appraised or the workbook holds it all already, nothing is written. */
export async function calculate(
  host: WorkbookHost,
  onStage: StageListener = () => {},
  clock: Clock = now,
): Promise<Outcome<Calculation>> {
  const examination = await check(host, onStage);
  if (!examination.ok) return examination;
  const edits = hasOfficials(examination.value) ? planEdits(examination.value, clock()) : [];
  if (edits.length > 0) {
    await onStage("writing");
    const written = await carryOut(host, edits, examination.value.snapshot);
    if (!written.ok) return written;
  }
  return done({ ...examination.value, edits });
}
