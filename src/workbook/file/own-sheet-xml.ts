/** The XML of a whole sheet that we make. */
import { areaAddress, cellAddress } from "../address";
import type { SheetContent } from "../edits";
import { DECLARATION } from "./blank-parts";
import { columnWidth } from "./column-width";
import { conditionalFormatsXml } from "./conditional-format-xml";
import type { Dialect } from "./dialect";
import { hyperlinksXml } from "./hyperlink-xml";
import { rowsXml, type CellLooks } from "./own-sheet-rows";
import { validationsXml } from "./validation-xml";

/** The numbers by which files name paper. */
const PAPER = { A3: 8, A4: 9 } as const;

/** In the middle of the foot, in any language. */
const PAGE_OF_PAGES = "&amp;C&amp;P / &amp;N";

export interface OwnSheetLooks extends CellLooks {
  readonly dialect: Dialect;
  /** Whether the sheet's tab is among those selected. */
  readonly isSelected: boolean;
  /** The id of the drawing with its charts; `null` for none. */
  readonly drawing: string | null;
}

/** The part of a sheet that holds this content and nothing else, in pieces; `sheet` is its name, for refusals. */
export function* ownSheetXml(sheet: string, content: SheetContent, looks: OwnSheetLooks): Generator<string> {
  const { fitWidth, landscape, paper = "A4" } = content.print;
  const { dialect, drawing, styles } = looks;
  yield `${DECLARATION}<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">`;
  yield fitWidth ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "";
  yield `<dimension ref="${dimension(content)}"/>`;
  yield sheetViews(content.freeze, looks.isSelected);
  yield '<sheetFormatPr defaultRowHeight="15"/>';
  yield columns(content.columnWidths);
  yield "<sheetData>";
  yield* rowsXml(sheet, content, looks);
  yield "</sheetData>";
  yield merges(content);
  yield conditionalFormatsXml(content.conditionalFormats, styles);
  yield validationsXml(content.validations);
  yield hyperlinksXml(content.rows);
  yield '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  const fitHeight = fitWidth ? ' fitToHeight="0"' : "";
  yield `<pageSetup paperSize="${PAPER[paper]}" orientation="${landscape ? "landscape" : "portrait"}"${fitHeight}/>`;
  yield `<headerFooter><oddFooter>${PAGE_OF_PAGES}</oddFooter></headerFooter>`;
  yield drawing === null ? "" : `<drawing r:id="${drawing}"/>`;
  yield "</worksheet>";
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
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${columnWidth(width)}" customWidth="1"/>`,
  );
  return `<cols>${each.join("")}</cols>`;
}

function merges({ merges: areas }: SheetContent): string {
  const real = areas.filter(({ rows, columns }) => rows * columns > 1);
  if (real.length === 0) return "";
  const each = real.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`);
  return `<mergeCells count="${each.length}">${each.join("")}</mergeCells>`;
}
