/** Reads a Scheme sheet: settings as rows of name and value, and small tables under each other or side by side. */
import { contains } from "../../workbook";
import type { Entry, Field, FieldCell, RecognisedTable, SchemePart } from "../table";
import type { Cells } from "./cells";
import { headerLookup, isTotalWord, settingOf, type HeaderLookup } from "./lookup";
import { filledColumns, plainRegion, type Region } from "./regions";
import { PARTS, type PartWords } from "./scheme-vocabulary";
import { titlesAbove, yearIn } from "./titles";
import { isBlank, keysOf, textOf } from "./words";

interface PartHeader {
  readonly part: SchemePart;
  readonly row: number;
  readonly columns: readonly { readonly field: Field; readonly column: number; readonly text: string }[];
}

const LOOKUPS: readonly { readonly words: PartWords; readonly lookup: HeaderLookup }[] = PARTS.map((words) => ({
  words,
  lookup: headerLookup(words.fields),
}));

/**
 * The parts of a scheme on a sheet. Settings that stand without a header are known by their names, on a sheet that is
 * named for the scheme or holds another part of it.
 */
export function schemeTables(cells: Cells, isNamed: boolean): readonly RecognisedTable[] {
  const region: Region = { ...plainRegion(cells), holes: [] };
  const headers = partHeaders(region);
  const year = yearOf(region, headers);
  const rows = new Map<number, PartHeader[]>();
  for (const header of headers) rows.set(header.row, [...(rows.get(header.row) ?? []), header]);
  const tables = headers
    .map((header) => partTable(region, header, rows, year))
    .filter(({ part, entries }) => part !== "settings" || entries.some(isKnownSetting));
  if (tables.length === 0 && !isNamed) return [];
  const loose = looseSettings(region, tables, year);
  return loose ? [...tables, loose] : tables;
}

function isKnownSetting({ cells }: Entry): boolean {
  return settingOf(textOf(cells.get("setting")?.value)) !== null;
}

/** Where no table has a header, titles are looked for in the first rows. */
const TITLE_ROWS = 3;

function yearOf(region: Region, headers: readonly PartHeader[]): number | null {
  const top = headers[0]?.row ?? TITLE_ROWS;
  const beside = headers.filter(({ row }) => row === top).length;
  return yearIn(region.cells.sheet.name) ?? titlesAbove(region, top, beside).year;
}

/** Every run of cells that heads one of the parts. */
function partHeaders(region: Region): readonly PartHeader[] {
  const headers: PartHeader[] = [];
  region.cells.sheet.values.forEach((_, row) => {
    const filled = filledColumns(region, row);
    for (let index = 0; index < filled.length;) {
      const header = headerFrom(region, row, filled.slice(index, index + 4));
      if (header) headers.push(header);
      index += header ? header.columns.length : 1;
    }
  });
  return headers;
}

/** The part whose first columns are headed by the first of these cells, each beside the one before it. */
function headerFrom(region: Region, row: number, filled: readonly number[]): PartHeader | null {
  for (const { words, lookup } of LOOKUPS) {
    const columns: PartHeader["columns"][number][] = [];
    for (const column of filled) {
      const previous = columns[columns.length - 1];
      if (previous && column > after(region, row, previous.column) + WIDEST_SPACER) break;
      const text = textOf(region.cells.sheet.values[row]?.[column]);
      const match = lookup(keysOf(text));
      if (!match || columns.some(({ field }) => field === match.field)) break;
      columns.push({ field: match.field, column, text });
    }
    const [name, second] = words.fields;
    const has = (field: Field | undefined) => columns.some((each) => each.field === field);
    if (has(name?.field) && has(second?.field)) return { part: words.part, row, columns };
  }
  return null;
}

/** Spacer columns that may stand between the columns of a table. */
const WIDEST_SPACER = 2;

/** The column after a cell or the merged area that it begins. */
function after(region: Region, row: number, column: number): number {
  return column + (region.cells.merge(row, column)?.columns ?? 1);
}

function partTable(
  region: Region,
  header: PartHeader,
  headers: ReadonlyMap<number, readonly PartHeader[]>,
  year: number | null,
): RecognisedTable {
  const { cells } = region;
  const first = header.columns[0]?.column ?? 0;
  const last = header.columns[header.columns.length - 1]?.column ?? first;
  const excel = cells.sheet.tables.find(({ area }) => area.row === header.row && contains(area, header.row, first));
  const isHeaded = (row: number) =>
    headers.get(row)?.some((other) => other.columns.some(({ column }) => column >= first && column <= last)) === true;
  const entries: Entry[] = [];
  let row = header.row + 1;
  const end = excel ? excel.area.row + excel.area.rows - (excel.hasTotals ? 1 : 0) : cells.sheet.values.length;
  for (; row < end && !isHeaded(row); row++) {
    const read = new Map(
      header.columns.map(({ field, column }): [Field, FieldCell] => [field, cells.shown(row, column)]),
    );
    const filled = [...read.values()].filter(({ value }) => !isBlank(value));
    if (filled.length === 0) {
      if (excel) continue;
      break;
    }
    const isCaption = filled.length === 1 && isHeaded(row + 1);
    const name = textOf(read.get(header.columns[0]?.field ?? "setting")?.value);
    if (!isCaption && !isTotalWord(name)) entries.push({ row, column: first, cells: read, open: new Map() });
  }
  return {
    role: "scheme",
    part: header.part,
    sheet: cells.sheet.name,
    ...(excel ? { tableName: excel.name } : {}),
    area: { row: header.row, column: first, rows: row - header.row, columns: last - first + 1 },
    layout: "long",
    year,
    unitLine: null,
    headers: header.columns.map(({ field, column, text }) => ({ field, text, row: header.row, column })),
    headerRow: header.row,
    entries,
  };
}

/** Where the value of a setting stands: the next cell that is filled, unless that is far or the name of another setting. */
function valueColumn(region: Region, row: number, column: number): number {
  const beside = after(region, row, column);
  const found = filledColumns(region, row).find((each) => each >= beside);
  if (found === undefined || found > beside + WIDEST_SPACER) return beside;
  return settingOf(textOf(region.cells.sheet.values[row]?.[found])) === null ? found : beside;
}

/** Settings beside their values that stand in none of the tables. */
function looseSettings(
  region: Region,
  tables: readonly RecognisedTable[],
  year: number | null,
): RecognisedTable | null {
  const { sheet, shown } = region.cells;
  const entries: Entry[] = [];
  sheet.values.forEach((values, row) => {
    for (const column of filledColumns(region, row)) {
      const value = values?.[column];
      if (typeof value !== "string" || settingOf(value) === null) continue;
      if (tables.some(({ area }) => contains(area, row, column))) continue;
      const cells = new Map<Field, FieldCell>([
        ["setting", shown(row, column)],
        ["value", shown(row, valueColumn(region, row, column))],
      ]);
      entries.push({ row, column, cells, open: new Map() });
    }
  });
  const [first] = entries;
  if (!first) return null;
  const least = (of: (entry: Entry) => number) => entries.reduce((so, entry) => Math.min(so, of(entry)), Infinity);
  const [top, left] = [least(({ row }) => row), least(({ column }) => column)];
  const [bottom, right] = [-least(({ row }) => -row), -least(({ column }) => -column)];
  return {
    role: "scheme",
    part: "settings",
    sheet: sheet.name,
    area: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 2 },
    layout: "long",
    year,
    unitLine: null,
    headers: [],
    headerRow: Math.max(0, first.row - 1),
    entries,
  };
}
