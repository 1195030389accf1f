/** Department opinions (P9, scoring.md 3). */
import type { OfficialInput, Opinion, OpinionRow } from "../input";
import type { Report } from "../report";
import { meanOf, readMark, type CellReading, type Outcome } from "./component";

const VALUES: Readonly<Record<Opinion, number>> = { agree: 100, reservations: 60, object: 0 };

/** The mean over departments of the mark, else of what the opinion is worth. */
export function scoreOpinions({ opinions }: OfficialInput, report: Report): Outcome {
  return meanOf(opinions.map((row) => readOpinion(row, report)));
}

function readOpinion({ mark, opinion }: OpinionRow, report: Report): CellReading {
  const reading = readMark(mark, "mark", report);
  return reading === "missing" && opinion !== null ? VALUES[opinion] : reading;
}
