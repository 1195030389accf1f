import { useCallback, useEffect, useRef, useState } from "react";
import { GatheredChanges, type EndListening, type InteractiveHost, type WorkbookChange } from "../workbook";

export interface ToldChanges {
  /** What changed in the workbook, each place once. */
  readonly told: readonly WorkbookChange[];
  /** Forgets what was told before a time, for the workbook was read since. */
  readonly forget: (before: number) => void;
}

/**
 * Listens to Excel for as long as the pane is there. Where Excel cannot be listened to, nothing is ever told: that is no fault, for
 * the clerk can check again at any time.
 */
export function useChanges(host: InteractiveHost | null): ToldChanges {
  const [told, setTold] = useState<readonly WorkbookChange[]>([]);
  const read = useRef(-Infinity);
  useEffect(() => {
    if (host === null) return undefined;
    return listen(host, (changes) => {
      // Changes are told some time after they were made: what was read since then holds them already.
      const later = changes.filter(({ at }) => at >= read.current);
      if (later.length > 0) setTold((all) => gather(all, later));
    });
  }, [host]);
  const forget = useCallback((before: number) => {
    read.current = before;
    setTold((all) => all.filter(({ at }) => at >= before));
  }, []);
  return { told, forget };
}

function gather(...batches: readonly (readonly WorkbookChange[])[]): readonly WorkbookChange[] {
  const gathered = new GatheredChanges();
  for (const change of batches.flat()) gathered.add(change);
  return gathered.take();
}

/** Listens until the returned function is called, or the page goes away. */
function listen(host: InteractiveHost, tell: (changes: readonly WorkbookChange[]) => void): () => void {
  let isOver = false;
  let endListening: EndListening | null = null;
  const end = () => {
    isOver = true;
    window.removeEventListener("pagehide", end);
    void endListening?.();
    endListening = null;
  };
  window.addEventListener("pagehide", end);
  void host
    .listen((changes) => {
      if (!isOver) tell(changes);
    })
    .then((outcome) => {
      if (!outcome.ok) return;
      endListening = outcome.value;
      if (isOver) end();
    })
    .catch(() => undefined);
  return end;
}
