/** What Record cards 实绩档案卡 and its columns are called (workbook.md, *Roles of input sheets*). */
import { list, note, person, sheets, somebody, words, type RoleWords } from "./words";

export const cards: RoleWords = {
  role: "cards",
  sheets: sheets(
    "Record cards, Record card, Achievement record cards, Achievement cards",
    "实绩档案卡, 档案卡, 实绩卡, 考核登记, 实绩登记, 实绩档案卡登记",
  ),
  hints: list("Cards, Card, 实绩, 档案卡"),
  fields: [
    ...person,
    words("code", "Indicator code, Indicator ID, Indicator no., Code", "指标编号, 指标代码, 指标编码, 代码, 编码"),
    words(
      "indicator",
      "Indicator, Indicators, Indicator name, Name of indicator",
      "指标, 指标名称, 考核指标, 主要指标, 具体指标, 三级指标, 考核指标名称",
      "二级指标",
    ),
    words("pillar", "Pillar, Basic item", "基本项目, 一级指标, 考核项目, 项目, 板块"),
    words("kind", "Kind, Kind of indicator", "性质, 指标性质, 指标类型"),
    words("measure", "Unit of measure, Measure, Measurement unit", "计量单位, 度量单位, 指标单位"),
    words("weight", "Weight, Points allotted", "权重, 分值, 标准分"),
    words("direction", "Direction", "指标方向"),
    words(
      "target",
      "Target, Target value, Annual target, Goal, Target figure, Plan",
      "目标值, 目标, 目标数, 目标任务, 任务数, 责任目标, 年度目标, 年初目标, 年度目标值, 计划数, 计划值, 计划",
    ),
    words(
      "actual",
      "Actual, Actual value, Actual figure, Actual (as reported), As reported, Reported, Reported value, Achieved, Result",
      "实际值, 上报值, 实际完成值, 实际完成, 实际完成数, 完成数, 完成值, 实际数, 实际, 实绩, 自报值, 上报数, 申报值, 本年值, 完成情况, 实际值（上报值）",
    ),
    words(
      "verified",
      "Verified, Verified value, Verified figure, Checked value",
      "核实值, 核实数, 核定值, 核定数, 核实, 核定, 认定值, 认定数, 核查值, 审核值, 审定值",
    ),
    words(
      "lastYear",
      "Last year, Last year's value, Last year value, Last year's figure, Previous year, Prior year, Baseline, Year before",
      "上年值, 上年, 上年数, 上年实际, 上年实际值, 上年同期, 上年同期数, 上年同期值, 上年完成, 上年完成值, 上年完成数, 去年, 去年值, 基期值, 基数, 上年实绩",
    ),
    words(
      "verifiedBy",
      "Verified by, Verifying department, Checked by",
      "核实部门, 核定部门, 核查部门, 审核部门, 认定部门, 核实单位",
    ),
    note,
  ],
  required: [somebody, ["indicator"], ["actual", "verified"]],
  signature: [["target", "lastYear", "verified"]],
  open: false,
};
