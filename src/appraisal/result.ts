/** What the appraisal comes to: every score with the way it was made, ready to be written, reported or shown. */
import type { FindingKind, Finding, Indicator, OfficialInput, Scheme, Component } from "./input";
import type { Issue, IssueCode } from "./issues";
import type { MethodName } from "./methods/method";
import type { Place } from "./place";

/** One part of an indicator's method; a method that is no blend has one part of percentage 100. */
export interface PartResult {
  readonly method: MethodName;
  /** 0–100. */
  readonly percentage: number;
  /** The share of the weight that this part wins by itself. `null` for bonus and veto. */
  readonly share: number | null;
  /** `completion`, and `bands` read on the ratio: without the condition coefficient. */
  readonly ratio?: number | null;
  /** `position`, `growth` by position: rank among `of`. */
  readonly position?: { readonly rank: number; readonly of: number };
  /** `growth`, and `bands` read on it: the greater the better. */
  readonly change?: number;
  /** `best`, `minmax`: what the figure was held against. */
  readonly range?: { readonly min: number; readonly max: number };
}

/** An indicator as it counted for one official. Those that do not apply (N/A) are left out. */
export interface IndicatorResult {
  readonly indicator: Indicator;
  /** The figure used; a rating or yes/no may be a word. */
  readonly figure: number | string;
  readonly figureAt: Place;
  readonly verified: boolean;
  /** True where nothing was filled in and zero occurrences were taken (scoring.md 2). */
  readonly takenAsZero: boolean;
  readonly target: number | null;
  readonly lastYear: number | null;
  /** The completion ratio without the condition coefficient; `null` where no part has one. */
  readonly ratio: number | null;
  /** `null` for a bonus or veto. */
  readonly share: number | null;
  /** In force, after weights of N/A indicators were shared out; 0 for a bonus or veto. */
  readonly weight: number;
  readonly points: number;
  readonly coefficient: number;
  readonly parts: readonly PartResult[];
}

export interface ComponentResult {
  readonly component: Component;
  /** Out of 100, unrounded; `null` where the official lacks it. */
  readonly value: number | null;
  /** The share of the whole in force, after normalising and redistribution; these add up to 1. */
  readonly share: number;
}

/** The rules that can hold a grade down (scoring.md 5). */
export type CeilingRule = "veto" | "P15" | "P16" | "P17" | "P18";

export interface Ceiling {
  readonly rule: CeilingRule;
  readonly grade: string;
}

/** What stands in Remarks, as data. */
export type Remark =
  | { readonly kind: "blocked"; readonly codes: readonly IssueCode[] }
  | { readonly kind: "notGraded"; readonly reason: string }
  | { readonly kind: "provisional" }
  /** Earlier years of the window that are provisional, and with them the mean and the rank by it. */
  | { readonly kind: "provisionalYears"; readonly years: readonly number[] }
  | ({ readonly kind: "ceiling" } & Ceiling)
  /** The quota moved the official down from `grade`. */
  | { readonly kind: "quota"; readonly grade: string; readonly seats: number }
  /** A tie that would overfill the seats of `grade`: all of `names` moved down, the leading group decides. */
  | { readonly kind: "tie"; readonly grade: string; readonly names: readonly string[] }
  /** The team's grade differs from the proposed one (P10). */
  | { readonly kind: "team"; readonly proposed: string; readonly grade: string; readonly reason: string | null }
  /** In `year`, the last before the change, the official was in the group `from`. */
  | { readonly kind: "groupChanged"; readonly year: number; readonly from: string };

export interface OfficialResult {
  readonly official: OfficialInput;
  readonly status: "graded" | "blocked" | "notGraded";
  /** Somebody of the group is blocked, so ranks and grades may still move. */
  readonly provisional: boolean;
  /** Rounded to the scheme's decimals; `null` unless graded, as are rank and grades. */
  readonly score: number | null;
  readonly rank: number | null;
  readonly proposedGrade: string | null;
  readonly grade: string | null;
  /** P15; `null` where it is not judged. */
  readonly targetsMet: boolean | null;
  /** P18, over the masses; `null` where there are no ballots of theirs, or faulty ones. */
  readonly dissatisfied: { readonly votes: number; readonly valid: number } | null;
  readonly components: readonly ComponentResult[];
  readonly indicators: readonly IndicatorResult[];
  readonly ceilings: readonly Ceiling[];
  readonly findings: readonly Finding[];
  readonly remarks: readonly Remark[];
}

export interface YearResult {
  readonly year: number;
  readonly scheme: Scheme;
  readonly indicators: readonly Indicator[];
  readonly officials: readonly OfficialResult[];
}

export type ConsequenceRule = "P14" | "P15" | "P16" | "P17" | "P18" | "P19";

export interface Consequence {
  readonly rule: ConsequenceRule;
  /** P14 beside any other rule. */
  readonly withheld: boolean;
}

/** One year of somebody's window. */
export interface SummaryYear {
  readonly year: number;
  readonly group: string;
  readonly score: number | null;
  readonly rank: number | null;
  readonly grade: string | null;
  readonly targetsMet: boolean | null;
  readonly dissatisfied: { readonly votes: number; readonly valid: number } | null;
  /** Kinds of confirmed findings. */
  readonly findings: readonly FindingKind[];
  readonly archived: boolean;
}

/** An official of the latest year over three years (P8). */
export interface SummaryRow {
  readonly official: OfficialInput;
  /** The years of the window that say anything of the official, oldest first. */
  readonly years: readonly SummaryYear[];
  /** Rounded; `null` without any score. */
  readonly mean: number | null;
  /** By mean within the group, only with three scores. */
  readonly rank: number | null;
  readonly change: number | null;
  /** Gravest first. */
  readonly consequences: readonly Consequence[];
  readonly notJudged: readonly { readonly rule: ConsequenceRule; readonly have: number; readonly need: number }[];
  readonly remarks: readonly Remark[];
}

export interface Appraisal {
  readonly years: readonly YearResult[];
  readonly summary: readonly SummaryRow[];
  /** What reading and scoring found, errors first, then in the order of the workbook. */
  readonly issues: readonly Issue[];
}
