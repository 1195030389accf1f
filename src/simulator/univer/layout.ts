/** What the grid shows of a sheet besides its cells, and the mutations that make one layout of another. */
import type { Area } from "../../workbook";
import { sameArea, type Sheet } from "../model";
import { freezeOf, rangeOf, sizeOf } from "./sheet-data";
import { COLUMN_WIDTH, columnWidths, ROW_HEIGHT, rowHeights } from "./sizes";

export interface Layout {
  readonly hidden: 0 | 1;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Pixels, of columns and rows that have a size of their own. */
  readonly widths: ReadonlyMap<number, number>;
  readonly heights: ReadonlyMap<number, number>;
  readonly freeze: ReturnType<typeof freezeOf>;
  readonly merges: readonly Area[];
}

/** A mutation without its workbook and sheet. */
export type Mutation = readonly [id: string, params: object];

/** The layout of a sheet as it is now. */
export function layoutOf(sheet: Sheet): Layout {
  return {
    hidden: sheet.visibility === "Visible" ? 0 : 1,
    ...sizeOf(sheet),
    widths: columnWidths(sheet),
    heights: rowHeights(sheet),
    freeze: freezeOf(sheet),
    merges: [...sheet.merges],
  };
}

/** What is to be changed in the grid, the room for cells first. */
export function layoutMutations(before: Layout, after: Layout): Mutation[] {
  const mutations: Mutation[] = [];
  const change = (name: string, params: object): void => void mutations.push([`sheet.mutation.${name}`, params]);
  const { rowCount, columnCount, hidden } = after;
  if (rowCount > before.rowCount) change("set-worksheet-row-count", { rowCount });
  if (columnCount > before.columnCount) change("set-worksheet-column-count", { columnCount });
  const gone = without(before.merges, after.merges);
  const fresh = without(after.merges, before.merges);
  if (gone.length > 0) change("remove-worksheet-merge", { ranges: gone.map(rangeOf) });
  if (fresh.length > 0) change("add-worksheet-merge", { ranges: fresh.map(rangeOf) });
  const colWidth = changed(before.widths, after.widths, COLUMN_WIDTH);
  const rowHeight = changed(before.heights, after.heights, ROW_HEIGHT);
  const [columns, rows] = [Object.keys(colWidth).map(Number), Object.keys(rowHeight).map(Number)];
  if (columns.length > 0) {
    const ranges = [{ startColumn: Math.min(...columns), endColumn: Math.max(...columns), ...ALL_ROWS }];
    change("set-worksheet-col-width", { ranges, colWidth });
  }
  if (rows.length > 0) {
    const ranges = [{ startRow: Math.min(...rows), endRow: Math.max(...rows), ...ALL_COLUMNS }];
    change("set-worksheet-row-height", { ranges, rowHeight });
  }
  if (JSON.stringify(before.freeze) !== JSON.stringify(after.freeze)) change("set-frozen", after.freeze);
  if (hidden !== before.hidden) change("set-worksheet-hidden", { hidden });
  return mutations;
}

const ALL_ROWS = { startRow: 0, endRow: 0 };
const ALL_COLUMNS = { startColumn: 0, endColumn: 0 };

function without(areas: readonly Area[], others: readonly Area[]): Area[] {
  return areas.filter((area) => !others.some((other) => sameArea(area, other)));
}

function changed(
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
  usual: number,
): Record<number, number> {
  const sizes: Record<number, number> = {};
  for (const index of new Set([...before.keys(), ...after.keys()])) {
    const size = after.get(index) ?? usual;
    if (size !== (before.get(index) ?? usual)) sizes[index] = size;
  }
  return sizes;
}
