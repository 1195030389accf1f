/** How much goes to and fro between the add-in and Excel. */
import { columnCount, rowCount, type SheetContent } from "../../src/workbook";
import { excelHost } from "../../src/workbook/excel";
import { valueOf } from "../contract/host-contract";
import { countRequests, excelWith, ownSheet, write } from "./workbook";

/** What Excel on the web takes and gives at once. */
const LIMIT = 5_000_000;

/** At least so much goes with each request beyond the first few. */
const PIECE = 4_000_000;

const row = (index: number): (string | number)[] => [index, `李${index}`, "城东镇人民政府", 91.5, "优秀", index % 7];

const grades = (count: number): (string | number)[][] =>
  Array.from({ length: count }, (_, index) => [90 + (index % 10), "优秀"]);

describe("a workbook of everyday size", () => {
  it("is read in three requests, whatever the number of sheets", async () => {
    const { excel } = excelWith(Array.from({ length: 500 }, (_, index) => row(index)));
    for (let sheet = 0; sheet < 20; sheet++) excel.workbook.addSheet().put(3, 3, { value: sheet });
    const seen = countRequests(excel);
    expect(valueOf(await excelHost().read()).sheets).toHaveLength(21);
    expect(seen.count).toBe(3);
  });

  it("is written in two: one to look, one to write", async () => {
    const { excel } = excelWith(Array.from({ length: 500 }, (_, index) => row(index)));
    const seen = countRequests(excel);
    const edits = [
      write(0, 6, grades(500), { likeColumn: 3 }),
      ownSheet(grades(500).map((cells) => cells.map((content) => ({ content })))),
    ];
    valueOf(await excelHost().apply(edits));
    expect(seen.count).toBe(2);
  });

  it("takes no more for charts, links and conditional formats, however many there are", async () => {
    const { excel } = excelWith([["x"]]);
    const place = { row: 0, column: 0, rows: 2, columns: 1 };
    const rows = grades(300).map((cells) => cells.map((content) => ({ content, link: { sheet: "考核对象" } })));
    const series = ["2023", "2024", "2025"].map((name) => ({ name, values: place }));
    const chart = { kind: "columns", title: "得分", categories: place, series, minimum: 0, at: place } as const;
    const full: Partial<SheetContent> = {
      charts: Array.from({ length: 10 }, () => chart),
      conditionalFormats: Array.from({ length: 20 }, () => ({ area: place, equals: "优秀", style: { bold: true } })),
    };
    const sheets = Array.from({ length: 5 }, (_, at) => ({ ...ownSheet(rows, full), sheet: `S${at}`, mark: `m${at}` }));
    valueOf(await excelHost().apply(sheets));
    const seen = countRequests(excel);
    valueOf(await excelHost().apply([...sheets, write(0, 0, [["y"]])]));
    expect(seen.count).toBe(2);
    expect(excel.workbook.sheets.map(({ charts }) => charts.length)).toEqual([0, 10, 10, 10, 10, 10]);
  });

  it("is taken back in two: one to look and one to write", async () => {
    const { excel, sheet } = excelWith([["x"], ["y"]]);
    const area = { row: 0, column: 0, rows: 2, columns: 1 };
    sheet.tables = [{ id: "1", name: "T", area, hasHeaders: true, hasTotals: false, isFiltered: false }];
    valueOf(await excelHost().apply([ownSheet([[{ content: "x" }]])]));
    const seen = countRequests(excel);
    const on = { sheet: sheet.name };
    valueOf(
      await excelHost().apply([
        { kind: "resizeTable", ...on, table: "T", area: { ...area, columns: 2 } },
        { kind: "clear", ...on, area: { ...area, column: 4 } },
        { kind: "removeSheet", sheet: "三年总评", mark: "summary" },
      ]),
    );
    expect([seen.count, excel.workbook.sheets.length, sheet.tables[0]?.area.columns]).toEqual([2, 1, 2]);
  });

  it("is not written at all where there is nothing to write", async () => {
    const { excel } = excelWith([["x"]]);
    const seen = countRequests(excel);
    valueOf(await excelHost().apply([]));
    expect(seen.count).toBe(0);
  });
});

describe("a large workbook, in an Excel with limits", () => {
  it("is read in pieces", async () => {
    const { excel } = excelWith(Array.from({ length: 30_000 }, (_, index) => row(index)));
    excel.payloadLimit = LIMIT;
    const seen = countRequests(excel);
    const sheet = valueOf(await excelHost().read()).sheets[0];
    excel.payloadLimit = null;
    expect(sheet && [rowCount(sheet), columnCount(sheet), sheet.values[29_999]]).toEqual([30_000, 6, row(29_999)]);
    expect(seen.count).toBeLessThanOrEqual(3 + Math.ceil(seen.bytes / PIECE));
    expect(seen.largest).toBeLessThan(LIMIT);
  });

  it("is read in smaller pieces where its texts are long", async () => {
    const note = "长".repeat(1_500);
    const { excel, sheet } = excelWith(Array.from({ length: 1_500 }, (_, index) => [index, `${note}${index}`]));
    sheet.merges = [{ row: 3, column: 0, rows: 2, columns: 1 }];
    excel.payloadLimit = LIMIT;
    const read = valueOf(await excelHost().read()).sheets[0];
    excel.payloadLimit = null;
    expect(read?.values.map((cells) => cells?.[1])).toEqual(
      Array.from({ length: 1_500 }, (_, index) => `${note}${index}`),
    );
    expect(read?.merges).toEqual(sheet.merges);
  });

  it("is written in pieces", async () => {
    const { excel, sheet } = excelWith([["x"]]);
    excel.payloadLimit = LIMIT;
    const seen = countRequests(excel);
    const values = Array.from({ length: 20_000 }, (_, index) => [index, "评语".repeat(50)]);
    valueOf(await excelHost().apply([write(1, 0, values, { likeColumn: 0 })]));
    excel.payloadLimit = null;
    expect([sheet.cell(1, 0).value, sheet.cell(20_000, 0).value, sheet.cell(20_000, 1).value]).toEqual([
      0,
      19_999,
      "评语".repeat(50),
    ]);
    expect(seen.count).toBeLessThanOrEqual(2 + Math.ceil(seen.bytes / PIECE));
    expect(seen.largest).toBeLessThan(LIMIT);
  });

  it("is written and read also where a single row is too long for a request", async () => {
    const { excel } = excelWith([["x"]]);
    excel.payloadLimit = LIMIT;
    const text = "长".repeat(30_000);
    const row = Array.from({ length: 120 }, (_, at) => `${text}${at}`);
    valueOf(await excelHost().apply([write(3, 2, [row, ["end"]])]));
    const read = valueOf(await excelHost().read()).sheets[0];
    excel.payloadLimit = null;
    expect([read?.values[3]?.slice(2), read?.values[4]?.[2]]).toEqual([row, "end"]);
  });

  it("is given its links in pieces", async () => {
    const { excel } = excelWith([["x"]]);
    excel.payloadLimit = LIMIT;
    const seen = countRequests(excel);
    const rows = Array.from({ length: 11_000 }, (_, at) => [{ content: at, link: { sheet: "考核对象" } }]);
    valueOf(await excelHost().apply([ownSheet(rows)]));
    excel.payloadLimit = null;
    const sheet = excel.workbook.find("三年总评");
    expect([sheet?.cell(10_999, 0).link, sheet?.cell(10_999, 0).value]).toEqual(["考核对象!A1", 10_999]);
    expect(seen.largest).toBeLessThan(LIMIT);
  });

  it("tells all its merged areas, though Excel tells no more than 512 at once", async () => {
    const { sheet } = excelWith(Array.from({ length: 3_000 }, (_, index) => row(index)));
    sheet.merges = Array.from({ length: 1_500 }, (_, index) => ({ row: 2 * index, column: 1, rows: 2, columns: 1 }));
    expect(valueOf(await excelHost().read()).sheets[0]?.merges).toEqual(sheet.merges);
  });
});
