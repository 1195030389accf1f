/** A figure among those of the same group and year (P5, scoring.md 2): everybody with a usable one, one's own included. */
import { nearly } from "./numbers";

export interface Peers {
  readonly count: number;
  readonly min: number;
  readonly max: number;
  /** Standard competition rank of a value, 1 the best: 1 + how many are better, `nearly` equal ones being ties. */
  readonly rank: (value: number, lowerIsBetter: boolean) => number;
}

/** The peers that have these values. Sorts once; each rank is then a binary search. */
export function peersOf(values: readonly number[]): Peers {
  const sorted = Float64Array.from(values).sort();
  return {
    count: sorted.length,
    min: sorted[0] ?? 0,
    max: sorted[sorted.length - 1] ?? 0,
    rank: (value, lowerIsBetter) => {
      const below = firstWhere(sorted, (other) => other >= value || nearly(other, value));
      const upTo = firstWhere(sorted, (other) => other > value && !nearly(other, value));
      return 1 + (lowerIsBetter ? below : sorted.length - upTo);
    },
  };
}

/** The first index at which `holds`, which must stay true from there on. */
function firstWhere(sorted: Float64Array, holds: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(sorted[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
