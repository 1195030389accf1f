/** Words that are no headers but tell a sheet, a row or a column for what it is. */
import { list } from "./vocabulary";

/** What is stripped from a sheet's name before it is compared with the names of a role. */
export const SHEET_AFFIXES: readonly string[] = list(
  "年度, 年, 情况汇总表, 情况登记表, 汇总表, 登记表, 统计汇总, 情况表, 明细表, 一览表, 名册, 汇总, 登记, 情况, 表, sheet, table, list, data, for, of, the, fy, year",
);

/** The components that a Marks sheet is known by without its name. */
export const MARKED_COMPONENTS: readonly string[] = list(
  "Self-evaluation, Self evaluation, Self-assessment, On-site investigation, On site investigation, 自评, 自我评价, 实地考察, 实地察看",
);

/** Components that are calculated from other sheets: a sheet that lists them lists results. */
export const CALCULATED_COMPONENTS: readonly string[] = list(
  "Indicators, Indicator system, Democratic evaluation, Individual talks, Department opinions, Regular checks, 指标体系, 指标考核, 实绩考核, 民主测评, 个别谈话, 部门意见, 平时考核",
);

/** Ballot options that tell a tally of ballots. */
export const USUAL_OPTIONS: readonly string[] = list(
  "优秀, 称职, 基本称职, 不称职, 合格, 满意, 基本满意, 不满意, Outstanding, Competent, Incompetent, Satisfied, Dissatisfied, Excellent, Good",
);

/** Labels of rows and columns that add up or average others. */
export const TOTAL_WORDS: readonly string[] = list(
  "小计, 合计, 总计, 平均, 平均值, 平均数, 平均分, 均值, 累计, 共计, 总和, 本页小计, Subtotal, Sub-total, Sub total, Total, Totals, Grand total, Sum, Average, Averages, Mean, Overall total",
);

/** Endings of the same, after the name of what is added up: 镇（街道）小计, Towns subtotal. */
export const TOTAL_ENDINGS: readonly string[] = list(
  "小计, 合计, 总计, 平均, 平均值, 平均分, subtotal, total, average",
);

/** Beginnings of lines below the data that are no data. */
export const NOTE_BEGINNINGS: readonly string[] = list(
  "注, 备注, 附注, 说明, 填表, 填报, 制表, 审核, 复核, 负责人, 经办人, 联系人, 联系电话, 日期, 盖章, 监票, 计票人, 唱票, 数据来源, 资料来源, note, notes, remark, remarks, filled in, filled by, prepared by, completed by, compiled by, checked by, reviewed by, approved by, signed, signature, source, date, contact, legend",
);
