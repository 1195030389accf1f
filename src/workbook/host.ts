/** The two things that are asked of whatever holds the workbook: Excel, a file, or a simulation of Excel. */
import type { WorkbookChange } from "./change-events";
import type { Edit } from "./edits";
import type { WorkbookSnapshot } from "./snapshot";

/** Why a host did nothing. The sentence is made in `text/`; no exception's own text is ever shown. */
export type Refusal =
  | { readonly code: "file-not-found" }
  | { readonly code: "file-unreadable" }
  | { readonly code: "not-a-workbook" }
  /** The old binary `.xls` or another OLE document. */
  | { readonly code: "legacy-workbook" }
  | { readonly code: "encrypted-workbook" }
  /** Parts of it are missing or contradict each other; `part` names the first. */
  | { readonly code: "damaged-workbook"; readonly part: string }
  | { readonly code: "workbook-too-large"; readonly limit: string }
  | { readonly code: "cannot-write-file" }
  /** A new file was to be made where one is. */
  | { readonly code: "file-exists" }
  | { readonly code: "sheet-gone"; readonly sheet: string }
  | { readonly code: "sheet-name-taken"; readonly sheet: string }
  /** A workbook must show one sheet at least. */
  | { readonly code: "last-visible-sheet"; readonly sheet: string }
  /** No table of that name begins where it did. */
  | { readonly code: "table-gone"; readonly sheet: string; readonly table: string }
  | { readonly code: "cells-protected"; readonly sheet: string }
  | { readonly code: "cells-filtered"; readonly sheet: string }
  /** A merged cell, an array formula or the like that an edit would break. */
  | { readonly code: "cell-not-writable"; readonly sheet: string; readonly cell: string }
  /** A formula gives what was to be changed. */
  | { readonly code: "cell-computed"; readonly sheet: string; readonly cell: string }
  /** What was to be changed stands in `other` as well, a place of its own; nobody can tell which of the two is meant. */
  | { readonly code: "said-twice"; readonly sheet: string; readonly cell: string; readonly other: string }
  /** There is no blank column where one is needed. */
  | { readonly code: "no-room"; readonly sheet: string }
  /** What was to be written would not be read as it is meant, or something else would be read otherwise. */
  | { readonly code: "read-otherwise"; readonly sheet: string }
  /** Somebody changed it since the workbook was read of which the plan was made. */
  | { readonly code: "cells-changed"; readonly sheet: string; readonly cell: string }
  /** It cannot be shown as long as it is hidden. */
  | { readonly code: "sheet-hidden"; readonly sheet: string }
  | { readonly code: "workbook-read-only" }
  | { readonly code: "cell-being-edited" }
  | { readonly code: "payload-too-large" }
  | { readonly code: "excel-too-old"; readonly needs: string }
  | { readonly code: "excel-busy" }
  /** The scripts by which Excel is reached did not load, or the page stands outside of Excel. */
  | { readonly code: "excel-absent" }
  /** A request was not answered in time; Excel may still do it. */
  | { readonly code: "excel-silent" }
  | { readonly code: "session-lost" }
  /** Excel answered with a code that has no words of its own here. */
  | { readonly code: "excel-refused"; readonly reason: string }
  /** Whoever asked for it stopped it. */
  | { readonly code: "cancelled" }
  /** Writing stopped half-way for this reason, and what had been written was taken back. */
  | { readonly code: "taken-back"; readonly because: Refusal }
  /** Writing stopped half-way and could not be taken back: these sheets may hold a part of what was planned. */
  | { readonly code: "half-written"; readonly sheets: readonly string[] };

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly refusal: Refusal;
      /** The sheets that may hold a part of what was to be written; absent where nothing was written. */
      readonly touched?: readonly string[];
    };

/** Wraps a value as a good outcome. */
export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** Wraps a refusal as an outcome. */
export function refused(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}

/** How a long task is followed, and stopped. */
export interface Watch {
  /** Stops the task before its next piece, with the refusal `cancelled`. */
  readonly signal?: AbortSignal | undefined;
  /** Told how much of the task is done, from 0 to 1, after each piece. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

export interface ApplyOptions extends Watch {
  /** The workbook that the plan was made of: where it is no longer so, nothing is written and the refusal is `cells-changed`. */
  readonly before?: WorkbookSnapshot;
}

export interface WorkbookHost {
  /** Reads the whole workbook, once. */
  read(watch?: Watch): Promise<Outcome<WorkbookSnapshot>>;
  /** Writes a plan whole. A host that cannot write it at once may be stopped half-way; it tells so by `touched`. */
  apply(edits: readonly Edit[], options?: ApplyOptions): Promise<Outcome<void>>;
}

/** A host all of whose tasks are followed alike; what a single task is asked for goes before. */
export function watched(host: WorkbookHost, watch: Watch): WorkbookHost {
  return {
    read: (own) => host.read({ ...watch, ...own }),
    apply: (edits, options) => host.apply(edits, { ...watch, ...options }),
  };
}

/** Is told of changes; each batch has every place once. */
export type ChangeListener = (changes: readonly WorkbookChange[]) => void;

/** Ends a listening; nothing is told once it is called. Never rejects. */
export type EndListening = () => Promise<void>;

/** What only a host with a screen can do. */
export interface InteractiveHost extends WorkbookHost {
  /** Shows a cell or area to the clerk; `cell` null shows the sheet. */
  reveal(sheet: string, cell: string | null): Promise<Outcome<void>>;
  /** Tells of what is changed from now on, gathered, but not of what the host itself writes; until the listening is ended. */
  listen(listener: ChangeListener): Promise<Outcome<EndListening>>;
}
