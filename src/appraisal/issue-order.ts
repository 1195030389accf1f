/** The order in which issues are told: errors first, then by place. Each is told once. */
import type { Issue, Severity } from "./issues";
import type { Place, SheetPlace } from "./place";

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, question: 2 };

/** Text order by code units, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sheet by sheet, then down the rows; what stands nowhere comes first, a whole sheet before its cells. */
export function comparePlaces(a: Place | SheetPlace | null, b: Place | SheetPlace | null): number {
  if (!a || !b) return Number(a !== null) - Number(b !== null);
  const row = (place: Place | SheetPlace) => ("row" in place ? place.row : -1);
  const column = (place: Place | SheetPlace) => ("column" in place ? place.column : -1);
  return compareText(a.sheet, b.sheet) || row(a) - row(b) || column(a) - column(b);
}

/** Whatever has a place, in the order of the sheet. */
export function byPlace<T extends { readonly at: Place }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => comparePlaces(a.at, b.at));
}

/** Sorted, and those of the same code, scope, place and particulars told once, as gravely as any of them. */
export function orderIssues(issues: readonly Issue[]): readonly Issue[] {
  const named = issues.map((one) => ({
    one,
    identity: JSON.stringify([one.code, one.scope, one.at, one.details]),
  }));
  named.sort(
    (a, b) =>
      GRAVITY[a.one.severity] - GRAVITY[b.one.severity] ||
      comparePlaces(a.one.at, b.one.at) ||
      compareText(a.identity, b.identity),
  );
  const told = new Set<string>();
  return named.filter(({ identity }) => !told.has(identity) && told.add(identity)).map(({ one }) => one);
}
