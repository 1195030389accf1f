/** The events of the simulated Excel, as its real client hears them. */
import type { SimulatedHost, SimulatedWorkbook } from "../../src/simulator";
import { SimulatedWorkbook as Workbook } from "../../src/simulator";
import type { EventEntry } from "../../src/simulator/wire/events";
import { aWhile, until } from "../patience";
import { simulatedExcel } from "./load-office";

let host: SimulatedHost;
let workbook: SimulatedWorkbook;
let sent: EventEntry[];
let send: SimulatedHost["onEvents"];

beforeEach(() => {
  workbook = new Workbook();
  workbook.addSheet("甲");
  host = simulatedExcel(workbook);
  sent = [];
  send = host.onEvents;
  host.onEvents = (entries) => {
    sent.push(...entries);
    send(entries);
  };
});

afterEach(() => {
  host.onEvents = send;
});

/** Long enough to hear what should not come. */
const soon = () => aWhile(250);
const sheet = () => {
  const [first] = workbook.sheets;
  if (!first) throw new Error("no sheet");
  return first;
};

type Handlers = Pick<OfficeExtension.EventHandlers<object>, "add" | "remove">;

/** Has the client hear an event; gives what it hears. */
async function hear(event: "onChanged" | "onAdded" | "onDeleted" | "onNameChanged") {
  const heard: object[] = [];
  const handler = (args: object) => Promise.resolve(void heard.push(args));
  const context = await Excel.run(async (context) => {
    const handlers: Handlers = context.workbook.worksheets[event];
    handlers.add(handler);
    await context.sync();
    return context;
  });
  const stop = () =>
    Excel.run(context, async () => {
      const handlers: Handlers = context.workbook.worksheets[event];
      handlers.remove(handler);
      await context.sync();
    });
  return { heard, stop };
}

it("sends nothing that nobody listens to", async () => {
  const { stop } = await hear("onAdded");
  sheet().put(0, 0, { value: 1 });
  workbook.renameSheet(sheet(), "乙");
  await soon();
  expect(sent).toEqual([]);
  await stop();
  workbook.addSheet();
  await soon();
  expect(sent).toEqual([]);
});

it("says whose a change is, and where", async () => {
  const { heard, stop } = await hear("onChanged");
  sheet().put(4, 1, { value: 1 });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("甲").getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
  });
  await until(() => heard.length > 1);
  const common = { worksheetId: sheet().id, changeType: "RangeEdited", source: "Local" };
  expect(heard).toMatchObject([
    { ...common, address: "B5", triggerSource: "Unknown" },
    { ...common, address: "A1:B2", triggerSource: "ThisLocalAddin" },
  ]);
  await stop();
});

it("says nothing of looks, nor of a content that stays what it was", async () => {
  const { heard, stop } = await hear("onChanged");
  sheet().put(0, 0, { value: null, format: { bold: true } });
  await soon();
  sheet().put(0, 0, { value: null, numberFormat: "0.0" });
  await soon();
  expect(heard).toEqual([]);
  await stop();
});

it("tells of sheets that are added, deleted and renamed", async () => {
  const all = await Promise.all((["onAdded", "onDeleted", "onNameChanged"] as const).map(hear));
  const added = workbook.addSheet("乙");
  workbook.renameSheet(added, "丙");
  workbook.removeSheet(added);
  await until(() => all.every(({ heard }) => heard.length > 0));
  const worksheetId = added.id;
  expect(all.map(({ heard }) => heard)).toMatchObject([
    [{ worksheetId }],
    [{ worksheetId }],
    [{ worksheetId, nameBefore: "乙", nameAfter: "丙" }],
  ]);
  for (const { stop } of all) await stop();
});

it("goes on for whoever still listens when another stops", async () => {
  const [one, other] = [await hear("onChanged"), await hear("onChanged")];
  await one.stop();
  sheet().put(0, 0, { value: 1 });
  await until(() => other.heard.length > 0);
  expect([one.heard.length, other.heard.length]).toEqual([0, 1]);
  await other.stop();
});

it("says nothing of a workbook that is shown no longer", async () => {
  const { stop } = await hear("onChanged");
  const old = sheet();
  host.open(new Workbook());
  old.put(0, 0, { value: 1 });
  await soon();
  expect(sent).toEqual([]);
  await stop();
});
