/** Figures of returns against those of the workbook. */
import { figureKind, nameKey, type Figure, type FigureKind, type Indicator } from "../../appraisal";
import type { Written } from "../ledger";

/** How the figures of a cell are read. */
export interface Kind {
  readonly kind: FigureKind;
  /** Under which 98.6 % is 98.6, so that a number must not come to stand under a percent format. */
  readonly isPercent: boolean;
}

const PERCENT_UNIT = /[%％]|percent|百分/i;

/** A count of ballots. */
export const BALLOTS: Kind = { kind: "count", isPercent: false };

/** How the figures of an indicator are read; a target is a number, also of a rating. */
export function kindOf({ method, unit }: Indicator, field: string): Kind {
  const kind = method && field !== "target" ? figureKind(method) : "measure";
  return { kind, isPercent: kind === "mark" || PERCENT_UNIT.test(unit ?? "") };
}

/** Whether a cell says something; 无 does where occurrences are counted. */
export function says(figure: Figure, { kind }: Kind): boolean {
  return figure.kind !== "missing" || (figure.none && (kind === "count" || kind === "veto"));
}

/** Whether a cell of a return may be taken over: a number, *N/A*, or a word where words are figures. */
export function isUsable(figure: Figure, { kind }: Kind): boolean {
  return figure.kind === "text" ? kind === "mark" || kind === "veto" : figure.kind !== "error";
}

/** Whether two cells say the same. Excel trusts 15 digits. */
export function isSame(one: Figure, other: Figure): boolean {
  const [a, b] = [numberOf(one), numberOf(other)];
  if (a !== null && b !== null) return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  if (one.kind === "text" && other.kind === "text") return nameKey(one.text) === nameKey(other.text);
  return one.kind === "notApplicable" && other.kind === "notApplicable";
}

/** The number of a figure that says something; 无 is none of them. */
function numberOf(figure: Figure): number | null {
  if (figure.kind === "missing") return 0;
  return figure.kind === "number" ? figure.value : null;
}

/** What a cell says, as a person reads it. */
export function valueOf(figure: Figure, notApplicable: string): number | string {
  switch (figure.kind) {
    case "number":
      return figure.value;
    case "missing":
      return 0;
    case "notApplicable":
      return notApplicable;
    case "text":
      return figure.text;
    case "error":
      return figure.error;
  }
}

/** A figure to write: a number in the workbook's own unit, a word as text. */
export function contentOf(figure: Figure, { isPercent }: Kind, notApplicable: string): Written {
  const content = valueOf(figure, notApplicable);
  return typeof content === "number" && isPercent ? { content, numberFormat: "General" } : { content };
}
