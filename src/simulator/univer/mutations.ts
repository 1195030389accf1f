/** What Univer's mutations say: which they are, and what they change. */
import type { ICellData, IRange } from "@univerjs/core";
import { placesOf } from "../model";
import { areaOf } from "./sheet-data";

export const VALUES = "sheet.mutation.set-range-values";
export const WIDTHS = "sheet.mutation.set-worksheet-col-width";
/** Typing `75%` makes a format, too. */
export const NUMBER_FORMATS = /^sheet\.mutation\.(?:set|remove)\.numfmt$/;
/** Mutations of the tabs. */
export const TABS = /^sheet\.mutation\.(?:insert-sheet|remove-sheet|set-worksheet-(?:name|order|hidden))$/;
/** Mutations that move cells about without telling which. */
export const MOVES = /^sheet\.mutation\.(?:insert-sheet|move-|reorder-range|insert-|remove-(?:rows|col))/;

/** Pasting merges cells, cutting takes merged cells apart. No file could be told of it: each is undone by the other. */
export const UNDONE_BY = new Map([
  ["sheet.mutation.add-worksheet-merge", "sheet.mutation.remove-worksheet-merge"],
  ["sheet.mutation.remove-worksheet-merge", "sheet.mutation.add-worksheet-merge"],
]);

export type Place = readonly [row: number, column: number];

/** The ids of the sheets that a mutation names. */
export function sheetsIn(params: object): string[] {
  const { subUnitId, from, to, sheet } = params as Record<
    string,
    { subUnitId?: string; id?: string } | string | undefined
  >;
  const ids = [
    subUnitId,
    ...[from, to, sheet].map((each) => (typeof each === "object" ? (each.subUnitId ?? each.id) : each)),
  ];
  return [...new Set(ids.filter((id) => typeof id === "string"))];
}

/** The places of the cells that a mutation changes: those of a matrix of values, or of ranges. */
export function placesIn(params: object): Place[] {
  const { ranges = [], values = {} } = params as Concerned;
  const all = [...ranges, ...Object.values(values).flatMap((value) => value.ranges ?? [])].map(areaOf);
  return [...cellsIn(params).map(([place]) => place), ...all.flatMap((area) => [...placesOf(area)])];
}

/** The places of the cells of which it changes more looks than a number format, which the engine gives its results as well. */
export function dressedIn(params: object): Place[] {
  return cellsIn(params).flatMap(([place, cell]) => (!cell || cell.p || isDress(cell.s) ? [place] : []));
}

function isDress(style: ICellData["s"]): boolean {
  return typeof style === "string" || Object.keys(style ?? {}).some((look) => look !== "n");
}

/** The columns that it gives a width, in pixels. */
export function widthsIn(params: object): Map<number, number> {
  const { ranges = [], colWidth = {} } = params as Concerned;
  const columns = ranges.flatMap(({ startColumn, endColumn }) =>
    Array.from({ length: endColumn - startColumn + 1 }, (_, index) => startColumn + index),
  );
  const widthOf = (column: number) => (typeof colWidth === "number" ? colWidth : colWidth[column]);
  return new Map(
    columns.flatMap((column) => {
      const width = widthOf(column);
      return typeof width === "number" ? [[column, width]] : [];
    }),
  );
}

function cellsIn(params: object): (readonly [Place, ICellData | null])[] {
  const { cellValue = {} } = params as Concerned;
  return Object.entries(cellValue).flatMap(([row, cells]) =>
    Object.entries(cells ?? {}).map(([column, cell]) => [[Number(row), Number(column)], cell] as const),
  );
}

interface Concerned {
  readonly cellValue?: Record<string, Record<string, ICellData | null> | null>;
  readonly ranges?: readonly IRange[];
  readonly values?: Record<string, { readonly ranges?: readonly IRange[] }>;
  readonly colWidth?: number | Record<number, number | undefined>;
}
