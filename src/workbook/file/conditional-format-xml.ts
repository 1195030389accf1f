/** The XML of looks that depend on what cells hold (ISO 29500-1 18.3.1.18). */
import { areaAddress } from "../address";
import type { ConditionalFormat } from "../edits";
import type { StyleSheet } from "./style-sheet";
import { escapeCellText } from "./xml-text";

/** Excel's limit for a text in a formula, in characters. It takes a file with a longer one for damaged. */
const LONGEST_LITERAL = 255;

/** The elements with all conditional formats of a sheet; the first of those that hold of a cell wins. */
export function conditionalFormatsXml(formats: readonly ConditionalFormat[] = [], styles: StyleSheet): string {
  const possible = formats.filter(({ equals }) => equals.length <= LONGEST_LITERAL);
  return possible.map((format, index) => conditionalFormatXml(format, index + 1, styles)).join("");
}

function conditionalFormatXml(
  { area, equals, style }: ConditionalFormat,
  priority: number,
  styles: StyleSheet,
): string {
  const rule = `<cfRule type="cellIs" dxfId="${styles.ofDifference(style)}" priority="${priority}" operator="equal">`;
  const formula = `<formula>"${escapeCellText(equals.replace(/"/g, '""'))}"</formula>`;
  return `<conditionalFormatting sqref="${areaAddress(area)}">${rule}${formula}</cfRule></conditionalFormatting>`;
}
