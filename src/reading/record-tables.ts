/** The tables with a row for each line of somebody, for whoever writes into them. */
import type { Role } from "../appraisal";
import type { Area } from "../workbook";
import type { Recognition } from "./recognise";
import type { Field, FieldCells, RecognisedTable } from "./table";

/** A long table: a row for each line. */
export interface RecordTable<R extends Role = Role> {
  readonly role: R;
  readonly sheet: string;
  /** The name of the Excel table, where it is one. */
  readonly tableName?: string;
  /** `null` where it has a Year column, or none at all. */
  readonly year: number | null;
  readonly area: Area;
  /** The last row of the header. */
  readonly headerRow: number;
  readonly columns: ReadonlyMap<Field, number>;
  /** Ballot options by their headers. */
  readonly options: ReadonlyMap<string, number>;
  /** The rows of its entries. */
  readonly rows: readonly number[];
  /** The cells of its entries. */
  readonly lines: readonly FieldCells[];
}

/** The long tables of some roles; others have no room for a further line. */
export function recordTables<R extends Role>({ tables }: Recognition, roles: readonly R[]): readonly RecordTable<R>[] {
  return tables.flatMap((table) => {
    const role = roles.find((one) => one === table.role);
    return table.layout === "long" && role !== undefined ? [recordTable(table, role)] : [];
  });
}

function recordTable<R extends Role>(table: RecognisedTable, role: R): RecordTable<R> {
  const { sheet, tableName, year, area, headerRow, headers, entries } = table;
  const columns = new Map<Field, number>();
  for (const { field, column } of headers) if (!columns.has(field)) columns.set(field, column);
  const options = new Map([...(entries[0]?.open ?? [])].map(([header, { column }]) => [header, column]));
  const rows = entries.map(({ row }) => row);
  const lines = entries.map(({ cells }) => cells);
  const named = tableName === undefined ? {} : { tableName };
  return { role, sheet, ...named, year, area, headerRow, columns, options, rows, lines };
}
