/** position 位次: the rank among the group (P5, scoring.md 2). */
import { declareMethod } from "./declaration";
import { number } from "./parameters";
import { percent } from "../wording";
import { figureOf, unitOf } from "./wording";

/** The share of a rank: evenly from 1 for the first down to `floor` for the last; 1 for the only one. */
export function shareOfRank(rank: number, of: number, floor: number): number {
  return of <= 1 ? 1 : 1 - ((1 - floor) * (rank - 1)) / (of - 1);
}

export const position = declareMethod({
  name: "position",
  chinese: "位次",
  figure: "measure",
  blends: true,
  parameters: {
    /** The share of the last. */
    floor: number(0.6, ["floor", "保底"], { min: 0, max: 1 }),
    /** The share lost for every rank, instead of spreading evenly. */
    step: number(null, ["step", "阶梯"], { min: 0, max: 1 }),
  },
  score: ({ value, values, lowerIsBetter }, { floor, step }) => {
    const place = { rank: values.rank(value, lowerIsBetter), of: values.count };
    return {
      position: place,
      share: step === null ? shareOfRank(place.rank, place.of, floor) : Math.max(floor, 1 - step * (place.rank - 1)),
    };
  },
  explain: ({ line, part }) => {
    const { rank, of } = part.position ?? { rank: 1, of: 1 };
    const figure = `${figureOf(line)}${unitOf(line)}`;
    const share = percent(part.share ?? 0);
    return {
      en: `${figure}, rank ${rank} of ${of} = ${share}`,
      "zh-CN": `${figure}，${of} 个中第 ${rank} 位，计 ${share}`,
    };
  },
});
