/** Reads the rows that head a table into columns, with merged cells. */
import { headerRows } from "./header-rows";
import { filledColumns, rowEnd, type Region } from "./regions";
import type { FieldWord } from "./remembered";
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
  /** What the clerk has said that its column gives. */
  readonly word?: FieldWord;
}

export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
}

/** Every header that the rows of a region could be, from the top. An Excel table has its header in its first row. */
export function headersOf(region: Region): readonly Header[] {
  const first = region.area.row;
  const spans = region.tableName === undefined ? headerRows(region) : [{ top: first, bottom: first }];
  return spans.map(({ top, bottom }) => headerOf(region, top, bottom));
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
    if (isSpacer(region, row, column, bottom)) return [];
    const groups: HeaderText[] = [];
    for (let above = top; above < Math.min(row, cell.row); above++) {
      const group = groupRows[above - top]?.get(column);
      if (group !== undefined) groups.push(group);
    }
    const word = region.cells.said(cell.row, cell.column);
    const leaf = { text, row: cell.row, column: cell.column, keys: keysOf(text), ...(word ? { word } : {}) };
    return [{ column, groups, leaf }];
  }
  return [];
}

/** A column without a name of its own under a group whose other columns have one. */
function isSpacer(region: Region, row: number, column: number, bottom: number): boolean {
  const area = region.cells.merge(row, column);
  if (!area || area.columns === 1) return false;
  const below: Region = { ...region, area: { ...area, rows: bottom + 1 - area.row } };
  for (let r = rowEnd(area); r <= bottom; r++) if (filledColumns(below, r).length > 0) return true;
  return false;
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
