/** The beginning of a new year (P7, P8): next year's sheets beside this year's, with *last year* filled in. */
import type { AppraisalInput, Component, Issue, OfficialInput, Scheme, YearInput } from "../../appraisal";
import type { Edit, NewSheet, SheetContent, WorkbookSnapshot } from "../../workbook";
import { sheetNamer } from "../sheet-names";
import { holdsFor, YearSheets, type Coming, type ComingLine, type PostDates } from "./sheets";
import { lastYearOf } from "./last-year";
import type { NewYearWords, YearlyRole } from "./words";

export { previewOf } from "./preview";
export type { BlankReason, LastYear } from "./last-year";
export type { ComingLine, PostDates } from "./sheets";
export type { NewYearWords, YearlyRole } from "./words";

/** What a new year is planned from. */
export interface NewYearBasis {
  /** This year. */
  readonly from: YearInput;
  /** The people, indicators and scheme of next year; where the workbook says nothing of it, those of this year. */
  readonly to: YearInput;
  /** Who is to be listed for next year, because their rows hold for this year only. */
  readonly unlisted: readonly OfficialInput[];
  /** Since when they are in post, which nobody calculates with and which is copied as it stands. */
  readonly inPostSince: PostDates;
  readonly input: AppraisalInput;
  readonly issues: readonly Issue[];
  /** The unit line of this year's cards, for indicators without a unit of their own. */
  readonly unitLine: string | null;
}

/** Next year's sheets, which are the clerk's from then on, and the lines of its record cards. */
export interface NewYearPlan {
  readonly year: number;
  readonly edits: readonly NewSheet[];
  readonly lines: readonly ComingLine[];
}

/**
 * Plans the sheets of the year after `from`: record cards with last year's figures, a list of officials where they are listed year
 * by year, and a sheet for whatever else the workbook gathers. No sheet of the clerk's is touched. Pure.
 * @param others what is written with it, whose names are taken
 */
export function planNewYear(
  basis: NewYearBasis,
  snapshot: WorkbookSnapshot,
  others: readonly Edit[],
  words: NewYearWords,
): NewYearPlan {
  const coming = comingOf(basis);
  const lastYear = lastYearOf(basis.from, basis.issues);
  const lines = coming.officials.flatMap((official) =>
    coming.indicators
      .filter((indicator) => holdsFor(indicator, official.group))
      .map((indicator): ComingLine => ({ official, indicator, lastYear: lastYear(official, indicator) })),
  );
  const sheets = new YearSheets(coming, words);
  const components = markedComponents(coming.scheme);
  const contents: readonly (readonly [YearlyRole, SheetContent | null])[] = [
    ["officials", basis.unlisted.length > 0 ? sheets.officials(basis.unlisted, basis.inPostSince) : null],
    ["cards", sheets.cards(lines, basis.unitLine)],
    ["ballots", gathers(basis, coming, "ballots") ? sheets.ballots() : null],
    ["marks", gathers(basis, coming, "marks") && components.length > 0 ? sheets.marks(components) : null],
    ["talks", gathers(basis, coming, "talks") ? sheets.talks() : null],
    ["opinions", gathers(basis, coming, "opinions") ? sheets.opinions() : null],
    ["checks", gathers(basis, coming, "checks") ? sheets.checks() : null],
    ["findings", gathers(basis, coming, "findings") ? sheets.findings() : null],
    ["team", gathers(basis, coming, "team") ? sheets.team() : null],
  ];
  const name = sheetNamer(snapshot, others);
  const edits = contents.flatMap(([role, content]): readonly NewSheet[] =>
    content ? [{ kind: "newSheet", sheet: name(words.sheetName(role, coming.year)), content }] : [],
  );
  return { year: coming.year, edits, lines };
}

/** This year's people in their order, then who else is listed for the next. */
function comingOf({ from, to }: NewYearBasis): Coming {
  const places = new Map(from.officials.map(({ key }, place) => [key, place]));
  const place = ({ key }: OfficialInput): number => places.get(key) ?? places.size;
  const officials = [...to.officials].sort((one, other) => place(one) - place(other));
  return { year: from.year + 1, scheme: to.scheme, indicators: to.indicators, officials, from };
}

type EvidenceRole = Exclude<YearlyRole, "officials" | "cards">;

/** Components that a sheet of evidence gives a value. */
const COMPONENT_OF: Readonly<Partial<Record<EvidenceRole, readonly string[]>>> = {
  ballots: ["ballots"],
  talks: ["talks"],
  opinions: ["opinions"],
  checks: ["regularChecks"],
};

/** Whether a role is needed: its component counts, or somebody has something of it in any year. */
function gathers({ input }: NewYearBasis, { scheme }: Coming, role: EvidenceRole): boolean {
  const keys = role === "marks" ? markedComponents(scheme).map(({ key }) => key) : (COMPONENT_OF[role] ?? []);
  const counts = scheme.components.some(({ key, weight }) => weight > 0 && keys.includes(key));
  return counts || input.years.some(({ officials }) => officials.some((official) => official[role].length > 0));
}

const NOT_MARKED: ReadonlySet<string> = new Set(["indicators", "ballots", "talks", "opinions", "regularChecks"]);

/** The components whose marks stand on the Marks sheet. */
function markedComponents({ components }: Scheme): readonly Component[] {
  return components.filter(({ key }) => !NOT_MARKED.has(key));
}
