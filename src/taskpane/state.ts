/** Everything the pane can be in the middle of, and what leads from one to the other. */
import type { Calculation, Examination, Stage } from "../appraise";
import type { Undone } from "../jobs";
import type { Refusal } from "../workbook";
import type { OfficeAnswer } from "./office";

/** What the clerk asked for. */
export type Job = "check" | "calculate" | "remember" | "preview" | "undo";

/** After `remember` the workbook is looked at again, with the clerk still in the middle of the page. */
type Look = "check" | "remember";

/** Why a job came to nothing; `fault` is one of the add-in's own, whose text is never shown. */
export type Problem = Refusal | "fault";

/** States with a connected Excel. `last` is what stays on the screen while the next look is being taken. */
export type WorkState =
  | {
      readonly kind: "checking";
      readonly job: Exclude<Job, "calculate">;
      readonly stage: Stage;
      readonly last: Examination | null;
    }
  | { readonly kind: "ready"; readonly job: Look; readonly examination: Examination }
  | { readonly kind: "calculating"; readonly stage: Stage; readonly last: Examination | null }
  | { readonly kind: "done"; readonly calculation: Calculation }
  /** What a calculation would write; nothing is written yet. */
  | { readonly kind: "previewed"; readonly calculation: Calculation }
  /** `examination` is of the workbook afterwards; `null` where it could not be looked at again. */
  | { readonly kind: "undone"; readonly undone: Undone; readonly examination: Examination | null }
  | { readonly kind: "failed"; readonly job: Job; readonly problem: Problem; readonly last: Examination | null };

export type PaneState = Exclude<OfficeAnswer, { kind: "connected" }> | WorkState;

export type WorkEvent =
  | { readonly kind: "began"; readonly job: Job; readonly stage: Stage }
  | { readonly kind: "checked"; readonly job: Look; readonly examination: Examination }
  | { readonly kind: "calculated" | "previewed"; readonly calculation: Calculation }
  | { readonly kind: "undone"; readonly undone: Undone; readonly examination: Examination | null }
  /** `examination` where the workbook was looked at again for the problem's sake. */
  | { readonly kind: "failed"; readonly job: Job; readonly problem: Problem; readonly examination?: Examination };

export const FIRST_STATE: WorkState = { kind: "checking", job: "check", stage: "reading", last: null };

/** The last look at the workbook that a state still shows. */
export function examinationOf(state: PaneState): Examination | null {
  switch (state.kind) {
    case "ready":
    case "undone":
      return state.examination;
    case "done":
    case "previewed":
      return state.calculation;
    case "checking":
    case "calculating":
    case "failed":
      return state.last;
    default:
      return null;
  }
}

/** Whether a job is under way. */
export function isBusy(state: PaneState): boolean {
  return state.kind === "checking" || state.kind === "calculating";
}

/** Whether a job has ended and another may begin. */
export function isIdle(state: PaneState): boolean {
  return ["ready", "done", "previewed", "undone", "failed"].includes(state.kind);
}

/** Whether what is on the screen stays where it is, for the clerk is going on with it. */
export function keepsPlace(state: PaneState): boolean {
  return (state.kind === "checking" || state.kind === "ready") && state.job === "remember";
}

/** Whether the workbook was read by what ended in an event. */
export function hasLooked(event: WorkEvent): boolean {
  if (event.kind === "failed") return event.examination !== undefined;
  return event.kind === "undone" ? event.examination !== null : event.kind !== "began";
}

/** The state after an event. */
export function reduce(state: WorkState, event: WorkEvent): WorkState {
  switch (event.kind) {
    case "began": {
      const { job, stage } = event;
      const last = examinationOf(state);
      return job === "calculate" ? { kind: "calculating", stage, last } : { kind: "checking", job, stage, last };
    }
    case "checked":
      return { kind: "ready", job: event.job, examination: event.examination };
    case "calculated":
      return { kind: "done", calculation: event.calculation };
    case "previewed":
      return { kind: "previewed", calculation: event.calculation };
    case "undone":
      return { kind: "undone", undone: event.undone, examination: event.examination };
    case "failed":
      return {
        kind: "failed",
        job: event.job,
        problem: event.problem,
        last: event.examination ?? examinationOf(state),
      };
  }
}
