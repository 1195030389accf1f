/** `Worksheet` and `WorksheetCollection`. */
import { parseAddress } from "../../workbook";
import { guesses } from "../guesses";
import { WHOLE_SHEET, type Sheet, type SimulatedWorkbook } from "../model";
import { invalidArgument, invalidOperation } from "../wire/errors";
import { collection, readOnly, type HostObject, type Method, type Property } from "../wire/host-object";
import type { Json } from "../wire/protocol";
import { optionalText, text, truth, whole } from "./arguments";
import { namedItems } from "./names";
import { charts } from "./charts";
import type { WorkbookEvents } from "./events";
import { pageLayout } from "./page-layout";
import { freezePanes, protection, sheetFilter } from "./sheet-parts";
import { onGrid, range } from "./range";
import { rangeAreas } from "./range-areas";
import { tables } from "./tables";

/** All sheets of the workbook. */
export function worksheets(workbook: SimulatedWorkbook, events: WorkbookEvents): HostObject {
  return collection(
    "WorksheetCollection",
    () => workbook.sheets.map((sheet) => worksheet(workbook, sheet)),
    (key) => {
      const sheet = workbook.find(key);
      return sheet && worksheet(workbook, sheet);
    },
    {
      ...events.methods,
      Add: ([name]) => worksheet(workbook, workbook.addSheet(optionalText(name, "The name"))),
    },
  );
}

function worksheet(workbook: SimulatedWorkbook, sheet: Sheet): HostObject {
  return {
    className: "Worksheet",
    id: sheet.id,
    properties: {
      ...parts(workbook, sheet),
      Visibility: { get: () => sheet.visibility, set: (value) => workbook.setVisibility(sheet, visibility(value)) },
    },
    methods: {
      ...ranges(workbook, sheet),
      Activate: () => {
        if (sheet.visibility !== "Visible") throw invalidOperation("A hidden sheet cannot be activated.");
        workbook.active = sheet;
        return null;
      },
      Delete: () => {
        if (sheet.visibility === "VeryHidden") throw invalidOperation("A very hidden sheet cannot be deleted.");
        workbook.removeSheet(sheet);
        return null;
      },
    },
  };
}

function visibility(value: Json): Sheet["visibility"] {
  if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") throw invalidArgument("No such visibility.");
  return value;
}

function parts(workbook: SimulatedWorkbook, sheet: Sheet): Record<string, Property> {
  return readOnly({
    Id: () => sheet.id,
    Name: () => sheet.name,
    Position: () => workbook.sheets.indexOf(sheet),
    Protection: () => protection("WorksheetProtection", () => sheet.isProtected),
    AutoFilter: () => sheetFilter(sheet),
    Names: () => namedItems(sheet),
    Tables: () => tables(workbook, [sheet]),
    FreezePanes: () => freezePanes(sheet),
    PageLayout: () => pageLayout(sheet),
    Charts: () => charts(sheet),
  });
}

function ranges(workbook: SimulatedWorkbook, sheet: Sheet): Record<string, Method> {
  return {
    GetRange: ([address]) => {
      const given = optionalText(address, "The address");
      return range(workbook, { sheet, area: given ? areaOf(given) : WHOLE_SHEET });
    },
    GetRangeByIndexes: ([row, column, rows, columns]) => {
      const area = {
        row: whole(row, 0, "The first row"),
        column: whole(column, 0, "The first column"),
        rows: whole(rows, 1, "The number of rows"),
        columns: whole(columns, 1, "The number of columns"),
      };
      if (!onGrid(area)) throw invalidArgument("The range is beyond the sheet.");
      return range(workbook, { sheet, area });
    },
    GetRanges: ([addresses]) => {
      const list = text(addresses, "The addresses");
      if (list.length > guesses.longestAddressList) throw invalidArgument("The list of addresses is too long.");
      return rangeAreas(
        workbook,
        list.split(",").map((address) => ({ sheet, area: areaOf(address) })),
      );
    },
    GetUsedRangeOrNullObject: ([valuesOnly]) => {
      const area = sheet.used(truth(valuesOnly));
      return area && range(workbook, { sheet, area });
    },
  };
}

function areaOf(address: string) {
  const area = parseAddress(address);
  if (!area) throw invalidArgument(`${address} is no address.`);
  return area;
}
