/** `Table` and `TableCollection`. */
import type { Sheet, SheetTable, SimulatedWorkbook } from "../model";
import { collection, readOnly, type HostObject } from "../wire/host-object";
import { range } from "./range";

/** The tables of these sheets: of one, or of all, for a client finds every table through the workbook. */
export function tables(workbook: SimulatedWorkbook, sheets: readonly Sheet[]): HostObject {
  const all = () => sheets.flatMap((sheet) => sheet.tables.map((item) => ({ sheet, item })));
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
      ConvertToRange: () => {
        sheet.guard();
        sheet.tables = sheet.tables.filter((other) => other !== item);
        return cells();
      },
    },
  };
}
