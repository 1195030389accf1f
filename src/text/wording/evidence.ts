/** What a recommendation rests on, as data: the years of the window that its rule looks at (scoring.md 6). */
import { roundTo, type ConsequenceRule, type FindingKind, type SummaryRow, type SummaryYear } from "../../appraisal";

/** The findings that each rule looks at. */
const FINDINGS: Readonly<Record<"P16" | "P17", readonly FindingKind[]>> = {
  P16: ["playing with numbers", "false achievement", "work for show"],
  P17: ["dishonest conduct"],
};

export interface Evidence {
  /** The latest year. */
  readonly year: number;
  /** The years of the window that say anything, oldest first. */
  readonly years: readonly SummaryYear[];
  /** The latest year, and the one before it. */
  readonly latest: SummaryYear | undefined;
  readonly previous: SummaryYear | undefined;
  /** Grades of the window, each with its years. */
  readonly grades: readonly { readonly grade: string; readonly years: readonly number[] }[];
  /** The latest year's findings that the rule looks at. */
  readonly findings: readonly FindingKind[];
}

/** Gathers the evidence for a rule from an official's three years. */
export function evidence(rule: ConsequenceRule, { years }: SummaryRow): Evidence {
  const latest = years.at(-1);
  const year = latest?.year ?? 0;
  const grades = new Map<string, number[]>();
  for (const one of years) {
    if (one.grade !== null) grades.set(one.grade, [...(grades.get(one.grade) ?? []), one.year]);
  }
  const looked = rule === "P16" || rule === "P17" ? FINDINGS[rule] : [];
  return {
    year,
    years,
    latest,
    previous: years.find((one) => one.year === year - 1),
    grades: [...grades].map(([grade, of]) => ({ grade, years: of })),
    findings: (latest?.findings ?? []).filter((kind) => looked.includes(kind)),
  };
}

/** A number with four decimals at most. */
export function short(value: number): string {
  return String(roundTo(value, 4));
}

/** Dissatisfied ballots as a percentage of the valid ones, with two decimals. */
export function ballotShare({ votes, valid }: { readonly votes: number; readonly valid: number }): string {
  return valid > 0 ? `${roundTo((votes / valid) * 100, 2).toFixed(2)}%` : "";
}

/** What the components of an official add up to before the score is rounded. */
export function contributions(
  components: readonly { readonly value: number | null; readonly share: number }[],
): number {
  return components.reduce((total, { value, share }) => total + (value ?? 0) * share, 0);
}
