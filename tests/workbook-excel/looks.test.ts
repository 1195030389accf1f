/** How what is written looks: sheets of ours as planned, a clerk's sheet as it was. */
import type { CellFormat } from "../../src/simulator";
import type { Style, StyledCell } from "../../src/workbook";
import { excelHost } from "../../src/workbook/excel";
import { valueOf } from "../contract/host-contract";
import { countRequests, excelWith, ownSheet, write } from "./workbook";

const HEADER: Style = {
  bold: true,
  fill: "DDEBF7",
  border: true,
  wrap: true,
  horizontal: "center",
  vertical: "center",
};
const cells = (style: Style | undefined, ...contents: (string | number)[]): StyledCell[] =>
  contents.map((content) => ({ content, style }));

describe("a sheet of ours", () => {
  it("has the looks, widths, frozen panes, merged areas and pages planned", async () => {
    const { excel } = excelWith([["x"]]);
    const rows = [cells({ size: 14, color: "C00000", italic: true }, "标题"), cells(HEADER, "姓名", "得分")];
    rows.push(...Array.from({ length: 3 }, () => cells({ border: true, numberFormat: "0.00" }, "张三", 91.5)));
    const merge = { row: 0, column: 0, rows: 1, columns: 2 };
    valueOf(
      await excelHost().apply([
        ownSheet(rows, {
          columnWidths: [10, 20],
          rowHeights: new Map([
            [1, 30],
            [3, 45],
          ]),
          freeze: { rows: 2, columns: 1 },
          merges: [merge],
        }),
      ]),
    );
    const sheet = excel.workbook.find("三年总评");
    const format = (row: number, column: number): CellFormat | undefined => sheet?.cell(row, column).format;
    expect(format(0, 0)).toEqual({ size: 14, color: "#C00000", italic: true });
    const all = new Set(["top", "bottom", "left", "right"]);
    expect(format(1, 1)).toEqual({
      bold: true,
      fill: "#DDEBF7",
      wrap: true,
      horizontal: "Center",
      vertical: "Center",
      borders: all,
    });
    expect(format(3, 0)?.borders).toEqual(all);
    expect(sheet?.cell(3, 1)).toMatchObject({ value: 91.5, numberFormat: "0.00" });
    expect([...(sheet?.columnWidths ?? [])]).toEqual([
      [0, 56.25],
      [1, 108.75],
    ]);
    // The header's as planned; Excel fits the others to their texts.
    expect([...(sheet?.rowHeights ?? [])]).toEqual([[1, 30]]);
    expect([sheet?.freeze, sheet?.merges, sheet?.print]).toEqual([
      { rows: 2, columns: 1 },
      [merge],
      { orientation: "Landscape", paper: "A4", fitWidth: 1, titleRows: "$1:$2", footer: "&P / &N" },
    ]);
  });

  it("loses all that it had when it is refilled", async () => {
    const { excel } = excelWith([["x"]]);
    valueOf(await excelHost().apply([ownSheet([cells(HEADER, "a", "b")], { freeze: { rows: 1, columns: 0 } })]));
    const sheet = excel.workbook.find("三年总评");
    if (!sheet) throw new Error();
    sheet.filter = { hidesRows: true };
    sheet.tables = [
      {
        id: "9",
        name: "T",
        area: { row: 4, column: 0, rows: 2, columns: 1 },
        hasHeaders: true,
        hasTotals: false,
        isFiltered: true,
      },
    ];
    valueOf(await excelHost().apply([ownSheet([[{ content: "c" }]])]));
    expect([sheet.used(false), sheet.cell(0, 0), sheet.filter, sheet.tables, sheet.freeze]).toEqual([
      { row: 0, column: 0, rows: 1, columns: 1 },
      { value: "c" },
      null,
      [],
      { rows: 0, columns: 0 },
    ]);
  });

  it("of ten thousand rows is painted in few statements", async () => {
    const { excel } = excelWith([["x"]]);
    const seen = countRequests(excel);
    let statements = 0;
    const count = excel.onExchange;
    excel.onExchange = (exchange) => {
      statements += exchange.request.Actions.filter(({ Name }) => Name === "Color" || Name === "Style").length;
      count(exchange);
    };
    const rows = Array.from({ length: 10_000 }, (_, row) =>
      cells({ fill: row < 5_000 ? "FFFFFF" : "EEEEEE", border: true }, row, "张三"),
    );
    valueOf(await excelHost().apply([ownSheet(rows)]));
    expect(statements).toBe(2 + 6);
    expect(seen.count).toBeLessThan(8);
  });
});

describe("a clerk's sheet", () => {
  const bold = { bold: true };

  it("gives its looks to new cells, row by row, and keeps those of old ones", async () => {
    const { sheet } = excelWith([
      ["姓名", null],
      ["张三", 1],
      ["李四", null],
    ]);
    sheet.put(0, 0, { value: "姓名", format: bold });
    sheet.put(2, 0, { value: "李四", numberFormat: "0%" });
    sheet.put(1, 1, { value: 1, format: { italic: true } });
    valueOf(await excelHost().apply([write(0, 1, [["得分"], [91], [92]], { likeColumn: 0, columnWidth: 9 })]));
    expect([0, 1, 2].map((row) => sheet.cell(row, 1))).toEqual([
      { value: "得分", format: bold },
      { value: 91, format: { italic: true } },
      { value: 92, numberFormat: "0%" },
    ]);
    expect(sheet.columnWidths.get(1)).toBe(51);
  });

  it("gives the looks of the row above to new cells below it, but not the merging", async () => {
    const { sheet } = excelWith([["张三", 1, "东镇"], ["李四"], [null, 3]]);
    sheet.put(0, 0, { value: "张三", format: bold });
    sheet.put(0, 1, { value: 1, numberFormat: "0%" });
    sheet.put(0, 2, { value: "东镇", format: bold });
    sheet.merges = [{ row: 0, column: 2, rows: 1, columns: 2 }];
    const values = [
      ["王五", 2, "西镇"],
      ["赵六", 4, "南镇"],
    ];
    valueOf(await excelHost().apply([write(1, 0, values, { likeRow: 0 })]));
    expect([1, 2].map((row) => [0, 1, 2].map((column) => sheet.cell(row, column)))).toEqual([
      [{ value: "王五" }, { value: 2, numberFormat: "0%" }, { value: "西镇" }],
      [{ value: "赵六", format: bold }, { value: 4 }, { value: "南镇" }],
    ]);
    expect(sheet.merges).toHaveLength(1);
  });

  it("gives a number format only to cells written for the first time", async () => {
    const { sheet } = excelWith([["得分"], [null], [5]]);
    sheet.put(2, 0, { value: 5, numberFormat: "0.0" });
    valueOf(await excelHost().apply([write(1, 0, [[91], [92]], { numberFormat: "0.00" })]));
    expect([1, 2].map((row) => sheet.cell(row, 0))).toEqual([
      { value: 91, numberFormat: "0.00" },
      { value: 92, numberFormat: "0.0" },
    ]);
  });

  it("keeps numbers numbers and formulas formulas in cells formatted as text", async () => {
    const { sheet } = excelWith([["编号", "得分"], ["007"]]);
    sheet.put(1, 0, { value: "007", numberFormat: "@" });
    sheet.put(1, 1, { value: null, numberFormat: "@" });
    const values = [[91.5, { formula: "B2*2", value: 183 }, "优秀"]];
    valueOf(await excelHost().apply([write(1, 1, values, { likeColumn: 0 })]));
    expect([1, 2, 3].map((column) => sheet.cell(1, column))).toEqual([
      { value: 91.5 },
      { value: null, formula: "=B2*2" },
      { value: "优秀", numberFormat: "@" },
    ]);
  });

  it("passes on the looks of a merged header, but not the merging", async () => {
    const { sheet } = excelWith([["标题", null], ["姓名"], [null, null, null, "旧"], ["张三"]]);
    sheet.merges = [
      { row: 0, column: 0, rows: 1, columns: 2 },
      { row: 1, column: 0, rows: 2, columns: 1 },
    ];
    sheet.put(1, 0, { value: "姓名", format: bold });
    const merges = [...sheet.merges];
    const column = (at: number) =>
      excelHost().apply([write(0, at, [["题"], ["得分"], [undefined], [91]], { likeColumn: 0 })]);
    valueOf(await column(2));
    expect([sheet.merges, sheet.cell(0, 2), sheet.cell(1, 2), sheet.cell(3, 2)]).toEqual([
      merges,
      { value: "题" },
      { value: "得分", format: bold },
      { value: 91 },
    ]);
    // Where something stands beside the merged cell, it is not put at risk.
    valueOf(await column(3));
    expect([sheet.merges, sheet.cell(1, 3), sheet.cell(2, 3)]).toEqual([merges, { value: "得分" }, { value: "旧" }]);
  });
});
