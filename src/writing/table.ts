/** A sheet of ours that is one table: a title, a header of one row or two, a row for each entry. */
import type { Area, Content, SheetContent, Style, StyledCell } from "../workbook";
import { BODY, HEADER, NOTE, TITLE } from "./styles";
import { fittingWidth, headerCore, wrappedLines } from "./width";

export interface Column<Row> {
  readonly header: string;
  /** Stands above the header; neighbours that share it share one merged cell. */
  readonly over?: string;
  readonly content: (row: Row) => Content;
  readonly style?: Style | ((row: Row) => Style | undefined);
  /** Of the header, instead of the usual look. */
  readonly headerStyle?: Style;
  /** Characters. @default 6 */
  readonly least?: number;
  /** Characters; a longer text wraps. @default 24 */
  readonly widest?: number;
}

export interface Table<Row> {
  readonly title: string | null;
  /** A line under the title. */
  readonly note?: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** `undefined` for a plain row. Best the same object for the same look. */
  readonly rowStyle?: (row: Row) => Style | undefined;
  /** Columns that stay in sight. */
  readonly frozenColumns: number;
}

const DEFAULT_WIDEST = 24;

/** Points of one line of text; Chinese characters are taller than letters. */
const LINE_HEIGHT = 16;

/** How much wider bold text is. */
const BOLD_WIDTH = 1.1;

/** Lays out a table as a sheet, ready to print: landscape, one page wide, title and header on every page. */
export function tableSheet<Row>(table: Table<Row>): SheetContent {
  const titles: StyledCell[][] = [];
  if (table.title !== null) titles.push([{ content: table.title, style: TITLE }]);
  if (table.note !== undefined) titles.push([{ content: table.note, style: NOTE }]);
  const headers = headerRows(table.columns);
  const look = overlay();
  const body = table.rows.map((row) => bodyRow(table, row, look));
  const top = titles.length + headers.length;
  const columnWidths = table.columns.map((column) =>
    fittingWidth(
      [headerCore(column.header), ...table.rows.map(column.content)],
      column.widest ?? DEFAULT_WIDEST,
      column.least,
    ),
  );
  return {
    rows: [...titles, ...headers, ...body],
    columnWidths,
    rowHeights: new Map([
      ...headerHeights(table.columns, columnWidths, titles.length, headers.length),
      ...body.flatMap((cells, index) => tallRow(cells, columnWidths, top + index)),
    ]),
    freeze: { rows: top, columns: table.frozenColumns },
    merges: headers.length > 1 ? headerMerges(table.columns, titles.length) : [],
    print: { landscape: true, fitWidth: true, titleRows: top },
  };
}

/** The height of a row whose texts wrap; none where one line will do. */
function tallRow(cells: readonly StyledCell[], widths: readonly number[], row: number): [number, number][] {
  const lines = cells.reduce(
    (most, { content, style }, column) =>
      style?.wrap
        ? Math.max(most, wrappedLines(content, (widths[column] ?? DEFAULT_WIDEST) / (style.bold ? BOLD_WIDTH : 1)))
        : most,
    1,
  );
  return lines > 1 ? [[row, lines * LINE_HEIGHT]] : [];
}

/** The heights of a header of one row or two; one that is merged down has the room of both. */
function headerHeights<Row>(
  columns: readonly Column<Row>[],
  widths: readonly number[],
  first: number,
  count: number,
): [number, number][] {
  const lines = columns.reduce((most, { header, over }, column) => {
    const needed = wrappedLines(header, widths[column] ?? DEFAULT_WIDEST);
    return Math.max(most, over === undefined ? needed / count : needed);
  }, 1);
  return Array.from({ length: count }, (_, index) => [first + index, Math.ceil(lines) * LINE_HEIGHT]);
}

const PLAIN: Style = {};

/** Lays the looks of rows and columns over each other. One object for each pair: a sheet of a million cells has a dozen looks. */
function overlay(): (row: Style, column: Style) => Style {
  const known = new Map<Style, Map<Style, Style>>();
  return (row, column) => {
    const ofRow = known.get(row) ?? new Map<Style, Style>();
    const style = ofRow.get(column) ?? { ...BODY, ...row, ...column };
    known.set(row, ofRow.set(column, style));
    return style;
  };
}

function bodyRow<Row>({ columns, rowStyle }: Table<Row>, row: Row, look: ReturnType<typeof overlay>): StyledCell[] {
  const ofRow = rowStyle?.(row) ?? PLAIN;
  return columns.map(({ content, style }) => ({
    content: content(row),
    style: look(ofRow, (typeof style === "function" ? style(row) : style) ?? PLAIN),
  }));
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
