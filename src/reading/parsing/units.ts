/** Units of measure and their powers of ten: 万元 is 10⁴ 元 (workbook.md, *Numbers typed as text*). */
import { halfWidth, isNoneMark } from "./text";

/** A unit as a power of ten of a base; `%` has the base `%`. */
export interface Measure {
  readonly exponent: number;
  /** Without its power of ten; empty for a bare 万 or 亿. */
  readonly base: string;
}

const PERCENT = "%";
const YUAN = "元";
const BASE_NAMES: ReadonlyMap<string, string> = new Map([
  ["percent", PERCENT],
  ["百分比", PERCENT],
  ["yuan", YUAN],
  ["rmb", YUAN],
  ["人民币", YUAN],
  ["人民币元", YUAN],
]);

const CHINESE_POWER = /^([十百千])?(万亿|万|亿)/;
const SMALL_POWERS: ReadonlyMap<string, number> = new Map([
  ["十", 1],
  ["百", 2],
  ["千", 3],
]);
const LARGE_POWERS: ReadonlyMap<string, number> = new Map([
  ["万", 4],
  ["亿", 8],
  ["万亿", 12],
]);

/** `10k yuan`, `100m yuan`, `million yuan`; a letter alone (`m`) may be a unit of its own. */
const ENGLISH_POWER = /^(?:(10{0,3}) ?(k|m|bn)(?= )|(?:(10{0,3}) )?(thousand|million|billion)\b)/;
const ENGLISH_POWERS: ReadonlyMap<string, number> = new Map([
  ["k", 3],
  ["thousand", 3],
  ["m", 6],
  ["million", 6],
  ["bn", 9],
  ["billion", 9],
]);

/** Reads a unit of measure; `null` of a blank. `万元` → 10⁴ 元; `100m yuan` → 10⁸ 元; `件` → 10⁰ 件. */
export function measureOf(unit: string | null): Measure | null {
  if (unit === null || isNoneMark(unit)) return null;
  const text = halfWidth(unit).toLowerCase();
  const bare = /^\(([^()]*)\)$/.exec(text)?.[1] ?? text;
  const power = chinesePower(bare) ?? englishPower(bare) ?? { exponent: 0, length: 0 };
  const base = bare.slice(power.length).trim();
  return { exponent: power.exponent, base: BASE_NAMES.get(base) ?? base };
}

/** Whether a unit is the percent sign, under which `98.6%` is 98.6. */
export function isPercent(measure: Measure | null): boolean {
  return measure?.base === PERCENT && measure.exponent === 0;
}

/**
 * By which power of ten a number with the unit `written` is multiplied to stand under `wanted`; `null` where the two
 * measure different things. Without a unit that is wanted, 万 and 亿 are 10⁴ and 10⁸, of what is 元 or left out.
 */
export function powerBetween(written: Measure, wanted: Measure | null): number | null {
  if (wanted === null) return written.base === "" || written.base === YUAN ? written.exponent : null;
  if (isPercent(wanted)) return null;
  return written.base === "" || written.base === wanted.base ? written.exponent - wanted.exponent : null;
}

interface Power {
  readonly exponent: number;
  /** Characters that it takes. */
  readonly length: number;
}

function chinesePower(text: string): Power | null {
  if (text.startsWith("千元")) return { exponent: 3, length: 1 };
  const match = CHINESE_POWER.exec(text);
  if (!match) return null;
  const [all, small = "", large = ""] = match;
  return { exponent: (SMALL_POWERS.get(small) ?? 0) + (LARGE_POWERS.get(large) ?? 0), length: all.length };
}

function englishPower(text: string): Power | null {
  const match = ENGLISH_POWER.exec(text);
  if (!match) return null;
  const [all, letterCount, letter, wordCount, word] = match;
  const zeros = (letterCount ?? wordCount ?? "1").length - 1;
  return { exponent: (ENGLISH_POWERS.get(letter ?? word ?? "") ?? 0) + zeros, length: all.length };
}
