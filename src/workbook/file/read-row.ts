/** The texts in one row of a sheet, as its cells show them when nothing is formatted. */
import { scanRows, type CellSpan } from "./cells";
import { plainText } from "./read-strings";
import { damaged } from "./refuse";
import { child, parseXml } from "./xml";
import { unescapeCellText } from "./xml-text";

/** What a cell says. */
export interface CellText {
  readonly text: string;
  /** Whether it is a text and nothing else: no number, no formula. */
  readonly isPlain: boolean;
}

/** The texts of a row by column. `strings` are the texts that cells share. */
export function readRow(xml: string, part: string, row: number, strings: readonly string[]): Map<number, CellText> {
  const sheetData = child(parseXml(xml, part, "sheetData"), "sheetData") ?? damaged(part);
  for (const { row: at, cells } of scanRows(xml, sheetData, part)) {
    if (at < row) continue;
    if (at > row) break;
    return new Map(cells.map((cell) => [cell.column, textOf(xml, cell, strings)]));
  }
  return new Map();
}

function textOf(xml: string, { type, formula, value, inline }: CellSpan, strings: readonly string[]): CellText {
  if (type === "inlineStr") {
    return { text: inline ? plainText(xml.slice(inline.openEnd, inline.closeStart)) : "", isPlain: true };
  }
  const raw = value ? unescapeCellText(xml.slice(value.openEnd, value.closeStart)) : "";
  if (type === "s") return { text: strings[Number(raw)] ?? "", isPlain: true };
  if (type === "b") return { text: raw === "1" ? "TRUE" : "FALSE", isPlain: false };
  return { text: raw, isPlain: type === "str" && formula === null };
}
