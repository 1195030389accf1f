import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { calculate, check, type StageListener } from "../appraise";
import { remember, type Choice } from "../jobs";
import type { InteractiveHost } from "../workbook";
import type { OfficeAnswer } from "./office";
import { painted } from "./paint";
import { FIRST_STATE, reduce, type Job, type PaneState, type Problem, type WorkEvent } from "./state";

export interface AppraisalPane {
  readonly state: PaneState;
  /** Why the last jump led nowhere; `null` where it did, or none was asked for. */
  readonly lost: Problem | null;
  readonly check: () => void;
  readonly calculate: () => void;
  /** Lets the workbook remember what the clerk says, and looks at it again. */
  readonly remember: (choices: readonly Choice[]) => void;
  readonly reveal: (sheet: string, cell: string | null) => void;
}

/** Does one job on the host and tells the event it ends in; never rejects. */
async function perform(
  host: InteractiveHost,
  job: Job,
  choices: readonly Choice[],
  onStage: StageListener,
): Promise<WorkEvent> {
  try {
    if (job !== "calculate") {
      if (choices.length > 0) {
        await onStage("reading");
        const remembered = await remember(host, choices);
        if (!remembered.ok) return { kind: "failed", job, problem: remembered.refusal };
      }
      const examination = await check(host, onStage);
      return examination.ok
        ? { kind: "checked", job, examination: examination.value }
        : { kind: "failed", job: "check", problem: examination.refusal };
    }
    const calculation = await calculate(host, onStage);
    return calculation.ok
      ? { kind: "calculated", calculation: calculation.value }
      : { kind: "failed", job, problem: calculation.refusal };
  } catch {
    return { kind: "failed", job, problem: "fault" };
  }
}

/** The main job as the pane does it: checks once Excel is there, then does what is asked, one job at a time. */
export function useAppraisal(answer: OfficeAnswer): AppraisalPane {
  const host = answer.kind === "connected" ? answer.host : null;
  const [work, dispatch] = useReducer(reduce, FIRST_STATE);
  const [lost, setLost] = useState<Problem | null>(null);
  const busy = useRef(false);
  const gone = useRef(false);

  const start = useCallback(
    async (job: Job, choices: readonly Choice[] = []) => {
      if (host === null || busy.current) return;
      busy.current = true;
      setLost(null);
      const tell = (event: WorkEvent) => {
        if (!gone.current) dispatch(event);
      };
      const outcome = await perform(host, job, choices, async (stage) => {
        tell({ kind: "began", job, stage });
        await painted();
      });
      busy.current = false;
      tell(outcome);
    },
    [host],
  );

  useEffect(() => {
    gone.current = false;
    void start("check");
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

  return {
    state: answer.kind === "connected" ? work : answer,
    lost,
    check: () => void start("check"),
    calculate: () => void start("calculate"),
    remember: (choices) => void start("remember", choices),
    reveal: (sheet, cell) => void reveal(sheet, cell),
  };
}
