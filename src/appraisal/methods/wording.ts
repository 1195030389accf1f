/** Phrases that the explanations of several methods share. */
import type { IndicatorResult } from "../result";
import { percent, shown, type Bilingual } from "../wording";

/** The figure used, as it stands: a rating word stays a word. */
export function figureOf({ figure }: IndicatorResult): string {
  return typeof figure === "number" ? shown(figure) : figure;
}

/** ` 亿元`, or nothing. */
export function unitOf({ indicator }: IndicatorResult): string {
  return indicator.unit === null || indicator.unit === "" ? "" : ` ${indicator.unit}`;
}

/** `, × condition coefficient 1.1 = 111.32 %`, or nothing where the coefficient is 1 (P6). */
export function conditions(share: number, coefficient: number): Bilingual {
  if (coefficient === 1) return { en: "", "zh-CN": "" };
  const product = `${shown(coefficient)} = ${percent(share * coefficient)}`;
  return { en: `, × condition coefficient ${product}`, "zh-CN": `，× 条件系数 ${product}` };
}

/** `, capped at 100 %`, or `, not below 0`, where the share was held between the two; else nothing. */
export function held(before: number, cap: number): Bilingual {
  if (before > cap) return { en: `, capped at ${percent(cap)}`, "zh-CN": `，封顶 ${percent(cap)}` };
  if (before < 0) return { en: ", not below 0 %", "zh-CN": "，不低于 0 %" };
  return { en: "", "zh-CN": "" };
}
