/** What a component of an official comes to (scoring.md 3), and how its cells are read. */
import type { Figure } from "../input";
import type { Report } from "../report";

/** Out of 100, unrounded; or that the official lacks it; or that an issue says what is wrong with it. */
export type Outcome = number | "absent" | "faulty";

/** What a cell gives: a number, nothing, or something that an issue has been reported about. */
export type CellReading = number | "missing" | "faulty";

/** A mark out of 100. `field` names it in issues. */
export function readMark(figure: Figure, field: string, report: Report): CellReading {
  const value = readNumber(figure, field, report);
  if (typeof value !== "number" || (value >= 0 && value <= 100)) return value;
  report("mark-out-of-range", "error", figure.at, { field, value });
  return "faulty";
}

/** A count of ballots or people: whole and not negative. `null` is a column that the sheet does not have. */
export function readCount(figure: Figure | null, field: string, report: Report): CellReading {
  if (figure === null) return "missing";
  const value = readNumber(figure, field, report);
  if (typeof value !== "number") return value;
  const whole = Math.round(value);
  // A formula's 12 may be 11.999999999999998.
  if (Math.abs(value - whole) <= 1e-9 && whole >= 0) return whole;
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

/** The mean of what was read: faulty if any is, absent if there is none. */
export function meanOf(readings: readonly CellReading[]): Outcome {
  if (readings.includes("faulty")) return "faulty";
  const values = readings.filter((reading) => typeof reading === "number");
  return values.length === 0 ? "absent" : values.reduce((total, value) => total + value, 0) / values.length;
}
