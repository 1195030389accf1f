/** Which events Excel raises, and what each says. */
import type { Json } from "../../wire/protocol";
import type { Step } from "../step";

/** Milliseconds after which no more events are waited for. */
const PATIENCE = 500;

export const events: readonly Step[] = [
  {
    name: "events of one cell that is written",
    ask: (sheet, context) => changesHeard(sheet, context, [[["x"]]], "B2"),
  },
  {
    name: "events of cells that are no rectangle, written at once",
    guess: "changeOfScatteredCells",
    ask: (sheet, context) => changesHeard(sheet, context, [[["x", null, "y"]]], "A1:C1"),
  },
  {
    name: "events of a content that is written again",
    guess: "changeOfScatteredCells",
    ask: (sheet, context) => changesHeard(sheet, context, [[["x"]], [["x"]]], "A1"),
  },
  {
    name: "events of a format",
    ask: (sheet, context) =>
      heard(context, listenToChanges, () => {
        sheet.getRange("A1").format.fill.color = "#FF0000";
      }),
  },
  {
    name: "events that two ask for, and one no more",
    guess: "eventRegistrations",
    ask: (sheet, context) =>
      heard(context, listenToChanges, async () => {
        const other = await Excel.run(async (own) => {
          const listener = own.workbook.worksheets.onChanged.add(async () => undefined);
          await own.sync();
          return listener;
        });
        other.remove();
        await other.context.sync();
        sheet.getRange("A1").values = [["x"]];
      }),
  },
  {
    name: "events of sheets that come and go by the add-in itself",
    guess: "ownSheetsAreTold",
    ask: (_, context) =>
      heard(context, listenToSheets, async () => {
        const added = context.workbook.worksheets.add("Another");
        await context.sync();
        added.delete();
      }),
  },
];

type Listen = (worksheets: Excel.WorksheetCollection, hear: (what: Json) => void) => { remove: () => void }[];

const listenToChanges: Listen = ({ onChanged }, hear) => [
  onChanged.add(async ({ address, changeType, source, triggerSource }) =>
    hear([address, changeType, source, triggerSource ?? null]),
  ),
];

const listenToSheets: Listen = ({ onAdded, onDeleted }, hear) => [
  onAdded.add(async ({ type, source }) => hear([type, source])),
  onDeleted.add(async ({ type, source }) => hear([type, source])),
];

/** The changes that are told when arrays are written to a range, one after the other. */
function changesHeard(
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
  writes: readonly (string | null)[][][],
  address: string,
): Promise<Json> {
  return heard(context, listenToChanges, async () => {
    for (const values of writes) {
      sheet.getRange(address).values = values;
      await context.sync();
    }
  });
}

/** What is told of some work, in the order in which it comes. */
async function heard(context: Excel.RequestContext, listen: Listen, work: () => unknown): Promise<Json> {
  const told: Json[] = [];
  const listeners = listen(context.workbook.worksheets, (what) => told.push(what));
  await context.sync();
  try {
    await work();
    await context.sync();
    await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  } finally {
    listeners.forEach((listener) => listener.remove());
    await context.sync();
  }
  return told;
}
