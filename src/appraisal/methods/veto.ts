/** veto 一票否决: no points; an occurrence sets a ceiling on the grade (scoring.md 2 and 5). */
import { literal } from "../formula";
import { nameKey } from "../names";
import { declareMethod } from "./declaration";
import { grade } from "./parameters";

const WORDS = new Map<string, number>([
  ...["yes", "y", "true", "是", "有"].map((word) => [word, 1] as const),
  ...["no", "n", "false", "否", "无", "没有"].map((word) => [word, 0] as const),
]);

/** How many occurrences a yes or no stands for; `null` for any other text. */
export function occurrencesOfWord(text: string): number | null {
  return WORDS.get(nameKey(text)) ?? null;
}

export const veto = declareMethod({
  name: "veto",
  chinese: "一票否决",
  rule: "P4",
  figure: "veto",
  weighted: false,
  blends: false,
  parameters: {
    /** The best grade that is left; the last but one where the scheme's cell says nothing. */
    ceiling: grade(["ceiling", "最高等次"]),
  },
  score: () => ({ share: null, points: 0 }),
  formula: () => literal(0),
  most: () => 0,
  explain: ({ line, value, parameters: { ceiling }, work }) => {
    const count = work.figure(value);
    return {
      worth: null,
      text: () => {
        const figure = typeof line.figure === "number" ? `${count}` : line.figure;
        if (value <= 0) return { en: `${figure}, no veto`, "zh-CN": `${figure}，不触发否决` };
        return {
          en: `${figure}, no grade above ${ceiling ?? "the last but one"}`,
          "zh-CN": `${figure}，等次最高为${ceiling ?? "倒数第二等"}`,
        };
      },
    };
  },
});
