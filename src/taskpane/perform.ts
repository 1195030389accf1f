/** Doing what the clerk asked for. */
import { calculate, check, type Calculation, type StageListener } from "../appraise";
import { preview, remember, undo, type Choice } from "../jobs";
import type { Refusal, WorkbookHost } from "../workbook";
import type { Job, Problem, WorkEvent } from "./state";

/** What is asked of the host, with what it takes. */
export type Task =
  | { readonly job: "check" | "calculate" | "preview" }
  | { readonly job: "remember"; readonly choices: readonly Choice[] }
  | { readonly job: "undo"; readonly written: Calculation };

/** Does a task on the host and tells the event it ends in; never rejects. */
export async function perform(host: WorkbookHost, task: Task, onStage: StageListener): Promise<WorkEvent> {
  try {
    const outcome = await attempt(host, task, onStage);
    if (outcome.kind !== "failed" || outcome.problem === "fault" || outcome.problem.code !== "cells-changed")
      return outcome;
    // Somebody changed the workbook meanwhile: the clerk is to see it as it is now.
    const again = await check(host, onStage);
    return again.ok ? { ...outcome, examination: again.value } : outcome;
  } catch {
    return failed("fault", task.job);
  }
}

async function attempt(host: WorkbookHost, task: Task, onStage: StageListener): Promise<WorkEvent> {
  switch (task.job) {
    case "calculate":
    case "preview": {
      const calculation = await (task.job === "calculate" ? calculate : preview)(host, onStage);
      if (!calculation.ok) return failed(calculation.refusal, task.job);
      return { kind: task.job === "calculate" ? "calculated" : "previewed", calculation: calculation.value };
    }
    case "undo": {
      const { snapshot: before, edits } = task.written;
      const undone = await undo(host, { before, edits }, onStage);
      if (!undone.ok) return failed(undone.refusal, task.job);
      const again = await check(host, onStage);
      return { kind: "undone", undone: undone.value, examination: again.ok ? again.value : null };
    }
    case "check":
    case "remember": {
      const refusal = task.job === "remember" ? await told(host, task.choices, onStage) : null;
      if (refusal) return failed(refusal, task.job);
      const examination = await check(host, onStage);
      return examination.ok
        ? { kind: "checked", job: task.job, examination: examination.value }
        : failed(examination.refusal, "check");
    }
  }
}

/** Lets the workbook remember what the clerk says; gives why it does not. */
async function told(host: WorkbookHost, choices: readonly Choice[], onStage: StageListener): Promise<Refusal | null> {
  await onStage("reading");
  const remembered = await remember(host, choices);
  return remembered.ok ? null : remembered.refusal;
}

function failed(problem: Problem, job: Job): WorkEvent {
  return { kind: "failed", job, problem };
}
