/** The area that a sheet says it uses. */
import { areaAddress, parseAddress } from "../address";
import type { SheetWrites } from "./sheet-writes";
import { child, setAttributes, type Splice, type XmlElement } from "./xml";

/** Lets the sheet's `dimension` cover what is written; a sheet without one is left without. */
export function widenDimension(xml: string, root: XmlElement, { rows }: SheetWrites): Splice[] {
  const element = child(root, "dimension");
  const old = parseAddress(element?.attributes.get("ref") ?? "");
  if (!element || !old) return [];
  let { row, column } = old;
  let [lastRow, lastColumn] = [old.row + old.rows - 1, old.column + old.columns - 1];
  for (const [plannedRow, cells] of rows) {
    [row, lastRow] = [Math.min(row, plannedRow), Math.max(lastRow, plannedRow)];
    for (const plannedColumn of cells.keys()) {
      [column, lastColumn] = [Math.min(column, plannedColumn), Math.max(lastColumn, plannedColumn)];
    }
  }
  const area = { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
  return [setAttributes(xml, element, { ref: areaAddress(area) })];
}
