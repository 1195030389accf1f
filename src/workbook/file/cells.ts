/**
 * Finds rows and cells in the XML of a sheet, each with where it stands. One pass from left to right, looking at every
 * character a bounded number of times, as sheets may hold a million cells.
 */
import { MAX_COLUMNS, MAX_ROWS } from "../address";
import { damaged } from "./refuse";
import { isTag } from "./read-strings";
import type { XmlElement } from "./xml";

export interface Span {
  /** Where the element begins. */
  readonly start: number;
  /** Behind its opening tag. */
  readonly openEnd: number;
  /** Where its closing tag begins; equal to `end` for `<a/>`. */
  readonly closeStart: number;
  readonly end: number;
}

export interface CellSpan extends Span {
  readonly column: number;
  readonly style: number;
  /** The attribute `t`: `s` shared text, `str` text of a formula, `b`, `e`, `d`, `inlineStr`; empty for a number. */
  readonly type: string;
  readonly formula: Span | null;
  readonly value: Span | null;
  readonly inline: Span | null;
}

export interface RowSpan extends Span {
  readonly row: number;
  readonly isHidden: boolean;
  /** The style of its empty cells, where it has one of its own. */
  readonly style: number | null;
  readonly cells: readonly CellSpan[];
}

/** Where the rows of a sheet stand in an XML text: its element `sheetData`, or a window of it. */
export type RowsElement = Pick<XmlElement, "name" | "openEnd" | "closeStart">;

/**
 * The rows of `sheetData`, in order; `last` is the one before them, -1 for none. Refuses rows and cells that are out of order or
 * beyond Excel's grid.
 */
export function* scanRows(xml: string, sheetData: RowsElement, part: string, last = -1): Generator<RowSpan> {
  const prefix = sheetData.name.slice(0, -"sheetData".length);
  const scanner = new Scanner(xml, prefix, part);
  for (let at = xml.indexOf("<", sheetData.openEnd); at >= 0 && at < sheetData.closeStart;) {
    const row = scanner.row(at, last);
    last = row.row;
    yield row;
    at = xml.indexOf("<", row.end);
  }
}

class Scanner {
  private readonly rowName: string;
  private readonly cellName: string;
  private readonly names: { f: string; v: string; is: string };

  constructor(
    private readonly xml: string,
    prefix: string,
    private readonly part: string,
  ) {
    this.rowName = `${prefix}row`;
    this.cellName = `${prefix}c`;
    this.names = { f: `${prefix}f`, v: `${prefix}v`, is: `${prefix}is` };
  }

  row(start: number, lastRow: number): RowSpan {
    const { xml, part } = this;
    if (!isTag(xml, start, this.rowName)) damaged(part);
    const tag = new Tag(xml, start + 1 + this.rowName.length, part);
    const number = tag.attribute("r");
    const row = number === undefined ? lastRow + 1 : Number(number) - 1;
    if (!(row > lastRow && row < MAX_ROWS)) damaged(part);
    const cells: CellSpan[] = [];
    let closeStart = tag.end;
    let end = tag.end;
    if (!tag.isEmpty) {
      closeStart = this.next(tag.end);
      while (isTag(xml, closeStart, this.cellName)) {
        const cell = this.cell(closeStart, cells[cells.length - 1]?.column ?? -1, row);
        cells.push(cell);
        closeStart = this.next(cell.end);
      }
      // Behind the cells a row may hold an extension list.
      if (!this.closes(closeStart, this.rowName)) closeStart = xml.indexOf(`</${this.rowName}>`, closeStart);
      end = this.endOf(closeStart);
    }
    const isStyled = isYes(tag.attribute("customFormat")) && tag.attribute("s") !== undefined;
    return {
      start,
      openEnd: tag.end,
      closeStart,
      end,
      row,
      cells,
      isHidden: isYes(tag.attribute("hidden")),
      style: isStyled ? this.number(tag.attribute("s")) : null,
    };
  }

  private cell(start: number, lastColumn: number, row: number): CellSpan {
    const { xml, part } = this;
    let column = lastColumn + 1;
    let style = 0;
    let type = "";
    let at = start + 1 + this.cellName.length;
    // There may be millions: its attributes are read in place, the usual ones without a look at others.
    for (let code = xml.charCodeAt(at); code !== GREATER; code = xml.charCodeAt(at)) {
      if (code <= 32 || code === SLASH) {
        at++;
        continue;
      }
      const open = xml.charCodeAt(at + 1) === EQUALS ? at + 2 : valueAt(xml, at, part);
      const close = closingQuote(xml, open, part);
      if (open === at + 2) {
        if (code === LETTER_R) column = columnOf(xml, open + 1, close, row);
        else if (code === LETTER_S) style = this.number(xml.slice(open + 1, close));
        else if (code === LETTER_T) type = xml.slice(open + 1, close);
      }
      at = close + 1;
    }
    if (!(column > lastColumn && column < MAX_COLUMNS)) damaged(part);
    const openEnd = at + 1;
    let formula: Span | null = null;
    let value: Span | null = null;
    let inline: Span | null = null;
    let closeStart = openEnd;
    let end = openEnd;
    if (xml.charCodeAt(at - 1) !== SLASH) {
      closeStart = this.next(openEnd);
      while (!this.closes(closeStart, this.cellName)) {
        const inner = this.inner(closeStart);
        if (isTag(xml, closeStart, this.names.v)) value = inner;
        else if (isTag(xml, closeStart, this.names.f)) formula = inner;
        else if (isTag(xml, closeStart, this.names.is)) inline = inner;
        closeStart = this.next(inner.end);
      }
      end = this.endOf(closeStart);
    }
    return { start, openEnd, closeStart, end, column, style, type, formula, value, inline };
  }

  /** An element inside a cell. Its own closing tag comes before anything of its name, as none nests in itself. */
  private inner(start: number): Span {
    const { xml, part } = this;
    const { v } = this.names;
    const openEnd = start + 2 + v.length;
    if (xml.charCodeAt(openEnd - 1) === GREATER && isTag(xml, start, v)) {
      const closeStart = this.next(openEnd);
      return this.closes(closeStart, v) ? { start, openEnd, closeStart, end: this.endOf(closeStart) } : damaged(part);
    }
    NAME.lastIndex = start + 1;
    const name = NAME.exec(xml)?.[0];
    if (name === undefined || name === this.cellName || name === this.rowName) return damaged(part);
    const tag = new Tag(xml, start + 1 + name.length, part);
    if (tag.isEmpty) return { start, openEnd: tag.end, closeStart: tag.end, end: tag.end };
    let closeStart = this.next(tag.end);
    // Values and formulas hold text only, so that the next tag closes them.
    if (!this.closes(closeStart, name)) {
      if (name === this.names.v || name === this.names.f) damaged(part);
      closeStart = xml.indexOf(`</${name}>`, closeStart);
    }
    return { start, openEnd: tag.end, closeStart, end: this.endOf(closeStart) };
  }

  private next(from: number): number {
    const at = this.xml.indexOf("<", from);
    return at < 0 ? damaged(this.part) : at;
  }

  private closes(at: number, name: string): boolean {
    return this.xml.charCodeAt(at + 1) === 47 && isTag(this.xml, at + 1, name);
  }

  private endOf(closeStart: number): number {
    const at = closeStart < 0 ? -1 : this.xml.indexOf(">", closeStart);
    return at < 0 ? damaged(this.part) : at + 1;
  }

  private number(text: string | undefined): number {
    const number = Number(text);
    return Number.isInteger(number) && number >= 0 ? number : damaged(this.part);
  }
}

const NAME = /[^\s/>=<]+/y;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;
const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;

/** Where the value of the attribute that begins at a place is opened. */
function valueAt(xml: string, at: number, part: string): number {
  const equals = xml.indexOf("=", at);
  return equals < 0 || equals - at > 64 ? damaged(part) : equals + 1;
}

/** Where the value that is opened at a place is closed. */
function closingQuote(xml: string, open: number, part: string): number {
  const quote = xml.charCodeAt(open);
  if (quote !== QUOTE && quote !== APOSTROPHE) damaged(part);
  const close = xml.indexOf(quote === QUOTE ? '"' : "'", open + 1);
  return close < 0 ? damaged(part) : close;
}

/** The opening tag whose attributes begin at a place. */
class Tag {
  readonly end: number;
  readonly isEmpty: boolean;
  /** Names and values in turn. */
  private readonly attributes: string[] = [];

  constructor(xml: string, from: number, part: string) {
    let at = from;
    for (; xml.charCodeAt(at) !== GREATER; at++) {
      const code = xml.charCodeAt(at);
      if (code <= 32 || code === SLASH) continue;
      const open = valueAt(xml, at, part);
      const close = closingQuote(xml, open, part);
      this.attributes.push(xml.slice(at, open - 1), xml.slice(open + 1, close));
      at = close;
    }
    this.end = at + 1;
    this.isEmpty = xml.charCodeAt(at - 1) === SLASH;
  }

  attribute(name: string): string | undefined {
    for (let index = 0; index < this.attributes.length; index += 2) {
      if (this.attributes[index] === name) return this.attributes[index + 1];
    }
    return undefined;
  }
}

function isYes(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** The column of the address that stands between two places, in the row given; -1 where it is none. */
function columnOf(xml: string, from: number, to: number, row: number): number {
  let column = 0;
  let at = from;
  for (let code = xml.charCodeAt(at); code >= 65 && code <= 90 && at < from + 4; code = xml.charCodeAt(++at)) {
    column = column * 26 + code - 64;
  }
  let number = 0;
  for (; at < to; at++) {
    const digit = xml.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number === row + 1 ? column - 1 : -1;
}
