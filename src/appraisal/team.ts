/** The inspection team's opinion, which settles the grade (P10, scoring.md 5, point 4). */
import { cellName } from "./cell-name";
import { lowestCeiling } from "./ceilings";
import type { Grade, OfficialInput, Scheme, TeamOpinion } from "./input";
import { byPlace } from "./issue-order";
import { issue, type Issue } from "./issues";
import type { SheetPlace } from "./place";
import { seatsOf } from "./quota";
import type { Report } from "./report";
import type { Ceiling } from "./result";

/** The rows of the team's opinion of an official that say anything, in the order of the sheet; more than one contradict. */
export function opinionsOf({ team }: OfficialInput): readonly TeamOpinion[] {
  return byPlace(team.filter(saysAnything));
}

/** The team's one opinion of an official; `null` where there is none, or an error stands in its way. */
export function readTeamOpinion(official: OfficialInput, { grades }: Scheme, report: Report): TeamOpinion | null {
  const { name } = official;
  const [row, ...others] = opinionsOf(official);
  for (const { at } of others) {
    report("duplicate-row", "error", at, { role: "team", text: name, first: cellName(row?.at ?? at) });
  }
  if (!row || others.length > 0) return null;
  return knowsGrade(row, grades, report) ? row : null;
}

/** Whether the scheme has the team's grade, where one is given; says so where it has not. */
export function knowsGrade({ grade, at }: TeamOpinion, grades: readonly Grade[], report: Report): boolean {
  const names = grades.map(({ name }) => name);
  if (grade === null || names.includes(grade)) return true;
  report("unknown-grade", "error", at, { text: grade, grades: names });
  return false;
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

/** The grades of a group, with the team's word, of everybody scored; `at` is where the team's word stands. */
export interface GivenGrades {
  readonly year: number;
  readonly group: string;
  readonly given: readonly string[];
  readonly at: SheetPlace | null;
}

/** Warns of grades that were given beyond their seats: people decide. */
export function checkTeamSeats({ year, group, given, at }: GivenGrades, scheme: Scheme, issues: Issue[]): void {
  if (given.length === 0) return;
  scheme.grades.forEach(({ name: grade }, index) => {
    const seats = seatsOf(index, given.length, scheme);
    const count = given.filter((one) => one === grade).length;
    if (seats === null || count <= seats) return;
    const details = { group, grade, given: count, seats };
    issues.push(issue("team-over-quota", "warning", { kind: "group", year, group }, at, details));
  });
}

/**
 * Whether the follow-up of P18 says *improved*. Blank is not improved; so are rows that contradict each other, which block the
 * official anyway.
 */
export function saysImproved({ team }: OfficialInput): boolean {
  return team.some(({ improved }) => improved === true) && !team.some(({ improved }) => improved === false);
}
