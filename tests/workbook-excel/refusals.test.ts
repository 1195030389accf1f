/** Why nothing was done, and that nothing was. */
import type { SimulatedHost } from "../../src/simulator";
import type { Edit, Refusal } from "../../src/workbook";
import { excelHost } from "../../src/workbook/excel";
import { supported } from "../simulator/load-office";
import { excelWith, ownSheet, write } from "./workbook";

let excel: SimulatedHost;
beforeEach(() => {
  excel = excelWith([["姓名"], ["张三"]]).excel;
});

const area = { row: 0, column: 0, rows: 1, columns: 1 };
const plan: readonly Edit[] = [write(0, 1, [["得分"]]), ownSheet([[{ content: "x" }]])];
const refusal = (code: Refusal) => ({ ok: false, refusal: code });

/** Everything that could have changed. */
const state = () =>
  excel.workbook.sheets.map((sheet) => [sheet.name, sheet.used(false), sheet.names.length, sheet.cell(0, 1)]);

describe("what would stop a plan is seen before anything is written", () => {
  const sheet = "考核对象";
  it.each<[string, () => void, readonly Edit[], Refusal]>([
    ["a protected sheet", () => change({ isProtected: true }), plan, { code: "cells-protected", sheet }],
    [
      "a filter that hides rows",
      () => change({ filter: { hidesRows: true } }),
      plan,
      { code: "cells-filtered", sheet },
    ],
    ["a filtered table", () => change({ tables: [filteredTable] }), plan, { code: "cells-filtered", sheet }],
    [
      "a protected workbook",
      () => (excel.workbook.isStructureProtected = true),
      plan,
      { code: "cells-protected", sheet: "三年总评" },
    ],
    [
      "a sheet that is gone",
      () => ((excel.workbook.sheets[0] ?? change({})).name = "改名"),
      plan,
      { code: "sheet-gone", sheet },
    ],
    [
      "a sheet of the same name",
      () => excel.workbook.addSheet("三年总评"),
      plan,
      { code: "sheet-name-taken", sheet: "三年总评" },
    ],
    [
      "a covered cell",
      () => change({ merges: [{ ...area, columns: 2 }] }),
      plan,
      { code: "cell-not-writable", sheet, cell: "B1" },
    ],
  ])("%s", async (_, prepare, edits, expected) => {
    prepare();
    const before = state();
    expect(await excelHost().apply(edits)).toEqual(refusal(expected));
    expect(state()).toEqual(before);
  });

  it("but a filter that hides nothing is no hindrance, and a mark goes on a protected sheet", async () => {
    change({ filter: { hidesRows: false } });
    expect(await excelHost().apply(plan)).toEqual({ ok: true });
    change({ isProtected: true });
    expect(await excelHost().apply([{ kind: "mark", sheet, name: "role", area }])).toEqual({ ok: true });
  });

  it("a sheet of ours that was protected since is refused under its present name", async () => {
    await excelHost().apply(plan);
    const own = excel.workbook.find("三年总评");
    if (own) Object.assign(own, { name: "总评", isProtected: true });
    expect(await excelHost().apply(plan)).toEqual(refusal({ code: "cells-protected", sheet: "总评" }));
  });

  const filteredTable = { id: "1", name: "T", area, hasHeaders: true, hasTotals: false, isFiltered: true };
  function change(changes: object) {
    const first = excel.workbook.sheets[0];
    if (!first) throw new Error();
    return Object.assign(first, changes);
  }
});

describe("what Excel itself refuses", () => {
  it.each<[string, Refusal]>([
    ["InvalidOperationInCellEditMode", { code: "cell-being-edited" }],
    ["RequestPayloadSizeLimitExceeded", { code: "payload-too-large" }],
    ["ActivityLimitReached", { code: "excel-busy" }],
    ["ServiceNotAvailable", { code: "excel-busy" }],
    ["ApiNotFound", { code: "excel-too-old", needs: "ExcelApi 1.9" }],
    ["InvalidOperation", { code: "excel-refused", reason: "InvalidOperation" }],
  ])("%s", async (code, expected) => {
    for (let times = 0; times < 9; times++) excel.failures.push({ Code: code, Message: "Words of Excel's own." });
    expect(await excelHost({ editing: 1, again: 1 }).read()).toEqual(refusal(expected));
    excel.failures.length = 0;
  });

  it("an answer too large even for one row", async () => {
    excel.payloadLimit = 3_000;
    excel.workbook.sheets[0]?.put(5, 5, { value: "长".repeat(3_000) });
    expect(await excelHost().read()).toEqual(refusal({ code: "payload-too-large" }));
    excel.payloadLimit = null;
  });

  it("nothing is asked of an Excel that is too old", async () => {
    supported.set("ExcelApi", 8);
    expect(await excelHost().read()).toEqual(refusal({ code: "excel-too-old", needs: "ExcelApi 1.9" }));
    supported.set("ExcelApi", 17);
  });

  it("an Excel before 1.13 is read without its merged areas", async () => {
    supported.set("ExcelApi", 12);
    expect(await excelHost().read()).toMatchObject({ ok: true });
    supported.set("ExcelApi", 17);
  });

  it("a workbook for reading only is read, and not written", async () => {
    excel.workbook.isReadOnly = true;
    expect(await excelHost().read()).toMatchObject({ ok: true });
    expect(await excelHost().apply(plan)).toEqual(refusal({ code: "workbook-read-only" }));
  });

  it("while a cell is being edited, a plan waits", async () => {
    excel.editCell(true);
    const applied = excelHost().apply(plan);
    setTimeout(() => excel.editCell(false), 20);
    expect(await applied).toEqual({ ok: true });
  });

  it("a page that cannot be set up, for want of a printer, spoils nothing", async () => {
    excel.faults.arm("no-printer");
    expect(await excelHost().apply(plan)).toEqual({ ok: true });
    expect(excel.workbook.find("三年总评")?.cell(0, 0).value).toBe("x");
  });
});

describe("showing a cell", () => {
  it("activates its sheet and selects it", async () => {
    excel.workbook.addSheet("乙");
    expect(await excelHost().reveal("乙", "B2:C3")).toEqual({ ok: true });
    expect([excel.workbook.active?.name, excel.workbook.selection]).toEqual(["乙", "B2:C3"]);
    expect(await excelHost().reveal("考核对象", null)).toEqual({ ok: true });
    expect(excel.workbook.active?.name).toBe("考核对象");
  });

  it("says that a sheet is gone, or hidden", async () => {
    expect(await excelHost().reveal("丙", "A1")).toEqual(refusal({ code: "sheet-gone", sheet: "丙" }));
    excel.workbook.addSheet("乙").visibility = "Hidden";
    expect(await excelHost().reveal("乙", "A1")).toEqual(refusal({ code: "sheet-hidden", sheet: "乙" }));
  });
});
