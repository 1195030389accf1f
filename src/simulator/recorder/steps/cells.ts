/** Reading and writing arrays of cells. */
import type { Json } from "../../wire/protocol";
import { contentsOf, STEP_SHEET, taken, type Step } from "../step";

export const cells: readonly Step[] = [
  {
    name: "cells of every kind",
    ask: (sheet) => {
      sheet.getRange("A1:F1").values = [["姓名", 1.5, true, "=1/0", '=""', ""]];
      return contentsOf(sheet.getRange("A1:G1"));
    },
  },
  {
    name: "null leaves a cell alone, the empty text clears it",
    ask: (sheet) => {
      const range = sheet.getRange("A1:C1");
      range.values = [[1, 2, 3]];
      range.formulas = [[null, "", "=A1+1"]];
      return contentsOf(range);
    },
  },
  {
    name: "an array of another size",
    ask: (sheet) => {
      sheet.getRange("A1:B2").values = [[1]];
      return taken;
    },
  },
  {
    name: "what came before a failed statement",
    guess: "failedRequest",
    ask: async (sheet, context) => {
      sheet.getRange("A1").values = [["before"]];
      sheet.getRange("A1:B2").values = [[1]];
      sheet.getRange("A2").values = [["after"]];
      await context.sync().catch(() => undefined);
      return Excel.run(async (again) => {
        const left = again.workbook.worksheets.getItem(STEP_SHEET).getRange("A1:A2");
        left.load("values");
        await again.sync();
        return left.values as Json;
      });
    },
  },
  {
    name: "the traces of a request of which a statement failed",
    guess: "failedRequest",
    ask: async (sheet, context) => {
      context.trace("before");
      sheet.getRange("A1:B2").values = [[1]];
      context.trace("after");
      const error: unknown = await context.sync().catch((reason: unknown) => reason);
      return error instanceof OfficeExtension.Error ? error.traceMessages : null;
    },
  },
  {
    name: "the values of a whole column",
    ask: (sheet) => {
      sheet.getRange("A1").values = [[1]];
      const column = sheet.getRangeByIndexes(0, 0, 1_048_576, 1);
      column.load("values");
      return () => column.values as Json;
    },
  },
  {
    name: "a range beyond the sheet",
    ask: (sheet) => {
      sheet.getRangeByIndexes(1_048_576, 0, 1, 1).values = [[1]];
      return taken;
    },
  },
  {
    name: "the used range of a blank sheet, of formats and of values",
    ask: (sheet) => {
      const blank = sheet.getUsedRangeOrNullObject(true);
      sheet.getRange("B2").format.fill.color = "#FF0000";
      const painted = [true, false].map((valuesOnly) => sheet.getUsedRangeOrNullObject(valuesOnly));
      sheet.getRange("C3").values = [[1]];
      const filled = sheet.getUsedRangeOrNullObject(true);
      const found = [blank, ...painted, filled];
      found.forEach((range) => range.load("address"));
      return () => found.map((range) => (range.isNullObject ? null : range.address));
    },
  },
  {
    name: "formats copied, with that of numbers, and repeated",
    ask: (sheet) => {
      sheet.getRange("A1").numberFormat = [["0.00"]];
      sheet.getRange("C1:C3").values = [[1], [2], [3]];
      sheet.getRange("C1:C3").copyFrom(sheet.getRange("A1"), "Formats");
      return contentsOf(sheet.getRange("C1:C3"));
    },
  },
];
