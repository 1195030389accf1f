import { useEffect, useState } from "react";
import type { InteractiveHost, WorkbookChange } from "../workbook";
import type { Appraiser, Overview } from "../worker";
import { useChanges } from "./useChanges";

export interface InputChanges {
  /** The inputs that have changed since what is shown was read. */
  readonly changed: readonly WorkbookChange[];
  /** Forgets what was told before a time, for the workbook was read since. */
  readonly forget: (before: number) => void;
}

const NONE: readonly WorkbookChange[] = [];

/** Of what Excel tells of changes, those that may concern what is shown. */
export function useInputChanges(
  host: InteractiveHost | null,
  appraiser: Appraiser,
  shown: Overview | null,
): InputChanges {
  const { told, forget } = useChanges(host);
  const [changed, setChanged] = useState(NONE);
  useEffect(() => {
    let isOutdated = false;
    if (shown === null || told.length === 0) setChanged(NONE);
    else {
      void appraiser.ask("inputChanges", told).then((changes) => {
        if (!isOutdated) setChanged(changes ?? NONE);
      });
    }
    return () => {
      isOutdated = true;
    };
  }, [appraiser, told, shown]);
  return { changed, forget };
}
