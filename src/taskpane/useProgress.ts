import { useCallback, useEffect, useRef, useState } from "react";
import type { Watch } from "../workbook";

/** What is going on. */
export interface Progress {
  /** How much of the present stage is done, from 0 to 1; `null` where nobody can tell. */
  readonly share: number | null;
  /** The clerk has asked for it to be stopped. */
  readonly isStopping: boolean;
}

export interface ProgressHook {
  /** `null` where nothing is going on. */
  readonly progress: Progress | null;
  /** Begins something; gives how it is followed and stopped. */
  readonly begin: () => Watch;
  readonly end: () => void;
  readonly stop: () => void;
}

/** How far a task is, one at a time, and a way to stop it. */
export function useProgress(): ProgressHook {
  const [progress, setProgress] = useState<Progress | null>(null);
  const stopper = useRef(new AbortController());
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  const change = useCallback((how: (now: Progress | null) => Progress | null) => {
    if (!gone.current) setProgress(how);
  }, []);
  const begin = useCallback(() => {
    stopper.current = new AbortController();
    change(() => ({ share: null, isStopping: false }));
    // What is done is not told: the next stage, of which nobody can tell, has begun.
    const onProgress = (share: number) => change((now) => now && { ...now, share: share < 1 ? share : null });
    return { signal: stopper.current.signal, onProgress };
  }, [change]);
  const end = useCallback(() => change(() => null), [change]);
  const stop = useCallback(() => {
    stopper.current.abort();
    change((now) => now && { ...now, isStopping: true });
  }, [change]);
  return { progress, begin, end, stop };
}
