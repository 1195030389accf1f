/**
 * A recognised table, whatever its layout was: a list of entries, each a field → cell map. Recognition makes these,
 * parsing uses them, and neither knows of the other's work. A wide or transposed record card gives one entry for each
 * official × indicator, exactly as a long one does.
 */
import type { Role } from "../appraisal";
import type { Area, CellValue } from "../workbook";

/** A cell that a field was read from. */
export interface FieldCell {
  readonly value: CellValue;
  /** Its number format, where not General. */
  readonly format?: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The fields of all roles; one list, so that a field means the same wherever it stands (workbook.md, *Roles*).
 * `option` and `component` columns are open-ended: see `Entry.open`.
 */
export type Field =
  // who and when
  | "year"
  | "id"
  | "name"
  | "unit"
  | "post"
  | "group"
  | "coefficient"
  | "inPostSince"
  | "notGraded"
  // indicators
  | "code"
  | "indicator"
  | "pillar"
  | "kind"
  | "method"
  | "weight"
  | "direction"
  | "measure"
  | "cap"
  | "parameters"
  | "key"
  | "public"
  | "source"
  // record cards
  | "target"
  | "actual"
  | "verified"
  | "lastYear"
  | "verifiedBy"
  | "note"
  // ballots
  | "voterClass"
  | "issued"
  | "returned"
  | "invalid"
  | "abstained"
  // talks, opinions, checks, findings, team
  | "positive"
  | "mixed"
  | "negative"
  | "department"
  | "opinion"
  | "mark"
  | "date"
  | "period"
  | "item"
  | "findingKind"
  | "confirmed"
  | "evidence"
  | "teamGrade"
  | "reason"
  | "followUp"
  // archive and grade columns
  | "score"
  | "rank"
  | "proposedGrade"
  | "grade"
  | "remarks"
  | "targetsMet"
  | "dissatisfied"
  | "valid"
  | "findings"
  | "consequence"
  | "schemeVersion"
  // scheme
  | "setting"
  | "value"
  | "component"
  | "gradeName"
  | "minimum"
  | "quota"
  | "option"
  | "masses"
  // a serial number, read by nobody
  | "serial";

/** The cells of an entry by field; a map is one. */
export interface FieldCells {
  get(field: Field): FieldCell | undefined;
  has(field: Field): boolean;
  /** The same list for all entries that have the same fields, where that is easy to tell. */
  keys(): Iterable<Field>;
  forEach(tell: (cell: FieldCell, field: Field) => void): void;
}

/** One logical row of a role. A cell that is blank is present with the value `null`; a field without a column is absent. */
export interface Entry {
  /** Its first cell, for issues about the row. */
  readonly row: number;
  readonly column: number;
  readonly cells: FieldCells;
  /** Columns whose header is no field of the role, by header text as it stands: ballot options, marked components. */
  readonly open: ReadonlyMap<string, FieldCell>;
}

/** What a small table of the scheme holds. */
export type SchemePart = "settings" | "components" | "grades" | "options" | "classes";

/** A table that was found, and what it was taken for. */
export interface RecognisedTable {
  readonly role: Role;
  readonly part?: SchemePart;
  readonly sheet: string;
  /** The name of the Excel table, where it is one. */
  readonly tableName?: string;
  /** Header and data. */
  readonly area: Area;
  readonly layout: "long" | "wide" | "transposed";
  /** The year that the sheet's name or a title gives; `null` where there is a Year column, or none at all. */
  readonly year: number | null;
  /** The unit of measure of the unit line above the header (单位：万元), for indicators without one of their own. */
  readonly unitLine: string | null;
  /** Which header cell gave which field; the deepest row of the header. */
  readonly headers: readonly {
    readonly field: Field;
    readonly text: string;
    readonly row: number;
    readonly column: number;
  }[];
  /** The last row of the header. */
  readonly headerRow: number;
  /** Section, subtotal, note and blank rows are not among them. */
  readonly entries: readonly Entry[];
}
