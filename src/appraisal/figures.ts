/** Which figure of a record card counts, and what stands beside it (P7, P11, scoring.md 2, *Figure used*). */
import { cellName } from "./cell-name";
import type { Column } from "./columns";
import type { CardLine, Figure, OfficialInput } from "./input";
import { markOfWord } from "./methods/rating";
import { occurrencesOfWord } from "./methods/veto";
import type { FigureKind } from "./methods";
import { nameKey } from "./names";
import { nearly } from "./numbers";
import type { Place } from "./place";
import type { Report } from "./report";

/** What a record card says of one indicator. */
export type CardReading =
  | { readonly state: "notApplicable"; readonly at: Place }
  /** An error stands in the way, and has been reported: no figure to use, and none to compare others with. */
  | { readonly state: "faulty" }
  | FigureReading;

export interface FigureReading {
  readonly state: "figure";
  /** A rating word is its mark, a yes 1. */
  readonly value: number;
  /** As the cell says. */
  readonly figure: number | string;
  readonly at: Place;
  readonly verified: boolean;
  readonly takenAsZero: boolean;
  readonly target: number | null;
  readonly lastYear: number | null;
  /** Whether the target and last year are there that the method needs; else an error has been reported. */
  readonly isComplete: boolean;
}

/** Reads what the card says of an indicator; `lines` are all that the official has of it, which should be one. */
export function readCard(
  official: OfficialInput,
  column: Column,
  lines: readonly CardLine[],
  tolerance: number,
  report: Report,
): CardReading {
  const [line] = lines;
  // Nobody knows how figures of a method that nobody knows are read.
  if (column.indicator.methodNames === null) return { state: "faulty" };
  if (!line) {
    const without = withoutLine(official, column, report);
    return column.isReadable ? without : { state: "faulty" };
  }
  if (lines.length > 1) {
    reportTwice(official, column, lines, report);
    return { state: "faulty" };
  }
  const used = readUsed(line, column, tolerance, report);
  if (used.state === "notApplicable") return used;
  if (!column.isReadable) return { state: "faulty" };
  const beside = readBeside(line, column, report);
  if (used.state === "faulty") return used;
  // Written out: an object made by spreading is slow to read, and there is one for every line.
  const { state, value, figure, at, verified, takenAsZero } = used;
  const { target, lastYear, isComplete } = beside;
  return { state, value, figure, at, verified, takenAsZero, target, lastYear, isComplete };
}

const NOTHING_BESIDE = { target: null, lastYear: null, isComplete: true };

/** Nothing filled in is zero occurrences where occurrences are counted, else a missing figure. */
function withoutLine(official: OfficialInput, { indicator, kind }: Column, report: Report): CardReading {
  if (countsOccurrences(kind)) return { ...zeroAt(indicator.at), ...NOTHING_BESIDE };
  report("missing-figure", "error", official.at, { indicator: indicator.name });
  return { state: "faulty" };
}

/** Two rows of one card line: departments that disagree are named, anything else is a row too many. */
function reportTwice(official: OfficialInput, { indicator }: Column, lines: readonly CardLine[], report: Report): void {
  const [first, ...more] = lines;
  if (!first) return;
  const conflict = more.find((line) => isConflict(first, line));
  if (conflict) {
    const departments = lines.flatMap(({ verifiedBy }) => (verifiedBy === null ? [] : [verifiedBy]));
    report("figures-conflict", "error", conflict.verified.at, {
      indicator: indicator.name,
      departments: [...new Set(departments)],
    });
    return;
  }
  for (const line of more) {
    report("duplicate-row", "error", line.at, {
      role: "cards",
      text: `${official.name} / ${indicator.name}`,
      first: cellName(first.at),
    });
  }
}

/** Both rows name a department, not the same, and what these verified differs. */
function isConflict(a: CardLine, b: CardLine): boolean {
  if (a.verifiedBy === null || b.verifiedBy === null) return false;
  if (nameKey(a.verifiedBy) === nameKey(b.verifiedBy)) return false;
  const [x, y] = [a.verified, b.verified];
  if (x.kind === "number" && y.kind === "number") return !nearly(x.value, y.value);
  return x.kind !== y.kind || (x.kind === "text" && y.kind === "text" && nameKey(x.text) !== nameKey(y.text));
}

type UsedFigure = Omit<FigureReading, "target" | "lastYear" | "isComplete">;
type Used = Exclude<CardReading, FigureReading> | UsedFigure;

/** Verified, unless it is missing; then Actual. */
function readUsed(line: CardLine, { indicator, kind }: Column, tolerance: number, report: Report): Used {
  const verified = readFigure(line.verified, kind);
  const actual = readFigure(line.actual, kind);
  const isVerified = verified.kind !== "missing";
  const used = isVerified ? verified : actual;
  const at = isVerified ? line.verified.at : line.actual.at;

  if (isVerified && actual.kind === "unreadable") reportUnreadable(actual, indicator.name, "warning", report);
  if (verified.kind === "value" && actual.kind === "value" && differs(actual.value, verified.value, tolerance)) {
    const figures = { actual: actual.value, verified: verified.value };
    report("figure-unconfirmed", "warning", at, { indicator: indicator.name, ...figures });
  }

  if (used.kind === "value") return reportBounds(used, indicator.name, kind, at, isVerified, report);
  if (used.kind === "notApplicable") return { state: "notApplicable", at };
  if (used.kind === "unreadable") reportUnreadable(used, indicator.name, "error", report);
  else if (countsOccurrences(kind)) return zeroAt(at);
  else report("missing-figure", "error", at, { indicator: indicator.name });
  return { state: "faulty" };
}

/** A mark lies between 0 and 100, occurrences are not negative (scoring.md 2). */
function reportBounds(
  { value, figure }: ValueRead,
  field: string,
  kind: FigureKind,
  at: Place,
  verified: boolean,
  report: Report,
): Used {
  const isMark = kind === "mark" && (value < 0 || value > 100);
  const isNegative = countsOccurrences(kind) && value < 0;
  if (isMark) report("mark-out-of-range", "error", at, { field, value });
  if (isNegative) report("negative-figure", "error", at, { field, value });
  if (isMark || isNegative) return { state: "faulty" };
  return { state: "figure", value, figure, at, verified, takenAsZero: false };
}

function zeroAt(at: Place): UsedFigure {
  return { state: "figure", value: 0, figure: 0, at, verified: false, takenAsZero: true };
}

/** P12: more than the tolerance, a share of the verified figure. */
function differs(actual: number, verified: number, tolerance: number): boolean {
  const allowed = tolerance * Math.abs(verified);
  const difference = Math.abs(actual - verified);
  return difference > allowed && !nearly(difference, allowed);
}

/** Target and last year. What the method needs must be there; what it does not need is kept to be shown. */
function readBeside(
  { target, lastYear }: CardLine,
  column: Column,
  report: Report,
): Pick<FigureReading, "target" | "lastYear" | "isComplete"> {
  const hasTarget = column.needsTarget ? checkTarget(target, column, report) : checkSpare(target, "target", report);
  const hasLastYear = column.needsLastYear
    ? checkLastYear(lastYear, column, report)
    : checkSpare(lastYear, "lastYear", report);
  return { target: numberIn(target), lastYear: numberIn(lastYear), isComplete: hasTarget && hasLastYear };
}

/** A target of zero can be kept only where lower is better; a negative one never (scoring.md 2). */
function checkTarget(figure: Figure, { indicator, isLowerBetter }: Column, report: Report): boolean {
  const read = readFigure(figure, "measure");
  const name = { indicator: indicator.name };
  if (read.kind === "unreadable") reportUnreadable(read, "target", "error", report);
  else if (read.kind !== "value") report("missing-target", "error", figure.at, name);
  else if (read.value < 0) report("negative-target", "error", figure.at, { ...name, value: read.value });
  else if (read.value === 0 && !isLowerBetter) report("zero-target", "error", figure.at, name);
  else return true;
  return false;
}

/** No change can be told from a year before that is missing or zero (scoring.md 2). */
function checkLastYear(figure: Figure, { indicator }: Column, report: Report): boolean {
  const read = readFigure(figure, "measure");
  const isZero = read.kind === "value" && read.value === 0;
  if (read.kind === "value" && !isZero) return true;
  if (read.kind === "unreadable") reportUnreadable(read, "lastYear", "error", report);
  else report("missing-last-year", "error", figure.at, { indicator: indicator.name, zero: isZero });
  return false;
}

/** What no formula needs may say what it likes, but an error value deserves a word: it is shown to the public (P13). */
function checkSpare(figure: Figure, field: string, report: Report): true {
  if (figure.kind === "error") reportUnreadable({ cell: figure }, field, "warning", report);
  return true;
}

function numberIn(figure: Figure): number | null {
  return figure.kind === "number" && isSensible(figure.value) ? figure.value : null;
}

/**
 * Beyond these sizes no figure of a city is right, and sums, products and quotients of such figures may be no number at all.
 */
const [SMALLEST, GREATEST] = [1e-18, 1e18];

function isSensible(value: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (size >= SMALLEST && size <= GREATEST);
}

interface ValueRead {
  readonly kind: "value";
  readonly value: number;
  readonly figure: number | string;
}

type Read =
  | ValueRead
  | { readonly kind: "missing" }
  | { readonly kind: "notApplicable" }
  | { readonly kind: "unreadable"; readonly cell: Figure };

/** A figure as its method reads it: rating words are marks, yes and no occurrences, 无 none of them. */
function readFigure(cell: Figure, kind: FigureKind): Read {
  switch (cell.kind) {
    case "number":
      if (!isSensible(cell.value)) return { kind: "unreadable", cell };
      return { kind: "value", value: cell.value, figure: cell.value };
    case "missing":
      return cell.none && countsOccurrences(kind) ? { kind: "value", value: 0, figure: 0 } : { kind: "missing" };
    case "notApplicable":
      return { kind: "notApplicable" };
    case "error":
      return { kind: "unreadable", cell };
    case "text": {
      const value = kind === "mark" ? markOfWord(cell.text) : kind === "veto" ? occurrencesOfWord(cell.text) : null;
      return value === null ? { kind: "unreadable", cell } : { kind: "value", value, figure: cell.text };
    }
  }
}

function reportUnreadable(
  { cell }: { readonly cell: Figure },
  field: string,
  severity: "error" | "warning",
  report: Report,
): void {
  if (cell.kind === "error") report("error-value", severity, cell.at, { field, error: cell.error });
  else if (cell.kind === "text") report("not-a-number", severity, cell.at, { field, text: cell.text });
  else report("not-a-number", severity, cell.at, { field, text: cell.kind === "number" ? String(cell.value) : "" });
}

/** Where nothing filled in means zero, and 无 is a figure. */
export function countsOccurrences(kind: FigureKind): boolean {
  return kind === "count" || kind === "veto";
}
