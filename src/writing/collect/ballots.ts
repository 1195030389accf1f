/** Returned ballots (P9): a tally is taken over whole or not at all, and never added to another. */
import { nameKey, type BallotRow, type Figure, type OfficialInput, type YearInput } from "../../appraisal";
import type { Appender, CellOf } from "./append";
import { BALLOTS, isSame, isUsable, says } from "./figures";
import type { Journal } from "./journal";
import type { Subject } from "./types";

/** Collects the returned ballots of one official. */
export function collectBallots(year: YearInput, official: OfficialInput, appender: Appender, journal: Journal): void {
  if (official.ballots.every((row) => journal.isOwn(row))) return;
  const classes = new Map<string, Class>();
  for (const row of official.ballots) {
    const key = nameKey(row.voterClass ?? "");
    const rows = classes.get(key) ?? { what: row.voterClass, own: [], given: new Map<string, BallotRow[]>() };
    classes.set(key, rows);
    const { file } = journal.spot(row.at);
    if (file === null) rows.own.push(row);
    else if (isFilled(row)) rows.given.set(file, [...(rows.given.get(file) ?? []), row]);
  }
  for (const rows of classes.values()) {
    const subject: Subject = { year: year.year, official: official.key, role: "ballots", what: rows.what };
    collectClass(subject, rows, official, appender, journal);
  }
}

/** The ballots of one voter class: those of the workbook, and those of each return. */
interface Class {
  readonly what: string | null;
  readonly own: BallotRow[];
  readonly given: Map<string, BallotRow[]>;
}

function isFilled(row: BallotRow): boolean {
  return figuresOf(row).some(([, figure]) => says(figure, BALLOTS));
}

/** A class that voted more than once has a row for each time; these belong together in their order. */
function collectClass(
  subject: Subject,
  { own, given }: Class,
  official: OfficialInput,
  appender: Appender,
  journal: Journal,
): void {
  const returns = [...given.values()].filter((rows) => {
    const isThere = own.length > 1 && isRearranged(rows, own);
    if (isThere) journal.agreeing += rows.length;
    return !isThere;
  });
  const count = own.length > 0 ? own.length : (returns[0]?.length ?? 0);
  if (returns.some((rows) => rows.length !== count)) {
    for (const { at } of returns.flat()) journal.leaveOut(subject, null, at, "otherRows");
    return;
  }
  for (let index = 0; index < count; index += 1) {
    const rows = returns.flatMap((each) => each[index] ?? []);
    const [first] = rows;
    if (first) collectTally({ subject, row: own[index], given: rows, first }, official, appender, journal);
  }
}

/** Whether the rows are the workbook's, perhaps in another order. */
function isRearranged(rows: readonly BallotRow[], own: readonly BallotRow[]): boolean {
  const left = [...own];
  return (
    rows.length === own.length &&
    rows.every((row) => {
      const place = left.findIndex(
        (one) => hasSameOptions(one, row) && differencesOf([one, row]).length === 0 && isTallied(one),
      );
      if (place >= 0) left.splice(place, 1);
      return place >= 0;
    })
  );
}

interface Tally {
  readonly subject: Subject;
  readonly row: BallotRow | undefined;
  readonly given: readonly BallotRow[];
  readonly first: BallotRow;
}

function collectTally(tally: Tally, official: OfficialInput, appender: Appender, journal: Journal): void {
  const { subject, row, given, first } = tally;
  const leaveOut = (reason: "noLine" | "otherOptions" | "unreadable"): void =>
    given.forEach(({ at }) => journal.leaveOut(subject, null, at, reason));
  if (given.some((one) => figuresOf(one).some(([, figure]) => isFaulty(figure)))) return leaveOut("unreadable");
  const rows = row ? [row, ...given] : given;
  if (rows.some((one) => !hasSameOptions(one, first))) return leaveOut("otherOptions");
  const differences = differencesOf(rows);
  for (const { field, figures } of differences) {
    journal.conflict(
      subject,
      field,
      figures.map((figure) => journal.said(figure)),
    );
  }
  if (differences.length > 0) return;
  const cellOf = row ? cellsOf(row) : appender.tally(subject.year, official, first);
  if (!cellOf) return leaveOut("noLine");
  for (const [field, figure] of figuresOf(first)) {
    if (!says(figure, BALLOTS)) continue;
    const standing = row && figureOf(row, field);
    const isThere = (standing && says(standing, BALLOTS)) || (row && isTallied(row) && isZeroWhereBlank(field));
    if (isThere) journal.agreeing += 1;
    else journal.fill(subject, field, cellOf(field), figure, BALLOTS);
  }
}

function isFaulty(figure: Figure): boolean {
  return !isUsable(figure, BALLOTS) || figure.kind === "notApplicable";
}

/** The figures in which rows differ. A tally's blank count is none, not missing. */
function differencesOf(
  rows: readonly BallotRow[],
): readonly { readonly field: string; readonly figures: readonly Figure[] }[] {
  const fields = new Set(rows.flatMap((row) => figuresOf(row).map(([field]) => field)));
  return [...fields].flatMap((field) => {
    const told = rows.flatMap((row): readonly Figure[] => {
      const figure = figureOf(row, field);
      if (figure && says(figure, BALLOTS)) return [figure];
      return isTallied(row) && isZeroWhereBlank(field) ? [{ kind: "number", value: 0, at: figure?.at ?? row.at }] : [];
    });
    const [one] = told;
    const others = told.filter((figure) => one && !isSame(one, figure));
    return one && others.length > 0 ? [{ field, figures: [one, ...others] }] : [];
  });
}

const COUNTS = ["issued", "returned", "invalid", "abstained"] as const;

/** A row's figures by field or option; a field without a column is left out. */
function figuresOf(row: BallotRow): readonly (readonly [string, Figure])[] {
  const counts = COUNTS.flatMap((field): readonly (readonly [string, Figure])[] => {
    const figure = row[field];
    return figure === null ? [] : [[field, figure]];
  });
  return [
    ...counts,
    ...row.options.flatMap(({ name }, index): readonly (readonly [string, Figure])[] => {
      const figure = row.counts[index];
      return figure ? [[name, figure]] : [];
    }),
  ];
}

function figureOf(row: BallotRow, field: string): Figure | undefined {
  return figuresOf(row).find(([name]) => name === field)?.[1];
}

/** Whether ballots have been counted on a row; then a blank option has none. */
function isTallied({ counts }: BallotRow): boolean {
  return counts.some((figure) => says(figure, BALLOTS));
}

function isZeroWhereBlank(field: string): boolean {
  return field !== "issued" && field !== "returned";
}

function hasSameOptions(one: BallotRow, other: BallotRow): boolean {
  const names = new Set(one.options.map(({ name }) => name));
  return names.size === other.options.length && other.options.every(({ name }) => names.has(name));
}

/** Every column of ballots has its cell in each row. */
function cellsOf(row: BallotRow): CellOf {
  const cells = new Map(figuresOf(row).map(([field, { at }]) => [field, at]));
  return (field) => cells.get(field) ?? null;
}
