/** `Range`: a rectangle of cells. */
import { areaAddress, MAX_COLUMNS, MAX_ROWS, overlaps, quoteSheetName, type Area } from "../../workbook";
import { guesses } from "../guesses";
import { boundingArea, isUnbounded, type Cell, type SimulatedWorkbook } from "../model";
import { HostError, invalidArgument, notImplemented } from "../wire/errors";
import { readOnly, type HostObject, type Method, type Property } from "../wire/host-object";
import type { Json } from "../wire/protocol";
import { truth, whole } from "./arguments";
import { wrongSize, readCells, valueType, wireValue, writeCells, writeContent } from "./contents";
import { clear } from "./clear";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { rangeFormat } from "./format";
import { hyperlink } from "./hyperlink";
import { rangeAreas } from "./range-areas";
import { tables } from "./tables";
import { standingFor, targetOf, type Target } from "./target";

/** The range of an area of a sheet. */
export function range(workbook: SimulatedWorkbook, target: Target): HostObject {
  return standingFor(
    {
      className: "Range",
      properties: {
        ...place(target),
        ...contents(workbook, target),
        Hyperlink: hyperlink(target),
        Format: { get: () => rangeFormat([target]) },
        ConditionalFormats: { get: () => conditionalFormats(target) },
        DataValidation: { get: () => dataValidation(target) },
      },
      methods: methods(workbook, target),
    },
    target,
  );
}

function place({ sheet, area }: Target): Record<string, Property> {
  return readOnly({
    Address: () => `${quoteSheetName(sheet.name)}!${areaAddress(area)}`,
    RowIndex: () => area.row,
    ColumnIndex: () => area.column,
    RowCount: () => area.rows,
    ColumnCount: () => area.columns,
    HasSpill: () => false,
  });
}

function contents(workbook: SimulatedWorkbook, target: Target): Record<string, Property> {
  const setContent = (input: Json) => writeCells(target, input, writeContent);
  const shown = (cell: Cell) => wireValue(workbook.valueOf(target.sheet, cell));
  return {
    Values: { get: () => readCells(target, shown), set: setContent },
    Formulas: { get: () => readCells(target, (cell) => cell.formula ?? shown(cell)), set: setContent },
    ValueTypes: { get: () => readCells(target, (cell) => valueType(workbook.valueOf(target.sheet, cell))) },
    NumberFormat: {
      get: () => readCells(target, (cell) => cell.numberFormat ?? "General"),
      set: (input) => writeCells(target, input, setNumberFormat),
    },
    RowHidden: { get: () => false, set: unhide },
    ColumnHidden: { get: () => false, set: unhide },
  };
}

function methods(workbook: SimulatedWorkbook, target: Target): Record<string, Method> {
  const { sheet, area } = target;
  return {
    Clear: ([applyTo]) => clear(target, typeof applyTo === "string" ? applyTo : "All"),
    Merge: ([across]) => {
      if (truth(across)) throw notImplemented("Range.Merge across");
      sheet.merge(area);
      return null;
    },
    Unmerge: () => {
      sheet.unmerge(area);
      return null;
    },
    ...largeWrites(workbook, target),
    CopyFrom: ([source, copyType]) => {
      if (copyType !== "Formats") throw notImplemented(`Range.CopyFrom ${String(copyType)}`);
      copyFormats(targetOf(source), target);
      return null;
    },
    GetMergedAreasOrNullObject: () => mergedAreas(workbook, target),
    GetTables: ([fullyContained]) => {
      if (truth(fullyContained)) throw notImplemented("Range.GetTables fully contained");
      return tables(workbook, [sheet], (item) => overlaps(item.area, area));
    },
    Select: () => {
      workbook.active = sheet;
      workbook.selection = areaAddress(area);
      return null;
    },
  };
}

/** What the client uses by itself to send a large array in pieces. */
function largeWrites(workbook: SimulatedWorkbook, { sheet, area }: Target): Record<string, Method> {
  return {
    _ValidateArraySize: ([rows, columns]) => {
      if (rows !== area.rows || columns !== area.columns) throw wrongSize();
      return null;
    },
    GetRow: ([index]) => {
      const row = area.row + whole(index, 0, "The row");
      return range(workbook, { sheet, area: { ...area, row, rows: 1 } });
    },
    GetBoundingRect: ([other]) => range(workbook, { sheet, area: boundingArea(area, targetOf(other).area) }),
  };
}

/** So many areas `getMergedAreasOrNullObject` finds, by its documentation; with more it fails. */
const MOST_MERGED_AREAS = 512;

/** The areas whose first cell is in the range, as Excel finds them. */
function mergedAreas(workbook: SimulatedWorkbook, { sheet, area }: Target): HostObject | null {
  const found = sheet.merges.filter((merge) => overlaps(area, { ...merge, rows: 1, columns: 1 }));
  if (found.length > MOST_MERGED_AREAS)
    throw new HostError(guesses.tooManyMergedAreas, "There are too many merged areas.", 500);
  return found.length > 0
    ? rangeAreas(
        workbook,
        found.map((merge) => ({ sheet, area: merge })),
      )
    : null;
}

function setNumberFormat(cell: Cell, entry: Json): Cell {
  if (typeof entry !== "string") throw invalidArgument("A number format is a text.");
  return { ...cell, numberFormat: entry === "General" ? undefined : entry };
}

/** Copies the looks, repeating a smaller source over a larger target as Excel does. */
function copyFormats(from: Target, to: Target): void {
  if (isUnbounded(from.area)) throw notImplemented("Range.CopyFrom of whole rows or columns");
  const repeats = to.area.rows % from.area.rows === 0 && to.area.columns % from.area.columns === 0;
  if (!repeats) throw invalidArgument("The areas do not fit.");
  to.sheet.change(to.area, (cell, row, column) => {
    const source = from.sheet.cell(
      from.area.row + ((row - to.area.row) % from.area.rows),
      from.area.column + ((column - to.area.column) % from.area.columns),
    );
    return { ...cell, format: source.format, numberFormat: source.numberFormat };
  });
  copyMerges(from, to);
}

/** Merging is one of the formats that Excel copies; a merged cell touched by the source is taken whole. */
function copyMerges(from: Target, to: Target): void {
  for (const merge of from.sheet.merges.filter((area) => overlaps(area, from.area))) {
    to.sheet.merge({
      ...merge,
      row: merge.row - from.area.row + to.area.row,
      column: merge.column - from.area.column + to.area.column,
    });
  }
}

/** Rows and columns are never hidden here. */
function unhide(hidden: Json): void {
  if (hidden !== false) throw notImplemented("hiding rows and columns");
}

/** Whether an area is on Excel's grid. */
export function onGrid(area: Area): boolean {
  return area.row + area.rows <= MAX_ROWS && area.column + area.columns <= MAX_COLUMNS;
}
