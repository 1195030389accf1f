/** The two things that are asked of whatever holds the workbook: Excel, a file, or a simulation of Excel. */
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
  | { readonly code: "cells-protected"; readonly sheet: string }
  | { readonly code: "cells-filtered"; readonly sheet: string }
  /** A merged cell, an array formula or the like that an edit would break. */
  | { readonly code: "cell-not-writable"; readonly sheet: string; readonly cell: string }
  | { readonly code: "cell-being-edited" }
  | { readonly code: "payload-too-large" }
  | { readonly code: "excel-too-old"; readonly needs: string }
  | { readonly code: "excel-busy" }
  /** Excel answered with a code that has no words of its own here. */
  | { readonly code: "excel-refused"; readonly reason: string };

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** Wraps a value as a good outcome. */
export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** Wraps a refusal as an outcome. */
export function refused(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}

export interface WorkbookHost {
  /** Reads the whole workbook, once. */
  read(): Promise<Outcome<WorkbookSnapshot>>;
  /** Writes a plan whole or not at all. */
  apply(edits: readonly Edit[]): Promise<Outcome<void>>;
}

/** What only a host with a screen can do. */
export interface InteractiveHost extends WorkbookHost {
  /** Shows a cell or area to the clerk; `cell` null shows the sheet. */
  reveal(sheet: string, cell: string | null): Promise<Outcome<void>>;
}
