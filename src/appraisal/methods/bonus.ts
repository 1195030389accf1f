/** bonus 加分: points on top, without a weight (scoring.md 2). */
import { formula } from "../formula";
import { declareMethod } from "./declaration";
import { number } from "./parameters";
import { figureOf } from "./wording";

export const bonus = declareMethod({
  name: "bonus",
  chinese: "加分",
  rule: "P4",
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
  formula: ({ terms: { value }, parameters: { each, max } }) => formula`MIN(${each}*${value},${max})`,
  most: ({ max }) => max,
  explain: (explained) => {
    const { value, parameters, work } = explained;
    const [figure, each, most] = [figureOf(explained), work.figure(parameters.each), work.figure(parameters.max)];
    const added = work.figure(value * each.exact).apartFrom(most.exact);
    work.follows(added, [figure.amount, each], (v, points) => v * points);
    return {
      worth: added.exact > most.exact ? most : added,
      text: () => ({
        en: `${figure.text()} × ${each} = ${added} bonus points, ${most} at most`,
        "zh-CN": `${figure.text()} 次 × ${each} 分 = ${added} 分，最高 ${most} 分`,
      }),
    };
  },
});
