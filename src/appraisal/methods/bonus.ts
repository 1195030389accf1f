/** bonus 加分: points on top, without a weight (scoring.md 2). */
import { declareMethod } from "./declaration";
import { number } from "./parameters";
import { shown } from "../wording";
import { figureOf } from "./wording";

export const bonus = declareMethod({
  name: "bonus",
  chinese: "加分",
  figure: "count",
  weighted: false,
  blends: false,
  parameters: {
    /** Points for every occurrence. */
    each: number(1, ["each", "每次"], { above: 0 }),
    /** The most points of this indicator. */
    max: number(5, ["max", "最高"], { min: 0 }),
  },
  score: ({ value }, { each, max }) => ({ share: null, points: Math.min(each * value, max) }),
  explain: ({ line, parameters: { each, max } }) => ({
    en: `${figureOf(line)} × ${shown(each)} bonus points, ${shown(max)} at most`,
    "zh-CN": `${figureOf(line)} 次，每次加 ${shown(each)} 分，最高 ${shown(max)} 分`,
  }),
});
