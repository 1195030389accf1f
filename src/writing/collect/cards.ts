/** Returned record cards: each figure that the workbook lacks is filled in, each that it has is compared (P7, P11). */
import {
  nameKey,
  type CardLine,
  type Figure,
  type Indicator,
  type OfficialInput,
  type YearInput,
} from "../../appraisal";
import type { Appender, CellOf } from "./append";
import { isSame, isUsable, kindOf, says, type Kind } from "./figures";
import type { Journal } from "./journal";
import type { Collecting, Subject } from "./types";

const FIGURES = ["target", "actual", "verified", "lastYear"] as const;

/** One line of an official's card: what the workbook has of it, and what was returned. */
interface Lines {
  readonly subject: Subject;
  readonly official: OfficialInput;
  readonly indicator: Indicator;
  readonly own: readonly CardLine[];
  readonly given: readonly CardLine[];
}

/** Collects the returned lines of one official. */
export function collectCards(
  year: YearInput,
  official: OfficialInput,
  { cellsAt }: Pick<Collecting, "cellsAt">,
  appender: Appender,
  journal: Journal,
): void {
  if (official.cards.every((line) => journal.isOwn(line))) return;
  for (const indicator of year.indicators) {
    const lines = official.cards.filter((line) => line.indicator === indicator.key);
    const given = lines.filter((line) => !journal.isOwn(line) && isFilled(line, indicator));
    const own = lines.filter((line) => journal.isOwn(line));
    const subject: Subject = { year: year.year, official: official.key, role: "cards", what: indicator.name };
    if (given.length > 0) collectLine({ subject, official, indicator, own, given }, cellsAt, appender, journal);
  }
}

function isFilled(line: CardLine, indicator: Indicator): boolean {
  return FIGURES.some((field) => says(line[field], kindOf(indicator, field)));
}

function collectLine(lines: Lines, cellsAt: Collecting["cellsAt"], appender: Appender, journal: Journal): void {
  const { subject, official, indicator, own, given } = lines;
  const [line, another] = own;
  if (another) return collectTwice(lines, journal);
  const cells = line && cellsAt(line.at);
  const cellOf: CellOf | null = line
    ? (cells ?? null) && ((field) => cellIn(line.at.sheet, cells?.get(field)))
    : appender.line(subject.year, official, indicator);
  if (!cellOf) {
    for (const { at } of given) journal.leaveOut(subject, null, at, line ? "twice" : "noLine");
    return;
  }
  for (const field of FIGURES) collectFigure(lines, field, cellOf, journal);
  collectVerifier(lines, cellOf, journal);
}

function cellIn(sheet: string, cell: { readonly row: number; readonly column: number } | undefined) {
  return cell ? { sheet, row: cell.row, column: cell.column } : null;
}

/** Where departments verify on a row each, nobody can tell which one a return fills. */
function collectTwice({ subject, indicator, own, given }: Lines, journal: Journal): void {
  for (const line of given) {
    const isThere = own.some((one) =>
      FIGURES.every((field) => agrees(one[field], line[field], kindOf(indicator, field))),
    );
    if (isThere) journal.agreeing += 1;
    else journal.leaveOut(subject, null, line.at, "twice");
  }
}

function agrees(own: Figure, given: Figure, kind: Kind): boolean {
  return !says(given, kind) || (says(own, kind) && isSame(own, given));
}

function collectFigure(
  { subject, indicator, own: [line], given }: Lines,
  field: (typeof FIGURES)[number],
  cellOf: CellOf,
  journal: Journal,
): void {
  const kind = kindOf(indicator, field);
  const returned = given.map((one) => one[field]).filter((figure) => says(figure, kind));
  const usable = returned.filter((figure) => isUsable(figure, kind));
  for (const { at } of returned.filter((figure) => !isUsable(figure, kind))) {
    journal.leaveOut(subject, field, at, "unreadable");
  }
  const [first] = usable;
  if (!first) return;
  const own = line?.[field];
  if (own && says(own, kind)) {
    const others = usable.filter((figure) => !isSame(own, figure));
    journal.agreeing += usable.length - others.length;
    if (others.length > 0)
      journal.conflict(
        subject,
        field,
        [own, ...others].map((one) => journal.said(one)),
      );
  } else if (usable.some((figure) => !isSame(first, figure))) {
    journal.conflict(
      subject,
      field,
      usable.map((one) => journal.said(one)),
    );
  } else {
    journal.fill(subject, field, cellOf(field), first, kind);
  }
}

/** The department that verified a figure goes with it. */
function collectVerifier({ subject, own: [line], given }: Lines, cellOf: CellOf, journal: Journal): void {
  const named = given.flatMap(({ verifiedBy, at }) =>
    verifiedBy === null ? [] : [{ spot: journal.spot(at), value: verifiedBy }],
  );
  const [first] = named;
  if (!first) return;
  const own = line?.verifiedBy ?? null;
  const isOther = (one: { value: string }): boolean => nameKey(one.value) !== nameKey(own ?? first.value);
  const others = named.filter(isOther);
  if (others.length > 0) {
    const standing = line && own !== null ? [{ spot: journal.spot(line.at), value: own }] : [first];
    journal.conflict(subject, "verifiedBy", [...standing, ...others]);
  } else if (own === null) {
    journal.fillText(subject, "verifiedBy", cellOf("verifiedBy"), first);
  } else {
    journal.agreeing += named.length;
  }
}
