/** What the add-in wrote, as it stands in a workbook, so that a change by hand can be told later (P20). */
import type { AppraisalInput } from "../appraisal";
import {
  canonicalFormula,
  canonicalValue,
  cellAddress,
  columnName,
  contains,
  rowCount,
  valueAt,
  type Area,
  type CellValue,
  type LiveTable,
  type SheetSnapshot,
  type Spot,
  type WorkbookSnapshot,
} from "../workbook";
import { GRADE_COLUMNS } from "./grade-columns/targets";
import { FINGERPRINTS_MARK, RUN_LOG_MARK } from "./marks";
import { markOf } from "./own-sheets";

/** The name of the table of grade columns on a sheet; sheets of ours go by their marks. */
export const GRADES = "grades";

/** Whether a table of ours says where other cells stand: what only moved makes it out of date. */
export function namesPlaces({ name }: Pick<LiveTable, "name">): boolean {
  return name.startsWith("breakdown:");
}

/** Whether a table of ours says how the workbook looks (filtered, protected), which nobody calculates. */
export function tellsLooks({ name }: Pick<LiveTable, "name">): boolean {
  return name === "check";
}

/** Every sheet of ours but the fingerprints, and the grade columns beside the officials. */
export function resultTables(snapshot: WorkbookSnapshot, input: AppraisalInput): readonly LiveTable[] {
  const officials = officialRows(input);
  return snapshot.sheets.flatMap((sheet) => {
    const mark = markOf(sheet);
    if (mark === FINGERPRINTS_MARK) return [];
    if (mark !== null) return [ownSheet(sheet, mark)];
    const grades = gradeColumns(sheet, officials.get(sheet.name) ?? []);
    return grades ? [grades] : [];
  });
}

/** What a cell of ours says: its formula where it has one, for every program computes that anew; numbers as far as one can tell. */
function textOf(sheet: SheetSnapshot, row: number, column: number): string {
  const formula = sheet.formulas[row]?.[column];
  return formula === undefined ? canonicalValue(valueAt(sheet, row, column), true) : canonicalFormula(formula, row);
}

/** What the first cells of each row say. Those below each other often hold the same, which is then put into words once. */
function textsOf(sheet: SheetSnapshot, count: number): LiveTable["texts"] {
  const above: CellValue[] = [];
  const known: string[] = [];
  return (row) => {
    const texts: string[] = [];
    for (let column = 0; column < count; column++) {
      if (sheet.formulas[row]?.[column] !== undefined) {
        texts.push(textOf(sheet, row, column));
        continue;
      }
      const value = valueAt(sheet, row, column);
      if (value !== above[column]) known[column] = textOf(sheet, row, column);
      above[column] = value;
      texts.push(known[column] ?? "");
    }
    return texts;
  };
}

function ownSheet(sheet: SheetSnapshot, mark: string): LiveTable {
  const columns = Array.from({ length: filledColumns(sheet) }, (_, index) => ({ key: columnName(index), at: null }));
  return {
    kind: mark === RUN_LOG_MARK ? "log" : "result",
    ...{ name: mark, sheet: sheet.name, year: null, columns, rows: rowCount(sheet) },
    texts: textsOf(sheet, columns.length),
    spot: (row, column) => ({ row, column }),
    begin: (row) => ({ row, column: 0 }),
  };
}

/** One past the last column in which anything stands: a plan has blank cells that a file has not. */
function filledColumns({ values, formulas }: SheetSnapshot): number {
  let count = 0;
  for (const [row, cells] of values.entries()) {
    let width = Math.max(cells?.length ?? 0, formulas[row]?.length ?? 0);
    while (width > count && isBlank(cells?.[width - 1]) && formulas[row]?.[width - 1] === undefined) width--;
    if (width > count) count = width;
  }
  return count;
}

function isBlank(value: CellValue | undefined): boolean {
  return value === undefined || value === null || value === "";
}

/** An official and the row of the list. */
interface OfficialRow extends Spot {
  readonly who: string;
}

/** The rows of all officials, by sheet, each once and in their order. */
function officialRows({ years }: AppraisalInput): ReadonlyMap<string, readonly OfficialRow[]> {
  const sheets = new Map<string, Map<string, OfficialRow>>();
  for (const { officials } of years) {
    for (const { at, id, name, unit } of officials) {
      const rows = sheets.get(at.sheet) ?? new Map<string, OfficialRow>();
      sheets.set(at.sheet, rows);
      rows.set(cellAddress(at.row, at.column), {
        row: at.row,
        column: at.column,
        who: `s${JSON.stringify([id, name, unit])}`,
      });
    }
  }
  const inOrder = (rows: ReadonlyMap<string, OfficialRow>): readonly OfficialRow[] =>
    [...rows.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  return new Map([...sheets].map(([sheet, rows]) => [sheet, inOrder(rows)]));
}

/** The results beside the officials of a sheet, who stand for themselves in the first column; `null` where there are none. */
function gradeColumns(sheet: SheetSnapshot, officials: readonly OfficialRow[]): LiveTable | null {
  const marks = Object.entries(sheet.marks);
  const areas = GRADE_COLUMNS.map((name): readonly Area[] =>
    marks.flatMap(([key, mark]) => ("area" in mark && (key === name || key.startsWith(`${name}.`)) ? [mark.area] : [])),
  );
  if (areas.every((each) => each.length === 0)) return null;
  const headers = headerRows(areas);
  const columnOf = (index: number, of: Spot): number | null => {
    const beside = (areas[index - 1] ?? []).filter((area) => contains(area, of.row, area.column));
    const right = beside.filter(({ column }) => column > of.column);
    return (right.length > 0 ? right : beside).reduce<number | null>(
      (nearest, { column }) => (nearest === null || column < nearest ? column : nearest),
      null,
    );
  };
  const rows: readonly OfficialRow[] = [...headers, ...officials];
  const spot = (row: number, column: number): Spot | null => {
    const of = rows[row];
    const at = of && column > 0 ? columnOf(column, of) : null;
    return of && at !== null ? { row: of.row, column: at } : null;
  };
  return {
    kind: "result",
    ...{ name: GRADES, sheet: sheet.name, year: null, rows: rows.length },
    columns: ["official", ...GRADE_COLUMNS].map((key) => ({ key, at: null })),
    texts: (row) => [
      rows[row]?.who ?? "",
      ...GRADE_COLUMNS.map((_, index) => {
        const at = spot(row, index + 1);
        return at ? textOf(sheet, at.row, at.column) : "";
      }),
    ],
    spot,
    begin: (row) => rows[row] ?? null,
  };
}

/** The rows in which grade columns begin: their headers. */
function headerRows(areas: readonly (readonly Area[])[]): readonly OfficialRow[] {
  const rows = new Map<number, number>();
  for (const { row, column } of areas.flat()) rows.set(row, Math.min(column, rows.get(row) ?? column));
  return [...rows].sort(([a], [b]) => a - b).map(([row, column]) => ({ row, column: column - 1, who: "" }));
}
