/** Tables that are given another area, as with *Resize Table* in Excel. */
import { intersection, overlaps } from "../areas";
import type { Area } from "../snapshot";
import { refuseCell } from "./cell-xml";
import type { Package } from "./package";
import type { CellText } from "./read-row";
import { refuse } from "./refuse";
import type { SheetWrites } from "./sheet-writes";
import { isQueried, namesOf, readTables, uniqueName, type TablePart } from "./tables";
import { reshapedTable } from "./table-xml";

type Texts = ReadonlyMap<number, CellText>;

/** Refuses a table, known by its name in any case of letters, that is not there or begins elsewhere than the area. */
export function refuseTableGone(
  parts: Package,
  sheet: { readonly name: string; readonly path: string },
  table: string,
  area: Area,
): void {
  const found = readTables(parts, sheet.path).find(({ name }) => name.toLowerCase() === table.toLowerCase());
  if (found?.area.row === area.row && found.area.column === area.column) return;
  refuse({ code: "table-gone", sheet: sheet.name, table });
}

/**
 * Gives a table an area. The headers of new columns are what stands in their cells once the plan is carried out; where nothing
 * does, Excel's own `Column1`, and a number behind what another column has already, also in the cell, as the two must be equal.
 * Refuses an area without a row for data, onto merged cells or other tables, to move a row of totals, and tables of a query.
 */
export function resizedTable(
  table: TablePart,
  area: Area,
  sheet: string,
  obstacles: readonly Area[],
  writes: SheetWrites,
  textsOf: (row: number) => Texts,
): string {
  const { hasHeaders, hasTotals } = table;
  const { row, column, rows, columns } = table.area;
  if (isQueried(table) || area.rows <= (hasHeaders ? 1 : 0) + (hasTotals ? 1 : 0)) refuseCell({ sheet, row, column });
  if (hasTotals && area.rows !== rows) refuseCell({ sheet, row: row + rows - 1, column });
  for (const obstacle of obstacles) {
    const common = overlaps(obstacle, table.area) ? null : intersection(obstacle, area);
    if (common) refuseCell({ sheet, ...common });
  }
  const taken = new Set(namesOf(table).map((name) => name.toLowerCase()));
  if (area.columns <= columns) return reshapedTable(table, area, []);
  const standing = hasHeaders ? textsOf(row) : null;
  const headers = Array.from({ length: area.columns - columns }, (_, index) => {
    const cell = { sheet, row, column: column + columns + index };
    const text = standing && headerText(cell, writes, standing);
    const header = text ? uniqueName(text, taken) : generatedName(taken);
    taken.add(header.toLowerCase());
    if (standing) writeHeader(cell, header, writes, standing);
    return header;
  });
  return reshapedTable(table, area, headers);
}

interface HeaderCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a header cell will say; `null` for nothing. Refuses a planned formula, which no header can be. */
function headerText(cell: HeaderCell, writes: SheetWrites, standing: Texts): string | null {
  const { row, column } = cell;
  const planned = writes.at(row, column)?.content;
  if (typeof planned === "object" && planned !== null) refuseCell(cell);
  if (planned !== undefined) return planned === null ? null : String(planned);
  return writes.isCleared(row, column) ? null : (standing.get(column)?.text ?? null);
}

/** Lets a cell hold a header as a text, unless it does. */
function writeHeader({ row, column }: HeaderCell, header: string, writes: SheetWrites, standing: Texts): void {
  const planned = writes.at(row, column);
  const stands = writes.isCleared(row, column) ? undefined : standing.get(column);
  if (!planned && stands?.isPlain && stands.text === header) return;
  const bare = { likeColumn: undefined, likeRow: undefined, numberFormat: undefined };
  writes.set(row, column, { ...(planned ?? bare), content: header });
}

/** The name that Excel gives to a column without one. */
function generatedName(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`column${number}`)) number++;
  return `Column${number}`;
}
