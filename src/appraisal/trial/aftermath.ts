/** What a changed scheme brings and takes away besides grades: issues, and consequences of three years (P14–P19). */
import type { Issue } from "../issues";
import type { Appraisal, Consequence, ConsequenceRule, SummaryRow } from "../result";

/** The issues of one appraisal that the other has not, in their order. */
export function issuesBeyond(one: Appraisal, other: Appraisal): readonly Issue[] {
  const known = new Set(other.issues.map(identity));
  return one.issues.filter((each) => !known.has(identity(each)));
}

/** Whether an issue is an error that blocks more than one official: a year, a group or everybody. */
export function blocksMany({ severity, scope }: Issue): boolean {
  return severity === "error" && scope.kind !== "official";
}

/** An issue by all that it says: how grave it is, too, for that is what a weight decides. */
function identity({ code, severity, scope, at, details }: Issue): string {
  return JSON.stringify([code, severity, scope, at, details]);
}

/** Whether a rule holds: P14 beside any other is withheld. */
export type Holding = "holds" | "withheld" | null;

/** A consequence that would come, go, or be withheld or no longer. */
export interface ConsequenceMove {
  /** `OfficialInput.key`. */
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly group: string;
  readonly rule: ConsequenceRule;
  readonly from: Holding;
  readonly to: Holding;
}

/** What would follow, and follow no more, for the officials of the latest year, in their order; both are of the same workbook. */
export function consequencesBetween(before: Appraisal, after: Appraisal): readonly ConsequenceMove[] {
  return before.summary.flatMap((row, index) => {
    const other = after.summary[index];
    return other ? movesOf(row, other) : [];
  });
}

function movesOf({ official, consequences }: SummaryRow, after: SummaryRow): readonly ConsequenceMove[] {
  const { key, name, unit, group } = official;
  const rules = new Set([...consequences, ...after.consequences].map(({ rule }) => rule));
  return [...rules].flatMap((rule) => {
    const [from, to] = [holdingOf(rule, consequences), holdingOf(rule, after.consequences)];
    return from === to ? [] : [{ key, name, unit, group, rule, from, to }];
  });
}

function holdingOf(wanted: ConsequenceRule, consequences: readonly Consequence[]): Holding {
  const found = consequences.find(({ rule }) => rule === wanted);
  return found ? (found.withheld ? "withheld" : "holds") : null;
}
