import type { Issue, Language } from "../appraisal";
import type { WorkbookSnapshot } from "../workbook";
import type { RecognisedTable } from "./table";

export interface Recognition {
  /** The language of most of the recognised headers. */
  readonly language: Language;
  readonly tables: readonly RecognisedTable[];
  /** Sheets that were taken for nothing; the add-in's own sheets are not among them. */
  readonly unusedSheets: readonly string[];
  readonly issues: readonly Issue[];
}

/** Finds out what each sheet and table is for (workbook.md, *Roles*). Pure. */
export function recognise(snapshot: WorkbookSnapshot): Recognition {
  void snapshot;
  throw new Error("not yet");
}
