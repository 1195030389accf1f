import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { watched, type InteractiveHost, type WorkbookChange } from "../workbook";
import type { Appraiser, Problem, Task } from "../worker";
import type { OfficeAnswer } from "./office";
import { painted } from "./paint";
import { FIRST_STATE, overviewIn, reduce, type PaneState, type WorkEvent } from "./state";
import { useInputChanges } from "./useInputChanges";
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
  /** Does what is asked, one job at a time; nothing while another is going on. */
  readonly start: (task: Task) => void;
  /** Shows a sheet, or a cell of it, to the clerk. */
  readonly reveal: (sheet: string, cell: string | null) => void;
}

/** What the pane does in Excel: checks once Excel is there, then does what is asked. */
export function useAppraisal(answer: OfficeAnswer, appraiser: Appraiser): AppraisalPane {
  const host = answer.kind === "connected" ? answer.host : null;
  const [work, dispatch] = useReducer(reduce, FIRST_STATE);
  const busy = useRef(false);
  const gone = useRef(false);
  const { lost, reveal, forgetLost } = useJumps(host, gone);
  const { changed, forget } = useInputChanges(host, appraiser, overviewIn(work));
  const { progress, begin, end, stop } = useProgress();

  const start = useCallback(
    async (task: Task) => {
      if (host === null || busy.current) return;
      busy.current = true;
      forgetLost();
      const tell = (event: WorkEvent) => {
        if (!gone.current) dispatch(event);
      };
      let reading = Date.now();
      const outcome = await appraiser.perform(task, watched(host, begin()), async (stage) => {
        tell({ kind: "began", job: task.job, stage });
        await painted();
        if (stage === "reading") reading = Date.now();
      });
      busy.current = false;
      if (gone.current) return;
      end();
      if (outcome.overview) forget(reading);
      tell({ kind: "ended", outcome });
    },
    [host, appraiser, forgetLost, forget, begin, end],
  );

  useEffect(() => {
    gone.current = false;
    void start({ job: "check" });
    return () => {
      gone.current = true;
    };
  }, [start]);

  return {
    state: answer.kind === "connected" ? work : answer,
    lost,
    progress,
    stop,
    changed,
    start: (task) => void start(task),
    reveal,
  };
}

interface Jumps {
  readonly lost: Problem | null;
  readonly reveal: AppraisalPane["reveal"];
  readonly forgetLost: () => void;
}

/** Shows cells to the clerk, and keeps why one could not be shown. */
function useJumps(host: InteractiveHost | null, gone: { readonly current: boolean }): Jumps {
  const [lost, setLost] = useState<Problem | null>(null);
  const reveal = useCallback(
    async (sheet: string, cell: string | null) => {
      if (host === null) return;
      const problem = await host.reveal(sheet, cell).then(
        (outcome) => (outcome.ok ? null : outcome.refusal),
        () => "fault" as const,
      );
      if (!gone.current) setLost(problem);
    },
    [host, gone],
  );
  const forgetLost = useCallback(() => setLost(null), []);
  return { lost, reveal: (sheet, cell) => void reveal(sheet, cell), forgetLost };
}
