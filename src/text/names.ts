/** The names of things, in both languages (workbook.md, glossary.md). */
import type { Language, Role, Severity } from "../appraisal";

type Names = Readonly<Record<Language, string>>;

const ROLES: Readonly<Record<Role, Names>> = {
  scheme: { en: "Scheme", "zh-CN": "考核方案" },
  officials: { en: "Officials", "zh-CN": "考核对象" },
  indicators: { en: "Indicators", "zh-CN": "指标体系" },
  cards: { en: "Record cards", "zh-CN": "实绩档案卡" },
  ballots: { en: "Ballots", "zh-CN": "民主测评" },
  marks: { en: "Marks", "zh-CN": "考核评分" },
  talks: { en: "Talks", "zh-CN": "个别谈话" },
  opinions: { en: "Department opinions", "zh-CN": "部门意见" },
  checks: { en: "Regular checks", "zh-CN": "平时考核" },
  findings: { en: "Findings", "zh-CN": "核查问题" },
  team: { en: "Team opinion", "zh-CN": "考察组意见" },
  archive: { en: "Archive", "zh-CN": "实绩档案" },
};

const SEVERITIES: Readonly<Record<Severity, Names>> = {
  error: { en: "Error", "zh-CN": "错误" },
  warning: { en: "Warning", "zh-CN": "提醒" },
  question: { en: "Question", "zh-CN": "疑问" },
};

/** Fields by the key that issues carry. A text that is no key is the workbook's own and stands as it is. */
const FIELDS: ReadonlyMap<string, Names> = new Map<string, Names>(
  Object.entries({
    year: { en: "Year", "zh-CN": "年度" },
    id: { en: "ID", "zh-CN": "编号" },
    name: { en: "Name", "zh-CN": "姓名" },
    unit: { en: "Unit", "zh-CN": "单位" },
    post: { en: "Post", "zh-CN": "职务" },
    group: { en: "Group", "zh-CN": "类别" },
    coefficient: { en: "Condition coefficient", "zh-CN": "条件系数" },
    inPostSince: { en: "In post since", "zh-CN": "任职时间" },
    notGraded: { en: "Not graded", "zh-CN": "不定等次" },
    code: { en: "Code", "zh-CN": "编号" },
    indicator: { en: "Indicator", "zh-CN": "指标" },
    pillar: { en: "Pillar", "zh-CN": "基本项目" },
    kind: { en: "Kind", "zh-CN": "性质" },
    method: { en: "Method", "zh-CN": "计分方法" },
    weight: { en: "Weight", "zh-CN": "权重" },
    direction: { en: "Direction", "zh-CN": "指标方向" },
    measure: { en: "Unit of measure", "zh-CN": "计量单位" },
    cap: { en: "Cap", "zh-CN": "得分上限" },
    parameters: { en: "Parameters", "zh-CN": "计分参数" },
    key: { en: "Key", "zh-CN": "关键指标" },
    public: { en: "Public", "zh-CN": "公示" },
    source: { en: "Source department", "zh-CN": "数据来源部门" },
    target: { en: "Target", "zh-CN": "目标值" },
    actual: { en: "Actual", "zh-CN": "实际值" },
    verified: { en: "Verified", "zh-CN": "核实值" },
    lastYear: { en: "Last year", "zh-CN": "上年值" },
    verifiedBy: { en: "Verified by", "zh-CN": "核实部门" },
    note: { en: "Note", "zh-CN": "备注" },
    voterClass: { en: "Voter class", "zh-CN": "测评主体" },
    issued: { en: "Issued", "zh-CN": "发出票" },
    returned: { en: "Returned", "zh-CN": "收回票" },
    invalid: { en: "Invalid", "zh-CN": "无效票" },
    abstained: { en: "Abstained", "zh-CN": "弃权" },
    positive: { en: "Positive", "zh-CN": "肯定" },
    mixed: { en: "Mixed", "zh-CN": "一般" },
    negative: { en: "Negative", "zh-CN": "否定" },
    department: { en: "Department", "zh-CN": "部门" },
    opinion: { en: "Opinion", "zh-CN": "意见" },
    mark: { en: "Mark", "zh-CN": "评分" },
    date: { en: "Date", "zh-CN": "日期" },
    period: { en: "Period", "zh-CN": "时段" },
    item: { en: "Item", "zh-CN": "事项" },
    findingKind: { en: "Kind", "zh-CN": "问题类型" },
    confirmed: { en: "Confirmed", "zh-CN": "是否查实" },
    evidence: { en: "Evidence", "zh-CN": "依据" },
    teamGrade: { en: "Grade", "zh-CN": "评定等次" },
    reason: { en: "Reason", "zh-CN": "理由" },
    followUp: { en: "Off-post follow-up", "zh-CN": "待岗期满情况" },
    score: { en: "Score", "zh-CN": "得分" },
    rank: { en: "Rank", "zh-CN": "名次" },
    proposedGrade: { en: "Proposed grade", "zh-CN": "建议等次" },
    grade: { en: "Grade", "zh-CN": "等次" },
    remarks: { en: "Remarks", "zh-CN": "备注" },
    targetsMet: { en: "Targets met", "zh-CN": "目标完成" },
    dissatisfied: { en: "Dissatisfied", "zh-CN": "不满意票" },
    valid: { en: "Valid", "zh-CN": "有效票" },
    findings: { en: "Findings", "zh-CN": "核查问题" },
    consequence: { en: "Consequence", "zh-CN": "结果运用" },
    schemeVersion: { en: "Scheme version", "zh-CN": "方案版本" },
    setting: { en: "Setting", "zh-CN": "名称" },
    value: { en: "Value", "zh-CN": "值" },
    component: { en: "Component", "zh-CN": "考核内容" },
    gradeName: { en: "Grade", "zh-CN": "等次" },
    minimum: { en: "Minimum score", "zh-CN": "最低分" },
    quota: { en: "Quota %", "zh-CN": "比例上限" },
    option: { en: "Option", "zh-CN": "测评档次" },
    masses: { en: "Masses", "zh-CN": "群众" },
    decimals: { en: "Decimals", "zh-CN": "小数位数" },
    bonusCap: { en: "Bonus cap", "zh-CN": "加分上限" },
    targetsMetAt: { en: "Targets met at", "zh-CN": "目标完成线" },
    missingComponent: { en: "Missing component", "zh-CN": "缺项处理" },
    quotaRounding: { en: "Quota rounding", "zh-CN": "名额取整" },
    minimumTurnout: { en: "Minimum turnout", "zh-CN": "最低投票率" },
    figureTolerance: { en: "Figure tolerance", "zh-CN": "核实误差" },
  }),
);

/** The name of a role of sheets. */
export function roleName(role: Role, language: Language): string {
  return ROLES[role][language];
}

/** The name of a list by the key of its role, with or without a part of the scheme behind a point; another text as it is. */
export function tableName(key: string, language: Language): string {
  const [role = ""] = key.split(".");
  return Object.entries(ROLES).find(([one]) => one === role)?.[1][language] ?? key;
}

/** The name of a severity. */
export function severityName(severity: Severity, language: Language): string {
  return SEVERITIES[severity][language];
}

/** The name of a field by its key; a text of the workbook's own comes back as it is. */
export function fieldName(field: string, language: Language): string {
  return FIELDS.get(field)?.[language] ?? field;
}

/** A figure as a person reads it, without the dust of binary arithmetic. */
export function figureText(value: number): string {
  return String(Number(value.toPrecision(12)));
}
