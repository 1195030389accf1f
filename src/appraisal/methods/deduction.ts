/** deduction 扣分: points off for every occurrence (scoring.md 2). */
import { formula, literal } from "../formula";
import { declareMethod } from "./declaration";
import { number } from "./parameters";
import { carriedOn, comesTo, figureOf, held } from "./wording";

export const deduction = declareMethod({
  name: "deduction",
  chinese: "扣分",
  rule: "P4",
  figure: "count",
  blends: false,
  parameters: {
    /** Points off for every occurrence. */
    each: number(1, ["each", "每次"], { above: 0 }),
  },
  score: ({ value, weight }, { each }) => ({
    // A weight of nothing has nothing to lose; dividing by it would leave no number.
    share: weight > 0 ? Math.max(0, shareLeft(value, each, weight)) : 1,
  }),
  formula: ({ line, terms: { value, weight }, parameters: { each } }) =>
    line.weight > 0 ? formula`MAX(0,1-${each}*${value}/${weight})` : literal(1),
  most: () => 1,
  explain: (explained) => {
    const { line, value, parameters, work } = explained;
    const [figure, each, weight] = [figureOf(explained), work.figure(parameters.each), work.figure(line.weight)];
    const off = {
      text: () => ({
        en: `${figure.text()} × ${each} points off ${weight}`,
        "zh-CN": `${figure.text()} 次，每次扣 ${each} 分，基准 ${weight} 分`,
      }),
    };
    if (line.weight <= 0) {
      const nothing = () => ({ en: ", nothing to lose", "zh-CN": "，无分可扣" });
      return carriedOn(off, carriedOn({ text: nothing }, comesTo(work.share(1))));
    }
    const left = work.share(shareLeft(value, each.exact, weight.exact));
    work.follows(left, [figure.amount, each, weight], shareLeft);
    return held(carriedOn(off, comesTo(left)), work, {});
  },
});

/** Below zero where more is taken off than there is. */
function shareLeft(value: number, each: number, weight: number): number {
  return 1 - (each * value) / weight;
}
