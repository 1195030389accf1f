/** completion 完成率: how much of the target was reached (P5, scoring.md 2). */
import { clamp } from "../numbers";
import { declareMethod } from "./declaration";
import { flag, number } from "./parameters";
import { percent, shown } from "../wording";
import { conditions, figureOf, held, unitOf } from "./wording";

export const completion = declareMethod({
  name: "completion",
  chinese: "完成率",
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
  explain: ({ line, part, parameters: { cap } }) => {
    const figures = [figureOf(line), shown(line.target ?? 0), unitOf(line)] as const;
    const ratio = part.ratio ?? null;
    if (ratio === null) {
      return {
        en: `${figures[0]}${figures[2]}, where less is better, = ${percent(cap)}`,
        "zh-CN": `完成 ${figures[0]}${figures[2]}，越低越好，计 ${percent(cap)}`,
      };
    }
    const weighed = conditions(ratio, line.coefficient);
    const limits = held(ratio * line.coefficient, cap);
    return {
      en: `${figures[0]} of ${figures[1]}${figures[2]} = ${percent(ratio)}${weighed.en}${limits.en}`,
      "zh-CN": `完成 ${figures[0]}，目标 ${figures[1]}${figures[2]}，完成率 ${percent(ratio)}${weighed["zh-CN"]}${limits["zh-CN"]}`,
    };
  },
});
