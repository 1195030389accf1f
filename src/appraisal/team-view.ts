/** What the inspection team looks at before it decides (P10): everybody's proposed grade beside its own word. */
import { isOverOneThird } from "./dissatisfied";
import { historyOf } from "./history";
import type { AppraisalInput, TeamOpinion } from "./input";
import type { Appraisal, OfficialResult } from "./result";
import { opinionsOf } from "./team";

/** An official as the team sees them. */
export interface TeamMember extends Pick<
  OfficialResult,
  "status" | "provisional" | "score" | "rank" | "proposedGrade" | "ceilings"
> {
  /** `OfficialInput.key`. */
  readonly key: string;
  readonly id: string | null;
  readonly name: string;
  readonly unit: string;
  readonly group: string;
  /** What the workbook has of the team; `null` where it says nothing. */
  readonly team: Pick<TeamOpinion, "grade" | "reason" | "improved"> | null;
  /** More than a third of the masses were dissatisfied this year or last (P18): how the time off the post went is asked for (P19). */
  readonly needsFollowUp: boolean;
}

/** A year as the team sees it. */
export interface TeamView {
  readonly year: number;
  /** Of the scores. */
  readonly decimals: number;
  /** The names of the grades, best first. */
  readonly grades: readonly string[];
  /** In the order of the sheet that lists them. */
  readonly officials: readonly TeamMember[];
}

/** What the team looks at; `null` for a year that is not calculated. Pure. */
export function teamView(input: AppraisalInput, appraisal: Appraisal, year: number): TeamView | null {
  const result = appraisal.years.find((one) => one.year === year);
  const history = historyOf(input, appraisal.years);
  if (!result || !history) return null;
  const wasDissatisfied = (key: string, of: number): boolean => {
    const { dissatisfied = null } = history.of(key, of) ?? {};
    return dissatisfied !== null && isOverOneThird(dissatisfied);
  };
  const officials = result.officials.map((one): TeamMember => {
    const { key, id, name, unit, group } = one.official;
    const { status, provisional, score, rank, proposedGrade, ceilings } = one;
    const [opinion] = opinionsOf(one.official);
    const team = opinion ? { grade: opinion.grade, reason: opinion.reason, improved: opinion.improved } : null;
    const needsFollowUp = wasDissatisfied(key, year) || wasDissatisfied(key, year - 1);
    return {
      ...{ key, id, name, unit, group, status, provisional, score, rank, proposedGrade, ceilings },
      ...{ team, needsFollowUp },
    };
  });
  return { year, decimals: result.scheme.decimals, grades: result.scheme.grades.map(({ name }) => name), officials };
}
