/** What Excel tells of changes, through the real client. */
import type { Sheet, SimulatedHost } from "../../src/simulator";
import { eventEntry } from "../../src/simulator/wire/events";
import type { EndListening, WorkbookChange } from "../../src/workbook";
import { excelHost } from "../../src/workbook/excel";
import { valueOf } from "../contract/host-contract";
import { aWhile, until } from "../patience";
import { supported } from "../simulator/load-office";
import { countRequests, excelWith, ownSheet, write } from "./workbook";

let excel: SimulatedHost;
let sheet: Sheet;
let host: ReturnType<typeof excelHost>;
let told: (readonly WorkbookChange[])[];
let end: EndListening;

beforeEach(async () => {
  ({ excel, sheet } = excelWith([["姓名", "单位"], ["张三"], ["李四"]]));
  excel.onExchange = () => undefined;
  told = [];
  await listen();
});
afterEach(async () => {
  supported.set("ExcelApi", 17);
  await end();
});

async function listen() {
  host = excelHost();
  end = valueOf(await host.listen((changes) => told.push(changes)));
}

/** Longer than changes are gathered. */
const GATHERED = 450;

/** Until something has been told, and all that was gathered with it. */
async function toldAll(): Promise<void> {
  await until(() => told.length > 0);
  await aWhile(GATHERED);
}

/** Everything told, `sheet!cells` or `sheet`, and no more of it. */
function places(): string[] {
  const all = told.flat().map(({ sheet: name, cells }) => (cells === null ? name : `${name}!${cells}`));
  told = [];
  return all;
}

const type = (row: number, column: number, value: string | number) => sheet.put(row, column, { value });

describe("what somebody does in Excel", () => {
  it("is told by the cells that changed, and when", async () => {
    const before = Date.now();
    type(1, 1, "东镇");
    await toldAll();
    const after = Date.now() - GATHERED;
    expect(told[0]?.[0]?.at).toBeGreaterThanOrEqual(before);
    expect(told[0]?.[0]?.at).toBeLessThan(after);
    expect(places()).toEqual(["考核对象!B2"]);
  });

  it("is gathered: ten thousand cells and more than that many events come as one", async () => {
    const seen = countRequests(excel);
    for (let row = 0; row < 10_000; row++) type(row, 3, row);
    for (let row = 0; row < 10_000; row += 2) type(row, 9, row);
    await toldAll();
    expect(told).toHaveLength(1);
    expect(places()).toEqual(["考核对象"]);
    expect(seen.count).toBe(1);
    for (let row = 0; row < 10_000; row++) type(row, 3, -row);
    await toldAll();
    expect(places()).toEqual(["考核对象!D2:D10000"]);
  });

  it("is told of each place once, however often it changed", async () => {
    type(1, 1, "a");
    await aWhile(20);
    type(1, 1, "b");
    await aWhile(20);
    type(2, 1, "c");
    await toldAll();
    expect(told).toHaveLength(1);
    expect(places()).toEqual(["考核对象!B2", "考核对象!B3"]);
  });

  it("is told of sheets that come, go, and are called something else, by the names they have now", async () => {
    const added = excel.workbook.addSheet("民主测评");
    await toldAll();
    expect(places()).toEqual(["民主测评"]);
    excel.workbook.renameSheet(added, "测评票");
    added.put(0, 0, { value: "x" });
    await toldAll();
    expect(places()).toEqual(["测评票"]);
    excel.workbook.removeSheet(added);
    await toldAll();
    expect(places()).toEqual(["测评票"]);
  });

  it("says nothing of a sheet that came and went at once", async () => {
    excel.workbook.removeSheet(excel.workbook.addSheet());
    await aWhile(GATHERED);
    expect(places()).toEqual([]);
  });

  it("is told of, though the add-in is writing at the same time", async () => {
    const writing = host.apply([write(0, 3, [["得分"], [91]])]);
    await aWhile(1);
    type(2, 1, "西镇");
    valueOf(await writing);
    await toldAll();
    expect(places()).toEqual(["考核对象!B3"]);
  });
});

describe("what the add-in writes", () => {
  const plan = () => [write(0, 3, [["得分"], [91]]), ownSheet([[{ content: "x" }]])];

  it.each([17, 13])("is not told, in an Excel with ExcelApi 1.%i", async (version) => {
    await end();
    supported.set("ExcelApi", version);
    await listen();
    valueOf(await host.apply(plan()));
    await aWhile(GATHERED);
    expect([sheet.cell(1, 3).value, places()]).toEqual([91, []]);
  });

  it("hides for a second what a clerk does in an Excel that does not say whose a change is, and no longer", async () => {
    await end();
    supported.set("ExcelApi", 13);
    await listen();
    valueOf(await host.apply(plan()));
    await aWhile(1_050);
    type(2, 1, "西镇");
    await toldAll();
    expect(places()).toEqual(["考核对象!B3"]);
  });
});

describe("what somebody else does in the same file", () => {
  it.each([17, 13])("is told, though the add-in has just written, in an Excel with ExcelApi 1.%i", async (version) => {
    await end();
    supported.set("ExcelApi", version);
    await listen();
    valueOf(await host.apply([write(0, 3, [["得分"], [91]])]));
    const common = { worksheetId: sheet.id, changeType: "RangeEdited", source: "Remote" };
    excel.onEvents([eventEntry(10, { ...common, address: "B2" })]);
    await toldAll();
    expect(places()).toEqual(["考核对象!B2"]);
  });
});

describe("the end of listening", () => {
  it("is the end of being told, also of what was gathered already", async () => {
    type(1, 1, "a");
    await aWhile(20);
    await end();
    type(1, 1, "b");
    await aWhile(GATHERED);
    expect(places()).toEqual([]);
  });

  it("takes the handlers away from Excel, which sends nothing any more", async () => {
    const sent: unknown[] = [];
    const send = excel.onEvents;
    excel.onEvents = (entries) => {
      sent.push(...entries);
      send(entries);
    };
    type(1, 1, "a");
    await until(() => sent.length > 0);
    expect(sent).toHaveLength(1);
    await end();
    type(1, 1, "b");
    excel.workbook.addSheet();
    await aWhile(20);
    excel.onEvents = send;
    expect(sent).toHaveLength(1);
  });

  it("comes for one listener, and not for another", async () => {
    const others: unknown[] = [];
    const endOther = valueOf(await excelHost().listen((changes) => others.push(...changes)));
    await endOther();
    type(1, 1, "a");
    await toldAll();
    expect([places(), others]).toEqual([["考核对象!B2"], []]);
  });
});

it("is refused like anything else, and then nothing is told", async () => {
  await end();
  excel.failures.push({ Code: "ActivityLimitReached", Message: "" });
  const refused = await excelHost().listen((changes) => told.push(changes));
  expect(refused).toEqual({ ok: false, refusal: { code: "excel-busy" } });
  type(1, 1, "a");
  await aWhile(GATHERED);
  expect(places()).toEqual([]);
});
