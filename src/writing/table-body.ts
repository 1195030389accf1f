/**
 * The body of a table: its cells, and the room that they take. There may be millions of cells, and many are like the cell above:
 * such a cell is the same object, and nothing about it is worked out again.
 */
import { isWide, type Content, type Style, type StyledCell } from "../workbook";
import { BODY } from "./styles";
import type { Column, Table } from "./table";
import { BOLD_WIDTH, contentWidth, DEFAULT_WIDEST, headerWidth, widthWithin, wrappedLines } from "./width";

/** The rows of a table below its header, and the widths that its columns need, in characters. */
export interface Body {
  readonly rows: readonly StyledCell[][];
  readonly widths: readonly number[];
}

/** Makes the cells of a table. */
export function bodyOf<Row>(table: Pick<Table<Row>, "columns" | "rows" | "rowStyle">): Body {
  const { columns, rowStyle } = table;
  const look = overlay();
  const widths = columns.map((column) => new ColumnWidth(column));
  let above: readonly StyledCell[] = [];
  const rows = table.rows.map((row) => {
    const looksOf = look(rowStyle?.(row) ?? PLAIN);
    const cells = columns.map((column, index) => {
      const cell = cellOf(column, row, looksOf, above[index]);
      if (cell !== above[index]) widths[index]?.add(cell);
      return cell;
    });
    above = cells;
    return cells;
  });
  return { rows, widths: widths.map((width) => width.characters) };
}

function cellOf<Row>(
  { content: contentOf, style: styleOf, link: linkOf }: Column<Row>,
  row: Row,
  looksOf: (column: Style) => Style,
  above: StyledCell | undefined,
): StyledCell {
  const content = contentOf(row);
  const style = looksOf((typeof styleOf === "function" ? styleOf(row) : styleOf) ?? PLAIN);
  const link = linkOf?.(row);
  if (link) return { content, style, link };
  return above && above.content === content && above.style === style && !above.link ? above : { content, style };
}

const PLAIN: Style = {};

/** Lays the looks of rows and columns over each other. One object for each pair: a sheet of a million cells has a dozen looks. */
function overlay(): (row: Style) => (column: Style) => Style {
  return remembered((row) => remembered((column): Style => ({ ...BODY, ...row, ...column })));
}

function remembered<T>(make: (style: Style) => T): (style: Style) => T {
  const known = new Map<Style, T>();
  return (style) => {
    const before = known.get(style);
    if (before !== undefined) return before;
    const made = make(style);
    known.set(style, made);
    return made;
  };
}

/** How wide a column must be for its header and the cells that were added. */
class ColumnWidth {
  private text: number;
  private number = 0;
  private readonly most: number;
  private readonly least: number | undefined;

  constructor({ header, widest = DEFAULT_WIDEST, least }: Pick<Column<never>, "header" | "widest" | "least">) {
    this.text = headerWidth(header);
    this.most = widest;
    this.least = least;
  }

  add({ content, style }: StyledCell): void {
    // A column of texts gets no wider than it may.
    if (typeof content === "string" && this.text >= this.most) return;
    const width = contentWidth(content, style?.numberFormat) * (style?.bold ? BOLD_WIDTH : 1);
    if (typeof content === "string") this.text = Math.max(this.text, width);
    else this.number = Math.max(this.number, width);
  }

  /** A number is never cut: a column of numbers is as wide as it must be. */
  get characters(): number {
    const fitting = widthWithin(this.text, this.most, this.least);
    return Math.ceil(Math.max(fitting, this.number > 0 ? this.number + 2 : 0));
  }
}

/** Points of one line of letters, which is the usual height of a row, and of one of Chinese characters. */
export const LINE_HEIGHT = 15;
const WIDE_LINE_HEIGHT = 18;

/** The height of a line of a content. */
export function lineHeight(content: Content): number {
  return typeof content === "string" && isWide(content) ? WIDE_LINE_HEIGHT : LINE_HEIGHT;
}

/** The heights of rows whose texts wrap or are taller than letters, by row; `first` is the number of the first. */
export function tallRows(
  rows: readonly (readonly StyledCell[])[],
  widths: readonly number[],
  first: number,
): [number, number][] {
  const tall: [number, number][] = [];
  const heights: number[] = [];
  for (const [index, cells] of rows.entries()) {
    const above = rows[index - 1];
    let height = LINE_HEIGHT;
    for (const [column, cell] of cells.entries()) {
      if (cell !== above?.[column]) heights[column] = cellHeight(cell, widths[column] ?? DEFAULT_WIDEST);
      height = Math.max(height, heights[column] ?? LINE_HEIGHT);
    }
    if (height > LINE_HEIGHT) tall.push([first + index, height]);
  }
  return tall;
}

function cellHeight({ content, style }: StyledCell, width: number): number {
  const lines = style?.wrap ? wrappedLines(content, style.bold ? width / BOLD_WIDTH : width) : 1;
  return lines * lineHeight(content);
}
