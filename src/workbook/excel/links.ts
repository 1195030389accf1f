/** Cells that lead to a place in the workbook, as Excel's hyperlinks (ExcelApi 1.7). */
import { areaAddress, quoteSheetName } from "../address";
import type { CellLink, SheetContent } from "../edits";
import { cellsOf } from "./ranges";
import { statement, type Reach, type Statement } from "./statement";
import { weightOf } from "./weight";

/** Excel keeps no more on a sheet; further cells are plain text. */
const MOST_LINKS = 65_530;

interface PlacedLink {
  readonly row: number;
  readonly column: number;
  readonly link: CellLink;
}

/**
 * Gives cells their links. This comes before contents and looks: Excel writes the reference into a blank cell and gives every
 * such cell the looks of its style *Hyperlink*; what the plan says of the text and of the looks is to stand on top of that.
 */
export function setLinks(sheet: Reach, rows: SheetContent["rows"]): Statement[] {
  return linksOf(rows).map(({ row, column, link }) => {
    const documentReference = `${quoteSheetName(link.sheet)}!${link.area ? areaAddress(link.area) : "A1"}`;
    const set = () => {
      cellsOf(sheet(), { row, column, rows: 1, columns: 1 }).hyperlink = { documentReference };
    };
    return statement(2, set, weightOf(documentReference));
  });
}

/** The links of a sheet, as many as Excel keeps. */
export function linksOf(rows: SheetContent["rows"]): PlacedLink[] {
  const found = rows.flatMap((cells, row) =>
    cells.flatMap(({ link }, column) => (link ? [{ row, column, link }] : [])),
  );
  return found.slice(0, MOST_LINKS);
}
