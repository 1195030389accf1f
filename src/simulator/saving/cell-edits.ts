/** What has changed in the cells of a sheet that stays what it was, as edits. */
import { isCellError, type Area, type CellValue, type Edit } from "../../workbook";
import { EMPTY_CELL, isBlank, rectanglesOf, type Cell, type Sheet, type SimulatedWorkbook } from "../model";
import type { OpenedSheet } from "./opened";
import { charactersOf, contentOf } from "./sheet-content";

/** How cells are written; those of one way go into one edit. */
interface Way {
  readonly likeColumn?: number;
  readonly likeRow?: number;
  readonly numberFormat?: string;
  readonly columnWidth?: number;
}

type Place = readonly [row: number, column: number];
type Write = Extract<Edit, { kind: "write" }>;

export interface CellEdits {
  /** A file lets only cells that hold nothing take another number format: these lose what they hold first. */
  readonly emptied: readonly Edit[];
  /** Cleared cells first. */
  readonly edits: readonly Edit[];
}

/** The edits of a sheet's cells and of the widths of its columns. */
export function cellEdits(workbook: SimulatedWorkbook, sheet: Sheet, before: OpenedSheet): CellEdits {
  const cleared: Place[] = [];
  const emptied: Place[] = [];
  const written = new Map<string, { way: Way; places: Place[] }>();
  const likes: Likes = { columns: new Map(), rows: new Map() };
  for (const [row, column] of places(sheet, before)) {
    const [was, is] = [cellBefore(before, row, column), sheet.cell(row, column)];
    if (was === is) continue;
    if (isBlank(is)) cleared.push([row, column]);
    else if (isWritten(was, is)) {
      if (!isEmpty(was) && formatOf(was) !== formatOf(is)) emptied.push([row, column]);
      const way = wayOf(sheet, before, row, column, likes);
      const key = JSON.stringify([
        way.likeColumn,
        way.likeRow,
        way.numberFormat,
        way.columnWidth === undefined ? "" : column,
      ]);
      const alike = written.get(key) ?? { way, places: [] };
      alike.places.push([row, column]);
      written.set(key, alike);
    }
  }
  const on = { sheet: before.name };
  const writes = [...written.values()].flatMap(({ way, places: cells }) =>
    rectanglesOf(cells).map((area): Write => {
      const { row, column } = area;
      return { kind: "write", ...on, row, column, values: contents(workbook, sheet, area), ...way };
    }),
  );
  return {
    emptied: emptied.map(([row, column]) => ({ kind: "write", ...on, row, column, values: [[null]] })),
    edits: [
      ...rectanglesOf(cleared).map((area): Edit => ({ kind: "clear", ...on, area })),
      ...writes,
      ...widthEdits(sheet, before, writes),
    ],
  };
}

/** Emptied cells can be given looks as well; other looks of filled cells no edit can say. */
function isWritten(was: Cell, is: Cell): boolean {
  return !sameContent(was, is) || (isEmpty(was) ? looks(was) !== looks(is) : formatOf(was) !== formatOf(is));
}

function formatOf({ numberFormat }: Cell): string {
  return numberFormat ?? "General";
}

/** Widths of columns that nothing is written to: as if a cell below everything were emptied. */
function widthEdits(sheet: Sheet, before: OpenedSheet, writes: readonly Write[]): Edit[] {
  const said = new Set(writes.flatMap(({ column, columnWidth }) => (columnWidth === undefined ? [] : [column])));
  const areas = [sheet.used(false), ...sheet.merges].filter((area) => area !== null);
  const bottoms = [
    ...areas.map((area) => area.row + area.rows),
    ...[...before.cells.keys()].map((filled) => filled + 1),
  ];
  const row = Math.max(0, ...bottoms);
  return [...sheet.columnWidths.keys()].flatMap((column): Edit[] => {
    const columnWidth = newWidth(sheet, before, column);
    if (columnWidth === undefined || said.has(column)) return [];
    return [{ kind: "write", sheet: before.name, row, column, values: [[null]], columnWidth }];
  });
}

/** In characters; `undefined` where it is what it was. */
function newWidth(sheet: Sheet, before: OpenedSheet, column: number): number | undefined {
  const points = sheet.columnWidths.get(column);
  return points === undefined || points === before.columnWidths.get(column) ? undefined : charactersOf(points);
}

/** Whether a cell looks otherwise than it did. */
export function looksChanged(sheet: Sheet, before: OpenedSheet): boolean {
  return places(sheet, before).some(([row, column]) => {
    const [was, is] = [cellBefore(before, row, column), sheet.cell(row, column)];
    return was !== is && looks(was) !== looks(is);
  });
}

function looks({ format, numberFormat, link }: Cell): string {
  return JSON.stringify([Object.entries(format ?? {}).sort(), [...(format?.borders ?? [])].sort(), numberFormat, link]);
}

function places(sheet: Sheet, before: OpenedSheet): Place[] {
  const now = [...sheet.cells()].map(([row, column]): Place => [row, column]);
  const gone = [...before.cells].flatMap(([row, cells]) =>
    [...cells.keys()].filter((column) => isBlank(sheet.cell(row, column))).map((column): Place => [row, column]),
  );
  return [...now, ...gone];
}

function cellBefore(before: OpenedSheet, row: number, column: number): Cell {
  return before.cells.get(row)?.get(column) ?? EMPTY_CELL;
}

/** A cell that holds nothing can still be given looks. */
function isEmpty({ value, formula }: Cell): boolean {
  return value === null && formula === undefined;
}

function sameContent(a: Cell, b: Cell): boolean {
  return a.formula === b.formula && (a.formula !== undefined || sameValue(a.value, b.value));
}

function sameValue(a: CellValue, b: CellValue): boolean {
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}

/** For a column that is written, the column or row whose looks it was found to have. */
interface Likes {
  readonly columns: Map<number, number>;
  readonly rows: Map<number, number>;
}

/** Cells that were blank can be given looks: those of a cell beside them that looks the same, and a number format. */
function wayOf(sheet: Sheet, before: OpenedSheet, row: number, column: number, likes: Likes): Way {
  const [was, is] = [cellBefore(before, row, column), sheet.cell(row, column)];
  const points = newWidth(sheet, before, column);
  const columnWidth = points === undefined ? {} : { columnWidth: points };
  const likeColumn = isEmpty(was) ? columnLike(before, row, column, is, likes.columns) : undefined;
  const likeRow = isEmpty(was) && likeColumn === undefined ? rowLike(before, row, column, is, likes.rows) : undefined;
  const isLike = likeColumn !== undefined || likeRow !== undefined;
  const like = isLike ? cellBefore(before, likeRow ?? row, likeColumn ?? column) : was;
  return {
    ...(likeColumn !== undefined && { likeColumn }),
    ...(likeRow !== undefined && { likeRow }),
    ...(formatOf(is) !== formatOf(like) && { numberFormat: formatOf(is) }),
    ...columnWidth,
  };
}

/** Looks that were copied are the same object still. A column is like one other as far as that goes. */
function columnLike(
  before: OpenedSheet,
  row: number,
  column: number,
  { format }: Cell,
  likes: Map<number, number>,
): number | undefined {
  const usual = likes.get(column);
  if (usual !== undefined && cellBefore(before, row, usual).format === format) return usual;
  if (!format || format === cellBefore(before, row, column).format) return undefined;
  const alike = [...(before.cells.get(row) ?? [])].filter(([at, cell]) => at !== column && cell.format === format);
  const nearness = (at: number): number => (at < column ? column - at : 2 * (at - column));
  const [nearest] = alike.map(([at]) => at).sort((a, b) => nearness(a) - nearness(b));
  if (nearest !== undefined) likes.set(column, nearest);
  return nearest;
}

/** As `columnLike`, for a cell that looks like one above it in its column, the next first. */
function rowLike(
  before: OpenedSheet,
  row: number,
  column: number,
  { format }: Cell,
  likes: Map<number, number>,
): number | undefined {
  if (!format || format === cellBefore(before, row, column).format) return undefined;
  const usual = likes.get(column);
  if (usual !== undefined && usual < row && cellBefore(before, usual, column).format === format) return usual;
  for (let above = row - 1; above >= 0; above--) {
    if (cellBefore(before, above, column).format !== format) continue;
    likes.set(column, above);
    return above;
  }
  return undefined;
}

function contents(workbook: SimulatedWorkbook, sheet: Sheet, { row, column, rows, columns }: Area) {
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, right) => contentOf(workbook, sheet, sheet.cell(row + down, column + right))),
  );
}
