/** Arithmetic as sentences show it: rounded for reading, yet right by hand, or with a word on why it is not. */
import { roundTo } from "./numbers";
import { joined, phrase } from "./phrase";
import { points, whyNotTheSum, type Bilingual } from "./wording";

/** What a sentence has worked out. */
export interface Told {
  readonly text: Bilingual;
  /** The result as the text shows it, from which a reader goes on. */
  readonly value: number;
  /** Whether the numbers shown give the results shown; where they do not, the text says why. */
  readonly holds: boolean;
}

/** `left = result`, with `places` decimals; `byHand` is what a reader gets from the numbers of the left side as shown. */
export function equation(left: Bilingual | string, byHand: number, result: number, places: number): Told {
  const why = whyNotByHand(byHand, result, places);
  return {
    text: phrase`${left} = ${points(result, places)}${why}`,
    value: roundTo(result, places),
    holds: why.en === "",
  };
}

/** Something named with what it adds to a whole. */
export interface Part {
  readonly name: Bilingual | string;
  readonly value: number;
}

/** Writes a number with at most, or always, so many decimals. */
type Show = (value: number, places: number) => string;

/** `Economy 40.12 + bonus 3.00 = 43.12`, numbers written by `show` with `places` decimals; a single part is the whole. */
export function addition(parts: readonly Part[], whole: number, places: number, show: Show = points): Told {
  const texts = parts.map(({ name, value }) => phrase`${name} ${show(value, places)}`);
  const values = parts.map(({ value }) => value);
  const why = whyNotTheSum(values, whole, places);
  const left = joined(texts, " + ");
  return {
    text: parts.length === 1 && why.en === "" ? left : phrase`${left} = ${show(whole, places)}${why}`,
    value: roundTo(whole, places),
    holds: why.en === "",
  };
}

/** Nothing where the numbers shown give the result as shown; else what they give, and why. */
export function whyNotByHand(byHand: number, result: number, places: number): Bilingual {
  const found = points(byHand, places);
  if (found === points(result, places)) return phrase``;
  return {
    en: ` (the numbers as shown give ${found}: they are rounded for reading, the result is made from unrounded ones)`,
    "zh-CN": `（按所列数字计算为 ${found}，系显示时四舍五入所致，结果按未舍入数计算）`,
  };
}

/**
 * The telling with as few decimals, of `fewest` and up to three more, as let a reader get the same by hand; with the
 * fewest, which then says why not, where none of them do.
 */
export function withFewestPlaces(tell: (places: number) => Told, fewest = 2): Told {
  const first = tell(fewest);
  if (first.holds) return first;
  return [fewest + 1, fewest + 2, fewest + 3].map(tell).find(({ holds }) => holds) ?? first;
}
