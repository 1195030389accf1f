import type { Role } from "../../../src/appraisal";
import type { Field } from "../../../src/reading";
import { fieldOf, isTotalWord, roleOfName, settingOf } from "../../../src/reading/recognition/lookup";
import { keysOf } from "../../../src/reading/recognition/words";

const cases: Partial<Record<Role, [Field | null, ...string[]][]>> = {
  officials: [
    ["serial", "序号", "序  号", "No.", "No", "#", "S/N"],
    ["year", "Year", "年度", "年　度", "YEAR ", "年份"],
    ["id", "ID", "ＩＤ", "id", "编号", "编  号", "Official ID", "工号"],
    ["name", "Name", "姓名", "姓　名", "姓\n名", "NAME", " Name ", "姓名 Name", "Name（姓名）", "姓名/Name"],
    ["unit", "Unit", "单位", "单 位", "ＵＮＩＴ", "工作单位", "单位名称", "Town or department", "镇（街道）"],
    ["post", "Post", "POST", "职务", "职 务", "现任职务"],
    ["group", "Group", "Group ", "类别", "类  别", "组别", "考核类别", "类别（组）"],
    ["coefficient", "Condition coefficient", "Condition  coefficient", "condition\ncoefficient", "条件系数", "系数"],
    ["inPostSince", "In post since", "In  post  since", "任职时间", "任现职时间（年月）"],
    ["notGraded", "Not graded", "Not graded (reason)", "不定等次", "不定等次原因", "不确定等次"],
    ["score", "Score", "得分", "综合得分", "得分（百分制）"],
    ["rank", "Rank", "名次", "排名"],
    ["proposedGrade", "Proposed grade", "建议等次"],
    ["grade", "Grade", "等次", "考核等次"],
    ["remarks", "Remarks", "备注", "备  注"],
    [null, "Telephone", "联系电话", "性别", "", "__proto__", "constructor"],
  ],
  indicators: [
    ["code", "Code", " Code ", "编号", "指标编号", "代码"],
    ["indicator", "Indicator", "指标", "指标名称", "考核指标", "三级指标", "指 标"],
    ["pillar", "Pillar", "基本项目", "一级指标"],
    ["group", "Group", "适用类别", "Applies to"],
    ["kind", "Kind", "性质", "性　质", "定量/定性"],
    ["method", "Method", "Scoring method", "计分方法", "计分办法", "评分办法"],
    ["weight", "Weight", "Weight %", "weight", "Weight (%)", "权重", "权重（%）", "权重％", "分值", "标准分"],
    ["direction", "Direction", "DIRECTION", "指标方向"],
    ["measure", "Unit of measure", "unit of measure", "计量单位", "单位", "Unit"],
    ["cap", "Cap", "Cap (points)", "得分上限", "封顶分"],
    ["parameters", "Parameters", " Parameters ", "计分参数", "参数"],
    ["key", "Key", "关键指标", "是否关键指标"],
    ["public", "Public", "公示", "公  示", "是否公示"],
    ["source", "Source department", "Source\ndepartment", "数据来源部门", "数据来源"],
  ],
  cards: [
    ["indicator", "INDICATOR", "指标", "指标名称"],
    ["code", "指标编号", "Indicator code"],
    ["target", "Target", "Target (unit as given)", "目标值", "目标值（万元）", "任务数", "目标"],
    ["actual", "Actual", "Actual (as reported)", "As reported", "实际值", "上报值", "完成数", "实际完成值"],
    ["verified", "Verified", "核实值", "核 实 值", "核定数"],
    ["lastYear", "Last year", "LAST YEAR", "Last year’s value", "上年值", "上年同期数", "基数"],
    ["verifiedBy", "Verified by", "核实部门"],
    ["note", "Note", "备注"],
    ["id", "编号"],
    ["unit", "Unit ", "单位"],
  ],
  ballots: [
    ["voterClass", "Voter class", "测评主体", "主体类别", "票种"],
    ["issued", "Issued", "发出票", "发出票（张）", "发出票数"],
    ["returned", "Returned", "收回票", "收回票（张）", "回收票"],
    ["invalid", "Invalid", "无效票", "无效票（张）", "废票"],
    ["abstained", "Abstained", "弃权", "弃  权", "弃权票"],
    ["valid", "有效票", "Valid"],
    [null, "优秀", "称职", "基本称职", "不称职", "满意", "不满意", "Outstanding", "Dissatisfied", "票数"],
  ],
  marks: [[null, "On-site investigation", "自  评", "实地考察", "评分（百分制）"]],
  talks: [
    ["positive", "Positive", "肯定", "肯　定"],
    ["mixed", "Mixed", "一般", "一 般"],
    ["negative", "NEGATIVE", "否定", "否　定"],
    [null, "谈话人数"],
  ],
  opinions: [
    ["department", "Department", "部门", "部 门"],
    ["opinion", "opinion", "意见"],
    ["mark", "Mark", "评分", "评  分", "得分"],
  ],
  checks: [
    ["date", "Date", "日  期", "日期"],
    ["period", "Period", "时段", "月份", "季度"],
    ["mark", "MARK\n(out of 100)", "Mark", "评分"],
    ["item", "Item", "事 项", "事项"],
  ],
  findings: [
    ["findingKind", "Kind", "KIND", "问题类型"],
    ["confirmed", "Confirmed", "是否查实"],
    ["source", "Source department", "来源部门"],
    ["evidence", "Evidence", "依据"],
  ],
  team: [
    ["teamGrade", "Grade", " Grade ", "评定等次", "等次"],
    ["reason", "Reason", "理由", "理 由"],
    ["followUp", "Off-post follow-up", "Off-post follow-up ", "Off post follow up", "待岗期满情况"],
  ],
  archive: [
    ["targetsMet", "Targets met", "目标完成"],
    ["dissatisfied", "Dissatisfied", "不满意票"],
    ["valid", "Valid", "有效票"],
    ["findings", "Findings", "核查问题"],
    ["consequence", "Consequence", "结果运用"],
    ["schemeVersion", "Scheme version", "方案版本"],
  ],
};

const headers = Object.entries(cases).flatMap(([role, lines]) =>
  lines.flatMap(([field, ...texts]) => texts.map((text) => [role as Role, text, field] as const)),
);

describe("headers (workbook.md, roles of input sheets)", () => {
  it.each(headers)("%s: %j is %s", (role, text, field) => {
    expect(fieldOf(role, keysOf(text))?.field ?? null).toBe(field);
  });

  it("a header of ten thousand characters is no header", () => {
    expect(keysOf("姓名".repeat(5000))).toEqual([]);
  });
});

describe("names of sheets", () => {
  it.each([
    ["Scheme 2024", "scheme", true],
    ["考核方案", "scheme", true],
    ["officials ", "officials", true],
    ["2023年考核对象", "officials", true],
    ["考核对象名册", "officials", true],
    ["Record cards 2025", "cards", true],
    ["2024年度实绩档案卡汇总表", "cards", true],
    ["实绩档案", "archive", true],
    ["Ballots2023", "ballots", true],
    ["民主测评（2024）", "ballots", true],
    ["镇街民主测评", "ballots", false],
    ["TEAM OPINION", "team", true],
    ["regular checks ", "checks", true],
    ["部门意见", "opinions", true],
    ["指标体系", "indicators", true],
  ])("%j speaks for %s", (name, role, exact) => {
    expect(roleOfName(name)).toEqual({ role, exact });
  });

  it.each(["Remarks", "Sheet1", "统计", "Chart of 2024", "封面", "__proto__", ""])("%j speaks for nothing", (name) => {
    expect(roleOfName(name)).toBeNull();
  });
});

describe("labels", () => {
  it.each([
    "小计",
    "小 计",
    "合　计",
    "总计：",
    "平均",
    "Subtotal",
    "SUBTOTAL ",
    "Sub-total",
    "Total",
    "Average",
    "Grand total",
  ])("%j adds rows up", (label) => expect(isTotalWord(label)).toBe(true));
  it.each(["一般", "统计局", "平均工资", "Totality", "合计划"])("%j does not", (label) =>
    expect(isTotalWord(label)).toBe(false),
  );

  it.each([
    ["Year", "year"],
    ["方案版本", "schemeVersion"],
    ["Decimals", "decimals"],
    ["加分上限", "bonusCap"],
    ["Targets met at", "targetsMetAt"],
    ["目标完成线（%）", "targetsMetAt"],
    ["缺项处理", "missingComponent"],
    ["Quota  rounding", "quotaRounding"],
    ["最低投票率", "minimumTurnout"],
    ["Figure tolerance", "figureTolerance"],
    ["Colour", null],
  ])("the setting %j is %s", (text, setting) => expect(settingOf(text)).toBe(setting));
});
