/** Gathers cells that were passed over into few areas, one row after the other. */
import type { CellArea, IgnoredCells, IgnoredReason } from "../../appraisal";

/** Why a cell was passed over. */
export interface Ignoring {
  readonly reason: IgnoredReason;
  /** The header of an unread column. */
  readonly header: string | null;
}

/** Reasons that hold for a column rather than a row: their cells are gathered downwards only. */
const OF_COLUMNS: ReadonlySet<IgnoredReason> = new Set<IgnoredReason>([
  "other-column",
  "repeated-column",
  "covered",
  "no-header",
]);

/** Blank cells that one area may reach over in a row. */
const WIDEST_GAP = 8;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Gathered = Mutable<Omit<IgnoredCells, "area">> & { readonly area: Mutable<CellArea> };

/**
 * Takes the cells that are not blank, row by row and from left to right, and gathers those that were passed over. Areas reach over
 * blank cells, never over a cell of another kind. Linear in the number of cells.
 */
export class IgnoredAreas {
  private readonly done: Gathered[] = [];
  /** By reason and first column: the latest area, which may go on in a row below. */
  private readonly latest = new Map<IgnoredReason, Map<number, Gathered>>();
  /** By column: the last row above the present one in which it is filled. */
  private readonly filled = new Map<number, number>();
  /** What goes on in the present row. */
  private run: Gathered | null = null;
  private row = -1;
  private columns: number[] = [];

  /** @param ignoring `null` for a cell that was read */
  add(row: number, column: number, ignoring: Ignoring | null, isFigure: boolean): void {
    if (row !== this.row) this.endRow();
    this.row = row;
    this.columns.push(column);
    const { run } = this;
    if (run && run.reason === ignoring?.reason && column <= run.area.column + run.area.columns + WIDEST_GAP) {
      run.area.columns = column - run.area.column + 1;
      run.cells++;
      run.figures += Number(isFigure);
      return;
    }
    this.endRun();
    if (ignoring === null) return;
    const { reason, header } = ignoring;
    const begun: Gathered = {
      reason,
      header,
      area: { row, column, rows: 1, columns: 1 },
      cells: 1,
      figures: Number(isFigure),
    };
    if (OF_COLUMNS.has(reason)) this.gather(begun);
    else this.run = begun;
  }

  /** All areas, in the order in which they begin. */
  areas(): readonly IgnoredCells[] {
    this.endRow();
    return this.done;
  }

  private endRow(): void {
    this.endRun();
    for (const column of this.columns) this.filled.set(column, this.row);
    this.columns = [];
  }

  private endRun(): void {
    if (this.run) this.gather(this.run);
    this.run = null;
  }

  /** Adds the cells of a row to the area above, where that is as wide and nothing else stands between. */
  private gather(run: Gathered): void {
    const { row, column, columns } = run.area;
    let ofReason = this.latest.get(run.reason);
    if (!ofReason) this.latest.set(run.reason, (ofReason = new Map()));
    const above = ofReason.get(column);
    if (above && above.area.columns === columns && above.header === run.header && this.isFreeBelow(above.area)) {
      above.area.rows = row - above.area.row + 1;
      above.cells += run.cells;
      above.figures += run.figures;
    } else {
      ofReason.set(column, run);
      this.done.push(run);
    }
  }

  private isFreeBelow({ row, rows, column, columns }: CellArea): boolean {
    for (let each = column; each < column + columns; each++) {
      if ((this.filled.get(each) ?? -1) >= row + rows) return false;
    }
    return true;
  }
}
