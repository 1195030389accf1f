/** What a component of an official comes to (scoring.md 3), and how its cells are read. */
import type { Component, Figure } from "../input";
import type { Report } from "../report";
import type { ComponentEvidence } from "../result";

/** The evidence of one kind of component. */
export type EvidenceOf<K extends ComponentEvidence["kind"]> = Extract<ComponentEvidence, { readonly kind: K }>;

/** A component's value with what it was made of. */
export interface Worth<E extends ComponentEvidence = ComponentEvidence> {
  /** Out of 100, unrounded. */
  readonly value: number;
  readonly evidence: E;
}

/** What a component is worth; or that the official lacks it; or that an issue says what is wrong with it. */
export type Outcome<E extends ComponentEvidence = ComponentEvidence> = Worth<E> | "absent" | "faulty";

/** Reads the mark of a component from the official's row of marks. */
export type MarkReader = (component: Component, report: Report) => Outcome<EvidenceOf<"mark">>;

/** What a cell gives: a number, nothing, or something that an issue has been reported about. */
export type CellReading = number | "missing" | "faulty";

/** A mark out of 100. `field` names it in issues. */
export function readMark(figure: Figure, field: string, report: Report): CellReading {
  const value = readNumber(figure, field, report);
  if (typeof value !== "number" || (value >= 0 && value <= 100)) return value;
  report("mark-out-of-range", "error", figure.at, { field, value });
  return "faulty";
}

/** More than there are people; sums and products beyond it would not stay whole. */
const MOST_COUNTED = 1e12;

/** A count of ballots or people: whole and not negative. `null` is a column that the sheet does not have. */
export function readCount(figure: Figure | null, field: string, report: Report): CellReading {
  if (figure === null) return "missing";
  const value = readNumber(figure, field, report);
  if (typeof value !== "number") return value;
  const whole = Math.round(value);
  // A formula's 12 may be 11.999999999999998.
  if (Math.abs(value - whole) <= 1e-9 && whole >= 0 && whole <= MOST_COUNTED) return whole;
  report(value < 0 ? "negative-figure" : "fractional-ballots", "error", figure.at, { field, value });
  return "faulty";
}

function readNumber(figure: Figure, field: string, report: Report): CellReading {
  switch (figure.kind) {
    case "number":
      return figure.value;
    case "missing":
    case "notApplicable":
      return "missing";
    case "text":
      report("not-a-number", "error", figure.at, { field, text: figure.text });
      return "faulty";
    case "error":
      report("error-value", "error", figure.at, { field, error: figure.error });
      return "faulty";
  }
}

/** What was read, without what is missing: faulty if any of it is, absent if there is nothing. */
export function allOf<T>(readings: readonly (T | "missing" | "faulty")[]): readonly T[] | "absent" | "faulty" {
  const found: T[] = [];
  for (const reading of readings) {
    if (reading === "faulty") return "faulty";
    if (reading !== "missing") found.push(reading);
  }
  return found.length === 0 ? "absent" : found;
}
