/** Which cells of the workbook are filled with what, cell by cell. A cell is written once. */
import type { Place } from "../appraisal";
import { valueAt, type Content, type Edit, type SheetSnapshot, type WorkbookSnapshot } from "../workbook";

/** What is to stand in a cell; one that holds nothing yet has its own number format and looks where none are given. */
export interface Written {
  readonly content: Content;
  readonly numberFormat?: string;
  /** The row above whose looks it takes. */
  readonly likeRow?: number;
}

type Looks = Omit<Written, "content">;

export class Ledger {
  private readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  /** By sheet, column and looks, then by row. */
  private readonly columns = new Map<string, { at: Omit<Cell, "row">; looks: Looks; rows: Map<number, Content> }>();
  private readonly taken = new Set<string>();
  private readonly covered = new Map<string, ReadonlySet<string>>();

  constructor(snapshot: WorkbookSnapshot) {
    this.sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  }

  sheet(name: string): SheetSnapshot | undefined {
    return this.sheets.get(name);
  }

  /** Whether a cell can be written: no formula, no covered part of a merged area, nothing planned for it yet. */
  isFree({ sheet, row, column }: Cell): boolean {
    const there = this.sheets.get(sheet);
    if (!there || there.formulas[row]?.[column] !== undefined) return false;
    return !this.taken.has(cellKey({ sheet, row, column })) && !this.coveredOn(there).has(`${row}:${column}`);
  }

  /** Whether nothing at all stands in a cell, and it can be written. */
  isBlank(cell: Cell): boolean {
    const there = this.sheets.get(cell.sheet);
    const value = there ? valueAt(there, cell.row, cell.column) : null;
    return (value === null || value === "") && this.isFree(cell);
  }

  /** Plans a cell; it must be free. */
  put(cell: Cell, { content, ...looks }: Written): void {
    const { sheet, row, column } = cell;
    this.taken.add(cellKey(cell));
    const key = JSON.stringify([sheet, column, looks.numberFormat ?? null, looks.likeRow ?? null]);
    const planned = this.columns.get(key) ?? { at: { sheet, column }, looks, rows: new Map<number, Content>() };
    this.columns.set(key, planned);
    planned.rows.set(row, content);
  }

  /** One edit for each column of a sheet; what lies between the cells is left alone. */
  edits(): readonly Edit[] {
    return [...this.columns.values()].map(({ at, looks, rows }): Edit => {
      const [first, last] = [Math.min(...rows.keys()), Math.max(...rows.keys())];
      const values = Array.from({ length: last - first + 1 }, (_, index) => [rows.get(first + index)]);
      return { kind: "write", ...at, row: first, values, ...looks };
    });
  }

  private coveredOn(sheet: SheetSnapshot): ReadonlySet<string> {
    const known = this.covered.get(sheet.name);
    if (known) return known;
    const covered = new Set<string>();
    for (const { row, column, rows, columns } of sheet.merges) {
      for (let r = row; r < row + rows; r += 1) {
        for (let c = column; c < column + columns; c += 1) if (r > row || c > column) covered.add(`${r}:${c}`);
      }
    }
    this.covered.set(sheet.name, covered);
    return covered;
  }
}

/** A cell of the workbook's own. */
export type Cell = Pick<Place, "sheet" | "row" | "column">;

function cellKey({ sheet, row, column }: Cell): string {
  return `${row}:${column}:${sheet}`;
}
