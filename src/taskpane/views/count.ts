/** Counts over several years. */
import type { Counts } from "../../worker";

/** An official counts once in each year. */
export function countAll(years: readonly Counts[]): Counts {
  return years.reduce<Counts>(
    (sum, { graded, blocked, notGraded }) => ({
      graded: sum.graded + graded,
      blocked: sum.blocked + blocked,
      notGraded: sum.notGraded + notGraded,
    }),
    { graded: 0, blocked: 0, notGraded: 0 },
  );
}
