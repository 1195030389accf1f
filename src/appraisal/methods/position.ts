/** position 位次: the rank among the group (P5, scoring.md 2). */
import { formula, literal, type Formula } from "../formula";
import type { PartResult } from "../result";
import { declareMethod, type Explained } from "./declaration";
import { number } from "./parameters";
import { carriedOn, comesTo, figureOf, held, lessIsBetter, unitOf, type SharePhrase } from "./wording";

/** The share of a rank: evenly from 1 for the first down to `floor` for the last; 1 for the only one. */
export function shareOfRank(rank: number, of: number, floor: number): number {
  return of <= 1 ? 1 : 1 - ((1 - floor) * (rank - 1)) / (of - 1);
}

/** The formula of the share of a rank. */
export function formulaOfRank({ position: place }: PartResult, floor: number): Formula {
  const { rank, of } = place ?? { rank: 1, of: 1 };
  return of <= 1 ? literal(1) : formula`1-(1-${floor})*(${rank}-1)/(${of}-1)`;
}

/** The share of a rank where every rank after the first loses a step. */
function shareOfSteps(rank: number, step: number): number {
  return 1 - step * (rank - 1);
}

export const position = declareMethod({
  name: "position",
  chinese: "位次",
  rule: "P5",
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
      share: step === null ? shareOfRank(place.rank, place.of, floor) : Math.max(floor, shareOfSteps(place.rank, step)),
    };
  },
  formula: ({ part, parameters: { floor, step } }) =>
    step === null ? formulaOfRank(part, floor) : formula`MAX(${floor},1-${step}*(${part.position?.rank ?? 1}-1))`,
  most: () => 1,
  explain: (explained) => {
    const { part, parameters, work } = explained;
    const { floor, step } = parameters;
    const figure = figureOf(explained);
    const order = lessIsBetter(explained);
    const start = {
      text: () => ({
        en: `${figure.text()}${unitOf(explained)}${order.en}, ${rankIn(part).en}`,
        "zh-CN": `${figure.text()}${unitOf(explained)}${order["zh-CN"]}，${rankIn(part)["zh-CN"]}`,
      }),
    };
    if (step === null) return carriedOn(start, evenly(explained, floor));
    return held(carriedOn(start, stepped(explained, step)), work, { low: floor });
  },
});

/** `rank 3 of 5`. */
export function rankIn({ position: place }: PartResult) {
  const { rank, of } = place ?? { rank: 1, of: 1 };
  return { en: `rank ${rank} of ${of}`, "zh-CN": `${of} 个中第 ${rank} 位` };
}

/** `, from 100 % for the first to 60 % for the last = 80 %`; the only one has nobody to be compared with. */
export function evenly({ part, work }: Explained, floor: number): SharePhrase {
  const { rank, of } = part.position ?? { rank: 1, of: 1 };
  const share = work.share(part.share ?? 0);
  if (of <= 1) return comesTo(share);
  const last = work.share(floor);
  work.follows(share, [last], (read) => shareOfRank(rank, of, read));
  const ends = () => ({
    en: `, from 100 % for the first to ${last} for the last`,
    "zh-CN": `，首位 100 %，末位 ${last}`,
  });
  return carriedOn({ text: ends }, comesTo(share));
}

/** `, 100 % − 8 % × 2 = 84 %`. */
function stepped({ part, work }: Explained, step: number): SharePhrase {
  const { rank } = part.position ?? { rank: 1 };
  const lost = work.share(step);
  const share = work.share(shareOfSteps(rank, step));
  work.follows(share, [lost], (read) => shareOfSteps(rank, read));
  const formula = () => `100 % − ${lost} × ${rank - 1} = ${share}`;
  return { worth: share, text: () => ({ en: `, ${formula()}`, "zh-CN": `，${formula()}` }) };
}
