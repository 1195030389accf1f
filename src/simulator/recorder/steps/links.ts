/** Links to a place in the workbook, and what clearing and writing does to them. */
import { guesses } from "../../guesses";
import { contentsOf, stepReference, type Answer, type Step } from "../step";

const CLEARED = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"] as const;

export const links: readonly Step[] = [
  link("a link in a blank cell", null, { guess: "textOfNewLink" }),
  link("a link in a cell with a text", "text", { guess: "textOfNewLink" }),
  link("a link in a cell with a formula", "=1+1", { guess: "textOfNewLink" }),
  {
    name: "the looks of a cell that was given a link",
    guess: "looksOfNewLink",
    assumed: { answer: ["Single", guesses.looksOfNewLink.color] },
    ask: (sheet) => {
      const cell = sheet.getRange("A1");
      cell.hyperlink = { documentReference: stepReference("B2") };
      cell.load("format/font/underline,format/font/color");
      return () => [cell.format.font.underline, cell.format.font.color];
    },
  },
  {
    name: "a link whose cell is written",
    guess: "writingKeepsLink",
    ask: (sheet) => {
      const cell = sheet.getRange("A1");
      cell.hyperlink = { documentReference: stepReference("B2") };
      cell.formulas = [["'new"]];
      return linkAndContents(cell);
    },
  },
  {
    name: "a link to a sheet that is not there",
    ask: (sheet) => {
      const cell = sheet.getRange("A1");
      cell.hyperlink = { documentReference: "'No such'!A1" };
      return linkAndContents(cell);
    },
  },
  ...CLEARED.map((applyTo): Step => ({
    name: `clearing ${applyTo} of a cell with a link and a format of numbers`,
    guess: "clearKeepsConditionalFormatsAndLinks",
    ask: (sheet) => {
      const cell = sheet.getRange("A1");
      cell.hyperlink = { documentReference: stepReference("B2") };
      cell.numberFormat = [["0.0"]];
      cell.values = [[1]];
      cell.clear(applyTo);
      return linkAndContents(cell);
    },
  })),
];

function link(name: string, content: string | null, more: Pick<Step, "guess">): Step {
  return {
    ...{ name, ...more },
    ask: (sheet) => {
      const cell = sheet.getRange("A1");
      if (content !== null) cell.formulas = [[content]];
      cell.hyperlink = { documentReference: stepReference("B2") };
      return linkAndContents(cell);
    },
  };
}

/** A link answers with more than it was given; where it leads is what counts. */
function linkAndContents(cell: Excel.Range): Answer {
  const contents = contentsOf(cell);
  cell.load("hyperlink");
  return () => {
    const { documentReference = null } = (cell.hyperlink as Excel.RangeHyperlink | null) ?? {};
    return { contents: contents(), link: documentReference };
  };
}
