/** What is wrong with a year's scheme before anybody is scored (scoring.md 1, 3 and 5). */
import type { Grade, Scheme, YearInput } from "./input";
import { issue, type Issue, type IssueDetails, type Scope } from "./issues";
import { nearly, sum } from "./numbers";

/** The issues of the scheme; all are about the whole year. */
export function checkScheme({ year, scheme }: YearInput): readonly Issue[] {
  const scope: Scope = { kind: "year", year };
  return [
    ...checkDecimals(scheme, scope),
    ...checkWeights("components", scheme, scope),
    ...checkWeights("classes", scheme, scope),
    ...checkGrades(scheme, scope),
  ];
}

function checkDecimals({ decimals }: Scheme, scope: Scope): readonly Issue[] {
  if (Number.isInteger(decimals) && decimals >= 0 && decimals <= 6) return [];
  return [issue("bad-setting", "error", scope, null, { setting: "decimals", text: String(decimals), allowed: "0–6" })];
}

/** Weights that do not add up to 100 are normalised; those that add up to nothing, or fall below 0, cannot be. */
function checkWeights(table: "components" | "classes", scheme: Scheme, scope: Scope): readonly Issue[] {
  const weights = scheme[table].map(({ weight }) => weight);
  const total = sum(weights);
  const isUsable = total > 0 && weights.every((weight) => weight >= 0);
  if (isUsable && nearly(total, 100)) return [];
  return [
    issue("component-weights", isUsable ? "warning" : "error", scope, scheme.places[table], { table, sum: total }),
  ];
}

function checkGrades({ grades, places }: Scheme, scope: Scope): readonly Issue[] {
  const reason = bandFault(grades);
  const quotas = grades
    // The last grade's quota is ignored (scoring.md 5).
    .slice(0, -1)
    .filter(({ quota }) => quota !== null && !(quota >= 0 && quota <= 100))
    .map(({ name, quota }) =>
      issue("quota-out-of-range", "error", scope, places.grades, { grade: name, quota: quota ?? 0 }),
    );
  return reason === null ? quotas : [issue("bad-grade-bands", "error", scope, places.grades, { reason }), ...quotas];
}

/** The bands must begin at falling scores, the last at 0. */
function bandFault(grades: readonly Grade[]): IssueDetails["bad-grade-bands"]["reason"] | null {
  const minima = grades.map(({ minimum }) => minimum);
  if (minima.length === 0) return "none";
  if (new Set(minima).size < minima.length) return "overlap";
  if (minima.some((minimum, index) => index > 0 && !(minimum < (minima[index - 1] ?? Infinity)))) return "order";
  return minima.at(-1) === 0 ? null : "no-zero";
}
