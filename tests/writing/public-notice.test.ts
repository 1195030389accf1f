/** The public notice (P13): figures for the public to check, and nothing about a person. */
import type { CardLine, Figure, Indicator, OfficialResult } from "../../src/appraisal";
import { wording } from "../../src/text/wording";
import { SHEET_MARK } from "../../src/workbook";
import { applyEdits, blankSheet } from "./apply";
import { appraisalOf, GDP, GDP_LINE, graded, inputOf, notGraded, official } from "./build";
import { cells, chinese, contents, NOTHING, plannedSheets, sheetOf } from "./sheets";

const at = { sheet: "Record cards", row: 1, column: 1 };
const number = (value: number): Figure => ({ at, kind: "number", value });
const missing: Figure = { at, kind: "missing", none: false };

function card(more: Partial<CardLine> = {}): CardLine {
  const line = {
    indicator: "GDP",
    target: number(100),
    actual: number(91),
    verified: number(90),
    lastYear: number(80),
  };
  return { ...line, verifiedBy: null, at, ...more };
}

const line = { ...GDP_LINE, lastYear: 80 };
const ann = graded(official("Ann", 1, { cards: [card()] }), 91.5, { indicators: [line] });

/** A year of these officials and indicators. */
function year(officials: readonly OfficialResult[], indicators: readonly Indicator[] = [GDP]) {
  const appraisal = appraisalOf({ 2025: officials });
  return { ...appraisal, years: appraisal.years.map((result) => ({ ...result, indicators })) };
}

const rowsOf = (...given: Parameters<typeof year>) => contents(sheetOf("notice:2025", year(...given))).slice(3);

test("tells target, figure, completion, last year and change of each unit's public indicators", () => {
  const sheet = contents(sheetOf("notice:2025", year([ann])));
  expect(sheet.slice(0, 3)).toEqual([
    ["Public notice of results, 2025"],
    [wording("en").notice.note],
    [
      "Unit",
      "Public indicator",
      "Unit of measure",
      "Target",
      "Figure",
      "Verified or reported",
      "Completion",
      "Last year",
      "Change on last year",
    ],
  ]);
  expect(sheet.slice(3)).toEqual([["Ann's town", "GDP", "亿元", 100, 90, "verified", 0.9, 80, 0.125]]);
});

test("says nothing of persons, scores, grades, ballots, talks and marks", () => {
  const rated: Indicator = { ...GDP, key: "body", name: "Leading body", methodNames: ["rating"] };
  const result = { ...ann, indicators: [line, { ...line, indicator: rated, figure: "excellent", points: 77 }] };
  const texts = contents(sheetOf("notice:2025", year([result], [GDP, rated]))).flat();
  for (const hidden of ["Ann", "Towns", 91.5, "Competent", "Leading body", "excellent", 77, 60, 3]) {
    expect(texts).not.toContain(hidden);
  }
});

describe("a figure", () => {
  const reported = card({ verified: missing });
  test.each([
    ["reported only", reported, { ...line, figure: 91, verified: false }, [91, "reported, not verified", 0.91]],
    [
      "counted as zero since nothing was filled in",
      card(),
      { ...line, figure: 0, takenAsZero: true },
      [null, "no figure", null],
    ],
    ["verified, of somebody who is not scored", card(), null, [90, "verified", 0.9]],
    ["reported, of somebody who is not scored", reported, null, [91, "reported, not verified", 0.91]],
    ["missing", card({ actual: missing, verified: missing }), null, [null, "no figure", null]],
    ["not applicable", card({ verified: { at, kind: "notApplicable" } }), null, [null, "does not apply", null]],
    ["an error", card({ verified: { at, kind: "error", error: "#N/A" } }), null, [null, "no figure", null]],
    ["text", card({ verified: { at, kind: "text", text: "many" } }), null, [null, "no figure", null]],
  ] as const)("%s is told as such", (_, of, result, expected) => {
    const given = graded(official("Ann", 1, { cards: [of] }), 90, { indicators: result ? [result] : [] });
    expect(rowsOf([given])[0]?.slice(4, 7)).toEqual(expected);
  });

  test("that two departments verify differently is none", () => {
    const given = graded(official("Ann", 1, { cards: [card(), card({ verified: number(70) })] }), 90);
    expect(rowsOf([given])[0]?.slice(3)).toEqual([null, null, "no figure", null, null, null]);
  });

  test("of somebody not graded is published as well", () => {
    const result = notGraded(official("Ann", 1, { cards: [card()] }), "seconded");
    expect(rowsOf([result])).toEqual([["Ann's town", "GDP", "亿元", 100, 90, "verified", 0.9, 80, 0.125]]);
  });

  test.each([
    ["where less is better, completion is as scoring has it", { direction: "lower" }, [90, 100, 80], [1.1, 0.125]],
    ["a target of zero where more is better measures nothing", {}, [90, 0, 80], [null, 0.125]],
    ["a negative target measures nothing", {}, [90, -1, 80], [null, 0.125]],
    ["from zero there is no change to measure", {}, [90, 100, 0], [0.9, null]],
    ["from a loss to a gain is a plus", {}, [90, 100, -80], [0.9, 2.125]],
    ["of an indicator in percent, the change is in percentage points", { unit: "％" }, [90, 100, 80], [0.9, 10]],
  ] as const)("%s", (_, more, [figure, target, lastYear], [completion, change]) => {
    const indicator: Indicator = { ...GDP, ...more };
    const cards = [card({ verified: number(figure), target: number(target), lastYear: number(lastYear) })];
    const [row] = rowsOf([notGraded(official("Ann", 1, { cards }), "")], [indicator]);
    expect(row?.[6] === null ? null : Number(row?.[6])).toEqual(
      completion === null ? null : expect.closeTo(completion, 12),
    );
    expect(row?.[8]).toEqual(change);
  });

  test("has as many decimals as it needs, and its change a sign", () => {
    const cards = [card({ verified: number(1234.5), lastYear: number(1000) })];
    const percent = { ...GDP, key: "P", name: "P", unit: "%" };
    const both = [...cards, { ...card(), indicator: "P" }];
    const rows = cells(
      sheetOf("notice:2025", year([notGraded(official("Ann", 1, { cards: both }), "")], [GDP, percent])),
    );
    const format = (row: number, header: string) => rows[row]?.get(header)?.style?.numberFormat;
    expect(["Target", "Figure", "Change on last year"].map((header) => format(0, header))).toEqual([
      "#,##0",
      "#,##0.0",
      "+0.00%;-0.00%;0.00%",
    ]);
    expect(format(1, "Change on last year")).toBe('+0.00" pp";-0.00" pp";0.00" pp"');
  });
});

describe("which indicators", () => {
  const other = (more: Partial<Indicator>): Indicator => ({ ...GDP, isPublic: false, isKey: false, ...more });
  const names = (indicators: readonly Indicator[]) => rowsOf([ann], indicators).map((row) => row[1]);

  test("those marked Public", () => {
    expect(names([GDP, other({ key: "B", name: "B", isKey: true })])).toEqual(["GDP"]);
  });

  test("where none is, the quantitative key ones, and the sheet says so", () => {
    const indicators = [
      other({ isKey: true }),
      other({ key: "B", name: "B" }),
      other({ key: "C", isKey: true, qualitative: true }),
    ];
    const sheet = contents(sheetOf("notice:2025", year([ann], indicators)));
    expect(sheet[2]).toEqual([wording("en").notice.byKey]);
    expect(sheet.slice(4).map((row) => row[1])).toEqual(["GDP"]);
  });

  test("only those of the unit's group", () => {
    const own = { ...GDP, key: "D", name: "D", groups: ["departments"] };
    const cal = graded(official("Cal", 2, { group: "Departments" }), 80);
    const rows = rowsOf([ann, cal], [GDP, own]);
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ["Towns", "Ann's town", "GDP"],
      ["Departments", "Cal's town", "GDP"],
      ["Departments", "Cal's town", "D"],
    ]);
  });

  test("with none to publish there is no sheet, and one of ours from before is emptied", () => {
    const none = year([ann], [other({})]);
    expect(plannedSheets(none).map(({ mark }) => mark)).not.toContain("notice:2025");
    const old = { ...blankSheet("Old", [["secret"]]), marks: { [SHEET_MARK]: { text: "notice:2025" } } };
    const older = { ...blankSheet("Older", [["as it was"]]), marks: { [SHEET_MARK]: { text: "notice:2021" } } };
    const edits = plannedSheets(none, { snapshot: { sheets: [old, older] } });
    const notices = edits.filter(({ mark }) => mark.startsWith("notice:"));
    expect(notices.map(({ sheet, content }) => [sheet, contents(content)])).toEqual([
      ["Old", [["There are no public indicators in 2025"], []]],
    ]);
  });
});

test("groups stay together, in the order of the list; an official is named only beside another of the unit", () => {
  const of = (name: string, group: string, unit: string) => graded(official(name, 1, { key: name, group, unit }), 80);
  const rows = rowsOf([
    of("Ann", "Towns", "North"),
    of("Cal", "Departments", "Tax"),
    of("Bea", "Towns", "North"),
    of("Dan", "Towns", "South"),
  ]);
  expect(rows.map((row) => row.slice(0, 3))).toEqual([
    ["Towns", "North", "Ann"],
    ["Towns", "North", "Bea"],
    ["Towns", "South", null],
    ["Departments", "Tax", null],
  ]);
});

test("is written in Chinese in a Chinese workbook, and only once", () => {
  const appraisal = year([ann]);
  const input = inputOf({ language: "zh-CN" });
  const [edit] = plannedSheets(appraisal, { input, words: chinese }).filter(({ mark }) => mark === "notice:2025");
  expect([edit?.sheet, edit && contents(edit.content)[3]]).toEqual([
    "公示表 2025",
    ["Ann's town", "GDP", "亿元", 100, 90, "已核实", 0.9, 80, 0.125],
  ]);
  const after = applyEdits(NOTHING, plannedSheets(appraisal, { input, words: chinese }));
  expect(plannedSheets(appraisal, { input, words: chinese, snapshot: after })).toEqual([]);
});
