/**
 * Record cards that run across (workbook.md, *Record cards*): *wide*, with indicators as columns, and its mirror *transposed*,
 * with units as columns. Either gives an entry for each official × indicator, exactly as the long layout does.
 */
import type { CellValue } from "../../workbook";
import type { Entry, Field, FieldCell, FieldCells } from "../table";
import type { HeaderColumn, HeaderText } from "./header";
import {
  assignFields,
  codeAsIndicator,
  isSameCell,
  leftmost,
  meaningOf,
  missingFields,
  type Duplicate,
  type FieldColumn,
  type Fit,
  type Known,
  type Layout,
} from "./layout";
import { isKnownHeader, isTotalWord } from "./lookup";

/** What may stand under an indicator or a unit. */
const FIGURES: ReadonlySet<Field> = new Set<Field>(["target", "actual", "verified", "lastYear", "verifiedBy", "note"]);

/** Columns of one indicator, or of one unit. */
interface Group {
  /** The cells that the header itself gives to each entry. */
  readonly given: ReadonlyMap<Field, FieldCell>;
  readonly columns: Map<Field, HeaderColumn>;
}

interface Across extends Pick<Fit, "unread"> {
  readonly rest: readonly HeaderColumn[];
  readonly groups: readonly Group[];
  readonly duplicates: readonly Duplicate[];
  /** How many groups carry a name that the workbook knows, and how many others have several columns. */
  readonly known: number;
  readonly several: number;
}

/** Reads indicators across; a row is an official. */
export const wide: Layout = (header, role, known) => {
  if (role !== "cards") return null;
  const across = groupColumns(header.columns, (texts) => {
    const name = last(texts.filter((text) => isIn(known.indicators, text))) ?? last(texts);
    return name && { given: new Map([["indicator", cellOf(name)]]), isKnown: isIn(known.indicators, name), key: name };
  });
  const { matched } = assignFields(across.rest, role);
  const has = (field: Field) => matched.some((each) => each.field === field);
  if (across.known + across.several === 0 || has("indicator") || has("code")) return null;
  return fitAcross("wide", header, matched, across, ["indicator", "actual"]);
};

/** Reads units across; a row is an indicator. */
export const transposed: Layout = (header, role, known) => {
  if (role !== "cards") return null;
  const across = groupColumns(header.columns, (texts) => {
    const given = new Map<Field, FieldCell>();
    for (const text of texts) {
      const field = personField(text, known);
      if (field) given.set(field, cellOf(text));
    }
    const name = last(texts);
    const isKnown = given.size > 0;
    if (name && !isKnown) given.set("unit", cellOf(name));
    return name && { given, isKnown, key: name };
  });
  const { matched } = assignFields(across.rest, role);
  const has = (field: Field) => matched.some((each) => each.field === field);
  const isLong = across.known === 0 && (across.several < 2 || has("unit") || has("id"));
  if (isLong || has("name") || !(has("indicator") || has("code") || has("id"))) return null;
  const columns = codeAsIndicator(matched.map(mirrored));
  return fitAcross("transposed", header, columns, across, ["unit", "actual"]);
};

/** Beside units as columns, 单位 is the unit of measure and 编号 the indicator's. */
function mirrored(column: FieldColumn): FieldColumn {
  if (column.header.leaf.word !== undefined) return column;
  if (column.field === "unit") return { ...column, field: "measure" };
  return column.field === "id" ? { ...column, field: "code" } : column;
}

function personField(text: HeaderText, known: Known): Field | null {
  if (isIn(known.ids, text)) return "id";
  if (isIn(known.names, text)) return "name";
  return isIn(known.units, text) ? "unit" : null;
}

type Naming = (
  texts: readonly HeaderText[],
) => { readonly given: ReadonlyMap<Field, FieldCell>; readonly isKnown: boolean; readonly key: HeaderText } | undefined;

/**
 * Gathers the columns that stand under a common name. A column with nothing but the name is *actual*; an unknown name of its own
 * counts as one only to the right of a certain one, so that a misspelt indicator is reported and a telephone number is not
 * taken for one.
 */
function groupColumns(columns: readonly HeaderColumn[], naming: Naming): Across {
  const groups = new Map<string, Group & { isKnown: boolean }>();
  const rest: HeaderColumn[] = [];
  const duplicates: Duplicate[] = [];
  const place = (column: HeaderColumn, field: Field, texts: readonly HeaderText[]): boolean => {
    const name = naming(texts);
    if (!name || isTotalWord(name.key.text)) return false;
    const key = `${name.key.row}:${name.key.column}`;
    const group = groups.get(key) ?? { given: name.given, columns: new Map(), isKnown: name.isKnown };
    groups.set(key, group);
    const first = group.columns.get(field);
    if (!first) group.columns.set(field, column);
    else if (!isSameCell(first, column)) duplicates.push({ field, first: first.leaf, again: column.leaf });
    return true;
  };
  const isUnderTotal = (texts: readonly HeaderText[]) => texts.some(({ text }) => isTotalWord(text));
  for (const column of columns) {
    const { word } = column.leaf;
    const field = meaningOf("cards", column.leaf)?.field;
    const texts = [...column.groups, column.leaf];
    if (isUnderTotal(texts) || word === "none") continue;
    if (field && FIGURES.has(field) && column.groups.length > 0 && place(column, field, column.groups)) continue;
    // A unit of measure may stand below the indicator.
    const isKnown = naming(texts)?.isKnown === true;
    const mayBeOne = isKnown || (groups.size > 0 && !isKnownHeader(column.leaf.text));
    const isOther = word !== undefined && word !== "actual";
    if (isOther || !(mayBeOne && place(column, "actual", texts))) rest.push(column);
  }
  const all = [...groups.values()];
  return {
    rest,
    unread: all.flatMap(takeOutNameless),
    groups: all,
    duplicates,
    known: knownOfOneKind(all),
    several: all.filter((g) => !g.isKnown && g.columns.size > 1).length,
  };
}

/**
 * Only a lone column means *actual*. Beside others, one whose own header is no field may be a misspelt *verified*: it is taken out
 * again, and comes back with the fields beside it.
 */
function takeOutNameless({ columns, given }: Group): Across["unread"] {
  const actual = columns.get("actual");
  const isField = actual && meaningOf("cards", actual.leaf)?.field === "actual";
  if (!actual || isField || columns.size === 1 || isName(actual.leaf, given)) return [];
  columns.delete("actual");
  return [{ leaf: actual.leaf, beside: new Set(columns.keys()) }];
}

function isName({ row, column }: HeaderText, given: Group["given"]): boolean {
  return [...given.values()].some((cell) => cell.row === row && cell.column === column);
}

/** How many groups name what the workbook knows, all by the same field: an ID, a name and a unit may be those of one person. */
function knownOfOneKind(groups: readonly (Group & { readonly isKnown: boolean })[]): number {
  const counts = new Map<Field, number>();
  for (const { given } of groups.filter(({ isKnown }) => isKnown)) {
    for (const field of given.keys()) counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

function fitAcross(
  layout: "wide" | "transposed",
  header: Parameters<Layout>[0],
  matched: readonly FieldColumn[],
  across: Across,
  named: readonly Field[],
): ReturnType<Layout> {
  const { columns, duplicates } = leftmost(matched);
  const present = new Set<Field>([...columns.map(({ field }) => field), ...named]);
  return {
    role: "cards",
    header,
    layout,
    columns,
    duplicates: [...duplicates, ...across.duplicates],
    missing: missingFields("cards", present),
    matched: columns.filter(({ field }) => field !== "serial").length + across.groups.length,
    isSigned: across.known + across.several > 1,
    isHinted: true,
    fields: [...matched, ...across.groups.flatMap(figureColumns)],
    unread: [...across.unread, ...unreadIn(across.rest, matched, present)],
    entries: ({ row, cells, at }) => across.groups.map((group) => entryOf(group, row, cells, at)),
  };
}

function unreadIn(
  rest: readonly HeaderColumn[],
  matched: readonly FieldColumn[],
  beside: ReadonlySet<Field>,
): Across["unread"] {
  const read = new Set(matched.map(({ header }) => header));
  return rest
    .filter((column) => !read.has(column) && column.leaf.word === undefined)
    .map(({ leaf }) => ({ leaf, beside }));
}

function figureColumns({ columns }: Group): readonly FieldColumn[] {
  return [...columns].map(([field, header]) => ({ field, header }));
}

function entryOf({ given, columns }: Group, row: number, cells: FieldCells, at: (column: number) => FieldCell): Entry {
  const all = new Map<Field, FieldCell>();
  cells.forEach((cell, field) => all.set(field, cell));
  given.forEach((cell, field) => all.set(field, cell));
  let first = Infinity;
  columns.forEach((header, field) => {
    all.set(field, at(header.column));
    first = Math.min(first, header.column);
  });
  return { row, column: first, cells: all, open: new Map() };
}

function cellOf({ text, row, column }: HeaderText): FieldCell {
  const value: CellValue = text;
  return { value, row, column };
}

function isIn(known: ReadonlySet<string>, { keys }: HeaderText): boolean {
  return keys.some((each) => known.has(each));
}

function last<T>(items: readonly T[]): T | undefined {
  return items[items.length - 1];
}
