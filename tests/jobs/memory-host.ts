/** A host that keeps a workbook in memory: what it is told to write is what it reads next. */
import { done, type Edit, type WorkbookHost, type WorkbookSnapshot } from "../../src/workbook";
import { applyEdits } from "../writing/apply";

export interface MemoryHost extends WorkbookHost {
  /** What was written, plan by plan. */
  readonly written: (readonly Edit[])[];
}

/** A workbook in memory, as it is at first. */
export function memoryHost(snapshot: WorkbookSnapshot): MemoryHost {
  let now = snapshot;
  const written: (readonly Edit[])[] = [];
  return {
    written,
    read: () => Promise.resolve(done(now)),
    apply: (edits) => {
      written.push(edits);
      now = applyEdits(now, edits);
      return Promise.resolve(done(undefined));
    },
  };
}
