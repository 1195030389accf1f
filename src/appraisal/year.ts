/** One year: everybody's components, ranks and grades (scoring.md 1–5). */
import { assess, type Assessed } from "./assessed";
import { firmnessOf } from "./firmness";
import { gradeGroup, type Scored, type Standing } from "./group";
import type { OfficialInput, YearInput } from "./input";
import type { Issue, IssueCode } from "./issues";
import { nameKey } from "./names";
import { checkMarkScales } from "./percent-scale";
import { remarksOf } from "./remarks";
import type { Firmness, OfficialResult, WhatItTakes, YearResult } from "./result";
import { checkScheme } from "./scheme-checks";
import { blocksOf, type Blocks } from "./scopes";
import { whatItTakesOf } from "./what-it-takes";

/**
 * Scores a year. `found` is what is known already; errors in it block whom they name. What the year adds goes to `issues`.
 * `weightings` are as in `ScoreOptions`.
 */
export function scoreYear(input: YearInput, found: readonly Issue[], weightings: number, issues: Issue[]): YearResult {
  const { year, scheme, indicators, officials } = input;
  const ofYear: Issue[] = [...checkScheme(input)];
  checkMarkScales(input, ofYear);
  // By person and not by key: a key that stands twice is an error, and both rows are listed.
  const assessed = new Map(assess(input, ofYear).map((one) => [one.official, one]));
  const blocks = blocksOf(year, [...found, ...ofYear]);
  const groups = groupsOf(officials, assessed, blocks);
  const standings = new Map<string, Standing>();
  const firmness = new Map<string, Firmness>();
  const whatItTakes = new Map<string, WhatItTakes>();
  for (const { scored } of groups.values()) {
    const ofGroup = gradeGroup(year, scored, scheme, ofYear);
    for (const [key, standing] of ofGroup) standings.set(key, standing);
    for (const [key, firm] of firmnessOf(scored, ofGroup, scheme, weightings)) firmness.set(key, firm);
    for (const [key, what] of whatItTakesOf(scored, ofGroup, scheme)) whatItTakes.set(key, what);
  }
  issues.push(...ofYear);
  const results = officials.map((official) => {
    const one = assessed.get(official);
    if (!one) return notGraded(official);
    const provisional = groups.get(nameKey(official.group))?.hasBlocked ?? false;
    const result = resultOf(one, standings.get(official.key), blocks(official), provisional);
    return {
      ...result,
      firmness: firmness.get(official.key) ?? null,
      whatItTakes: whatItTakes.get(official.key) ?? null,
    };
  });
  return { year, scheme, indicators, officials: results };
}

interface Group {
  readonly scored: Scored[];
  hasBlocked: boolean;
}

function groupsOf(
  officials: readonly OfficialInput[],
  assessed: ReadonlyMap<OfficialInput, Assessed>,
  blocks: Blocks,
): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const official of officials) {
    const one = assessed.get(official);
    if (!one) continue;
    const group = groups.get(nameKey(official.group)) ?? { scored: [], hasBlocked: false };
    groups.set(nameKey(official.group), group);
    if (isScored(one) && blocks(official).length === 0) group.scored.push(one);
    else group.hasBlocked = true;
  }
  return groups;
}

function isScored(one: Assessed): one is Scored {
  return one.score !== null;
}

function resultOf(
  one: Assessed,
  standing: Standing | undefined,
  codes: readonly IssueCode[],
  provisional: boolean,
): OfficialResult {
  const { official, components, dissatisfied, ceilings, indicators, targetsMet } = one;
  return {
    official,
    status: standing ? "graded" : "blocked",
    provisional,
    score: standing ? one.score : null,
    rank: standing?.rank ?? null,
    proposedGrade: standing?.proposedGrade ?? null,
    grade: standing?.grade ?? null,
    targetsMet,
    targetsReached: indicators?.targetsReached ?? null,
    dissatisfied,
    components,
    indicators: indicators?.results ?? [],
    ceilings,
    findings: official.findings,
    remarks: remarksOf(standing, codes, ceilings, provisional),
    firmness: null,
    whatItTakes: null,
  };
}

/** 不定等次: listed, not scored; nothing is judged on that year. */
function notGraded(official: OfficialInput): OfficialResult {
  return {
    official,
    status: "notGraded",
    provisional: false,
    score: null,
    rank: null,
    proposedGrade: null,
    grade: null,
    targetsMet: null,
    targetsReached: null,
    dissatisfied: null,
    components: [],
    indicators: [],
    ceilings: [],
    findings: official.findings,
    remarks: [{ kind: "notGraded", reason: official.notGraded ?? "" }],
    firmness: null,
    whatItTakes: null,
  };
}
