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
  if (!(row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS)) refuseCell(cell);
  const open = style === 0 ? '"' : `" s="${style}"`;
  if (content === null || content === "") return `${open}/>`;
  const tags = tagsOf(prefix);
  switch (typeof content) {
    case "number":
      return open + tags.value + numberText(cell, content) + tags.valueEnd;
    case "boolean":
      return open + tags.truth + (content ? "1" : "0") + tags.valueEnd;
    case "string": {
      const text = cellText(cell, content);
      return open + (BLANKS.test(text) ? tags.textWithBlanks : tags.text) + text + tags.textEnd;
    }
    default: {
      const { value } = content;
      const formula = content.formula.replace(/\r\n?/g, "\n");
      if (formula === "" || formula.length > MAX_FORMULA || !isXmlText(formula)) refuseCell(cell);
      const isText = typeof value === "string";
      const result = isText ? cellText(cell, value) : numberText(cell, value);
      return (
        open + (isText ? tags.textFormula : tags.formula) + escapeXml(formula) + tags.result + result + tags.valueEnd
      );
    }
  }
}

/** What stands around the contents of cells. */
function makeTags(prefix: string) {
  const p = prefix;
  return {
    value: `><${p}v>`,
    truth: ` t="b"><${p}v>`,
    formula: `><${p}f>`,
    textFormula: ` t="str"><${p}f>`,
    result: `</${p}f><${p}v>`,
    valueEnd: `</${p}v></${p}c>`,
    text: ` t="inlineStr"><${p}is><${p}t>`,
    textWithBlanks: ` t="inlineStr"><${p}is><${p}t xml:space="preserve">`,
    textEnd: `</${p}t></${p}is></${p}c>`,
  };
}

type Tags = ReturnType<typeof makeTags>;

/** Put together once for a million cells. */
const known = new Map<string, Tags>();

function tagsOf(prefix: string): Tags {
  const tags = known.get(prefix) ?? makeTags(prefix);
  known.set(prefix, tags);
  return tags;
}

/** Gives up because of a cell. */
export function refuseCell({ sheet, row, column }: Pick<CellToWrite, "sheet" | "row" | "column">): never {
  return refuse({ code: "cell-not-writable", sheet, cell: cellAddress(row, column) });
}

/** Blanks that a reader might take for the layout of the XML. */
const BLANKS = /^\s|\s$|\s\s|[\t\n]/;

function numberText(cell: CellToWrite, number: number): string {
  return Number.isFinite(number) ? String(number) : refuseCell(cell);
}

function cellText(cell: CellToWrite, text: string): string {
  return text.length <= MAX_TEXT ? escapeCellText(text) : refuseCell(cell);
}
