/** The words of the output sheets in Simplified Chinese, in the terms of the glossary. */
import {
  ceilingReason,
  describeMethod,
  explainComponent,
  explainConsequence,
  explainGrade,
  explainIndicator,
  explainNotJudged,
  explainScore,
  explainWhatItTakes,
  findingKindName,
  findingKindNames,
  VARIATION,
  WEIGHTINGS,
  type Remark,
} from "../../appraisal";
import { fieldName } from "../names";
import { CHECK_REPORT } from "./check-report";
import type { Words } from "./en";
import { NOTICE } from "./public-notice";
import { reasons } from "./reasons";

const field = (key: string): string => fieldName(key, "zh-CN");

function remark(one: Remark): string {
  switch (one.kind) {
    case "blocked":
      return `未计分：${reasons(one.codes, "zh-CN").join("、") || "见所列问题"}`;
    case "notGraded":
      return one.reason ? `不定等次：${one.reason}` : "不定等次";
    case "provisional":
      return "名次和等次为暂定：本类别尚有考核对象未计分";
    case "provisionalYears":
      return `${one.years.join("、")}年度名次和等次为暂定，三年平均分随之暂定`;
    case "ceiling":
      return `最高为${one.grade}：${ceilingReason(one.rule, "zh-CN")}`;
    case "quota":
      return `${one.grade}名额${one.seats}个，下调一个等次`;
    case "tie":
      return `${one.names.join("、")}并列且超出${one.grade}名额，一并下调，由考核领导小组研究决定`;
    case "team":
      return `考察组评定为${one.grade}，建议等次为${one.proposed}，${one.reason ? `理由：${one.reason}` : "未说明理由"}`;
    case "groupChanged":
      return `${one.year}年类别为${one.from}`;
  }
}

export const chinese: Words = {
  gradeColumns: {
    score: field("score"),
    rank: field("rank"),
    proposedGrade: field("proposedGrade"),
    grade: field("grade"),
    remarks: field("remarks"),
  },
  breakdown: {
    sheetName: (year) => `得分明细 ${year}`,
    title: (year) => `${year}年度得分明细`,
    headers: {
      id: field("id"),
      name: field("name"),
      unit: field("unit"),
      group: field("group"),
      kind: "行别",
      item: "指标或考核内容",
      figure: "采用值",
      measure: field("measure"),
      cell: "单元格",
      origin: "核实或上报",
      target: field("target"),
      lastYear: field("lastYear"),
      method: field("method"),
      ratio: "完成率",
      position: "位次",
      change: "较上年增幅",
      coefficient: field("coefficient"),
      share: "得分比例",
      weight: field("weight"),
      points: "得分",
      contribution: "计入总分",
      explanation: "说明",
    },
    kinds: { indicator: "指标", component: "考核内容", total: "总分", grade: "等次" },
    origins: { verified: "核实值", reported: "上报值", takenAsZero: "未填写，按零计" },
    component: (result, scheme) => explainComponent(result, scheme, "zh-CN"),
    score: (result, scheme) => explainScore(result, scheme, "zh-CN"),
    grade: (result, scheme) =>
      [
        explainGrade(result, scheme, "zh-CN"),
        ...(result.whatItTakes ? [explainWhatItTakes(result.whatItTakes, scheme.decimals, "zh-CN")] : []),
      ].join("。"),
  },
  summary: {
    sheetName: (group) => `三年总评 ${group}`,
    title: (group, from, to) => `${from}—${to}年度三年总评：${group}`,
    note:
      "结果运用为按所列规则（P14—P19）提出的建议，由考核领导小组研究决定。" +
      `等次稳定度：各考核内容和基本项目的权重各自在±${VARIATION * 100}%以内浮动，试算${WEIGHTINGS}次，建议等次保持不变的次数所占比例；` +
      "名次范围：按现行权重及各次试算得出的最好名次和最差名次。",
    nobody: (group, year) => `${year}年度类别“${group}”没有考核对象`,
    headers: {
      id: field("id"),
      name: field("name"),
      unit: field("unit"),
      score: field("score"),
      rank: field("rank"),
      grade: field("grade"),
      gradeStays: "等次稳定度",
      rankRange: "名次范围",
      mean: "三年平均分",
      meanRank: "平均分名次",
      change: "较上年变化",
      dissatisfied: field("dissatisfied"),
      valid: field("valid"),
      dissatisfiedShare: "不满意率",
      targetsMet: field("targetsMet"),
      findings: "查实问题",
      consequence: "结果运用建议",
      notJudged: "不予判定",
      remarks: field("remarks"),
    },
    year: (year) => `${year}年`,
    targetsNotJudged: "未判定",
    findings: (year, findings) => `${year}年：${findingKindNames(findings, "zh-CN")}`,
    chart: (from, to, part) => `${from}—${to}年度得分${part ? `（${part.number}/${part.of}）` : ""}`,
  },
  notice: NOTICE["zh-CN"],
  checkReport: CHECK_REPORT["zh-CN"],
  archive: {
    sheetName: "实绩档案",
    headers: {
      year: field("year"),
      id: field("id"),
      name: field("name"),
      unit: field("unit"),
      group: field("group"),
      score: field("score"),
      rank: field("rank"),
      grade: field("grade"),
      targetsMet: field("targetsMet"),
      dissatisfied: field("dissatisfied"),
      valid: field("valid"),
      findings: field("findings"),
      consequence: field("consequence"),
      schemeVersion: field("schemeVersion"),
    },
  },
  runLog: {
    sheetName: "运行记录",
    note:
      "每次写入结果记一行，各项计数为所计算各年度的合计。" +
      "指纹（SHA-256）在数据和结果均无变化时保持不变；“核对”据此找出计算后变动的单元格（P20）。",
    headers: {
      at: "计算时间",
      version: "加载项版本",
      schemeVersion: field("schemeVersion"),
      years: "年度",
      graded: "已评定",
      blocked: "受阻",
      notGraded: field("notGraded"),
      lines: "档案卡行数",
      errors: "错误",
      warnings: "提醒",
      questions: "疑问",
      inputs: "数据指纹",
      results: "结果指纹",
    },
  },
  fingerprints: {
    sheetName: "指纹",
    note: "由加载项写入，用于查看计算后的变动（P20），请勿改动。",
  },
  yes: "是",
  no: "否",
  separator: "；",
  comma: "、",
  remark,
  findingKind: (kind) => findingKindName(kind, "zh-CN"),
  method: (method) => describeMethod(method, "zh-CN"),
  indicator: (line) => explainIndicator(line, "zh-CN"),
  consequence: (one, row) => explainConsequence(one, row, "zh-CN"),
  notJudged: (entry) => explainNotJudged(entry, "zh-CN"),
};
