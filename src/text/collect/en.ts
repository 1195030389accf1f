/** Collecting returned workbooks, in English. Chinese has the same shape. */

/** Why a figure of a return has no place in the workbook. */
const REASONS = {
  noLine: "the workbook has no such line, and no list with room below it for one",
  noColumn: "the workbook has no column for it",
  notWritable: "a formula, a merged cell or another figure is in its place",
  twice: "the workbook has this line more than once",
  otherRows: "the workbook or another return has another number of rows for this voter class",
  unreadable: "what the return says cannot be read",
  otherOptions: "the workbook's ballots have other options",
} as const;

export const english = {
  reason: (reason: keyof typeof REASONS): string => REASONS[reason],
  /** Between the parts of a subject. */
  comma: ", ",
  ballots: (voterClass: string | null): string => (voterClass === null ? "ballots" : `ballots of ${voterClass}`),
  /** A cell: `Record cards!F3 of T01.xlsx`; `file` null is the workbook itself. */
  spot: (file: string | null, place: string): string => (file === null ? place : `${place} of ${file}`),
  said: (spot: string, value: string): string => `${spot} says ${value}`,
  conflict: (subject: string, cells: readonly string[]): string =>
    `Conflict, nothing was written: ${subject}: ${cells.join("; ")}`,
  notPlaced: (subject: string, spot: string, reason: string): string => `Not taken: ${subject} (${spot}): ${reason}`,
  clash: (spot: string, indicator: string, returned: string, wanted: string): string =>
    `Not taken: ${indicator} (${spot}): the return counts in ${returned}, the workbook in ${wanted || "no unit"}. Enter it by hand in the workbook's unit.`,
  empty: (file: string): string => `${file}: no record cards or ballots were found in it.`,
  filled: (file: string, cells: number): string => `${file}: ${cells} ${cells === 1 ? "cell" : "cells"} filled`,
  total: (cells: number, conflicts: number, notTaken: number): string =>
    `${cells} ${cells === 1 ? "cell" : "cells"} filled, ${conflicts} ${conflicts === 1 ? "conflict" : "conflicts"}, ${notTaken} not taken`,
  nothing: "None of the returns could be read, so nothing was collected.",
  more: (count: number): string => `… and ${count} more`,
};

/** The shape of the words in every language. */
export type CollectText = typeof english;
