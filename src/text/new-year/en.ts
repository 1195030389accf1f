/** Beginning a new year, in English. Chinese has the same shape. */
import { roleName } from "../names";
import { templateText } from "../template";

type SheetRole = Parameters<typeof roleName>[0];

/** Why last year's figure is left blank. */
const REASONS = {
  newcomer: "the official was not listed",
  notGraded: "the official was not graded",
  newIndicator: "the indicator is new",
  otherUnit: "the indicator had another unit of measure",
  noFigure: "no figure was filled in",
  notApplicable: "the indicator did not apply",
  twice: "the record card had two lines",
  faulty: "the figure could not be used",
} as const;

type Reason = keyof typeof REASONS;

export const english = {
  /** For the sheets, which are in the workbook's own language. */
  sheets: {
    template: templateText("en"),
    sheetName: (role: SheetRole, year: number): string => `${roleName(role, "en")} ${year}`,
    title: (role: SheetRole, year: number): string => `${roleName(role, "en")} of ${year}`,
    unitLine: (unit: string): string => `Unit of measure: ${unit}`,
    component: "A mark out of 100. Example: 85",
    unverified: "Last year's figure was reported, not verified",
    blank: (reason: Reason): string => `Last year blank: ${REASONS[reason]}`,
  },
  planned: (year: number, sheets: readonly string[]): string =>
    `${year} has been begun. New sheets: ${sheets.join(", ")}`,
  lines: (people: number, lines: number): string => `Record cards: ${lines} lines for ${people} officials`,
  lastYear: (verified: number, reported: number, blank: number): string =>
    `Last year: ${verified} verified figures, ${reported} reported but not verified, ${blank} left blank; see the column Note`,
  blank: (who: string, indicator: string, reason: Reason): string =>
    `  ${who}, ${indicator}: blank, ${REASONS[reason]}`,
  blankCard: (who: string, reason: Reason): string => `  ${who}: all blank, ${REASONS[reason]}`,
  more: (count: number): string => `  … and ${count} more`,
  keeps: (year: number): string => `The results of ${year} are in the archive.`,
  blocked: (year: number, people: number): string =>
    `Attention: ${people === 1 ? "1 official" : `${people} officials`} of ${year} could not be graded and went into the archive without a score. Mend ${year} before it is closed.`,
  next: "Now set the targets, and look over Officials, Indicators and Scheme.",
  there: (year: number): string =>
    `${year} has been begun already and nobody is graded in it yet. Nothing was changed.`,
  nobodyGraded: "Nobody is graded in any year, so there is no year to follow. Run check to see what is missing.",
};

/** The shape of the words in every language. */
export type NewYearText = typeof english;
