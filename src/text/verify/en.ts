/** Comparing a workbook with what was calculated, in English. Chinese has the same shape. */

const lines = (count: number): string => (count === 1 ? "1 line" : `${count} lines`);

export const english = {
  quoted: (text: string): string => `“${text}”`,
  /** What an empty cell holds. */
  nothing: "nothing",
  inputChanged: (at: string, now: string): string => `${at}: changed since the calculation; it now holds ${now}.`,
  inputRowsAdded: (at: string): string => `${at}: new since the calculation.`,
  inputRowsGone: (at: string, count: number): string =>
    `${at}: ${lines(count)} that stood about here ${count === 1 ? "is" : "are"} gone.`,
  columnAdded: (at: string, column: string): string => `${at}: the column ${column} was not read in the calculation.`,
  columnGone: (at: string, column: string): string =>
    `${at}: the column ${column}, whose header stood here, is gone or no longer recognised.`,
  tableAdded: (at: string): string => `${at}: the list that begins here is new since the calculation.`,
  tableGone: (sheet: string, table: string): string =>
    `${sheet}: the list ${table} that was read here is gone or no longer recognised.`,
  inputSomewhere: (sheet: string | null): string =>
    `${sheet ?? "The workbook"}: something that was read differs; which cell it is cannot be told.`,
  resultChanged: (at: string, now: string, calculated: string | null): string =>
    `${at}: the result was changed by hand; it now holds ${now}${calculated === null ? "" : `, and ${calculated} was calculated`}.`,
  resultRowsAdded: (at: string): string => `${at}: added by hand among the results.`,
  resultRowsGone: (at: string, count: number): string =>
    `${at}: ${lines(count)} of results that stood about here ${count === 1 ? "is" : "are"} gone.`,
  resultSomewhere: (sheet: string | null): string =>
    `${sheet ?? "The workbook"}: a result was changed by hand; which cell it is cannot be told.`,
  sheetMissing: (sheet: string): string => `${sheet}: this sheet of results is gone.`,
  notComputedAlike: (at: string, now: string, calculated: string): string =>
    `${at}: holds ${now}, but the same inputs now give ${calculated}.`,
  sheetNotComputedAlike: (sheet: string): string => `${sheet}: the same inputs now give another sheet.`,
  recordMissing: "The hidden sheet of fingerprints is gone; not every difference can be named.",
  recordUnreadable:
    "The hidden sheet of fingerprints was changed and cannot be read; not every difference can be named.",
  recordContradicts: "The run log and the hidden fingerprints do not agree: somebody has changed one of them.",
  advice: {
    inputs: "Inputs changed: if that is right, calculate again; if not, ask who changed them (P20).",
    results: "Results changed by hand: calculate again to put them right, and ask who changed them (P20).",
    unlike:
      "Results are not what the inputs give: calculate again. Another version of the add-in may have written them, or somebody covered up a change (P20).",
    record: "The record of the calculation is incomplete: calculate again, so that later changes can be named (P20).",
  },
  /** Before the differences; `at` is when grades were calculated. */
  found: (count: number, at: string | null): string =>
    `${count === 1 ? "1 difference" : `${count} differences`} from what was calculated${at === null ? "" : ` at ${at}`}:`,
  same: (at: string | null): string =>
    `Nothing differs: every input and every result is as it was calculated${at === null ? "" : ` at ${at}`}, and computing anew gives the same.`,
  moved: (sheet: string): string =>
    `${sheet}: renamed, sorted, or with rows or columns elsewhere; nothing in it differs. Calculate again where the score breakdown should name its cells as they are now.`,
  more: (count: number): string => `… and ${count} more`,
  neverCalculated:
    "Nothing to compare with: grades were never calculated in this workbook, or an older version of the add-in did. Calculate first.",
};

/** The shape of the words in every language. */
export type VerifyText = typeof english;
