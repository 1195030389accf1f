import fc from "fast-check";
import type { Grade } from "../../src/appraisal";
import { fillSeats, seatsOf, type Candidate } from "../../src/appraisal/quota";
import { plainScheme } from "./build";

const grades = (...quotas: (number | null)[]): Grade[] =>
  quotas.map((quota, index) => ({ name: `G${index}`, minimum: 100 - index * 10, quota }));

/** Who ends where, from a list of score and grade by band and ceilings; with the kinds of the remarks. */
function fill(people: readonly (readonly [string, number, number])[], quotas: (number | null)[]) {
  const candidates = people.map(([key, score, grade]): Candidate => ({ key, name: key, score, grade }));
  const placed = fillSeats(candidates, plainScheme({ grades: grades(...quotas) }));
  return Object.fromEntries(
    [...placed].map(([key, { grade, remarks }]) => [key, [grade, ...remarks.map((remark) => remark.kind)].join(" ")]),
  );
}

describe("seats of a grade (scoring.md 5)", () => {
  it.each([
    ["down", 20, 9, 1],
    ["down", 20, 10, 2],
    ["down", 20, 1, 0],
    ["down", 29, 100, 29], // 100 × 29 ÷ 100 is a hair below 29 in binary for some counts
    ["down", 7, 100, 7],
    ["nearest", 25, 10, 3],
    ["nearest", 24, 10, 2],
    ["nearest", 20, 1, 0],
    ["up", 20, 1, 1],
    ["up", 20, 10, 2],
    ["up", 21, 10, 3],
    ["down", 0, 10, 0],
    ["down", 100, 7, 7],
  ] as const)("rounding %s, %d %% of %d gives %d", (quotaRounding, quota, officials, seats) => {
    expect(seatsOf(0, officials, plainScheme({ quotaRounding, grades: grades(quota, null) }))).toBe(seats);
  });

  it("knows no limit without a quota, and ignores that of the last grade", () => {
    const scheme = plainScheme({ grades: grades(null, 10) });
    expect([seatsOf(0, 10, scheme), seatsOf(1, 10, scheme)]).toEqual([null, null]);
  });
});

describe("who takes the seats (scoring.md 5)", () => {
  it.each([
    [
      "go by score; the rest move one grade down",
      [
        ["a", 95, 0],
        ["b", 94, 0],
        ["c", 80, 1],
      ],
      [34, null, null],
      { a: "0", b: "1 quota", c: "1" },
    ],
    [
      "a tie that would overfill the seats moves down as a whole, and nobody takes the seats left",
      [
        ["a", 95, 0],
        ["b", 94, 0],
        ["c", 94, 0],
        ["d", 93, 0],
      ],
      [50, null],
      { a: "0", b: "1 tie", c: "1 tie", d: "1 quota" },
    ],
    [
      "a tie that fits takes its seats",
      [
        ["a", 95, 0],
        ["b", 95, 0],
        ["c", 94, 0],
        ["d", 93, 0],
      ],
      [50, null],
      { a: "0", b: "0", c: "1 quota", d: "1 quota" },
    ],
    [
      "a tie at the first seat leaves the grade empty",
      [
        ["a", 95, 0],
        ["b", 95, 0],
      ],
      [50, null],
      { a: "1 tie", b: "1 tie" },
    ],
    [
      "those moved down compete in the next grade, and may move again",
      [
        ["a", 95, 0],
        ["b", 94, 0],
        ["c", 85, 1],
        ["d", 84, 1],
      ],
      [25, 25, null],
      { a: "0", b: "1 quota", c: "2 quota", d: "2 quota" },
    ],
    [
      "a higher score held down by a ceiling comes before a lower one in the grade below",
      [
        ["a", 97, 1],
        ["b", 85, 1],
        ["c", 70, 2],
        ["d", 60, 2],
      ],
      [null, 25, null],
      { a: "1", b: "2 quota", c: "2", d: "2" },
    ],
    [
      "with no seat at all everybody moves down, without any tie",
      [
        ["a", 95, 0],
        ["b", 95, 0],
      ],
      [20, null],
      { a: "1 quota", b: "1 quota" },
    ],
    ["one official alone has no fifth of a seat", [["a", 99, 0]], [20, null], { a: "1 quota" }],
  ] as const)("%s", (_, people, quotas, expected) => {
    expect(fill(people, [...quotas])).toEqual(expected);
  });

  it("names the tied in the remark, for the leading group", () => {
    const candidates = ["b", "a"].map((key): Candidate => ({ key, name: `Mx ${key}`, score: 95, grade: 0 }));
    const placed = fillSeats(candidates, plainScheme({ grades: grades(50, null) }));
    expect(placed.get("a")?.remarks).toEqual([{ kind: "tie", grade: "G0", names: ["Mx a", "Mx b"] }]);
  });

  const group = fc.array(
    fc.record({ score: fc.integer({ min: 60, max: 75 }), grade: fc.integer({ min: 0, max: 3 }) }),
    {
      maxLength: 12,
    },
  );
  const quotas = fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: 4, maxLength: 4 });

  it("never overfills a grade, lifts nobody, loses nobody, and treats equals alike", () => {
    fc.assert(
      fc.property(group, quotas, (people, limits) => {
        const scheme = plainScheme({ grades: grades(...limits) });
        const candidates = people.map((one, index): Candidate => ({ key: String(index), name: "", ...one }));
        const placed = fillSeats(candidates, scheme);
        expect(placed.size).toBe(candidates.length);
        const endOf = (key: string) => placed.get(key)?.grade ?? -1;
        for (const index of [0, 1, 2, 3]) {
          const holders = candidates.filter(({ key }) => endOf(key) === index).length;
          expect(holders).toBeLessThanOrEqual(seatsOf(index, candidates.length, scheme) ?? Infinity);
        }
        for (const a of candidates) {
          expect(endOf(a.key)).toBeGreaterThanOrEqual(a.grade);
          for (const b of candidates) {
            if (a.grade === b.grade && a.score >= b.score) expect(endOf(a.key)).toBeLessThanOrEqual(endOf(b.key));
          }
        }
        const reversed = fillSeats([...candidates].reverse(), scheme);
        for (const { key } of candidates) expect(reversed.get(key)).toEqual(placed.get(key));
      }),
    );
  });
});
