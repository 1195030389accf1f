/** Lines that the workbook lacks go below the last one of a long list, where nothing stands below it. */
import { nameKey, type AppraisalInput, type BallotRow, type Indicator, type OfficialInput } from "../../appraisal";
import { valueAt } from "../../workbook";
import { text } from "../cells";
import type { Cell, Ledger } from "../ledger";
import { identityCells, Lists } from "../lists";
import type { Collecting, RecordTable } from "./types";

/** The cell of a field or ballot option of a line; `null` where the list has no such column. */
export type CellOf = (field: string) => Cell | null;

export class Appender {
  private readonly lists: Lists<RecordTable>;
  private readonly hasCodes = new Map<RecordTable, boolean>();

  constructor(
    private readonly collecting: Pick<Collecting, "tables" | "origins"> & { readonly input: AppraisalInput },
    private readonly ledger: Ledger,
  ) {
    // A list without a line does not tell whether it is meant to be filled in.
    const lists = collecting.tables.filter(({ rows }) => rows.length > 0);
    this.lists = new Lists(lists, (name) => ledger.sheet(name), "below");
  }

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
    const table = this.lists.listFor({
      year,
      isUsed: (list) => this.isUsedFor(list, year),
      fits: (list) => list.role === role,
    });
    // A line must say whose it is and what of.
    const isNamed = table && ["id", "name", "unit"].some((field) => table.columns.has(field));
    const isTold = table && (role !== "cards" || ["indicator", "code"].some((field) => table.columns.has(field)));
    const row = table && isNamed && isTold ? this.lists.take(table) : null;
    if (!table || row === null) return null;
    const options = optionsIn(table);
    const cellOf: CellOf = (field) => {
      const column = options.get(field) ?? table.columns.get(field);
      return column === undefined ? null : { sheet: table.sheet, row, column };
    };
    const what = [...whatIn(table)].map(([field, value]) => [field, text(value)] as const);
    for (const [field, content] of [...identityCells(year, official), ...what]) {
      const cell = cellOf(field);
      if (cell && content !== null) this.ledger.put(cell, { content });
    }
    return cellOf;
  }

  /** Whether a list without a year of its own has lines of a year, which the scheme tells. */
  private isUsedFor({ role, sheet }: RecordTable, year: number): boolean {
    const officials = this.collecting.input.years.find((one) => one.year === year)?.officials ?? [];
    return officials.some((official) => official[role].some(({ at }) => at.sheet === sheet));
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
