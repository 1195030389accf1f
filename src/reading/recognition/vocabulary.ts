/**
 * What headers and sheets are called (workbook.md, *Roles of input sheets*), declared once. The first name in each language
 * is the one we write ourselves; the others are what clerks write. Names are compared by `key` (words.ts), so case, width,
 * spaces, punctuation and a unit in brackets make no difference.
 */
import type { Language, Role } from "../../appraisal";
import type { Field } from "../table";

export interface FieldWords {
  readonly field: Field;
  readonly names: Readonly<Record<Language, readonly string[]>>;
  /** Names that count only where no other column has the field: 二级指标 beside 三级指标. */
  readonly weak: readonly string[];
}

export interface RoleWords {
  readonly role: Role;
  /** Sheets that carry one of these names, apart from a year and words like 汇总表, are meant for the role. */
  readonly sheets: Readonly<Record<Language, readonly string[]>>;
  /** Words in a sheet's name that speak for the role, without promising it. */
  readonly hints: readonly string[];
  readonly fields: readonly FieldWords[];
  /** Each line is a required field, or several of which one is required. */
  readonly required: readonly (readonly Field[])[];
  /** Without a telling sheet name, these must be there as well (again one of each line). */
  readonly signature: readonly (readonly Field[])[];
  /** Whether columns whose headers are no fields are read: ballot options, marked components. At least one is required. */
  readonly open: boolean;
}

function words(field: Field, en: string, zh: string, weak = ""): FieldWords {
  return { field, names: { en: list(en), "zh-CN": list(zh) }, weak: list(weak) };
}

/** Names written in one line, separated by commas. */
export function list(names: string): readonly string[] {
  return names === "" ? [] : names.split(",").map((name) => name.trim());
}

function sheets(en: string, zh: string): RoleWords["sheets"] {
  return { en: list(en), "zh-CN": list(zh) };
}

const serial = words(
  "serial",
  "No., No, Serial, Serial number, Serial no., S/N, S. no., Sr. no., Sl. no., Line no., Row no., #, Seq, Sequence",
  "序号, 序, 顺序号, 顺序, 行号, 行次, 项次, 次序",
);
const year = words(
  "year",
  "Year, Appraisal year, Assessment year, Calendar year",
  "年度, 年份, 考核年度, 考评年度, 考核年份, 年",
);
const id = words(
  "id",
  "ID, Official ID, ID number, ID no., Staff ID, Staff number, Official code, Personnel number",
  "编号, 人员编号, 干部编号, 对象编号, 考核对象编号, 工号, 人员代码, 干部代码",
  "身份证号, 身份证号码",
);
const name = words(
  "name",
  "Name, Official, Official name, Name of official, Full name, Official's name",
  "姓名, 干部姓名, 考核对象姓名, 对象姓名, 名字, 被考核人, 被测评人, 考核人员, 领导干部姓名",
  "Person in charge, Head, 负责人, 主要负责人, 党政一把手, 一把手, 党政主要领导, 考核对象, 测评对象",
);
const unit = words(
  "unit",
  "Unit, Unit name, Name of unit, Work unit, Organization, Organisation, Town or department, Town/department",
  "单位, 单位名称, 工作单位, 所在单位, 被考核单位, 考核单位, 镇街, 乡镇, 镇（街道）, 乡镇（街道）, 部门单位, 镇街部门",
);
const post = words(
  "post",
  "Post, Job title, Position, Duty, Duties",
  "职务, 现任职务, 职位, 岗位, 单位职务, 单位及职务",
);
const group = words(
  "group",
  "Group, Category, Appraisal group, Group of official",
  "类别, 组别, 分组, 考核类别, 对象类别, 所属类别, 考核组别, 考核分组, 单位类别",
);
const note = words("note", "Note, Notes, Remark, Remarks, Comment, Comments", "备注, 说明, 附注, 备考");
const mark = words("mark", "Mark, Marks, Score, Points", "评分, 打分, 得分, 分数, 评分分值, 考核得分");
const person: readonly FieldWords[] = [serial, year, id, name, unit, post, group];

const somebody: readonly Field[] = ["id", "name", "unit"];

export const ROLES: readonly RoleWords[] = [
  {
    role: "officials",
    sheets: sheets(
      "Officials, Official, Officials list, List of officials",
      "考核对象, 考核对象名单, 考核对象名册, 干部名册, 领导干部名册, 干部名单",
    ),
    hints: list("Roster, 对象, 名册, 名单, 花名册"),
    fields: [
      ...person,
      words(
        "coefficient",
        "Condition coefficient, Coefficient, Condition factor, Conditions coefficient, Difficulty coefficient",
        "条件系数, 系数, 难度系数, 调节系数, 工作条件系数",
      ),
      words(
        "inPostSince",
        "In post since, Appointed, Date of appointment, Appointment date, Took office, In office since",
        "任职时间, 任现职时间, 任职日期, 任现职日期, 到任时间, 到职时间",
      ),
      words(
        "notGraded",
        "Not graded, Ungraded, No grade, Reason not graded, Not graded (reason), Not graded because",
        "不定等次, 不确定等次, 不定等次原因, 不定等次理由, 不确定等次原因, 未定等次, 不定等次情况, 不参加考核",
      ),
      words(
        "score",
        "Score, Total score, Overall score, Final score",
        "得分, 总分, 综合得分, 总得分, 考核得分, 最终得分, 汇总得分",
      ),
      words("rank", "Rank, Ranking, Place", "名次, 排名, 位次, 排位"),
      words("proposedGrade", "Proposed grade, Suggested grade", "建议等次, 拟定等次, 初定等次, 拟评等次"),
      words(
        "grade",
        "Grade, Final grade, Appraisal grade",
        "等次, 考核等次, 年度考核等次, 评定等次, 最终等次, 考核结果",
      ),
      words("remarks", "Remarks, Remark, Notes, Note, Comments", "备注, 附注, 备考, 说明"),
    ],
    required: [["name"], ["unit"], ["group"]],
    signature: [],
    open: false,
  },
  {
    role: "indicators",
    sheets: sheets(
      "Indicators, Indicator, Indicator system, List of indicators",
      "指标体系, 考核指标体系, 考核指标, 指标, 领导干部考核指标体系",
    ),
    hints: list("Indicators, Indicator, 指标"),
    fields: [
      serial,
      year,
      words(
        "code",
        "Code, Indicator code, Indicator ID, ID, Indicator no.",
        "编号, 代码, 编码, 指标编号, 指标代码, 指标编码",
      ),
      words(
        "indicator",
        "Indicator, Indicator name, Indicators, Name of indicator, Main indicator",
        "指标, 指标名称, 考核指标, 主要指标, 具体指标, 三级指标, 评价指标, 指标内容, 考核指标名称",
        "Name, 名称, 二级指标, 考核内容",
      ),
      words("pillar", "Pillar, Basic item, Aspect", "基本项目, 一级指标, 考核项目, 项目, 板块, 考核板块, 方面"),
      words(
        "group",
        "Group, Groups, Applies to, Applicable group, Applicable groups, For group",
        "适用类别, 适用对象, 适用范围, 适用组别, 适用单位, 类别, 组别, 考核类别",
      ),
      words(
        "kind",
        "Kind, Type, Nature, Kind of indicator, Indicator type",
        "性质, 指标性质, 指标类型, 指标类别, 类型, 定量/定性, 定性/定量",
      ),
      words(
        "method",
        "Method, Scoring method, Method of scoring, Scoring",
        "计分方法, 评分方法, 计分办法, 评分办法, 赋分方法, 赋分办法, 计分方式, 赋分方式, 考核方法",
      ),
      words(
        "weight",
        "Weight, Weights, Weighting, Points, Points allotted",
        "权重, 分值, 标准分, 满分, 基准分, 权数, 权重分值, 权重分",
      ),
      words("direction", "Direction, Indicator direction, Better", "指标方向, 方向, 正逆向, 正向/逆向, 指标属性"),
      words("measure", "Unit of measure, Measure, Unit, Units, Measurement unit", "计量单位, 单位, 度量单位, 指标单位"),
      words(
        "cap",
        "Cap, Score cap, Points cap, Maximum points, Cap on points",
        "得分上限, 上限, 封顶, 封顶分, 封顶分值, 最高得分, 最高分",
      ),
      words(
        "parameters",
        "Parameters, Parameter, Scoring parameters, Method parameters",
        "计分参数, 参数, 方法参数, 评分参数",
      ),
      words(
        "key",
        "Key, Key indicator, Is key, Key?",
        "关键指标, 关键, 是否关键, 是否关键指标, 重点指标, 核心指标, 是否重点",
      ),
      words(
        "public",
        "Public, Published, Publish, Public notice, Made public",
        "公示, 是否公示, 公开, 是否公开, 公示指标",
      ),
      words(
        "source",
        "Source department, Source, Data source, Department of source, Source of data",
        "数据来源部门, 来源部门, 数据来源, 数据部门, 数据提供部门, 提供部门, 责任部门",
      ),
      note,
    ],
    required: [["indicator"], ["pillar"], ["method"], ["weight"]],
    signature: [],
    open: false,
  },
  {
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
  },
  {
    role: "ballots",
    sheets: sheets(
      "Ballots, Ballot, Democratic evaluation, Ballot tally",
      "民主测评, 测评票, 民主测评计票, 测评计票, 民主测评票",
    ),
    hints: list("Ballots, Ballot, 测评, 计票"),
    fields: [
      ...person,
      words(
        "voterClass",
        "Voter class, Class, Class of voter, Class of voters, Voters, Voter, Voter group",
        "测评主体, 主体, 测评主体类别, 主体类别, 投票主体, 参评主体, 测评类别, 票种, 票类, 测评人员类别",
      ),
      words(
        "issued",
        "Issued, Ballots issued, Issued ballots",
        "发出票, 发出票数, 发出, 发出测评票, 发票数, 发放票, 发放票数, 发出数",
      ),
      words(
        "returned",
        "Returned, Ballots returned, Returned ballots, Collected",
        "收回票, 收回票数, 收回, 收回测评票, 回收票, 回收票数, 回收, 收回数",
      ),
      words("invalid", "Invalid, Invalid ballots, Spoiled, Void", "无效票, 无效票数, 无效, 废票, 废票数, 无效数"),
      words("valid", "Valid, Valid ballots", "有效票, 有效票数, 有效, 有效数"),
      words("abstained", "Abstained, Abstentions, Abstention, Abstain", "弃权, 弃权票, 弃权票数, 弃权数"),
      note,
    ],
    required: [somebody],
    signature: [
      ["issued", "returned"],
      ["voterClass", "abstained", "invalid"],
    ],
    open: true,
  },
  {
    role: "marks",
    sheets: sheets("Marks, Component marks", "考核评分, 考核评分表, 评分汇总"),
    hints: list("Marks, Mark, 评分, 打分"),
    fields: [...person, note],
    required: [somebody],
    signature: [["component"]],
    open: true,
  },
  {
    role: "talks",
    sheets: sheets(
      "Talks, Individual talks, Individual discussions, Interviews",
      "个别谈话, 个别谈话情况, 谈话情况, 个别座谈",
    ),
    hints: list("Talks, 谈话, 座谈"),
    fields: [
      ...person,
      words("positive", "Positive, Affirmative, Favourable, Favorable", "肯定, 肯定人数, 肯定意见, 正面"),
      words("mixed", "Mixed, Neutral, Fair", "一般, 一般人数, 一般意见, 中性"),
      words("negative", "Negative, Unfavourable, Unfavorable", "否定, 否定人数, 否定意见, 负面"),
      note,
    ],
    required: [somebody, ["positive"], ["negative", "mixed"]],
    signature: [],
    open: false,
  },
  {
    role: "opinions",
    sheets: sheets(
      "Department opinions, Departments' opinions, Opinions of departments, Opinions",
      "部门意见, 有关部门意见, 部门意见汇总, 征求部门意见",
    ),
    hints: list("Opinions, Opinion, 意见"),
    fields: [
      ...person,
      words(
        "department",
        "Department, Departments, Opining department, Responding department, Name of department",
        "部门, 部门名称, 有关部门, 意见部门, 征求意见部门, 反馈部门, 出具意见部门",
      ),
      words("opinion", "Opinion, View, Department opinion", "意见, 部门意见, 反馈意见, 意见结论, 意见类型"),
      mark,
      note,
    ],
    required: [somebody, ["department"], ["opinion", "mark"]],
    signature: [],
    open: false,
  },
  {
    role: "checks",
    sheets: sheets(
      "Regular checks, Regular check, Routine checks, Routine assessment",
      "平时考核, 平时考核登记, 日常考核",
    ),
    hints: list("Checks, 平时"),
    fields: [
      ...person,
      words("date", "Date, Date of check, Check date", "日期, 考核日期, 检查日期, 考核时间, 时间, 检查时间"),
      words("period", "Period, Month, Quarter", "时段, 时期, 考核时段, 考核周期, 期间, 月份, 季度, 考核月份, 考核季度"),
      mark,
      words("item", "Item, Matter, Subject, Checked item", "事项, 考核事项, 检查事项, 内容, 事由, 检查内容"),
      note,
    ],
    required: [somebody, ["date", "period"], ["mark"]],
    signature: [],
    open: false,
  },
  {
    role: "findings",
    sheets: sheets("Findings, Finding, Confirmed findings", "核查问题, 核查问题汇总, 查实问题, 问题核查"),
    hints: list("Findings, 问题, 核查"),
    fields: [
      ...person,
      words(
        "findingKind",
        "Kind, Kind of finding, Finding, Type, Kind of problem, Finding kind",
        "问题类型, 问题类别, 问题性质, 问题种类, 类型",
      ),
      words(
        "confirmed",
        "Confirmed, Confirmed?, Is confirmed, Substantiated",
        "是否查实, 查实, 查实情况, 是否属实, 是否核实",
      ),
      words(
        "source",
        "Source department, Source, Reported by, Department of source",
        "来源部门, 来源, 线索来源, 问题来源, 移送部门",
      ),
      words("evidence", "Evidence, Basis, Grounds", "依据, 证据, 查实依据, 事实依据, 问题依据, 佐证材料"),
      note,
    ],
    required: [somebody, ["findingKind"], ["confirmed"]],
    signature: [],
    open: false,
  },
  {
    role: "team",
    sheets: sheets(
      "Team opinion, Team opinions, Team's opinion, Inspection team opinion, Inspection team's opinion",
      "考察组意见, 考核组意见, 考察组评定, 考察组评定意见",
    ),
    hints: list("Team, 考察组, 考核组"),
    fields: [
      ...person,
      words(
        "teamGrade",
        "Grade, Team grade, Team's grade, Grade given, Decided grade",
        "评定等次, 等次, 考核等次, 考察组评定等次, 考察组等次, 综合评定等次, 考察组意见",
      ),
      words("reason", "Reason, Reasons, Reason for difference", "理由, 原因, 评定理由, 说明理由, 评定原因"),
      words(
        "followUp",
        "Off-post follow-up, Follow-up, Off-post follow up, Off-post result, Follow-up after off-post",
        "待岗期满情况, 待岗期满, 待岗情况, 期满情况, 待岗整改情况, 待岗期满表现",
      ),
      note,
    ],
    required: [somebody, ["teamGrade"]],
    signature: [["reason", "followUp"]],
    open: false,
  },
  {
    role: "archive",
    sheets: sheets("Archive, Archived results", "实绩档案, 历年档案, 考核档案, 实绩档案库"),
    hints: list("Archive, 档案库"),
    fields: [
      serial,
      year,
      id,
      name,
      unit,
      post,
      group,
      words("score", "Score, Total score", "得分, 总分, 综合得分, 考核得分"),
      words("rank", "Rank, Ranking", "名次, 排名, 位次"),
      words("grade", "Grade, Final grade", "等次, 考核等次, 评定等次"),
      words(
        "targetsMet",
        "Targets met, Target met, Targets achieved",
        "目标完成, 完成目标, 是否完成目标, 目标完成情况",
      ),
      words("dissatisfied", "Dissatisfied, Dissatisfied votes, Dissatisfied ballots", "不满意票, 不满意票数, 不满意"),
      words("valid", "Valid, Valid ballots", "有效票, 有效票数"),
      words("findings", "Findings, Finding, Confirmed findings", "核查问题, 查实问题, 问题"),
      words("consequence", "Consequence, Consequences, Recommended consequence", "结果运用, 结果应用, 建议结果"),
      words("schemeVersion", "Scheme version, Version", "方案版本, 版本"),
      note,
    ],
    required: [["year"], somebody, ["score", "grade"]],
    signature: [["schemeVersion", "consequence", "targetsMet"], ["grade"]],
    open: false,
  },
];
