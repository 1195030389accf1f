/** Figures beside the limit that they were held against: as shown, they never stand on its other side. */
import { roundTo } from "../numbers";
import { plain, points } from "../wording";

/** More places than this are binary dust. */
const MOST_PLACES = 12;

/** A limit as the scheme sets it, with all of its places: 0.5, 95, 89.99999. */
export function limit(value: number): string {
  return plain(value, 9);
}

/** A limit that is a share, as a percentage: 0.95 → `95 %`. */
export function limitPercent(share: number): string {
  return `${limit(share * 100)} %`;
}

/** A share as a percentage with two decimals, or with as many as it takes to tell it from the limit: `94.9996 %`. */
export function percentBeside(share: number, limitShare: number): string {
  const side = Math.sign(share - limitShare);
  const isTold = (places: number) => Math.sign(roundTo(share * 100, places) - limitShare * 100) === side;
  let places = 2;
  while (places < MOST_PLACES && !isTold(places)) places += 1;
  return `${points(share * 100, places)} %`;
}
