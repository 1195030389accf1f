/** Finds the rows that head a table: one to three of them, with merged cells, under titles and unit lines. */
import { isKnownHeader } from "./lookup";
import { filledColumns, rowEnd, type Region } from "./regions";
import { keysOf, textOf } from "./words";

/** A column of a header, from its topmost text to its deepest. */
export interface HeaderColumn {
  readonly column: number;
  /** What stands above the deepest text, topmost first: merged groups, pillars. */
  readonly groups: readonly HeaderText[];
  /** The deepest text. */
  readonly leaf: HeaderText;
}

/** A text of a header as it stands, where it stands, and the keys it may be known by. */
export interface HeaderText {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly keys: readonly string[];
}

export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
}

/** Headers have at most this many rows (workbook.md, *What existing templates look like*). */
const DEEPEST = 3;

/** Every header that the rows of a region could be, from the top. An Excel table has its header in its first row. */
export function headersOf(region: Region): readonly Header[] {
  if (region.tableName !== undefined) return [headerOf(region, region.area.row, region.area.row)];
  const headers: Header[] = [];
  const known = new Map<string, boolean>();
  let bottom = -1;
  region.cells.sheet.values.forEach((_, row) => {
    if (row <= bottom || !mayBeHeader(region, row, known)) return;
    const last = lastHeaderRow(region, row);
    headers.push(headerOf(region, firstHeaderRow(region, row), last));
    bottom = last;
  });
  return headers;
}

/** Whether a row has at least two known headers, or one and no number. */
function mayBeHeader(region: Region, row: number, known: Map<string, boolean>): boolean {
  const values = region.cells.sheet.values[row];
  let [headers, others] = [0, 0];
  for (const column of filledColumns(region, row)) {
    const value = values?.[column];
    if (typeof value !== "string" || isNumeric(value)) {
      others++;
      continue;
    }
    let isHeader = known.get(value);
    if (isHeader === undefined) known.set(value, (isHeader = isKnownHeader(value)));
    if (isHeader) headers++;
  }
  return headers >= 2 || (headers === 1 && others === 0);
}

/** Digits typed as text are data, too. */
function isNumeric(text: string): boolean {
  return text.length <= 40 && /^[\d.,%\s]+$/.test(text.normalize("NFKC"));
}

/** The rows above that belong to the same header: merged into it, or heading groups of its columns. */
function firstHeaderRow(region: Region, row: number): number {
  let top = row;
  while (
    row - top < DEEPEST - 1 &&
    top > region.area.row &&
    (mergedTo(region, top - 1) >= top || isGroupRow(region, top - 1))
  )
    top--;
  return top;
}

/** The rows below that belong to the same header. */
function lastHeaderRow(region: Region, row: number): number {
  let bottom = row;
  for (let next = row; next < row + DEEPEST && next < rowEnd(region.area); next++) {
    if (next > bottom && !isSubHeader(region, row, next)) break;
    bottom = Math.max(bottom, next, mergedTo(region, next));
  }
  return bottom;
}

/** The last row into which a cell of a row is merged; the row itself where none is. */
function mergedTo(region: Region, row: number): number {
  const ends = filledColumns(region, row).map((column) => {
    const area = region.cells.merge(row, column);
    return area !== null && area.rows <= DEEPEST ? rowEnd(area) - 1 : row;
  });
  return ends.reduce((last, end) => Math.max(last, end), row);
}

/** Whether a row heads groups of columns: several texts, or one merged over some of the columns; no title and no unit line. */
function isGroupRow(region: Region, row: number): boolean {
  const { cells } = region;
  const columns = filledColumns(region, row);
  const texts = columns.map((column) => textOf(cells.sheet.values[row]?.[column]));
  if (columns.length === 0 || texts.some((text) => /[:：]|\d{4}/.test(text))) return false;
  if (columns.some((column) => typeof cells.sheet.values[row]?.[column] !== "string")) return false;
  const below = filledColumns(region, row + 1);
  const merged = columns.filter((column) => (cells.merge(row, column)?.columns ?? 1) > 1);
  if (columns.length === 1) {
    const area = cells.merge(row, columns[0] ?? 0);
    return area !== null && area.columns > 1 && area.column > (below[0] ?? 0);
  }
  return merged.length > 0 || (columns.length >= 2 && columns.every((column) => below.includes(column)));
}

/**
 * Whether a row continues the header above it: texts only, and none of them below a column that has a header of its own
 * rather than a group that reaches further right. A first row of data always has something below such a column.
 */
function isSubHeader(region: Region, header: number, row: number): boolean {
  const { cells } = region;
  const filled = filledColumns(region, row);
  if (filled.length === 0 || filled.some((column) => typeof cells.sheet.values[row]?.[column] !== "string"))
    return false;
  const above = filledColumns(region, header);
  const isMerged = (column: number) => (cells.merge(header, column)?.columns ?? 1) > 1;
  // How far a group reaches may show in this row, or in the next one only.
  const deeper = row + 1 < header + DEEPEST ? filledColumns(region, row + 1) : [];
  const reaches = (column: number) => {
    const next = above.find((each) => each > column) ?? Infinity;
    return [filled, deeper].some((columns) => columns.some((each) => each > column && each < next));
  };
  const own = new Set(above);
  if (filled.some((column) => own.has(column) && !isMerged(column) && !reaches(column))) return false;
  return filled.length > 1 || filled.some(isMerged);
}

function headerOf(region: Region, top: number, bottom: number): Header {
  const { cells, area } = region;
  const columns = new Set<number>();
  const end = area.column + area.columns;
  for (let row = top; row <= bottom; row++) {
    for (const column of filledColumns(region, row)) {
      const width = cells.merge(row, column)?.columns ?? 1;
      for (let c = column; c < Math.min(column + width, end); c++) columns.add(c);
    }
  }
  const groupRows = Array.from({ length: bottom - top }, (_, index) => groupTexts(region, top + index, bottom));
  return {
    top,
    bottom,
    columns: [...columns].sort((a, b) => a - b).flatMap((column) => columnOf(region, top, bottom, column, groupRows)),
  };
}

function columnOf(
  region: Region,
  top: number,
  bottom: number,
  column: number,
  groupRows: readonly ReadonlyMap<number, HeaderText>[],
): HeaderColumn[] {
  for (let row = bottom; row >= top; row--) {
    const cell = region.cells.shown(row, column);
    const text = textOf(cell.value);
    if (text.trim() === "") continue;
    const groups: HeaderText[] = [];
    for (let above = top; above < Math.min(row, cell.row); above++) {
      const group = groupRows[above - top]?.get(column);
      if (group !== undefined) groups.push(group);
    }
    return [{ column, groups, leaf: { text, row: cell.row, column: cell.column, keys: keysOf(text) } }];
  }
  return [];
}

/**
 * The texts of a group row by column. A group that is not merged reaches over the blank cells to its right that have
 * something below them, as it does where it is centred across them.
 */
function groupTexts(region: Region, row: number, bottom: number): ReadonlyMap<number, HeaderText> {
  const { cells } = region;
  const groups = new Map<number, HeaderText>();
  const below = new Set<number>();
  for (let r = row + 1; r <= bottom; r++) for (const column of filledColumns(region, r)) below.add(column);
  for (const column of filledColumns(region, row)) {
    const text = textOf(cells.sheet.values[row]?.[column]);
    const area = cells.merge(row, column);
    let c = column;
    const group = { text, row, column, keys: keysOf(text) };
    do groups.set(c++, group);
    while (area ? c < area.column + area.columns : below.has(column) && isOpenBelow(c));
  }
  return groups;

  function isOpenBelow(column: number): boolean {
    return below.has(column) && textOf(cells.shown(row, column).value).trim() === "" && !cells.merge(row, column);
  }
}
