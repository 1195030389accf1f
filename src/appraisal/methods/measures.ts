/** What a figure is held against: its target and the year before (P5, scoring.md 2). */
import type { Indicator } from "../input";
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

/** The change on last year `g`, as a share, turned so that the greatest is always the best. `lastYear` is not zero. */
export function changeOf(value: number, lastYear: number, lowerIsBetter: boolean): number {
  const change = (value - lastYear) / Math.abs(lastYear);
  return lowerIsBetter ? -change : change;
}

/** Whether less is better: by Direction, or by `inverse`, which says so whatever Direction says. */
export function isLowerBetter({ direction, method }: Pick<Indicator, "direction" | "method">): boolean {
  return direction === "lower" || (method !== null && isInverse(method));
}

/** Whether the ratio of the indicator is target ÷ figure. */
export function isInverse(method: Method): boolean {
  return method.parts.some((part) => part.parameters.inverse === true);
}
