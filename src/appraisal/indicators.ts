import type { YearInput } from "./input";
import type { Issue } from "./issues";
import type { IndicatorResult } from "./result";

/** What the indicators of one official come to. */
export interface IndicatorsOutcome {
  readonly results: readonly IndicatorResult[];
  /** The Indicators component, unrounded; `null` where an error stands in the way. */
  readonly value: number | null;
  /** P15; `null`: not judged. */
  readonly targetsMet: boolean | null;
  /** Ceilings that vetoes set: names of grades. */
  readonly vetoes: readonly string[];
}

/**
 * Scores the indicators of everybody of one year who is graded (scoring.md 2 and 4), keyed by `OfficialInput.key`.
 * Issues about figures, cards, weights and patterns are added to `issues`.
 */
export function scoreIndicators(year: YearInput, issues: Issue[]): ReadonlyMap<string, IndicatorsOutcome> {
  void year;
  void issues;
  throw new Error("not yet");
}
