/** Removing sheets of ours, clearing cells, resizing tables: what Excel itself makes hard. */
import { parseAddress, SHEET_MARK, type Area, type Edit, type Refusal } from "../../src/workbook";
import { excelHost } from "../../src/workbook/excel";
import type { Sheet, SimulatedHost } from "../../src/simulator";
import { valueOf } from "../contract/host-contract";
import { supported } from "../simulator/load-office";
import { excelWith, ownSheet, write } from "./workbook";

const SHEET = "考核对象";
const area = (address: string): Area => {
  const parsed = parseAddress(address);
  if (!parsed) throw new Error(address);
  return parsed;
};
const refusal = (code: Refusal) => ({ ok: false, refusal: code });
const remove: Edit = { kind: "removeSheet", sheet: "三年总评", mark: "summary" };
const clear = (address: string): Edit => ({ kind: "clear", sheet: SHEET, area: area(address) });
const resize = (address: string): Edit => ({ kind: "resizeTable", sheet: SHEET, table: "Staff", area: area(address) });

let excel: SimulatedHost;
let sheet: Sheet;
beforeEach(() => {
  ({ excel, sheet } = excelWith([
    ["姓名", "单位"],
    ["张三", "东镇"],
    ["李四", "西镇"],
  ]));
});
afterEach(() => supported.set("ExcelApi", 17));

const names = () => excel.workbook.sheets.map(({ name }) => name);
const own = (more = {}) => ownSheet([[{ content: "x" }]], more);

describe("removing a sheet of ours", () => {
  it.each(["Visible", "Hidden", "VeryHidden"] as const)("works when it is %s", async (visibility) => {
    valueOf(await excelHost().apply([own()]));
    const made = excel.workbook.find("三年总评");
    if (made) made.visibility = visibility;
    valueOf(await excelHost().apply([remove]));
    expect(names()).toEqual([SHEET]);
  });

  it("takes the place of an active sheet away gently, and is done once however often it is said", async () => {
    valueOf(await excelHost().apply([own()]));
    excel.workbook.active = excel.workbook.find("三年总评");
    valueOf(await excelHost().apply([remove, remove]));
    valueOf(await excelHost().apply([remove]));
    expect([names(), excel.workbook.active?.name]).toEqual([[SHEET], SHEET]);
  });

  it("does not mind that its cells are protected, but the structure of the workbook must not be", async () => {
    valueOf(await excelHost().apply([own()]));
    const made = excel.workbook.find("三年总评");
    if (made) made.isProtected = true;
    excel.workbook.isStructureProtected = true;
    expect(await excelHost().apply([remove])).toEqual(refusal({ code: "cells-protected", sheet: "三年总评" }));
    excel.workbook.isStructureProtected = false;
    valueOf(await excelHost().apply([remove]));
    expect(names()).toEqual([SHEET]);
  });

  it("leaves a clerk's copy of it alone, wherever the copy stands", async () => {
    valueOf(await excelHost().apply([own()]));
    const copy = excel.workbook.addSheet("三年总评 (2)");
    copy.names.push({ name: `_appraisal.${SHEET_MARK}`, formula: '="summary"', visible: false });
    for (const order of ["behind", "before"]) {
      if (order === "before") excel.workbook.sheets.reverse();
      copy.put(0, 0, { value: "kept" });
      valueOf(await excelHost().apply([ownSheet([[{ content: order }]])]));
      expect([excel.workbook.find("三年总评")?.cell(0, 0).value, copy.cell(0, 0).value]).toEqual([order, "kept"]);
    }
    valueOf(await excelHost().apply([remove]));
    expect(names()).toEqual(["三年总评 (2)", SHEET]);
  });

  it("is refused, with nothing done, where no sheet would be left to be seen", async () => {
    valueOf(await excelHost().apply([own()]));
    sheet.visibility = "Hidden";
    const refused = refusal({ code: "last-visible-sheet", sheet: "三年总评" });
    expect(await excelHost().apply([write(0, 5, [["x"]]), remove])).toEqual(refused);
    expect(await excelHost().apply([own({ isHidden: true })])).toEqual(refused);
    expect([names().length, sheet.cell(0, 5).value]).toEqual([2, null]);
    // Another sheet of the same plan will do.
    const other: Edit = { ...own(), sheet: "校验报告", mark: "check" } as Edit;
    valueOf(await excelHost().apply([remove, other]));
    expect(names()).toEqual([SHEET, "校验报告"]);
  });
});

describe("a sheet of ours in a workbook whose structure is protected", () => {
  it("is refilled, but neither shown nor hidden", async () => {
    valueOf(await excelHost().apply([own()]));
    excel.workbook.isStructureProtected = true;
    valueOf(await excelHost().apply([own()]));
    const refused = refusal({ code: "cells-protected", sheet: "三年总评" });
    expect(await excelHost().apply([own({ isHidden: true })])).toEqual(refused);
  });
});

describe("clearing cells", () => {
  it("takes everything off them and off no other", async () => {
    const full = { value: "x", numberFormat: "0.0", format: { bold: true }, link: "考核对象!A1" };
    [0, 1, 2].forEach((row) => sheet.put(row, 1, full));
    sheet.conditionalFormats.add(area("A1:C3")).formula = '="x"';
    valueOf(await excelHost().apply([clear("B2")]));
    expect([0, 1, 2].map((row) => sheet.cell(row, 1))).toEqual([full, { value: null }, full]);
    const looked = [area("A1:C1"), area("A3:C3"), area("A2"), area("C2")];
    expect(sheet.conditionalFormats.list().map(({ areas }) => areas)).toEqual([looked]);
  });

  it("leaves a merged cell merged whose only cell with content is cleared, and is refused for those it covers", async () => {
    sheet.merges = [area("A2:B3")];
    for (const [address, cell] of [
      ["A1:A4", "A3"],
      ["A1:C2", "B2"],
      ["B3", "B3"],
    ] as const) {
      expect(await excelHost().apply([clear(address)])).toEqual(
        refusal({ code: "cell-not-writable", sheet: SHEET, cell }),
      );
    }
    const whole = { bold: true };
    sheet.put(1, 0, { value: "张三", format: whole });
    valueOf(await excelHost().apply([clear("A1:A2")]));
    expect([sheet.merges, sheet.cell(0, 0), sheet.cell(1, 0)]).toEqual([
      [area("A2:B3")],
      { value: null },
      { value: null },
    ]);
  });

  it("is refused where a filter hides rows", async () => {
    sheet.filter = { hidesRows: true };
    expect(await excelHost().apply([clear("A2")])).toEqual(refusal({ code: "cells-filtered", sheet: SHEET }));
    expect(sheet.cell(1, 0).value).toBe("张三");
  });
});

describe("resizing a table", () => {
  const table = { id: "1", name: "Staff", area: area("A1:B3"), hasHeaders: true, hasTotals: false, isFiltered: false };
  beforeEach(() => {
    sheet.tables = [{ ...table }];
  });

  it("comes before what is written into it", async () => {
    valueOf(await excelHost().apply([write(0, 2, [["得分"], [91]]), resize("A1:D3")]));
    expect(sheet.tables[0]?.area).toEqual(area("A1:D3"));
    expect([2, 3].map((column) => sheet.cell(0, column).value)).toEqual(["得分", "Column4"]);
  });

  it.each<[string, () => void, string, Refusal]>([
    [
      "another table in the way",
      () => sheet.tables.push({ ...table, id: "2", name: "T2", area: area("D2:E3") }),
      "A1:D3",
      { code: "cell-not-writable", sheet: SHEET, cell: "D3" },
    ],
    [
      "a merged cell in the way",
      () => (sheet.merges = [area("C3:C4")]),
      "A1:C3",
      { code: "cell-not-writable", sheet: SHEET, cell: "C3" },
    ],
    ["no row below the header", () => undefined, "A1:C1", { code: "cell-not-writable", sheet: SHEET, cell: "A1" }],
    [
      "totals that would move",
      () => (sheet.tables = [{ ...table, hasTotals: true }]),
      "A1:B2",
      { code: "cell-not-writable", sheet: SHEET, cell: "A1" },
    ],
    [
      "rows that a filter hides",
      () => (sheet.tables = [{ ...table, isFiltered: true }]),
      "A1:C3",
      { code: "cells-filtered", sheet: SHEET },
    ],
    ["a protected sheet", () => (sheet.isProtected = true), "A1:C3", { code: "cells-protected", sheet: SHEET }],
  ])("is refused for %s", async (_, prepare, address, expected) => {
    prepare();
    const before = sheet.tables[0]?.area;
    expect(await excelHost().apply([resize(address)])).toEqual(refusal(expected));
    expect(sheet.tables[0]?.area).toEqual(before);
  });

  it("is left out before ExcelApi 1.13 where the table would grow, and refused where it would lose cells", async () => {
    supported.set("ExcelApi", 12);
    valueOf(await excelHost().apply([resize("A1:C3"), write(0, 2, [["得分"]])]));
    expect([sheet.tables[0]?.area, sheet.cell(0, 2).value]).toEqual([area("A1:B3"), "得分"]);
    expect(await excelHost().apply([resize("A1:A3")])).toEqual(
      refusal({ code: "excel-too-old", needs: "ExcelApi 1.13" }),
    );
  });
});
