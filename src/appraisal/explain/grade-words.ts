/** The phrases of which `explainGrade` makes its sentence. */
import type { Language } from "../place";

/** A grade with its quota, as a percentage. */
interface Seats {
  readonly grade: string;
  readonly quota: string | null;
}

interface GradeWords {
  readonly semicolon: string;
  readonly notGraded: (reason: string) => string;
  readonly blocked: string;
  readonly band: (score: string, grade: string, from: string) => string;
  /** The last grade's band, which lies below that of the grade before. */
  readonly lastBand: (score: string, grade: string, below: string) => string;
  readonly ceiling: (grade: string, evidence: string) => string;
  /** After a ceiling that is no lower than the band. */
  readonly idle: string;
  /** After several ceilings that hold a grade down to different grades. */
  readonly lowest: (grade: string) => string;
  readonly quota: (from: Seats, seats: number, to: string) => string;
  readonly tie: (from: Seats, names: readonly string[], to: string) => string;
  readonly proposed: (grade: string) => string;
  readonly team: (grade: string, reason: string | null) => string;
  readonly provisional: string;
}

function inBrackets(quota: string | null): string {
  return quota === null ? "" : ` (quota ${quota})`;
}

function chineseQuota(quota: string | null): string {
  return quota === null ? "" : `（比例上限 ${quota}）`;
}

const english: GradeWords = {
  semicolon: "; ",
  notGraded: (reason) => `not graded${reason ? `: ${reason}` : ", no reason given"}; neither scored nor compared`,
  blocked: "not scored because of errors found, so there is no grade",
  band: (score, grade, from) => `${score} is ${grade} (from ${from})`,
  lastBand: (score, grade, below) => `${score} is ${grade} (below ${below})`,
  ceiling: (grade, evidence) => `at most ${grade}: ${evidence}`,
  idle: ", which changes nothing",
  lowest: (grade) => `the lowest of these holds, ${grade}`,
  quota: ({ grade, quota }, seats, to) => {
    const has = `${grade} has ${seats === 0 ? "no" : seats} ${seats === 1 ? "seat" : "seats"}${inBrackets(quota)}`;
    return `${has}${seats === 0 ? "" : " and higher scores come first"}, moved down to ${to}`;
  },
  tie: ({ grade, quota }, names, to) =>
    `tied beyond the seats of ${grade}${inBrackets(quota)}: ${names.join(", ")} all moved down to ${to}, ` +
    "the leading group decides",
  proposed: (grade) => `proposed grade ${grade} (P10)`,
  team: (grade, reason) =>
    `the inspection team decides ${grade}, ${reason ? `because: ${reason}` : "no reason given"} (P10)`,
  provisional: "provisional, as somebody of the group is not scored yet",
};

const chinese: GradeWords = {
  semicolon: "；",
  notGraded: (reason) => `不定等次${reason ? `：${reason}` : "，未说明理由"}；不计分，不参与比较`,
  blocked: "因存在错误未计分，不产生等次",
  band: (score, grade, from) => `${score} 分为${grade}（${from} 分及以上）`,
  lastBand: (score, grade, below) => `${score} 分为${grade}（低于 ${below} 分）`,
  ceiling: (grade, evidence) => `最高为${grade}：${evidence}`,
  idle: "，对等次没有影响",
  lowest: (grade) => `以其中最低的${grade}为准`,
  quota: ({ grade, quota }, seats, to) =>
    seats === 0
      ? `${grade}没有名额${chineseQuota(quota)}，下调至${to}`
      : `${grade}名额 ${seats} 个${chineseQuota(quota)}，得分高者优先，下调至${to}`,
  tie: ({ grade, quota }, names, to) =>
    `${names.join("、")}并列且超出${grade}名额${chineseQuota(quota)}，一并下调至${to}，由考核领导小组研究决定`,
  proposed: (grade) => `建议等次为${grade}（P10）`,
  team: (grade, reason) => `考察组评定为${grade}，${reason ? `理由：${reason}` : "未说明理由"}（P10）`,
  provisional: "等次为暂定，本类别尚有考核对象未计分",
};

export const GRADE_WORDS: Readonly<Record<Language, GradeWords>> = { en: english, "zh-CN": chinese };
