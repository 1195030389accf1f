/** What if: a scheme as it is today, and what changes of it would come to. */
import {
  blocksMany,
  movesGrade,
  schemeInForce,
  tryOut,
  type ConsequenceMove,
  type GroupShift,
  type Language,
  type Move,
  type SchemeChange,
  type SchemeInForce,
} from "../../appraisal";
import { changeFaultSentence, issueText } from "../../text";
import type { Memory } from "./memory";

/** What is tried. */
export interface TrialQuery {
  readonly year: number;
  readonly changes: readonly SchemeChange[];
}

export type TrialView =
  /** Some changes cannot be tried; by their place among the changes. */
  | { readonly kind: "faulty"; readonly faults: readonly { readonly index: number; readonly sentence: string }[] }
  | {
      readonly kind: "tried";
      /** The years that the changed cells hold for. */
      readonly years: readonly number[];
      /** Whose grade would be another one; and how many have another rank only. */
      readonly moves: readonly Move[];
      readonly ranks: number;
      readonly groups: readonly GroupShift[];
      /** What the changed scheme would be found fault with; `isSound` where none of it blocks a year or a group. */
      readonly issues: readonly string[];
      readonly isSound: boolean;
      readonly consequences: readonly ConsequenceMove[];
    };

/** The scheme of a year with what can be changed of it. */
export function schemeView({ examination: { input } }: Memory, year: number): SchemeInForce | null {
  return schemeInForce(input, year);
}

export function trialView(
  { examination: { input, appraisal } }: Memory,
  { year, changes }: TrialQuery,
  language: Language,
): TrialView {
  const trial = tryOut(input, appraisal, year, changes);
  if (trial.kind === "faulty") {
    const faults = trial.faults.map((fault) => ({
      index: fault.index,
      sentence: changeFaultSentence(fault, language),
    }));
    return { kind: "faulty", faults };
  }
  const moves = trial.moves.filter(movesGrade);
  return {
    kind: "tried",
    years: trial.years,
    moves,
    ranks: trial.moves.length - moves.length,
    groups: trial.groups,
    issues: [...new Set(trial.issues.map((issue) => issueText(issue, language)))],
    isSound: !trial.issues.some(blocksMany),
    consequences: trial.consequences,
  };
}
