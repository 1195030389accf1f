/** Lines that the workbook lacks go below the last one of a long list, where nothing stands below it. */
import { nameKey, type AppraisalInput, type BallotRow, type Indicator, type OfficialInput } from "../../appraisal";
import { valueAt, type SheetSnapshot } from "../../workbook";
import { text } from "../cells";
import type { Cell, Ledger } from "./ledger";
import type { Collecting, RecordTable } from "./types";

/** The cell of a field or ballot option of a line; `null` where the list has no such column. */
export type CellOf = (field: string) => Cell | null;

export class Appender {
  /** The next row of each list; `null` where it has no room. */
  private readonly next = new Map<RecordTable, number | null>();
  private readonly hasCodes = new Map<RecordTable, boolean>();

  constructor(
    private readonly collecting: Pick<Collecting, "tables" | "origins"> & { readonly input: AppraisalInput },
    private readonly ledger: Ledger,
  ) {}

  /** Adds a line for an official's indicator; `null` where no list has room. */
  line(year: number, official: OfficialInput, indicator: Indicator): CellOf | null {
    return this.add("cards", year, official, (table) => {
      const isBoth = table.columns.has("code") && table.columns.has("indicator");
      const name = !isBoth && this.namesByCode(table) ? (indicator.code ?? indicator.name) : indicator.name;
      return new Map([
        ["indicator", name],
        ["code", indicator.code ?? ""],
      ]);
    });
  }

  /** Adds a row for an official's ballots of one class; `null` where no list has room. */
  tally(year: number, official: OfficialInput, { voterClass, options }: BallotRow): CellOf | null {
    const columnOf = (table: RecordTable): ReadonlyMap<string, number> => this.optionColumns(table, options);
    return this.add("ballots", year, official, () => new Map([["voterClass", voterClass ?? ""]]), columnOf);
  }

  private add(
    role: RecordTable["role"],
    year: number,
    official: OfficialInput,
    whatIn: (table: RecordTable) => ReadonlyMap<string, string>,
    optionsIn: (table: RecordTable) => ReadonlyMap<string, number> = () => new Map(),
  ): CellOf | null {
    const table = this.listOf(role, year);
    if (!table) return null;
    const what = whatIn(table);
    const row = this.rowFor(table);
    // A line must say whose it is and what of.
    const isNamed = ["id", "name", "unit"].some((field) => table.columns.has(field));
    if (
      row === null ||
      !isNamed ||
      (role === "cards" && !["indicator", "code"].some((field) => table.columns.has(field)))
    ) {
      return null;
    }
    this.next.set(table, row + 1);
    const options = optionsIn(table);
    const cellOf: CellOf = (field) => {
      const column = options.get(field) ?? table.columns.get(field);
      return column === undefined ? null : { sheet: table.sheet, row, column };
    };
    const identity = new Map([["id", official.id], ["name", official.name], ["unit", official.unit], ...what]);
    for (const [field, value] of [["year", year] as const, ...identity]) {
      const cell = cellOf(field);
      const content = typeof value === "number" ? value : text(value);
      if (cell && content !== null) this.ledger.put(cell, { content });
    }
    return cellOf;
  }

  private listOf(role: RecordTable["role"], year: number): RecordTable | undefined {
    const lists = this.collecting.tables.filter((table) => table.role === role);
    return (
      lists.find((table) => table.year === year && this.rowFor(table) !== null) ??
      lists.find((table) => table.columns.has("year") && this.rowFor(table) !== null) ??
      lists.find((table) => table.year === null && this.isUsedFor(table, year) && this.rowFor(table) !== null)
    );
  }

  /** Whether a list without a year of its own has lines of a year, which the scheme tells. */
  private isUsedFor({ role, sheet }: RecordTable, year: number): boolean {
    const officials = this.collecting.input.years.find((one) => one.year === year)?.officials ?? [];
    return officials.some((official) => official[role].some(({ at }) => at.sheet === sheet));
  }

  private rowFor(table: RecordTable): number | null {
    const known = this.next.get(table);
    if (known !== undefined) return known;
    const row = this.firstRow(table);
    this.next.set(table, row);
    return row;
  }

  private firstRow(table: RecordTable): number | null {
    const sheet = this.ledger.sheet(table.sheet);
    const last = table.rows.at(-1);
    if (!sheet || last === undefined || sheet.isProtected) return null;
    return isClearBelow(sheet, table, Math.max(last, ...table.rows)) ? Math.max(last, ...table.rows) + 1 : null;
  }

  /** Whether a list names indicators by their codes. */
  private namesByCode(table: RecordTable): boolean {
    const known = this.hasCodes.get(table);
    if (known !== undefined) return known;
    const [sheet, row, column] = [this.ledger.sheet(table.sheet), table.rows[0], table.columns.get("indicator")];
    const value = sheet && row !== undefined && column !== undefined ? valueAt(sheet, row, column) : null;
    const codes = this.collecting.input.years.flatMap(({ indicators }) => indicators.flatMap(({ code }) => code ?? []));
    const answer = value !== null && codes.some((code) => nameKey(code) === nameKey(String(value)));
    this.hasCodes.set(table, answer);
    return answer;
  }

  /** The columns of options, as the rows of the list have them, else by their headers. */
  private optionColumns(table: RecordTable, options: BallotRow["options"]): ReadonlyMap<string, number> {
    const rows = new Set(table.rows);
    const row = this.collecting.input.years
      .flatMap(({ officials }) => officials.flatMap(({ ballots }) => ballots))
      .find(({ at }) => at.sheet === table.sheet && rows.has(at.row));
    const byRow = row?.options.map(({ name }, index) => [name, row.counts[index]?.at.column] as const) ?? [];
    const byHeader = options.map(({ name }) => {
      const header = [...table.options].find(([text]) => nameKey(text) === nameKey(name));
      return [name, header?.[1]] as const;
    });
    return new Map([...byHeader, ...byRow].flatMap(([name, column]) => (column === undefined ? [] : [[name, column]])));
  }
}

/** Whether nothing stands below a list as far down as the sheet goes: no notes, totals, merged cells or other tables. */
function isClearBelow(sheet: SheetSnapshot, { area }: RecordTable, last: number): boolean {
  const [left, right] = [area.column, area.column + area.columns];
  const inTheWay = [
    ...sheet.merges,
    ...sheet.tables.filter(({ hasTotals }) => hasTotals).map((table) => table.area),
  ].some(({ row, rows, column, columns }) => row + rows - 1 > last && column < right && column + columns > left);
  const others = sheet.tables.some(
    ({ area: table }) => table.row > last && table.column < right && table.column + table.columns > left,
  );
  if (inTheWay || others) return false;
  const bottom = Math.max(sheet.values.length, sheet.formulas.length);
  for (let row = last + 1; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const value = valueAt(sheet, row, column);
      if ((value !== null && value !== "") || sheet.formulas[row]?.[column] !== undefined) return false;
    }
  }
  return true;
}
