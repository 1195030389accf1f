/** best 比最优: the figure against the best of the group (P5, scoring.md 2). */
import { clamp, nearly } from "../numbers";
import { declareMethod } from "./declaration";
import { isLowerBetter } from "./measures";
import { number } from "./parameters";
import { percent, shown } from "../wording";
import { conditions, figureOf, held, unitOf } from "./wording";

export const best = declareMethod({
  name: "best",
  chinese: "比最优",
  figure: "measure",
  blends: true,
  parameters: {
    /** The most that can be won, as a share of the weight. */
    cap: number(1, ["cap", "上限"], { above: 0, max: 10 }),
  },
  usesCoefficient: () => true,
  score: ({ value, values, lowerIsBetter, inverse, coefficient }, { cap }) => {
    const range = { min: values.min, max: values.max };
    const top = lowerIsBetter ? range.min : range.max;
    if (inverse && value <= 0) return { range, share: cap };
    // No ratio to a best figure ≤ 0 would mean anything: who has it wins all, the others nothing.
    if (top <= 0) return { range, share: nearly(value, top) ? Math.min(1, cap) : 0 };
    return { range, share: clamp((lowerIsBetter ? top / value : value / top) * coefficient, 0, cap) };
  },
  explain: ({ line, part, parameters: { cap } }) => {
    const { min, max } = part.range ?? { min: 0, max: 0 };
    const isLower = isLowerBetter(line.indicator);
    const top = isLower ? min : max;
    const figures = {
      en: `${figureOf(line)}${unitOf(line)} against the group's best of ${shown(top)}`,
      "zh-CN": `${figureOf(line)}${unitOf(line)}，组内最优 ${shown(top)}`,
    };
    if (top <= 0 || typeof line.figure !== "number") {
      const share = percent(part.share ?? 0);
      return { en: `${figures.en} = ${share}`, "zh-CN": `${figures["zh-CN"]}，计 ${share}` };
    }
    const ratio = isLower ? top / line.figure : line.figure / top;
    const weighed = conditions(ratio, line.coefficient);
    const limits = held(ratio * line.coefficient, cap);
    return {
      en: `${figures.en} = ${percent(ratio)}${weighed.en}${limits.en}`,
      "zh-CN": `${figures["zh-CN"]}，计 ${percent(ratio)}${weighed["zh-CN"]}${limits["zh-CN"]}`,
    };
  },
});
