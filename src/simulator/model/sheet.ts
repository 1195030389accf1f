/** One sheet of the simulated workbook. */
import { contains, overlaps, type Area } from "../../workbook";
import { accessDenied, invalidArgument } from "../wire/errors";
import { isUnbounded, placesOf } from "./area";
import { EMPTY_CELL, isBlank, type Cell } from "./cell";
import type { SheetChart } from "./chart";
import { ConditionalFormats } from "./conditional-format";
import { Validations } from "./validation";

export interface DefinedName {
  readonly name: string;
  /** With its leading `=`. */
  formula: string;
  visible: boolean;
}

export interface SheetTable {
  /** Unique in the workbook. */
  readonly id: string;
  readonly name: string;
  area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  isFiltered: boolean;
}

export interface PrintSetup {
  orientation: string;
  paper: string;
  fitWidth: number | null;
  titleRows: string | null;
  /** What stands at the middle of the foot of each page, with Excel's codes. */
  footer: string;
}

/** Is told of a cell that changed; `isContent` is false where only looks did. */
export type WriteListener = (sheet: Sheet, row: number, column: number, isContent: boolean) => void;

export class Sheet {
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  isProtected = false;
  /** An auto filter of the sheet itself; tables have their own. */
  filter: { readonly hidesRows: boolean } | null = null;
  merges: Area[] = [];
  tables: SheetTable[] = [];
  readonly names: DefinedName[] = [];
  readonly validations = new Validations();
  readonly conditionalFormats = new ConditionalFormats();
  readonly charts: SheetChart[] = [];
  /** Points, by column; others have the default. */
  readonly columnWidths = new Map<number, number>();
  /** Points, by row; others are as tall as their texts need. */
  readonly rowHeights = new Map<number, number>();
  hiddenColumns: ReadonlySet<number> = new Set();
  hiddenRows: ReadonlySet<number> = new Set();
  freeze = { rows: 0, columns: 0 };
  readonly print: PrintSetup = { orientation: "Portrait", paper: "A4", fitWidth: null, titleRows: null, footer: "" };
  private readonly rows = new Map<number, Map<number, Cell>>();

  constructor(
    readonly id: string,
    public name: string,
    private readonly onWrite: WriteListener,
  ) {}

  cell(row: number, column: number): Cell {
    return this.rows.get(row)?.get(column) ?? EMPTY_CELL;
  }

  /** Puts a cell, whatever the protection. */
  put(row: number, column: number, cell: Cell): void {
    const cells = this.rows.get(row) ?? new Map<number, Cell>();
    const { value, formula } = this.cell(row, column);
    if (isBlank(cell)) cells.delete(column);
    else cells.set(column, cell);
    if (cells.size > 0) this.rows.set(row, cells);
    else this.rows.delete(row);
    this.onWrite(this, row, column, value !== cell.value || formula !== cell.formula);
  }

  /** Changes each cell of an area; of whole rows, columns or sheets only the cells that hold something. */
  change(area: Area, change: (cell: Cell, row: number, column: number) => Cell): void {
    this.guard();
    for (const [row, column] of isUnbounded(area) ? this.filled(area) : placesOf(area)) {
      const before = this.cell(row, column);
      const after = change(before, row, column);
      if (after !== before) this.put(row, column, after);
    }
  }

  /** Refuses a change of a protected sheet. */
  guard(): void {
    if (this.isProtected) throw accessDenied();
  }

  merge(area: Area): void {
    this.guard();
    if (this.merges.some((other) => overlaps(other, area))) throw invalidArgument("The areas overlap.");
    this.merges.push(area);
    this.change(area, (cell, row, column) =>
      row === area.row && column === area.column ? cell : { format: cell.format, value: null },
    );
  }

  unmerge(area: Area): void {
    this.guard();
    this.merges = this.merges.filter((merge) => !overlaps(merge, area));
  }

  /** All cells of which anything is kept. */
  *cells(): Generator<readonly [row: number, column: number, cell: Cell]> {
    for (const [row, cells] of this.rows) for (const [column, cell] of cells) yield [row, column, cell];
  }

  /** The smallest area of all cells that hold a value, or also those with a format; `null` on an empty sheet. */
  used(valuesOnly: boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) {
        if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  private filled(area: Area): [number, number][] {
    const found: [number, number][] = [];
    for (const [row, cells] of this.rows) {
      for (const column of cells.keys()) if (contains(area, row, column)) found.push([row, column]);
    }
    return found;
  }
}
