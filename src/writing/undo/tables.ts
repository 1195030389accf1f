/** Excel tables that grew with what was written beside or below them become as large as they were. */
import type { Area, Edit, SheetSnapshot, TableSnapshot } from "../../workbook";
import { isEmpty } from "../cells";
import { isHeaderOf, type Fates, type SheetThen } from "./cells";

/**
 * The edits that take our columns and rows off the tables of a sheet again, and what becomes of the cells then: the headers of
 * a table stay, for formulas know its columns by them. A column or row in which something stays remains in the table.
 */
export function shrinkTables({ before, now }: SheetThen, fates: Fates): { edits: readonly Edit[]; fates: Fates } {
  const tables = now.tables.map((table) => ({ ...table, area: shrunk(table, before, now, fates) }));
  const edits = tables.flatMap(({ name, area }, index): readonly Edit[] =>
    area === now.tables[index]?.area ? [] : [{ kind: "resizeTable", sheet: now.name, table: name, area }],
  );
  const kept = [...fates].map(([row, cells]) => {
    const each = [...cells].map(([column, fate]) => {
      const isHeader = fate.kind !== "keep" && tables.some((table) => isHeaderOf(table, row, column));
      return [column, isHeader ? ({ kind: "keep", reason: "table" } as const) : fate] as const;
    });
    return [row, new Map(each)] as const;
  });
  return { edits, fates: new Map(kept) };
}

function shrunk(table: TableSnapshot, before: SheetSnapshot, now: SheetSnapshot, fates: Fates): Area {
  const { area } = table;
  const old = before.tables.find(({ name }) => name.toLowerCase() === table.name.toLowerCase())?.area;
  if (!old || old.row !== area.row || old.column !== area.column) return area;
  let { rows, columns } = area;
  const isEmptied = (row: number, column: number): boolean => {
    const fate = fates.get(row)?.get(column);
    return fate ? fate.kind === "clear" || (fate.kind === "write" && fate.content === null) : isEmpty(now, row, column);
  };
  const isOurColumn = (column: number): boolean =>
    fates.get(area.row)?.has(column) === true && range(area.row, rows).every((row) => isEmptied(row, column));
  while (columns > old.columns && isOurColumn(area.column + columns - 1)) columns -= 1;
  const isOurRow = (row: number): boolean =>
    fates.has(row) && range(area.column, columns).every((column) => isEmptied(row, column));
  while (!table.hasTotals && rows > old.rows && isOurRow(area.row + rows - 1)) rows -= 1;
  return rows === area.rows && columns === area.columns ? area : { ...area, rows, columns };
}

function range(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
