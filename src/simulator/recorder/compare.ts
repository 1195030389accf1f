/** Holds what Excel answered against what the simulation answers, guess by guess. */
import { guesses } from "../guesses";
import type { About, Outcome, Recording } from "./recording";
import type { Guess, Step } from "./step";

/** A step to which the two did not answer alike. */
export interface Difference {
  readonly step: Step;
  readonly recorded: Outcome;
  readonly simulated: Outcome;
}

export interface Comparison {
  /** What was recorded. */
  readonly about: About;
  readonly alike: readonly Step[];
  readonly differences: readonly Difference[];
  /** Of which nothing can be said: one of the two was not asked, or the simulation does not serve it and assumes nothing. */
  readonly open: readonly Step[];
}

/** Compares a recording with the simulation's own. What the simulation does not serve counts as what it assumes. */
export function compare(steps: readonly Step[], recorded: Recording, simulated: Recording): Comparison {
  const alike: Step[] = [];
  const open: Step[] = [];
  const differences: Difference[] = [];
  for (const step of steps) {
    const theirs = outcomeIn(recorded, step);
    const ours = outcomeIn(simulated, step);
    if (!theirs || !ours || "skipped" in theirs || "skipped" in ours || isUnserved(ours)) open.push(step);
    else if (isSame(theirs, ours)) alike.push(step);
    else differences.push({ step, recorded: theirs, simulated: ours });
  }
  return { about: recorded.about, alike, differences, open };
}

function outcomeIn({ about, outcomes }: Recording, step: Step): Outcome | undefined {
  const outcome = outcomes[step.name];
  return about.madeOn === "simulator" && outcome && isUnserved(outcome) ? (step.assumed ?? outcome) : outcome;
}

/** Whether the simulation says that it cannot do this. */
export function isUnserved(outcome: Outcome): boolean {
  return "error" in outcome && outcome.error === "NotImplemented";
}

/** An error is the same wherever it arose: of a batch Excel may name another member. */
function isSame(a: Outcome, b: Outcome): boolean {
  if ("error" in a && "error" in b) return a.error === b.error;
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** The same data with the members of every object in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, member]) => [name, sorted(member)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Says what was recorded; then a line for every guess, and one for each other step that came out differently. */
export function reportLines({ about, alike, differences, open }: Comparison): string[] {
  const lines = (Object.keys(guesses) as Guess[]).flatMap((guess) => {
    const wrong = differences.filter(({ step }) => step.guess === guess);
    if (wrong.length > 0) return [`${guess}: WRONG`, ...wrong.flatMap(differenceLines)];
    const isAsked = alike.some((step) => step.guess === guess);
    const isOpen = open.some((step) => step.guess === guess);
    return [`${guess}: ${isAsked ? "right" : "not asked"}${isAsked && isOpen ? ", as far as it was asked" : ""}`];
  });
  const others = differences.filter(({ step }) => step.guess === undefined);
  return [
    recordedOn(about),
    ...lines,
    `Beside the guesses: ${others.length} differences`,
    ...others.flatMap(differenceLines),
  ];
}

function recordedOn({ madeOn, platform, version }: About): string {
  return madeOn === "Excel"
    ? `Recorded in Excel ${version} (${platform})`
    : "Recorded on the simulator itself: decides nothing about Excel";
}

function differenceLines({ step, recorded, simulated }: Difference): string[] {
  return [
    `  ${step.name}${step.isKnownToDiffer ? " (known)" : ""}`,
    `    recorded:  ${JSON.stringify(recorded)}`,
    `    simulated: ${JSON.stringify(simulated)}`,
  ];
}
