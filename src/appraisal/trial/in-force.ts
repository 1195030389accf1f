/** Which years a part of a scheme holds for: a value that is changed for one of them is changed for all. */
import type { AppraisalInput, Component, Grade, Scheme, VoterClass, YearInput } from "../input";
import { changedScheme, partOf, type ChangeablePart, type SchemeChange } from "./changes";

/** What of a year's scheme can be changed, as it is today. */
export interface SchemeInForce {
  readonly year: number;
  readonly components: readonly Component[];
  /** Best first. */
  readonly grades: readonly Grade[];
  readonly classes: readonly VoterClass[];
  /** A share. */
  readonly targetsMetAt: number;
  /** The years that each part holds for, the year itself among them, oldest first. */
  readonly years: Readonly<Record<ChangeablePart, readonly number[]>>;
  /** The parts that the workbook does not set: the policy's own figures hold. */
  readonly defaults: readonly ChangeablePart[];
}

const PARTS: readonly ChangeablePart[] = ["components", "grades", "classes", "targetsMetAt"];

/** The scheme of a year with what can be changed of it; `null` for a year that is not calculated. */
export function schemeInForce(input: AppraisalInput, year: number): SchemeInForce | null {
  const scheme = schemeOf(input, year);
  if (!scheme) return null;
  const yearsOf = (part: ChangeablePart): readonly number[] =>
    input.years.filter((one) => isShared(part, scheme, one.scheme)).map((one) => one.year);
  const { components, grades, classes, targetsMetAt, places } = scheme;
  return {
    ...{ year, components, grades, classes, targetsMetAt },
    years: {
      components: yearsOf("components"),
      grades: yearsOf("grades"),
      classes: yearsOf("classes"),
      targetsMetAt: yearsOf("targetsMetAt"),
    },
    defaults: PARTS.filter((part) => places[part] === null),
  };
}

/** The scheme of a year; `null` for a year that is not calculated. */
export function schemeOf({ years }: AppraisalInput, year: number): Scheme | null {
  return years.find((one) => one.year === year)?.scheme ?? null;
}

/**
 * The input with changes of a year's scheme, and of every year that takes the same value from the same cells; where the
 * workbook does not set it, of every year for which the same sheets hold, since it would be written on them. Of changes of the same
 * value the last holds. Changes that `faultsOf` finds fault with must not be given.
 */
export function changedInput(input: AppraisalInput, year: number, changes: readonly SchemeChange[]): AppraisalInput {
  const scheme = schemeOf(input, year);
  if (!scheme) return input;
  const changed = (one: YearInput): YearInput => {
    const own = changes.filter((change) => isShared(partOf(change), scheme, one.scheme));
    return own.length > 0 ? { ...one, scheme: own.reduce(changedScheme, one.scheme) } : one;
  };
  return { ...input, years: input.years.map(changed) };
}

function isShared(part: ChangeablePart, one: Scheme, other: Scheme): boolean {
  const [a, b] = [one.places[part], other.places[part]];
  if (!a || !b) return a === b && one.ofYear === other.ofYear;
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}
