/** The grade columns (workbook.md, *What is written*): found, filled in, kept, and never in a clerk's way. */
import fc from "fast-check";
import type { Appraisal, AppraisalInput } from "../../src/appraisal";
import { wording } from "../../src/text/wording";
import type { CellValue, Edit, SheetSnapshot, WorkbookSnapshot } from "../../src/workbook";
import { plan, type Wording } from "../../src/writing";
import { applyEdits, blankSheet } from "./apply";
import { appraisalOf, blocked, graded, inputOf, list, notGraded, official, ownColumns, summaryRow } from "./build";

const words: Wording = wording("en");

const HEADER = ["Name", "Unit"];
const PEOPLE = [
  ["Ann", "North"],
  ["Bea", "South"],
];

function book(values: SheetSnapshot["values"], more: Partial<SheetSnapshot> = {}): WorkbookSnapshot {
  return { sheets: [{ ...blankSheet("Officials", values), ...more }] };
}

function edits(appraisal: Appraisal, input: AppraisalInput, snapshot: WorkbookSnapshot): readonly Edit[] {
  return plan(appraisal, input, snapshot, words).filter(({ kind }) => kind !== "ownSheet");
}

/** The sheet after writing, rows made as long as the longest; a second plan must find nothing left to do. */
function written(appraisal: Appraisal, input: AppraisalInput, snapshot: WorkbookSnapshot, sheet = 0): CellValue[][] {
  const after = applyEdits(snapshot, plan(appraisal, input, snapshot, words));
  expect(plan(appraisal, input, after, words)).toEqual([]);
  const values = after.sheets[sheet]?.values ?? [];
  const width = Math.max(...values.map((row) => row?.length ?? 0));
  return Array.from(values, (row) => Array.from({ length: width }, (_, column) => row?.[column] ?? null));
}

const ann = graded(official("Ann", 1), 91.5, { proposedGrade: "Outstanding", grade: "Outstanding" });
const bea = graded(official("Bea", 2), 80.25, { rank: 2 });
const two = appraisalOf({ 2025: [ann, bea] });

describe("where the columns go", () => {
  test("a list without columns of its own gets new ones on its right, in its own style", () => {
    const snapshot = book([HEADER, ...PEOPLE]);
    expect(written(two, inputOf(), snapshot)).toEqual([
      ["Name", "Unit", "Score", "Rank", "Proposed grade", "Grade", "Remarks"],
      ["Ann", "North", 91.5, 1, "Outstanding", "Outstanding", null],
      ["Bea", "South", 80.25, 2, "Competent", "Competent", null],
    ]);
    const [score] = edits(two, inputOf(), snapshot);
    expect(score).toMatchObject({ kind: "write", row: 0, column: 2, likeColumn: 1, numberFormat: "0.00" });
    expect(edits(two, inputOf(), snapshot).filter(({ kind }) => kind === "mark")).toHaveLength(5);
  });

  test("a template's own empty columns are filled in rather than doubled, whatever they are called", () => {
    const values = [["Name", "Unit", "等次", "综合得分"], ...PEOPLE];
    const lists = [list({ lastColumn: 3, gradeColumns: ownColumns({ grade: 2, score: 3 }) })];
    const after = written(two, inputOf({ lists }), book(values));
    expect(after[0]).toEqual(["Name", "Unit", "等次", "综合得分", "Rank", "Proposed grade", "Remarks"]);
    expect(after[1]).toEqual(["Ann", "North", "Outstanding", 91.5, 1, "Outstanding", null]);
  });

  test("a column in which a clerk wrote is left as it is, and a new one added", () => {
    const values = [
      ["Name", "Unit", "Remarks"],
      ["Ann", "North"],
      ["Bea", "South", "on leave since May"],
    ];
    const lists = [list({ lastColumn: 2, gradeColumns: ownColumns({ remarks: 2 }) })];
    const after = written(two, inputOf({ lists }), book(values));
    expect(after.map((row) => row[2])).toEqual(["Remarks", null, "on leave since May"]);
    expect(after[0]?.slice(3)).toEqual(["Score", "Rank", "Proposed grade", "Grade", "Remarks"]);
  });

  test("an empty column of the template's stays the clerk's as long as there is nothing to write into it", () => {
    const values = [["Name", "Unit", "Remarks"], ...PEOPLE];
    const input = inputOf({ lists: [list({ lastColumn: 2, gradeColumns: ownColumns({ remarks: 2 }) })] });
    const once = applyEdits(book(values), plan(two, input, book(values), words));
    const note: Edit = { kind: "write", sheet: "Officials", row: 1, column: 2, values: [["retires in May"]] };
    const after = written(appraisalOf({ 2025: [{ ...ann, provisional: true }, bea] }), input, applyEdits(once, [note]));
    expect(after[1]?.[2]).toBe("retires in May");
    expect(after[1]?.at(-1)).toMatch(/^Rank and grade are provisional/);
  });

  test("a formula that comes to nothing is something that a clerk wrote", () => {
    const lists = [list({ lastColumn: 2, gradeColumns: ownColumns({ score: 2 }) })];
    const snapshot = book([["Name", "Unit", "Score"], ["Ann", "North", ""], ...PEOPLE.slice(1)], {
      formulas: [undefined, [undefined, undefined, '=IF(B2="","","")']],
    });
    expect(edits(two, inputOf({ lists }), snapshot)[0]).toMatchObject({ column: 3 });
  });

  test.each<[string, SheetSnapshot["values"], Partial<SheetSnapshot>, number]>([
    ["beside an official", [HEADER, ["Ann", "North", null, "seen"], ["Bea", "South"]], {}, 4],
    ["beside the header", [[...HEADER, null, null, null, "x"], ...PEOPLE], {}, 6],
    ["in the row below", [HEADER, ...PEOPLE, [null, null, "filled in by"]], {}, 3],
    ["two rows below, out of the way", [HEADER, ...PEOPLE, [], [null, null, "note"]], {}, 2],
    ["a merged area", [HEADER, ...PEOPLE], { merges: [{ row: 1, column: 3, rows: 2, columns: 2 }] }, 5],
    [
      "an Excel table",
      [HEADER, ...PEOPLE],
      { tables: [{ name: "T", area: { row: 0, column: 4, rows: 3, columns: 2 }, hasHeaders: true, hasTotals: false }] },
      6,
    ],
  ])("new columns stay together and clear of what stands there: %s", (_, values, more, first) => {
    const columns = edits(two, inputOf(), book(values, more)).flatMap((edit) =>
      edit.kind === "write" ? [edit.column] : [],
    );
    expect(columns).toEqual([first, first + 1, first + 2, first + 3, first + 4]);
  });

  test("under a deep header the names stand in its last row; section and subtotal rows are left alone", () => {
    const values = [["List", null], HEADER, ["I. Towns"], ["Ann", "North"], ["Subtotal", null], ["Bea", "South"]];
    const appraisal = appraisalOf({ 2025: [graded(official("Ann", 3), 91.5), graded(official("Bea", 5), 80.25)] });
    const after = written(appraisal, inputOf({ lists: [list({ headerRow: 1 })] }), book(values));
    expect(after.map((row) => row[2])).toEqual([null, "Score", null, 91.5, null, 80.25]);
  });

  test("a cell hidden in a merged area is never written to", () => {
    const lists = [list({ lastColumn: 3, gradeColumns: ownColumns({ score: 2, rank: 3 }) })];
    const snapshot = book([["Name", "Unit", "Score", "Rank"], ...PEOPLE], {
      merges: [{ row: 1, column: 2, rows: 1, columns: 2 }],
    });
    const byColumn = edits(two, inputOf({ lists }), snapshot).flatMap((edit) =>
      edit.kind === "write" ? [edit.column] : [],
    );
    expect(byColumn).toEqual([2, 4, 5, 6, 7]);
  });
});

describe("what stands in them", () => {
  test.each([
    ["blocked", blocked(official("Ann", 1)), "Not scored: missing figure, no ballots"],
    ["not graded", notGraded(official("Ann", 1), "maternity leave"), "Not graded: maternity leave"],
    [
      "blocked without particulars",
      { ...blocked(official("Ann", 1)), remarks: [] },
      "Not scored: see the issues found",
    ],
  ])("%s: no score, rank or grade, and the reason", (_, result, remark) => {
    const after = written(appraisalOf({ 2025: [result, bea] }), inputOf(), book([HEADER, ...PEOPLE]));
    expect(after[1]).toEqual(["Ann", "North", null, null, null, null, remark]);
  });

  test("a grade that was written is taken away when its official is blocked later", () => {
    const once = applyEdits(book([HEADER, ...PEOPLE]), plan(two, inputOf(), book([HEADER, ...PEOPLE]), words));
    const after = written(appraisalOf({ 2025: [blocked(ann.official), bea] }), inputOf(), once);
    expect(after[1]?.slice(2, 6)).toEqual([null, null, null, null]);
  });

  test("whatever holds a grade down or leaves it open is said, once", () => {
    const result = graded(official("Ann", 1), 91.5, {
      provisional: true,
      remarks: [
        { kind: "provisional" },
        { kind: "ceiling", rule: "P18", grade: "Basically competent" },
        { kind: "tie", grade: "Outstanding", names: ["Ann", "Bea"] },
        { kind: "groupChanged", year: 2024, from: "Departments" },
      ],
    });
    const summary = [
      summaryRow([[2025, result]], { remarks: [{ kind: "groupChanged", year: 2024, from: "Departments" }] }),
    ];
    const after = written(appraisalOf({ 2025: [result] }, summary), inputOf(), book([HEADER, ...PEOPLE]));
    expect(after[1]?.[6]).toBe(
      "Rank and grade are provisional: somebody of the group is not scored yet; " +
        "At most Basically competent: P18, more than one third of the masses dissatisfied; " +
        "Tied beyond the quota of Outstanding: Ann, Bea all moved down; the leading group decides; " +
        "In group Departments in 2024",
    );
  });
});

describe("running again", () => {
  const first = book([HEADER, ...PEOPLE]);
  const once = applyEdits(first, plan(two, inputOf(), first, words));
  // What reading says of the list now: our columns have become a part of it.
  const again = inputOf({
    lists: [
      list({ lastColumn: 6, gradeColumns: ownColumns({ score: 2, rank: 3, proposedGrade: 4, grade: 5, remarks: 6 }) }),
    ],
  });

  test("changes nothing", () => {
    expect(plan(two, again, once, words)).toEqual([]);
  });

  test("after a changed score writes that cell only", () => {
    const changed = appraisalOf({ 2025: [ann, { ...bea, score: 81 }] });
    expect(edits(changed, again, once)).toEqual([
      { kind: "write", sheet: "Officials", row: 2, column: 2, values: [[81]] },
    ]);
  });

  test("finds its columns where they have moved to, and a new official below them", () => {
    const [sheet] = once.sheets;
    if (!sheet) throw new Error("no sheet");
    const moved: WorkbookSnapshot = {
      sheets: [
        {
          ...sheet,
          values: [...sheet.values.map((row) => [null, ...(row ?? [])]), [null, "Cal", "West"]],
          marks: Object.fromEntries(
            Object.entries(sheet.marks).map(([name, mark]) => [
              name,
              "area" in mark ? { area: { ...mark.area, column: mark.area.column + 1 } } : mark,
            ]),
          ),
        },
      ],
    };
    const shift = (result: typeof ann) => ({
      ...result,
      official: { ...result.official, at: { ...result.official.at, column: 1 } },
    });
    const cal = graded(official("Cal", 3), 70, { rank: 3 });
    const three = appraisalOf({ 2025: [ann, bea, cal].map(shift) });
    const after = written(three, inputOf({ lists: [list({ firstColumn: 1, lastColumn: 2 })] }), moved);
    expect(after.map((row) => row[3])).toEqual(["Score", 91.5, 80.25, 70]);
    expect(after[0]).toHaveLength(8);
  });

  test("a row that is new to its columns takes the template's looks", () => {
    const [sheet] = once.sheets;
    if (!sheet) throw new Error("no sheet");
    const three = appraisalOf({ 2025: [ann, bea, graded(official("Cal", 3), 70)] });
    const longer = { sheets: [{ ...sheet, values: [...sheet.values, ["Cal", "West"]] }] };
    expect(edits(three, again, longer)[0]).toEqual({
      ...{ kind: "write", sheet: "Officials", row: 3, column: 2, values: [[70]] },
      ...{ likeColumn: 1, numberFormat: "0.00" },
    });
  });

  test("moves on when a clerk's cell has got among its own, and leaves no grade of before behind", () => {
    const [sheet] = once.sheets;
    if (!sheet) throw new Error("no sheet");
    const values = [...sheet.values, ["Cal", "West", null, null, null, "see file 12"]];
    const cal = graded(official("Cal", 3), 70, { rank: 3 });
    const after = written(appraisalOf({ 2025: [ann, bea, cal] }), again, { sheets: [{ ...sheet, values }] });
    expect(after.map((row) => row[5])).toEqual(["Grade", null, null, "see file 12"]);
    expect(after.map((row) => row[7])).toEqual(["Grade", "Outstanding", "Competent", "Competent"]);
  });
});

describe("years", () => {
  test("every year with a list of its own is written beside it", () => {
    const on = (sheet: string) => ({ at: { sheet, row: 1, column: 0 } });
    const appraisal = appraisalOf({
      2024: [graded(official("Ann", 1, on("2024 officials")), 70)],
      2025: [graded(official("Ann", 1, on("2025 officials")), 91.5)],
    });
    const lists = [2024, 2025].map((year) => list({ sheet: `${year} officials`, year }));
    const snapshot = { sheets: lists.map(({ sheet }) => blankSheet(sheet, [HEADER, ["Ann", "North"]])) };
    expect(written(appraisal, inputOf({ lists }), snapshot, 0)[1]?.[2]).toBe(70);
    expect(written(appraisal, inputOf({ lists }), snapshot, 1)[1]?.[2]).toBe(91.5);
  });

  test("with a Year column only the latest year's rows have values; those of the year before are emptied", () => {
    const values = [
      ["Name", "Year"],
      ["Ann", 2024],
      ["Ann", 2025],
      ["Average", null],
    ];
    const last = appraisalOf({ 2024: [graded(official("Ann", 1), 70)] });
    const once = applyEdits(book(values), plan(last, inputOf(), book(values), words));
    const now = appraisalOf({ 2024: [graded(official("Ann", 1), 70)], 2025: [graded(official("Ann", 2), 91.5)] });
    expect(written(now, inputOf(), once).map((row) => row[2])).toEqual(["Score", null, 91.5, null]);
  });

  test("what a clerk keeps in a subtotal row of our column stays", () => {
    const values = [HEADER, ["Ann", "North"], ["平　均", null], ["Bea", "South"]];
    const both = appraisalOf({ 2025: [graded(official("Ann", 1), 90), graded(official("Bea", 3), 80)] });
    const once = applyEdits(book(values), plan(both, inputOf(), book(values), words));
    const average: Edit = { kind: "write", sheet: "Officials", row: 2, column: 2, values: [[85]] };
    const after = written(both, inputOf(), applyEdits(once, [average]));
    expect(after.map((row) => row[2])).toEqual(["Score", 90, 85, 80]);
  });

  test("two lists on one sheet keep their columns apart", () => {
    const values = [HEADER, ["Ann", "North"], [], ["Departments"], HEADER, ["Bea", "Finance"]];
    const lists = [list(), list({ headerRow: 4 })];
    const both = appraisalOf({ 2025: [graded(official("Ann", 1), 90), graded(official("Bea", 5), 80)] });
    const after = written(both, inputOf({ lists }), book(values));
    expect(after.map((row) => row[2])).toEqual(["Score", 90, null, null, "Score", 80]);
  });
});

test("a workbook of any shape keeps every value that stood in it, and a second run changes nothing", () => {
  const cell = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.string({ maxLength: 3 }), fc.integer());
  const rows = fc.array(fc.array(cell, { maxLength: 9 }), { minLength: 3, maxLength: 6 });
  fc.assert(
    fc.property(rows, fc.option(fc.integer({ min: 0, max: 6 })), (values, own) => {
      const gradeColumns = own === null ? [] : ownColumns({ grade: own });
      const input = inputOf({ lists: [list({ gradeColumns })] });
      const snapshot = book(values);
      const after = applyEdits(snapshot, plan(two, input, snapshot, words));
      values.forEach((row, r) =>
        row.forEach((value, c) => {
          if (value !== null && String(value).trim() !== "") expect(after.sheets[0]?.values[r]?.[c]).toBe(value);
        }),
      );
      expect(plan(two, input, after, words)).toEqual([]);
    }),
  );
});
