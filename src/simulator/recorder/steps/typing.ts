/** What Excel makes of a text, a number or a formula that is sent to a cell. */
import { guesses } from "../../guesses";
import type { Json } from "../../wire/protocol";
import { contentsOf, type Answer, type Step } from "../step";

/** Sent as `values` and as `formulas`, to a General cell. */
const ENTRIES = [
  ...["text", " padded ", "'", "''a", "'007", "'=A1", "'2025-1", "007", "1,234.5", "98.6%", "1e3", "3.2亿", "１２"],
  ...["2025-1", "2025/1/2", "12:30", "2025年1月", "TRUE", "#N/A", "#DIV/0!", "$5", "(5)"],
  ...["=1+1", "=", "=1+", "=NOSUCH(1)", '=""', "-1", "-A1", "+A1", "@A1", "a\nb"],
];

/** Sent to a cell that is formatted as text. */
const IN_TEXT_CELL = [
  { entry: "'a", guess: "apostropheInTextCell" },
  { entry: "'=A1", guess: "apostropheInTextCell" },
  { entry: 7, guess: "numberInTextCell" },
  { entry: "=1+1", guess: "numberInTextCell" },
  { entry: "2025-1" },
  { entry: true },
] as const;

export const typing: readonly Step[] = [
  ...ENTRIES.map((entry) => sent("values", entry)),
  ...ENTRIES.map((entry) => sent("formulas", entry)),
  ...IN_TEXT_CELL.map(({ entry, ...more }) => ({ ...sent("formulas", entry, "@"), ...more })),
  { ...sent("values", 7, "@"), guess: "numberInTextCell" },
  { ...sent("formulas", "=DOLLARDE(1.02,16)"), guess: "uncomputedFormula", isKnownToDiffer: true },
  { ...sent("formulas", 45658, "yyyy-mm-dd") },
  {
    name: "formulas of texts that were sent with an apostrophe",
    guess: "formulaOfQuotedText",
    ask: (sheet) => {
      const cells = sheet.getRange("A1:C1");
      cells.values = [["'=A1", "'007", "'plain"]];
      cells.load("formulas");
      return () => cells.formulas as Json;
    },
  },
  {
    name: "a format of numbers that is none",
    ask: (sheet) => {
      const cell = sheet.getRange("A1");
      cell.numberFormat = [["[no such"]];
      return contentsOf(cell);
    },
  },
  {
    name: `a list of addresses of ${guesses.longestAddressList} characters`,
    guess: "longestAddressList",
    ask: (sheet) => areasOf(sheet, guesses.longestAddressList),
  },
  {
    name: `a list of addresses of ${guesses.longestAddressList + 1} characters`,
    guess: "longestAddressList",
    ask: (sheet) => areasOf(sheet, guesses.longestAddressList + 1),
  },
  {
    name: "a list of addresses of 2000 characters",
    guess: "longestAddressList",
    ask: (sheet) => areasOf(sheet, 2000),
  },
];

function sent(as: "values" | "formulas", entry: string | number | boolean, format?: string): Step {
  return {
    name: `${as} ${JSON.stringify(entry)}${format === undefined ? "" : ` in a cell formatted ${format}`}`,
    ask: (sheet) => {
      const cell = sheet.getRange("C3");
      if (format !== undefined) cell.numberFormat = [[format]];
      cell[as] = [[entry]];
      return contentsOf(cell);
    },
  };
}

/** Counts the areas of a list of cells, no two of them neighbours, that is so many characters long. */
function areasOf(sheet: Excel.Worksheet, length: number): Answer {
  // Each takes five characters and a comma; what is left over goes to rows of five digits.
  const count = Math.floor((length + 1) / 6);
  const longer = (length + 1) % 6;
  const addresses = Array.from({ length: count }, (_, at) => `A${(at < longer ? 10_000 : 1000) + 2 * at}`);
  const areas = sheet.getRanges(addresses.join(","));
  areas.load("areaCount");
  return () => areas.areaCount;
}
