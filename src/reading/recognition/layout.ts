/** What the layouts have in common: how well a header fits a role, and how its rows become entries. */
import type { Role } from "../../appraisal";
import type { Entry, Field, FieldCell, FieldCells, RecognisedTable } from "../table";
import type { Header, HeaderColumn, HeaderText } from "./header";
import { fieldOf, wordsOf, type HeaderMatch } from "./lookup";

/** What other sheets of the workbook tell: by these, indicators and officials are known where they stand in a header. */
export interface Known {
  readonly indicators: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  /** At the first look nothing is known, and only the rows that make something known are read. */
  readonly isFirstLook?: true;
}

/** The roles whose rows make something known. */
export const KNOWING_ROLES: ReadonlySet<Role> = new Set<Role>(["officials", "indicators"]);

/** A column whose header names a field. */
export interface FieldColumn {
  readonly field: Field;
  readonly header: HeaderColumn;
}

/** A header that comes again where one was expected. `field` is its key, or its text where it is no field. */
export interface Duplicate {
  readonly field: string;
  readonly first: HeaderText;
  readonly again: HeaderText;
}

/** How a header reads when it is taken for the header of a role. */
export interface Fit {
  readonly role: Role;
  readonly header: Header;
  readonly layout: RecognisedTable["layout"];
  /** Columns that describe the row, the leftmost of a field only. */
  readonly columns: readonly FieldColumn[];
  /** Further columns of a field that has one already. */
  readonly duplicates: readonly Duplicate[];
  /** Required fields without a column. */
  readonly missing: readonly Field[];
  /** How many different headers were understood. */
  readonly matched: number;
  /** Whether the headers alone tell the role. */
  readonly isSigned: boolean;
  /** Whether anything in them speaks for the role in particular. */
  readonly isHinted: boolean;
  /** Header cells that gave a field, for `RecognisedTable.headers`. */
  readonly fields: readonly FieldColumn[];
  /** Headers that gave none, each with the fields that stand beside it: one of the others may be meant (near.ts). */
  readonly unread: readonly { readonly leaf: HeaderText; readonly beside: ReadonlySet<Field> }[];
  /** Makes the entries of one row of data. */
  readonly entries: (row: DataRow) => readonly Entry[];
}

/** A row of data, seen through merged areas. */
export interface DataRow {
  readonly row: number;
  /** The cells of `Fit.columns`. */
  readonly cells: FieldCells;
  /** The cell of any other column. */
  readonly at: (column: number) => FieldCell;
}

/** Reads a header as one layout of a role; `null` where it is not laid out so. */
export type Layout = (header: Header, role: Role, known: Known) => Fit | null;

/** The field that a column of a role gives: what the clerk has said of it, else what its header names. */
export function meaningOf(role: Role, { keys, word }: HeaderText): HeaderMatch | null {
  if (word === undefined) return fieldOf(role, keys);
  const isOfRole = word !== "none" && wordsOf(role)?.fields.some(({ field }) => field === word);
  return isOfRole ? { field: word, weak: false } : null;
}

/**
 * Sorts columns into those that give a field of the role and the others. A weak name gives way to a strong one, and to the clerk's
 * word. A column that the clerk has given another meaning, or none, is neither.
 */
export function assignFields(
  columns: readonly HeaderColumn[],
  role: Role,
): { readonly matched: readonly FieldColumn[]; readonly others: readonly HeaderColumn[] } {
  const found = columns.map((header) => ({ header, match: meaningOf(role, header.leaf) }));
  const strong = new Set(found.flatMap(({ match }) => (match && !match.weak ? [match.field] : [])));
  const matched: FieldColumn[] = [];
  const others: HeaderColumn[] = [];
  for (const { header, match } of found) {
    if (match && !(match.weak && strong.has(match.field))) matched.push({ field: match.field, header });
    else if (header.leaf.word === undefined) others.push(header);
  }
  return { matched, others };
}

/** The column of each field, the leftmost unless the clerk has said of another that it is it, and what comes again. */
export function leftmost(columns: readonly FieldColumn[]): Pick<Fit, "columns" | "duplicates"> {
  const first = new Map<Field, FieldColumn>();
  const duplicates: Duplicate[] = [];
  const isSaid = ({ header }: FieldColumn) => header.leaf.word !== undefined;
  for (const each of [...columns.filter(isSaid), ...columns.filter((column) => !isSaid(column))]) {
    const earlier = first.get(each.field);
    if (!earlier) first.set(each.field, each);
    else if (!MAY_REPEAT.has(each.field) && !isSameCell(earlier.header, each.header)) {
      duplicates.push({ field: each.field, first: earlier.header.leaf, again: each.header.leaf });
    }
  }
  return { columns: [...first.values()], duplicates };
}

/** A record card may name its indicator by the code alone. */
export function codeAsIndicator(columns: readonly FieldColumn[]): readonly FieldColumn[] {
  if (columns.some(({ field }) => field === "indicator")) return columns;
  return columns.map((each) => (each.field === "code" ? { ...each, field: "indicator" } : each));
}

/** Two columns under one merged header are one column. */
export function isSameCell(one: HeaderColumn, other: HeaderColumn): boolean {
  return one.leaf.row === other.leaf.row && one.leaf.column === other.leaf.column;
}

/** A repeated column of these misleads nobody: the result columns are ours to choose from, the others are read by nobody. */
const MAY_REPEAT: ReadonlySet<Field> = new Set<Field>([
  "serial",
  "note",
  "remarks",
  "score",
  "rank",
  "proposedGrade",
  "grade",
  "post",
]);

/** The first field of each required line of the role that has no column. */
export function missingFields(role: Role, present: ReadonlySet<Field>): readonly Field[] {
  return (wordsOf(role)?.required ?? []).flatMap((line) => {
    if (line.some((field) => present.has(field))) return [];
    const wanted = line.includes("unit") ? "unit" : line[0];
    return wanted === undefined ? [] : [wanted];
  });
}
