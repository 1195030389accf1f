/** minmax 极差: where the figure lies between the group's worst and best (P5, scoring.md 2). */
import { formula, literal } from "../formula";
import { nearly } from "../numbers";
import { declareMethod } from "./declaration";
import { isLowerBetter } from "./measures";
import { number } from "./parameters";
import { carriedOn, comesTo, figureOf, lessIsBetter, unitOf } from "./wording";

export const minmax = declareMethod({
  name: "minmax",
  chinese: "极差",
  rule: "P5",
  figure: "measure",
  blends: true,
  parameters: {
    /** The share of the worst. */
    floor: number(0.6, ["floor", "保底"], { min: 0, max: 1 }),
  },
  score: ({ value, values: { min, max }, lowerIsBetter }, { floor }) => {
    const [worst, best] = lowerIsBetter ? [max, min] : [min, max];
    return { range: { min, max }, share: nearly(min, max) ? 1 : shareBetween(value, worst, best, floor) };
  },
  formula: ({ line, part, terms: { value }, parameters: { floor } }) => {
    const { min, max } = part.range ?? { min: 0, max: 0 };
    if (nearly(min, max)) return literal(1);
    const [worst, best] = isLowerBetter(line.indicator) ? [max, min] : [min, max];
    return formula`${floor}+(1-${floor})*(${value}-${worst})/(${best}-${worst})`;
  },
  most: () => 1,
  explain: (explained) => {
    const { line, part, parameters, work } = explained;
    const { min, max } = part.range ?? { min: 0, max: 0 };
    const figure = figureOf(explained, min, max);
    const unit = unitOf(explained);
    const share = work.share(part.share ?? 0);
    if (nearly(min, max)) {
      const alike = () => ({
        en: `${figure.text()}${unit}, all of the group alike`,
        "zh-CN": `${figure.text()}${unit}，组内均相同`,
      });
      return carriedOn({ text: alike }, comesTo(share));
    }
    const [low, high, floor] = [work.figure(min), work.figure(max), work.share(parameters.floor)];
    const [worst, best] = isLowerBetter(line.indicator) ? [high, low] : [low, high];
    work.follows(share, [figure.amount, worst, best, floor], shareBetween);
    const order = lessIsBetter(explained);
    const figures = () => ({
      en: `${figure.text()} between the group's ${low} and ${high}${unit}${order.en}, from ${floor} for the worst to 100 % for the best`,
      "zh-CN": `${figure.text()}，组内 ${low} 至 ${high}${unit}${order["zh-CN"]}，最差 ${floor}，最优 100 %`,
    });
    return carriedOn({ text: figures }, comesTo(share));
  },
});

/** Evenly from `floor` for the worst to 1 for the best, which differ. */
function shareBetween(value: number, worst: number, best: number, floor: number): number {
  return floor + ((1 - floor) * (value - worst)) / (best - worst);
}
