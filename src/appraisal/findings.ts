/** Kinds of findings: their names, and which rule a confirmed one calls for (P16, P17). The kind *other* calls for none. */
import type { Finding, FindingKind } from "./input";
import type { Language } from "./place";

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
  return kindsCallingFor(kinds, rule).length > 0;
}

/** Those of these kinds that call for the rule. */
export function kindsCallingFor(kinds: readonly FindingKind[], rule: "P16" | "P17"): readonly FindingKind[] {
  return kinds.filter((kind) => RULES[kind] === rule);
}

const CHINESE: Readonly<Record<FindingKind, string>> = {
  "playing with numbers": "数字游戏",
  "false achievement": "虚假政绩",
  "work for show": "形式主义",
  "dishonest conduct": "作风不实",
  other: "其他",
};

/** The name of a kind. */
export function findingKindName(kind: FindingKind, language: Language): string {
  return language === "en" ? kind : CHINESE[kind];
}

/** The names of kinds, as a list. */
export function findingKindNames(kinds: readonly FindingKind[], language: Language): string {
  return kinds.map((kind) => findingKindName(kind, language)).join(language === "en" ? ", " : "、");
}
