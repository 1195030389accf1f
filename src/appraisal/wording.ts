/** Numbers as explanations show them, in both languages. Figures shown are rounded; those computed with are not. */
import { roundTo, sum } from "./numbers";
import type { Language } from "./place";

/** A phrase or sentence in each language. */
export type Bilingual = Readonly<Record<Language, string>>;

/** A figure, to four decimals at most. */
export function shown(value: number): string {
  return plain(value, 4);
}

/** A share as a percentage, to two decimals at most: 1.012 → `101.2 %`. */
export function percent(share: number): string {
  return `${plain(share * 100, 2)} %`;
}

/** Points, always with two decimals, or with as many as asked. */
export function points(value: number, decimals = 2): string {
  const rounded = roundTo(value, decimals);
  return Math.abs(rounded) < 1e21 ? rounded.toFixed(decimals) : plain(rounded, decimals);
}

/** A number rounded to a number of decimals, without zeros at its end and without an exponent, which would puzzle a reader. */
export function plain(value: number, decimals: number): string {
  const rounded = roundTo(value, decimals);
  if (!Number.isFinite(rounded)) return rounded > 0 ? "∞" : "-∞";
  if (Math.abs(rounded) >= 1e21) return BigInt(rounded).toString();
  const text = String(rounded);
  return text.includes("e") ? rounded.toFixed(decimals).replace(/0+$/, "") : text;
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
