/** Gives a simulated workbook the looks of the file that it was read from. */
import type { CellLook, SheetLooks } from "../../workbook/file";
import type { CellFormat } from "./cell";
import type { SimulatedWorkbook } from "./workbook";

const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;

/** Dresses the sheets by their names. Cells of one look share their format, by which copied looks are known again. */
export function dress(workbook: SimulatedWorkbook, looks: readonly SheetLooks[]): void {
  const formats = new Map<CellLook, CellFormat | undefined>();
  const formatOf = (look: CellLook): CellFormat | undefined => {
    if (!formats.has(look)) formats.set(look, cellFormat(look));
    return formats.get(look);
  };
  for (const from of looks) {
    const sheet = workbook.find(from.name);
    if (!sheet) continue;
    for (const [row, cells] of from.cells) {
      for (const [column, look] of cells) {
        const { numberFormat } = look;
        sheet.put(row, column, { ...sheet.cell(row, column), format: formatOf(look), numberFormat });
      }
    }
    for (const { row, column, reference } of from.links)
      sheet.put(row, column, { ...sheet.cell(row, column), link: reference });
    for (const [column, width] of from.columnWidths)
      sheet.columnWidths.set(column, Math.round(width * PIXELS_PER_CHARACTER) * POINTS_PER_PIXEL);
    for (const [row, height] of from.rowHeights) sheet.rowHeights.set(row, height);
    sheet.hiddenRows = from.hiddenRows;
    sheet.hiddenColumns = from.hiddenColumns;
    sheet.freeze = from.freeze;
  }
}

function cellFormat(look: CellLook): CellFormat | undefined {
  const { bold, italic, underline, size, wrap, color, fill, horizontal, vertical, borders } = look;
  const format: CellFormat = {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(size && { size }),
    ...(wrap && { wrap }),
    ...(color && { color: `#${color}` }),
    ...(fill && { fill: `#${fill}` }),
    ...(horizontal && { horizontal: capitalised(horizontal) }),
    ...(vertical && { vertical: capitalised(vertical) }),
    ...(borders && { borders: new Set(borders) }),
  };
  return Object.keys(format).length > 0 ? format : undefined;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
