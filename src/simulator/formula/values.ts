/** Values within a formula, and how they turn into each other. */
import type { CellValue } from "../../workbook";

export type Scalar = number | string | boolean | null;

/** An error on its way to the cell. */
export class FormulaError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** The plain value of a cell; its error, if it has one, goes on. */
export function scalarOf(value: CellValue): Scalar {
  if (typeof value === "object" && value !== null) throw new FormulaError(value.error);
  return value;
}

export function numberOf(value: Scalar): number {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return Number(value);
  const number = value.trim() === "" ? NaN : Number(value);
  if (Number.isNaN(number)) throw new FormulaError("#VALUE!");
  return number;
}

export function textOf(value: Scalar): string {
  if (value === null) return "";
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

export function truthOf(value: Scalar): boolean {
  if (typeof value === "string") throw new FormulaError("#VALUE!");
  return Boolean(value);
}

const RANKS = { number: 0, string: 1, boolean: 2 } as const;

/** Below 0, 0 or above 0, as Excel orders: numbers before texts before truth values; texts in any case of letters. */
export function compare(left: Scalar, right: Scalar): number {
  const [a, b] = [left ?? blankLike(right), right ?? blankLike(left)];
  const rank = RANKS[typeof a as keyof typeof RANKS] - RANKS[typeof b as keyof typeof RANKS];
  if (rank !== 0) return rank;
  const [x, y] = typeof a === "string" ? [a.toLowerCase(), textOf(b).toLowerCase()] : [Number(a), Number(b)];
  return x < y ? -1 : Number(x > y);
}

function blankLike(other: Scalar): Exclude<Scalar, null> {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

/** Rounds half away from zero at a number of decimals, upon the fifteen digits that Excel trusts. */
export function rounded(value: number, decimals: number, by: (value: number) => number = Math.round): number {
  const factor = 10 ** decimals;
  return (Math.sign(value) * by(Number((Math.abs(value) * factor).toPrecision(15)))) / factor;
}
