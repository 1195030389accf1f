/** The shape of tables: set by a plan, or grown by what is written beside and below them, as when a clerk types there. */
import { overlaps } from "../areas";
import type { Area } from "../snapshot";
import { refuseCell } from "./cell-xml";
import type { Package } from "./package";
import type { CellText } from "./read-row";
import { resizedTable } from "./resize-table";
import type { SheetWrites } from "./sheet-writes";
import { reshapedTable } from "./table-xml";
import { isQueried, namesOf, readTables, uniqueName, type TablePart } from "./tables";

/**
 * Gives tables the areas that a plan sets; `textsOf` tells what the cells of a row say by column. Extends each other one by the
 * columns whose headers are written directly right of its own, and by the rows that are written directly below its last one; not
 * below a row of totals. A header that the table has already gets a number behind it, also in the cell, as Excel wants the two to
 * be equal. Refuses to write another header into a table's own columns or to clear it, as formulas know them by it.
 */
export function shapeTables(
  parts: Package,
  sheet: { readonly name: string; readonly path: string },
  merges: readonly Area[],
  writes: SheetWrites,
  textsOf: (row: number) => ReadonlyMap<number, CellText>,
): void {
  const tables = readTables(parts, sheet.path);
  for (const table of tables) {
    const area = writes.resized.get(table.name.toLowerCase());
    if (table.hasHeaders) keepHeaders(table, area?.columns ?? table.area.columns, sheet.name, writes);
    const others = tables.filter((other) => other !== table);
    const obstacles = [
      ...merges,
      ...others.map(({ name, area: old }) => writes.resized.get(name.toLowerCase()) ?? old),
    ];
    const shaped = area
      ? resizedTable(table, area, sheet.name, obstacles, writes, textsOf)
      : extendedTable(table, obstacles, writes);
    if (shaped !== null) parts.put(table.path, shaped);
  }
}

function extendedTable(table: TablePart, obstacles: readonly Area[], writes: SheetWrites): string | null {
  if (!table.hasHeaders || isQueried(table)) return null;
  const headers = newHeaders(table, obstacles, writes);
  const rows = newRows(table, obstacles, writes);
  if (headers.length === 0 && rows === 0) return null;
  const { area } = table;
  return reshapedTable(table, { ...area, columns: area.columns + headers.length, rows: area.rows + rows }, headers);
}

/** Keeps the headers of as many columns as the table keeps. */
function keepHeaders(table: TablePart, columns: number, sheet: string, writes: SheetWrites): void {
  const { row } = table.area;
  namesOf(table)
    .slice(0, columns)
    .forEach((name, index) => {
      const column = table.area.column + index;
      const planned = writes.at(row, column);
      const isKept = planned ? planned.content === name : !writes.isCleared(row, column);
      if (!isKept) refuseCell({ sheet, row, column });
    });
}

/** The headers of the columns by which a table grows; also makes the planned ones unique. */
function newHeaders(table: TablePart, obstacles: readonly Area[], writes: SheetWrites): string[] {
  const { row } = table.area;
  const taken = new Set(namesOf(table).map((name) => name.toLowerCase()));
  const headers: string[] = [];
  for (let column = table.area.column + table.area.columns; ; column++) {
    const planned = writes.at(row, column);
    const isFree = !obstacles.some((area) => overlaps(area, { ...table.area, column, columns: 1 }));
    if (!planned || typeof planned.content !== "string" || planned.content === "" || !isFree) return headers;
    const header = uniqueName(planned.content, taken);
    taken.add(header.toLowerCase());
    headers.push(header);
    writes.set(row, column, { ...planned, content: header });
  }
}

/** How many rows a table grows by: those below its last one with something written under its columns. */
function newRows({ area, hasTotals }: TablePart, obstacles: readonly Area[], writes: SheetWrites): number {
  if (hasTotals) return 0;
  for (let rows = 0; ; rows++) {
    const row = area.row + area.rows + rows;
    const isFree = !obstacles.some((other) => overlaps(other, { ...area, row, rows: 1 }));
    const cells = [...(writes.rows.get(row) ?? [])];
    const isFilled = cells.some(
      ([column, { content }]) =>
        column >= area.column && column < area.column + area.columns && content !== null && content !== "",
    );
    if (!isFree || !isFilled) return rows;
  }
}
