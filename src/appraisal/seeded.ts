/**
 * Chance that is the same every time. Firmness tries weightings at random, and yet two runs, two machines and two groups must
 * come to the same share: each name has draws of its own, which depend on nothing but the name and their number.
 */

/** Steps the state of a draw: odd, so that no state comes twice within 2³² draws. */
const STEP = 0x9e3779b9;

/** The first `count` draws of a name, even between −1 and 1. */
export function drawsOf(name: string, count: number): Float64Array {
  const seed = hash(name);
  return Float64Array.from({ length: count }, (_, index) => mixed(seed + Math.imul(index + 1, STEP)) / 0x80000000 - 1);
}

/** A whole number of 32 bits for a text: FNV-1a over its code units. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  return state;
}

/** Scatters the bits of a whole number, so that neighbours share nothing: the finish of MurmurHash3; 0 to 2³² − 1. */
function mixed(state: number): number {
  let bits = state | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
