/** minmax 极差: where the figure lies between the group's worst and best (P5, scoring.md 2). */
import { nearly } from "../numbers";
import { declareMethod } from "./declaration";
import { number } from "./parameters";
import { percent, shown } from "../wording";
import { figureOf, unitOf } from "./wording";

export const minmax = declareMethod({
  name: "minmax",
  chinese: "极差",
  figure: "measure",
  blends: true,
  parameters: {
    /** The share of the worst. */
    floor: number(0.6, ["floor", "保底"], { min: 0, max: 1 }),
  },
  score: ({ value, values: { min, max }, lowerIsBetter }, { floor }) => {
    const range = { min, max };
    if (nearly(min, max)) return { range, share: 1 };
    const above = lowerIsBetter ? max - value : value - min;
    return { range, share: floor + ((1 - floor) * above) / (max - min) };
  },
  explain: ({ line, part }) => {
    const { min, max } = part.range ?? { min: 0, max: 0 };
    const figure = `${figureOf(line)}${unitOf(line)}`;
    const share = percent(part.share ?? 0);
    return {
      en: `${figure} between the group's ${shown(min)} and ${shown(max)} = ${share}`,
      "zh-CN": `${figure}，组内 ${shown(min)} 至 ${shown(max)}，计 ${share}`,
    };
  },
});
