/**
 * What the pane has done for it, away from its own thread: it looks at the workbook, calculates and writes, remembers what was
 * read, and answers with views of it. All that is given and taken is plain data, save the host.
 */
import type { Language, SchemeChange } from "../appraisal";
import type { Stage, StageListener } from "../appraise";
import type { Choice, TeamRow, TemplateRole } from "../jobs";
import type { Refusal, WorkbookHost } from "../workbook";
import type { Overview } from "./views/overview";
import type { Views } from "./views";
import type { WrittenSheet } from "./views/written";

/** What a clerk asks for, with what it takes. */
export type Task =
  | { readonly job: "check" | "calculate" | "preview" | "undo" | "verify" }
  | { readonly job: "remember"; readonly choices: readonly Choice[] }
  /** Adds sheets for these roles, to be filled in. */
  | { readonly job: "setUp"; readonly roles: readonly TemplateRole[]; readonly language: Language }
  /** Adds the sheets of the sample. */
  | { readonly job: "sample"; readonly language: Language }
  /** Writes changes of a year's scheme into the workbook. */
  | { readonly job: "adopt"; readonly changes: readonly SchemeChange[]; readonly year: number }
  /** Writes the inspection team's opinions into the workbook. */
  | { readonly job: "saveTeam"; readonly rows: readonly TeamRow[] };

export type Job = Task["job"];

/** Why a task came to nothing; `fault` is one of the add-in's own, whose text is never shown. */
export type Problem = Refusal | "fault";

/** What a task came to. Overviews are of the workbook as it is afterwards, or was before a calculation that changed nothing else. */
export type TaskOutcome =
  | { readonly kind: "checked"; readonly job: "check" | "remember"; readonly overview: Overview }
  /** No sheets where the workbook held everything already. */
  | { readonly kind: "calculated"; readonly overview: Overview; readonly sheets: readonly WrittenSheet[] }
  /** What would be written is the view `preview`; nothing is written yet. */
  | { readonly kind: "previewed"; readonly overview: Overview }
  /** What came of it is the view `verification`. */
  | { readonly kind: "verified"; readonly overview: Overview; readonly result: "same" | "different" | "never" }
  /** `isWhole`: nothing had to stay; what did is the view `kept`. No overview where the workbook could not be looked at again. */
  | { readonly kind: "undone"; readonly overview: Overview | null; readonly isWhole: boolean }
  | {
      readonly kind: "added";
      readonly job: "setUp" | "sample";
      readonly sheets: readonly string[];
      readonly overview: Overview | null;
    }
  /** No sheets where the workbook says so already. The changed cells hold for `years`. */
  | {
      readonly kind: "adopted";
      readonly sheets: readonly string[];
      readonly years: readonly number[];
      readonly overview: Overview | null;
    }
  /** The changes cannot be made, or the scheme would block everybody; the view `trial` says why. Nothing was written. */
  | { readonly kind: "notAdopted"; readonly overview: Overview }
  /** `notSaved` is the number of opinions that have no place in the workbook. */
  | {
      readonly kind: "teamSaved";
      readonly sheets: readonly string[];
      readonly notSaved: number;
      readonly overview: Overview | null;
    }
  /** `overview` where the workbook was looked at again for the problem's sake. */
  | { readonly kind: "failed"; readonly job: Job; readonly problem: Problem; readonly overview: Overview | null };

export type { Stage, StageListener };

export interface Appraiser {
  /** Does a task on a host, one at a time; never rejects. */
  perform(task: Task, host: WorkbookHost, onStage: StageListener): Promise<TaskOutcome>;
  /** A view of what was read last; `null` where there is nothing that it could show. */
  ask<V extends keyof Views>(view: V, ...about: Parameters<Views[V]>): Promise<ReturnType<Views[V]> | null>;
}
