/** The sample workbook's words in both languages. Units, people and figures are fictional. */
import type { Language } from "../appraisal";

type Words = Readonly<Record<Language, string>>;

/** A pair of words, English first. */
export const w = (en: string, zh: string): Words => ({ en, "zh-CN": zh });

export const SHEETS = {
  scheme: w("Scheme", "考核方案"),
  officials: w("Officials", "考核对象"),
  indicators: w("Indicators", "指标体系"),
  cards: w("Record cards", "实绩档案卡"),
  ballots: w("Ballots", "民主测评"),
  marks: w("Marks", "考核评分"),
  talks: w("Talks", "个别谈话"),
  opinions: w("Department opinions", "部门意见"),
  checks: w("Regular checks", "平时考核"),
  findings: w("Findings", "核查问题"),
  team: w("Team opinion", "考察组意见"),
} as const;

export const HEADERS = {
  year: w("Year", "年度"),
  id: w("ID", "编号"),
  name: w("Name", "姓名"),
  unit: w("Unit", "单位"),
  group: w("Group", "类别"),
  coefficient: w("Condition coefficient", "条件系数"),
  notGraded: w("Not graded", "不定等次"),
  code: w("Code", "编号"),
  indicator: w("Indicator", "指标"),
  pillar: w("Pillar", "基本项目"),
  groups: w("Group", "适用类别"),
  kind: w("Kind", "性质"),
  method: w("Method", "计分方法"),
  weight: w("Weight", "权重"),
  direction: w("Direction", "指标方向"),
  measure: w("Unit of measure", "计量单位"),
  parameters: w("Parameters", "计分参数"),
  key: w("Key", "关键指标"),
  public: w("Public", "公示"),
  source: w("Source department", "数据来源部门"),
  target: w("Target", "目标值"),
  actual: w("Actual", "实际值"),
  verified: w("Verified", "核实值"),
  lastYear: w("Last year", "上年值"),
  voterClass: w("Voter class", "测评主体"),
  issued: w("Issued", "发出票"),
  returned: w("Returned", "收回票"),
  invalid: w("Invalid", "无效票"),
  abstained: w("Abstained", "弃权"),
  positive: w("Positive", "肯定"),
  mixed: w("Mixed", "一般"),
  negative: w("Negative", "否定"),
  department: w("Department", "部门"),
  opinion: w("Opinion", "意见"),
  date: w("Date", "日期"),
  mark: w("Mark", "评分"),
  item: w("Item", "事项"),
  findingKind: w("Kind", "问题类型"),
  confirmed: w("Confirmed", "是否查实"),
  findingSource: w("Source department", "来源部门"),
  evidence: w("Evidence", "依据"),
  grade: w("Grade", "评定等次"),
  reason: w("Reason", "理由"),
  followUp: w("Off-post follow-up", "待岗期满情况"),
  investigation: w("On-site investigation", "实地考察"),
  selfEvaluation: w("Self-evaluation", "自评"),
} as const;

export const WORDS = {
  towns: w("Towns and streets", "镇（街道）"),
  departments: w("Departments and units", "市直部门"),
  economic: w("Economic construction", "经济建设"),
  social: w("Spiritual civilization and social development", "精神文明建设和社会发展"),
  political: w("Political civilization", "政治文明建设"),
  quantitative: w("quantitative", "定量"),
  qualitative: w("qualitative", "定性"),
  higher: w("higher", "正向"),
  lower: w("lower", "逆向"),
  yes: w("yes", "是"),
  no: w("no", "否"),
  leaders: w("Leaders", "领导"),
  peers: w("Peers", "同级"),
  masses: w("Masses", "群众"),
  agree: w("agree", "同意"),
  reservations: w("reservations", "保留"),
  discipline: w("Discipline inspection", "纪委"),
  finance: w("Finance", "财政局"),
  audit: w("Audit", "审计局"),
  dailyWork: w("daily work", "日常工作"),
  floodControl: w("flood control", "防汛救灾"),
} as const;

/** The options of the ballots, with the grades' names. */
export const OPTIONS = [
  w("Outstanding", "优秀"),
  w("Competent", "称职"),
  w("Basically competent", "基本称职"),
  w("Incompetent", "不称职"),
] as const;

/** Ratings, best first. */
export const RATINGS = [w("excellent", "优秀"), w("good", "良好"), w("fair", "一般")] as const;
