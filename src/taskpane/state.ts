/** Everything the pane can be in the middle of, and what leads from one to the other. */
import type { Stage } from "../appraise";
import type { Job, Overview, TaskOutcome } from "../worker";
import type { OfficeAnswer } from "./office";

/** States with a connected Excel. */
export type WorkState =
  /** `last` is what stays on the screen while the next look is being taken. */
  | { readonly kind: "busy"; readonly job: Job; readonly stage: Stage; readonly last: Overview | null }
  /** A job has ended, and another may begin. `overview` is of the last look that was taken; `null` where there is none. */
  | { readonly kind: "idle"; readonly outcome: TaskOutcome; readonly overview: Overview | null };

export type PaneState = Exclude<OfficeAnswer, { kind: "connected" }> | WorkState;

export type WorkEvent =
  | { readonly kind: "began"; readonly job: Job; readonly stage: Stage }
  | { readonly kind: "ended"; readonly outcome: TaskOutcome };

export const FIRST_STATE: WorkState = { kind: "busy", job: "check", stage: "reading", last: null };

/** Whether there is an Excel that the add-in can work in, as far as is known. */
export function isWithExcel({ kind }: PaneState): boolean {
  return kind !== "unanswered" && kind !== "unsupported";
}

/** Whether the clerk has to wait: for Excel, or for a job. */
export function isWaiting({ kind }: PaneState): boolean {
  return kind === "starting" || kind === "busy";
}

/** The last look at the workbook that a state still shows. */
export function overviewIn(state: PaneState): Overview | null {
  if (state.kind === "idle") return state.overview;
  return state.kind === "busy" ? state.last : null;
}

/** Whether what is on the screen stays where it is, for the clerk is going on with it. */
export function keepsPlace(state: PaneState): boolean {
  if (state.kind === "busy") return state.job === "remember";
  return state.kind === "idle" && state.outcome.kind === "checked" && state.outcome.job === "remember";
}

/** The state after an event. */
export function reduce(state: WorkState, event: WorkEvent): WorkState {
  if (event.kind === "ended") {
    const { outcome } = event;
    return { kind: "idle", outcome, overview: outcome.overview ?? overviewIn(state) };
  }
  return { kind: "busy", job: event.job, stage: event.stage, last: overviewIn(state) };
}
