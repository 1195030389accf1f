/** rating 评分: a judged mark out of 100, or a word for one (P4, scoring.md 2). */
import { formula } from "../formula";
import { nameKey } from "../names";
import { declareMethod } from "./declaration";
import { carriedOn, comesTo, figureOf } from "./wording";

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
  rule: "P4",
  figure: "mark",
  blends: true,
  parameters: {},
  score: ({ value }) => ({ share: value / 100 }),
  formula: ({ terms: { value } }) => formula`${value}/100`,
  most: () => 1,
  explain: (explained) => {
    const { part, work } = explained;
    const mark = figureOf(explained);
    const share = work.follows(work.share(part.share ?? 0), [mark.amount], (v) => v / 100);
    const rated = () => ({ en: `rated ${mark.text()}`, "zh-CN": `评分 ${mark.text()}` });
    return carriedOn({ text: rated }, comesTo(share));
  },
});
