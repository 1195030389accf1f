/** What somebody's values are held against: the middle of the group. */
import type { OfficialResult } from "../../appraisal";

/** A value out of 100, beside those of the group. */
export interface Measured {
  readonly name: string;
  /** `null` where there is none. */
  readonly value: number | null;
  /** Of those of the group who have one. */
  readonly median: number | null;
  /** The share of the whole that it counts for. */
  readonly share: number;
  readonly sentence: string | null;
}

/** The middle of the values that there are, the mean of two where two are in the middle; `null` of none. */
export function medianOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const middle = known.length / 2;
  const [below, above] = [known[Math.ceil(middle) - 1], known[Math.floor(middle)]];
  return below === undefined || above === undefined ? null : (below + above) / 2;
}

/** An official's pillars (P2, P3), each with what was won of its weight, out of 100, beside the middle of the group's. */
export function medianPillars(result: OfficialResult, peers: readonly OfficialResult[]): readonly Measured[] {
  const whole = pillarsOf(result).reduce((sum, { weight }) => sum + weight, 0);
  return pillarsOf(result).map(({ pillar, weight, points }) => ({
    name: pillar,
    value: percent(points, weight),
    median: medianOf(
      peers.map((peer) => {
        const same = pillarsOf(peer).find((one) => one.pillar === pillar);
        return same ? percent(same.points, same.weight) : null;
      }),
    ),
    share: whole > 0 ? weight / whole : 0,
    sentence: null,
  }));
}

function percent(points: number, weight: number): number | null {
  return weight > 0 ? (points / weight) * 100 : null;
}

function pillarsOf({ components }: OfficialResult) {
  return components.flatMap(({ evidence }) => (evidence?.kind === "indicators" ? evidence.pillars : []));
}
