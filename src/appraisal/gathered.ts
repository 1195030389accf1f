/** Issues as people are told them: where a column fails, once with its range and a count, not a thousand times (report.md). */
import type { Issue, IssueCode } from "./issues";
import type { Place } from "./place";

/** An issue, or one that stands for all those of a run of cells. */
export interface GatheredIssue {
  /** The first of them. Its place is the whole run, and its scope the year where they are about different officials of it. */
  readonly issue: Issue;
  /** How many it stands for. */
  readonly count: number;
  /** How many officials these concern; 0 where they concern nobody in particular. */
  readonly officials: number;
}

/** So many cells of one column, with the same fault, are told as one. */
const FEWEST = 5;

/** Cells so far apart still belong together: a section row may stand between. */
const WIDEST_STEP = 2;

/** Each of these is looked into for itself, as is every question. */
const ALONE: ReadonlySet<IssueCode> = new Set<IssueCode>(["memory-lost", "cells-not-read", "figure-unconfirmed"]);

/**
 * Gathers the issues of neighbouring cells that have the same code and severity, down a column first, then along a row (a transposed
 * card has its fields along rows). An issue's place in the order is that of the first of its run.
 */
export function gatherIssues(issues: readonly Issue[]): readonly GatheredIssue[] {
  const single = issues.map((issue): GatheredIssue => ({ issue, count: 1, officials: officialsOf([issue]).size }));
  return gatherAlong(gatherAlong(single, "row", "column"), "column", "row");
}

type Axis = "row" | "column";

interface Member {
  readonly index: number;
  readonly issue: Issue;
  readonly at: Place;
}

/** Gathers those that stand in the same `line` and follow each other along `axis`; what is gathered already stays as it is. */
function gatherAlong(issues: readonly GatheredIssue[], axis: Axis, line: Axis): readonly GatheredIssue[] {
  const lines = new Map<string, Member[]>();
  issues.forEach(({ issue, count }, index) => {
    const at = cellOf(issue);
    if (count > 1 || !at || issue.severity === "question" || ALONE.has(issue.code)) return;
    const { code, severity, scope } = issue;
    const key = JSON.stringify([code, severity, at.sheet, at[line], scope.kind, "year" in scope ? scope.year : null]);
    const before = lines.get(key);
    if (before) before.push({ index, issue, at });
    else lines.set(key, [{ index, issue, at }]);
  });
  const gathered = new Map<number, GatheredIssue | null>();
  for (const members of lines.values()) {
    members.sort((a, b) => a.at[axis] - b.at[axis]);
    for (const run of runsOf(members, axis)) {
      if (cellsOf(run, axis) < FEWEST) continue;
      run.forEach(({ index }) => gathered.set(index, null));
      gathered.set(least(run.map(({ index }) => index)), asOne(run));
    }
  }
  return issues.flatMap((issue, index) => {
    const one = gathered.get(index);
    return one === undefined ? [issue] : one === null ? [] : [one];
  });
}

/** The single cell that an issue is about; `null` where it is about none, or about several. */
function cellOf({ at }: Issue): Place | null {
  return at && "row" in at && (at.rows ?? 1) * (at.columns ?? 1) === 1 ? at : null;
}

function runsOf(members: readonly Member[], axis: Axis): Member[][] {
  const runs: Member[][] = [];
  for (const member of members) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && member.at[axis] - last.at[axis] <= WIDEST_STEP) run.push(member);
    else runs.push([member]);
  }
  return runs;
}

/** Several issues may be about one cell, of several officials or years. */
function cellsOf(run: readonly Member[], axis: Axis): number {
  return new Set(run.map(({ at }) => at[axis])).size;
}

function officialsOf(issues: readonly Issue[]): ReadonlySet<string> {
  return new Set(issues.flatMap(({ scope }) => (scope.kind === "official" ? [scope.official] : [])));
}

function asOne(run: readonly Member[]): GatheredIssue | null {
  const [first] = run;
  if (!first) return null;
  const { issue, at } = first;
  const rows = run.map((one) => one.at.row);
  const columns = run.map((one) => one.at.column);
  const [row, column] = [least(rows), least(columns)];
  const range: Place = {
    sheet: at.sheet,
    row,
    column,
    rows: most(rows) - row + 1,
    columns: most(columns) - column + 1,
  };
  const officials = officialsOf(run.map((one) => one.issue)).size;
  const scope =
    officials > 1 && "year" in issue.scope ? ({ kind: "year", year: issue.scope.year } as const) : issue.scope;
  return { issue: { ...issue, at: range, scope }, count: run.length, officials };
}

// Not Math.min(...): a column of a million cells would be too many arguments.
function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => (a < b ? a : b));
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => (a > b ? a : b));
}
