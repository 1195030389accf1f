/** Arithmetic as people read it: rounding, sameness and ranks (scoring.md 1). Everything else stays unrounded. */

/** Significant digits to which a double is trusted, as in Excel. */
const TRUSTED_DIGITS = 15;

/** 10 to the power of each number of decimal places that a scheme may have. */
const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6];

/**
 * Rounds to a number of decimal places (0–6): first to 15 significant digits, then half away from zero in decimal
 * (scoring.md 1): 1.005 → 1.01, 89.995 → 90, 2.675 → 2.68.
 */
export function roundTo(value: number, decimals: number): number {
  const power = POWERS[decimals] ?? NaN;
  const scaled = Math.abs(value) * power;
  const below = Math.floor(scaled);
  // Away from a half the digits do not matter. 15 digits and binary dust shift a value by far less than this margin.
  const isClear = scaled < 1e12 && Math.abs(scaled - below - 0.5) > scaled * 1e-13;
  if (!isClear) return roundDigits(value, decimals);
  const whole = scaled - below < 0.5 ? below : below + 1;
  return whole === 0 ? 0 : signed(value, whole / power);
}

/** As `roundTo`, whatever the number: works on its decimal digits, since 1.005 × 100 is no 100.5. Slow. */
export function roundDigits(value: number, decimals: number): number {
  if (value === 0) return 0;
  if (!Number.isFinite(value)) return value;
  const { digits, exponent } = significant(value);
  const kept = exponent + 1 + decimals;
  if (kept >= digits.length) return signed(value, Number(`${digits}e${exponent + 1 - digits.length}`));
  if (kept < 0) return 0;
  const up = (digits[kept] ?? "0") >= "5";
  const whole = Number(digits.slice(0, kept) || "0") + (up ? 1 : 0);
  return whole === 0 ? 0 : signed(value, Number(`${whole}e${-decimals}`));
}

/** The 15 significant digits of a finite number's size, and the power of ten of the first. */
export function significant(value: number): { readonly digits: string; readonly exponent: number } {
  const [mantissa = "", exponent = "0"] = Math.abs(value)
    .toExponential(TRUSTED_DIGITS - 1)
    .split("e");
  return { digits: mantissa.replace(".", ""), exponent: Number(exponent) };
}

function signed(like: number, size: number): number {
  return like < 0 ? -size : size;
}

/** A decimal number times a power of ten, by its digits: 0.57 × 100 is 57, not 56.99999999999999. */
export function timesTen(number: number, power: number): number {
  const [mantissa = "", exponent = "0"] = String(number).toLowerCase().split("e");
  return Number(`${mantissa}e${Number(exponent) + power}`);
}

/** Values within `1e-9 × max(1, |x|)` of each other are equal (scoring.md 2). */
export function nearly(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** `value`, held between `low` and `high`. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** The sum; 0 of none. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The middle value, the mean of the two middle ones where there is an even number; `null` of none. */
export function median(values: readonly number[]): number | null {
  const sorted = Float64Array.from(values).sort();
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/**
 * Standard competition ranks, in the order of `values`: the greatest is 1 and ties share the best rank: 1, 2, 2, 4
 * (scoring.md 1). Values `nearly` equal to the best of their tie are tied.
 */
export function competitionRanks(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => b.value - a.value);
  const ranks = new Array<number>(values.length).fill(0);
  let rank = 0;
  let best = Infinity;
  order.forEach(({ value, index }, place) => {
    if (rank === 0 || !nearly(value, best)) {
      rank = place + 1;
      best = value;
    }
    ranks[index] = rank;
  });
  return ranks;
}
