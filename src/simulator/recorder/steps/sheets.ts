/** Sheets, their visibility and their panes. */
import { STEP_SHEET, taken, type Step } from "../step";

const NAMES = ["a/b", "'a", "a'", "", "x".repeat(32), "History", STEP_SHEET, "Ａ", "=A1"];

/** What is asked of each sheet, at several depths. */
const SURVEYED = [
  ...["id", "name", "visibility", "protection/protected", "autoFilter/enabled", "autoFilter/isDataFiltered"],
  ...["names/items/name", "names/items/formula", "charts/items/name"],
  ...["name", "showHeaders", "showTotals", "autoFilter/isDataFiltered"].map((fact) => `tables/items/${fact}`),
];

export const sheets: readonly Step[] = [
  {
    name: "a survey of all sheets in one question",
    assumed: { answer: [false, false, "Visible", false, false, false, [["_recorder.text", '="a"']], 1, 0] },
    ask: (sheet, context) => {
      sheet.getRange("A1:A2").values = [["a"], [1]];
      sheet.names.add("_recorder.text", '="a"').visible = false;
      sheet.charts.add("ColumnClustered", sheet.getRange("A2"), "Columns");
      const { workbook } = context;
      workbook.load("readOnly");
      workbook.protection.load("protected");
      workbook.worksheets.load(SURVEYED.map((fact) => `items/${fact}`).join(","));
      return () => {
        const found = workbook.worksheets.items.find(({ name }) => name === STEP_SHEET);
        return found
          ? [
              ...[workbook.readOnly, workbook.protection.protected, found.visibility, found.protection.protected],
              ...[found.autoFilter.enabled, found.autoFilter.isDataFiltered],
              ...[found.names.items.map(({ name, formula }) => [name, String(formula)]), found.charts.items.length],
              found.tables.items.length,
            ]
          : null;
      };
    },
  },
  ...NAMES.map((name): Step => ({
    name: `a sheet named ${JSON.stringify(name)}`,
    ask: (_, context) => {
      const added = context.workbook.worksheets.add(name);
      added.load("name");
      return () => (name === "" ? added.name !== "" : added.name);
    },
  })),
  {
    name: "a sheet that is not there",
    ask: (_, context) => {
      context.workbook.worksheets.getItem("No such").activate();
      return taken;
    },
  },
  {
    name: "hiding the last visible sheet",
    guess: "lastVisibleSheet",
    ask: async (sheet, context) => {
      await hideOthers(sheet, context);
      sheet.visibility = "Hidden";
      await context.sync();
      return "taken";
    },
  },
  {
    name: "deleting the last visible sheet",
    guess: "lastVisibleSheet",
    ask: async (sheet, context) => {
      await hideOthers(sheet, context);
      sheet.delete();
      await context.sync();
      return "taken";
    },
  },
  onHidden("activating a hidden sheet", "Hidden", (sheet) => sheet.activate()),
  onHidden("deleting a hidden sheet", "Hidden", (sheet) => sheet.delete()),
  onHidden("deleting a very hidden sheet", "VeryHidden", (sheet) => sheet.delete()),
  onHidden("writing into a very hidden sheet", "VeryHidden", (sheet) => {
    sheet.getRange("A1").values = [[1]];
  }),
  {
    ...onHidden("freezing the panes of a hidden sheet", "Hidden", (sheet) => sheet.freezePanes.freezeRows(1)),
    guess: "panesOfHiddenSheet",
  },
  {
    ...onHidden("freeing the panes of a very hidden sheet", "VeryHidden", (sheet) => sheet.freezePanes.unfreeze()),
    guess: "panesOfHiddenSheet",
  },
  {
    name: "frozen columns, freed again",
    ask: (sheet) => {
      sheet.freezePanes.freezeColumns(1);
      sheet.freezePanes.unfreeze();
      return taken;
    },
  },
  {
    name: "a cell selected on a sheet in sight, and one on another",
    ask: async (sheet, context) => {
      sheet.activate();
      sheet.getRange("B2").select();
      const other = context.workbook.worksheets.add("Another");
      await context.sync();
      other.getRange("B2").select();
      await context.sync();
      return "taken";
    },
  },
  {
    name: "frozen panes",
    assumed: { answer: "A1:B3" },
    ask: (sheet) => {
      sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, 3, 2));
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load("address");
      return () => frozen.address.slice(frozen.address.lastIndexOf("!") + 1);
    },
  },
];

async function hideOthers(sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  sheet.activate();
  await context.sync();
  for (const other of worksheets.items) if (other.name !== STEP_SHEET) other.visibility = "Hidden";
  await context.sync();
}

function onHidden(name: string, visibility: "Hidden" | "VeryHidden", act: (sheet: Excel.Worksheet) => void): Step {
  return {
    name,
    ask: (sheet) => {
      sheet.visibility = visibility;
      act(sheet);
      return taken;
    },
  };
}
