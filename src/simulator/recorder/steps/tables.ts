/** Tables, as far as ours read and resize them. */
import { guesses } from "../../guesses";
import type { Json } from "../../wire/protocol";
import { taken, type Step } from "../step";

const HEADER = [
  ["a", "b"],
  [1, 2],
];

export const tables: readonly Step[] = [
  {
    name: "a table",
    assumed: { answer: [true, false, 0, 0, 2, 2, false] },
    ask: (sheet) => {
      const table = addTable(sheet);
      const range = table.getRange();
      table.load("showHeaders,showTotals");
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      table.autoFilter.load("isDataFiltered");
      return () => [
        ...[table.showHeaders, table.showTotals],
        ...[range.rowIndex, range.columnIndex, range.rowCount, range.columnCount, table.autoFilter.isDataFiltered],
      ];
    },
  },
  {
    name: "the header of a column by which a table grows",
    guess: "nameOfNewColumn",
    assumed: { answer: [["a", "b", `${guesses.nameOfNewColumn}3`]] },
    needs: "1.13",
    ask: (sheet) => {
      addTable(sheet).resize(sheet.getRange("A1:C3"));
      const header = sheet.getRange("A1:C1");
      header.load("values");
      return () => header.values as Json;
    },
  },
  {
    name: "the tables that touch a range, where there is none",
    ask: (sheet) => {
      const tables = sheet.getRange("A1:B2").getTables(false);
      tables.load("items/name");
      return () => tables.items.length;
    },
  },
  {
    name: "a table moved by resizing it",
    assumed: { error: "InvalidArgument", at: "Table.resize" },
    needs: "1.13",
    ask: (sheet) => {
      addTable(sheet).resize(sheet.getRange("A2:B3"));
      return taken;
    },
  },
  {
    name: "a table made a range",
    assumed: { answer: [0, [["a", "b"]]] },
    ask: (sheet) => {
      addTable(sheet).convertToRange();
      sheet.tables.load("items/name");
      const header = sheet.getRange("A1:B1");
      header.load("values");
      return () => [sheet.tables.items.length, header.values as Json];
    },
  },
];

function addTable(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange("A1:B2").values = HEADER;
  return sheet.tables.add("A1:B2", true);
}
