/** The workbook as it was opened: what the file holds, to find later what has been changed since. */
import { MARK_PREFIX, SHEET_MARK, type Area } from "../../workbook";
import { parseReference, type Cell, type Sheet, type SimulatedWorkbook } from "../model";

export interface OpenedSheet {
  readonly name: string;
  /** The cells by row and column. A cell that has not changed is the same object still. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  readonly shape: string;
  readonly marks: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, Area>;
  readonly columnWidths: ReadonlyMap<number, number>;
}

export type Opened = ReadonlyMap<Sheet, OpenedSheet>;

/** Keeps what the sheets are now. */
export function opened({ sheets }: SimulatedWorkbook): Opened {
  return new Map(sheets.map((sheet) => [sheet, openedSheet(sheet)]));
}

function openedSheet(sheet: Sheet): OpenedSheet {
  const cells = new Map<number, Map<number, Cell>>();
  for (const [row, column, cell] of sheet.cells()) {
    const known = cells.get(row);
    if (known) known.set(column, cell);
    else cells.set(row, new Map([[column, cell]]));
  }
  return {
    name: sheet.name,
    cells,
    shape: shapeOf(sheet),
    marks: marksOf(sheet),
    tables: new Map(sheet.tables.map(({ name, area }) => [name, area])),
    columnWidths: new Map(sheet.columnWidths),
  };
}

/** All of a sheet but its cells and names, as a text to compare. */
export function shapeOf(sheet: Sheet): string {
  const { merges, freeze, print, charts, validations, conditionalFormats, visibility } = sheet;
  const sizes = [[...sheet.columnWidths].sort(byKey), [...sheet.rowHeights].sort(byKey)];
  const rest = [
    validations.list(),
    conditionalFormats.list().map(({ areas, formula, format }) => [areas, formula, format]),
  ];
  return JSON.stringify([merges, freeze, print, charts, visibility, sizes, rest]);
}

function byKey([a]: readonly [number, number], [b]: readonly [number, number]): number {
  return a - b;
}

/** The marks of a sheet: names without their prefix, and formulas. */
export function marksOf({ names }: Pick<Sheet, "names">): Map<string, string> {
  const ours = names.filter(({ name }) => name.startsWith(MARK_PREFIX));
  return new Map(ours.map(({ name, formula }) => [name.slice(MARK_PREFIX.length), formula]));
}

/** The mark that makes a sheet ours; `undefined` for a clerk's. */
export function ownMark(marks: ReadonlyMap<string, string>): string | undefined {
  return /^="(.*)"$/s.exec(marks.get(SHEET_MARK) ?? "")?.[1]?.replaceAll('""', '"');
}

/** The area of a mark on cells; `null` for one that is a text, or lost. */
export function areaOfMark(formula: string): Area | null {
  return parseReference(formula.slice(1))?.area ?? null;
}
