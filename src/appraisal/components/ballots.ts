/** Democratic evaluation by ballot (P9), and the dissatisfied among the masses (P18; scoring.md 3). */
import type { Dissatisfied } from "../dissatisfied";
import { formula, plus, type Formula } from "../formula";
import type { BallotRow, OfficialInput, Scheme } from "../input";
import { byPlace } from "../issue-order";
import { sum } from "../numbers";
import type { Report } from "../report";
import type { ClassEvidence } from "../result";
import type { EvidenceOf, Outcome } from "./component";
import { declareComponent } from "./declaration";
import { tellBallots } from "./tell-ballots";
import { addTallies, readTally, type Tally } from "./tally";
import type { VoterClasses } from "./voter-classes";

export interface BallotsOutcome {
  readonly outcome: Outcome<EvidenceOf<"ballots">>;
  /** `null` where there are no ballots of the masses, or any ballot of the official's is faulty. */
  readonly dissatisfied: Dissatisfied | null;
}

/** The classes combined by weight, as `scoreBallots` has it: for P18 it counts the masses' ballots even without this component. */
export const ballots = declareComponent<EvidenceOf<"ballots">>({
  rule: "P9",
  score: (source) => source.ballots,
  formula: ({ evidence: { classes } }) => plus(classes.filter(({ share }) => share !== 0).map(classFormula)),
  explain: ({ value, evidence: { classes } }, places) => tellBallots(classes, value, places),
});

/** A class with the official's ballots of it. */
interface ClassTally {
  /** `null` is the one class of ballots that name none. */
  readonly name: string | null;
  readonly weight: number;
  readonly masses: boolean;
  readonly tally: Tally | null;
}

/** Scores an official's ballots: each class by its options, the classes present combined by weight. */
export function scoreBallots(
  official: OfficialInput,
  scheme: Scheme,
  classes: VoterClasses,
  report: Report,
): BallotsOutcome {
  const rows = byPlace(official.ballots);
  const tallies = readTallies(rows, classes, report);
  if (tallies === "faulty") return { outcome: "faulty", dissatisfied: null };
  const byClass = ofClasses(tallies, classes);
  for (const { tally } of byClass) if (tally) checkTurnout(tally, scheme, report);
  const outcome = combine(byClass);
  if (outcome !== "absent") reportMissing(byClass, rows, report);
  return { outcome, dissatisfied: dissatisfiedOf(byClass) };
}

/** The tallies by class; `null` names the one class of ballots that name none. */
function readTallies(
  rows: readonly BallotRow[],
  classes: VoterClasses,
  report: Report,
): ReadonlyMap<string | null, Tally> | "faulty" {
  const tallies = new Map<string | null, Tally>();
  const names: readonly (string | null)[] = classes.kind === "named" ? classes.classes.map(({ name }) => name) : [null];
  let isFaulty = false;
  for (const row of rows) {
    const tally = readTally(row, report);
    if (tally === null) continue;
    const isKnown = names.includes(row.voterClass);
    if (!isKnown) {
      const known = names.filter((name) => name !== null);
      report("unknown-class", "error", row.at, { text: row.voterClass ?? "", classes: known });
    }
    if (tally === "faulty" || !isKnown) {
      isFaulty = true;
      continue;
    }
    const earlier = tallies.get(row.voterClass);
    tallies.set(row.voterClass, earlier ? addTallies(earlier, tally) : tally);
  }
  return isFaulty ? "faulty" : tallies;
}

function ofClasses(tallies: ReadonlyMap<string | null, Tally>, classes: VoterClasses): readonly ClassTally[] {
  if (classes.kind === "one") return [{ name: null, weight: 100, masses: true, tally: tallies.get(null) ?? null }];
  return classes.classes.map((voterClass) => ({ ...voterClass, tally: tallies.get(voterClass.name) ?? null }));
}

function checkTurnout({ issued, returned, at }: Tally, { minimumTurnout }: Scheme, report: Report): void {
  if (returned < issued * minimumTurnout - 1e-9) {
    report("low-turnout", "warning", at, { returned, issued, minimum: minimumTurnout });
  }
}

/** The weight of a class that is missing, or has abstentions only, is shared among the others. */
function combine(classes: readonly ClassTally[]): BallotsOutcome["outcome"] {
  let weights = 0;
  let points = 0;
  for (const { weight, tally } of classes) {
    if (!tally || tally.opinions === 0) continue;
    weights += weight;
    points += (weight * tally.points) / tally.opinions;
  }
  // A scheme whose classes weigh nothing has been told of, and blocks everybody.
  if (classes.every(({ weight }) => weight === 0) && classes.some(({ tally }) => tally?.opinions)) return "faulty";
  if (!(weights > 0)) return "absent";
  return { value: points / weights, evidence: { kind: "ballots", classes: evidenceOf(classes, weights) } };
}

/** The formula of what a class gives: `0.4*(100*8+80*2)/10`, without the share where it is the whole. */
function classFormula({ share, counts }: ClassEvidence): Formula {
  const total = sum(counts.map(({ ballots: count }) => count));
  const points = plus(counts.map(({ value, ballots: count }) => formula`${value}*${count}`));
  return share === 1 ? formula`${points}/${total}` : formula`${share}*${points}/${total}`;
}

/** The classes that have ballots or ought to. */
function evidenceOf(classes: readonly ClassTally[], weights: number): readonly ClassEvidence[] {
  return classes.flatMap(({ name, weight, tally }) => {
    const counts = [...(tally?.counts ?? [])].map(([value, ballots]) => ({ value, ballots }));
    if (counts.length === 0) return weight > 0 ? [{ name, share: 0, counts }] : [];
    return [{ name, share: weight / weights, counts: counts.sort((a, b) => b.value - a.value) }];
  });
}

function reportMissing(classes: readonly ClassTally[], rows: readonly BallotRow[], report: Report): void {
  const at = rows[0]?.at ?? null;
  for (const { name, weight, tally } of classes) {
    if (weight > 0 && (tally?.opinions ?? 0) === 0) {
      report("missing-voter-class", "warning", tally?.at ?? at, { voterClass: name ?? "" });
    }
  }
  const hasMasses = classes.some(({ masses }) => masses);
  if (hasMasses && dissatisfiedOf(classes) === null) report("no-masses", "warning", at, {});
}

/** P18: abstentions are valid ballots. */
function dissatisfiedOf(classes: readonly ClassTally[]): Dissatisfied | null {
  let votes = 0;
  let valid = 0;
  for (const { masses, tally } of classes) {
    if (!masses || !tally) continue;
    votes += tally.dissatisfied;
    valid += tally.opinions + tally.abstained;
  }
  return valid > 0 ? { votes, valid } : null;
}
