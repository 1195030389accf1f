/** The cells that an appraisal is made from, so that a change of one of them can be told later (P20). */
import { ROLE_MARK, FIELD_MARK, SHEET_MARK, canonicalValue, cellAddress, valueAt } from "../workbook";
import type { FingerprintColumn, LiveTable, SheetSnapshot, Spot, WorkbookSnapshot } from "../workbook";
import { isDateFormat, isPercentFormat } from "./parsing/formats";
import type { Recognition } from "./recognise";
import { unitIn, yearIn } from "./recognition/titles";
import type { Entry, Field, FieldCell, RecognisedTable } from "./table";

/**
 * What was read, table by table: headers and entries; and for each sheet its title and unit lines and what a clerk has said of it.
 * A clerk's notes elsewhere, our grade columns and our own sheets are not among it. Tables, rows and columns that only moved say
 * the same. Linear in the number of cells.
 */
export function inputTables(snapshot: WorkbookSnapshot, { tables }: Recognition): readonly LiveTable[] {
  return snapshot.sheets.flatMap((sheet) => {
    if (sheet.marks[SHEET_MARK]) return [];
    const here = tables.filter((table) => table.sheet === sheet.name && table.entries.length > 0);
    const about = aboutSheet(sheet, here);
    return [...(about.rows > 0 ? [about] : []), ...here.map((table) => entriesOf(sheet, table))];
  });
}

/** Nobody reads these: numbers of rows, and the columns for results on a list of officials. */
const UNREAD: ReadonlySet<Field> = new Set<Field>(["serial"]);
const RESULTS: ReadonlySet<Field> = new Set<Field>(["score", "rank", "proposedGrade", "grade", "remarks"]);

/** A column of a table: a field, or an open column by its header. */
interface Column extends FingerprintColumn {
  readonly header: Spot | null;
  readonly cellOf: (entry: Entry) => FieldCell | undefined;
}

function entriesOf(sheet: SheetSnapshot, table: RecognisedTable): LiveTable {
  const { role, part, year, entries } = table;
  const columns = columnsOf(sheet, table);
  return {
    kind: "input",
    name: part === undefined ? role : `${role}.${part}`,
    sheet: sheet.name,
    year,
    columns: columns.map(({ key, at }) => ({ key, at })),
    // The headers come first.
    rows: entries.length + 1,
    texts: (row) => {
      const entry = entries[row - 1];
      return columns.map(({ header, cellOf }) => {
        if (entry) return textOf(sheet, cellOf(entry));
        return header ? canonicalValue(valueAt(sheet, header.row, header.column)) : "";
      });
    },
    spot: (row, column) => {
      const entry = entries[row - 1];
      const found = columns[column];
      return (entry ? found?.cellOf(entry) : found?.header) ?? null;
    },
    begin: (row) => entries[row - 1] ?? columns.find(({ header }) => header)?.header ?? null,
  };
}

/** A number is read by its format, too: as a percentage or as a date. */
function textOf(sheet: SheetSnapshot, cell: FieldCell | undefined): string {
  if (!cell) return "";
  const { value, format, row, column } = cell;
  const text = canonicalValue(value, sheet.formulas[row]?.[column] !== undefined);
  if (typeof value !== "number" || format === undefined) return text;
  return `${text}${isPercentFormat(format) ? "%" : isDateFormat(format) ? "d" : ""}`;
}

function columnsOf(sheet: SheetSnapshot, { role, headers, headerRow, entries }: RecognisedTable): readonly Column[] {
  const columns = new Map<string, Column>();
  const add = (key: string, header: Spot | null, cellOf: Column["cellOf"]): void => {
    columns.set(key, { key, header, at: header && cellAddress(header.row, header.column), cellOf });
  };
  let known: Iterable<Field> | null = null;
  for (const { cells, open } of entries) {
    const fields = cells.keys();
    // Those of a hundred thousand entries are mostly the same list.
    for (const field of fields === known ? [] : fields) {
      if (columns.has(field) || UNREAD.has(field) || (role === "officials" && RESULTS.has(field))) continue;
      add(field, headers.find((header) => header.field === field) ?? null, (entry) => entry.cells.get(field));
    }
    known = fields;
    for (const [text, { column }] of open) {
      const key = `open ${text}`;
      if (!columns.has(key)) add(key, headerAbove(sheet, headerRow, column), (entry) => entry.open.get(text));
    }
  }
  return [...columns.values()];
}

/** The lowest filled cell of a header: one that is merged down stands higher than the others. */
function headerAbove(sheet: SheetSnapshot, headerRow: number, column: number): Spot {
  for (let row = headerRow; row >= Math.max(0, headerRow - 3); row--) {
    if (canonicalValue(valueAt(sheet, row, column)) !== "") return { row, column };
  }
  return { row: headerRow, column };
}

/** Title and unit lines are looked for in so many rows above a table. */
const HIGHEST = 30;

/** What is read of a sheet besides its tables: the year in its name, title and unit lines, and what the clerk has said of it. */
function aboutSheet(sheet: SheetSnapshot, tables: readonly RecognisedTable[]): LiveTable {
  const rows: { readonly text: string; readonly at: Spot | null }[] = [];
  const year = yearIn(sheet.name);
  if (year !== null && tables.length > 0) rows.push({ text: `year ${year}`, at: null });
  for (const { row, column, text } of linesAbove(sheet, tables)) rows.push({ text, at: { row, column } });
  for (const [name, mark] of Object.entries(sheet.marks)) {
    if (isWord(name)) rows.push({ text: `said ${name}`, at: "area" in mark ? mark.area : null });
  }
  for (const name of sheet.lostMarks ?? []) if (isWord(name)) rows.push({ text: `lost ${name}`, at: null });
  return {
    kind: "input",
    name: "about",
    sheet: sheet.name,
    year,
    columns: [{ key: "line", at: null }],
    rows: rows.length,
    texts: (row) => [rows[row]?.text ?? ""],
    spot: (row) => rows[row]?.at ?? null,
    begin: (row) => rows[row]?.at ?? null,
  };
}

function isWord(mark: string): boolean {
  return mark.startsWith(ROLE_MARK) || mark.startsWith(FIELD_MARK);
}

/** The texts above tables, and beside none, that give a year or a unit of measure. */
function linesAbove(
  sheet: SheetSnapshot,
  tables: readonly RecognisedTable[],
): readonly (Spot & { readonly text: string })[] {
  const rows = new Set<number>();
  for (const { area } of tables) {
    for (let row = Math.max(0, area.row - HIGHEST); row < area.row; row++) rows.add(row);
  }
  for (const { area } of tables) for (let row = area.row; row < area.row + area.rows; row++) rows.delete(row);
  return [...rows]
    .sort((a, b) => a - b)
    .flatMap((row) =>
      (sheet.values[row] ?? []).flatMap((value, column) => {
        if (typeof value !== "string" || (yearIn(value) === null && unitIn(value) === null)) return [];
        return [{ row, column, text: canonicalValue(value) }];
      }),
    );
}
