/**
 * Points by hand (scoring.md 2), beyond the shares of ../methods/points.test.ts: what weights, ties, thirds, zeros, negative years,
 * coefficients and caps come to together. Each case carries its arithmetic; the officials of a case are one group, T1, T2, …
 */
import {
  group,
  indicator,
  line,
  official,
  scored,
  yearOf,
  type CardText,
  type Cell,
  type IndicatorText,
} from "../year-builder";

type Points = readonly (number | null)[];
type Case = readonly [
  arithmetic: string,
  text: Partial<IndicatorText>,
  cards: readonly (CardText | Cell)[],
  points: Points,
  coefficients?: readonly Cell[],
];

/** Points to 1e-12 of what the hand says; `null` where an error leaves none. */
function expectPoints(method: string, cases: readonly Case[]): void {
  it.each(cases.map(([arithmetic, ...rest]) => [arithmetic, rest] as const))(
    `${method}: %s`,
    (_, [text, cards, points, coefficients]) => {
      const outcomes = [...group({ method, ...text }, cards, coefficients).outcomes.values()];
      const found = outcomes.map(({ results }) => results[0]?.points ?? null);
      expect(found.map((one) => one === null)).toEqual(points.map((one) => one === null));
      found.forEach((one, index) => expect(one ?? 0).toBeCloseTo(points[index] ?? 0, 12));
    },
  );
}

const of = (actual: number, target: number): CardText => ({ actual, target });
const after = (actual: number, lastYear: number): CardText => ({ actual, lastYear });

describe("completion", () => {
  expectPoints("completion", [
    ["10 × 1/3", { weight: 10 }, [of(1, 3)], [10 / 3]],
    ["7 × 2/3", { weight: 7 }, [of(2, 3)], [14 / 3]],
    ["Cap 12 of weight 10 is 1.2: 10 × 1.5 is held at 12", { weight: 10, cap: 12 }, [of(150, 100)], [12]],
    ["k before the cap: 10 × (1.25 × 0.9 = 1.125) < 12", { weight: 10, cap: 12 }, [of(125, 100)], [11.25], [0.9]],
    ["k beyond the cap: 10 × (1.25 × 1.1 = 1.375) is held at 12", { weight: 10, cap: 12 }, [of(125, 100)], [12], [1.1]],
    ["lower: 2 − 110/100 = 0.9, × 1.1 = 0.99", { weight: 10, direction: "lower" }, [of(110, 100)], [9.9], [1.1]],
    ["lower: 2 − 0/100 = 2, cap 1.5", { weight: 10, direction: "lower", parameters: "cap=1.5" }, [of(0, 100)], [15]],
    ["lower: 2 − −10/100 = 2.1, cap 1", { weight: 10, direction: "lower" }, [of(-10, 100)], [10]],
    [
      "lower: 2 − 200/100 = 0, and never below",
      { weight: 10, direction: "lower" },
      [of(200, 100), of(300, 100)],
      [0, 0],
    ],
    ["inverse: 100/300 = 1/3, × 0.9 = 0.3", { weight: 10, parameters: "inverse" }, [of(300, 100)], [3], [0.9]],
    [
      "inverse and below zero: the cap, whatever k",
      { weight: 10, parameters: "inverse; cap=1.1" },
      [of(-5, 100)],
      [11],
      [0.5],
    ],
    ["target 0, higher: refused, 0 or not", { weight: 10 }, [of(0, 0), of(5, 0)], [null, null]],
    [
      "target 0, lower: r = 1 at 0 and below, 0 above",
      { weight: 10, direction: "lower" },
      [of(0, 0), of(-3, 0), of(0.001, 0)],
      [10, 10, 0],
    ],
    ["target 0, lower: r = 1, × 0.8", { weight: 10, direction: "lower" }, [of(0, 0)], [8], [0.8]],
    [
      "target 0, inverse: r = 1, × 1.2 under cap 1.5",
      { weight: 10, parameters: "inverse; cap=1.5" },
      [of(0, 0)],
      [12],
      [1.2],
    ],
  ]);
});

describe("position and growth", () => {
  expectPoints("position", [
    ["n = 2: 10 and the floor, 6", { weight: 10 }, [3, 1], [10, 6]],
    ["n = 2 with a tie: both are first", { weight: 10 }, [3, 3], [10, 10]],
    ["1, 2, 2, 4 of 4: 1 − 0.4 × 1/3 = 13/15", { weight: 15 }, [9, 7, 7, 5], [15, 13, 13, 9]],
    ["1, 1, 3, 4 of 4: 1 − 0.4 × 2/3 = 11/15", { weight: 15 }, [9, 9, 7, 5], [15, 15, 11, 9]],
    ["last of 4 with a tie: 3 shares 11/15, nobody is 4th", { weight: 15 }, [9, 7, 5, 5], [15, 13, 11, 11]],
    ["N/A is none of n: 1 and 2 of 2", { weight: 10 }, [3, "N/A", 1], [10, null, 6]],
    ["step: 1, 1 − 0.15, 1 − 0.3, floor", { weight: 20, parameters: "step=15%" }, [9, 8, 7, 6], [20, 17, 14, 12]],
    ["step and a tie: 1, 2, 2, 4", { weight: 20, parameters: "step=0.1" }, [9, 8, 8, 6], [20, 18, 18, 14]],
    ["step over 1: the floor from the second on", { weight: 20, parameters: "step=1; floor=0" }, [9, 8, 7], [20, 0, 0]],
    ["floor 1: rank makes no difference", { weight: 20, parameters: "floor=1" }, [9, 8], [20, 20]],
  ]);

  expectPoints("growth", [
    ["n = 2 with a tie: 10 % each, from 100 and from 50", { weight: 10 }, [after(110, 100), after(55, 50)], [10, 10]],
    [
      "after a loss: −20 to 10 is 1.5, to 0 is 1, to −30 is −0.5",
      { weight: 10 },
      [after(10, -20), after(0, -20), after(-30, -20)],
      [10, 8, 6],
    ],
    [
      "a loss made smaller beats a gain: (−5 − −10)/10 = 0.5 > 0.2",
      { weight: 10 },
      [after(-5, -10), after(120, 100)],
      [10, 6],
    ],
    [
      "lower, after a loss: −(−60 − −50)/50 = 0.2 > 0.1",
      { weight: 10, direction: "lower" },
      [after(-60, -50), after(90, 100)],
      [10, 6],
    ],
    ["to a target, no change at all: 0", { weight: 10, parameters: "target=5%" }, [after(100, 100)], [0]],
    [
      "to a target, lower: −(90 − 100)/100 = 0.1 of 0.2",
      { weight: 10, direction: "lower", parameters: "target=0.2" },
      [after(90, 100)],
      [5],
    ],
    [
      "to a target: 0.05/0.04 × 1.2 = 1.5, cap 1.2",
      { weight: 10, parameters: "target=4%; cap=1.2" },
      [after(105, 100)],
      [12],
      [1.2],
    ],
    [
      "to a target: 0.02/0.04 × 1.2 = 0.6",
      { weight: 10, parameters: "target=4%; cap=1.2" },
      [after(102, 100)],
      [6],
      [1.2],
    ],
    [
      "Cap 11 of weight 10 to a target: 0.06/0.05 = 1.2, held at 1.1",
      { weight: 10, cap: 11, parameters: "target=5%" },
      [after(106, 100)],
      [11],
    ],
    [
      "p zero or missing is no change: refused",
      { weight: 10 },
      [after(5, 0), { actual: 5 }, after(5, 4)],
      [null, null, 10],
    ],
  ]);
});

describe("best and minmax", () => {
  expectPoints("best", [
    ["the only one is the best: 12", { weight: 12 }, [7], [12]],
    ["1/3 and 2/3 of the best", { weight: 12 }, [1, 2, 3], [4, 8, 12]],
    ["k on the best itself: 1 × 0.8", { weight: 10 }, [50, 100], [6, 8], [1.2, 0.8]],
    ["lower: 2/3 and 2/6", { weight: 12, direction: "lower" }, [2, 3, 6], [12, 8, 4]],
    ["lower: Cap 11, k 1.2 on min/v = 1", { weight: 10, cap: 11, direction: "lower" }, [2, 4], [11, 6], [1.2, 1.2]],
    ["best below zero: to have it is all, whatever k", { weight: 10 }, [-2, -2, -3], [10, 10, 0], [0.5, 1, 1]],
  ]);

  expectPoints("minmax", [
    ["n = 2: 10 and the floor, 6", { weight: 10 }, [4, 9], [6, 10]],
    ["n = 2 with a tie: both 1", { weight: 10 }, [4, 4], [10, 10]],
    [
      "floor 0.4: 0.4 + 0.6 × 1/3 = 0.6 and 0.4 + 0.6 × 2/3 = 0.8",
      { weight: 10, parameters: "floor=0.4" },
      [0, 1, 2, 3],
      [4, 6, 8, 10],
    ],
    [
      "below zero, lower: −9 is best, 0 in the middle of −9 and 9",
      { weight: 10, direction: "lower" },
      [-9, 0, 9],
      [10, 8, 6],
    ],
  ]);
});

describe("bands, ratings, occurrences", () => {
  expectPoints("bands", [
    [
      "on the ratio: 97.5 is half way from 0.8 to 1",
      { weight: 10, parameters: "95:0.8; 100:1; of=ratio" },
      [of(195, 200)],
      [9],
    ],
    [
      "on the ratio, none at all under a target of zero: 100",
      { weight: 10, direction: "lower", parameters: "95:0.8; 100:0.9; 110:1; of=ratio" },
      [of(0, 0)],
      [9],
    ],
    [
      "on the growth after a loss: (−95 − −100)/100 is 5",
      { weight: 10, parameters: "0:0.6; 10:1; of=growth" },
      [after(-95, -100)],
      [8],
    ],
    ["a third of the way: 0.7 + 0.3 × 1/3", { weight: 10, parameters: "60:0.7; 90:1" }, [70], [8]],
    ["0.1 + 0.2 is on the threshold 0.3", { weight: 10, parameters: "0:0.2; 0.3:0.6; 1:1; step" }, [0.1 + 0.2], [6]],
  ]);

  expectPoints("rating", [
    ["20 × 0.85", { weight: 20 }, ["良好"], [17]],
    ["a mark: 8 × 87.5/100", { weight: 8 }, [87.5], [7]],
    ["k has no part in a judged mark", { weight: 8 }, [75], [6], [1.5]],
  ]);

  expectPoints("deduction", [
    ["16 − 16 × 1 = 0, and 17 take no more", { weight: 16 }, [16, 17, 400], [0, 0, 0]],
    ["10 − 3 × 0.1", { weight: 10, parameters: "each=0.1" }, [3], [9.7]],
    ["10 − 3 × 10/3 = 0", { weight: 10, parameters: "each=3.3333333333333335" }, [3], [0]],
  ]);

  expectPoints("bonus", [
    ["3 × 0.3", { parameters: "each=0.3" }, [3], [0.9]],
    ["max=0 gives nothing", { parameters: "max=0" }, [3], [0]],
  ]);
});

describe("blends (P5)", () => {
  expectPoints("blend", [
    [
      "Cap 11 of 10 holds completion at 1.1, position knows none: 10 × (0.5 × 1.1 + 0.5 × 1)",
      { method: "completion 50%, position 50%", weight: 10, cap: 11 },
      [of(130, 100), of(90, 100)],
      [10.5, 10 * (0.5 * 0.9 + 0.5 * 0.6)],
    ],
    [
      "T1: 0.4 × 0.85 + 0.6 × 0.6; T2: 0.4 × 0.9 + 0.6 × 1",
      { method: "rating 40%, position 60%", weight: 10 },
      ["good", 90],
      [7, 9.6],
    ],
    [
      "T1: 0.5 × 1 + 0.3 × 1 + 0.2 × 1; T2: 0.5 × 0.6 + 0.3 × 0.6 + 0.2 × 0.75; T3: 0.5 × 0.8 + 0.3 × 0.8 + 0.2 × 0.875",
      { method: "completion 50%, minmax 30%, best 20%", weight: 20 },
      [of(80, 80), of(60, 100), of(70, 87.5)],
      [20, 12.6, 16.3],
    ],
    [
      "k weighs in completion and in growth to a target, not in position: 0.4 × 0.99 + 0.3 × 1 + 0.3 × 0.55",
      { method: "completion 40%, position 30%, growth 30%", weight: 10, parameters: "target=10%" },
      [{ actual: 90, target: 100, lastYear: 90 / 1.05 }],
      [10 * (0.4 * 0.99 + 0.3 * 1 + 0.3 * 0.55)],
      [1.1],
    ],
    [
      "thirds of 100: 33.3 × 1/3 + 33.3 × 2/3 + 33.4 × 1",
      { method: "completion 33.3%, best 33.3%, growth 33.4%", weight: 100 },
      [
        { actual: 2, target: 6, lastYear: 1 },
        { actual: 3, target: 3, lastYear: 3 },
      ],
      [33.3 / 3 + (33.3 * 2) / 3 + 33.4, 33.3 + 33.3 + 33.4 * 0.6],
    ],
  ]);
});

describe("what does not apply (N/A)", () => {
  const INDICATORS: readonly (readonly [name: string, method: string, weight: number, pillar: string])[] = [
    ["A", "rating", 30, "Economy"],
    ["B", "rating", 15, "Economy"],
    ["C", "deduction", 15, "Economy"],
    ["D", "rating", 40, "Society"],
    ["E", "bonus", 0, "Society"],
    ["F", "bonus", 0, "Honours"],
  ];
  function appraised(cells: Readonly<Record<string, Cell>>) {
    const indicators = INDICATORS.map(([name, method, weight, pillar], row) =>
      indicator({ name, method, weight, pillar }, row + 1),
    );
    const cards = indicators.map(({ key }, row) => line(key, { actual: cells[key] ?? null }, row + 1));
    const scoring = scored(yearOf(indicators, [official({ name: "T1", cards })]));
    const { value, results } = scoring.outcome("T1");
    const points = Object.fromEntries(results.map((one) => [one.indicator.name, one.points]));
    return { value, points, told: scoring.told };
  }
  const full = { A: 80, B: 60, C: 3, D: 90, E: 2, F: 1 };

  it.each<[string, Readonly<Record<string, Cell>>, Readonly<Record<string, number>>, number]>([
    ["24 + 9 + 12 + 36 + 2 + 1", {}, { A: 24, B: 9, C: 12, D: 36, E: 2, F: 1 }, 84],
    // B and C share 60 as 15 : 15; C loses 3 of the 30 that it now has.
    ["A of 60: B 30 × 0.6, C 30 − 3", { A: "N/A" }, { B: 18, C: 27, D: 36, E: 2, F: 1 }, 84],
    // A and C share 60 as 30 : 15.
    ["B of 60: A 40 × 0.8, C 20 − 3", { B: "N/A" }, { A: 32, C: 17, D: 36, E: 2, F: 1 }, 88],
    ["A and B of 60: C has all, 60 − 3", { A: "N/A", B: "N/A" }, { C: 57, D: 36, E: 2, F: 1 }, 96],
    [
      "a bonus that does not apply leaves no weight, nor an empty pillar",
      { F: "N/A" },
      { A: 24, B: 9, C: 12, D: 36, E: 2 },
      83,
    ],
  ])("%s", (_, cells, points, value) => {
    const found = appraised({ ...full, ...cells });
    expect(Object.keys(found.points)).toEqual(Object.keys(points));
    for (const [name, expected] of Object.entries(points)) expect(found.points[name]).toBeCloseTo(expected, 12);
    expect(found.value).toBeCloseTo(value, 12);
    expect(found.told).toEqual([]);
  });

  it("blocks once for each pillar of which nothing is left", () => {
    const none = "N/A";
    expect(appraised({ ...full, A: none, B: none, C: none })).toMatchObject({
      value: null,
      told: ["error pillar-empty T1"],
    });
    expect(appraised({ A: none, B: none, C: none, D: none, E: none, F: none })).toEqual({
      value: null,
      points: {},
      told: ["error pillar-empty T1", "error pillar-empty T1"],
    });
  });
});
