/** `Table` and `TableCollection`. */
import { overlaps, type Area } from "../../workbook";
import { guesses } from "../guesses";
import type { Cell, Sheet, SheetTable, SimulatedWorkbook } from "../model";
import { invalidArgument } from "../wire/errors";
import { collection, readOnly, type HostObject } from "../wire/host-object";
import { range } from "./range";
import { areaOn } from "./target";

/** The tables of these sheets: of one, or of all, for a client finds every table through the workbook; or only some of them. */
export function tables(
  workbook: SimulatedWorkbook,
  sheets: readonly Sheet[],
  isMeant: (item: SheetTable) => boolean = () => true,
): HostObject {
  const all = () => sheets.flatMap((sheet) => sheet.tables.filter(isMeant).map((item) => ({ sheet, item })));
  return collection(
    "TableCollection",
    () => all().map(({ sheet, item }) => table(workbook, sheet, item)),
    (key) => {
      const found = all().find(({ item }) => item.id === key || item.name.toLowerCase() === key.toLowerCase());
      return found ? table(workbook, found.sheet, found.item) : null;
    },
  );
}

function table(workbook: SimulatedWorkbook, sheet: Sheet, item: SheetTable): HostObject {
  const cells = () => range(workbook, { sheet, area: item.area });
  return {
    className: "Table",
    id: item.id,
    properties: readOnly({
      Id: () => item.id,
      Name: () => item.name,
      ShowHeaders: () => item.hasHeaders,
      ShowTotals: () => item.hasTotals,
      AutoFilter: () => ({
        className: "AutoFilter",
        properties: readOnly({ IsDataFiltered: () => item.isFiltered }),
      }),
    }),
    methods: {
      GetRange: cells,
      Resize: ([newRange]) => {
        resize(sheet, item, areaOn(sheet, newRange));
        return null;
      },
      ConvertToRange: () => {
        sheet.guard();
        sheet.tables = sheet.tables.filter((other) => other !== item);
        return cells();
      },
    },
  };
}

/** As the documentation has it, the header stays in its row and the areas overlap; Excel leaves a row below the header. */
function resize(sheet: Sheet, item: SheetTable, area: Area): void {
  sheet.guard();
  const isAllowed =
    area.row === item.area.row &&
    overlaps(area, item.area) &&
    area.rows > Number(item.hasHeaders) + Number(item.hasTotals);
  const isBlocked =
    sheet.tables.some((other) => other !== item && overlaps(other.area, area)) ||
    sheet.merges.some((merge) => overlaps(merge, area));
  if (!isAllowed || isBlocked) throw invalidArgument("The table cannot be resized so.");
  item.area = area;
  if (item.hasHeaders) sheet.change({ ...area, rows: 1 }, (cell, _, column) => named(cell, column - area.column));
}

/** See `guesses.nameOfNewColumn`. */
function named(cell: Cell, index: number): Cell {
  const isBlank = cell.value === null && cell.formula === undefined;
  return isBlank ? { ...cell, value: `${guesses.nameOfNewColumn}${index + 1}` } : cell;
}
