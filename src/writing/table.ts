/** A sheet of ours that is one table: a title, a header of one row or two, a row for each entry. */
import type { Area, CellLink, Content, SheetContent, Style, StyledCell } from "../workbook";
import { HEADER, NOTE, TITLE, WRAPPED_NOTE } from "./styles";
import { bodyOf, LINE_HEIGHT, lineHeight, tallRows } from "./table-body";
import { BOLD_WIDTH, DEFAULT_WIDEST, wrappedLines } from "./width";

export interface Column<Row> {
  readonly header: string;
  /** Stands above the header; neighbours that share it share one merged cell. */
  readonly over?: string;
  readonly content: (row: Row) => Content;
  readonly style?: Style | ((row: Row) => Style | undefined);
  /** Where a click on the cell leads to. */
  readonly link?: (row: Row) => CellLink | undefined;
  /** Of the header, instead of the usual look. */
  readonly headerStyle?: Style;
  /** Characters. @default 6 */
  readonly least?: number;
  /** Characters; a longer text wraps. @default 20 */
  readonly widest?: number;
}

export interface Table<Row> {
  readonly title: string | null;
  /** Lines under the title. One too long to be seen at once wraps. */
  readonly note?: string | readonly string[];
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** `undefined` for a plain row. Best the same object for the same look. */
  readonly rowStyle?: (row: Row) => Style | undefined;
  /** Columns that stay in sight. */
  readonly frozenColumns: number;
}

/** Lays out a table as a sheet, ready to print: landscape, one page wide, title and header on every page. */
export function tableSheet<Row>(table: Table<Row>): SheetContent {
  const { rows: body, widths: columnWidths } = bodyOf(table);
  const titles = titleRows(table, columnWidths);
  const headers = headerRows(table.columns);
  const top = titles.rows.length + headers.length;
  return {
    rows: [...titles.rows, ...headers, ...body],
    columnWidths,
    rowHeights: new Map([
      ...titles.heights,
      ...headerHeights(table.columns, columnWidths, titles.rows.length, headers.length),
      ...tallRows(body, columnWidths, top),
    ]),
    freeze: { rows: top, columns: table.frozenColumns },
    merges: [...titles.merges, ...(headers.length > 1 ? headerMerges(table.columns, titles.rows.length) : [])],
    print: { landscape: true, paper: paperFor(columnWidths), fitWidth: true, titleRows: top },
  };
}

/** As many characters across A4 are printed in letters of about 7 points. */
const WIDEST_ON_A4 = 230;

function paperFor(widths: readonly number[]): "A3" | "A4" {
  return widths.reduce((sum, width) => sum + width, 0) > WIDEST_ON_A4 ? "A3" : "A4";
}

/** What a screen shows at once, in characters: a note is no wider. */
const SCREEN_WIDTH = 120;

interface TitleRows {
  readonly rows: readonly StyledCell[][];
  readonly heights: readonly [number, number][];
  readonly merges: readonly Area[];
}

/** The title, and the notes below it; a note too long for the first columns together wraps in one cell merged over them. */
function titleRows<Row>({ title, note = [] }: Table<Row>, widths: readonly number[]): TitleRows {
  const rows: StyledCell[][] = title === null ? [] : [[{ content: title, style: TITLE }]];
  const heights: [number, number][] = [];
  const merges: Area[] = [];
  const { columns, width } = columnsWithin(widths, SCREEN_WIDTH);
  for (const text of typeof note === "string" ? [note] : note) {
    const row = rows.length;
    const lines = wrappedLines(text, width);
    rows.push([{ content: text, style: lines > 1 && columns > 1 ? WRAPPED_NOTE : NOTE }]);
    if (lines === 1 || columns < 2) continue;
    heights.push([row, lines * lineHeight(text)]);
    merges.push({ row, column: 0, rows: 1, columns });
  }
  return { rows, heights, merges };
}

/** The first columns that are no wider together than `most`, in characters, at least one. */
export function columnsWithin(widths: readonly number[], most: number): { columns: number; width: number } {
  let [columns, width] = [1, widths[0] ?? 0];
  while (columns < widths.length && width + (widths[columns] ?? 0) <= most) {
    width += widths[columns] ?? 0;
    columns += 1;
  }
  return { columns, width };
}

/** The heights of a header of one row or two; one that is merged down has the room of both. */
function headerHeights<Row>(
  columns: readonly Column<Row>[],
  widths: readonly number[],
  first: number,
  count: number,
): [number, number][] {
  const height = columns.reduce((most, { header, over }, column) => {
    const room = (widths[column] ?? DEFAULT_WIDEST) / BOLD_WIDTH;
    const needed = wrappedLines(header, room) * lineHeight(header);
    return Math.max(most, over === undefined ? needed / count : needed);
  }, LINE_HEIGHT);
  return Array.from({ length: count }, (_, index) => [first + index, Math.ceil(height)]);
}

function headerRows<Row>(columns: readonly Column<Row>[]): StyledCell[][] {
  const cell = (content: Content, { headerStyle }: Column<Row>): StyledCell => ({
    content,
    style: headerStyle ?? HEADER,
  });
  if (columns.every(({ over }) => over === undefined)) return [columns.map((column) => cell(column.header, column))];
  return [
    columns.map((column, index) => {
      const { header, over } = column;
      return cell(over === undefined ? header : over === columns[index - 1]?.over ? null : over, column);
    }),
    columns.map((column) => cell(column.over === undefined ? null : column.header, column)),
  ];
}

/** The merged cells of a header of two rows: across where neighbours share what is over them, else down. */
function headerMerges<Row>(columns: readonly Column<Row>[], row: number): Area[] {
  const merges: Area[] = [];
  columns.forEach(({ over }, column) => {
    if (over === undefined) {
      merges.push({ row, column, rows: 2, columns: 1 });
    } else if (over !== columns[column - 1]?.over) {
      const next = columns.findIndex((other, index) => index > column && other.over !== over);
      const end = next < 0 ? columns.length : next;
      if (end - column > 1) merges.push({ row, column, rows: 1, columns: end - column });
    }
  });
  return merges;
}
