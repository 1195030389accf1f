/** Cutting one area out of another. */
import fc from "fast-check";
import { without } from "../../src/simulator";
import { contains, type Area } from "../../src/workbook";

const place = fc.integer({ min: 0, max: 6 });
const size = fc.integer({ min: 1, max: 6 });
const area: fc.Arbitrary<Area> = fc.record({ row: place, column: place, rows: size, columns: size });

it("what is left of an area holds each of its cells that the hole does not, once", () => {
  fc.assert(
    fc.property(area, area, (whole, hole) => {
      const left = without(whole, hole);
      for (let row = 0; row < 12; row++) {
        for (let column = 0; column < 12; column++) {
          const wanted = contains(whole, row, column) && !contains(hole, row, column);
          expect(left.filter((each) => contains(each, row, column))).toHaveLength(Number(wanted));
        }
      }
    }),
  );
});
