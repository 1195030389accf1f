/** Which row of a table as it stands is which of its rows as it was: equal ones first, then those between the same neighbours. */

/** How alike a row as it was (first) and a row as it is are, from 0 to 1. */
export type Likeness = (was: number, is: number) => number;

export interface RowMatches {
  /** Rows that are equal but for being elsewhere are not among them. */
  readonly changed: readonly Pair[];
  readonly gone: readonly number[];
  readonly added: readonly number[];
}

/** More comparisons than these take too long. */
const MOST_COMPARED = 40_000;

/** Rows of which less than half is the same are not taken for one another, unless they are the only ones in their place. */
const ALIKE = 0.5;

/** Matches rows by their keys. Linear in the number of rows, but for the few that differ. */
export function matchRows(was: readonly string[], is: readonly string[], likeness: Likeness): RowMatches {
  const partner = equalRows(was, is);
  const taken = new Set(partner);
  const left: Leftover = {
    was: was.flatMap((_, row) => (taken.has(row) ? [] : [row])),
    is: is.flatMap((_, row) => ((partner[row] ?? -1) < 0 ? [row] : [])),
  };
  const alike = (rest: Leftover): readonly Pair[] => mostAlike(rest, likeness);
  const inPlace = (rest: Leftover): readonly Pair[] => inSamePlace(rest, was.length, partner, taken);
  // Of many rows that differ, nobody can compare each with each.
  const isMany = left.was.length * left.is.length > MOST_COMPARED;
  const first = isMany ? inPlace(left) : alike(left);
  const rest = without(left, first);
  const second = isMany ? alike(rest) : inPlace(rest);
  const { was: gone, is: added } = without(rest, second);
  return { changed: [...first, ...second].sort((a, b) => a.is - b.is), gone, added };
}

interface Pair {
  readonly was: number;
  readonly is: number;
}

interface Leftover {
  readonly was: readonly number[];
  readonly is: readonly number[];
}

function without({ was, is }: Leftover, pairs: readonly Pair[]): Leftover {
  const [pairedWas, pairedIs] = [new Set(pairs.map((pair) => pair.was)), new Set(pairs.map((pair) => pair.is))];
  return { was: was.filter((row) => !pairedWas.has(row)), is: is.filter((row) => !pairedIs.has(row)) };
}

/** For each row as it is, the row as it was that equals it; −1 where there is none left. Rows in the same place come first. */
function equalRows(was: readonly string[], is: readonly string[]): readonly number[] {
  const partner = new Array<number>(is.length).fill(-1);
  let top = 0;
  while (top < is.length && top < was.length && was[top] === is[top]) partner[top] = top++;
  let [end, endWas] = [is.length, was.length];
  while (end > top && endWas > top && was[endWas - 1] === is[end - 1]) partner[--end] = --endWas;
  const rows = new Map<string, number[]>();
  for (let row = endWas - 1; row >= top; row--) {
    const key = was[row] ?? "";
    const same = rows.get(key);
    if (same) same.push(row);
    else rows.set(key, [row]);
  }
  for (let row = top; row < end; row++) partner[row] = rows.get(is[row] ?? "")?.pop() ?? -1;
  return partner;
}

/** Pairs rows that follow the same equal row, where there are as many of them as there were. */
function inSamePlace(
  left: Leftover,
  count: number,
  partner: readonly number[],
  taken: ReadonlySet<number>,
): readonly Pair[] {
  const gaps = new Map<number, { readonly was: number[]; readonly is: number[] }>();
  const gapAfter = (row: number) => {
    const gap = gaps.get(row) ?? { was: [], is: [] };
    gaps.set(row, gap);
    return gap;
  };
  const [leftWas, leftIs] = [new Set(left.was), new Set(left.is)];
  for (let row = 0, last = -1; row < count; row++) {
    if (taken.has(row)) last = row;
    else if (leftWas.has(row)) gapAfter(last).was.push(row);
  }
  for (let row = 0, last = -1; row < partner.length; row++) {
    const equal = partner[row] ?? -1;
    if (equal >= 0) last = equal;
    else if (leftIs.has(row)) gapAfter(last).is.push(row);
  }
  return [...gaps.values()].flatMap((gap) =>
    gap.was.length === gap.is.length ? gap.was.map((row, index) => ({ was: row, is: gap.is[index] ?? 0 })) : [],
  );
}

/** Pairs rows that are at least half alike, those that are most alike first, then the nearest. */
function mostAlike({ was, is }: Leftover, likeness: Likeness): readonly Pair[] {
  if (was.length * is.length > MOST_COMPARED) return [];
  const likely = was
    .flatMap((one) => is.map((other) => ({ was: one, is: other, alike: likeness(one, other) })))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike || Math.abs(a.was - a.is) - Math.abs(b.was - b.is));
  const [pairedWas, pairedIs] = [new Set<number>(), new Set<number>()];
  return likely.filter((pair) => {
    if (pairedWas.has(pair.was) || pairedIs.has(pair.is)) return false;
    pairedWas.add(pair.was);
    pairedIs.add(pair.is);
    return true;
  });
}
