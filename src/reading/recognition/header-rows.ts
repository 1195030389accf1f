/**
 * Finds the rows that head a table: one to three of them, under titles and unit lines. A title may be called like a header, and a row
 * of data may be text only; what tells them apart is what stands above and below each cell.
 */
import type { Cells } from "./cells";
import { isKnownHeader } from "./lookup";
import { filledColumns, rowEnd, type Region } from "./regions";
import { unitIn, yearIn } from "./titles";
import { keptInMind, textOf } from "./words";

/** The first and the last row of a header. */
export interface HeaderRows {
  readonly top: number;
  readonly bottom: number;
}

/** Headers have at most this many rows (workbook.md, *What existing templates look like*). */
const DEEPEST = 3;

/** The rows of every header that a region could have, from the top. */
export function headerRows(region: Region): readonly HeaderRows[] {
  const found: HeaderRows[] = [];
  const evidence = evidenceIn(region);
  const earlier = new Set<string>();
  let last = -1;
  region.cells.sheet.values.forEach((_, row) => {
    if (row <= last || evidence(row) === "none" || isTitle(region, row)) return;
    if (evidence(row) === "weak" && evidence(row + 1) === "strong" && saysWhatBelow(region, row)) return;
    const [top, bottom] = [firstHeaderRow(region, row, earlier), lastHeaderRow(region, row)];
    found.push({ top, bottom });
    for (let each = top; each <= bottom; each++) earlier.add(textsOf(region, each));
    last = bottom;
  });
  return found;
}

const isHeader = keptInMind(isKnownHeader);

/** How much a row looks like a header: *strong* with two known ones, *weak* with one and no number. */
type Evidence = "strong" | "weak" | "none";

function evidenceIn(region: Region): (row: number) => Evidence {
  return (row) => {
    const filled = filledColumns(region, row);
    const values = region.cells.sheet.values[row];
    let [texts, headers] = [0, 0];
    for (const column of filled) {
      const value = values?.[column];
      if (typeof value !== "string" || isNumeric(value)) continue;
      texts += 1;
      if (isHeader(value)) headers += 1;
    }
    if (headers >= 2 || region.cells.isSpokenOf(row)) return "strong";
    return headers === 1 && texts === filled.length ? "weak" : "none";
  };
}

/** Digits typed as text are data, too. */
export function isNumeric(text: string): boolean {
  return text.length <= 40 && looksNumeric(text);
}

const looksNumeric = keptInMind((text) => /^[\d.,%\s]+$/.test(text.normalize("NFKC")));

/** Whether a row gives the year or the unit of measure of what is below it, beside a title that reads like a header. */
function saysWhatBelow(region: Region, row: number): boolean {
  const texts = filledColumns(region, row).map((column) => textOf(region.cells.sheet.values[row]?.[column]));
  return texts.some((text) => unitIn(text) !== null || (yearIn(text) !== null && text.trim().length <= LONGEST_YEAR));
}

/** The longest cell that holds nothing but a year: `（2024年度）`. */
const LONGEST_YEAR = 8;

/** Whether a row has one cell only, which stands over all that is below: a title, even where it reads like a header. */
function isTitle(region: Region, row: number): boolean {
  const { cells } = region;
  const [column, another] = filledColumns(region, row);
  if (column === undefined || another !== undefined) return false;
  const below = filledColumns(region, mergedTo(region, row) + 1);
  const [first, last] = [below[0], below[below.length - 1]];
  if (first === undefined || last === undefined) return true;
  if (below.length === 1) return false;
  const area = cells.merge(row, column);
  if (area && area.columns === 1 && area.rows > 1) return false;
  return column <= first && (!area || area.columns === 1 || area.column + area.columns > last);
}

/**
 * The rows above that belong to the same header: merged into it, or heading groups of its columns. Where a header is repeated
 * on the next page, so are they; anything else above it is data.
 */
function firstHeaderRow(region: Region, row: number, earlier: ReadonlySet<string>): number {
  const isRepeat = earlier.has(textsOf(region, row));
  let top = row;
  const isFree = (above: number) =>
    isRepeat
      ? earlier.has(textsOf(region, above))
      : earlier.size === 0 || filledColumns(region, above - 1).length === 0;
  while (
    row - top < DEEPEST - 1 &&
    top > region.area.row &&
    (mergedTo(region, top - 1) >= top || isGroupRow(region, top - 1)) &&
    isFree(top - 1)
  )
    top--;
  return top;
}

/** What stands in a row, and where. */
function textsOf(region: Region, row: number): string {
  return JSON.stringify(
    filledColumns(region, row).map((column) => [column, textOf(region.cells.sheet.values[row]?.[column])]),
  );
}

/** The rows below that belong to the same header. */
function lastHeaderRow(region: Region, top: number): number {
  let bottom = mergedTo(region, top);
  for (let next = bottom + 1; next < Math.min(top + DEEPEST, rowEnd(region.area)); next = bottom + 1) {
    if (!isSubHeader(region, top, next)) break;
    bottom = mergedTo(region, next);
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
  const below = new Set(filledColumns(region, row + 1));
  const merged = columns.filter((column) => (cells.merge(row, column)?.columns ?? 1) > 1);
  if (columns.length === 1) {
    const area = cells.merge(row, columns[0] ?? 0);
    return area !== null && area.columns > 1 && area.column > ([...below][0] ?? 0);
  }
  return merged.length > 0 || (columns.length >= 2 && columns.every((column) => below.has(column)));
}

/**
 * Whether a row continues the header above it: texts only, none but a known header below a column that is named on its own, and
 * at least one that splits a group or names a column. A row of data has something below a column that is named.
 */
function isSubHeader(region: Region, top: number, row: number): boolean {
  const { cells } = region;
  const filled = filledColumns(region, row);
  const values = filled.map((column) => cells.sheet.values[row]?.[column]);
  if (!values.every((value) => typeof value === "string" && !isNumeric(value))) return false;
  // How far a group reaches may show in this row, or in the next one only.
  const below = row + 1 < top + DEEPEST ? [filled, filledColumns(region, row + 1)] : [filled];
  const above = Array.from({ length: row - top }, (_, index) => ({
    row: row - 1 - index,
    filled: filledColumns(region, row - 1 - index),
  }));
  const found = new Set<Above>();
  for (const column of filled) {
    const each = aboveIn(cells, above, column, below);
    if (each === "name" && !isHeader(textOf(cells.sheet.values[row]?.[column]))) return false;
    found.add(each);
  }
  return found.has("group") || (filled.length > 1 && found.has("blank") && !found.has("named") && !found.has("name"));
}

/**
 * What a header has above a cell: the name of its column, the name of a column in a group (an indicator with one figure), a group
 * that more columns share or that nothing splits, or nothing.
 */
type Above = "name" | "named" | "group" | "undivided" | "blank";

interface RowAbove {
  readonly row: number;
  readonly filled: readonly number[];
}

function aboveIn(
  cells: Cells,
  above: readonly RowAbove[],
  column: number,
  below: readonly (readonly number[])[],
): Above {
  const reaches = (end: number) => below.some((columns) => nextAfter(columns, column) < end);
  for (const [index, { row, filled }] of above.entries()) {
    if (textOf(cells.shown(row, column).value).trim() === "") continue;
    const merged = cells.merge(row, column);
    const width = merged?.columns ?? 1;
    if (merged && width > 1) return column > merged.column || reaches(merged.column + width) ? "group" : "undivided";
    if (!merged && reaches(nextAfter(filled, column))) return "group";
    return above.slice(index + 1).some((higher) => covers(cells, higher, column)) ? "named" : "name";
  }
  return "blank";
}

/** Whether something in a row stands over a column: in it, or to the left and not merged. */
function covers(cells: Cells, { row, filled }: RowAbove, column: number): boolean {
  if (textOf(cells.shown(row, column).value).trim() !== "") return true;
  const left = filled[indexAfter(filled, column) - 1];
  return left !== undefined && cells.merge(row, left) === null;
}

function nextAfter(columns: readonly number[], column: number): number {
  return columns[indexAfter(columns, column)] ?? Infinity;
}

/** Where in sorted columns the first one stands that is further right, by halving. */
function indexAfter(columns: readonly number[], column: number): number {
  let [low, high] = [0, columns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((columns[middle] ?? Infinity) > column) high = middle;
    else low = middle + 1;
  }
  return low;
}
