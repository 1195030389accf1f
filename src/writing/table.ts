/** A sheet of ours that is one table: a title, a header of one row or two, a row for each entry. */
import { isWide, textWidth, type Area, type CellLink, type Content, type SheetContent } from "../workbook";
import type { Style, StyledCell } from "../workbook";
import { BODY, HEADER, NOTE, TITLE, WRAPPED_NOTE } from "./styles";
import { contentWidth, headerCore, widthWithin, wrappedLines } from "./width";

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

const DEFAULT_WIDEST = 20;

/** Points of one line of letters, which is the usual height of a row, and of one of Chinese characters. */
const LINE_HEIGHT = 15;
const WIDE_LINE_HEIGHT = 18;

/** How much wider bold text is. */
const BOLD_WIDTH = 1.1;

/** Lays out a table as a sheet, ready to print: landscape, one page wide, title and header on every page. */
export function tableSheet<Row>(table: Table<Row>): SheetContent {
  const look = overlay();
  let above: readonly StyledCell[] = [];
  const body = table.rows.map((row) => {
    const cells = bodyRow(table, row, look, above);
    above = cells;
    return cells;
  });
  const columnWidths = table.columns.map((column, index) => columnWidth(column, index, body));
  const titles = titleRows(table, columnWidths);
  const headers = headerRows(table.columns);
  const top = titles.rows.length + headers.length;
  return {
    rows: [...titles.rows, ...headers, ...body],
    columnWidths,
    rowHeights: new Map([
      ...titles.heights,
      ...headerHeights(table.columns, columnWidths, titles.rows.length, headers.length),
      ...body.flatMap((cells, index) => tallRow(cells, columnWidths, top + index)),
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

/** A number is never cut: a column of numbers is as wide as it must be. */
function columnWidth<Row>(column: Column<Row>, index: number, body: readonly StyledCell[][]): number {
  let [text, number] = [textWidth(headerCore(column.header)) * BOLD_WIDTH, 0];
  const most = column.widest ?? DEFAULT_WIDEST;
  let before: StyledCell | undefined;
  for (const cells of body) {
    const cell = cells[index];
    // Cells below each other often hold the same, and a column gets no wider than it may.
    if (!cell || cell === before) continue;
    before = cell;
    const { content, style } = cell;
    if (typeof content === "string" && text >= most) continue;
    const width = contentWidth(content, style?.numberFormat) * (style?.bold ? BOLD_WIDTH : 1);
    if (typeof content === "string") text = Math.max(text, width);
    else number = Math.max(number, width);
  }
  const fitting = widthWithin(text, most, column.least);
  return Math.ceil(Math.max(fitting, number > 0 ? number + 2 : 0));
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

/** The height of a row whose texts wrap or are taller than letters; none where the usual one will do. */
export function tallRow(cells: readonly StyledCell[], widths: readonly number[], row: number): [number, number][] {
  const height = cells.reduce((most, { content, style }, column) => {
    const room = (widths[column] ?? DEFAULT_WIDEST) / (style?.bold ? BOLD_WIDTH : 1);
    const lines = style?.wrap ? wrappedLines(content, room) : 1;
    return Math.max(most, lines * lineHeight(content));
  }, LINE_HEIGHT);
  return height > LINE_HEIGHT ? [[row, height]] : [];
}

function lineHeight(content: Content): number {
  return typeof content === "string" && isWide(content) ? WIDE_LINE_HEIGHT : LINE_HEIGHT;
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

const PLAIN: Style = {};

/** Lays the looks of rows and columns over each other. One object for each pair: a sheet of a million cells has a dozen looks. */
function overlay(): (row: Style, column: Style) => Style {
  const known = new Map<Style, Map<Style, Style>>();
  return (row, column) => {
    const found = known.get(row)?.get(column);
    if (found) return found;
    const style = { ...BODY, ...row, ...column };
    known.set(row, (known.get(row) ?? new Map<Style, Style>()).set(column, style));
    return style;
  };
}

/** The cells of a row; one that is like the cell above is the same object, which makes a million of them half as heavy. */
function bodyRow<Row>(
  { columns, rowStyle }: Table<Row>,
  row: Row,
  look: ReturnType<typeof overlay>,
  above: readonly StyledCell[],
): StyledCell[] {
  const ofRow = rowStyle?.(row) ?? PLAIN;
  return columns.map((column, index) => {
    const target = column.link?.(row);
    const content = column.content(row);
    const style = look(ofRow, (typeof column.style === "function" ? column.style(row) : column.style) ?? PLAIN);
    const before = above[index];
    if (target) return { content, style, link: target };
    return before && before.content === content && before.style === style && !before.link ? before : { content, style };
  });
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
