/** What writing down the team's opinions needs to know, and what it comes to (P10, P18). */
import type { AppraisalInput, OfficialInput, Place } from "../../appraisal";
import type { Edit, WorkbookSnapshot } from "../../workbook";
import type { List } from "../lists";
import type { TemplateWords } from "../template/words";

interface TeamCell {
  readonly row: number;
  readonly column: number;
}

/** The cells of a row by field; a map is one. */
export interface TeamLine {
  get(field: TeamField): TeamCell | undefined;
  forEach(tell: (cell: TeamCell) => void): void;
}

/** A list of the team's opinions, with its rows. */
export interface TeamList extends List {
  readonly lines: readonly TeamLine[];
}

/** What the workbook is to say of an official in a year. */
export interface TeamWish {
  readonly year: number;
  readonly official: OfficialInput;
  /** `null` is no word: the grade is as proposed. */
  readonly grade: string | null;
  readonly reason: string | null;
  /** The follow-up of P18; `undefined` leaves it as it is. */
  readonly improved: boolean | null | undefined;
}

export interface TeamPlanning {
  readonly snapshot: WorkbookSnapshot;
  readonly input: AppraisalInput;
  readonly lists: readonly TeamList[];
  readonly wishes: readonly TeamWish[];
  readonly words: TemplateWords;
}

/** Why an opinion was not written. */
export type NotSavedReason =
  /** Several rows say something of the official: nobody can tell which is meant. */
  | "twice"
  /** A merged cell says the same of several officials. */
  | "shared"
  /** A formula or a part of a merged cell stands there. */
  | "notWritable"
  /** The list has no such column, and no room for one. */
  | "noColumn";

/** An opinion that was not written, not even in part. */
export interface NotSaved<Reason extends string = NotSavedReason> {
  readonly year: number;
  /** `OfficialInput.key`. */
  readonly official: string;
  readonly reason: Reason;
  /** The cell that is in the way; `null` for none. */
  readonly at: Place | null;
}

export interface TeamPlan {
  readonly edits: readonly Edit[];
  readonly notSaved: readonly NotSaved[];
}

/** The columns of what the team says. */
export type TeamField = "teamGrade" | "reason" | "followUp";
