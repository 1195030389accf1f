/** best 比最优: the figure against the best of the group (P5, scoring.md 2). */
import { formula, upTo, type Formula } from "../formula";
import { clamp, nearly } from "../numbers";
import { declareMethod, type Explained, type Terms } from "./declaration";
import { isInverse, isLowerBetter } from "./measures";
import { number } from "./parameters";
import {
  carriedOn,
  comesTo,
  figureOf,
  held,
  lessIsBetter,
  unitOf,
  weighed,
  worthTheCap,
  type SharePhrase,
} from "./wording";

export const best = declareMethod({
  name: "best",
  chinese: "比最优",
  rule: "P5",
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
  formula: ({ line: { indicator }, part, terms, parameters: { cap } }) => {
    const isLower = isLowerBetter(indicator);
    const { min, max } = part.range ?? { min: 0, max: 0 };
    const share = againstBest(terms, isLower ? min : max, isLower, cap);
    const inverse = indicator.method !== null && isInverse(indicator.method);
    return inverse ? formula`IF(${terms.value}<=0,${cap},${share})` : share;
  },
  most: ({ cap }) => cap,
  explain: (explained) => {
    const { line, part, value, parameters, work } = explained;
    const isLower = isLowerBetter(line.indicator);
    const { min, max } = part.range ?? { min: 0, max: 0 };
    const exact = isLower ? min : max;
    const top = work.figure(exact);
    const figure = figureOf(explained, exact);
    const order = lessIsBetter(explained);
    const figures = {
      text: () => ({
        en: `${figure.text()} against the group's best of ${top}${unitOf(explained)}${order.en}`,
        "zh-CN": `${figure.text()}，组内最优 ${top}${unitOf(explained)}${order["zh-CN"]}`,
      }),
    };
    const inverse = line.indicator.method !== null && isInverse(line.indicator.method);
    if (inverse && value <= 0) {
      const asGood = { text: () => ({ en: ": as good as can be", "zh-CN": "，已无可再低" }) };
      return carriedOn(figures, carriedOn(asGood, worthTheCap(parameters.cap, work)));
    }
    if (exact <= 0) return held(carriedOn(figures, withoutRatio(explained, exact)), work, parameters);
    const ratio = work.share(isLower ? exact / value : value / exact);
    work.follows(ratio, [figure.amount, top], (v, t) => (isLower ? t / v : v / t));
    const formula = () => (isLower ? `: ${top} ÷ ${figure.amount}` : "");
    const against = {
      worth: ratio,
      text: () => ({ en: `${formula()} = ${ratio}`, "zh-CN": `${formula().replace(": ", "，")}，计 ${ratio}` }),
    };
    return held(weighed(carriedOn(figures, against), explained), work, parameters);
  },
});

function againstBest({ value, coefficient }: Terms, top: number, isLower: boolean, cap: number): Formula {
  if (top > 0)
    return upTo(cap, isLower ? formula`${top}/${value}*${coefficient}` : formula`${value}/${top}*${coefficient}`);
  const isTop = formula`ABS(${value}-${top})<=0.000000001*MAX(1,ABS(${value}),ABS(${top}))`;
  return formula`IF(${isTop},${Math.min(1, cap)},0)`;
}

/** A best figure ≤ 0 makes no ratio. */
function withoutRatio({ value, work }: Explained, top: number): SharePhrase {
  const isBest = nearly(value, top);
  return carriedOn(
    {
      text: () => ({
        en: `, which makes no ratio: ${isBest ? "has the best" : "has not the best"}`,
        "zh-CN": `，不大于零，不作比：${isBest ? "为最优" : "非最优"}`,
      }),
    },
    comesTo(work.share(isBest ? 1 : 0)),
  );
}
