/** The team's opinions before they are written down: what the rules would say of them (P10, scoring.md 5, point 4). */
import type { OfficialInput, TeamOpinion } from "./input";
import { orderIssues } from "./issue-order";
import type { Issue } from "./issues";
import { nameKey } from "./names";
import { reportTo } from "./report";
import type { Appraisal, OfficialResult, YearResult } from "./result";
import { checkTeamGrade, checkTeamSeats, knowsGrade } from "./team";

/** What the team is about to say of an official. */
export interface TeamDraft {
  /** `OfficialInput.key`. */
  readonly official: string;
  /** `Grade.name`; `null` is the proposed grade. */
  readonly grade: string | null;
  /** `null` for none. */
  readonly reason: string | null;
}

/**
 * What would be found of drafts of a year: a grade that differs without a reason (`team-grade-no-reason`) or stands above a ceiling
 * (`team-above-ceiling`), groups of theirs in which a grade has more than its seats (`team-over-quota`), and an `unknown-grade`.
 * Of an official without a proposed grade only the last is asked. Pure; linear.
 */
export function checkTeamDrafts(appraisal: Appraisal, year: number, drafts: readonly TeamDraft[]): readonly Issue[] {
  const result = appraisal.years.find((one) => one.year === year);
  if (!result) return [];
  const byOfficial = new Map(drafts.map((draft) => [draft.official, draft]));
  const issues: Issue[] = [];
  const groups = new Map<string, { readonly group: string; readonly given: string[]; isDrafted: boolean }>();
  for (const one of result.officials) {
    const { key, group } = one.official;
    const draft = byOfficial.get(key);
    const isKnown = draft === undefined || checkDraft(draft, one, result, issues);
    if (one.proposedGrade === null) continue;
    const ofGroup = groups.get(nameKey(group)) ?? { group, given: [], isDrafted: false };
    groups.set(nameKey(group), ofGroup);
    const word = draft === undefined ? one.grade : isKnown ? draft.grade : null;
    ofGroup.given.push(word ?? one.proposedGrade);
    ofGroup.isDrafted ||= draft !== undefined;
  }
  for (const { group, given, isDrafted } of groups.values()) {
    if (isDrafted) checkTeamSeats({ year, group, given, at: null }, result.scheme, issues);
  }
  return orderIssues(issues);
}

/** Whether the grade of a draft is one of the scheme's; what else the rules say of it is added to `issues`. */
function checkDraft(
  { grade, reason }: TeamDraft,
  { official, proposedGrade, ceilings }: OfficialResult,
  { year, scheme }: YearResult,
  issues: Issue[],
): boolean {
  const report = reportTo(issues, { kind: "official", year, official: official.key }, true);
  const opinion: TeamOpinion = { grade, reason, improved: null, at: placeOf(official) };
  if (!knowsGrade(opinion, scheme.grades, report)) return false;
  if (proposedGrade !== null) checkTeamGrade(opinion, proposedGrade, ceilings, scheme, report);
  return true;
}

/** Where the team's word stands, or the official where there is none yet. */
function placeOf({ team, at }: OfficialInput): TeamOpinion["at"] {
  return team[0]?.at ?? at;
}
