/** The inspection team's opinion, which settles the grade (P10, scoring.md 5, point 4). */
import { cellName } from "./cell-name";
import { lowestCeiling } from "./ceilings";
import type { OfficialInput, Scheme, TeamOpinion } from "./input";
import { byPlace } from "./issue-order";
import type { Report } from "./report";
import type { Ceiling } from "./result";

/** The team's one opinion of an official; `null` where there is none, or an error stands in its way. */
export function readTeamOpinion({ name, team }: OfficialInput, { grades }: Scheme, report: Report): TeamOpinion | null {
  const [row, ...others] = byPlace(team.filter(saysAnything));
  for (const { at } of others) {
    report("duplicate-row", "error", at, { role: "team", text: name, first: cellName(row?.at ?? at) });
  }
  if (!row || others.length > 0) return null;
  if (row.grade === null || grades.some((grade) => grade.name === row.grade)) return row;
  report("unknown-grade", "error", row.at, { text: row.grade, grades: grades.map((grade) => grade.name) });
  return null;
}

/** A blank line of a prepared form is no second row. */
function saysAnything({ grade, reason, improved }: TeamOpinion): boolean {
  return grade !== null || reason !== null || improved !== null;
}

/** Warns where the team's grade differs without a reason, or stands above a ceiling: people decide. */
export function checkTeamGrade(
  { grade, reason, at }: TeamOpinion,
  proposed: string,
  ceilings: readonly Ceiling[],
  scheme: Scheme,
  report: Report,
): void {
  if (grade === null) return;
  if (grade !== proposed && reason === null) report("team-grade-no-reason", "warning", at, { proposed, grade });
  const placeOf = (wanted: string) => scheme.grades.findIndex(({ name }) => name === wanted);
  const lowest = lowestCeiling(ceilings, scheme);
  if (lowest && placeOf(grade) < placeOf(lowest.grade)) {
    report("team-above-ceiling", "warning", at, { grade, ceiling: lowest.grade, rule: lowest.rule });
  }
}

/**
 * Whether the follow-up of P18 says *improved*. Blank is not improved; so are rows that contradict each other, which block the
 * official anyway.
 */
export function saysImproved({ team }: OfficialInput): boolean {
  return team.some(({ improved }) => improved === true) && !team.some(({ improved }) => improved === false);
}
