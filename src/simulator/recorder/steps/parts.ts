/** Protection, filters, drop-down lists and the printed page. */
import type { Json } from "../../wire/protocol";
import { taken, type Step } from "../step";

export const parts: readonly Step[] = [
  {
    name: "writing into a protected sheet",
    assumed: { error: "AccessDenied", at: "Range.values" },
    ask: (sheet) => {
      sheet.protection.protect();
      sheet.getRange("A1").values = [[1]];
      return taken;
    },
  },
  {
    name: "a sheet added to a workbook whose structure is protected",
    assumed: { error: "AccessDenied", at: "WorksheetCollection.add" },
    ask: (_, context) => {
      context.workbook.protection.protect();
      context.workbook.worksheets.add("Another");
      return taken;
    },
  },
  {
    name: "a filter that hides rows, and its end",
    assumed: { answer: [true, true, false] },
    ask: async (sheet, context) => {
      const { autoFilter } = filtered(sheet);
      autoFilter.load("enabled,isDataFiltered");
      await context.sync();
      const before = [autoFilter.enabled, autoFilter.isDataFiltered];
      autoFilter.remove();
      autoFilter.load("enabled");
      await context.sync();
      return [...before, autoFilter.enabled];
    },
  },
  {
    name: "a filter taken off a sheet without any",
    ask: (sheet) => {
      sheet.autoFilter.remove();
      return taken;
    },
  },
  {
    name: "an array written over filtered rows",
    ask: (sheet) => {
      const { cells } = filtered(sheet);
      cells.values = [["x"], [1], [2], [3]];
      cells.load("values");
      return () => cells.values as Json;
    },
  },
  list("a drop-down list of 255 characters", 255),
  list("a drop-down list of 256 characters", 256),
  {
    name: "a drop-down list with its warning and its prompt",
    ask: (sheet) => {
      const { dataValidation } = sheet.getRange("A1:A3");
      dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "t", message: "m" };
      dataValidation.prompt = { showPrompt: true, title: "t".repeat(32), message: "m".repeat(255) };
      dataValidation.load("rule,errorAlert,prompt");
      return () => [dataValidation.rule.list, dataValidation.errorAlert, dataValidation.prompt] as unknown as Json;
    },
  },
  {
    name: "a prompt whose title is too long",
    ask: (sheet) => {
      sheet.getRange("A1").dataValidation.prompt = { showPrompt: true, title: "t".repeat(33), message: "m" };
      return taken;
    },
  },
  {
    name: "a drop-down list for cells that differ",
    ask: (sheet) => {
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "a" } };
      sheet.getRange("A1:A2").dataValidation.rule = { list: { inCellDropDown: true, source: "b" } };
      return taken;
    },
  },
  {
    name: "the printed page",
    ask: (sheet) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
      pageLayout.load("orientation,zoom,headersFooters/defaultForAllPages/centerFooter");
      return () => [
        ...[pageLayout.orientation, pageLayout.zoom.horizontalFitToPages ?? null],
        pageLayout.headersFooters.defaultForAllPages.centerFooter,
      ];
    },
  },
  {
    name: "the printed page at full size, on A3",
    ask: (sheet) => {
      sheet.pageLayout.zoom = { scale: 100 };
      sheet.pageLayout.paperSize = "A3";
      sheet.pageLayout.load("paperSize");
      return () => sheet.pageLayout.paperSize;
    },
  },
];

/** A header and three rows, of which one can be seen. */
function filtered(sheet: Excel.Worksheet): { cells: Excel.Range; autoFilter: Excel.AutoFilter } {
  const cells = sheet.getRange("A1:A4");
  cells.values = [["a"], ["x"], ["y"], ["z"]];
  sheet.autoFilter.apply(cells, 0, { filterOn: "Values", values: ["y"] });
  return { cells, autoFilter: sheet.autoFilter };
}

function list(name: string, length: number): Step {
  return {
    name,
    ask: (sheet) => {
      const source = "是,".repeat(length).slice(0, length - 1) + "否";
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source } };
      return taken;
    },
  };
}
