/** Tables grow with what is written beside and below them, as they do when a clerk types there. */
import { areaAddress } from "../address";
import type { Area } from "../snapshot";
import { overlaps } from "../areas";
import { refuseCell } from "./cell-xml";
import type { Package } from "./package";
import type { SheetWrites } from "./sheet-writes";
import { readTables, type TablePart } from "./tables";
import { appended, child, childrenOf, numberAttribute, prefixOf, setAttributes, spliced } from "./xml";
import { escapeCellText, unescapeCellText } from "./xml-text";

/**
 * Extends each table of a sheet by the columns whose headers are written directly right of its own, and by the rows that are
 * written directly below its last one; not below a row of totals. A header that the table
 * has already gets a number behind it, also in the cell, as Excel wants the two to be equal. Refuses to write another header
 * into a table's own columns, as formulas know them by it.
 */
export function extendTables(
  parts: Package,
  sheet: { readonly name: string; readonly path: string },
  merges: readonly Area[],
  writes: SheetWrites,
): void {
  const tables = readTables(parts, sheet.path);
  for (const table of tables) {
    if (!table.hasHeaders) continue;
    keepHeaders(table, sheet.name, writes);
    const obstacles = [...merges, ...tables.filter((other) => other !== table).map(({ area }) => area)];
    const headers = newHeaders(table, obstacles, writes);
    const rows = newRows(table, obstacles, writes);
    if (headers.length > 0 || rows > 0) parts.put(table.path, extended(table, headers, rows));
  }
}

function namesOf(table: TablePart): string[] {
  const columns = childrenOf(child(table.root, "tableColumns"), "tableColumn");
  return columns.map(({ attributes }) => unescapeCellText(attributes.get("name") ?? ""));
}

function keepHeaders(table: TablePart, sheet: string, writes: SheetWrites): void {
  const { row, column } = table.area;
  namesOf(table).forEach((name, index) => {
    const planned = writes.at(row, column + index);
    if (planned && planned.content !== name) refuseCell({ sheet, row, column: column + index });
  });
}

/** The headers of the columns by which a table grows; also makes the planned ones unique. */
function newHeaders(table: TablePart, obstacles: readonly Area[], writes: SheetWrites): string[] {
  // A table that is filled by a query has its columns from there.
  if ((table.root.attributes.get("tableType") ?? "worksheet") !== "worksheet") return [];
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
function newRows({ area, hasTotals, root }: TablePart, obstacles: readonly Area[], writes: SheetWrites): number {
  if (hasTotals || (root.attributes.get("tableType") ?? "worksheet") !== "worksheet") return 0;
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

function uniqueName(name: string, taken: ReadonlySet<string>): string {
  let number = 2;
  let unique = name;
  while (taken.has(unique.toLowerCase())) unique = `${name}${number++}`;
  return unique;
}

function extended(
  { xml, root, area, autoFilter, hasTotals }: TablePart,
  headers: readonly string[],
  rows: number,
): string {
  const wider = { ...area, columns: area.columns + headers.length, rows: area.rows + rows };
  const filtered = { ...wider, rows: wider.rows - (hasTotals ? 1 : 0) };
  const list = child(root, "tableColumns");
  const columns = childrenOf(list, "tableColumn");
  const lastId = columns.reduce((last, column) => Math.max(last, numberAttribute(column, "id") ?? 0), 0);
  const added = headers.map(
    (name, index) =>
      // A line break in an attribute would be read as a space.
      `<${prefixOf(root)}tableColumn id="${lastId + 1 + index}" name="${escapeCellText(name).replace(/\n/g, "_x000a_")}"/>`,
  );
  return spliced(xml, [
    setAttributes(xml, root, { ref: areaAddress(wider) }),
    ...(autoFilter ? [setAttributes(xml, autoFilter, { ref: areaAddress(filtered) })] : []),
    ...(list && headers.length > 0
      ? appended(xml, list, added.join(""), { count: columns.length + headers.length })
      : []),
  ]);
}
