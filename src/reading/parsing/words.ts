/** Closed vocabularies: what may stand in a cell that offers a choice, in both languages (workbook.md, *Roles*). */
import { nameKey, type Direction, type FindingKind, type Language, type Opinion, type Scheme } from "../../appraisal";

/** The words of one field. */
export interface Vocabulary<T> {
  /** The meaning of a text; `undefined` where it has none. */
  read(text: string): T | undefined;
  /** What may be written, in a language. */
  allowed(language: Language): readonly string[];
}

/** A meaning, its words in English and its words in Chinese; the first of each is the one that messages offer. */
type Meaning<T> = readonly [T, readonly [string, ...string[]], readonly [string, ...string[]]];

function vocabulary<T>(...meanings: readonly Meaning<T>[]): Vocabulary<T> {
  const byKey = new Map<string, T>();
  for (const [meaning, english, chinese] of meanings) {
    for (const word of [...english, ...chinese]) byKey.set(nameKey(word), meaning);
  }
  return {
    read: (text) => byKey.get(nameKey(text)),
    allowed: (language) => meanings.map(([, english, chinese]) => (language === "en" ? english[0] : chinese[0])),
  };
}

export const YES_NO = vocabulary<boolean>(
  [true, ["yes", "y", "true"], ["是", "有", "√", "✓", "✔"]],
  [false, ["no", "n", "false"], ["否", "不", "无", "没有", "×", "✗"]],
);

export const CONFIRMED = vocabulary<boolean>(
  [true, ["yes", "y", "true", "confirmed"], ["是", "查实", "已查实", "属实", "√", "✓", "✔"]],
  [
    false,
    ["no", "n", "false", "not confirmed", "unconfirmed"],
    ["否", "不", "未查实", "查否", "不属实", "不实", "×", "✗"],
  ],
);

export const DIRECTION = vocabulary<Direction>(
  ["higher", ["higher", "higher is better", "positive"], ["正向", "正向指标", "越高越好"]],
  ["lower", ["lower", "lower is better", "reverse", "negative"], ["逆向", "反向", "负向", "逆向指标", "越低越好"]],
);

export const QUALITATIVE = vocabulary<boolean>(
  [false, ["quantitative"], ["定量", "定量指标"]],
  [true, ["qualitative"], ["定性", "定性指标"]],
);

export const OPINION = vocabulary<Opinion>(
  ["agree", ["agree", "agreed"], ["同意"]],
  ["reservations", ["reservations", "reservation", "with reservations"], ["保留", "保留意见", "有保留"]],
  ["object", ["object", "objects", "objection", "disagree"], ["不同意", "反对"]],
);

export const FINDING_KIND = vocabulary<FindingKind>(
  ["playing with numbers", ["playing with numbers"], ["数字游戏", "玩数字游戏"]],
  ["false achievement", ["false achievement", "false achievements"], ["虚假政绩"]],
  ["work for show", ["work for show"], ["形式主义"]],
  ["dishonest conduct", ["dishonest conduct"], ["作风不实"]],
  ["other", ["other"], ["其他", "其它"]],
);

export const IMPROVED = vocabulary<boolean>(
  [true, ["improved", "yes"], ["已改进", "有改进", "是"]],
  [false, ["not improved", "no"], ["未改进", "没有改进", "无改进", "否"]],
);

export const MISSING_COMPONENT = vocabulary<Scheme["missingComponent"]>(
  ["error", ["error"], ["报错"]],
  ["redistribute", ["redistribute"], ["重新分配"]],
);

export const QUOTA_ROUNDING = vocabulary<Scheme["quotaRounding"]>(
  ["down", ["down", "round down"], ["向下", "向下取整"]],
  ["nearest", ["nearest", "round", "round half up"], ["四舍五入"]],
  ["up", ["up", "round up"], ["向上", "向上取整"]],
);
