/** veto 一票否决: no points; an occurrence sets a ceiling on the grade (scoring.md 2 and 5). */
import { nameKey } from "../names";
import { declareMethod } from "./declaration";
import { grade } from "./parameters";
import { figureOf } from "./wording";

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
  figure: "veto",
  weighted: false,
  blends: false,
  parameters: {
    /** The best grade that is left; the last but one where the scheme's cell says nothing. */
    ceiling: grade(["ceiling", "最高等次"]),
  },
  score: () => ({ share: null, points: 0 }),
  explain: ({ line, parameters: { ceiling } }) => {
    const figure = figureOf(line);
    const isHit = typeof line.figure === "number" ? line.figure > 0 : occurrencesOfWord(line.figure) === 1;
    const most = { en: ceiling ?? "the last but one", "zh-CN": ceiling ?? "倒数第二等" };
    return isHit
      ? { en: `${figure}, no grade above ${most.en}`, "zh-CN": `${figure}，等次最高为${most["zh-CN"]}` }
      : { en: `${figure}, no veto`, "zh-CN": `${figure}，不触发否决` };
  },
});
