/** Whom an error blocks: exactly those whom its scope names (scoring.md 5). */
import type { OfficialInput } from "./input";
import type { Issue, IssueCode, Scope } from "./issues";
import { nameKey } from "./names";

/** The codes of the errors that block an official, each once; none for somebody who is not blocked. */
export type Blocks = (official: OfficialInput) => readonly IssueCode[];

/** Who is blocked in a year by the errors among `issues`. */
export function blocksOf(year: number, issues: readonly Issue[]): Blocks {
  const codes = new Map<string, Set<IssueCode>>();
  for (const { code, severity, scope } of issues) {
    const key = severity === "error" ? scopeKey(scope, year) : null;
    if (key !== null) codes.set(key, (codes.get(key) ?? new Set()).add(code));
  }
  return ({ key, group }) => [
    ...new Set(["year", `group ${nameKey(group)}`, `official ${key}`].flatMap((name) => [...(codes.get(name) ?? [])])),
  ];
}

/** The name of what a scope covers within the year; `null` where it covers nothing of it. */
function scopeKey(scope: Scope, year: number): string | null {
  if (scope.kind === "nobody") return null;
  if (scope.kind === "everybody") return "year";
  if (scope.year !== year) return null;
  if (scope.kind === "year") return "year";
  return scope.kind === "group" ? `group ${nameKey(scope.group)}` : `official ${scope.official}`;
}
