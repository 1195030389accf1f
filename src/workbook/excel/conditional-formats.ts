/** Looks that hold where a cell has a certain text, as Excel's conditional formats (ExcelApi 1.6). */
import type { ConditionalFormat } from "../edits";
import { textFormula } from "./contents";
import { cellsOf } from "./ranges";
import { statement, type Reach, type Statement } from "./statement";
import { weightOf } from "./weight";

/** Characters of a text in a formula. */
const LONGEST_TEXT = 255;

/** Sets the conditional formats of a sheet that has none. One whose text is too long for a formula of Excel is left out. */
export function setConditionalFormats(sheet: Reach, formats: readonly ConditionalFormat[] = []): Statement[] {
  const kept = formats.filter(({ equals }) => equals.length <= LONGEST_TEXT);
  // Excel puts each new one before the others; the first of the plan is to win.
  return [...kept].reverse().map((format) => statement(6, () => addFormat(sheet(), format), weightOf(format.equals)));
}

function addFormat(sheet: Excel.Worksheet, { area, equals, style }: ConditionalFormat): void {
  const { cellValue } = cellsOf(sheet, area).conditionalFormats.add("CellValue");
  if (style.bold !== undefined) cellValue.format.font.bold = style.bold;
  if (style.color !== undefined) cellValue.format.font.color = `#${style.color}`;
  if (style.fill !== undefined) cellValue.format.fill.color = `#${style.fill}`;
  cellValue.rule = { formula1: textFormula(equals), operator: "EqualTo" };
}
