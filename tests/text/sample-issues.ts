/** An issue of every code, and of every kind that a code tells apart. */
import { issue, type Issue, type IssueCode, type IssueDetails, type Scope, type Severity } from "../../src/appraisal";

type Samples = { readonly [C in IssueCode]: readonly IssueDetails[C][] };

const parameters = { indicator: "GDP", text: "cap=x" };
const memory = { mark: "field.verified", role: null, field: "verified", fate: "unfit" } as const;

const SAMPLES: Samples = {
  "no-header": [{ role: "cards" }, { role: null }],
  "missing-column": [{ role: "officials", field: "unit" }],
  "duplicate-column": [{ field: "unit", first: "B2" }],
  "unread-column": [{ text: "Verify", field: "verified" }],
  "cells-not-read": [
    { reason: "no-header", cells: 1 },
    { reason: "outside", cells: 2 },
    { reason: "figures-aside", cells: 2 },
    { reason: "other-table", cells: 2 },
    { reason: "other-group", cells: 1 },
    { reason: "other-group", cells: 2 },
  ],
  "sheet-not-read": [
    { role: "ballots", lacks: ["unit", "issued"] },
    { role: "ballots", lacks: [] },
  ],
  "memory-lost": [
    memory,
    { ...memory, field: "none", fate: "deleted" },
    { ...memory, field: null, role: "ballots", fate: "blank" },
    { ...memory, field: null, role: "none" },
  ],
  "role-twice": [{ role: "ballots", other: "Ballots (2)" }],
  "role-missing": [{ role: "cards" }, { role: "ballots" }],
  "bad-year": [{ text: "" }, { text: "20x5" }],
  "unknown-word": [{ field: "direction", text: "up", allowed: ["higher", "lower"] }],
  "bad-setting": [{ setting: "decimals", text: "nine", allowed: "0–6" }],
  "sheet-protected": [{ sheetName: "Officials" }],
  "rows-filtered": [{ sheetName: "Officials" }],
  "duplicate-official": [{ name: "Ann", unit: "North", first: "A2" }],
  "duplicate-id": [{ id: "007", names: ["Ann", "Bea"] }],
  "ambiguous-name": [{ name: "Ann", candidates: ["Ann (North)", "Ann (South)"] }],
  "name-differs": [{ id: "007", name: "Bea", listed: "Ann" }],
  "unknown-official": [{ text: "Zoe" }],
  "unknown-indicator": [
    { text: "GDP", group: "Towns" },
    { text: "GDP", group: null },
  ],
  "duplicate-row": [{ role: "cards", text: "Ann / GDP", first: "A2" }],
  "unknown-group": [{ group: "Villages" }],
  "group-without-officials": [{ group: "Villages" }],
  "unknown-method": [{ indicator: "GDP", text: "magic" }],
  "bad-parameters": [
    { ...parameters, reason: { kind: "unknown-name", text: "cup" } },
    { ...parameters, reason: { kind: "unreadable", text: "x" } },
    { ...parameters, reason: { kind: "out-of-range", text: "-1" } },
    { ...parameters, reason: { kind: "blend-not-100", sum: 90 } },
    { ...parameters, reason: { kind: "not-blendable", text: "veto" } },
    { ...parameters, reason: { kind: "needs-pairs" } },
    { ...parameters, reason: { kind: "pairs-not-monotonic" } },
    { ...parameters, reason: { kind: "cap-contradicts" } },
    { ...parameters, reason: { kind: "unknown-ceiling", text: "Good" } },
    { ...parameters, reason: { kind: "large-target", text: "8" } },
  ],
  "weights-not-100": [{ group: "Towns", sum: 98 }],
  "component-weights": [
    { table: "components", sum: 98 },
    { table: "classes", sum: 98 },
  ],
  "bad-grade-bands": [{ reason: "overlap" }, { reason: "order" }, { reason: "no-zero" }, { reason: "none" }],
  "quota-out-of-range": [{ grade: "Outstanding", quota: 120 }],
  "quota-no-seat": [{ group: "Towns", grade: "Outstanding", officials: 4, quota: 20 }],
  "unknown-grade": [{ text: "Good", grades: ["Outstanding", "Competent"] }],
  "unknown-class": [
    { text: "", classes: ["Leaders", "Peers", "Masses"] },
    { text: "Bosses", classes: ["Leaders", "Peers", "Masses"] },
  ],
  "no-record-card": [{}],
  "missing-figure": [{ indicator: "GDP" }],
  "missing-target": [{ indicator: "GDP" }],
  "missing-last-year": [
    { indicator: "GDP", zero: true },
    { indicator: "GDP", zero: false },
  ],
  "not-a-number": [{ field: "actual", text: "many" }],
  "error-value": [
    { field: "actual", error: "#DIV/0!" },
    { field: "actual", error: "#NOT-COMPUTED" },
  ],
  "negative-figure": [{ field: "actual", value: -1 }],
  "negative-target": [{ indicator: "GDP", value: -1 }],
  "zero-target": [{ indicator: "GDP" }],
  "mark-out-of-range": [{ field: "mark", value: 101 }],
  "figures-conflict": [{ indicator: "GDP", departments: ["Audit", "Finance"] }],
  "bad-coefficient": [{ text: "2" }],
  "pillar-empty": [{ pillar: "Economy" }],
  "percent-scale": [{ indicator: "GDP", value: 0.98 }],
  "figure-unconfirmed": [{ indicator: "GDP", actual: 100, verified: 90 }],
  "missing-taken-as-zero": [{ indicator: "Accidents" }],
  "no-ballots": [{}],
  "missing-component": [{ component: "Talks" }],
  "component-redistributed": [{ component: "Talks" }],
  "ballots-exceed-issued": [{ returned: 61, issued: 60 }],
  "ballots-do-not-add-up": [{ counted: 59, expected: 60 }],
  "fractional-ballots": [{ field: "issued", value: 1.5 }],
  "low-turnout": [{ returned: 30, issued: 60, minimum: 0.8 }],
  "no-masses": [{}],
  "missing-voter-class": [{ voterClass: "Peers" }],
  "no-voter-class": [{}],
  "team-grade-no-reason": [{ proposed: "Competent", grade: "Outstanding" }],
  "team-above-ceiling": [{ grade: "Outstanding", ceiling: "Competent", rule: "P15" }],
  "team-over-quota": [{ group: "Towns", grade: "Outstanding", given: 3, seats: 2 }],
  "year-gap": [{ missing: 2024 }],
  "few-years": [{ years: 2 }],
  "pattern-exact-targets": [{ indicators: 9 }],
  "pattern-outlier-change": [{ indicator: "GDP", change: 0.9, median: 0.06 }],
  "pattern-repeated-figure": [{ indicator: "GDP", value: 90 }],
  "pattern-rounded": [{ indicator: "GDP", value: 90 }],
};

const NOBODY: Scope = { kind: "nobody" };

/** As severe as can be and less, for some sentences differ. */
export function sampleIssues(): readonly Issue[] {
  const codes = Object.keys(SAMPLES) as IssueCode[];
  const severities: readonly Severity[] = ["error", "warning", "question"];
  return codes.flatMap((code) =>
    SAMPLES[code].flatMap((details) => severities.map((severity) => issue(code, severity, NOBODY, null, details))),
  );
}
