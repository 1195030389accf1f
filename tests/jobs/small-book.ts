/** A small workbook of two years and two groups, without a scheme: all that scoring needs, in either language. */
import type { Language } from "../../src/appraisal";
import type { CellValue, SheetSnapshot } from "../../src/workbook";
import { sheet } from "../reading/build";

const WORDS = {
  en: {
    officials: ["Officials", "ID", "Name", "Unit", "Group"],
    indicators: ["Indicators", "Code", "Indicator", "Pillar", "Method", "Weight", "completion"],
    cards: ["Record cards", "Year", "ID", "Indicator", "Target", "Verified"],
    ballots: ["Ballots", "Year", "ID", "Voter class", "Outstanding", "Competent", "Basically competent", "Incompetent"],
    marks: ["Marks", "Year", "ID", "On-site investigation"],
    talks: ["Talks", "Year", "ID", "Positive", "Mixed", "Negative"],
    opinions: ["Department opinions", "Year", "ID", "Department", "Mark"],
    classes: ["Leaders", "Peers", "Masses"],
    groups: ["Towns", "Departments"],
  },
  "zh-CN": {
    officials: ["考核对象", "编号", "姓名", "单位", "类别"],
    indicators: ["指标体系", "编号", "指标", "基本项目", "计分方法", "权重", "完成率"],
    cards: ["实绩档案卡", "年度", "编号", "指标", "目标值", "核实值"],
    ballots: ["民主测评", "年度", "编号", "测评主体", "优秀", "称职", "基本称职", "不称职"],
    marks: ["考核评分", "年度", "编号", "实地考察"],
    talks: ["个别谈话", "年度", "编号", "肯定", "一般", "否定"],
    opinions: ["部门意见", "年度", "编号", "部门", "评分"],
    classes: ["领导", "同级", "群众"],
    groups: ["镇", "部门"],
  },
} as const;

export const PEOPLE = ["T01", "T02", "T03", "T04", "D01", "D02"] as const;

/** The sheets of the workbook; everybody differs from everybody, and from the year before. */
export function smallBook(language: Language, years: readonly number[] = [2024, 2025]): SheetSnapshot[] {
  const words = WORDS[language];
  const headed = ([name, ...header]: readonly string[], rows: readonly (readonly CellValue[])[]): SheetSnapshot =>
    sheet(name ?? "", [header, ...rows]);
  const everybody = (rowsOf: (n: number, year: number) => readonly (readonly CellValue[])[]): CellValue[][] =>
    years.flatMap((year) => PEOPLE.flatMap((id, n) => rowsOf(n, year).map((row) => [year, id, ...row])));
  const [, , , , , , completion = ""] = words.indicators;
  return [
    headed(
      words.officials,
      PEOPLE.map((id, n) => [id, `${id} name`, `${id} unit`, words.groups[n < 4 ? 0 : 1]]),
    ),
    headed(words.indicators.slice(0, 6), [
      ["I1", "GDP", "Economy", completion, 70],
      ["I2", "Revenue", "Economy", completion, 30],
    ]),
    headed(
      words.cards,
      everybody((n, year) => [
        ["I1", 100, 99 - 7 * n + (year % 2)],
        ["I2", 50, 51 - 2 * n],
      ]),
    ),
    headed(
      words.ballots,
      everybody((n) => words.classes.map((voterClass, c) => [voterClass, 20 - n - c, 5 + n, c, n])),
    ),
    headed(
      words.marks,
      everybody((n, year) => [[97 - 4 * n - (year % 2)]]),
    ),
    headed(
      words.talks,
      everybody((n) => [[9 - n, 1 + n, n % 2]]),
    ),
    headed(
      words.opinions,
      everybody((n) => [[words.groups[1], 96 - 3 * n]]),
    ),
  ];
}
