/** Formulas that several cells of a sheet have together: array formulas, data tables and shared formulas. */
import { parseAddress } from "../address";
import { contains } from "../areas";
import type { Area } from "../snapshot";
import type { CellSpan } from "./cells";
import { formulaAttributes } from "./read-sheet";
import { shiftFormula } from "./shift-formula";
import type { Splice } from "./xml";
import { escapeXml, unescapeXml } from "./xml-text";

interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** What is known of them while the cells of a sheet are gone through, row by row. */
export class FormulaGroups {
  /** Whether any formula was replaced. */
  replaced = false;
  /** Areas of array formulas and data tables met so far; each begins at its top left cell. */
  private readonly arrays: Area[] = [];
  /** Shared formulas whose first cell was overwritten: the other cells get formulas of their own. */
  private readonly orphans = new Map<string, Master>();

  constructor(
    private readonly xml: string,
    private readonly prefix: string,
  ) {}

  /** Takes note of a cell, before anything is done to it. */
  note({ formula, column }: CellSpan, row: number): void {
    if (!formula) return;
    const attributes = formulaAttributes(this.xml, formula.start, formula.openEnd);
    const kind = attributes.get("t");
    if (kind !== "array" && kind !== "dataTable") return;
    const area = parseAddress(attributes.get("ref") ?? "") ?? { row, column, rows: 1, columns: 1 };
    if (kind === "dataTable" || area.rows * area.columns > 1) this.arrays.push(area);
  }

  /** Whether a cell is a part of an array formula or data table, which is changed as a whole or not at all. */
  isInArray(row: number, column: number): boolean {
    return this.arrays.some((area) => contains(area, row, column));
  }

  /** The formula of a cell goes. */
  drop({ formula, column }: CellSpan, row: number): void {
    if (!formula) return;
    this.replaced = true;
    const attributes = formulaAttributes(this.xml, formula.start, formula.openEnd);
    const text = unescapeXml(this.xml.slice(formula.openEnd, formula.closeStart));
    if (attributes.get("t") !== "shared" || text === "") return;
    this.orphans.set(attributes.get("si") ?? "", { formula: text, row, column });
  }

  /** Gives a cell whose shared formula lost its first cell that formula for itself; `null` where it keeps what it has. */
  adopt({ formula, column }: CellSpan, row: number): Splice | null {
    if (!formula || this.orphans.size === 0) return null;
    const attributes = formulaAttributes(this.xml, formula.start, formula.openEnd);
    const group = attributes.get("si") ?? "";
    const master = attributes.get("t") === "shared" ? this.orphans.get(group) : undefined;
    if (!master) return null;
    if (formula.closeStart > formula.openEnd) {
      this.orphans.delete(group);
      return null;
    }
    const own = shiftFormula(master.formula, row - master.row, column - master.column);
    return { start: formula.start, end: formula.end, text: `<${this.prefix}f>${escapeXml(own)}</${this.prefix}f>` };
  }
}
