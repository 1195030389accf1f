/** What each column of a new workbook says of itself, in Simplified Chinese. */
import { COMPONENT_NAMES } from "../../appraisal";
import { fieldName } from "../names";
import type { TemplateText } from "./en";

const column = (key: string, note: string) => ({ header: fieldName(key, "zh-CN"), note });

const MARK = "百分制评分";

export const columns: TemplateText["columns"] = {
  year: column("year", "本行所属年度，同一张表可填多个年度。例：2025"),
  id: column("id", "与考核对象表一致的编号。没有编号时请填写姓名和单位。例：T01"),
  name: column("name", "与考核对象表一致的姓名。已填编号的可不填。例：王伟"),
  unit: column("unit", "与考核对象表一致的单位。已填编号的可不填。例：东风镇"),
  note: column("note", "需要备查的内容，不参与计算。"),

  officialId: column("id", "自定的人员编号。职务变动后凭编号延续历年记录，建议填写。例：T01"),
  officialName: column("name", "考核对象的姓名。例：王伟"),
  officialUnit: column("unit", "考核对象任主要负责人的镇、街道、部门或单位。例：东风镇"),
  post: column("post", "仅供查阅。例：党委书记"),
  group: column("group", "只在本类别内排名（P1）。下拉列表为指标体系所用的类别；另用名称的，两表须一致。"),
  coefficient: column("coefficient", "按工作条件调节完成情况（P6），一般在0.5至1.5之间。留空为1。例：1.05"),
  inPostSince: column("inPostSince", "仅供查阅，填日期。例：2023-03-01"),
  notGraded: column("notGraded", "只列名、不评定等次的，在此填写原因；留空则照常评定。例：任职时间短"),
  officialYear: column("year", "留空则在该对象有档案卡或测评票的各年度均有效。例：2025"),

  code: column("code", "简短的编号，档案卡中可代替指标名称。例：E1"),
  indicator: column("indicator", "指标名称。例：财政收入"),
  pillar: column("pillar", "指标所属的基本项目（P2、P3）。指标不适用时，其权重在本项目内分摊。例：经济建设"),
  appliesTo: { header: "适用类别", note: "留空则适用全部类别；多个类别用顿号分隔。例：镇（街道）" },
  kind: column("kind", "定量：按数据计分；定性：按评分计分（P4）。留空则依计分方法而定。"),
  method: column("method", "从列表中选择，或填写组合方法，各部分合计100%。例：完成率 60%、位次 40%"),
  weight: column("weight", "分值，同一类别合计100分；加分和一票否决不设权重。例：10"),
  direction: column("direction", "正向：越高越好；逆向：越低越好。留空为正向。"),
  measure: column("measure", "数据的计量单位。例：万元、%、件"),
  cap: column("cap", "超额完成时最多可得的分数。留空为权重。例：11"),
  parameters: column("parameters", "计分方法的参数，用分号分隔。留空则用默认值。例：上限=1.1；保底=0.6"),
  key: column("key", "是：计入目标完成的判定（P15）。同一类别没有关键指标时，有目标的指标全部计入。"),
  public: column("public", "是：可向社会公示、接受群众核对（P13）。"),
  source: column("source", "掌握该项数据的部门（P11）。例：统计局"),
  indicatorYear: column("year", "留空则各年度均有效。例：2025"),

  cardIndicator: column("indicator", "与指标体系一致的指标编号或名称，一项一行。例：E1"),
  target: column("target", "本年度目标值，按指标的计量单位填写。按完成率计分的必填。例：12000"),
  actual: column("actual", "上报的实际值；评分类指标填分数或优秀、良好、一般、较差。不适用的填“不适用”。例：12340"),
  verified: column("verified", "核查部门确认的数值（P12）。填写后以此为准，不再采用实际值。例：12310"),
  lastYear: column("lastYear", "上年同口径数值，计量单位相同。按增幅计分的必填。例：11800"),
  verifiedBy: column("verifiedBy", "核实数据的部门。例：统计局"),

  voterClass: column("voterClass", "投票的主体，一类一行。下拉列表为考核方案所列主体。例：群众"),
  issued: column("issued", "发出的测评票数，用于核对投票率。例：60"),
  returned: column("returned", "收回的测评票数。收回票减无效票应等于各档次与弃权之和。例：58"),
  invalid: column("invalid", "收回票中的无效票数。留空为0。例：1"),
  abstained: column("abstained", "有效票中未选任何档次的票数。留空为0。例：2"),

  investigation: { header: COMPONENT_NAMES.investigation["zh-CN"], note: `实地考察的${MARK}（P9）。例：88.5` },
  selfEvaluation: {
    header: COMPONENT_NAMES.selfEvaluation["zh-CN"],
    note: `自我评价的${MARK}。仅列示，方案给予权重时才计入总分。例：92`,
  },

  positive: column("positive", "谈话中持肯定意见的人数（P9）。例：9"),
  mixed: column("mixed", "谈话中评价一般的人数。例：2"),
  negative: column("negative", "谈话中持否定意见的人数。例：0"),

  department: column("department", "征求意见的部门，一个部门一行（P9）。例：审计局"),
  opinion: column("opinion", "同意计100分，保留计60分，不同意计0分。已填评分的可不填。"),
  opinionMark: column("mark", `${MARK}。填写后以评分为准，不再采用意见。例：85`),

  date: column("date", "考核当天的日期，据此确定年度。例：2025-04-10"),
  period: column("period", "没有具体日期时填写考核时段，须写明年度。例：2025年第一季度"),
  checkMark: column("mark", `${MARK}，全年取平均。例：90`),
  item: column("item", "考核的事项。例：防汛救灾"),

  findingKind: column("findingKind", "联合核查发现的问题（P12）。例：数字游戏"),
  confirmed: column("confirmed", "只有查实的问题才影响等次和结果运用（P16、P17）。"),
  findingSource: { header: "来源部门", note: "发现或移送问题的部门。例：审计局" },
  evidence: column("evidence", "认定问题的依据。例：审计报告第12号"),

  teamGrade: column("teamGrade", "以考察组评定的等次为准（P10）；留空则采用建议等次。下拉列表为考核方案所列等次。"),
  reason: column("reason", "评定等次与建议等次不一致的理由；不一致时必填。"),
  followUp: column("followUp", "上一年度待岗的（P18），填写期满情况。留空视为未改进。"),

  setting: column("setting", "考核的各项设置，删去或留空的采用默认值。"),
  value: column("value", "各项设置的取值，选中单元格可看到说明。"),
  component: column("component", "总分的组成（P9）。自行增加的内容在此加一行，并在考核评分表加同名一列。"),
  componentWeight: { header: "权重（%）", note: "占总分的百分比，合计100。权重为0的只列示，不计分。例：60" },
  gradeName: column("gradeName", "各等次，由高到低。例：优秀"),
  minimum: column("minimum", "该等次的最低分，最后一个等次从0分起。例：90"),
  quota: { header: "比例上限（%）", note: "最多占本类别人数的百分比。留空则不限。例：20" },
  optionName: column("option", "测评票可选的档次，即民主测评表的列名。例：称职"),
  optionValue: { header: "分值", note: "选该档次的一张票计多少分，0至100。例：80" },
  dissatisfied: { header: "不满意", note: "是：选该档次即为不满意票（P18）。" },
  className: column("voterClass", "参加测评的主体。例：群众"),
  classWeight: { header: "权重（%）", note: "占民主测评的百分比，合计100。例：30" },
  masses: column("masses", "是：该主体为群众，其不满意票据以判定待岗（P18）。"),
};
