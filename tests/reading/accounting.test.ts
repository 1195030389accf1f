/** Every cell is accounted for, and nothing is graded that the data do not support (workbook.md; P6). */
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { examine } from "../../src/appraise";
import { recognise } from "../../src/reading";
import type { CellValue, SheetSnapshot } from "../../src/workbook";
import { openWorkbookFile } from "../../src/workbook/file";
import { unaccounted } from "./accounted";
import { rows, sheet, workbook, type SheetOptions } from "./build";
import { cards, indicators, officials } from "./recognition/sheets";

const HEADER = ["序号", "单位", "姓名", "肯定", "一般", "否定"];
const SHEET = "2024年个别谈话";

/** What a list of talks with these rows says that it did not read: the reason, the cells, how sure it is that it matters. */
function told(text: string, options: SheetOptions = {}) {
  const only = sheet(SHEET, rows(text), options);
  const book = workbook(officials, indicators, cards, only);
  const recognition = recognise(book);
  expect(unaccounted(book, recognition)).toEqual([]);
  return recognition.issues.flatMap((issue) =>
    issue.code === "cells-not-read" ? [[issue.details.reason, issue.details.cells, issue.severity, issue.at]] : [],
  );
}

/** Why the cells of such a list were passed over. */
function reasons(text: string, options: SheetOptions = {}) {
  const recognition = recognise(workbook(officials, indicators, cards, sheet(SHEET, rows(text), options)));
  const { ignored = [] } = recognition.sheets.find((each) => each.sheet === SHEET) ?? {};
  return ignored.map(({ reason, cells, header }) => [reason, cells, ...(header === null ? [] : [header])].join(" "));
}

describe("what was passed over is known for its reason", () => {
  it.each([
    ["a title and a unit line", "2024年度个别谈话||\n| | |单位：人\n@\n1|东镇|张三|5|1|0", ["title 1", "title 1"]],
    ["sections", "@\n一、镇（街道）\n1|东镇|张三|5|1|0\n二、部门\n2|财政局|王五|6|1|0", ["section 1", "section 1"]],
    ["subtotals", "@\n1|东镇|张三|5|1|0\n|小计||5|1|0\n|合计||5|1|0", ["subtotal 8"]],
    ["notes", "@\n1|东镇|张三|5|1|0\n注：1. 由考核办汇总。\n填表人：张三||审核人：李四", ["note 1", "note 2"]],
    ["a number without a row", "@\n1|东镇|张三|5|1|0\n2\n3", ["numbering 2"]],
    ["a column of the clerk's own", "@|电话\n1|东镇|张三|5|1|0|123\n2|西镇|李四|5|1|0|456", ["other-column 2 电话"]],
    ["a second column of a field", "@|备注|备注\n1|东镇|张三|5|1|0|甲|乙", ["repeated-column 1"]],
    ["a column of totals", "@|合计\n1|东镇|张三|5|1|0|6", ["subtotal 1"]],
  ])("%s", (_, text, expected) => {
    const full = text.replace("@", HEADER.join("|"));
    expect(reasons(full)).toEqual(expected);
    expect(told(full)).toEqual([]);
  });

  it("what a merged area hides is no cell that anybody sees", () => {
    const text = `${HEADER.join("|")}\n1|东镇|张三|5|1|0\n2|西镇|李四|5|1|0`;
    expect(reasons(text, { merges: ["B2:B3"] })).toEqual(["covered 1"]);
  });
});

describe("whatever else a sheet holds is told", () => {
  const table = `${HEADER.join("|")}\n1|东镇|张三|5|1|0\n2|西镇|李四|6|1|0`;
  it.each([
    [
      "a column without a header",
      `${HEADER.join("|")}\n1|东镇|张三|5|1|0|7\n2|西镇|李四|6|1|0|`,
      "no-header",
      1,
      "warning",
    ],
    ["words beside the table", `${table}|||见附件`, "outside", 1, "question"],
    ["another list to the right", `${table}||||9|8\n|||||||||7|6`, "outside", 4, "warning"],
    ["a list above", `甲|乙|丙|丁|1\n\n${table}`, "outside", 5, "warning"],
    ["a section with figures of its own", `${table}\n一、南镇||||9|`, "figures-aside", 1, "warning"],
  ])("%s", (_, text, reason, cells, severity) => {
    expect(told(text)).toEqual([[reason, cells, severity, expect.objectContaining({ sheet: SHEET })]]);
  });

  it("an Excel table that means nothing, beside one that does", () => {
    const text = `${HEADER.join("|")}||颜色|数量\n1|东镇|张三|5|1|0||红|3`;
    const options = { tables: { Talks: "A1:F2", Colours: "H1:I2" } };
    expect(told(text, options)).toMatchObject([
      ["other-table", 4, "warning", { row: 0, column: 7, rows: 2, columns: 2 }],
    ]);
  });

  it("a setting of the scheme that stands apart", () => {
    const scheme = sheet("考核方案", rows("考核方案\n名称|值\n年度|2024\n小数位数|2\n\n小数位|x|备用|1"));
    const book = workbook(officials, indicators, cards, scheme);
    const { issues } = recognise(book);
    expect(unaccounted(book, recognise(book))).toEqual([]);
    expect(issues.filter(({ code }) => code === "cells-not-read")).toMatchObject([
      { details: { reason: "outside", cells: 2 }, at: { sheet: "考核方案", row: 5, column: 2 } },
    ]);
  });

  it("figures under another group's indicator, where indicators run across", () => {
    const list = sheet(
      "指标体系",
      rows("指标|基本项目|类别|计分方法|权重\n甲|经济|镇（街道）|完成率|100\n乙|经济|市直部门|完成率|100"),
    );
    const wide = sheet("2024年实绩档案卡", rows("单位|姓名|甲|乙\n东镇|张三|5|6\n西镇|李四|7|\n财政局|王五|—|8"));
    const { input } = examine(workbook(officials, list, wide));
    expect(input.issues.filter(({ code }) => code === "cells-not-read")).toMatchObject([
      { severity: "question", details: { reason: "other-group", cells: 1 }, at: { row: 1, column: 3 } },
    ]);
  });
});

/** Rows as clerks write them, and some that nobody would. */
const line = fc.oneof(
  { weight: 6, arbitrary: fc.nat(9).map((n): CellValue[] => [n, `${n}镇`, `干部${n}`, n, 1, 0]) },
  fc.constantFrom<CellValue[]>(
    [],
    ["一、镇（街道）"],
    [null, "小计", null, 5, 5, 5],
    ["注：由考核办汇总。"],
    [null, null, null, null, null, null, null, "旁注"],
    [7],
    ["填表人：张三", null, null, "2024-12-31"],
    HEADER,
    [null, "二、部门", null, 3, 4, 5],
    [null, null, null, 8, null, null, "余", 3],
  ),
  fc.array(fc.oneof(fc.constant(null), fc.integer({ min: -9, max: 99 }), fc.string({ maxLength: 6 })), {
    maxLength: 10,
  }),
);
const plausible = fc.record({
  titles: fc.array(fc.constantFrom<CellValue[]>(["2024年度个别谈话"], [], [null, null, "单位：人"], [1, 2, 3, 4, 5]), {
    maxLength: 4,
  }),
  extra: fc.array(fc.constantFrom<CellValue>("电话", "合计", "备注", null, "肯定率"), { maxLength: 3 }),
  lines: fc.array(line, { maxLength: 14 }),
});

/** Anything at all, under names that promise something. */
const word = fc.constantFrom<CellValue>(
  ...[
    "姓名",
    "单位",
    "类别",
    "指标",
    "权重",
    "计分方法",
    "基本项目",
    "实际值",
    "目标值",
    "编号",
    "优秀",
    "称职",
    "收回票",
    "小计",
    "注：",
    "2024年",
  ],
  ...[
    "考核内容",
    "值",
    "年度",
    "__proto__",
    "constructor",
    "=1+1",
    "小数位数",
    "东镇",
    "地区生产总值",
    "等次",
    "最低分",
    "部门",
  ],
);
const cell = fc.oneof(
  { weight: 3, arbitrary: word },
  { weight: 2, arbitrary: fc.constant<CellValue>(null) },
  fc.constantFrom<CellValue>({ error: "#N/A" }, true, "　"),
  fc.integer({ min: -5, max: 2030 }),
  fc.string({ maxLength: 12 }),
);
const anyArea = fc.record({
  row: fc.nat(8),
  column: fc.nat(6),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 4 }),
});
const NAMES = [
  "考核对象",
  "指标体系",
  "实绩档案卡",
  "2024年民主测评",
  "考核方案",
  "Sheet1",
  "考核评分",
  "__proto__",
  "=A1",
  "实绩档案",
];
const garbage = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom(...NAMES),
    values: fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
    merges: fc.array(anyArea, { maxLength: 3 }),
    tables: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom("T", "民主测评"),
        area: anyArea,
        hasHeaders: fc.boolean(),
        hasTotals: fc.boolean(),
      }),
      { maxLength: 2, selector: ({ name }) => name },
    ),
    visibility: fc.constantFrom<SheetSnapshot["visibility"]>("visible", "hidden", "veryHidden"),
  }),
  { minLength: 1, maxLength: 5, selector: ({ name }) => name },
);
const blank = sheet("", []);

describe("whatever stands on the sheets", () => {
  it("each cell of a list as clerks keep them is accounted for exactly once", () => {
    fc.assert(
      fc.property(plausible, ({ titles, extra, lines }) => {
        const only = sheet(SHEET, [...titles, [...HEADER, ...extra], ...lines]);
        const book = workbook(officials, indicators, cards, only);
        expect(unaccounted(book, recognise(book))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("garbage is accounted for like anything else, and nobody is graded from it", () => {
    fc.assert(
      fc.property(garbage, fc.boolean(), (sheets, isBeside) => {
        const sound = isBeside ? [officials, indicators] : [];
        const others = sheets.filter(({ name }) => sound.every((each) => each.name !== name));
        const book = workbook(...sound, ...others.map((parts) => ({ ...blank, ...parts })));
        const { recognition, appraisal } = examine(book);
        expect(unaccounted(book, recognition)).toEqual([]);
        const graded = appraisal.years.flatMap((year) => year.officials.filter(({ status }) => status === "graded"));
        expect(graded).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("a grade rests on figures only: garbage in any cell that counts blocks its official, and nobody else", () => {
    const scheme = sheet("考核方案", rows("名称|值\n年度|2024\n\n考核内容|权重\n指标体系|100"));
    const list = sheet("指标体系", rows("指标|基本项目|计分方法|权重\n甲|经济|完成率|60\n乙|经济|位次|40"));
    const figure = fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 1, max: 900 }).map((n): [CellValue, boolean] => [n, true]) },
      fc
        .constantFrom<CellValue>(
          null,
          "—",
          "无",
          "约五",
          "1.2.3",
          "12人",
          { error: "#DIV/0!" },
          true,
          "=1+1",
          "１２，３",
        )
        .map((value): [CellValue, boolean] => [value, false]),
    );
    const people = [
      ["东镇", "张三"],
      ["西镇", "李四"],
      ["财政局", "王五"],
    ] as const;
    fc.assert(
      fc.property(fc.array(fc.tuple(figure, figure), { minLength: 3, maxLength: 3 }), (figures) => {
        const lines = people.flatMap(([unit, name], index): CellValue[][] => [
          [unit, name, "甲", 100, figures[index]?.[0][0] ?? null],
          [unit, name, "乙", 100, figures[index]?.[1][0] ?? null],
        ]);
        const long = sheet("实绩档案卡", [["单位", "姓名", "指标", "目标值", "实际值"], ...lines]);
        const { appraisal } = examine(workbook(scheme, officials, list, long));
        const statuses = appraisal.years[0]?.officials.map(({ status }) => status === "graded");
        expect(statuses).toEqual(figures.map((both) => both.every(([, isSound]) => isSound)));
      }),
      { numRuns: 150 },
    );
  });
});

it.each(["canonical-en", "canonical-zh", "canonical-en-faults", "zh-template", "wide", "transposed", "tables"])(
  "%s: every cell is accounted for, and nothing that matters is left unread",
  async (name) => {
    const file = await openWorkbookFile(readFileSync(join(__dirname, "../fixtures/examples", `${name}.xlsx`)));
    const snapshot = file.ok ? await file.value.read() : file;
    if (!snapshot.ok) throw new Error(name);
    const { recognition, input } = examine(snapshot.value);
    expect(unaccounted(snapshot.value, recognition)).toEqual([]);
    expect(input.issues.filter(({ code }) => code === "cells-not-read" || code === "sheet-not-read")).toEqual([]);
    expect(recognition.sheets.every(({ tables }) => tables.every(({ sure }) => sure === "certain"))).toBe(true);
  },
);
