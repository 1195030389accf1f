/** The check report (workbook.md): every issue, where it is, what is wrong and how to mend it. */
import { issue, type Issue } from "../../src/appraisal";
import { LINK } from "../../src/writing/styles";
import { applyEdits, blankSheet } from "./apply";
import { appraisalOf, graded, inputOf, official } from "./build";
import { cells, chinese, contents, english, NOTHING, plannedSheets, sheetOf } from "./sheets";

const ann = graded(official("Ann", 1), 91.5);
const year = {
  year: 2025,
  scheme: appraisalOf({ 2025: [ann] }).years[0]?.scheme,
  indicators: [],
  officials: [ann.official],
};
const input = inputOf({ years: year.scheme ? [{ ...year, scheme: year.scheme }] : [] });

const ISSUES: readonly Issue[] = [
  issue(
    "missing-figure",
    "error",
    { kind: "official", year: 2025, official: "Ann" },
    { sheet: "Record cards", row: 11, column: 5 },
    { indicator: "=1+1" },
  ),
  issue(
    "weights-not-100",
    "error",
    { kind: "group", year: 2025, group: "Towns" },
    { sheet: "Indicators", row: 1, column: 6, rows: 13 },
    { group: "Towns", sum: 98 },
  ),
  issue("role-missing", "error", { kind: "everybody" }, null, { role: "cards" }),
  issue("sheet-protected", "warning", { kind: "nobody" }, { sheet: "Officials" }, { sheetName: "Officials" }),
  issue("no-masses", "warning", { kind: "year", year: 2024 }, { sheet: "Hidden", row: 0, column: 0 }, {}),
  issue(
    "pattern-rounded",
    "question",
    { kind: "nobody" },
    { sheet: "Gone", row: 0, column: 0 },
    { indicator: "GDP", value: 90 },
  ),
];

const snapshot = {
  sheets: [
    ...["Record cards", "Indicators", "Officials"].map((name) => blankSheet(name)),
    { ...blankSheet("Hidden"), visibility: "hidden" as const },
  ],
};

const appraisal = (issues: readonly Issue[]) => ({ ...appraisalOf({ 2025: [ann] }), issues });
const sheet = sheetOf("check", appraisal(ISSUES), { input, snapshot });

test("counts the issues by severity and lists them in their order, each with what is wrong and what to do", () => {
  const rows = contents(sheet);
  expect(rows.slice(0, 2)).toEqual([["Check report"], ["3 errors, 2 warnings, 1 question"]]);
  expect(rows.slice(3)).toEqual([
    ["Severity", "Issue", "Year", "Concerns", "Sheet", "Cell", "What is wrong", "What was expected, what to do"],
    [
      ...["Error", "missing figure", 2025, "Ann (Ann's town)", "Record cards", "F12", "There is no figure for =1+1."],
      "Fill in the actual or verified figure, or N/A if the indicator does not apply.",
    ],
    [
      ...["Error", "weights of the indicators do not add up to 100", 2025, "Towns", "Indicators", "G2:G14"],
      "The weights of the indicators for “Towns” add up to 98.",
      "They must add up to 100; nobody of the group is graded before.",
    ],
    [
      ...["Error", "missing sheet", null, "everybody", null, null, "No sheet with Record cards was found."],
      "Add one with the columns Year, Unit, Indicator, Target and Actual.",
    ],
    [
      ...["Warning", "protected sheet", null, null, "Officials", null],
      "The sheet “Officials” is protected, so nothing can be written to it.",
      "Unprotect it before calculating.",
    ],
    [
      ...["Warning", "no ballots of the masses", 2024, null, "Hidden", "A1"],
      "There are no ballots of the masses, so dissatisfaction (P18) is not judged.",
      "For information; no cell need be changed.",
    ],
    [
      ...["Question", "very round figure", null, null, "Gone", "A1"],
      "GDP is 90, far rounder than the others' figures.",
      "Was it measured or estimated? (P16)",
    ],
  ]);
});

test("a click leads to the cells, else to the sheet; never to a sheet that is hidden or is not there", () => {
  const rows = cells(sheet);
  expect(rows.map((row) => row.get("Cell")?.link)).toEqual([
    { sheet: "Record cards", area: { row: 11, column: 5, rows: 1, columns: 1 } },
    { sheet: "Indicators", area: { row: 1, column: 6, rows: 13, columns: 1 } },
    ...[undefined, undefined, undefined, undefined],
  ]);
  expect(rows.map((row) => row.get("Sheet")?.link)).toEqual([
    ...[undefined, undefined, undefined],
    { sheet: "Officials" },
    ...[undefined, undefined],
  ]);
});

test("only what can be clicked looks like it", () => {
  const colours = cells(sheet).map((row) => [row.get("Sheet")?.style?.color, row.get("Cell")?.style?.color]);
  expect(colours).toEqual(
    cells(sheet).map((row) => ["Sheet", "Cell"].map((key) => (row.get(key)?.link ? LINK.color : undefined))),
  );
});

test("says in words where nothing was found", () => {
  expect(contents(sheetOf("check", appraisal([])))).toEqual([["Check report"], [english.checkReport.nothing], []]);
});

test("ends after ten thousand rows with how many more there are", () => {
  const one = (row: number) =>
    issue("no-ballots", "error", { kind: "nobody" }, { sheet: "Ballots", row, column: 0 }, {});
  const many = Array.from({ length: 10_003 }, (_, row) => one(3 * row));
  const rows = contents(sheetOf("check", appraisal(many)));
  expect(rows).toHaveLength(4 + 10_000 + 1);
  expect(rows[1]).toEqual(["10003 errors, 0 warnings, 0 questions"]);
  expect(rows.at(-1)).toEqual([
    ...[null, null, null, null, null, null],
    "3 more are not listed here. Mend these first and calculate again.",
    null,
  ]);
});

test("lists a column that fails as one row, with its range and how many cells it stands for", () => {
  const wrong = [4, 5, 6, 7, 8, 9].map((row) =>
    issue(
      "not-a-number",
      "error",
      { kind: "official", year: 2025, official: `T${row}` },
      { sheet: "Record cards", row, column: 7 },
      { field: "verified", text: "abc" },
    ),
  );
  const rows = contents(sheetOf("check", appraisal(wrong), { input, snapshot }));
  expect(rows[1]).toEqual(["6 errors, 0 warnings, 0 questions"]);
  expect(rows.slice(4)).toEqual([
    [
      ...["Error", "not a number", 2025, null, "Record cards", "H5:H10"],
      "Verified: “abc” cannot be read as a number. This is the first of 6 such faults here, of 6 officials.",
      "Write the figure in the indicator's own unit.",
    ],
  ]);
});

test("is written in Chinese in a Chinese workbook", () => {
  const rows = contents(sheetOf("check", appraisal(ISSUES.slice(0, 1)), { input, words: chinese, snapshot }));
  expect(rows[1]).toEqual(["错误1项，提醒0项，疑问0项"]);
  expect(rows[4]).toEqual([
    ...["错误", "缺少实际值", 2025, "Ann（Ann's town）", "Record cards", "F12"],
    ...["指标“=1+1”没有数据。", "请填写实际值或核实值；如无此项任务，请填“不适用”。"],
  ]);
});

test("is written whenever something is calculated, and only once", () => {
  const after = applyEdits(NOTHING, plannedSheets(appraisal(ISSUES), { input }));
  expect(after.sheets.map(({ name }) => name)).toContain("Check report");
  expect(plannedSheets(appraisal(ISSUES), { input, snapshot: after })).toEqual([]);
  expect(plannedSheets(appraisal(ISSUES.slice(1)), { input, snapshot: after }).map(({ mark }) => mark)).toEqual([
    "check",
  ]);
});
