/** Regular checks (P9, scoring.md 3). */
import type { OfficialInput } from "../input";
import type { Report } from "../report";
import { meanOf, readMark, type Outcome } from "./component";

/** The mean of the year's marks. */
export function scoreRegularChecks({ checks }: OfficialInput, report: Report): Outcome {
  return meanOf(checks.map(({ mark }) => readMark(mark, "mark", report)));
}
