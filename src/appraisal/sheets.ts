/**
 * What each sheet of a workbook was taken for, why, and what on it was passed over (workbook.md, *Roles*), as typed data.
 * Reading finds it out; the sentences are in `text/recognition`. Fields go by their keys, as in issues.
 */
import type { Role, UnreadReason } from "./issues";

/**
 * How sure a reading is: the clerk has `settled` it; `certain`, where the sheet's name and complete headers agree; `likely`, where
 * the headers alone speak for it; `doubtful`, where required columns are missing or the name speaks for another role.
 */
export type Sureness = "settled" | "certain" | "likely" | "doubtful";

const LEAST_SURE_FIRST: readonly Sureness[] = ["doubtful", "likely", "certain", "settled"];

/** How sure a sheet's reading is as a whole: as its least sure table; `null` where it has none. */
export function sureOf({ tables }: Pick<SheetReading, "tables">): Sureness | null {
  return LEAST_SURE_FIRST.find((sure) => tables.some((table) => table.sure === sure)) ?? null;
}

/** A rectangle of cells of a sheet; rows and columns count from 0. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One input sheet, used or not. */
export interface SheetReading {
  readonly sheet: string;
  /** Hidden sheets are read like any other. */
  readonly isHidden: boolean;
  /** In the order in which they stand; a header that is repeated on every page begins a table each time. */
  readonly tables: readonly TableReading[];
  /** Why nothing is read from the sheet; `null` where something is. */
  readonly unused: UnusedReason | null;
  /** How many cells are not blank, and how many of those are headers or were read into a field. */
  readonly cells: number;
  readonly used: number;
  /** All other cells of a sheet that has a role, each in exactly one area; empty for an unused sheet. */
  readonly ignored: readonly IgnoredCells[];
}

/** What a table was taken for. */
export interface TableReading {
  readonly role: Role;
  /** Which small table of the scheme it is. */
  readonly part: string | null;
  readonly sure: Sureness;
  /** The name of the Excel table, where it is one. */
  readonly tableName: string | null;
  readonly area: CellArea;
  readonly layout: "long" | "wide" | "transposed";
  /** The year of all of its rows, from the sheet's name or a title; `null` where each row has its own, or none. */
  readonly year: number | null;
  readonly entries: number;
  /** The role that the name of the sheet or Excel table speaks for. */
  readonly namedFor: Role | null;
  /** Which header cell gave which field. */
  readonly headers: readonly {
    readonly field: string;
    readonly text: string;
    readonly row: number;
    readonly column: number;
  }[];
  /** Columns that go by their own headers: ballot options, marked components. */
  readonly open: readonly { readonly text: string; readonly row: number; readonly column: number }[];
  /** Required fields without a column. */
  readonly lacks: readonly string[];
  /** Fields found that tell this role from others. */
  readonly telling: readonly string[];
  /** The other roles that come nearest, the nearest first. */
  readonly others: readonly OtherRole[];
}

/** A role that a header was not taken for. */
export interface OtherRole {
  readonly role: Role;
  /** How many of its headers were found. */
  readonly headers: number;
  readonly because:
    | { readonly kind: "settled" }
    /** Required columns, or columns that would tell it from other roles, are not there. */
    | { readonly kind: "lacks"; readonly fields: readonly string[] }
    /** The name speaks for the role that was chosen. */
    | { readonly kind: "name" }
    /** The role that was chosen understands more headers, so many. */
    | { readonly kind: "fewer"; readonly chosen: number };
}

export type UnusedReason =
  | { readonly kind: "empty" }
  /** The clerk has said that the sheet is nothing. */
  | { readonly kind: "settled" }
  /** It reads like a role, but gives way to a sheet that is named for it. */
  | { readonly kind: "gives-way"; readonly role: Role }
  /** Nothing claims it; `nearest` is the role that it comes nearest to, if any. */
  | { readonly kind: "no-role"; readonly nearest: NearestRole | null };

/** A role that a sheet might have had. */
export interface NearestRole {
  readonly role: Role;
  readonly isNamed: boolean;
  /** How many of its headers were found. */
  readonly headers: number;
  /** Required or telling fields without a column. */
  readonly lacks: readonly string[];
}

/** Why cells of a sheet that has a role are no part of its entries. Those of `UnreadReason` are told as `cells-not-read`. */
export type IgnoredReason =
  /** Lines above a header, read for its year and unit of measure. */
  | "title"
  | "section"
  | "subtotal"
  | "note"
  /** A serial number with nothing beside it. */
  | "numbering"
  /** A column with a header that is no field of the role. */
  | "other-column"
  /** A second column of a field. */
  | "repeated-column"
  /** Hidden below a merged area. */
  | "covered"
  | Exclude<UnreadReason, "other-group">;

export interface IgnoredCells {
  readonly area: CellArea;
  /** How many of the cells are not blank; an area may reach over blank ones. */
  readonly cells: number;
  /** How many of those are figures. */
  readonly figures: number;
  readonly reason: IgnoredReason;
  /** The header of an unread column. */
  readonly header: string | null;
}
