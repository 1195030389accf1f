import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { Calculation } from "../appraise";
import { inputChanges, type Choice } from "../jobs";
import { watched, type WorkbookChange } from "../workbook";
import type { OfficeAnswer } from "./office";
import { painted } from "./paint";
import { perform, type Task } from "./perform";
import { examinationOf, FIRST_STATE, hasLooked, reduce, type PaneState, type Problem, type WorkEvent } from "./state";
import { useChanges } from "./useChanges";
import { useProgress, type Progress } from "./useProgress";

export interface AppraisalPane {
  readonly state: PaneState;
  /** Why the last jump led nowhere; `null` where it did, or none was asked for. */
  readonly lost: Problem | null;
  /** How far the job is that is going on; `null` where there is none. */
  readonly progress: Progress | null;
  /** Stops the job that is going on before its next piece. */
  readonly stop: () => void;
  /** The inputs that have changed since what is shown was read. */
  readonly changed: readonly WorkbookChange[];
  readonly check: () => void;
  readonly calculate: () => void;
  /** Finds out what a calculation would write, and writes nothing. */
  readonly preview: () => void;
  /** Undoes the last calculation that wrote something, and looks at the workbook again; `null` where there is none. */
  readonly undo: (() => void) | null;
  /** Lets the workbook remember what the clerk says, and looks at it again. */
  readonly remember: (choices: readonly Choice[]) => void;
  readonly reveal: (sheet: string, cell: string | null) => void;
}

/** The main job as the pane does it: checks once Excel is there, then does what is asked, one job at a time. */
export function useAppraisal(answer: OfficeAnswer): AppraisalPane {
  const host = answer.kind === "connected" ? answer.host : null;
  const [work, dispatch] = useReducer(reduce, FIRST_STATE);
  const [lost, setLost] = useState<Problem | null>(null);
  const [written, setWritten] = useState<Calculation | null>(null);
  const busy = useRef(false);
  const gone = useRef(false);
  const { told: changes, forget } = useChanges(host);
  const { progress, begin, end, stop } = useProgress();

  const start = useCallback(
    async (task: Task) => {
      if (host === null || busy.current) return;
      busy.current = true;
      setLost(null);
      const tell = (event: WorkEvent) => {
        if (!gone.current) dispatch(event);
      };
      let reading = Date.now();
      const outcome = await perform(watched(host, begin()), task, async (stage) => {
        tell({ kind: "began", job: task.job, stage });
        await painted();
        if (stage === "reading") reading = Date.now();
      });
      busy.current = false;
      if (gone.current) return;
      end();
      if (outcome.kind === "calculated" && outcome.calculation.edits.length > 0) setWritten(outcome.calculation);
      if (outcome.kind === "undone") setWritten(null);
      if (hasLooked(outcome)) forget(reading);
      tell(outcome);
    },
    [host, forget, begin, end],
  );

  useEffect(() => {
    gone.current = false;
    void start({ job: "check" });
    return () => {
      gone.current = true;
    };
  }, [start]);

  const reveal = useCallback(
    async (sheet: string, cell: string | null) => {
      if (host === null) return;
      const problem = await host.reveal(sheet, cell).then(
        (outcome) => (outcome.ok ? null : outcome.refusal),
        () => "fault" as const,
      );
      if (!gone.current) setLost(problem);
    },
    [host],
  );

  const shown = examinationOf(work);
  const changed = useMemo(() => {
    if (shown === null) return [];
    // A calculation was made of the workbook as it was before its edits.
    return inputChanges(changes, shown, shown === written ? written.edits : []);
  }, [changes, shown, written]);

  return {
    state: answer.kind === "connected" ? work : answer,
    lost,
    progress,
    stop,
    changed,
    check: () => void start({ job: "check" }),
    calculate: () => void start({ job: "calculate" }),
    preview: () => void start({ job: "preview" }),
    undo: written && (() => void start({ job: "undo", written })),
    remember: (choices) => void start({ job: "remember", choices }),
    reveal: (sheet, cell) => void reveal(sheet, cell),
  };
}
