/** The troubles that the page offers: the faults of the simulated Excel, and two that come before any request. */
import { FAULT_NAMES, MOMENT_NAMES, momentOfFault, type FaultName, type Moment } from "../faults";

const EARLY_TROUBLES = ["excel-too-old", "office-js-missing"] as const;

/** One that a pane has from its beginning. */
export type EarlyTrouble = (typeof EARLY_TROUBLES)[number];
export type Trouble = EarlyTrouble | FaultName;
export type TroubleMoment = "opening" | Moment;

const MOMENTS: readonly TroubleMoment[] = ["opening", ...MOMENT_NAMES];

/** All of them, by when they happen, the earliest first. */
export const TROUBLES = MOMENTS.map((moment): readonly [TroubleMoment, readonly Trouble[]] => [
  moment,
  [...EARLY_TROUBLES, ...FAULT_NAMES].filter((trouble) => momentOf(trouble) === moment),
]);

export function momentOf(trouble: Trouble): TroubleMoment {
  return isEarly(trouble) ? "opening" : momentOfFault(trouble);
}

export function isEarly(trouble: Trouble): trouble is EarlyTrouble {
  return EARLY_TROUBLES.some((early) => early === trouble);
}
