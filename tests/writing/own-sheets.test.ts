/** The add-in's own sheets (workbook.md, *What is written*): what they hold, what they are called, and that they stay so. */
import {
  defaultScheme,
  explainComponent,
  explainGrade,
  explainIndicator,
  explainScore,
  type Appraisal,
  type AppraisalInput,
  type ArchiveRow,
} from "../../src/appraisal";
import { wording } from "../../src/text/wording";
import { SHEET_MARK, type CellValue, type SheetContent, type WorkbookSnapshot } from "../../src/workbook";
import { plan, type Wording } from "../../src/writing";
import { legalName } from "../../src/writing/own-sheets";
import { applyEdits, blankSheet } from "./apply";
import { appraisalOf, blocked, GDP_LINE, graded, inputOf, notGraded, official, onePillar, summaryRow } from "./build";

const english: Wording = wording("en");
const chinese: Wording = wording("zh-CN");
const NOTHING: WorkbookSnapshot = { sheets: [] };

const ann = graded(official("Ann", 1, { id: "007" }), 91.5, {
  ...{ proposedGrade: "Outstanding", grade: "Outstanding" },
  firmness: { grade: 0.973, rankLow: 1, rankHigh: 3 },
});
const bea = graded(official("Bea", 2), 54, {
  grade: "Incompetent",
  firmness: { grade: 1, rankLow: 2, rankHigh: 2 },
  targetsMet: false,
  dissatisfied: { votes: 21, valid: 60 },
  findings: [
    { kind: "work for show", confirmed: true, source: null, evidence: null, at: ann.official.at },
    { kind: "other", confirmed: false, source: null, evidence: null, at: ann.official.at },
  ],
});

function sheets(appraisal: Appraisal, input = inputOf(), words = english, snapshot = NOTHING) {
  return plan(appraisal, input, snapshot, words).filter((edit) => edit.kind === "ownSheet");
}

function sheetOf(mark: string, appraisal: Appraisal, input?: AppraisalInput, words?: Wording): SheetContent {
  const edit = sheets(appraisal, input, words).find((one) => one.mark === mark);
  if (!edit) throw new Error(`no sheet ${mark}`);
  return edit.content;
}

/** What the cells show. */
function contents({ rows }: SheetContent): unknown[][] {
  return rows.map((row) =>
    row.map(({ content }) => (typeof content === "object" && content !== null ? content.value : content)),
  );
}

/** Rows below the header as records of header → content; a header of two rows counts by its second, else by its first. */
function records(sheet: SheetContent): Map<unknown, unknown>[] {
  const all = contents(sheet);
  const top = sheet.freeze.rows;
  const [over = [], header = []] = [all[top - 2], all[top - 1]];
  return all.slice(top).map((row) => new Map(row.map((value, c) => [header[c] ?? over[c], value])));
}

describe("the sheets together", () => {
  const appraisal = appraisalOf({ 2024: [ann], 2025: [ann, graded(official("Cal", 3, { group: "Departments" }), 70)] });

  test("come in their order, each with its mark", () => {
    expect(sheets(appraisal).map(({ sheet, mark }) => [sheet, mark])).toEqual([
      ["Score breakdown 2024", "breakdown:2024"],
      ["Score breakdown 2025", "breakdown:2025"],
      ["Three-year summary Towns", "summary:Towns"],
      ["Three-year summary Departments", "summary:Departments"],
      ["Public notice 2024", "notice:2024"],
      ["Public notice 2025", "notice:2025"],
      ["Check report", "check"],
      ["Archive", "archive"],
    ]);
    expect(sheets(appraisal, inputOf(), chinese).map(({ sheet }) => sheet)).toEqual([
      "得分明细 2024",
      "得分明细 2025",
      "三年总评 Towns",
      "三年总评 Departments",
      "公示表 2024",
      "公示表 2025",
      "校验报告",
      "实绩档案",
    ]);
  });

  test("a second run writes none of them again, and a changed result only those that show it", () => {
    const after = applyEdits(NOTHING, plan(appraisal, inputOf(), NOTHING, english));
    expect(plan(appraisal, inputOf(), after, english)).toEqual([]);
    const [latest, cal] = appraisal.years[1]?.officials ?? [];
    const changed = appraisalOf(
      { 2024: [{ ...ann, score: 90 }], 2025: [latest ?? ann, cal ?? ann] },
      appraisal.summary,
    );
    expect(sheets(changed, inputOf(), english, after).map(({ mark }) => mark)).toEqual(["breakdown:2024", "archive"]);
  });

  test("what a clerk typed on a sheet of ours is cleared away", () => {
    const after = applyEdits(NOTHING, plan(appraisal, inputOf(), NOTHING, english));
    const typed = { kind: "write", sheet: "Archive", row: 9, column: 20, values: [["?"]] } as const;
    expect(sheets(appraisal, inputOf(), english, applyEdits(after, [typed])).map(({ mark }) => mark)).toEqual([
      "archive",
    ]);
  });

  test("a clerk's sheet keeps its name, and a sheet of ours keeps the name that a clerk gave it", () => {
    const ours = { ...blankSheet("Our rows"), marks: { [SHEET_MARK]: { text: "archive" } } };
    const snapshot = { sheets: [blankSheet("score BREAKDOWN 2025"), blankSheet("Score breakdown 2025 (2)"), ours] };
    expect(sheets(appraisal, inputOf(), english, snapshot).map(({ sheet }) => sheet)).toEqual([
      "Score breakdown 2024",
      "Score breakdown 2025 (3)",
      "Three-year summary Towns",
      "Three-year summary Departments",
      "Public notice 2024",
      "Public notice 2025",
      "Check report",
      "Our rows",
    ]);
  });

  test("the summary of a group that has nobody left says so instead of showing old grades", () => {
    const old = {
      ...blankSheet("Old", [["Ann", "Outstanding"]]),
      marks: { [SHEET_MARK]: { text: "summary:Villages" } },
    };
    const edit = sheets(appraisal, inputOf(), english, { sheets: [old] }).find(({ sheet }) => sheet === "Old");
    expect(edit && contents(edit.content)).toEqual([["No officials in the group Villages in 2025"], []]);
  });

  test("nothing is written where no year was calculated", () => {
    expect(plan({ years: [], summary: [], issues: [] }, inputOf(), NOTHING, english)).toEqual([]);
  });

  test.each([
    ["a/b:c", "a b c"],
    ["'quoted'", "quoted"],
    ["镇（街道）", "镇（街道）"],
    ["x".repeat(40), `${"x".repeat(30)}…`],
    [`${"x".repeat(29)}😀😀`, `${"x".repeat(29)}…`],
  ])("a sheet's name is one that Excel allows: %s", (wish, name) => {
    expect(legalName(wish)).toBe(name);
    expect(legalName(name, " (2)").length).toBeLessThanOrEqual(31);
  });
});

test("text stays text and numbers are numbers, whatever an official is called", () => {
  const named = { ...ann, official: official('=HYPERLINK("x")', 1, { id: "+1", unit: "@unit", group: "-group" }) };
  const plain = sheets(appraisalOf({ 2025: [{ ...named, score: Number.NaN }] })).flatMap(({ content }) =>
    contents(content).flat(),
  );
  expect(plain).toContain('=HYPERLINK("x")');
  expect(plain.every((one) => one === null || typeof one === "string" || Number.isFinite(one))).toBe(true);
});

describe("score breakdown", () => {
  const components = [
    {
      component: { key: "indicators", name: "Indicators", weight: 60 },
      value: 90,
      share: 0.75,
      evidence: onePillar(90),
    },
    {
      component: { key: "investigation", name: "On-site investigation", weight: 20 },
      value: 96.025,
      share: 0.25,
      evidence: null,
    },
    {
      component: { key: "selfEvaluation", name: "Self-evaluation", weight: 0 },
      value: 88,
      share: 0,
      evidence: { kind: "mark" } as const,
    },
  ];
  const cal = graded(official("Cal", 1), 91.51, { indicators: [GDP_LINE], components });

  test("traces a score from its cell to the whole, and its parts add up to it", () => {
    const rows = records(sheetOf("breakdown:2025", appraisalOf({ 2025: [cal] })));
    const column = (name: string) => rows.map((row) => row.get(name));
    expect(column("Row")).toEqual(["Indicator", "Component", "Component", "Component", "Total", "Grade"]);
    expect(column("Cell")[0]).toBe("'2025 cards'!C5");
    expect(column("Verified or reported")[0]).toBe("verified");
    expect([...(rows[0] ?? new Map<unknown, unknown>())].slice(6, 20).map(([, value]) => value)).toEqual([
      90,
      "亿元",
      "'2025 cards'!C5",
      "verified",
      100,
      null,
      "completion",
      0.9,
      null,
      null,
      1,
      0.9,
      100,
      90,
    ]);
    const [, a, b, c, total] = column("Contribution to the score").map(Number);
    expect((a ?? NaN) + (b ?? NaN) + (c ?? NaN)).toBeCloseTo(91.50625, 10);
    expect(total).toBe(91.51);
    // The words themselves are held by tests/appraisal/explain.
    const scheme = defaultScheme("en");
    expect(column("Explanation")).toEqual([
      explainIndicator(GDP_LINE, "en"),
      ...components.map((one) => explainComponent(one, scheme, "en")),
      explainScore(cal, scheme, "en"),
      explainGrade(cal, scheme, "en"),
    ]);
    expect(rows.at(-1)?.get("Figure used")).toBe("Competent");
  });

  test.each([
    ["blocked", { ...blocked(official("Cal", 1)), components }, "Not scored: missing figure, no ballots"],
    ["not graded", notGraded(official("Cal", 1), "seconded"), "Not graded: seconded"],
  ])("%s: no contribution and no score, and the reason", (_, result, reason) => {
    const rows = records(sheetOf("breakdown:2025", appraisalOf({ 2025: [result] })));
    expect(rows.every((row) => row.get("Contribution to the score") === null)).toBe(true);
    expect(rows.at(-1)?.get("Explanation")).toBe(reason);
  });
});

describe("three-year summary", () => {
  const years = [2023, 2024, 2025] as const;
  const promoted = summaryRow(
    years.map((year) => [year, ann]),
    { mean: 91.5, rank: 1, change: 0, consequences: [{ rule: "P14", withheld: false }] },
  );
  const grave = summaryRow(
    [
      [2024, { ...bea, findings: [] }],
      [2025, bea],
    ],
    {
      consequences: [
        { rule: "P19", withheld: false },
        { rule: "P16", withheld: false },
        { rule: "P15", withheld: false },
        { rule: "P14", withheld: true },
      ],
      notJudged: [{ rule: "P14", have: 2, need: 3 }],
    },
  );
  const appraisal = appraisalOf({ 2025: [ann, bea] }, [promoted, grave]);

  test("shows three years, what they come to, and what follows with its rule and evidence", () => {
    const rows = contents(sheetOf("summary:Towns", appraisal));
    expect(rows.slice(0, 2).map(([cell]) => cell)).toEqual([
      "Three-year summary 2023–2025: Towns",
      "Consequences are recommended by the rules named (P14–P19); the leading group decides. " +
        "Grade stays in: the share of 1,000 weightings, each weight of components and pillars varied by up to ±10 %, " +
        "under which the proposed grade stays as it is. Rank range: the ranks under these and under the scheme's own.",
    ]);
    expect(rows[2]?.slice(0, 15)).toEqual([
      ...["ID", "Name", "Unit"],
      ...["2023", null, null, "2024", null, null, "2025", null, null, null, null, "Three-year mean"],
    ]);
    expect(rows[3]?.slice(9, 14)).toEqual(["Score", "Rank", "Grade", "Grade stays in", "Rank range"]);
    expect(rows[4]).toEqual([
      ...["007", "Ann", "Ann's town"],
      ...[91.5, 1, "Outstanding", 91.5, 1, "Outstanding", 91.5, 1, "Outstanding"],
      ...[0.973, "1–3"],
      ...[91.5, 1, 0, 3, 60, 0.05, "yes", null],
      ...["P14 Promote and reward: Outstanding in 2023, 2024, 2025", null, null],
    ]);
    expect(rows[5]?.slice(3, 6)).toEqual([null, null, null]);
    expect(rows[5]?.slice(12, 14)).toEqual([1, 2]);
    expect(rows[5]?.slice(17)).toEqual([
      21,
      60,
      0.35,
      "no",
      "2025: work for show",
      "P19 Demote or dismiss: ballots of the masses dissatisfied: 21 of 60 (35.00 %) in 2024 and 21 of 60 (35.00 %) in 2025, each more than one third; no follow-up on record, which counts as not improved\n" +
        "P16 Demote: confirmed finding in 2025: work for show\n" +
        "P15 Demote: work targets missed in 2024 and 2025\n" +
        "P14 Promote and reward (withheld, as P19, P16, P15 hold too): Incompetent in 2024, 2025",
      "P14 not judged: 2 of 3 years with a grade on record",
      null,
    ]);
  });

  test("is ready to print", () => {
    const { print, freeze, merges, rows, columnWidths } = sheetOf("summary:Towns", appraisal);
    expect(print).toEqual({ landscape: true, paper: "A3", fitWidth: true, titleRows: 4 });
    expect(freeze).toEqual({ rows: 4, columns: 3 });
    expect(merges).toContainEqual({ row: 2, column: 3, rows: 1, columns: 3 });
    expect(merges).toContainEqual({ row: 2, column: 9, rows: 1, columns: 5 });
    expect(rows[4]?.[12]?.style?.numberFormat).toBe("0.0%");
    expect(merges).toContainEqual({ row: 2, column: 0, rows: 2, columns: 1 });
    expect(columnWidths.every((width) => width >= 6 && width <= 50)).toBe(true);
  });

  test("says the same in Chinese", () => {
    const zh = [
      { ...ann, grade: "优秀" },
      { ...bea, grade: "不称职" },
    ] as const;
    const rows = [
      { ...promoted, years: promoted.years.map((year) => ({ ...year, grade: "优秀" })) },
      { ...grave, consequences: [{ rule: "P18", withheld: false } as const] },
    ];
    const sheet = contents(sheetOf("summary:Towns", appraisalOf({ 2025: zh }, rows, "zh-CN"), inputOf(), chinese));
    expect(sheet[4]?.at(-3)).toBe("P14 提拔重用并给予奖励：2023 年、2024 年、2025 年均为优秀");
    expect(sheet[5]?.slice(-4, -1)).toEqual([
      "2025年：形式主义",
      "P18 待岗：2025 年群众有效票 60 张中不满意票 21 张（35.00 %），超过三分之一",
      "P14 不予判定：需 3 年等次，现有 2 年",
    ]);
  });

  test("an official without a score stands in it with the reason", () => {
    const result = blocked(official("Cal", 1));
    const rows = records(sheetOf("summary:Towns", appraisalOf({ 2025: [result] })));
    expect(rows[0]?.get("Remarks")).toBe("Not scored: missing figure, no ballots");
    expect(rows[0]?.get("Three-year mean")).toBeNull();
    expect(rows[0]?.get("Targets met")).toBe("not judged");
    expect([rows[0]?.get("Grade stays in"), rows[0]?.get("Rank range")]).toEqual([null, null]);
  });
});

describe("archive", () => {
  const kept: ArchiveRow = {
    ...{ year: 2022, key: "007", id: "007", name: "Ann", unit: "North", group: "Villages" },
    ...{ score: 88.125, rank: 3, grade: "Competent", targetsMet: null, dissatisfied: null },
    findings: ["playing with numbers", "other"],
    ...{ consequence: "as it was written", schemeVersion: "7" },
  };
  const replaced: ArchiveRow = { ...kept, year: 2024, key: "Bea", name: "Bea", consequence: "P15 as recommended then" };
  const appraisal = appraisalOf({ 2024: [bea, blocked(official("Cal", 3))], 2025: [ann] }, [
    summaryRow([[2025, ann]], { consequences: [{ rule: "P14", withheld: true }] }),
  ]);
  const input = inputOf({ archive: [replaced, kept] });

  test("keeps the rows of other years, replaces those of the calculated ones, and has its header in the first row", () => {
    expect(contents(sheetOf("archive", appraisal, input))).toEqual([
      [
        ...["Year", "ID", "Name", "Unit", "Group", "Score", "Rank", "Grade", "Targets met"],
        ...["Dissatisfied", "Valid", "Findings", "Consequence", "Scheme version"],
      ],
      [
        ...[2022, "007", "Ann", "North", "Villages", 88.125, 3, "Competent", null],
        ...[null, null, "playing with numbers, other", "as it was written", "7"],
      ],
      [
        ...[2024, null, "Bea", "Bea's town", "Towns", 54, 1, "Incompetent", "no"],
        ...[21, 60, "work for show", "P15 as recommended then", null],
      ],
      [2024, null, "Cal", "Cal's town", "Towns", null, null, null, null, null, null, null, null, null],
      [
        ...[2025, "007", "Ann", "Ann's town", "Towns", 91.5, 1, "Outstanding", "yes"],
        ...[3, 60, null, "P14 Promote and reward (withheld): Outstanding in 2025", null],
      ],
    ]);
  });

  test("has the Chinese names in a Chinese workbook", () => {
    const rows = contents(sheetOf("archive", appraisal, input, chinese)) as CellValue[][];
    expect(rows[0]?.join(" ")).toBe(
      "年度 编号 姓名 单位 类别 得分 名次 等次 目标完成 不满意票 有效票 核查问题 结果运用 方案版本",
    );
    expect(rows[1]?.[11]).toBe("数字游戏、其他");
    expect(rows[2]?.[8]).toBe("否");
  });
});
