/** What a workbook says that differs from what was calculated, as data (P20). The sentences are in `text/verify`. */
import type { CellValue } from "./snapshot";

interface OnSheet {
  readonly sheet: string;
}

interface AtCell extends OnSheet {
  /** A1, of a cell or an area, as it stands now. */
  readonly cell: string;
}

export type Difference =
  /** A cell that was read holds something else. */
  | (AtCell & { readonly kind: "inputChanged"; readonly now: CellValue })
  | (AtCell & { readonly kind: "inputRowsAdded" })
  /** So many lines that were read are gone; `cell` stands next to where the first of them stood. */
  | (OnSheet & { readonly kind: "inputRowsGone"; readonly count: number; readonly cell: string | null })
  /** A column that is read since, or no longer; `cell` is its header now or as it was, `column` a field or the header's text. */
  | (OnSheet & { readonly kind: "columnAdded" | "columnGone"; readonly cell: string | null; readonly column: string })
  /** A list that is read since. */
  | (AtCell & { readonly kind: "tableAdded" })
  /** A list that was read is gone; `table` is its role. */
  | (OnSheet & { readonly kind: "tableGone"; readonly table: string })
  /** Nobody can tell which cell; `sheet` is `null` where not even that. */
  | { readonly kind: "inputSomewhere" | "resultSomewhere"; readonly sheet: string | null }
  /** A result that was changed by hand; `calculated` is what it was, where that can be told. */
  | (AtCell & { readonly kind: "resultChanged"; readonly now: CellValue; readonly calculated?: CellValue })
  | (AtCell & { readonly kind: "resultRowsAdded" })
  | (OnSheet & { readonly kind: "resultRowsGone"; readonly count: number; readonly cell: string | null })
  /** A sheet of ours is gone. */
  | (OnSheet & { readonly kind: "sheetMissing" })
  /** From the same inputs, the add-in comes to something else today: another version wrote it, or somebody covered up a change. */
  | (AtCell & { readonly kind: "notComputedAlike"; readonly now: CellValue; readonly calculated: CellValue })
  /** The same of a whole sheet, or of rows of it. */
  | (OnSheet & { readonly kind: "sheetNotComputedAlike" })
  /** The hidden fingerprints are gone, or spoilt: what differs can be told in part only. */
  | { readonly kind: "recordMissing" | "recordUnreadable" }
  /** Run log and fingerprints do not agree: somebody has changed one of them. */
  | { readonly kind: "recordContradicts" };

/** The code of a difference. */
export type DifferenceKind = Difference["kind"];
