/** Years in Chinese digits: 二〇二四年 is 2024年. */
const CHINESE_YEAR = /[一二][九〇零○oO0][〇零○oO0一二三四五六七八九]{2}(?=年|$)/g;
const DIGITS = "零一二三四五六七八九";

/** A text with its years in Chinese digits as digits; `〇`, `○` and `o` are all written for nought. */
export function withYearDigits(text: string): string {
  return text.replace(CHINESE_YEAR, (year) => [...year].map((digit) => Math.max(0, DIGITS.indexOf(digit))).join(""));
}
