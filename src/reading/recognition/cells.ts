/** The cells of a sheet as its reader sees them: a merged area shows its value in every one of its cells. */
import { columnCount, valueAt, type Area, type SheetSnapshot } from "../../workbook";
import type { FieldCell } from "../table";
import { fieldWords, type FieldWord } from "./remembered";
import { isBlank } from "./words";

export interface Cells {
  readonly sheet: SheetSnapshot;
  /** The merged area that covers a cell, if any. */
  merge(row: number, column: number): Area | null;
  /** The cell as it stands. */
  raw(row: number, column: number): FieldCell;
  /** The cell, or the one at the top left of the merged area that covers it. */
  shown(row: number, column: number): FieldCell;
  /** What the clerk has said of the column that a header cell heads; `undefined` where nothing. */
  said(row: number, column: number): FieldWord | undefined;
  /** Whether the clerk has said so of any cell in a row. */
  isSpokenOf(row: number): boolean;
}

/** Sees a sheet with its merged areas. Looking up a cell takes the logarithm of the merges of its row or column. */
export function cellsOf(sheet: SheetSnapshot): Cells {
  const flat = new Map<number, Area[]>();
  const tall = new Map<number, Area[]>();
  const width = columnCount(sheet);
  for (const area of sheet.merges) {
    if (area.rows === 1) push(flat, area.row, area);
    else for (let c = area.column; c < Math.min(area.column + area.columns, width); c++) push(tall, c, area);
  }
  flat.forEach((areas) => areas.sort((a, b) => a.column - b.column));
  tall.forEach((areas) => areas.sort((a, b) => a.row - b.row));

  const merge = (row: number, column: number): Area | null => {
    if (sheet.merges.length === 0) return null;
    const beside = lastBefore(flat.get(row), (area) => area.column <= column);
    if (beside && column < beside.column + beside.columns) return beside;
    const above = lastBefore(tall.get(column), (area) => area.row <= row);
    return above && row < above.row + above.rows ? above : null;
  };
  const raw = (row: number, column: number): FieldCell => {
    const format = sheet.formats[row]?.[column];
    const value = valueAt(sheet, row, column);
    return format === undefined ? { value, row, column } : { value, format, row, column };
  };
  const shown = (row: number, column: number): FieldCell => {
    const area = merge(row, column);
    return area ? raw(area.row, area.column) : raw(row, column);
  };
  return { sheet, merge, raw, shown, ...wordsOn(sheet, shown) };
}

/** A word about a header holds wherever the same header comes again further down in its column, as it does on every page. */
function wordsOn(sheet: SheetSnapshot, shown: Cells["shown"]): Pick<Cells, "said" | "isSpokenOf"> {
  const words = new Map<string, { readonly word: FieldWord; readonly row: number }>();
  const rows = new Set<number>();
  for (const { word, area, isOf } of fieldWords(sheet)) {
    const cell = area && shown(area.row, area.column);
    if (!cell || word === null || isBlank(cell.value) || !isOf(cell.value)) continue;
    words.set(`${cell.column} ${String(cell.value)}`, { word, row: cell.row });
    rows.add(cell.row);
  }
  const said = (row: number, column: number): FieldWord | undefined => {
    const found = words.size > 0 ? words.get(`${column} ${String(valueAt(sheet, row, column))}`) : undefined;
    return found && row >= found.row ? found.word : undefined;
  };
  return { said, isSpokenOf: (row) => rows.has(row) };
}

function push(index: Map<number, Area[]>, at: number, area: Area): void {
  const areas = index.get(at);
  if (areas) areas.push(area);
  else index.set(at, [area]);
}

/** The last of sorted areas that still passes, by halving. */
function lastBefore(areas: readonly Area[] | undefined, passes: (area: Area) => boolean): Area | undefined {
  if (!areas) return undefined;
  let [low, high] = [0, areas.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const area = areas[middle];
    if (area && passes(area)) low = middle + 1;
    else high = middle;
  }
  return areas[low - 1];
}
