/** growth 增幅: the change on last year, by position in the group or against a target growth (P5, scoring.md 2). */
import { clamp } from "../numbers";
import { declareMethod } from "./declaration";
import { number } from "./parameters";
import { shareOfRank } from "./position";
import { percent, shown } from "../wording";
import { conditions, figureOf, held } from "./wording";

export const growth = declareMethod({
  name: "growth",
  chinese: "增幅",
  figure: "measure",
  blends: true,
  parameters: {
    /** The share of the last, by position. */
    floor: number(0.6, ["floor", "保底"], { min: 0, max: 1 }),
    /** The growth that wins the whole weight, as a share. */
    target: number(null, ["target", "目标增幅"], { above: 0, usualMax: 1 }),
    /** The most that can be won against the target growth, as a share of the weight. */
    cap: number(1, ["cap", "上限"], { above: 0, max: 10 }),
  },
  needs: () => ["lastYear"],
  usesCoefficient: ({ target }) => target !== null,
  score: ({ change, changes, coefficient }, { floor, target, cap }) => {
    if (target !== null) return { change, share: clamp((change / target) * coefficient, 0, cap) };
    const place = { rank: changes.rank(change, false), of: changes.count };
    return { change, position: place, share: shareOfRank(place.rank, place.of, floor) };
  },
  explain: ({ line, part, parameters: { target, cap } }) => {
    const change = part.change ?? 0;
    const figures = {
      en: `${figureOf(line)} after ${shown(line.lastYear ?? 0)}, ${percent(change)} better than last year`,
      "zh-CN": `本年 ${figureOf(line)}，上年 ${shown(line.lastYear ?? 0)}，增幅（向好为正）${percent(change)}`,
    };
    if (target === null) {
      const { rank, of } = part.position ?? { rank: 1, of: 1 };
      const share = percent(part.share ?? 0);
      return {
        en: `${figures.en}, rank ${rank} of ${of} = ${share}`,
        "zh-CN": `${figures["zh-CN"]}，${of} 个中第 ${rank} 位，计 ${share}`,
      };
    }
    const ratio = change / target;
    const weighed = conditions(ratio, line.coefficient);
    const limits = held(ratio * line.coefficient, cap);
    return {
      en: `${figures.en} of ${percent(target)} wanted = ${percent(ratio)}${weighed.en}${limits.en}`,
      "zh-CN": `${figures["zh-CN"]}，目标增幅 ${percent(target)}，计 ${percent(ratio)}${weighed["zh-CN"]}${limits["zh-CN"]}`,
    };
  },
});
