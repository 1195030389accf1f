/** Numbers and words that the explanations of several methods share. Figures shown are rounded; those computed with are not. */
import { roundTo } from "../numbers";
import type { Language } from "../place";
import type { IndicatorResult } from "../result";

/** A figure, to four decimals at most. */
export function shown(value: number): string {
  return decimal(value, 4);
}

/** A share as a percentage, to two decimals at most: 1.012 → `101.2 %`. */
export function percent(share: number): string {
  return `${decimal(share * 100, 2)} %`;
}

/** Points, always with two decimals. */
export function points(value: number): string {
  return roundTo(value, 2).toFixed(2);
}

function decimal(value: number, decimals: number): string {
  const rounded = roundTo(value, decimals);
  // No exponents, which would puzzle a reader: only figures beyond 1e21 or tiny ones would have them.
  return Math.abs(rounded) < 1e21 && String(rounded).includes("e") ? rounded.toFixed(decimals) : String(rounded);
}

/** The figure used, as it stands: a rating word stays a word. */
export function figureOf({ figure }: IndicatorResult): string {
  return typeof figure === "number" ? shown(figure) : figure;
}

/** ` 亿元`, or nothing. */
export function unitOf({ indicator }: IndicatorResult): string {
  return indicator.unit === null || indicator.unit === "" ? "" : ` ${indicator.unit}`;
}

/** `, × condition coefficient 1.1 = 111.32 %`, or nothing where the coefficient is 1 (P6). */
export function conditions(share: number, coefficient: number): Readonly<Record<Language, string>> {
  if (coefficient === 1) return { en: "", "zh-CN": "" };
  const product = `${shown(coefficient)} = ${percent(share * coefficient)}`;
  return { en: `, × condition coefficient ${product}`, "zh-CN": `，× 条件系数 ${product}` };
}

/** `, capped at 100 %`, or `, not below 0`, where the share was held between the two; else nothing. */
export function held(before: number, cap: number): Readonly<Record<Language, string>> {
  if (before > cap) return { en: `, capped at ${percent(cap)}`, "zh-CN": `，封顶 ${percent(cap)}` };
  if (before < 0) return { en: ", not below 0 %", "zh-CN": "，不低于 0 %" };
  return { en: "", "zh-CN": "" };
}
