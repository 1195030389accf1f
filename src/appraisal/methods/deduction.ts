/** deduction 扣分: points off for every occurrence (scoring.md 2). */
import { declareMethod } from "./declaration";
import { number } from "./parameters";
import { percent, shown } from "../wording";
import { figureOf } from "./wording";

export const deduction = declareMethod({
  name: "deduction",
  chinese: "扣分",
  figure: "count",
  blends: false,
  parameters: {
    /** Points off for every occurrence. */
    each: number(1, ["each", "每次"], { above: 0 }),
  },
  score: ({ value, weight }, { each }) => ({
    // A weight of nothing has nothing to lose; dividing by it would leave no number.
    share: weight > 0 ? Math.max(0, 1 - (each * value) / weight) : 1,
  }),
  explain: ({ line, part, parameters: { each } }) => ({
    en: `${figureOf(line)} × ${shown(each)} points off ${shown(line.weight)} = ${percent(part.share ?? 0)}`,
    "zh-CN": `${figureOf(line)} 次，每次扣 ${shown(each)} 分，基准 ${shown(line.weight)} 分，计 ${percent(part.share ?? 0)}`,
  }),
});
