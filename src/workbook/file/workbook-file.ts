/** A workbook file as a host: what stands in it, and what it becomes. */
import type { Edit } from "../edits";
import { done, type Outcome, type WorkbookHost } from "../host";
import type { WorkbookSnapshot } from "../snapshot";
import { applyEdits } from "./apply";
import { looksLikeOle, oleRefusal } from "./ole";
import { Package } from "./package";
import { readWorkbook } from "./read-workbook";
import { attempt, refuse } from "./refuse";
import { looksLikeZip } from "./read-zip";

export class WorkbookFile implements WorkbookHost {
  private constructor(
    private parts: Package,
    private current: WorkbookSnapshot,
  ) {}

  /** Opens the bytes of an `.xlsx` or `.xlsm`, and reads all of it. Refuses whatever else it may be, in words. */
  static open(bytes: Uint8Array): Outcome<WorkbookFile> {
    return attempt(() => {
      if (looksLikeOle(bytes)) refuse(oleRefusal(bytes));
      if (!looksLikeZip(bytes)) refuse({ code: "not-a-workbook" });
      const parts = Package.open(bytes);
      return new WorkbookFile(parts, readWorkbook(parts));
    });
  }

  /** What the file holds now. */
  snapshot(): WorkbookSnapshot {
    return this.current;
  }

  async read(): Promise<Outcome<WorkbookSnapshot>> {
    return done(this.current);
  }

  async apply(edits: readonly Edit[]): Promise<Outcome<void>> {
    if (edits.length === 0) return done(undefined);
    return attempt(() => {
      const draft = this.parts.fork();
      applyEdits(draft, edits);
      // The draft is read before it counts: what cannot be read back is never kept.
      this.current = readWorkbook(draft);
      this.parts = draft;
    });
  }

  /** The bytes of the file as edited. */
  bytes(): Uint8Array {
    return this.parts.bytes();
  }
}
