/** Which rule a confirmed finding calls for (P16, P17). A finding of kind *other* calls for none. */
import type { Finding, FindingKind } from "./input";

const RULES: Readonly<Record<FindingKind, "P16" | "P17" | null>> = {
  "playing with numbers": "P16",
  "false achievement": "P16",
  "work for show": "P16",
  "dishonest conduct": "P17",
  other: null,
};

/** Kinds of the confirmed findings, each once. */
export function confirmedKinds(findings: readonly Finding[]): readonly FindingKind[] {
  return [...new Set(findings.filter(({ confirmed }) => confirmed).map(({ kind }) => kind))];
}

/** Whether a confirmed finding calls for the rule. */
export function hasConfirmed(findings: readonly Finding[], rule: "P16" | "P17"): boolean {
  return callsFor(confirmedKinds(findings), rule);
}

/** Whether any of these kinds calls for the rule. */
export function callsFor(kinds: readonly FindingKind[], rule: "P16" | "P17"): boolean {
  return kinds.some((kind) => RULES[kind] === rule);
}
