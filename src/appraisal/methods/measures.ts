/** What a figure is held against: its target and the year before (P5, scoring.md 2). */
import { formula, type Formula } from "../formula";
import type { Indicator } from "../input";
import type { IndicatorResult } from "../result";
import type { Method } from "./method";

/**
 * The completion ratio `r`, without the condition coefficient: `v/t`, or `2 − v/t` where lower is better, or `t/v` with
 * `inverse`. A target of zero has been refused where higher is better; where lower is, it is reached by a figure ≤ 0 and
 * missed wholly by any other. Under any other target, `null` where `inverse` meets a figure ≤ 0: as good as can be.
 */
export function ratioOf(value: number, target: number, lowerIsBetter: boolean, inverse: boolean): number | null {
  if (target === 0) return value <= 0 ? 1 : 0;
  if (inverse) return value <= 0 ? null : target / value;
  return lowerIsBetter ? 2 - value / target : value / target;
}

/** The formula of a ratio that `ratioOf` gives. */
export function ratioFormula(
  figure: Formula,
  target: Formula,
  isTargetZero: boolean,
  lowerIsBetter: boolean,
  inverse: boolean,
): Formula {
  if (isTargetZero) return formula`IF(${figure}<=0,1,0)`;
  if (inverse) return formula`${target}/${figure}`;
  return lowerIsBetter ? formula`2-${figure}/${target}` : formula`${figure}/${target}`;
}

/** Whether a figure ≤ 0 would be as good as can be, and leave the ratio `null`. */
export function canBePerfect({ indicator: { method }, target }: IndicatorResult): boolean {
  return method !== null && isInverse(method) && target !== 0;
}

/** The change on last year `g`, as a share, turned so that the greatest is always the best. `lastYear` is not zero. */
export function changeOf(value: number, lastYear: number, lowerIsBetter: boolean): number {
  const change = (value - lastYear) / Math.abs(lastYear);
  return lowerIsBetter ? -change : change;
}

/** The formula of the change on last year. */
export function changeFormula(figure: Formula, lastYear: Formula, lowerIsBetter: boolean): Formula {
  return lowerIsBetter
    ? formula`(${lastYear}-${figure})/ABS(${lastYear})`
    : formula`(${figure}-${lastYear})/ABS(${lastYear})`;
}

/** Whether less is better: by Direction, or by `inverse`, which says so whatever Direction says. */
export function isLowerBetter({ direction, method }: Pick<Indicator, "direction" | "method">): boolean {
  return direction === "lower" || (method !== null && isInverse(method));
}

/** Whether the ratio of the indicator is target ÷ figure. */
export function isInverse(method: Method): boolean {
  return method.parts.some((part) => part.parameters.inverse === true);
}
