/** Ranks and grades of one group of one year, among those scored (scoring.md 1 and 5). */
import type { Assessed } from "./assessed";
import { lowestCeiling } from "./ceilings";
import { bandOf, gradeNamed } from "./grades";
import type { Scheme } from "./input";
import { issue, type Issue } from "./issues";
import { byPlace } from "./issue-order";
import { competitionRanks } from "./numbers";
import { fillSeats, seatsOf, type Candidate } from "./quota";
import { reportTo } from "./report";
import type { Ceiling, Remark } from "./result";
import { checkTeamGrade, checkTeamSeats } from "./team";

/** Somebody of the group who has a score. */
export interface Scored extends Assessed {
  readonly score: number;
}

/** What comparing the group gives one official. */
export interface Standing {
  readonly rank: number;
  readonly proposedGrade: string;
  readonly grade: string;
  readonly remarks: readonly Remark[];
}

/** Ranks and grades the scored officials of a group, keyed by `OfficialInput.key`. */
export function gradeGroup(
  year: number,
  scored: readonly Scored[],
  scheme: Scheme,
  issues: Issue[],
): ReadonlyMap<string, Standing> {
  const group = scored[0]?.official.group ?? "";
  const ranks = competitionRanks(scored.map(({ score }) => score));
  const placed = fillSeats(candidatesOf(scored, scheme), scheme);
  const standings = new Map<string, Standing>();
  scored.forEach(({ official, team, ceilings }, index) => {
    const place = placed.get(official.key);
    const proposedGrade = scheme.grades[place?.grade ?? scheme.grades.length - 1]?.name ?? "";
    const grade = team?.grade ?? proposedGrade;
    const report = reportTo(issues, { kind: "official", year, official: official.key }, true);
    if (team) checkTeamGrade(team, proposedGrade, ceilings, scheme, report);
    const remarks: Remark[] = [...(place?.remarks ?? [])];
    if (grade !== proposedGrade)
      remarks.push({ kind: "team", proposed: proposedGrade, grade, reason: team?.reason ?? null });
    standings.set(official.key, { rank: ranks[index] ?? 0, proposedGrade, grade, remarks });
  });
  checkQuotas({ year, group, scored, standings, scheme }, issues);
  return standings;
}

/** Band by score, held down by the lowest ceiling. People of one name are told apart by their units. */
function candidatesOf(scored: readonly Scored[], scheme: Scheme): readonly Candidate[] {
  const namesakes = new Map<string, number>();
  for (const { official } of scored) namesakes.set(official.name, (namesakes.get(official.name) ?? 0) + 1);
  return scored.map(({ official: { key, name, unit }, score, ceilings }) => {
    const label = namesakes.get(name) === 1 ? name : `${name} (${unit})`;
    return { key, name: label, score, grade: gradeBeforeSeats(score, ceilings, scheme) };
  });
}

/** The grade that the band of a score and the ceilings leave, before seats are given. */
export function gradeBeforeSeats(score: number, ceilings: readonly Ceiling[], scheme: Scheme): number {
  return Math.max(bandOf(score, scheme.grades), bestGradeLeft(ceilings, scheme));
}

/** The best grade that ceilings leave, 0 where none holds. */
export function bestGradeLeft(ceilings: readonly Ceiling[], scheme: Scheme): number {
  const lowest = lowestCeiling(ceilings, scheme);
  return lowest ? Math.max(gradeNamed(lowest.grade, scheme.grades), 0) : 0;
}

interface Graded {
  readonly year: number;
  readonly group: string;
  readonly scored: readonly Scored[];
  readonly standings: ReadonlyMap<string, Standing>;
  readonly scheme: Scheme;
}

/** Warns of grades that have no seat at all, and of those that the team gave beyond their seats. */
function checkQuotas({ year, group, scored, standings, scheme }: Graded, issues: Issue[]): void {
  const scope = { kind: "group", year, group } as const;
  const officials = scored.length;
  scheme.grades.forEach(({ name: grade, quota }, index) => {
    if (seatsOf(index, officials, scheme) !== 0 || quota === null || officials === 0) return;
    issues.push(issue("quota-no-seat", "warning", scope, scheme.places.grades, { group, grade, officials, quota }));
  });
  const [teamRow] = byPlace(scored.flatMap(({ team }) => (team?.grade ? [team] : [])));
  const given = [...standings.values()].map(({ grade }) => grade);
  checkTeamSeats({ year, group, given, at: teamRow ? { sheet: teamRow.at.sheet } : null }, scheme, issues);
}
