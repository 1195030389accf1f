/** Where a column fails, one issue is told with its range and a count (report.md). */
import fc from "fast-check";
import { gatherIssues, issue, type Issue, type Scope } from "../../src/appraisal";

const of = (official: string, year = 2025): Scope => ({ kind: "official", year, official });

/** An unreadable figure in a cell of the record cards. */
function fault(row: number, column: number, scope: Scope = of(`T${row}`), sheet = "Cards"): Issue {
  return issue("not-a-number", "error", scope, { sheet, row, column }, { field: "actual", text: "abc" });
}

const down = (rows: readonly number[], column = 4) => rows.map((row) => fault(row, column));

/** What is told: the range as rows and columns, the count, the officials. */
function told(issues: readonly Issue[]) {
  return gatherIssues(issues).map(({ issue: { at }, count, officials }) => {
    const { row = -1, column = -1, rows = 1, columns = 1 } = at && "row" in at ? at : {};
    return [row, column, rows, columns, count, officials];
  });
}

it.each<[string, readonly Issue[], readonly (readonly number[])[]]>([
  ["five cells below each other are one issue", down([3, 4, 5, 6, 7]), [[3, 4, 5, 1, 5, 5]]],
  ["a section row may stand between", down([3, 4, 6, 7, 9]), [[3, 4, 7, 1, 5, 5]]],
  ["four are told one by one", down([3, 4, 5, 6]), [3, 4, 5, 6].map((row) => [row, 4, 1, 1, 1, 1])],
  [
    "cells far apart are told one by one",
    down([3, 10, 20, 30, 40]),
    [3, 10, 20, 30, 40].map((row) => [row, 4, 1, 1, 1, 1]),
  ],
  [
    "along a row, where the fields of a transposed card run",
    [2, 3, 4, 5, 6].map((column) => fault(8, column, of(`T${column}`))),
    [[8, 2, 1, 5, 5, 5]],
  ],
  [
    "faults of one official alone name that official",
    [3, 4, 5, 6, 7].map((row) => fault(row, 4, of("T01"))),
    [[3, 4, 5, 1, 5, 1]],
  ],
  [
    "years are told apart",
    [...down([3, 4, 5, 6, 7]), ...[3, 4, 5, 6, 7].map((row) => fault(row, 4, of(`T${row}`, 2024)))],
    [
      [3, 4, 5, 1, 5, 5],
      [3, 4, 5, 1, 5, 5],
    ],
  ],
  [
    "several faults of one cell are not a column",
    [1, 2, 3, 4, 5].map((person) => fault(3, 4, of(`T${person}`))),
    [1, 2, 3, 4, 5].map(() => [3, 4, 1, 1, 1, 1]),
  ],
  ["what stands nowhere stays", [issue("no-masses", "warning", of("T01"), null, {})], [[-1, -1, 1, 1, 1, 1]]],
])("%s", (_name, issues, expected) => expect(told(issues)).toEqual(expected));

it("keeps the scope of a single official, and widens that of several to the year", () => {
  const scopes = (issues: readonly Issue[]) => gatherIssues(issues).map(({ issue: { scope } }) => scope);
  expect(scopes([3, 4, 5, 6, 7].map((row) => fault(row, 4, of("T01"))))).toEqual([of("T01")]);
  expect(scopes(down([3, 4, 5, 6, 7]))).toEqual([{ kind: "year", year: 2025 }]);
});

it("asks about each unread column by itself", () => {
  const questions = [1, 2, 3, 4, 5, 6].map((column) =>
    issue(
      "unread-column",
      "question",
      { kind: "nobody" },
      { sheet: "Cards", row: 0, column },
      { text: "x", field: "actual" },
    ),
  );
  expect(gatherIssues(questions)).toHaveLength(6);
});

const anyFault = fc
  .record({
    row: fc.integer({ min: 0, max: 12 }),
    column: fc.integer({ min: 0, max: 4 }),
    who: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ row, column, who }) => fault(row, column, of(`T${who}`)));

it("loses and doubles no issue, and every one lies in the range that stands for it", () => {
  fc.assert(
    fc.property(fc.array(anyFault, { maxLength: 60 }), (issues) => {
      const gathered = gatherIssues(issues);
      expect(gathered.reduce((sum, { count }) => sum + count, 0)).toBe(issues.length);
      for (const { at } of issues) {
        const covered = gathered.some(({ issue: { at: range } }) => {
          if (!range || !("row" in range) || !at || !("row" in at)) return false;
          const { row, column, rows = 1, columns = 1 } = range;
          return at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;
        });
        expect(covered).toBe(true);
      }
    }),
  );
});
