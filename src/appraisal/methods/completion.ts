/** completion 完成率: how much of the target was reached (P5, scoring.md 2). */
import { formula, upTo } from "../formula";
import { clamp } from "../numbers";
import { declareMethod } from "./declaration";
import { canBePerfect } from "./measures";
import { flag, number } from "./parameters";
import { againstTarget, carriedOn, held, weighed, worthTheCap } from "./wording";

export const completion = declareMethod({
  name: "completion",
  chinese: "完成率",
  rule: "P5",
  figure: "measure",
  blends: true,
  parameters: {
    /** The most that can be won, as a share of the weight. */
    cap: number(1, ["cap", "上限"], { above: 0, max: 10 }),
    /** Lower is better, and the ratio is target ÷ figure. */
    inverse: flag(["inverse", "反比"]),
  },
  needs: () => ["target"],
  usesCoefficient: () => true,
  score: ({ ratio, coefficient }, { cap }) => ({
    ratio,
    share: ratio === null ? cap : clamp(ratio * coefficient, 0, cap),
  }),
  formula: ({ line, terms: { value, ratio, coefficient }, parameters: { cap } }) => {
    const share = upTo(cap, formula`${ratio}*${coefficient}`);
    return canBePerfect(line) ? formula`IF(${value}<=0,${cap},${share})` : share;
  },
  most: ({ cap }) => cap,
  explain: (explained) => {
    const { work, parameters } = explained;
    const { worth, text } = againstTarget(explained);
    if (!worth) return carriedOn({ text }, worthTheCap(parameters.cap, work));
    return held(weighed({ worth, text }, explained), work, parameters);
  },
});
