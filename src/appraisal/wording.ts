/** Numbers as explanations show them, in both languages. Figures shown are rounded; those computed with are not. */
import { roundTo, sum } from "./numbers";
import type { Language } from "./place";

/** A phrase or sentence in each language. */
export type Bilingual = Readonly<Record<Language, string>>;

/** A figure, to four decimals at most. */
export function shown(value: number): string {
  return decimal(value, 4);
}

/** A share as a percentage, to two decimals at most: 1.012 → `101.2 %`. */
export function percent(share: number): string {
  return `${decimal(share * 100, 2)} %`;
}

/** Points, always with two decimals, or with as many as asked. */
export function points(value: number, decimals = 2): string {
  return roundTo(value, decimals).toFixed(decimals);
}

function decimal(value: number, decimals: number): string {
  const rounded = roundTo(value, decimals);
  // No exponents, which would puzzle a reader: only figures beyond 1e21 or tiny ones would have them.
  return Math.abs(rounded) < 1e21 && String(rounded).includes("e") ? rounded.toFixed(decimals) : String(rounded);
}

/**
 * Nothing where the parts, as shown with `decimals` places, add up to the whole as shown; else why they do not. Every
 * explanation that shows a sum ends with it.
 */
export function whyNotTheSum(parts: readonly number[], whole: number, decimals = 2): Bilingual {
  const added = points(sum(parts.map((part) => roundTo(part, decimals))), decimals);
  if (added === points(whole, decimals)) return { en: "", "zh-CN": "" };
  return {
    en: ` (the parts as shown add up to ${added}: each is rounded for reading, the whole is not made from rounded parts)`,
    "zh-CN": `（所列各项相加为 ${added}，系各项显示时四舍五入所致，合计按未舍入数计算）`,
  };
}
