import fc from "fast-check";
import { placesOf, rectanglesOf } from "../../src/simulator";

const key = ([row, column]: readonly [number, number]): string => `${row}:${column}`;

describe("cells gathered into areas", () => {
  it("makes one area of a full block, whatever the order", () => {
    const block = [...placesOf({ row: 3, column: 2, rows: 4, columns: 3 })].reverse();
    expect(rectanglesOf(block)).toEqual([{ row: 3, column: 2, rows: 4, columns: 3 }]);
  });

  it("has each cell once and no other", () => {
    const place = fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 }));
    fc.assert(
      fc.property(fc.array(place), (places) => {
        const covered = rectanglesOf(places).flatMap((area) => [...placesOf(area)].map(key));
        expect([...covered].sort()).toEqual([...new Set(places.map(key))].sort());
      }),
    );
  });
});
