import { useCallback, useEffect, useState } from "react";
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
  useEffect(
    () => (host === null ? undefined : listen(host, (changes) => setTold((all) => gather(all, changes)))),
    [host],
  );
  const forget = useCallback((before: number) => setTold((all) => all.filter(({ at }) => at >= before)), []);
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
