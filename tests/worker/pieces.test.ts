/** Large values go from one thread to another in pieces, and arrive as they were. */
import fc from "fast-check";
import { Parcel, piecesOf, type Piece } from "../../src/worker/pieces";

/** Sends a value as threads do: each piece is copied. */
function sent(value: unknown): { readonly pieces: readonly Piece[]; readonly arrived: unknown } {
  const parcel = new Parcel();
  const pieces = [...piecesOf(value)].map((piece) => structuredClone(piece));
  pieces.forEach((piece) => parcel.add(piece));
  return { pieces, arrived: parcel.open() };
}

const row = (at: number): unknown[] => [at, `row ${at}`, null, { error: "#N/A" }];

describe("what arrives", () => {
  it("is what was sent, whatever that is", () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 4, withSparseArray: true, withMap: true, withSet: true }), (value) => {
        expect(sent(value).arrived).toEqual(structuredClone(value));
      }),
    );
  });

  it.each<[string, unknown]>([
    ["a long list of rows", { sheets: [{ name: "A", values: Array.from({ length: 30_000 }, (_, at) => row(at)) }] }],
    [
      "several, one after the other",
      [1, 2, 3].map((n) => ({ rows: Array.from({ length: 9_000 * n }, (_, at) => row(at)) })),
    ],
    ["a long list by itself", Array.from({ length: 50_000 }, (_, at) => at)],
    [
      "a row that is very wide",
      { rows: [Array.from({ length: 16_384 }, (_, at) => at), ...Array.from({ length: 4_000 }, (_, at) => row(at))] },
    ],
    [
      "names that objects have by themselves",
      JSON.parse(`{"__proto__": [${"0,".repeat(30_000)}0], "constructor": {"x": 1}}`),
    ],
    ["nothing", undefined],
  ])("%s", (_, value) => {
    expect(sent(value).arrived).toEqual(value);
  });

  it("has the same holes: a grid is sparse", () => {
    const grid: unknown[] = [];
    for (let at = 0; at < 90_000; at += 3) grid[at] = row(at);
    grid.length = 90_001;
    const { arrived } = sent({ grid });
    const [there] = [(arrived as { grid: unknown[] }).grid];
    expect([there.length, 1 in there, 89_997 in there, 90_000 in there]).toEqual([90_001, false, true, false]);
  });
});

describe("a piece", () => {
  it("is never large: however long the lists, nobody waits long for one", () => {
    const { pieces } = sent({ rows: Array.from({ length: 100_000 }, (_, at) => row(at)) });
    const cells = pieces.map((piece) => ("items" in piece ? piece.items.flat().length : 0));
    expect(Math.max(...cells)).toBeLessThan(25_000);
    expect(cells.reduce((sum, each) => sum + each, 0)).toBe(400_000);
  });

  it("is made when it is asked for", () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => row(at));
    const pieces = piecesOf({ rows });
    pieces.next();
    rows[0] = ["changed"];
    expect(pieces.next().value).toMatchObject({ items: expect.arrayContaining([["changed"]]) });
  });
});
