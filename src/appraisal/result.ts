/** What the appraisal comes to: every score with the way it was made, ready to be written, reported or shown. */
import type { FindingKind, Finding, Indicator, OfficialInput, Opinion, Scheme, Component } from "./input";
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

/** What a component's value was made of, so that it can explain itself. */
export type ComponentEvidence =
  | {
      readonly kind: "indicators";
      /** Weight in force and points of each pillar with weight, in the order of the indicators (P2, P3). */
      readonly pillars: readonly PillarPoints[];
      /** Σ bonus points. */
      readonly bonus: number;
      /** What points and bonus are held to: 100 + bonus cap. */
      readonly most: number;
    }
  | { readonly kind: "ballots"; readonly classes: readonly ClassEvidence[] }
  | { readonly kind: "talks"; readonly positive: number; readonly mixed: number; readonly negative: number }
  | { readonly kind: "opinions"; readonly opinions: readonly OpinionEvidence[] }
  /** Regular checks: the year's marks. */
  | { readonly kind: "marks"; readonly marks: readonly number[] }
  /** A mark, which is the value. */
  | { readonly kind: "mark" };

export interface PillarPoints {
  readonly pillar: string;
  readonly weight: number;
  readonly points: number;
}

/** The ballots of one voter class (P9). */
export interface ClassEvidence {
  /** `null` is the one class of ballots that name none. */
  readonly name: string | null;
  /** The share in force; 0 where the class is missing or has abstentions only. */
  readonly share: number;
  /** Ballots for options of each value, best first; options without a ballot are left out. */
  readonly counts: readonly { readonly value: number; readonly ballots: number }[];
}

/** A department's opinion with the mark that it counts as. */
export interface OpinionEvidence {
  readonly department: string;
  /** `null` where the department gave a mark. */
  readonly opinion: Opinion | null;
  readonly mark: number;
}

export interface ComponentResult {
  readonly component: Component;
  /** Out of 100, unrounded; `null` where the official lacks it. */
  readonly value: number | null;
  /** The share of the whole in force, after normalising and redistribution; these add up to 1. */
  readonly share: number;
  /** `null` where there is no value. */
  readonly evidence: ComponentEvidence | null;
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

/**
 * How firm a proposed grade is: what becomes of it and of the rank under weightings that vary each weight of component and
 * pillar a little (what composite indicators call sensitivity analysis).
 */
export interface Firmness {
  /** The share of the weightings under which the proposed grade stays. */
  readonly grade: number;
  /** The best and the worst rank under any of them and under the scheme's own; 1 is the best. */
  readonly rankLow: number;
  readonly rankHigh: number;
}

/** How far an official is from the next better grade than the proposed one, and where the points could come from. */
export interface WhatItTakes {
  /** The next better grade that a higher score would give: one without a seat to be had is passed over. */
  readonly grade: string;
  /** The lowest score that gives it: its band's, or above the best that finds no seat. */
  readonly needed: number;
  /** Points of the score short of `needed`. */
  readonly short: number;
  /** What the score is held against: the band, or the seats that the quota leaves. */
  readonly against: "band" | "seats";
  /** Points of the score that each indicator could still give by itself, most first; those without room are left out. */
  readonly room: readonly { readonly indicator: string; readonly points: number }[];
  /** What all of these could give together, held by the cap of the component. */
  readonly roomTogether: number;
}

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
  /** P15: the weighted mean of the completion ratios, a share; `null` where it is not judged. */
  readonly targetsReached: number | null;
  /** P18, over the masses; `null` where there are no ballots of theirs, or faulty ones. */
  readonly dissatisfied: { readonly votes: number; readonly valid: number } | null;
  readonly components: readonly ComponentResult[];
  readonly indicators: readonly IndicatorResult[];
  readonly ceilings: readonly Ceiling[];
  readonly findings: readonly Finding[];
  readonly remarks: readonly Remark[];
  /** `null` unless graded, and where firmness was not asked for. */
  readonly firmness: Firmness | null;
  /** `null` unless graded just under a better grade that points alone would give. */
  readonly whatItTakes: WhatItTakes | null;
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
  /** As `OfficialResult.targetsReached`; `null` of an archived year, too. */
  readonly targetsReached: number | null;
  /** The share that the year's scheme asks for; `null` of an archived year. */
  readonly targetsMetAt: number | null;
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
