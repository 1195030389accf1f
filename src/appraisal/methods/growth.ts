/** growth 增幅: the change on last year, by position in the group or against a target growth (P5, scoring.md 2). */
import { formula, upTo } from "../formula";
import { clamp } from "../numbers";
import { declareMethod } from "./declaration";
import { number } from "./parameters";
import { evenly, formulaOfRank, rankIn, shareOfRank } from "./position";
import { againstLastYear, carriedOn, held, weighed } from "./wording";

export const growth = declareMethod({
  name: "growth",
  chinese: "增幅",
  rule: "P5",
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
  formula: ({ part, terms: { change, coefficient }, parameters: { floor, target, cap } }) =>
    target === null ? formulaOfRank(part, floor) : upTo(cap, formula`${change}/${target}*${coefficient}`),
  most: ({ target, cap }) => (target === null ? 1 : cap),
  explain: (explained) => {
    const { part, work, parameters } = explained;
    const change = againstLastYear(explained);
    if (parameters.target === null) {
      const rank = { text: () => ({ en: `, ${rankIn(part).en}`, "zh-CN": `，${rankIn(part)["zh-CN"]}` }) };
      return carriedOn(change, carriedOn(rank, evenly(explained, parameters.floor)));
    }
    const wanted = work.share(parameters.target);
    const ratio = work.share(change.worth.apartFrom(wanted.exact).exact / wanted.exact);
    work.follows(ratio, [change.worth, wanted], (g, target) => g / target);
    const against = carriedOn(change, {
      worth: ratio,
      text: () => ({
        en: `, against ${wanted} wanted = ${ratio}`,
        "zh-CN": `，目标增幅 ${wanted}，计 ${ratio}`,
      }),
    });
    return held(weighed(against, explained), work, parameters);
  },
});
