/** Excel's own undo: what the add-in writes is one step of it, where Excel can do that. */
import type { Sheet, SimulatedHost } from "../../src/simulator";
import { HostError } from "../../src/simulator/wire/errors";
import { SHEET_MARK, type Edit } from "../../src/workbook";
import { excelHost } from "../../src/workbook/excel";
import { valueOf } from "../contract/host-contract";
import { supported } from "../simulator/load-office";
import { excelWith, ownSheet, write } from "./workbook";

let excel: SimulatedHost;
let sheet: Sheet;
let runs: jest.SpyInstance;

beforeEach(() => {
  ({ excel, sheet } = excelWith([["姓名"], ["张三"]]));
  supported.set("ExcelApi", 20);
  runs = jest.spyOn(Excel, "run");
});
afterEach(() => {
  supported.set("ExcelApi", 17);
  excel.onExchange = () => undefined;
  excel.failures.length = 0;
  runs.mockRestore();
});

/** Of each conversation since the last time, whether it was to be one step. */
function groups(): boolean[] {
  const options = runs.mock.calls.map(([given]: readonly unknown[]) => given as Excel.RunOptions);
  runs.mockClear();
  return options.map(({ mergeUndoGroup }) => mergeUndoGroup === true);
}

/** Writes a plan that was made of the workbook as it is. */
async function apply(...edits: readonly Edit[]) {
  const before = valueOf(await excelHost().read());
  groups();
  return excelHost().apply(edits, { before });
}

const visible = ownSheet([[{ content: "x" }]]);
const hidden = ownSheet([[{ content: "x" }]], { isHidden: true });

it.each<[string, boolean, readonly Edit[]]>([
  ["grades", true, [write(0, 3, [["得分"], [91]])]],
  ["grades and a sheet of ours", true, [write(0, 3, [["得分"], [91]]), visible]],
  ["a sheet that is hidden", false, [write(0, 3, [["得分"], [91]]), hidden]],
  ["a sheet that goes", false, [{ kind: "removeSheet", sheet: "三年总评", mark: "summary" }]],
  ["a sheet of the clerk's own", false, [{ ...visible, kind: "newSheet" } as Edit]],
])("%s: one step %s", async (_, isOne, edits) => {
  valueOf(await apply(...edits));
  expect(groups()).toEqual([isOne]);
});

it("is one step also with a hidden sheet of ours, once that is there and hidden", async () => {
  valueOf(await apply(hidden));
  expect(groups()).toEqual([false]);
  valueOf(await apply(hidden, write(0, 3, [["得分"]])));
  expect(groups()).toEqual([true]);
  valueOf(await apply(visible));
  expect(groups()).toEqual([false]);
});

it("is not asked for where nobody knows what stands, nor of an Excel that cannot do it", async () => {
  valueOf(await excelHost().apply([visible]));
  supported.set("ExcelApi", 19);
  valueOf(await apply(write(0, 3, [["得分"]])));
  expect(groups()).toEqual([false]);
});

describe("a group that Excel refuses", () => {
  it("before anything is written is done without a group", async () => {
    const before = valueOf(await excelHost().read());
    excel.failures.push({ Code: "UndoNotSupported", Message: "" });
    groups();
    valueOf(await excelHost().apply([write(0, 3, [["得分"], [91]])], { before }));
    expect([groups(), sheet.cell(1, 3).value]).toEqual([[true, false], 91]);
  });

  it("half-way is written to the end without a group, though the workbook is no longer as it was", async () => {
    const edits = [visible, write(0, 3, [["得分"], [91]])];
    const before = valueOf(await excelHost().read());
    const change = sheet.change.bind(sheet);
    sheet.change = (...args) => {
      sheet.change = change;
      change(...args);
      throw new HostError("UndoNotSupported", "");
    };
    groups();
    valueOf(await excelHost().apply(edits, { before }));
    expect(groups()).toEqual([true, false]);
    const own = excel.workbook.sheets.filter(({ names }) => names.some(({ name }) => name.endsWith(SHEET_MARK)));
    expect([sheet.cell(1, 3).value, own.map((each) => each.cell(0, 0).value)]).toEqual([91, ["x"]]);
  });

  it("is the end where it is refused without a group, too", async () => {
    const before = valueOf(await excelHost().read());
    for (let count = 0; count < 9; count++) excel.failures.push({ Code: "GeneralException", Message: "" });
    const outcome = await excelHost().apply([write(0, 3, [["得分"]])], { before });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "excel-refused", reason: "GeneralException" } });
  });

  it("for a reason that has nothing to do with it is not tried again", async () => {
    const before = valueOf(await excelHost().read());
    excel.failures.push({ Code: "ActivityLimitReached", Message: "" });
    groups();
    expect(await excelHost().apply([write(0, 3, [["得分"]])], { before })).toMatchObject({
      refusal: { code: "excel-busy" },
    });
    expect(groups()).toEqual([true]);
  });
});
