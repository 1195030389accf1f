/** Three years of the latest year's officials: mean, change, rank and what follows (P8, P14–P19; scoring.md 6). */
import { consequencesOf, type Window, type WindowYear } from "./consequences";
import { historyOf, type History } from "./history";
import type { AppraisalInput, OfficialInput } from "./input";
import { issue, type Issue } from "./issues";
import { nameKey } from "./names";
import { competitionRanks, roundTo, sum } from "./numbers";
import type { OfficialResult, Remark, SummaryRow, SummaryYear, YearResult } from "./result";

/** A row for every official of the latest year, in their order; gaps in the record are added to `issues`. */
export function summarise(input: AppraisalInput, years: readonly YearResult[], issues: Issue[]): readonly SummaryRow[] {
  const history = historyOf(input, years);
  if (!history) return [];
  issues.push(...recordIssues(history));
  const rows = history.latest.officials.map((result) => rowOf(result, history));
  return rankByMean(rows);
}

function rowOf({ official }: OfficialResult, history: History): SummaryRow {
  const { year, scheme } = history.latest;
  const window: Window = [
    history.of(official.key, year),
    history.of(official.key, year - 1),
    history.of(official.key, year - 2),
  ];
  const known = window.filter((one) => one !== null).reverse();
  const scores = known.map(({ score }) => score).filter((score) => score !== null);
  const latest = window[0]?.score ?? null;
  const before = window[1]?.score ?? null;
  return {
    official,
    years: known.map(summaryYear),
    mean: scores.length > 0 ? roundTo(sum(scores) / scores.length, scheme.decimals) : null,
    rank: null,
    change: latest !== null && before !== null ? roundTo(latest - before, scheme.decimals) : null,
    ...consequencesOf(window),
    remarks: [...provisional(known, year), ...groupChanges(known)],
  };
}

function summaryYear(year: WindowYear): SummaryYear {
  const { group, score, rank, grade, targetsMet, targetsReached, targetsMetAt, dissatisfied, findings, archived } =
    year;
  const judged = { targetsMet, targetsReached, targetsMetAt, dissatisfied, findings };
  return { year: year.year, group, score, rank, grade, ...judged, archived };
}

/** A mean, a rank or P14 that rests on a provisional year is provisional too; the latest year says so of itself. */
function provisional(years: readonly WindowYear[], latest: number): readonly Remark[] {
  const earlier = years.filter((year) => year.year < latest && year.provisional && year.score !== null);
  return earlier.length > 0 ? [{ kind: "provisionalYears", years: earlier.map(({ year }) => year) }] : [];
}

/** A remark for each change of group: the last year on record in the group that was left. */
function groupChanges(years: readonly WindowYear[]): readonly Remark[] {
  return years.slice(1).flatMap(({ group }, index): readonly Remark[] => {
    const before = years[index];
    if (!before || nameKey(before.group) === nameKey(group)) return [];
    return [{ kind: "groupChanged", year: before.year, from: before.group }];
  });
}

/** Ranks by mean within the group of the latest year, only those with all three scores. */
function rankByMean(rows: readonly SummaryRow[]): readonly SummaryRow[] {
  const groups = new Map<string, { official: OfficialInput; mean: number }[]>();
  for (const { official, mean, years } of rows) {
    const isComplete = years.filter(({ score }) => score !== null).length === 3;
    if (!isComplete || mean === null) continue;
    const key = nameKey(official.group);
    const members = groups.get(key) ?? [];
    members.push({ official, mean });
    groups.set(key, members);
  }
  const ranks = new Map<OfficialInput, number>();
  for (const members of groups.values()) {
    const ofGroup = competitionRanks(members.map(({ mean }) => mean));
    members.forEach(({ official }, index) => ranks.set(official, ofGroup[index] ?? 0));
  }
  return rows.map((row) => ({ ...row, rank: ranks.get(row.official) ?? null }));
}

/** Years of the window of which nothing is on record: a gap where something earlier is, else the record is young. */
function recordIssues({ latest, has, first }: History): readonly Issue[] {
  const scope = { kind: "year", year: latest.year } as const;
  const missing = [latest.year - 2, latest.year - 1].filter((year) => !has(year));
  const gaps = missing.filter((year) => year > first);
  const years = 3 - missing.length;
  return [
    ...gaps.map((gap) => issue("year-gap", "warning", scope, null, { missing: gap })),
    ...(gaps.length < missing.length ? [issue("few-years", "warning", scope, null, { years })] : []),
  ];
}
