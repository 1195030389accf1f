import { yearOfCell, yearOfDate } from "../../../src/reading/parsing/years";
import { readShare } from "../../../src/reading/parsing/settings";
import { isDateFormat, isPercentFormat } from "../../../src/reading/parsing/formats";
import { GRADE_SYNONYMS, nameFinder, standardComponent } from "../../../src/reading/parsing/names";
import {
  CONFIRMED,
  DIRECTION,
  FINDING_KIND,
  IMPROVED,
  MISSING_COMPONENT,
  OPINION,
  QUALITATIVE,
  QUOTA_ROUNDING,
  YES_NO,
} from "../../../src/reading/parsing/words";
import type { CellValue } from "../../../src/workbook";

const cell = (value: CellValue, format?: string) => ({
  value,
  row: 0,
  column: 0,
  ...(format === undefined ? {} : { format }),
});

describe("closed vocabularies, in both languages", () => {
  it.each([
    [YES_NO, "是", true],
    [YES_NO, "Yes ", true],
    [YES_NO, "ＮＯ", false],
    [YES_NO, "否", false],
    [YES_NO, "maybe", undefined],
    [CONFIRMED, "已查实", true],
    [CONFIRMED, "未查实", false],
    [CONFIRMED, "查实中", undefined],
    [DIRECTION, "逆向", "lower"],
    [DIRECTION, "反向", "lower"],
    [DIRECTION, "正向", "higher"],
    [DIRECTION, "趋中", undefined],
    [QUALITATIVE, "定 性", true],
    [QUALITATIVE, "Quantitative", false],
    [OPINION, "保留意见", "reservations"],
    [OPINION, "不同意", "object"],
    [OPINION, "AGREE", "agree"],
    [OPINION, "同意但", undefined],
    [FINDING_KIND, "Playing  with numbers", "playing with numbers"],
    [FINDING_KIND, "虚假政绩", "false achievement"],
    [FINDING_KIND, "形式主义", "work for show"],
    [FINDING_KIND, "作风\n不实", "dishonest conduct"],
    [FINDING_KIND, "其他", "other"],
    [IMPROVED, "已改进", true],
    [IMPROVED, "not improved", false],
    [MISSING_COMPONENT, "重新分配", "redistribute"],
    [QUOTA_ROUNDING, "四舍五入", "nearest"],
    [QUOTA_ROUNDING, "向上", "up"],
  ])("%#: %s", (vocabulary, text, meaning) => {
    expect(vocabulary.read(text)).toBe(meaning);
  });

  it("tell what may be written in the language of the workbook", () => {
    expect(OPINION.allowed("zh-CN")).toEqual(["同意", "保留", "不同意"]);
    expect(QUOTA_ROUNDING.allowed("en")).toEqual(["down", "nearest", "up"]);
  });
});

describe("names that a scheme sets", () => {
  it.each([
    ["指标考核", "indicators"],
    ["实绩考核", "indicators"],
    ["Democratic Evaluation", "ballots"],
    ["自  评", "selfEvaluation"],
    ["实地考察（百分制）", "investigation"],
    ["On-site investigation", "investigation"],
    ["平时考核", "regularChecks"],
    ["Party building", null],
  ])("the component %s is %s", (name, component) => {
    expect(standardComponent(name)).toBe(component);
  });

  it("a name in the other language is found where only one thing can be meant", () => {
    const find = nameFinder([{ name: "Outstanding" }, { name: "Competent" }], GRADE_SYNONYMS);
    expect(find("优 秀")).toEqual({ name: "Outstanding" });
    expect(find("称职")).toEqual({ name: "Competent" });
    expect(find("良好")).toBeUndefined();
    const both = nameFinder([{ name: "Outstanding" }, { name: "Excellent" }], GRADE_SYNONYMS);
    expect(both("优秀")).toBeUndefined();
    expect(both("excellent")).toEqual({ name: "Excellent" });
  });
});

describe("years", () => {
  it.each<[CellValue, string | undefined, number | null]>([
    [2024, undefined, 2024],
    ["2024", undefined, 2024],
    ["２０２４年度", undefined, 2024],
    ["2024 年", undefined, 2024],
    ["FY2024", undefined, 2024],
    ["二〇二三年", undefined, 2023],
    ["二零二四年度", undefined, 2024],
    ["二〇二五", undefined, 2025],
    [45296, "yyyy-mm-dd", 2024],
    [2024, "yyyy", 2024],
    ["2024-12-31", undefined, 2024],
    ["24", undefined, null],
    [24, undefined, null],
    [2024.5, undefined, null],
    ["2023-2024", undefined, null],
    ["next year", undefined, null],
    [45296, undefined, null],
  ])("a Year cell %j shown as %s is %s", (value, format, year) => {
    expect(yearOfCell(cell(value, format))).toBe(year);
  });

  it.each<[CellValue, string | undefined, number | null]>([
    [44971, "yyyy-mm-dd", 2023],
    [44971.75, 'yyyy"年"m"月"', 2023],
    ["2024-03", undefined, 2024],
    ["2024/3/5", undefined, 2024],
    ["2024.03.05", undefined, 2024],
    ["2024年3月", undefined, 2024],
    ["2024年3月5日", undefined, 2024],
    ["2024年上半年", undefined, 2024],
    ["2024年度第一季度", undefined, 2024],
    ["2024Q1", undefined, 2024],
    ["Q1 2024", undefined, 2024],
    ["March 2024", undefined, 2024],
    ["05/03/2024", undefined, 2024],
    ["202403", undefined, 2024],
    ["20240315", undefined, 2024],
    ["Q1", undefined, null],
    ["上半年", undefined, null],
    ["2023-12 — 2024-02", undefined, null],
    [45, "yyyy-mm-dd", null],
    ["99999999", undefined, null],
  ])("a date or period %j shown as %s is of %s", (value, format, year) => {
    expect(yearOfDate(cell(value, format))).toBe(year);
  });
});

describe("percentages of the scheme", () => {
  it.each<[CellValue, string | undefined, number | undefined]>([
    ["95%", undefined, 0.95],
    ["95％", undefined, 0.95],
    [0.95, undefined, 0.95],
    [95, undefined, 0.95],
    ["95", undefined, 0.95],
    [0.95, "0%", 0.95],
    [1, "0%", 1],
    [100, undefined, 1],
    ["0.5%", undefined, 0.005],
    [57, undefined, 0.57],
    [120, undefined, undefined],
    ["120%", undefined, undefined],
    [-5, undefined, undefined],
    ["most", undefined, undefined],
  ])("%j shown as %s is %s", (value, format, share) => {
    expect(readShare(cell(value, format))).toBe(share);
  });
});

describe("number formats", () => {
  it.each([
    ["0.0%", true, false],
    ['0.0"%"', false, false],
    ["yyyy-mm-dd", false, true],
    ['m"月"', false, true],
    ["[$-804]yyyy年m月", false, true],
    ["[Red]#,##0.00", false, false],
    ['0"days"', false, false],
    ["G/General", false, false],
    [undefined, false, false],
  ])("%s: percentage %s, date %s", (format, percent, date) => {
    expect([isPercentFormat(format), isDateFormat(format)]).toEqual([percent, date]);
  });
});
