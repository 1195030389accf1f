/** 新年度的用语，与英文同形。 */
import { roleName } from "../names";
import { templateText } from "../template";
import type { NewYearText } from "./en";

const REASONS = {
  newcomer: "上年度不在考核名单",
  notGraded: "上年度不定等次",
  newIndicator: "指标为新增",
  otherUnit: "计量单位与上年度不同",
  noFigure: "上年度未填数",
  notApplicable: "上年度不适用",
  twice: "上年度档案卡重复",
  faulty: "上年度数据有误",
} as const;

export const chinese: NewYearText = {
  sheets: {
    template: templateText("zh-CN"),
    sheetName: (role, year) => `${year}年${roleName(role, "zh-CN")}`,
    title: (role, year) => `${year}年度${roleName(role, "zh-CN")}`,
    unitLine: (unit) => `单位：${unit}`,
    component: "百分制评分。例：85",
    unverified: "上年值为上报数，未经核实",
    blank: (reason) => `上年值留空：${REASONS[reason]}`,
  },
  planned: (year, sheets) => `已建立${year}年度。新增工作表：${sheets.join("、")}`,
  lines: (people, lines) => `实绩档案卡：${people}人，共${lines}行`,
  lastYear: (verified, reported, blank) =>
    `上年值：核实数${verified}个，未经核实的上报数${reported}个，留空${blank}个，见“备注”列`,
  blank: (who, indicator, reason) => `  ${who}，${indicator}：留空，${REASONS[reason]}`,
  blankCard: (who, reason) => `  ${who}：全部留空，${REASONS[reason]}`,
  more: (count) => `  …另有${count}条`,
  keeps: (year) => `${year}年度结果已存入实绩档案。`,
  blocked: (year, people) => `注意：${year}年度有${people}人未能评定，存档时无得分。请在该年度定稿前处理。`,
  next: "请填写目标值，并核对考核对象、指标体系和考核方案。",
  there: (year) => `${year}年度已建立，尚无人评定。未作任何改动。`,
  nobodyGraded: "各年度均无人评定，无法建立新年度。请用 check 命令查看缺少什么。",
};
