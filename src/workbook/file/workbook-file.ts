/** A workbook file as a host: what stands in it, and what it becomes. */
import type { Edit } from "../edits";
import { done, type Outcome, type WorkbookHost } from "../host";
import type { WorkbookSnapshot } from "../snapshot";
import { applyEdits } from "./apply";
import { platformCompression, type Compression } from "./compression";
import { readLooks, type SheetLooks } from "./looks";
import { looksLikeOle, oleRefusal } from "./ole";
import { Package } from "./package";
import { readWorkbook, type Reading } from "./read-workbook";
import { attempt, refuse } from "./refuse";
import { looksLikeZip } from "./read-zip";

export class WorkbookFile implements WorkbookHost {
  private constructor(
    private parts: Package,
    private reading: Reading,
  ) {}

  /**
   * Opens the bytes of an `.xlsx` or `.xlsm`, and reads all of it. Refuses whatever else it may be, in words. `compression` is
   * the platform's own where absent.
   */
  static open(bytes: Uint8Array, compression: Compression = platformCompression()): Promise<Outcome<WorkbookFile>> {
    return attempt(async () => {
      if (looksLikeOle(bytes)) refuse(oleRefusal(bytes));
      if (!looksLikeZip(bytes)) refuse({ code: "not-a-workbook" });
      const parts = Package.open(bytes, compression);
      return new WorkbookFile(parts, await readWorkbook(parts));
    });
  }

  /** What the file holds now. Only what was written since is read again. */
  read(): Promise<Outcome<WorkbookSnapshot>> {
    return attempt(async () => {
      this.reading = await readWorkbook(this.parts, this.reading);
      return this.reading.snapshot;
    });
  }

  /** What the sheets look like, in the order of their tabs. */
  looks(): Promise<Outcome<SheetLooks[]>> {
    return attempt(() => readLooks(this.parts));
  }

  async apply(edits: readonly Edit[]): Promise<Outcome<void>> {
    if (edits.length === 0) return done(undefined);
    return attempt(async () => {
      // Sheets of ours that were written before and are filled again must be known.
      this.reading = await readWorkbook(this.parts, this.reading);
      const draft = this.parts.fork();
      const made = await applyEdits(draft, edits);
      // The draft is read before it counts: what cannot be read back is never kept. Sheets made from nothing wait until somebody asks.
      const reading = await readWorkbook(draft, this.reading, made);
      await draft.pack();
      this.parts = draft;
      this.reading = { ...reading, parts: draft };
    });
  }

  /** The bytes of the file as edited. */
  bytes(): Promise<Uint8Array> {
    return this.parts.bytes();
  }
}
