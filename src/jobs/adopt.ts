/** Adopting a scheme that was tried: writing its figures down. */
import {
  blocksMany,
  changedInput,
  schemeOf,
  tryOut,
  type AppraisalInput,
  type ChangeFault,
  type Issue,
  type SchemeChange,
  type TriedScheme,
} from "../appraisal";
import { check, type Examination, type StageListener } from "../appraise";
import { carryOut } from "../carry-out";
import { schemeCells } from "../reading";
import { templateText } from "../text";
import { done, refused, type Edit, type Outcome, type WorkbookHost } from "../workbook";
import { planAdoption } from "../writing";
import { isReadWorse, readAgain } from "./read-again";

/** What came of adopting changes of a scheme, and the workbook as it was before. */
export type Adoption = Examination &
  (
    | {
        readonly kind: "adopted";
        /** What the changes come to; `trial.years` are those that the changed cells hold for. */
        readonly trial: TriedScheme;
        /** Empty where the workbook says so already. */
        readonly edits: readonly Edit[];
      }
    /** Some changes cannot be made; nothing was written. */
    | { readonly kind: "faulty"; readonly faults: readonly ChangeFault[] }
    /** The scheme would block everybody with these errors; nothing was written. */
    | { readonly kind: "unsound"; readonly issues: readonly Issue[] }
  );

/**
 * Writes changes of a year's scheme into the cells that hold its figures, as the clerk writes figures there; what the workbook
 * has not is added to its Scheme sheet. What is read afterwards is the scheme that was tried (`tryOut`), or nothing is written.
 */
export async function adopt(
  host: WorkbookHost,
  changes: readonly SchemeChange[],
  year: number,
  onStage: StageListener = () => {},
): Promise<Outcome<Adoption>> {
  const examined = await check(host, onStage);
  if (!examined.ok) return examined;
  const examination = examined.value;
  const trial = tryOut(examination.input, examination.appraisal, year, changes);
  if (trial.kind === "faulty") return done({ ...examination, kind: "faulty", faults: trial.faults });
  const issues = trial.issues.filter(blocksMany);
  if (issues.length > 0) return done({ ...examination, kind: "unsound", issues });
  const planned = adoptionEdits(examination, changes, year);
  if (!planned.ok) return planned;
  const edits = planned.value;
  if (edits.length > 0) {
    await onStage("writing");
    const written = await carryOut(host, edits, examination.snapshot);
    if (!written.ok) return written;
  }
  return done({ ...examination, kind: "adopted", trial, edits });
}

/** Plans the changes, and reads the plan as if it were written. Pure. */
function adoptionEdits(
  { snapshot, input, recognition }: Examination,
  changes: readonly SchemeChange[],
  year: number,
): Outcome<readonly Edit[]> {
  const tried = changedInput(input, year, changes);
  const [from, to] = [schemeOf(input, year), schemeOf(tried, year)];
  if (!from || !to) return done([]);
  const cells = schemeCells(recognition, year);
  const plan = planAdoption({ snapshot, from, to, cells, words: templateText(input.language) });
  if (!plan.ok) return plan;
  const [edit] = plan.value;
  if (!edit) return done([]);
  const again = readAgain(snapshot, plan.value);
  const isAsMeant = isSameScheme(again, tried) && !isReadWorse(again, input);
  return isAsMeant ? done(plan.value) : refused({ code: "read-otherwise", sheet: edit.sheet });
}

/** Whether all years have the same schemes, wherever these stand. */
function isSameScheme(one: AppraisalInput, other: AppraisalInput): boolean {
  const schemesOf = ({ years }: AppraisalInput): string =>
    JSON.stringify(years.map(({ year, scheme }) => [year, { ...scheme, places: null, ofYear: null }]));
  return schemesOf(one) === schemesOf(other);
}
