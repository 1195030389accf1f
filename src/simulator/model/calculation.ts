/** The values of formulas, worked out when they are asked for and remembered until something changes. */
import type { Area, CellValue } from "../../workbook";
import { guesses } from "../guesses";
import { evaluateFormula } from "../formula/evaluate";
import { Unsupported } from "../formula/tokens";
import type { Cell } from "./cell";
import type { Sheet } from "./sheet";

/** Cells of one formula beyond which it is left alone. */
const LARGEST_AREA = 100_000;

export class Calculation {
  private known = new Map<Cell, CellValue>();
  /** What another engine came to; it holds until something changes, and then again when that engine is done. */
  private readonly learned = new WeakMap<Cell, CellValue>();
  private isSettled = false;
  private readonly underWay = new Set<Cell>();

  constructor(private readonly findSheet: (name: string) => Sheet | null) {}

  /** Forgets all values: something has changed. */
  reset(): void {
    if (this.known.size > 0) this.known = new Map();
    this.isSettled = false;
  }

  /** Takes what another engine came to. */
  learn(cell: Cell, value: CellValue): void {
    this.learned.set(cell, value);
  }

  /** The other engine has taken account of every change. */
  settle(): void {
    this.isSettled = true;
  }

  /** What a cell shows. A formula beyond the engine keeps the value that it came with, if it came with one. */
  value(sheet: Sheet, cell: Cell): CellValue {
    if (cell.formula === undefined) return cell.value;
    const known = (this.isSettled ? this.learned.get(cell) : undefined) ?? this.known.get(cell);
    if (known !== undefined) return known;
    // A circle of formulas: Excel shows zero.
    if (this.underWay.has(cell)) return 0;
    this.underWay.add(cell);
    const value = this.compute(sheet, cell, cell.formula);
    this.underWay.delete(cell);
    this.known.set(cell, value);
    return value;
  }

  private compute(sheet: Sheet, cell: Cell, formula: string): CellValue {
    try {
      return evaluateFormula(formula, (name, area) => {
        const on = name === null ? sheet : this.findSheet(name);
        return on && this.values(on, area);
      });
    } catch (error) {
      if (error instanceof Unsupported) return this.learned.get(cell) ?? cell.value ?? guesses.uncomputedFormula;
      throw error;
    }
  }

  private values(sheet: Sheet, area: Area): CellValue[] {
    if (area.rows * area.columns > LARGEST_AREA) throw new Unsupported("large area");
    const values: CellValue[] = [];
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        values.push(this.value(sheet, sheet.cell(row, column)));
      }
    }
    return values;
  }
}
