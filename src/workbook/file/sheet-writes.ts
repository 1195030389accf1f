/** What a plan writes into one sheet, gathered so that the sheet is gone through once. */
import { contains } from "../areas";
import type { Content, Edit } from "../edits";
import type { Area } from "../snapshot";

export interface PlannedCell {
  readonly content: Content;
  readonly likeColumn: number | undefined;
  readonly likeRow: number | undefined;
  readonly numberFormat: string | undefined;
}

export class SheetWrites {
  /** By row, then by column. */
  readonly rows = new Map<number, Map<number, PlannedCell>>();
  /** Widths in characters, by column. */
  readonly widths = new Map<number, number>();
  /** Cells that lose content and looks, before anything of `rows` is written. */
  readonly cleared: Area[] = [];
  /** The last area given to each table, by its name in lower case. */
  readonly resized = new Map<string, Area>();

  /** Adds the cells of an edit; a later one takes the place of an earlier. */
  add({ row, column, values, likeColumn, likeRow, numberFormat, columnWidth }: Extract<Edit, { kind: "write" }>): void {
    values.forEach((contents, r) =>
      contents.forEach((content, c) => {
        if (content === undefined) return;
        this.set(row + r, column + c, { content, likeColumn, likeRow, numberFormat });
        if (columnWidth !== undefined) this.widths.set(column + c, columnWidth);
      }),
    );
  }

  /** Empties cells, also those planned so far. */
  clear(area: Area): void {
    for (const [row, cells] of this.rows) {
      for (const column of cells.keys()) if (contains(area, row, column)) cells.delete(column);
      if (cells.size === 0) this.rows.delete(row);
    }
    this.cleared.push(area);
  }

  isCleared(row: number, column: number): boolean {
    return this.cleared.some((area) => contains(area, row, column));
  }

  at(row: number, column: number): PlannedCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  set(row: number, column: number, cell: PlannedCell): void {
    const cells = this.rows.get(row) ?? new Map<number, PlannedCell>();
    this.rows.set(row, cells.set(column, cell));
  }
}

/** The entries of a map in the order of their keys. */
export function inOrder<T>(map: ReadonlyMap<number, T>): [number, T][] {
  return [...map].sort(([a], [b]) => a - b);
}
