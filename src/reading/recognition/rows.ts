/** Tells the rows of data from all else that stands in a list: sections, subtotals, notes, spacers. */
import { contains, type CellValue } from "../../workbook";
import type { Field, FieldCell, FieldCells } from "../table";
import type { Cells } from "./cells";
import type { DataRow, Fit, Known } from "./layout";
import { endsInTotal, isTotalWord } from "./lookup";
import { isNumbering } from "./numbering";
import { filledColumns, type Region } from "./regions";
import { NOTE_BEGINNINGS } from "./labels";
import { isBlank, key, keysOf, textOf } from "./words";

/** Fields whose cells label a row. In others, 合计 and 平均 are words like any other. */
const LABELS: ReadonlySet<Field> = new Set<Field>([
  "serial",
  "year",
  "id",
  "name",
  "unit",
  "post",
  "group",
  "code",
  "indicator",
  "pillar",
  "voterClass",
  "department",
  "date",
  "period",
]);

/** Labels after which a total may name what it adds up: 镇（街道）小计. An indicator may well be called a total itself. */
const ENDED_LABELS: ReadonlySet<Field> = new Set<Field>([
  "serial",
  "id",
  "name",
  "unit",
  "group",
  "pillar",
  "voterClass",
]);

/** Fields that say whose row it is. A blank one below a merged one belongs to it. */
const IDENTITY: readonly Field[] = ["id", "name", "unit", "group", "year", "post"];

/** Fields that count something in their own row: a merged one is not repeated, or it would be counted again. */
const COUNTS: ReadonlySet<Field> = new Set<Field>([
  "issued",
  "returned",
  "invalid",
  "abstained",
  "valid",
  "positive",
  "mixed",
  "negative",
]);

const BEGINNINGS = NOTE_BEGINNINGS.map(key);
const NUMERAL = /^[(（]?[一二三四五六七八九十]{1,3}[)）、.．:：]/;
/** As sections are numbered where nothing else stands in their row. */
const LISTED = /^[(（]?(?:[一二三四五六七八九十]{1,3}|[IVXⅠ-Ⅻ]{1,4}|[A-H]|\d{1,2})[)）、.．:：]/;
const SENTENCE = /[。；;]|[:：]\s*$/;

interface Table {
  readonly region: Region;
  readonly fit: Fit;
  readonly columns: ReadonlyMap<number, Field | null>;
  /** Those of `Fit.columns`. */
  readonly fields: readonly Field[];
  readonly known: Known;
  /** What the rows are divided by, in columns of their own: a lone cell that says the same begins a section. */
  readonly divisions: ReadonlySet<string>;
}

type Kind = "data" | "blank" | "total" | "aside" | "numbering";

/** What a row that holds something and is no entry was taken for. */
export type Aside = "section" | "subtotal" | "note" | "numbering";

/** The rows of a table: its data, with merged-down cells shown in each of their rows, and what was passed over. */
export interface Rows {
  readonly data: readonly DataRow[];
  readonly asides: ReadonlyMap<number, Aside>;
}

/** Reads the rows from `first` to before `end`. */
export function dataRows(region: Region, fit: Fit, known: Known, first: number, end: number): Rows {
  const { cells } = region;
  const columns = tableColumns(fit);
  const divisions = divisionsIn(region, fit, first, Math.min(end, cells.sheet.values.length));
  const fields = fit.columns.map(({ field }) => field);
  const table: Table = { region, fit, columns, fields, known, divisions };
  const rows: DataRow[] = [];
  const asides = new Map<number, Aside>();
  let above: DataRow | null = null;
  let isEnded = false;
  const last = Math.min(end, cells.sheet.values.length);
  for (let row = first; row < last; row++) {
    if (!cells.sheet.values[row]) {
      above = null;
      isEnded = true;
      continue;
    }
    const filled = filledColumns(region, row).filter((column) => table.columns.has(column));
    const isNumbered = row === first && isNumbering(filled.map((column) => textOf(cells.sheet.values[row]?.[column])));
    const kind: Kind = isNumbered ? "numbering" : kindOf(table, row, filled, isEnded);
    if (kind === "data") {
      const data: DataRow = readRow(table, row, above);
      rows.push(data);
      above = data;
    } else {
      if (kind !== "total") above = null;
      const [lead] = filled;
      if (lead !== undefined) asides.set(row, asideOf(kind, textOf(cells.sheet.values[row]?.[lead])));
    }
    isEnded = kind === "blank";
  }
  return { data: rows, asides };
}

function asideOf(kind: Exclude<Kind, "data">, text: string): Aside {
  if (kind === "total") return "subtotal";
  if (kind === "numbering") return "numbering";
  if (kind === "blank") return /\p{L}/u.test(text) ? "note" : "numbering";
  return SENTENCE.test(text) || startsLikeNote(text) ? "note" : "section";
}

/** The groups and pillars that the rows name. */
function divisionsIn({ cells }: Region, { columns }: Fit, first: number, end: number): ReadonlySet<string> {
  const dividing = columns.filter(({ field }) => field === "group" || field === "pillar");
  const divisions = new Set<string>();
  if (dividing.length === 0) return divisions;
  for (let row = first; row < end; row++) {
    const values = cells.sheet.values[row];
    if (values) dividing.forEach(({ header }) => divisions.add(key(textOf(values[header.column]))));
  }
  return divisions;
}

/** The columns of a table and the field of each; `null` for those that are no field. */
function tableColumns({ header, columns, fields }: Fit): ReadonlyMap<number, Field | null> {
  const all = new Map<number, Field | null>(header.columns.map(({ column }) => [column, null]));
  for (const { field, header: each } of [...fields, ...columns]) all.set(each.column, field);
  return all;
}

function kindOf(table: Table, row: number, filled: readonly number[], afterBlank: boolean): Kind {
  const { region, columns } = table;
  const values = region.cells.sheet.values[row];
  if (filled.length === 0 || region.holes.some((hole) => contains(hole, row, filled[0] ?? 0))) return "blank";
  const told = filled.map((column) => new Told(column, columns.get(column) ?? null, values?.[column]));
  if (told.some(isTotal)) return "total";
  if (told.every(({ field }) => field === "serial")) return NUMERAL.test(told[0]?.text ?? "") ? "aside" : "blank";
  const [lead] = told;
  if (lead && isNote(lead.text, told.length)) return "aside";
  if (told.some((one) => SECTIONED.has(one.field) && NUMERAL.test(one.text)) && !namesSomebody(told)) return "aside";
  const [alone, another] = told.filter(({ field }) => field !== "serial");
  return alone && !another && isAside(table, row, alone, afterBlank) ? "aside" : "data";
}

/** A filled cell of a row. Few are asked for their text. */
class Told {
  constructor(
    readonly column: number,
    readonly field: Field | null,
    private readonly value: CellValue | undefined,
  ) {}

  get text(): string {
    return textOf(this.value).trim();
  }
}

const SECTIONED: ReadonlySet<Field | null> = new Set<Field | null>(["serial", "unit", "name", "id"]);

function isTotal(one: Told): boolean {
  const { field } = one;
  if (field !== null && !LABELS.has(field)) return false;
  const { text } = one;
  if (text === "") return false;
  return isTotalWord(text) || (field !== null && ENDED_LABELS.has(field) && endsInTotal(text));
}

function namesSomebody(told: readonly Told[]): boolean {
  return told.some((one) => (one.field === "name" || one.field === "id") && !NUMERAL.test(one.text));
}

/** Whether a text begins as notes and signatures below a table do. */
export function startsLikeNote(text: string): boolean {
  const whole = key(text.slice(0, 100));
  return BEGINNINGS.some((beginning) => whole.startsWith(beginning));
}

function isNote(text: string, cells: number): boolean {
  if (!startsLikeNote(text)) return false;
  return cells === 1 || /^.{0,20}[:：]/u.test(text);
}

/**
 * Whether a row with a single cell is a section or a note rather than an unfinished entry. Merged over columns, numbered or a
 * sentence, it is no entry. Otherwise it is one where it names somebody or something that the workbook knows; on the sheets
 * that make officials and indicators known, where it stands right below the others in a column that names them.
 */
function isAside(
  { region, fit: { role }, columns, known, divisions }: Table,
  row: number,
  told: Told,
  afterBlank: boolean,
): boolean {
  const { column, field, text } = told;
  if (typeof region.cells.sheet.values[row]?.[column] !== "string") return false;
  if (isKnown(known, field, text)) return false;
  if (field === "voterClass" && isContinued(region, columns, row)) return false;
  if ((region.cells.merge(row, column)?.columns ?? 1) > 1 || LISTED.test(text) || SENTENCE.test(text)) return true;
  if (divisions.has(key(text))) return true;
  if (role === "officials" || role === "indicators") {
    // An ID or a code has a digit.
    const isSection = (field === "id" || field === "code") && !/\p{N}/u.test(text);
    return afterBlank || isSection || !NAMING.has(field);
  }
  return field === null ? column === [...columns.keys()][0] : LABELS.has(field);
}

/** Whether somebody's name or unit is merged down into a row: it is that person's, though no ballots are counted on it yet. */
function isContinued({ cells }: Region, columns: Table["columns"], row: number): boolean {
  return [...columns].some(
    ([column, field]) => field !== null && IDENTITY.includes(field) && (cells.merge(row, column)?.row ?? row) < row,
  );
}

const NAMING: ReadonlySet<Field | null> = new Set<Field | null>(["id", "name", "code", "indicator"]);

function isKnown(known: Known, field: Field | null, text: string): boolean {
  const among = field === "id" ? known.ids : field === "name" ? known.names : field === "unit" ? known.units : null;
  const names = field === "indicator" || field === "code" ? known.indicators : among;
  return names !== null && keysOf(text).some((each) => names.has(each));
}

/** The cells of a row. All rows share the list of their fields: there may be a hundred thousand, and a map for each is heavy. */
class RowCells implements FieldCells {
  constructor(
    private readonly fields: readonly Field[],
    private readonly cells: readonly FieldCell[],
  ) {}

  get(field: Field): FieldCell | undefined {
    const place = this.fields.indexOf(field);
    return place < 0 ? undefined : this.cells[place];
  }

  has(field: Field): boolean {
    return this.fields.includes(field);
  }

  keys(): Iterable<Field> {
    return this.fields;
  }

  forEach(tell: (cell: FieldCell, field: Field) => void): void {
    this.fields.forEach((field, place) => {
      const cell = this.cells[place];
      if (cell) tell(cell, field);
    });
  }
}

function readRow({ region: { cells }, fit, fields }: Table, row: number, above: DataRow | null): DataRow {
  const read = fit.columns.map(({ field, header: { column } }) =>
    COUNTS.has(field) ? cells.raw(row, column) : cells.shown(row, column),
  );
  const own = new RowCells(fields, read);
  const isCounted = fit.role === "ballots";
  return {
    row,
    cells: above ? withInherited(cells, own, above.cells) : own,
    at: (column) => (isCounted ? cells.raw(row, column) : cells.shown(row, column)),
  };
}

/** Fills blank identity cells from the row above, where that row's are merged down and nothing contradicts it. */
function withInherited(cells: Cells, own: FieldCells, above: FieldCells): FieldCells {
  if (cells.sheet.merges.length === 0) return own;
  let isMerged = false;
  for (const field of IDENTITY) {
    const [cell, earlier] = [own.get(field), above.get(field)];
    if (!cell || !earlier) continue;
    if (!isBlank(cell.value) && cell.value !== earlier.value) return own;
    if (IDENTITY.indexOf(field) < 3 && (cells.merge(earlier.row, earlier.column)?.rows ?? 1) > 1) isMerged = true;
  }
  if (!isMerged) return own;
  const all = new Map<Field, FieldCell>();
  own.forEach((cell, field) => {
    const earlier = IDENTITY.includes(field) && isBlank(cell.value) ? above.get(field) : undefined;
    all.set(field, earlier ?? cell);
  });
  return all;
}
