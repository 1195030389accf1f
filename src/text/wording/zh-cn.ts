/** The words of the output sheets in Simplified Chinese, in the terms of the glossary. */
import {
  describeMethod,
  explainIndicator,
  type CeilingRule,
  type ComponentResult,
  type Consequence,
  type ConsequenceRule,
  type FindingKind,
  type OfficialResult,
  type Remark,
  type Scheme,
  type SummaryRow,
} from "../../appraisal";
import { fieldName } from "../names";
import type { Words } from "./en";
import { ballotShare, contributions, evidence, short } from "./evidence";
import { reasons } from "./reasons";

const field = (key: string): string => fieldName(key, "zh-CN");

const FINDINGS: Readonly<Record<FindingKind, string>> = {
  "playing with numbers": "数字游戏",
  "false achievement": "虚假政绩",
  "work for show": "形式主义",
  "dishonest conduct": "作风不实",
  other: "其他",
};

const RECOMMENDATIONS: Readonly<Record<ConsequenceRule, string>> = {
  P14: "提拔重用并给予奖励",
  P15: "降职",
  P16: "降职",
  P17: "免职",
  P18: "待岗",
  P19: "降职或辞退",
};

const CEILINGS: Readonly<Record<CeilingRule, string>> = {
  veto: "一票否决",
  P15: "P15 未完成目标",
  P16: "P16 查实有数字游戏、虚假政绩或形式主义",
  P17: "P17 查实作风不实",
  P18: "P18 群众不满意票超过三分之一",
};

const kinds = (findings: readonly FindingKind[]): string => findings.map((kind) => FINDINGS[kind]).join("、");

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
      return `最高为${one.grade}：${CEILINGS[one.rule]}`;
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

function consequence({ rule, withheld }: Consequence, row: SummaryRow): string {
  const recommended = `${rule} ${RECOMMENDATIONS[rule]}${withheld ? "（暂缓：同时适用其他规则）" : ""}`;
  return `${recommended}：${because(rule, row)}`;
}

function because(rule: ConsequenceRule, row: SummaryRow): string {
  const { year, latest, previous, grades, findings } = evidence(rule, row);
  const ballots = latest?.dissatisfied ?? { votes: 0, valid: 0 };
  const before = previous?.dissatisfied ?? { votes: 0, valid: 0 };
  switch (rule) {
    case "P14":
      return grades
        .map(({ grade, years }) => `${years.join("、")}年${years.length > 1 ? "均" : ""}为${grade}`)
        .join("，");
    case "P15":
      return `${year - 1}、${year}年连续未完成目标`;
    case "P16":
    case "P17":
      return `${year}年查实：${kinds(findings)}`;
    case "P18":
      return `${year}年群众有效票${ballots.valid}张，不满意票${ballots.votes}张（${ballotShare(ballots)}），超过三分之一`;
    case "P19":
      return (
        `群众不满意票${year - 1}年（${before.votes}/${before.valid}）、${year}年（${ballots.votes}/${ballots.valid}）` +
        "均超过三分之一，待岗期满未改进"
      );
  }
}

function component({ component: { key }, value, share }: ComponentResult, { bonusCap }: Scheme): string {
  if (value === null) return "缺项";
  const source = key === "indicators" ? `以上各项得分与加分之和，最高${short(100 + bonusCap)}分。` : "";
  if (share === 0) return `${source}仅列示，不计入总分`;
  return `${source}${short(value)} × ${short(share * 100)}% = ${short(share * value)}`;
}

function total({ components, score, proposedGrade, grade }: OfficialResult, { decimals }: Scheme): string {
  const sum = `计入总分合计${short(contributions(components))}，四舍五入保留${decimals}位小数为${(score ?? 0).toFixed(decimals)}`;
  return `${sum}；建议等次${proposedGrade ?? ""}；等次${grade ?? ""}`;
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
      share: "得分比例",
      weight: field("weight"),
      points: "得分",
      contribution: "计入总分",
      explanation: "说明",
    },
    kinds: { indicator: "指标", component: "考核内容", total: "总分" },
    origins: { verified: "核实值", reported: "上报值", takenAsZero: "未填写，按零计" },
    component,
    total,
  },
  summary: {
    sheetName: (group) => `三年总评 ${group}`,
    title: (group, from, to) => `${from}—${to}年度三年总评：${group}`,
    note: "结果运用为按所列规则（P14—P19）提出的建议，由考核领导小组研究决定。",
    nobody: (group, year) => `${year}年度类别“${group}”没有考核对象`,
    headers: {
      id: field("id"),
      name: field("name"),
      unit: field("unit"),
      score: field("score"),
      rank: field("rank"),
      grade: field("grade"),
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
    findings: (year, findings) => `${year}年：${kinds(findings)}`,
  },
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
  yes: "是",
  no: "否",
  separator: "；",
  comma: "、",
  remark,
  findingKind: (kind) => FINDINGS[kind],
  method: (method) => describeMethod(method, "zh-CN"),
  indicator: (line) => explainIndicator(line, "zh-CN"),
  consequence,
  notJudged: ({ rule, have, need }) => `${rule} 不予判定：需${need}年记录，现有${have}年`,
};
