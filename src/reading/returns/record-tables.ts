/** The tables of record cards and ballots, for whoever writes into them. */
import type { Area } from "../../workbook";
import type { Recognition } from "../recognise";
import type { Field, RecognisedTable } from "../table";

/** A long table: a row for each line. */
export interface RecordTable {
  readonly role: "cards" | "ballots";
  readonly sheet: string;
  /** `null` where it has a Year column, or none at all. */
  readonly year: number | null;
  readonly area: Area;
  readonly columns: ReadonlyMap<Field, number>;
  /** Ballot options by their headers. */
  readonly options: ReadonlyMap<string, number>;
  /** The rows of its entries. */
  readonly rows: readonly number[];
}

/** The long tables of record cards and ballots; others have no room for a further line. */
export function recordTables({ tables }: Recognition): readonly RecordTable[] {
  return tables.flatMap((table) =>
    table.layout === "long" && (table.role === "cards" || table.role === "ballots")
      ? [recordTable(table, table.role)]
      : [],
  );
}

function recordTable({ sheet, year, area, headers, entries }: RecognisedTable, role: RecordTable["role"]): RecordTable {
  const columns = new Map<Field, number>();
  for (const { field, column } of headers) if (!columns.has(field)) columns.set(field, column);
  const options = new Map([...(entries[0]?.open ?? [])].map(([header, { column }]) => [header, column]));
  return { role, sheet, year, area, columns, options, rows: entries.map(({ row }) => row) };
}
