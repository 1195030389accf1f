/**
 * Patterns in the figures that are worth asking about (P16). They are questions, never verdicts, so each is kept narrow:
 * what honest figures often do raises none.
 */
import type { Board, Card, Entry } from "./board";
import type { Column } from "./columns";
import type { FigureReading } from "./figures";
import { changeOf } from "./methods/measures";
import { median, nearly, significant, sum } from "./numbers";

/** The fewest targets that, all met to the digit, are worth a question. */
const FEWEST_TARGETS = 3;

/** The fewest officials whose figures show what is usual. */
const FEWEST_PEERS = 5;

/** The robust z-score beyond which a change is an outlier (report.md). */
const OUTLIER = 3.5;

/** A change nearer to the usual one is none to ask about, however alike the others are. */
const LEAST_DEVIATION = 0.1;

/** A figure of fewer significant digits may well be last year's by chance. */
const FEWEST_DIGITS = 3;

/** A figure is far rounder than its peers with so many significant digits less, and no more than `MOST_ROUND` itself. */
const ROUNDER_BY = 3;
const MOST_ROUND = 2;

/** Below this a figure has few digits because it is small, not because it was rounded. */
const LEAST_ROUND = 10;

/** Asks about the figures of a group. */
export function askAboutPatterns({ columns, cards, entries }: Board): void {
  for (const card of cards) askExactTargets(card, columns);
  columns.forEach((column, index) => {
    if (column.kind !== "measure") return;
    const figures = entries[index] ?? [];
    askOutliers(column, figures);
    askRepeated(column, figures);
    askRounded(column, figures);
  });
}

/** Every target met to the digit. */
function askExactTargets({ official, readings, report }: Card, columns: readonly Column[]): void {
  const measured = readings.filter(
    (reading, index): reading is FigureReading =>
      reading.state === "figure" && columns[index]?.kind === "measure" && (reading.target ?? 0) !== 0,
  );
  if (measured.length < FEWEST_TARGETS) return;
  if (measured.every(({ value, target }) => target !== null && nearly(value, target))) {
    report("pattern-exact-targets", "question", official.at, { indicators: measured.length });
  }
}

/** A change on last year unlike the group's: by the median absolute deviation, or the mean one where that is nothing. */
function askOutliers({ indicator }: Column, entries: readonly Entry[]): void {
  const changed: { readonly entry: Entry; readonly change: number }[] = [];
  for (const entry of entries) {
    const { value, lastYear } = entry.reading;
    if (lastYear !== null && lastYear !== 0) changed.push({ entry, change: changeOf(value, lastYear, false) });
  }
  const usual = median(changed.map(({ change }) => change));
  if (changed.length < FEWEST_PEERS || usual === null) return;
  const deviations = changed.map(({ change }) => Math.abs(change - usual));
  const middle = median(deviations) ?? 0;
  // Both factors make the measure of spread that of a standard deviation in a normal distribution.
  const spread = middle > 0 ? middle / 0.6745 : (1.2533 * sum(deviations)) / deviations.length;
  changed.forEach(({ entry: { card, reading }, change }, index) => {
    const deviation = deviations[index] ?? 0;
    if (deviation < LEAST_DEVIATION || deviation <= OUTLIER * spread) return;
    card.report("pattern-outlier-change", "question", reading.at, { indicator: indicator.name, change, median: usual });
  });
}

/** Exactly last year's figure, where most of the group's have moved. */
function askRepeated({ indicator }: Column, entries: readonly Entry[]): void {
  const repeated = entries.filter(({ reading: { value, lastYear } }) => lastYear !== null && value === lastYear);
  if (repeated.length * 2 >= entries.length && entries.length > 1) return;
  for (const { card, reading } of repeated) {
    if (significantDigits(reading.value) < FEWEST_DIGITS) continue;
    card.report("pattern-repeated-figure", "question", reading.at, { indicator: indicator.name, value: reading.value });
  }
}

/** Far rounder than the peers. */
function askRounded({ indicator }: Column, entries: readonly Entry[]): void {
  if (entries.length < FEWEST_PEERS) return;
  const digits = entries.map(({ reading }) => significantDigits(reading.value));
  const usual = median(digits) ?? 0;
  entries.forEach(({ card, reading }, index) => {
    const own = digits[index] ?? 0;
    if (Math.abs(reading.value) < LEAST_ROUND || own > MOST_ROUND || own + ROUNDER_BY > usual) return;
    card.report("pattern-rounded", "question", reading.at, { indicator: indicator.name, value: reading.value });
  });
}

/** Digits between the first and the last that is not zero: 4500 has 2, 1066.51 has 6. */
function significantDigits(value: number): number {
  const digits = significant(value).digits;
  let end = digits.length;
  while (end > 0 && digits.charAt(end - 1) === "0") end -= 1;
  return end;
}
