/** Defined names, and objects that are not there. */
import { guesses } from "../../guesses";
import { taken, type Answer, type Step } from "../step";

export const names: readonly Step[] = [
  {
    name: "what hangs on a sheet that is not there",
    guess: "membersOfNullObject",
    ask: (_, context) => {
      const gone = context.workbook.worksheets.getItemOrNullObject("No such");
      const [name, used] = [gone.names.getItemOrNullObject("x"), gone.getUsedRangeOrNullObject(true)];
      name.load("formula");
      used.load("address");
      return () => [gone, name, used].map(({ isNullObject }) => isNullObject);
    },
  },
  {
    name: "a statement on a sheet that is not there",
    guess: "membersOfNullObject",
    ask: (_, context) => {
      context.workbook.worksheets.getItemOrNullObject("No such").activate();
      return taken;
    },
  },
  {
    name: "hidden names of a sheet",
    guess: "hiddenNamesListed",
    ask: (sheet) => {
      sheet.names.add("_recorder.text", '="a ""b"""').visible = false;
      sheet.names.add("_recorder.range", sheet.getRange("B2:C3")).visible = false;
      return namesOf(sheet);
    },
  },
  {
    name: "a name taken away",
    ask: (sheet) => {
      sheet.names.add("_recorder.text", '="a"');
      sheet.names.getItem("_recorder.text").delete();
      return namesOf(sheet);
    },
  },
  {
    name: "a name that exists in another case of letters",
    ask: (sheet) => {
      sheet.names.add("_recorder.text", '="a"');
      sheet.names.add("_RECORDER.TEXT", '="b"');
      return namesOf(sheet);
    },
  },
  namedText(255),
  namedText(256),
  {
    name: "the title rows of a printed page, among the names, and taken off by theirs",
    guess: "printTitlesAreNamed",
    ask: async (sheet, context) => {
      sheet.pageLayout.setPrintTitleRows("$1:$2");
      sheet.names.load("items/name,items/formula");
      await context.sync();
      const listed = sheet.names.items.map(({ name, formula }) => [name, String(formula)]);
      sheet.names.getItem(guesses.printTitlesAreNamed).delete();
      sheet.names.load("items/name");
      await context.sync();
      return [listed, sheet.names.items.length];
    },
  },
  {
    name: "a name given on a protected sheet",
    guess: "namesOnProtectedSheet",
    assumed: { answer: guesses.namesOnProtectedSheet === "allowed" ? 1 : 0 },
    ask: (sheet) => {
      sheet.protection.protect();
      sheet.names.add("_recorder.range", sheet.getRange("B2")).visible = false;
      sheet.names.load("items/name");
      return () => sheet.names.items.length;
    },
  },
];

function namedText(length: number): Step {
  return {
    name: `a name for a text of ${length} characters`,
    ask: (sheet) => {
      sheet.names.add("_recorder.text", `="${"x".repeat(length)}"`);
      return taken;
    },
  };
}

function namesOf({ names }: Excel.Worksheet): Answer {
  names.load("items/name,items/formula,items/visible,items/scope");
  return () => names.items.map(({ name, formula, visible, scope }) => [name, String(formula), visible, scope]);
}
