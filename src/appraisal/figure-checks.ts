/** Checks of a figure against the others of its indicator (scoring.md 2, report.md): zero taken, signs, percentages. */
import type { Board, Card, Entry } from "./board";
import type { Column } from "./columns";
import { countsOccurrences } from "./figures";
import { shareAmongPercentages } from "./percent-scale";
import type { Report } from "./report";

/** Checks every indicator of the year; `report` tells of what concerns nobody in particular. */
export function checkColumns(boards: readonly Board[], report: Report): void {
  const years = new Map<string, { readonly column: Column; readonly entries: Entry[]; isFilledIn: boolean }>();
  for (const { columns, cards, entries: figures } of boards) {
    columns.forEach((column, index) => {
      const entries = figures[index] ?? [];
      checkSigns(column, entries);
      const year = years.get(column.indicator.key) ?? { column, entries: [], isFilledIn: false };
      years.set(column.indicator.key, year);
      for (const entry of entries) year.entries.push(entry);
      year.isFilledIn ||= cards.some((card) => isFilledIn(card, index));
    });
  }
  for (const { column, entries, isFilledIn } of years.values()) {
    const { name, at } = column.indicator;
    if (countsOccurrences(column.kind) && entries.length > 0 && !isFilledIn) {
      report("missing-taken-as-zero", "warning", at, { indicator: name });
    }
    const scale = percentages(column);
    if (scale !== "no") checkScale(name, entries, scale === "sure");
  }
}

/** N/A is an answer, and so is a figure with an error; a zero that was taken is none, nor is a card that is not there. */
function isFilledIn({ readings, hasCard }: Card, index: number): boolean {
  const reading = readings[index];
  return hasCard && reading !== undefined && !(reading.state === "figure" && reading.takenAsZero);
}

/** The one negative figure of a group may have a wrong sign. Where it cannot be negative, reading it has said so. */
function checkSigns({ indicator, kind }: Column, entries: readonly Entry[]): void {
  if (kind !== "measure") return;
  const negative = entries.filter(({ reading }) => reading.value < 0);
  const [only] = negative;
  if (negative.length !== 1 || !only) return;
  const { card, reading } = only;
  card.report("negative-figure", "warning", reading.at, { field: indicator.name, value: reading.value });
}

/** Whether figures are per cent: surely, perhaps (no unit says), or not. */
function percentages({ indicator, kind }: Column): "sure" | "perhaps" | "no" {
  const unit = (indicator.unit ?? "").normalize("NFKC").trim();
  if (kind === "mark" || (kind === "measure" && unit.includes("%"))) return "sure";
  return kind === "measure" && unit === "" ? "perhaps" : "no";
}

/** A figure, target or last year's figure that only makes sense a hundred times as great: 0.98 in a column of 98s. */
function checkScale(indicator: string, entries: readonly Entry[], isSure: boolean): void {
  const numbers: number[] = [];
  for (const { reading } of entries) {
    numbers.push(reading.value);
    if (reading.target !== null) numbers.push(reading.target);
    if (reading.lastYear !== null) numbers.push(reading.lastYear);
  }
  const isOdd = shareAmongPercentages(numbers);
  // Where no unit says that these are percentages, a whole 1 may well be one of something.
  const isDoubtful = (value: number | null): value is number =>
    value !== null && isOdd(value) && (isSure || !Number.isInteger(value));
  for (const { card, reading } of entries) {
    const value = [reading.value, reading.target, reading.lastYear].find(isDoubtful);
    if (value !== undefined) card.report("percent-scale", "warning", reading.at, { indicator, value });
  }
}
