/** The appraiser itself, wherever it runs. */
import { calculate, check, type Calculation, type Examination } from "../appraise";
import {
  addSheets,
  adopt,
  preview,
  remember,
  saveTeamOpinions,
  templateSheets,
  undo,
  verify,
  type Carried,
  type Choice,
  type Undone,
} from "../jobs";
import type { Edit, NewSheet, Outcome, Refusal, WorkbookHost } from "../workbook";
import type { Appraiser, Job, Problem, StageListener, Task, TaskOutcome } from "./appraiser";
import { overviewOf, type Overview } from "./views/overview";
import { VIEWS, type Views } from "./views";
import type { Memory } from "./views/memory";
import { verificationResult } from "./views/verification";
import { sheetsWritten } from "./views/written";

/** Calculates in the thread that it is made in; the page has one that works in another, `remote-appraiser.ts`. */
export class LocalAppraiser implements Appraiser {
  private memory: Memory | null = null;
  /** What can be undone. */
  private carried: Carried | null = null;

  async perform(task: Task, host: WorkbookHost, onStage: StageListener): Promise<TaskOutcome> {
    try {
      const outcome = await this.attempt(task, host, onStage);
      if (outcome.kind !== "failed" || outcome.problem === "fault" || outcome.problem.code !== "cells-changed")
        return outcome;
      // Somebody changed the workbook meanwhile: the clerk is to see it as it is now.
      return { ...outcome, overview: await this.lookAgain(host, onStage) };
    } catch {
      return failed(task.job, "fault");
    }
  }

  ask<V extends keyof Views>(view: V, ...about: Parameters<Views[V]>): Promise<ReturnType<Views[V]> | null> {
    const { memory } = this;
    // The name and what is asked about belong together by the type; the compiler cannot follow that through an index.
    const show = VIEWS[view] as unknown as (memory: Memory, ...about: Parameters<Views[V]>) => ReturnType<Views[V]>;
    return Promise.resolve(memory && show(memory, ...about));
  }

  private async attempt(task: Task, host: WorkbookHost, onStage: StageListener): Promise<TaskOutcome> {
    switch (task.job) {
      case "check": {
        const examined = await check(host, onStage);
        if (!examined.ok) return failed(task.job, examined.refusal);
        return { kind: "checked", job: task.job, overview: this.keep({ examination: examined.value }) };
      }
      case "remember":
        return this.remember(task.choices, host, onStage);
      case "calculate": {
        const calculated = await calculate(host, onStage);
        if (!calculated.ok) return failed(task.job, calculated.refusal);
        const { snapshot: before, edits } = calculated.value;
        if (edits.length > 0) this.carried = { before, edits };
        return {
          kind: "calculated",
          overview: this.keepCalculation(calculated.value, true),
          sheets: sheetsWritten(edits),
        };
      }
      case "preview": {
        const calculated = await preview(host, onStage);
        if (!calculated.ok) return failed(task.job, calculated.refusal);
        return { kind: "previewed", overview: this.keepCalculation(calculated.value, false) };
      }
      case "verify": {
        const verified = await verify(host, onStage);
        if (!verified.ok) return failed(task.job, verified.refusal);
        const { value: verification } = verified;
        const overview = this.keep({ examination: verification, verification });
        return { kind: "verified", overview, result: verificationResult(verification) };
      }
      case "undo":
        return this.undo(host, onStage);
      case "adopt":
        return this.adopt(task, host, onStage);
      case "saveTeam": {
        const saved = await saveTeamOpinions(host, task.rows, onStage);
        if (!saved.ok) return failed(task.job, saved.refusal);
        const { snapshot, edits, notSaved } = saved.value;
        const overview = await this.written({ before: snapshot, edits }, host, onStage);
        return { kind: "teamSaved", sheets: sheetsOf(edits), notSaved: notSaved.length, overview };
      }
      case "setUp":
      case "sample": {
        const added = await addSheets(host, await sheetsFor(task), onStage);
        if (!added.ok) return failed(task.job, added.refusal);
        return { kind: "added", job: task.job, sheets: added.value, overview: await this.lookAgain(host, onStage) };
      }
    }
  }

  private async remember(choices: readonly Choice[], host: WorkbookHost, onStage: StageListener): Promise<TaskOutcome> {
    await onStage("reading");
    const remembered = await remember(host, choices);
    if (!remembered.ok) return failed("remember", remembered.refusal);
    const examined = await check(host, onStage);
    if (!examined.ok) return failed("check", examined.refusal);
    return { kind: "checked", job: "remember", overview: this.keep({ examination: examined.value }) };
  }

  private async adopt(
    { changes, year }: Extract<Task, { job: "adopt" }>,
    host: WorkbookHost,
    onStage: StageListener,
  ): Promise<TaskOutcome> {
    const adopted = await adopt(host, changes, year, onStage);
    if (!adopted.ok) return failed("adopt", adopted.refusal);
    const { value } = adopted;
    if (value.kind !== "adopted") return { kind: "notAdopted", overview: this.keep({ examination: value }) };
    const { snapshot: before, edits, trial } = value;
    const overview = await this.written({ before, edits }, host, onStage);
    return { kind: "adopted", sheets: sheetsOf(edits), years: trial.years, overview };
  }

  /** Remembers what was written, so that it can be undone, and looks at the workbook as it is now. */
  private written(carried: Carried, host: WorkbookHost, onStage: StageListener): Promise<Overview | null> {
    if (carried.edits.length > 0) this.carried = carried;
    return this.lookAgain(host, onStage);
  }

  private async undo(host: WorkbookHost, onStage: StageListener): Promise<TaskOutcome> {
    if (!this.carried) return failed("undo", "fault");
    const undone = await undo(host, this.carried, onStage);
    if (!undone.ok) return failed("undo", undone.refusal);
    this.carried = null;
    const overview = await this.lookAgain(host, onStage, undone.value);
    return { kind: "undone", overview, isWhole: undone.value.kept.length === 0 };
  }

  /** Looks at the workbook as it is after something was done, which stays done where that cannot be. */
  private async lookAgain(
    host: WorkbookHost,
    onStage: StageListener,
    undone: Undone | null = null,
  ): Promise<Overview | null> {
    const again: Outcome<Examination> = await check(host, onStage);
    if (again.ok) return this.keep({ examination: again.value, undone });
    this.memory = this.memory && { ...this.memory, undone };
    return null;
  }

  private keepCalculation(calculation: Calculation, isWritten: boolean): Overview {
    return this.keep({ examination: calculation, calculation, isWritten });
  }

  private keep(memory: Partial<Memory> & Pick<Memory, "examination">): Overview {
    const whole = { calculation: null, isWritten: false, undone: null, verification: null, ...memory };
    this.memory = whole;
    return overviewOf(whole, this.carried !== null);
  }
}

/** The sample is large, and most clerks never look at it. */
async function sheetsFor(task: Extract<Task, { job: "setUp" | "sample" }>): Promise<readonly NewSheet[]> {
  if (task.job === "setUp") return templateSheets(task.roles, task.language);
  const { sampleEdits } = await import("../sample");
  return sampleEdits(task.language);
}

function sheetsOf(edits: readonly Edit[]): readonly string[] {
  return [...new Set(edits.map(({ sheet }) => sheet))];
}

function failed(job: Job, problem: Problem | Refusal): TaskOutcome {
  return { kind: "failed", job, problem, overview: null };
}
