/** The real client upon the simulated Excel: it meets what it meets in Excel. */
import { SimulatedWorkbook, type Sheet, type SimulatedHost } from "../../src/simulator";
import { aWhile } from "../patience";
import { simulatedExcel } from "./load-office";

let host: SimulatedHost;
let sheet: Sheet;
beforeEach(() => {
  const workbook = new SimulatedWorkbook();
  sheet = workbook.addSheet("甲");
  [
    ["Name", 1],
    ["张三", 2],
  ].forEach((row, r) => row.forEach((value, c) => sheet.put(r, c, { value })));
  host = simulatedExcel(workbook);
});

/** What a batch of the client rejects with. */
async function failure(batch: (context: Excel.RequestContext) => void | Promise<void>): Promise<unknown> {
  try {
    await Excel.run(async (context) => {
      await batch(context);
      await context.sync();
    });
  } catch (error) {
    return error;
  }
  return null;
}

const cellIn = (context: Excel.RequestContext) => sheetIn(context).getRange("A1");
const chartIn = (context: Excel.RequestContext) =>
  sheetIn(context).charts.add("Line", sheetIn(context).getRange("B1:B2"), "Columns");
const emptyChart = (context: Excel.RequestContext) =>
  sheetIn(context).charts.add("Line", sheetIn(context).getRange("D1:D2"), "Columns");
const sheetIn = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("甲");

describe("reading", () => {
  it("gives what was loaded, and refuses what was not", async () => {
    await Excel.run(async (context) => {
      const used = sheetIn(context).getUsedRangeOrNullObject(true);
      used.load("values,address");
      await context.sync();
      expect(used.values).toEqual([
        ["Name", 1],
        ["张三", 2],
      ]);
      expect(used.address).toBe("甲!A1:B2");
      expect(() => used.formulas).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }) as Error);
    });
  });

  it("gives null objects for what is not there, and for what hangs on them", async () => {
    await Excel.run(async (context) => {
      const gone = context.workbook.worksheets.getItemOrNullObject("乙");
      const used = context.workbook.worksheets.add("空").getUsedRangeOrNullObject(true);
      const name = gone.names.getItemOrNullObject("x");
      name.load("formula");
      await context.sync();
      expect([gone.isNullObject, used.isNullObject, name.isNullObject]).toEqual([true, true, true]);
    });
  });

  it("keeps what was found from one request to the next", async () => {
    await Excel.run(async (context) => {
      const cell = sheetIn(context).getRange("B2");
      await context.sync();
      cell.values = [[7]];
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([[7]]);
    });
    expect(sheet.cell(1, 1).value).toBe(7);
  });
});

describe("writing", () => {
  it("leaves cells alone for null, clears them for empty text, and types the rest", async () => {
    await Excel.run(async (context) => {
      sheetIn(context).getRange("A1:B2").values = [
        [null, ""],
        ["2025-1", "'2025-1"],
      ];
      await context.sync();
    });
    expect([sheet.cell(0, 0), sheet.cell(0, 1), sheet.cell(1, 0), sheet.cell(1, 1)].map(({ value }) => value)).toEqual([
      "Name",
      null,
      45658,
      "2025-1",
    ]);
  });

  it("keeps a link under new content; a link alone fills a blank cell with where it leads", async () => {
    await Excel.run(async (context) => {
      const [full, blank] = [cellIn(context), sheetIn(context).getRange("D4")];
      full.hyperlink = { documentReference: "甲!B2" };
      blank.hyperlink = { documentReference: "甲!B2" };
      sheetIn(context).getRange("A2").hyperlink = { documentReference: "甲!B2", textToDisplay: "x" };
      await context.sync();
      expect([sheet.cell(0, 0).value, sheet.cell(3, 3).value, sheet.cell(1, 0).value]).toEqual(["Name", "甲!B2", "x"]);
      full.values = [["new"]];
      full.load("hyperlink");
      await context.sync();
      expect(full.hyperlink).toMatchObject({ documentReference: "甲!B2" });
    });
    expect(sheet.cell(0, 0)).toMatchObject({ value: "new", link: "甲!B2", format: { underline: true } });
  });

  it.each<[Excel.ClearApplyTo | "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks", object]>([
    ["All", { value: null, link: "甲!A1" }],
    ["Contents", { value: null, link: "甲!A1", numberFormat: "0.0" }],
    ["Formats", { value: 1, link: "甲!A1" }],
    ["Hyperlinks", { value: 1, numberFormat: "0.0" }],
    ["RemoveHyperlinks", { value: 1 }],
  ])("clears %s of a cell and nothing else", async (applyTo, left) => {
    sheet.put(0, 0, { value: 1, numberFormat: "0.0", link: "甲!A1" });
    await Excel.run(async (context) => {
      cellIn(context).clear(applyTo as Excel.ClearApplyTo);
      await context.sync();
    });
    expect(sheet.cell(0, 0)).toEqual(left);
  });

  it("makes a chart with a series for each row or column that is not blank", async () => {
    await Excel.run(async (context) => {
      const cells = sheetIn(context).getRange("A1:C2");
      const charts = (["Columns", "Rows"] as const).map((by) => sheetIn(context).charts.add("Line", cells, by));
      charts.forEach((chart) => chart.series.load("count"));
      await context.sync();
      expect(charts.map(({ series }) => series.count)).toEqual([2, 2]);
      charts[0]?.delete();
    });
    expect(sheet.charts.map(({ name }) => name)).toEqual(["Chart 2"]);
  });

  it("takes large arrays, which the client sends in pieces", async () => {
    const rows = Array.from({ length: 2_000 }, (_, row) => [row, `'${row}`]);
    await Excel.run(async (context) => {
      sheetIn(context).getRange("D1:E2000").values = rows;
      await context.sync();
    });
    expect([sheet.cell(1_999, 3).value, sheet.cell(1_999, 4).value]).toEqual([1999, "1999"]);
  });
});

describe("errors", () => {
  it.each<[string, string, (context: Excel.RequestContext) => void]>([
    ["a sheet that is not there", "ItemNotFound", (context) => context.workbook.worksheets.getItem("乙").activate()],
    [
      "an array of another size",
      "InvalidArgument",
      (context) => void (sheetIn(context).getRange("A1:B2").values = [[1]]),
    ],
    ["a name taken", "ItemAlreadyExists", (context) => void context.workbook.worksheets.add("甲")],
    ["a name not allowed", "InvalidArgument", (context) => void context.workbook.worksheets.add("a/b")],
    [
      "too long a list of areas",
      "InvalidArgument",
      (context) => void sheetIn(context).getRanges("A1,".repeat(90) + "A1"),
    ],
    [
      "a name that exists",
      "InvalidArgument",
      (context) => ["x_", "X_"].forEach((n) => sheetIn(context).names.add(n, '="t"')),
    ],
    [
      "an axis of an empty chart",
      "InvalidOperation",
      (context) => void (emptyChart(context).axes.valueAxis.minimum = 0),
    ],
    ["a series that is not there", "InvalidArgument", (context) => emptyChart(context).series.getItemAt(0).delete()],
    ["a name that is no reference", "InvalidArgument", (context) => void (chartIn(context).title.text = "=甲")],
    [
      "a link to no place",
      "InvalidArgument",
      (context) => void (cellIn(context).hyperlink = { documentReference: "甲" }),
    ],
    ["a condition that is no text", "InvalidArgument", setRule],
    ["hiding the last sheet", "InvalidOperation", (context) => void (sheetIn(context).visibility = "Hidden")],
    ["deleting the last sheet", "InvalidOperation", (context) => sheetIn(context).delete()],
    ["deleting a very hidden sheet", "InvalidOperation", (context) => hidden(context).delete()],
    ["the panes of a hidden sheet", "GeneralException", (context) => hidden(context).freezePanes.unfreeze()],
    ["a table moved", "InvalidArgument", (context) => tableIn(context).resize(sheetIn(context).getRange("A2:B3"))],
    ["an inside border of one row", "InvalidArgument", (context) => line(sheetIn(context).getRange("A1:B1"))],
  ])("%s: %s", async (_, code, batch) => {
    expect(await failure(batch)).toMatchObject({ code });
  });

  function setRule(context: Excel.RequestContext): void {
    cellIn(context).conditionalFormats.add("CellValue").cellValue.rule = { formula1: "=A1", operator: "EqualTo" };
  }

  function hidden(context: Excel.RequestContext): Excel.Worksheet {
    const added = context.workbook.worksheets.add("乙");
    added.visibility = "VeryHidden";
    return added;
  }

  function tableIn(context: Excel.RequestContext): Excel.Table {
    const area = { row: 0, column: 0, rows: 2, columns: 2 };
    sheet.tables = [{ id: "1", name: "T", area, hasHeaders: true, hasTotals: false, isFiltered: false }];
    return sheetIn(context).tables.getItem("T");
  }

  function line(range: Excel.Range): void {
    range.format.borders.getItem("InsideHorizontal").style = "Continuous";
  }

  it("a protected sheet is not written", async () => {
    sheet.isProtected = true;
    const error = await failure((context) => void (sheetIn(context).getRange("A1").values = [["x"]]));
    expect(error).toMatchObject({ code: "AccessDenied" });
    expect(sheet.cell(0, 0).value).toBe("Name");
  });

  it("what came before the failed statement stays done", async () => {
    const error = await failure((context) => {
      sheetIn(context).getRange("A9").values = [["before"]];
      sheetIn(context).getRange("A1:B2").values = [[1]];
      sheetIn(context).getRange("A10").values = [["after"]];
    });
    expect(error).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Range.values" } });
    expect([sheet.cell(8, 0).value, sheet.cell(9, 0).value]).toEqual(["before", null]);
  });

  it.each<[string, (context: Excel.RequestContext) => void]>([
    ["Worksheet.Shapes", (context) => void sheetIn(context).shapes.load("items")],
    ["Chart.Width", (context) => void (chartIn(context).width = 100)],
    ["Chart of type Pie", (context) => void sheetIn(context).charts.add("Pie", sheetIn(context).getRange("B1:B2"))],
    ["Range.Clear ResetContents", (context) => void sheetIn(context).getRange("A1").clear("ResetContents")],
    [
      "RangeHyperlink.address",
      (context) =>
        void (sheetIn(context).getRange("A1").hyperlink = { address: "https://x", documentReference: "甲!A1" }),
    ],
    [
      "ConditionalFormatCollection.Add DataBar",
      (context) => void sheetIn(context).getRange("A1").conditionalFormats.add("DataBar"),
    ],
    ["Worksheet.TabColor", (context) => void (sheetIn(context).tabColor = "#FF0000")],
    ["Range.Text", (context) => void sheetIn(context).getRange("A1").load("text")],
    ["Range.Insert", (context) => void sheetIn(context).getRange("A1").insert("Down")],
    ["Workbook.Settings", (context) => void context.workbook.settings.load("items")],
  ])("what is not simulated is refused by name: %s", async (member, batch) => {
    expect(await failure(batch)).toMatchObject({ code: "NotImplemented", message: `NotImplemented: ${member}` });
  });
});

describe("troubles", () => {
  it("payload limits hold for requests and answers", async () => {
    host.payloadLimit = 100_000;
    const write = await failure(
      (context) => void (sheetIn(context).getRange("A1").values = [["长".repeat(32_000) + "长".repeat(700)]]),
    );
    expect(write).toBeNull();
    const big = await failure((context) => {
      for (let row = 1; row < 9; row++) sheetIn(context).getRange(`A${row}`).values = [["长".repeat(8_000)]];
    });
    expect(big).toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    for (let row = 0; row < 9; row++) sheet.put(row, 0, { value: "长".repeat(8_000) });
    const read = await failure((context) => void sheetIn(context).getRange("A1:A9").load("values"));
    expect(read).toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    host.payloadLimit = null;
  });

  it("a cell being edited fails a request, or keeps it waiting", async () => {
    host.editCell(true);
    expect(await failure((context) => sheetIn(context).activate())).toMatchObject({
      code: "InvalidOperationInCellEditMode",
    });
    let isDone = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      await context.sync();
      isDone = true;
    });
    await aWhile(20);
    expect(isDone).toBe(false);
    host.editCell(false);
    await waiting;
    expect(isDone).toBe(true);
  });

  it("an error can be made to happen", async () => {
    host.failures.push({ Code: "ActivityLimitReached", Message: "Activity limit has been reached." });
    expect(await failure((context) => sheetIn(context).activate())).toMatchObject({ code: "ActivityLimitReached" });
    expect(await failure((context) => sheetIn(context).activate())).toBeNull();
  });
});
