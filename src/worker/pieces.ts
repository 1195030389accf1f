/**
 * Cutting a large value into pieces that are quickly handed from one thread to another: a thread does nothing else while it
 * hands over or takes a piece.
 */

/** As many cells, or entries of another list, go together: a few milliseconds' work. */
const TOGETHER = 4_000;

type Path = readonly (string | number)[];

/**
 * The first piece is the whole value, save that its long lists are empty; each of the others continues one of these. What a long
 * list holds is not cut itself.
 */
export type Piece = { readonly whole: unknown } | { readonly path: Path; readonly items: readonly unknown[] };

interface LongList {
  readonly path: Path;
  readonly list: readonly unknown[];
}

/** The pieces of plain data, in the order in which they are put together; each is made when it is asked for. */
export function* piecesOf(value: unknown): Generator<Piece> {
  const long: LongList[] = [];
  yield { whole: withoutLongLists(value, [], long) };
  for (const { path, list } of long) {
    for (const items of slicesOf(list)) yield { path, items };
  }
}

function withoutLongLists(value: unknown, path: Path, long: LongList[]): unknown {
  if (Array.isArray(value)) {
    if (weightOf(value, TOGETHER) > TOGETHER) {
      long.push({ path, list: value });
      return [];
    }
    return value.map((item, index) => withoutLongLists(item, [...path, index], long));
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withoutLongLists(item, [...path, key], long)]),
  );
}

/** How many cells a list of rows has, or entries another; no more than a little over `enough` is counted. */
function weightOf(list: readonly unknown[], enough: number): number {
  let weight = 0;
  for (let index = 0; index < list.length && weight <= enough; index++) weight += weightOfItem(list[index]);
  return weight;
}

function weightOfItem(item: unknown): number {
  return Array.isArray(item) ? item.length + 1 : 1;
}

function* slicesOf(list: readonly unknown[]): Generator<readonly unknown[]> {
  for (let from = 0, to = 0; from < list.length; from = to) {
    let weight = 0;
    while (to < list.length && (to === from || weight <= TOGETHER)) weight += weightOfItem(list[to++]);
    yield list.slice(from, to);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Puts the pieces of a value together again. */
export class Parcel {
  private whole: unknown = undefined;

  add(piece: Piece): void {
    if ("whole" in piece) this.whole = piece.whole;
    else append(this.listAt(piece.path), piece.items);
  }

  /** The value, once all pieces have come. Forgets it. */
  open(): unknown {
    const { whole } = this;
    this.whole = undefined;
    return whole;
  }

  private listAt(path: Path): unknown[] {
    let at = this.whole;
    for (const key of path) {
      at =
        typeof at === "object" && at !== null && Object.hasOwn(at, key)
          ? (at as Record<typeof key, unknown>)[key]
          : null;
    }
    if (!Array.isArray(at)) throw new Error(`No list at ${path.join(".")}.`);
    return at;
  }
}

/** Adds items, and leaves out again what was left out: grids are sparse. */
function append(list: unknown[], items: readonly unknown[]): void {
  const from = list.length;
  items.forEach((item, index) => {
    list[from + index] = item;
  });
  list.length = from + items.length;
}
