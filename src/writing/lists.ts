/** Rows that a clerk's lists lack go below the last one, where there is room for them. */
import type { OfficialInput } from "../appraisal";
import { overlaps, type Area, type Content, type Edit, type SheetSnapshot, type TableSnapshot } from "../workbook";
import { text } from "./cells";
import { isBlankRow, isFreeRow } from "./room";

/** A list of the clerk's own: a row for each entry. */
export interface List {
  readonly sheet: string;
  /** The name of the Excel table, where it is one. */
  readonly tableName?: string;
  /** `null` where it has a Year column, or none at all. */
  readonly year: number | null;
  /** Header and data. */
  readonly area: Area;
  /** The last row of the header. */
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, number>;
  /** The rows of its entries. */
  readonly rows: readonly number[];
}

/** How much must be blank below a list: all of its columns to the end of the sheet, or no more than the row to be added. */
export type Room = "below" | "row";

/** Which list a row goes to. */
export interface Wanted<L> {
  readonly year: number;
  /** Whether a list without a year of its own has rows of the year, which the scheme tells. */
  readonly isUsed: (list: L) => boolean;
  /** Whether the row can be said in the columns of the list. */
  readonly fits: (list: L) => boolean;
}

/** Lists with the rows that are added to them. */
export class Lists<L extends List> {
  /** The next row of each list; `null` where it has no room. */
  private readonly next = new Map<L, number | null>();
  private readonly added = new Map<L, number>();

  constructor(
    private readonly lists: readonly L[],
    private readonly sheetOf: (name: string) => SheetSnapshot | undefined,
    private readonly room: Room,
  ) {}

  /** A list of the year, else one with a Year column, else one that is used for the year; `null` where none has room. */
  listFor({ year, isUsed, fits }: Wanted<L>): L | null {
    const open = this.lists.filter((list) => fits(list) && this.rowFor(list) !== null);
    return (
      open.find((list) => list.year === year) ??
      open.find((list) => list.year === null && list.columns.has("year")) ??
      open.find((list) => list.year === null && isUsed(list)) ??
      null
    );
  }

  /** Takes the next row of a list; `null` where it has no room. */
  take(list: L): number | null {
    const row = this.rowFor(list);
    if (row === null) return null;
    const sheet = this.sheetOf(list.sheet);
    const isOpen = this.room === "below" || (sheet !== undefined && isRowOpen(sheet, list, row + 1));
    this.next.set(list, isOpen ? row + 1 : null);
    this.added.set(list, row);
    return row;
  }

  /** The last row of a list with those that were added. */
  lastRow(list: L): number {
    return this.added.get(list) ?? lastRowOf(list);
  }

  /** The edits that let Excel tables take the rows that were added, and columns beside them, as many as are said of each. */
  growth(columnsOf: (list: L) => number = () => 0): readonly Edit[] {
    return this.lists.flatMap((list): readonly Edit[] => {
      const table = excelTable(this.sheetOf(list.sheet), list);
      if (!table) return [];
      const { row, rows, columns } = table.area;
      const area = {
        ...table.area,
        rows: Math.max(rows, this.lastRow(list) - row + 1),
        columns: columns + columnsOf(list),
      };
      if (area.rows === rows && area.columns === columns) return [];
      return [{ kind: "resizeTable", sheet: list.sheet, table: table.name, area }];
    });
  }

  private rowFor(list: L): number | null {
    const known = this.next.get(list);
    if (known !== undefined) return known;
    const sheet = this.sheetOf(list.sheet);
    const row = lastRowOf(list) + 1;
    const isOpen = this.room === "below" ? isClearBelow : isRowOpen;
    const found = sheet && !sheet.isProtected && isOpen(sheet, list, row) ? row : null;
    this.next.set(list, found);
    return found;
  }
}

/** The Excel table that a list is. */
export function excelTable(sheet: SheetSnapshot | undefined, { tableName }: List): TableSnapshot | undefined {
  return tableName === undefined ? undefined : sheet?.tables.find(({ name }) => name === tableName);
}

/** The last row of a list's entries; `null` where it has none. */
export function lastEntryRow({ rows }: List): number | null {
  return rows.reduce<number | null>((last, row) => Math.max(last ?? row, row), null);
}

function lastRowOf(list: List): number {
  return lastEntryRow(list) ?? list.headerRow;
}

/** Whether nothing stands below a list as far down as the sheet goes: no notes, totals, merged cells or other tables. */
function isClearBelow(sheet: SheetSnapshot, { area }: List, first: number): boolean {
  const below: Area = { row: first, column: area.column, rows: Infinity, columns: area.columns };
  const isInTheWay = [
    ...sheet.merges,
    ...sheet.tables.filter((table) => table.hasTotals || table.area.row >= first).map((table) => table.area),
  ].some((other) => overlaps(other, below));
  if (isInTheWay) return false;
  const bottom = Math.max(sheet.values.length, sheet.formulas.length);
  for (let row = first; row < bottom; row += 1) if (!isBlankRow(sheet, row, area)) return false;
  return true;
}

/** Whether a row can be added without touching anything: it is blank, and no totals, merged cell or other table are there. */
function isRowOpen(sheet: SheetSnapshot, list: List, row: number): boolean {
  const own = excelTable(sheet, list);
  if (own?.hasTotals && row >= own.area.row + own.area.rows - 1) return false;
  return isFreeRow(sheet, row, own?.area ?? list.area, own);
}

/** What a row says of whom it is about, and of which year, by field. */
export function identityCells(year: number, { id, name, unit }: OfficialInput): ReadonlyMap<string, Content> {
  return new Map([
    ["year", year],
    ["id", text(id)],
    ["name", text(name)],
    ["unit", text(unit)],
  ]);
}
