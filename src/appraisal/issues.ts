/**
 * Everything that can be found wrong or worth asking in a workbook, as typed data (report.md, *Issue codes*).
 * The sentences are in `text/`, one for each code and language: a code without a sentence does not compile.
 */
import type { Place, SheetPlace } from "./place";

/** The roles of input sheets (workbook.md). */
export type Role =
  | "scheme"
  | "officials"
  | "indicators"
  | "cards"
  | "ballots"
  | "marks"
  | "talks"
  | "opinions"
  | "checks"
  | "findings"
  | "team"
  | "archive";

export type Severity = "error" | "warning" | "question";

/** Whom an issue concerns; an error blocks exactly those. */
export type Scope =
  | { readonly kind: "nobody" }
  | { readonly kind: "everybody" }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "group"; readonly year: number; readonly group: string }
  /** `official` is `OfficialInput.key`. */
  | { readonly kind: "official"; readonly year: number; readonly official: string };

/** The particulars that the sentence of each code needs. Texts are the workbook's own. */
export interface IssueDetails {
  // structure
  "no-header": { readonly role: Role | null };
  "missing-column": { readonly role: Role; readonly field: string };
  "duplicate-column": { readonly field: string; readonly first: string };
  /** A column that was not read, whose header is nearly the name of `field`. */
  "unread-column": { readonly text: string; readonly field: string };
  /** Cells of a sheet that has a role which nothing was made of. */
  "cells-not-read": { readonly reason: UnreadReason; readonly cells: number };
  /** A sheet that was taken for nothing and comes near to a role; `lacks` are fields. */
  "sheet-not-read": { readonly role: Role; readonly lacks: readonly string[] };
  /**
   * A clerk's word about a sheet (`role`) or a column (`field`) that the workbook remembers under `mark`, and that fits no more: its
   * cells were deleted, its header is blank or another one, or the sheet has no such table or column.
   */
  "memory-lost": {
    readonly mark: string;
    readonly role: Role | "none" | null;
    /** `none` where the column was to be nothing. */
    readonly field: string | null;
    readonly fate: "deleted" | "blank" | "changed" | "unfit";
  };
  "role-twice": { readonly role: Role; readonly other: string };
  "role-missing": { readonly role: Role };
  "bad-year": { readonly text: string };
  /** A setting or closed-vocabulary cell that cannot be read; `allowed` says what may stand there. */
  "unknown-word": { readonly field: string; readonly text: string; readonly allowed: readonly string[] };
  "bad-setting": { readonly setting: string; readonly text: string; readonly allowed: string };
  "sheet-protected": { readonly sheetName: string };
  "rows-filtered": { readonly sheetName: string };
  // identity
  "duplicate-official": { readonly name: string; readonly unit: string; readonly first: string };
  "duplicate-id": { readonly id: string; readonly names: readonly string[] };
  "ambiguous-name": { readonly name: string; readonly candidates: readonly string[] };
  /** The ID is that of somebody whom the officials' list calls `listed`. */
  "name-differs": { readonly id: string; readonly name: string; readonly listed: string };
  "unknown-official": { readonly text: string };
  /** `group` where the indicator is known, but not one of the official's group. */
  "unknown-indicator": { readonly text: string; readonly group: string | null };
  "duplicate-row": { readonly role: Role; readonly text: string; readonly first: string };
  "unknown-group": { readonly group: string };
  "group-without-officials": { readonly group: string };
  // scheme and indicators
  "unknown-method": { readonly indicator: string; readonly text: string };
  "bad-parameters": { readonly indicator: string; readonly text: string; readonly reason: ParameterFault };
  "weights-not-100": { readonly group: string; readonly sum: number };
  "component-weights": { readonly table: "components" | "classes"; readonly sum: number };
  "bad-grade-bands": { readonly reason: "overlap" | "order" | "no-zero" | "none" };
  "quota-out-of-range": { readonly grade: string; readonly quota: number };
  "quota-no-seat": {
    readonly group: string;
    readonly grade: string;
    readonly officials: number;
    readonly quota: number;
  };
  "unknown-grade": { readonly text: string; readonly grades: readonly string[] };
  "unknown-class": { readonly text: string; readonly classes: readonly string[] };
  // figures
  "no-record-card": Record<never, never>;
  "missing-figure": { readonly indicator: string };
  "missing-target": { readonly indicator: string };
  "missing-last-year": { readonly indicator: string; readonly zero: boolean };
  "not-a-number": { readonly field: string; readonly text: string };
  "error-value": { readonly field: string; readonly error: string };
  "negative-figure": { readonly field: string; readonly value: number };
  "negative-target": { readonly indicator: string; readonly value: number };
  "zero-target": { readonly indicator: string };
  "mark-out-of-range": { readonly field: string; readonly value: number };
  "figures-conflict": { readonly indicator: string; readonly departments: readonly string[] };
  "bad-coefficient": { readonly text: string };
  "pillar-empty": { readonly pillar: string };
  "percent-scale": { readonly indicator: string; readonly value: number };
  "figure-unconfirmed": { readonly indicator: string; readonly actual: number; readonly verified: number };
  "missing-taken-as-zero": { readonly indicator: string };
  // components
  "no-ballots": Record<never, never>;
  "missing-component": { readonly component: string };
  "component-redistributed": { readonly component: string };
  "ballots-exceed-issued": { readonly returned: number; readonly issued: number };
  "ballots-do-not-add-up": { readonly counted: number; readonly expected: number };
  "fractional-ballots": { readonly field: string; readonly value: number };
  "low-turnout": { readonly returned: number; readonly issued: number; readonly minimum: number };
  "no-masses": Record<never, never>;
  "missing-voter-class": { readonly voterClass: string };
  "no-voter-class": Record<never, never>;
  // grades
  "team-grade-no-reason": { readonly proposed: string; readonly grade: string };
  "team-above-ceiling": { readonly grade: string; readonly ceiling: string; readonly rule: string };
  "team-over-quota": { readonly group: string; readonly grade: string; readonly given: number; readonly seats: number };
  "year-gap": { readonly missing: number };
  "few-years": { readonly years: number };
  // questions (P16)
  "pattern-exact-targets": { readonly indicators: number };
  "pattern-outlier-change": { readonly indicator: string; readonly change: number; readonly median: number };
  "pattern-repeated-figure": { readonly indicator: string; readonly value: number };
  "pattern-rounded": { readonly indicator: string; readonly value: number };
}

export type IssueCode = keyof IssueDetails;

/** Why nothing was made of cells, where nobody can be expected to guess it. */
export type UnreadReason =
  /** In the rows of a table, in a column without a header. */
  | "no-header"
  /** Beside, above or below every table. */
  | "outside"
  /** Figures in a row that was taken for a section or a note. */
  | "figures-aside"
  /** In an Excel table that was taken for nothing, on a sheet that has a role. */
  | "other-table"
  /** Filled in under an indicator of another group, on a sheet where indicators or units run across. */
  | "other-group";

/** Why a Parameters cell cannot be carried out; `text` is the part of it that is to blame. */
export type ParameterFault =
  | { readonly kind: "unknown-name"; readonly text: string }
  | { readonly kind: "unreadable"; readonly text: string }
  | { readonly kind: "out-of-range"; readonly text: string }
  | { readonly kind: "blend-not-100"; readonly sum: number }
  | { readonly kind: "not-blendable"; readonly text: string }
  | { readonly kind: "needs-pairs" }
  | { readonly kind: "pairs-not-monotonic" }
  | { readonly kind: "cap-contradicts" }
  | { readonly kind: "unknown-ceiling"; readonly text: string }
  /** Only a warning. */
  | { readonly kind: "large-target"; readonly text: string };

export type Issue = {
  [C in IssueCode]: {
    readonly code: C;
    readonly severity: Severity;
    readonly scope: Scope;
    /** `null` where no sheet is to blame. */
    readonly at: Place | SheetPlace | null;
    readonly details: IssueDetails[C];
  };
}[IssueCode];

/** The issue of a code, with its particulars checked against it. */
export function issue<C extends IssueCode>(
  code: C,
  severity: Severity,
  scope: Scope,
  at: Place | SheetPlace | null,
  details: IssueDetails[C],
): Issue {
  // The compiler cannot see that a generic C makes exactly one member of the union.
  return { code, severity, scope, at, details } as unknown as Issue;
}
