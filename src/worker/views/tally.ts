/** How the appraisal came out, counted. */
import type { Appraisal, OfficialResult, YearResult } from "../../appraisal";

export interface Counts {
  readonly graded: number;
  readonly blocked: number;
  readonly notGraded: number;
}

export interface YearTally extends Counts {
  readonly year: number;
}

/** The years' tallies, latest first. */
export function tally(appraisal: Pick<Appraisal, "years">): readonly YearTally[] {
  return appraisal.years.map(tallyYear).sort((one, other) => other.year - one.year);
}

function tallyYear({ year, officials }: YearResult): YearTally {
  const count = (status: OfficialResult["status"]): number => officials.filter((one) => one.status === status).length;
  return { year, graded: count("graded"), blocked: count("blocked"), notGraded: count("notGraded") };
}
