/** rating 评分: a judged mark out of 100, or a word for one (P4, scoring.md 2). */
import { nameKey } from "../names";
import { declareMethod } from "./declaration";
import { percent } from "../wording";
import { figureOf } from "./wording";

const WORDS = new Map<string, number>([
  ...["excellent", "优秀", "优", "好"].map((word) => [word, 95] as const),
  ...["good", "良好", "良", "较好"].map((word) => [word, 85] as const),
  ...["fair", "一般", "中"].map((word) => [word, 70] as const),
  ...["poor", "差", "较差"].map((word) => [word, 50] as const),
]);

/** The mark, out of 100, that a rating word stands for; `null` for any other text. */
export function markOfWord(text: string): number | null {
  return WORDS.get(nameKey(text)) ?? null;
}

export const rating = declareMethod({
  name: "rating",
  chinese: "评分",
  figure: "mark",
  blends: true,
  parameters: {},
  score: ({ value }) => ({ share: value / 100 }),
  explain: ({ line, part }) => ({
    en: `rated ${figureOf(line)} = ${percent(part.share ?? 0)}`,
    "zh-CN": `评分 ${figureOf(line)}，计 ${percent(part.share ?? 0)}`,
  }),
});
