/** The counts of ballots of one voter class, checked row by row (scoring.md 3). */
import type { BallotRow } from "../input";
import type { Place } from "../place";
import type { Report } from "../report";
import { readCount, type CellReading } from "./component";

/** What the rows of one class add up to. */
export interface Tally {
  /** Σ ballots × value of their option. */
  readonly points: number;
  /** Ballots for options of each value. */
  readonly counts: ReadonlyMap<number, number>;
  /** Ballots with an opinion: those for an option. */
  readonly opinions: number;
  /** Ballots for an option marked *dissatisfied*. */
  readonly dissatisfied: number;
  readonly abstained: number;
  /** Of the rows that say how many were issued. */
  readonly issued: number;
  readonly returned: number;
  /** The topmost row. */
  readonly at: Place;
}

/** The tally of one row; `faulty` where an issue says what is wrong, `null` where the row is blank. A blank count is 0. */
export function readTally(row: BallotRow, report: Report): Tally | "faulty" | null {
  const issued = readCount(row.issued, "issued", report);
  const returned = readCount(row.returned, "returned", report);
  const invalid = readCount(row.invalid, "invalid", report);
  const abstained = readCount(row.abstained, "abstained", report);
  const counts = row.counts.map((count, index) => readCount(count, row.options[index]?.name ?? "option", report));
  const cells = [returned, invalid, abstained, ...counts];
  if ([issued, ...cells].includes("faulty")) return "faulty";
  if (cells.every((cell) => cell === "missing")) return null;

  const tally = addUp(row, counts.map(zeroIfMissing), zeroIfMissing(abstained));
  const counted = tally.opinions + tally.abstained;
  const cameBack = row.returned === null ? counted + zeroIfMissing(invalid) : zeroIfMissing(returned);
  const isSound = checkSums(row, counted, cameBack, zeroIfMissing(invalid), issued, report);
  if (!isSound) return "faulty";
  return typeof issued === "number" ? { ...tally, issued, returned: cameBack } : tally;
}

function zeroIfMissing(reading: CellReading): number {
  return typeof reading === "number" ? reading : 0;
}

function addUp(row: BallotRow, counts: readonly number[], abstained: number): Tally {
  let points = 0;
  let opinions = 0;
  let dissatisfied = 0;
  const byValue = new Map<number, number>();
  row.options.forEach((option, index) => {
    const count = counts[index] ?? 0;
    points += count * option.value;
    addTo(byValue, option.value, count);
    opinions += count;
    if (option.dissatisfied) dissatisfied += count;
  });
  return { points, counts: byValue, opinions, dissatisfied, abstained, issued: 0, returned: 0, at: row.at };
}

function addTo(counts: Map<number, number>, value: number, ballots: number): void {
  if (ballots > 0) counts.set(value, (counts.get(value) ?? 0) + ballots);
}

/** `options + abstained = returned − invalid`, and no more came back than were issued. */
function checkSums(
  { at }: BallotRow,
  counted: number,
  returned: number,
  invalid: number,
  issued: CellReading,
  report: Report,
): boolean {
  const isExceeding = typeof issued === "number" && returned > issued;
  if (isExceeding) report("ballots-exceed-issued", "error", at, { returned, issued });
  const expected = returned - invalid;
  if (counted !== expected) report("ballots-do-not-add-up", "error", at, { counted, expected });
  return !isExceeding && counted === expected;
}

/** Rows of one class are added up. */
export function addTallies(a: Tally, b: Tally): Tally {
  const counts = new Map(a.counts);
  for (const [value, ballots] of b.counts) addTo(counts, value, ballots);
  return {
    points: a.points + b.points,
    counts,
    opinions: a.opinions + b.opinions,
    dissatisfied: a.dissatisfied + b.dissatisfied,
    abstained: a.abstained + b.abstained,
    issued: a.issued + b.issued,
    returned: a.returned + b.returned,
    at: a.at,
  };
}
