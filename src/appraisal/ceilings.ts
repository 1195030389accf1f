/** What holds a grade down whatever the score (scoring.md 5, point 2). */
import { isOverOneThird, type Dissatisfied } from "./dissatisfied";
import { hasConfirmed } from "./findings";
import { lastGrade, lastGradeButOne, secondGrade } from "./grades";
import type { Finding, Grade, Scheme } from "./input";
import type { Ceiling, CeilingRule } from "./result";

/** What the rules look at. */
export interface CeilingEvidence {
  /** Names of the grades that vetoes leave. */
  readonly vetoes: readonly string[];
  readonly targetsMet: boolean | null;
  readonly dissatisfied: Dissatisfied | null;
  readonly findings: readonly Finding[];
}

interface CeilingOf {
  readonly rule: Exclude<CeilingRule, "veto">;
  readonly holds: (evidence: CeilingEvidence) => boolean;
  /** The best grade that is left. */
  readonly grade: (grades: readonly Grade[]) => number;
}

const CEILINGS: readonly CeilingOf[] = [
  { rule: "P17", holds: ({ findings }) => hasConfirmed(findings, "P17"), grade: lastGrade },
  { rule: "P16", holds: ({ findings }) => hasConfirmed(findings, "P16"), grade: lastGrade },
  {
    rule: "P18",
    holds: ({ dissatisfied }) => dissatisfied !== null && isOverOneThird(dissatisfied),
    grade: lastGradeButOne,
  },
  { rule: "P15", holds: ({ targetsMet }) => targetsMet === false, grade: secondGrade },
];

/** All ceilings that hold, once per rule and grade; vetoes first, then the gravest rule first. */
export function ceilingsOf(evidence: CeilingEvidence, { grades }: Scheme): readonly Ceiling[] {
  const ofVetoes = [...new Set(evidence.vetoes)].map((grade): Ceiling => ({ rule: "veto", grade }));
  const ofRules = CEILINGS.filter(({ holds }) => holds(evidence)).flatMap(({ rule, grade }): readonly Ceiling[] => {
    const name = grades[grade(grades)]?.name;
    return name === undefined ? [] : [{ rule, grade: name }];
  });
  return [...ofVetoes, ...ofRules];
}

/** The lowest ceiling, which wins; `null` where none holds. */
export function lowestCeiling(ceilings: readonly Ceiling[], { grades }: Scheme): Ceiling | null {
  const placeOf = ({ grade }: Ceiling) => grades.findIndex(({ name }) => name === grade);
  return ceilings.reduce<Ceiling | null>((low, one) => (low && placeOf(low) >= placeOf(one) ? low : one), null);
}
