/** The XML of links from cells to other places in the workbook (ISO 29500-1 18.3.1.48). */
import { areaAddress, cellAddress, quoteSheetName } from "../address";
import type { CellLink, Content, StyledCell } from "../edits";
import { escapeCellAttribute } from "./xml-text";

/** Excel's limit for one sheet. It takes a file with more for damaged; further cells stay plain text. */
const MOST_LINKS = 65_530;

/** How much of a cell's text a link repeats, in characters. */
const LONGEST_DISPLAY = 255;

/** The element with all links of a sheet; nothing where there are none. */
export function hyperlinksXml(rows: readonly (readonly StyledCell[])[]): string {
  const links: string[] = [];
  // Most of what may be a million cells have none.
  for (const [row, cells] of rows.entries()) {
    for (let column = 0; column < cells.length; column++) {
      const { link, content } = cells[column] ?? {};
      if (link && content !== undefined) links.push(hyperlinkXml(row, column, link, content));
    }
  }
  return links.length > 0 ? `<hyperlinks>${links.slice(0, MOST_LINKS).join("")}</hyperlinks>` : "";
}

function hyperlinkXml(row: number, column: number, { sheet, area }: CellLink, content: Content): string {
  const place = area ? areaAddress(area) : "A1";
  const location = escapeCellAttribute(`${quoteSheetName(sheet)}!${place}`);
  const display = escapeCellAttribute(shownText(content).slice(0, LONGEST_DISPLAY));
  return `<hyperlink ref="${cellAddress(row, column)}" location="${location}" display="${display}"/>`;
}

function shownText(content: Content): string {
  const value = typeof content === "object" && content !== null ? content.value : content;
  return value === null ? "" : String(value);
}
