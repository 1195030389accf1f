/** How the appraisal came out, counted. */
import type { Appraisal, OfficialResult, YearResult } from "../../appraisal";

export interface Counts {
  readonly graded: number;
  readonly blocked: number;
  readonly notGraded: number;
}

export interface GroupTally {
  readonly group: string;
  /** Every grade of the scheme, best first, and how many officials of the group were given it. */
  readonly grades: readonly { readonly name: string; readonly officials: number }[];
  readonly blocked: number;
  readonly notGraded: number;
  /** Ranks and grades may still move. */
  readonly provisional: boolean;
}

export interface YearTally extends Counts {
  readonly year: number;
  /** In the order in which they first appear. */
  readonly groups: readonly GroupTally[];
}

/** The years' tallies, latest first. */
export function tally(appraisal: Pick<Appraisal, "years">): readonly YearTally[] {
  return appraisal.years.map(tallyYear).sort((one, other) => other.year - one.year);
}

function tallyYear({ year, scheme, officials }: YearResult): YearTally {
  const groups = new Map<string, OfficialResult[]>();
  for (const result of officials) {
    const group = groups.get(result.official.group);
    if (group) group.push(result);
    else groups.set(result.official.group, [result]);
  }
  return {
    year,
    graded: count(officials, "graded"),
    blocked: count(officials, "blocked"),
    notGraded: count(officials, "notGraded"),
    groups: [...groups].map(([group, members]) => ({
      group,
      grades: scheme.grades.map(({ name }) => ({
        name,
        officials: members.filter(({ grade }) => grade === name).length,
      })),
      blocked: count(members, "blocked"),
      notGraded: count(members, "notGraded"),
      provisional: members.some(({ provisional }) => provisional),
    })),
  };
}

function count(officials: readonly OfficialResult[], status: OfficialResult["status"]): number {
  return officials.filter((result) => result.status === status).length;
}
