import fc from "fast-check";
import { competitionRanks, median, nearly, roundDigits, roundTo } from "../../src/appraisal/numbers";

describe("rounding (scoring.md 1)", () => {
  it.each([
    [1.005, 2, 1.01],
    [89.995, 2, 90],
    [2.675, 2, 2.68],
    [-1.005, 2, -1.01],
    [89.9949999999999, 2, 89.99],
    // 15 significant digits come first: this is 89.995 with the dust of binary arithmetic.
    [89.99499999999998, 2, 90],
    [99.995, 2, 100],
    [0.5, 0, 1],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.004, 2, 0],
    [0.005, 2, 0.01],
    [-0.004, 2, 0],
    [1e-9, 6, 0],
    [200 / 3, 2, 66.67],
    [123456.7890125, 6, 123456.789013],
    [0, 2, 0],
  ])("%d to %d places is %d", (value, decimals, expected) => {
    expect(roundTo(value, decimals)).toBe(expected);
  });

  it("never gives a negative zero", () => {
    expect(Object.is(roundTo(-0.001, 2), 0)).toBe(true);
    expect(Object.is(roundTo(-0, 2), 0)).toBe(true);
  });

  it("rounds every half written in decimal away from zero, and is within half a unit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (cents) => {
        expect(roundTo(Number(`${cents}5e-3`), 2)).toBe(Number(`${cents + 1}e-2`));
        expect(roundTo(Number(`${cents}49e-4`), 2)).toBe(Number(`${cents}e-2`));
      }),
    );
  });

  it("comes to what the decimal digits say, for ties, their neighbours, the huge, the tiny and the negative", () => {
    const nextTo = (value: number, steps: number) => value * (1 + steps * Number.EPSILON);
    const tie = fc.record({ whole: fc.nat(2 ** 31), places: fc.nat(8), steps: fc.integer({ min: -30, max: 30 }) });
    const value = fc.oneof(
      fc.constantFrom(1.005, 2.675, 89.995, 0.5, 1e-300, 5e-324, 1e300, 123456789012345680, Infinity, NaN, -0),
      fc.double(),
      fc.double({ min: 0, max: 110, noNaN: true }),
      tie.map(({ whole, places, steps }) => nextTo(Number(`${whole}5e-${places}`), steps)),
    );
    fc.assert(
      fc.property(value, fc.boolean(), fc.nat(6), (size, isNegative, decimals) => {
        const one = isNegative ? -size : size;
        expect(roundTo(one, decimals)).toBe(roundDigits(one, decimals));
      }),
      { numRuns: 5000 },
    );
  });
});

it("ranks share the best of a tie: 1, 2, 2, 4", () => {
  expect(competitionRanks([70, 90, 80, 80 + 1e-12])).toEqual([4, 1, 2, 2]);
  expect(competitionRanks([])).toEqual([]);
});

it("takes values within 1e-9 × max(1, |x|) as equal", () => {
  expect([nearly(1e12, 1e12 + 900), nearly(0, 9e-10), nearly(0, 2e-9), nearly(5, 5.1)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it("finds the middle", () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, null]);
});
