/** What if: another weight, threshold or quota, and who would move by it, without a word in the workbook. */
import type { AppraisalInput } from "../input";
import type { Issue } from "../issues";
import type { Appraisal } from "../result";
import { score } from "../score";
import { consequencesBetween, issuesBeyond, type ConsequenceMove } from "./aftermath";
import { faultsOf, partOf, type ChangeFault, type SchemeChange } from "./changes";
import { shiftsBetween, type GroupShift } from "./distribution";
import { changedInput, schemeInForce, schemeOf } from "./in-force";
import { movesBetween, type Move } from "./moves";

export { blocksMany, type ConsequenceMove, type Holding } from "./aftermath";
export type { ChangeablePart, ChangeFault, SchemeChange } from "./changes";
export type { GradeCount, GradeShift, GroupShift } from "./distribution";
export { changedInput, schemeInForce, schemeOf, type SchemeInForce } from "./in-force";
export { movesGrade, type Move, type Stand } from "./moves";

/** What comes of trying changes of a scheme. */
export type Trial =
  /** Nothing was tried: some changes cannot be. */
  { readonly kind: "faulty"; readonly faults: readonly ChangeFault[] } | TriedScheme;

/** A scheme that was tried, and what it would change. */
export interface TriedScheme {
  readonly kind: "tried";
  readonly year: number;
  /** The years for which one of the changes holds, oldest first: others than `year` take their values from the same cells. */
  readonly years: readonly number[];
  /** The officials of `year` who would move. */
  readonly moves: readonly Move[];
  /** All groups of `year`. */
  readonly groups: readonly GroupShift[];
  /** What would be found that is not found today; errors block whom they name, as ever. */
  readonly issues: readonly Issue[];
  /** Of the officials of the latest year. */
  readonly consequences: readonly ConsequenceMove[];
}

/**
 * Tries changes of a year's scheme: scores the workbook as if they were written and holds it against `appraisal`, the one of
 * today. Changes hold for all years that take the value from the same cells. A number that is none, or out of its range, is told
 * as a fault and nothing is tried; what the rules find fault with, such as minima out of order, is among the issues. How firm
 * grades are is not found out. Pure; as fast as `score`.
 */
export function tryOut(
  input: AppraisalInput,
  appraisal: Appraisal,
  year: number,
  changes: readonly SchemeChange[],
): Trial {
  const faults = faultsOf(schemeOf(input, year), changes);
  const before = appraisal.years.find((one) => one.year === year);
  if (faults.length > 0 || !before) return { kind: "faulty", faults };
  const tried = score(changedInput(input, year, changes), { weightings: 0 });
  const after = tried.years.find((one) => one.year === year) ?? before;
  return {
    kind: "tried",
    year,
    years: yearsOf(input, year, changes),
    moves: movesBetween(before, after),
    groups: shiftsBetween(before, after),
    issues: issuesBeyond(tried, appraisal),
    consequences: consequencesBetween(appraisal, tried),
  };
}

function yearsOf(input: AppraisalInput, year: number, changes: readonly SchemeChange[]): readonly number[] {
  const years = schemeInForce(input, year)?.years;
  const all = new Set(changes.flatMap((change) => years?.[partOf(change)] ?? []));
  return [...all].sort((a, b) => a - b);
}
