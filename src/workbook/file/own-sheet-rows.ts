/** The rows of a whole sheet that we make, as XML. */
import { columnName, MAX_ROWS } from "../address";
import type { SheetContent, StyledCell } from "../edits";
import { cellXmlBehindRow } from "./cell-xml";
import { SHIFT_FROM_1904 } from "./serial-dates";
import type { StyleSheet } from "./style-sheet";

/** Excel's limit, in points. It takes a file that goes beyond it for damaged. */
const HIGHEST = 409;

export interface CellLooks {
  readonly styles: StyleSheet;
  readonly is1904: boolean;
}

/** The rows of a sheet, one after the other; `sheet` is its name, for refusals. */
export function* rowsXml(sheet: string, { rows, rowHeights }: SheetContent, looks: CellLooks): Generator<string> {
  const cellsXml = new CellsXml(sheet, looks);
  for (const [row, cells] of rows.entries()) {
    const body = cellsXml.ofRow(row, cells);
    const height = rowHeights?.get(row);
    if (height !== undefined) {
      yield `<row r="${row + 1}" ht="${Math.min(height, HIGHEST)}" customHeight="1">${body}</row>`;
    } else if (body !== "") {
      yield `<row r="${row + 1}">${body}</row>`;
    }
  }
}

/** The XML of a cell behind the number of its row; `""` where there is nothing to write. */
interface Known {
  readonly cell: StyledCell;
  readonly behindRow: string;
}

/** Cells below each other are often the same object: they differ by the number of their row, and the rest is put together once. */
class CellsXml {
  /** By column. */
  private readonly above: Known[] = [];

  constructor(
    private readonly sheet: string,
    private readonly looks: CellLooks,
  ) {}

  ofRow(row: number, cells: readonly StyledCell[]): string {
    const number = String(row + 1);
    let xml = "";
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (!cell) continue;
      let known = this.above[column];
      if (known?.cell !== cell || row >= MAX_ROWS) {
        known = { cell, behindRow: this.behindRow(row, column, cell) };
        this.above[column] = known;
      }
      if (known.behindRow !== "") xml += `<c r="${columnName(column)}${number}${known.behindRow}`;
    }
    return xml;
  }

  private behindRow(row: number, column: number, { content, style: look }: StyledCell): string {
    const { styles, is1904 } = this.looks;
    const style = look === undefined ? 0 : styles.ofLook(look);
    if (content === null && style === 0) return "";
    const isShifted = is1904 && typeof content === "number" && styles.isDate(style);
    const stored = isShifted ? content - SHIFT_FROM_1904 : content;
    return cellXmlBehindRow("", { sheet: this.sheet, row, column, style, content: stored });
  }
}
