/** What collecting returned figures needs to know, and what it comes to. */
import type { AppraisalInput, Place } from "../../appraisal";
import type { Edit, WorkbookSnapshot } from "../../workbook";
import type { List } from "../lists";

/** A cell of the workbook or, where `file` is given, of a return. */
export interface Spot extends Place {
  readonly file: string | null;
}

/** A long table of record cards or ballots of the workbook's own; ballot options by header. */
export interface RecordTable extends List {
  readonly role: "cards" | "ballots";
  readonly options: ReadonlyMap<string, number>;
}

/** The workbook with what was returned beside its own lines and ballots. */
export interface Collecting {
  readonly snapshot: WorkbookSnapshot;
  readonly input: AppraisalInput;
  /** The sheets of returns by the names under which `input` has them; all others are the workbook's own. */
  readonly origins: ReadonlyMap<string, { readonly file: string; readonly sheet: string }>;
  readonly tables: readonly RecordTable[];
  /** The cells of a card line of the workbook's own, by field; a field without a column has none. */
  readonly cellsAt: (at: Place) => { get(field: string): Pick<Place, "row" | "column"> | undefined } | undefined;
}

/** What a figure is of. */
export interface Subject {
  readonly year: number;
  /** `OfficialInput.key`. */
  readonly official: string;
  /** The name of an indicator, or the voter class of ballots; `null` is ballots of no class. */
  readonly role: "cards" | "ballots";
  readonly what: string | null;
}

/** What a cell says. */
export interface Said {
  readonly spot: Spot;
  readonly value: number | string;
}

/** A cell of the workbook that was blank, and what it was filled with. */
export interface Filled extends Subject {
  /** A field's key, or a ballot option. */
  readonly field: string;
  readonly spot: Spot;
  readonly from: Said;
}

/** Cells that say different things of the same; none of them was written anywhere. */
export interface Conflict extends Subject {
  readonly field: string;
  readonly cells: readonly Said[];
}

export type NotPlacedReason =
  /** The workbook has no such line, and no list that one could be added to. */
  | "noLine"
  | "noColumn"
  /** A formula, a merged cell or another return's figure stands there. */
  | "notWritable"
  /** The workbook has several such lines. */
  | "twice"
  /** The workbook, or another return, has another number of rows for a voter class. */
  | "otherRows"
  /** The return says something that cannot be read. */
  | "unreadable"
  /** The workbook's ballots have other options. */
  | "otherOptions";

/** What a return says and the workbook has no place for. */
export interface NotPlaced extends Subject {
  /** `null`: the whole line. */
  readonly field: string | null;
  readonly from: Spot;
  readonly reason: NotPlacedReason;
}

export interface CollectPlan {
  readonly edits: readonly Edit[];
  readonly filled: readonly Filled[];
  readonly conflicts: readonly Conflict[];
  readonly notPlaced: readonly NotPlaced[];
  /** How many figures of the returns the workbook has already, the same. */
  readonly agreeing: number;
}
