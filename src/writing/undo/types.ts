/** What undoing comes to. */
import type { Area, Edit } from "../../workbook";

/**
 * Why something stays as it is: somebody `changed` it since; its cells `moved`, or were deleted; its sheet is `gone`; it is a
 * header of a clerk's `table`; formulas that are not ours lead to the sheet (`used`); the sheet was `copied`, so that nobody knows
 * which of the two is ours; an older result would go back into an `otherRow` than the one that it was taken from; the sheet is
 * the clerk's from the start (`clerks`); or what stood there cannot be written (`notWritable`), such as an error without a formula.
 */
export type KeptReason =
  "changed" | "moved" | "gone" | "table" | "used" | "copied" | "otherRow" | "clerks" | "notWritable";

/** Something that undoing leaves as it is. */
export interface Kept {
  readonly sheet: string;
  readonly reason: KeptReason;
  /** Which cells; none where it is the sheet as a whole. */
  readonly areas: readonly Area[];
}

/** The inverse of a plan, and what of it cannot be taken back. */
export interface Undoing {
  readonly edits: readonly Edit[];
  readonly kept: readonly Kept[];
}
