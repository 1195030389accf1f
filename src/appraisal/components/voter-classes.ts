/** The voter classes by which a year's ballots are read (P9, scoring.md 3). */
import type { VoterClass, YearInput } from "../input";
import { issue, type Issue } from "../issues";
import { byPlace } from "../issue-order";

export type VoterClasses =
  /** The scheme's classes, where any ballot of the year names one. */
  | { readonly kind: "named"; readonly classes: readonly VoterClass[] }
  /** No ballot names a class: all of them are one, which counts as the masses. */
  | { readonly kind: "one" };

/** How the year's ballots name their classes; says so where they do not, or where none of them is the masses. */
export function voterClassesOf({ year, scheme, officials }: YearInput, issues: Issue[]): VoterClasses {
  const graded = officials.filter(({ notGraded }) => notGraded === null);
  const [first] = byPlace(graded.flatMap(({ ballots }) => ballots));
  const isNamed = officials.some(({ ballots }) => ballots.some(({ voterClass }) => voterClass !== null));
  if (!isNamed) {
    const at = first ? { sheet: first.at.sheet } : null;
    if (first) issues.push(issue("no-voter-class", "warning", { kind: "year", year }, at, {}));
    return { kind: "one" };
  }
  if (!scheme.classes.some(({ masses }) => masses)) {
    issues.push(issue("no-masses", "warning", { kind: "year", year }, scheme.places.classes, {}));
  }
  return { kind: "named", classes: scheme.classes };
}
