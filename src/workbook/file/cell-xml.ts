/** What cells hold, as XML. */
import { cellAddress, MAX_COLUMNS, MAX_ROWS } from "../address";
import type { Content } from "../edits";
import { refuse } from "./refuse";
import { escapeCellText, escapeXml, isXmlText } from "./xml-text";

/** Excel's limits for a text and a formula in one cell. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** A cell of a sheet that is to hold something. */
export interface CellToWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly content: Content;
}

/** The XML of a cell. Text is written into the cell itself, as text whatever it begins with. Refuses what no cell can hold. */
export function cellXml(prefix: string, cell: CellToWrite): string {
  return `<${prefix}c r="${cellAddress(cell.row, cell.column)}${cellXmlBehindRow(prefix, cell)}`;
}

/** What follows the number of the row in the XML of a cell, to its end. */
export function cellXmlBehindRow(prefix: string, cell: CellToWrite): string {
  const { row, column, content, style } = cell;
  const name = `${prefix}c`;
  const open = style === 0 ? '"' : `" s="${style}"`;
  if (!(row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS)) refuseCell(cell);
  if (content === null || content === "") return `${open}/>`;
  switch (typeof content) {
    case "number":
      return `${open}>${valueXml(prefix, numberText(cell, content))}</${name}>`;
    case "boolean":
      return `${open} t="b">${valueXml(prefix, content ? "1" : "0")}</${name}>`;
    case "string":
      return `${open} t="inlineStr"><${prefix}is>${textXml(prefix, cellText(cell, content))}</${prefix}is></${name}>`;
    default: {
      const { value } = content;
      const formula = content.formula.replace(/\r\n?/g, "\n");
      if (formula === "" || formula.length > MAX_FORMULA || !isXmlText(formula)) refuseCell(cell);
      const isText = typeof value === "string";
      const result = isText ? cellText(cell, value) : numberText(cell, value);
      const formulaXml = `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;
      return `${open}${isText ? ' t="str"' : ""}>${formulaXml}${valueXml(prefix, result)}</${name}>`;
    }
  }
}

/** Gives up because of a cell. */
export function refuseCell({ sheet, row, column }: Pick<CellToWrite, "sheet" | "row" | "column">): never {
  return refuse({ code: "cell-not-writable", sheet, cell: cellAddress(row, column) });
}

/** Blanks that a reader might take for the layout of the XML. */
const BLANKS = /^\s|\s$|\s\s|[\t\n]/;

function textXml(prefix: string, text: string): string {
  return `<${prefix}t${BLANKS.test(text) ? ' xml:space="preserve"' : ""}>${text}</${prefix}t>`;
}

function valueXml(prefix: string, text: string): string {
  return `<${prefix}v>${text}</${prefix}v>`;
}

function numberText(cell: CellToWrite, number: number): string {
  return Number.isFinite(number) ? String(number) : refuseCell(cell);
}

function cellText(cell: CellToWrite, text: string): string {
  return text.length <= MAX_TEXT ? escapeCellText(text) : refuseCell(cell);
}
