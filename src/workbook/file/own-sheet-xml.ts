/** The XML of a whole sheet that we make. */
import { areaAddress, cellAddress } from "../address";
import type { SheetContent, StyledCell } from "../edits";
import { cellXml } from "./cell-xml";
import type { StyleSheet } from "./style-sheet";
import { DECLARATION } from "./blank-parts";
import { SHIFT_FROM_1904 } from "./serial-dates";
import { validationsXml } from "./validation-xml";

/** The width of a column in Excel is that of its characters and a margin. */
const MARGIN = 0.7109375;

export interface OwnSheetLooks {
  readonly styles: StyleSheet;
  readonly is1904: boolean;
  /** The namespace of the workbook's dialect. */
  readonly namespace: string;
  /** Whether the sheet's tab is among those selected. */
  readonly isSelected: boolean;
}

/** The part of a sheet that holds this content and nothing else; `sheet` is its name, for refusals. */
export function ownSheetXml(sheet: string, content: SheetContent, looks: OwnSheetLooks): string {
  const { fitWidth, landscape } = content.print;
  return [
    `${DECLARATION}<worksheet xmlns="${looks.namespace}">`,
    fitWidth ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "",
    `<dimension ref="${dimension(content)}"/>`,
    sheetViews(content.freeze, looks.isSelected),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns(content.columnWidths),
    "<sheetData>",
    ...content.rows.map((cells, row) => rowXml(sheet, row, cells, content.rowHeights?.get(row), looks)),
    "</sheetData>",
    merges(content),
    validationsXml(content.validations),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    // A4, as offices here print.
    `<pageSetup paperSize="9" orientation="${landscape ? "landscape" : "portrait"}"${fitWidth ? ' fitToHeight="0"' : ""}/>`,
    "</worksheet>",
  ].join("");
}

function dimension({ rows }: SheetContent): string {
  const columns = rows.reduce((widest, cells) => Math.max(widest, cells.length), 1);
  return areaAddress({ row: 0, column: 0, rows: Math.max(1, rows.length), columns });
}

function sheetViews({ rows, columns }: SheetContent["freeze"], isSelected: boolean): string {
  const open = `<sheetViews><sheetView${isSelected ? ' tabSelected="1"' : ""} workbookViewId="0"`;
  if (rows === 0 && columns === 0) return `${open}/></sheetViews>`;
  const splits = (columns > 0 ? ` xSplit="${columns}"` : "") + (rows > 0 ? ` ySplit="${rows}"` : "");
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const first = cellAddress(rows, columns);
  return (
    `${open}><pane${splits} topLeftCell="${first}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${first}" sqref="${first}"/></sheetView></sheetViews>`
  );
}

function columns(widths: readonly number[]): string {
  if (widths.length === 0) return "";
  const each = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width + MARGIN}" customWidth="1"/>`,
  );
  return `<cols>${each.join("")}</cols>`;
}

function rowXml(
  sheet: string,
  row: number,
  cells: readonly StyledCell[],
  height: number | undefined,
  { styles, is1904 }: OwnSheetLooks,
): string {
  const written = cells.map(({ content, style: look }, column) => {
    const style = look === undefined ? 0 : styles.ofLook(look);
    if (content === null && style === 0) return "";
    const isShifted = is1904 && typeof content === "number" && styles.isDate(style);
    return cellXml("", { sheet, row, column, style, content: isShifted ? content - SHIFT_FROM_1904 : content });
  });
  const body = written.join("");
  if (height !== undefined) return `<row r="${row + 1}" ht="${height}" customHeight="1">${body}</row>`;
  return body && `<row r="${row + 1}">${body}</row>`;
}

function merges({ merges: areas }: SheetContent): string {
  const real = areas.filter(({ rows, columns }) => rows * columns > 1);
  if (real.length === 0) return "";
  const each = real.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`);
  return `<mergeCells count="${each.length}">${each.join("")}</mergeCells>`;
}
