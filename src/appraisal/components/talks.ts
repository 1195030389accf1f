/** Individual talks (P9, scoring.md 3). */
import type { OfficialInput, TalkRow } from "../input";
import type { Report } from "../report";
import { readCount, type Outcome } from "./component";

const VALUES = { positive: 100, mixed: 60, negative: 0 } as const;
const ATTITUDES = ["positive", "mixed", "negative"] as const satisfies readonly (keyof TalkRow)[];

/** `(100 × positive + 60 × mixed + 0 × negative) ÷ people`; rows add up, nobody asked is absent. */
export function scoreTalks({ talks }: OfficialInput, report: Report): Outcome {
  let people = 0;
  let points = 0;
  let isFaulty = false;
  for (const row of talks) {
    for (const attitude of ATTITUDES) {
      const count = readCount(row[attitude], attitude, report);
      if (count === "faulty") isFaulty = true;
      if (typeof count !== "number") continue;
      people += count;
      points += VALUES[attitude] * count;
    }
  }
  if (isFaulty) return "faulty";
  return people === 0 ? "absent" : points / people;
}
