/** Each method's share by hand arithmetic (scoring.md 2). The officials of a table are one group: T1, T2, … */
import { group, shares, type CardText, type Cell, type IndicatorText } from "../year-builder";

type Cards = readonly (CardText | Cell)[];

/** Shares agree to 1e-12, so that 1/3 may be written as 1 / 3. */
function expectShares(
  text: IndicatorText,
  cards: Cards,
  expected: readonly (number | null)[],
  coefficients: Cell[] = [],
) {
  const found = shares(group(text, cards, coefficients));
  expect(found.length).toBe(expected.length);
  found.forEach((share, index) => {
    const wanted = expected[index] ?? null;
    if (wanted === null || share === null) expect(share).toBe(wanted);
    else expect(share).toBeCloseTo(wanted, 12);
  });
}

describe("completion 完成率", () => {
  it.each<[string, Partial<IndicatorText>, CardText, number, number | null, Cell?]>([
    ["figure ÷ target", {}, { actual: 98, target: 100 }, 0.98, 0.98],
    ["capped at 1", {}, { actual: 101.2, target: 100 }, 1, 1.012],
    ["capped where the cap says", { parameters: "cap=1.2" }, { actual: 130, target: 100 }, 1.2, 1.3],
    ["not capped below the cap", { parameters: "cap=1.2" }, { actual: 110, target: 100 }, 1.1, 1.1],
    ["capped by the Cap column", { weight: 100, cap: 105 }, { actual: 110, target: 100 }, 1.05, 1.1],
    ["never below 0", {}, { actual: -5, target: 100 }, 0, -0.05],
    ["lower is better: 2 − v/t", { direction: "lower" }, { actual: 104, target: 100 }, 0.96, 0.96],
    ["lower is better, and lost", { direction: "lower" }, { actual: 250, target: 100 }, 0, -0.5],
    ["lower is better, and less than the target", { direction: "lower" }, { actual: 90, target: 100 }, 1, 1.1],
    ["inverse: t/v", { parameters: "inverse" }, { actual: 125, target: 100 }, 0.8, 0.8],
    [
      "inverse, whatever Direction says",
      { parameters: "反比", direction: "lower" },
      { actual: 50, target: 60 },
      1,
      1.2,
    ],
    ["inverse and none at all", { parameters: "inverse; cap=1.2" }, { actual: 0, target: 100 }, 1.2, null],
    ["target 0, lower is better, reached", { direction: "lower" }, { actual: 0, target: 0 }, 1, 1],
    ["target 0, lower is better, missed", { direction: "lower" }, { actual: 1, target: 0 }, 0, 0],
    ["target 0, inverse, reached: not the cap", { parameters: "inverse; cap=1.2" }, { actual: 0, target: 0 }, 1, 1],
    ["target 0, inverse, missed", { parameters: "inverse" }, { actual: 3, target: 0 }, 0, 0],
    ["the coefficient weighs before the cap", {}, { actual: 90, target: 100 }, 0.99, 0.9, 1.1],
    ["the coefficient cannot beat the cap", {}, { actual: 98, target: 100 }, 1, 0.98, 1.1],
    [
      "the coefficient does not weigh on none at all",
      { parameters: "inverse" },
      { actual: 0, target: 9 },
      1,
      null,
      0.8,
    ],
  ])("%s", (_name, text, card, share, ratio, coefficient = null) => {
    const scoring = group({ method: "completion", ...text }, [card], [coefficient]);
    expect(scoring.result("T1").share).toBeCloseTo(share, 12);
    if (ratio === null) expect(scoring.result("T1").ratio).toBeNull();
    else expect(scoring.result("T1").ratio).toBeCloseTo(ratio, 12);
  });
});

describe("position 位次", () => {
  it.each<[string, Partial<IndicatorText>, Cards, number[]]>([
    ["spreads evenly down to the floor", {}, [50, 40, 30, 20, 10], [1, 0.9, 0.8, 0.7, 0.6]],
    ["ties share the best rank", {}, [50, 40, 40, 20, 10], [1, 0.9, 0.9, 0.7, 0.6]],
    ["takes values within 1e-9 for a tie", {}, [0.3, 0.1 + 0.2, 0.2], [1, 1, 0.6]],
    ["thirds", { parameters: "floor=0" }, [4, 3, 2, 1], [1, 2 / 3, 1 / 3, 0]],
    ["the only one wins all", {}, [5], [1]],
    ["all equal are all first", {}, [7, 7, 7], [1, 1, 1]],
    ["lower is better", { direction: "lower" }, [1, 2, 3], [1, 0.8, 0.6]],
    ["negative figures", {}, [-5, 5, -10], [0.8, 1, 0.6]],
    ["a step for every rank", { parameters: "step=8%; floor=0.8" }, [9, 8, 7, 6], [1, 0.92, 0.84, 0.8]],
    ["a step and the only one", { parameters: "step=0.1" }, [9], [1]],
    ["the coefficient has no part", {}, [2, 1], [1, 0.6]],
  ])("%s", (_name, text, cards, expected) => {
    expectShares({ method: "position", ...text }, cards, expected, [null, 1.2]);
  });
});

describe("growth 增幅", () => {
  const cards = [
    { actual: 110, lastYear: 100 }, // 10 %
    { actual: 103, lastYear: 100 }, // 3 %
    { actual: 95, lastYear: 100 }, // −5 %
  ];
  it.each<[string, Partial<IndicatorText>, Cards, number[]]>([
    ["by position of the growth", {}, cards, [1, 0.8, 0.6]],
    ["lower is better: the sign is flipped", { direction: "lower" }, cards, [0.6, 0.8, 1]],
    ["against a target growth", { parameters: "target=6%" }, cards, [1, 0.5, 0]],
    ["against a target growth with a cap", { parameters: "target=8%; cap=1.2" }, cards, [1.2, 0.375, 0]],
    ["from a loss: −50 to −40 is 20 % better", { parameters: "target=40%" }, [{ actual: -40, lastYear: -50 }], [0.5]],
    ["the only one wins all by position", {}, [{ actual: 1, lastYear: 2 }], [1]],
  ])("%s", (_name, text, figures, expected) => {
    expectShares({ method: "growth", ...text }, figures, expected);
  });

  it("is weighed by the coefficient against a target, not by position", () => {
    expectShares({ method: "growth", parameters: "target=10%" }, [{ actual: 105, lastYear: 100 }], [0.6], [1.2]);
    expectShares({ method: "growth" }, cards, [1, 0.8, 0.6], [0.8, 1.2, 1.2]);
  });
});

describe("best 比最优", () => {
  it.each<[string, Partial<IndicatorText>, Cards, number[], Cell[]]>([
    ["against the greatest", {}, [80, 100, 25], [0.8, 1, 0.25], []],
    ["against the least, lower is better", { direction: "lower" }, [20, 10, 40], [0.5, 1, 0.25], []],
    ["a negative figure wins nothing", {}, [80, 100, -25], [0.8, 1, 0], []],
    ["best of 0, lower is better", { direction: "lower" }, [0, 0, 3], [1, 1, 0], []],
    ["best below 0", {}, [-5, -7], [1, 0], []],
    ["with coefficient and cap", { parameters: "cap=1.1" }, [80, 100], [0.88, 1.1], [1.1, 1.2]],
    ["all zero", {}, [0, 0], [1, 1], []],
  ])("%s", (_name, text, cards, expected, coefficients) => {
    expectShares({ method: "best", ...text }, cards, expected, coefficients);
  });
});

describe("minmax 极差", () => {
  it.each<[string, Partial<IndicatorText>, Cards, number[]]>([
    ["between the worst and the best", {}, [10, 15, 20], [0.6, 0.8, 1]],
    ["lower is better", { direction: "lower" }, [10, 15, 20], [1, 0.8, 0.6]],
    ["another floor", { parameters: "floor=0.5" }, [-10, 0, 10], [0.5, 0.75, 1]],
    ["all equal", {}, [7, 7 + 1e-12], [1, 1]],
    ["the only one", {}, [3], [1]],
  ])("%s", (_name, text, cards, expected) => {
    expectShares({ method: "minmax", ...text }, cards, expected);
  });
});

describe("bands 分档", () => {
  const rising = "60:0.6; 70:0.7; 80:0.8; 90:0.9; 100:1";
  it.each<[string, string, Cards, number[]]>([
    ["on the thresholds and between them", rising, [60, 65, 89, 100], [0.6, 0.65, 0.89, 1]],
    ["beyond the best, below the worst", rising, [120, 59.99], [1, 0]],
    ["with a floor", `${rising}; floor=0.3`, [59, 60], [0.3, 0.6]],
    ["in steps", `${rising}; step`, [69.99, 70, 99, 130, 59], [0.6, 0.7, 0.9, 1, 0]],
    ["a figure within 1e-9 of a threshold is on it", `${rising}; step`, [70 - 5e-10, 70 - 5e-9], [0.7, 0.6]],
    ["falling shares", "20:0.6; 10:0.8; 5:1", [30, 20, 15, 10, 6, 1], [0, 0.6, 0.7, 0.8, 0.96, 1]],
    ["falling shares in steps", "20:0.6; 10:0.8; 5:1; step", [30, 20, 12, 7, 5], [0, 0.6, 0.6, 0.8, 1]],
    ["pairs in any order", "100:1; 60:0.6; 80:0.8", [70], [0.7]],
    ["unequal slopes", "0:0.2; 30:0.5; 40:1", [10, 38], [0.3, 0.9]],
  ])("%s", (_name, parameters, cards, expected) => {
    expectShares({ method: "bands", parameters }, cards, expected);
  });

  it("reads the ratio, without the coefficient", () => {
    const text = { method: "bands", parameters: "90:0.8; 100:1; of=ratio" };
    expectShares(
      text,
      [
        { actual: 95, target: 100 },
        { actual: 180, target: 200 },
      ],
      [0.9, 0.8],
      [1.2, 1.2],
    );
    expectShares({ ...text, direction: "lower" }, [{ actual: 105, target: 100 }], [0.9]);
  });

  it("reads the growth, the greater the better", () => {
    const text: IndicatorText = { method: "bands", parameters: "-10:0.5; 0:0.8; 5:1; 按增幅; 阶梯; 保底=0.2" };
    const cards = [104, 100, 95, 89, 106].map((actual) => ({ actual, lastYear: 100 }));
    expectShares(text, cards, [0.8, 0.8, 0.5, 0.2, 1]);
    expectShares({ ...text, direction: "lower" }, cards, [0.5, 0.8, 1, 1, 0.5]);
  });
});

describe("rating 评分", () => {
  it.each<[Cell, number | null]>([
    [89.995, 0.89995],
    [0, 0],
    [100, 1],
    ["excellent", 0.95],
    ["优秀", 0.95],
    ["优", 0.95],
    ["好", 0.95],
    ["Good", 0.85],
    ["良好", 0.85],
    ["良", 0.85],
    ["较好", 0.85],
    ["fair", 0.7],
    ["一般", 0.7],
    ["中", 0.7],
    ["poor", 0.5],
    [" 差 ", 0.5],
    ["较差", 0.5],
    ["very good", null],
    [100.5, null],
    [-1, null],
  ])("%s is %s", (mark, share) => {
    expectShares({ method: "rating" }, [mark], [share]);
  });
});

describe("deduction 扣分", () => {
  it.each<[Cell, number, string, number]>([
    [0, 16, "", 16],
    [2, 16, "", 14],
    [3, 16, "each=0.5", 14.5],
    [40, 16, "", 0],
    ["无", 16, "", 16],
    [null, 16, "", 16],
  ])("%s of %d with %s leaves %d", (actual, weight, parameters, points) => {
    expect(group({ method: "deduction", weight, parameters }, [actual]).result("T1").points).toBeCloseTo(points, 12);
  });
});

describe("bonus 加分", () => {
  it.each<[Cell, string, number]>([
    [3, "", 3],
    [9, "", 5],
    [4, "each=0.5; max=2", 2],
    [3, "each=0.5; max=2", 1.5],
    [null, "", 0],
  ])("%s with %s adds %d", (actual, parameters, points) => {
    const result = group({ method: "bonus", parameters }, [actual]).result("T1");
    expect([result.points, result.share, result.weight]).toEqual([points, null, 0]);
  });
});

describe("veto 一票否决", () => {
  const lastButOne = "Basically competent";
  it.each<[Cell, string, readonly string[]]>([
    [1, "", [lastButOne]],
    ["是", "", [lastButOne]],
    ["有", "", [lastButOne]],
    ["Yes", "ceiling=competent", ["Competent"]],
    [0, "", []],
    ["否", "", []],
    ["no", "", []],
    ["无", "", []],
    [null, "", []],
  ])("%s with %s sets %j", (actual, parameters, vetoes) => {
    const scoring = group({ method: "veto", parameters }, [actual]);
    expect(scoring.outcome("T1").vetoes).toEqual(vetoes);
    expect(scoring.result("T1")).toMatchObject({ points: 0, weight: 0, share: null });
  });
});

describe("a blend (P5)", () => {
  it("is the weighted sum of its parts' shares", () => {
    const cards = [
      { actual: 98, target: 100, lastYear: 100 },
      { actual: 120, target: 100, lastYear: 100 },
    ];
    const scoring = group({ method: "completion 50%, position 30%, growth 20%", weight: 15 }, cards);
    // T1: 0.5 × 0.98 + 0.3 × 0.6 + 0.2 × 0.6
    expect(scoring.result("T1").share).toBeCloseTo(0.79, 12);
    expect(scoring.result("T1").points).toBeCloseTo(11.85, 12);
    expect(scoring.result("T1").parts).toMatchObject([
      { method: "completion", percentage: 50, ratio: 0.98, share: 0.98 },
      { method: "position", percentage: 30, position: { rank: 2, of: 2 }, share: 0.6 },
      { method: "growth", percentage: 20, position: { rank: 2, of: 2 }, share: 0.6 },
    ]);
    expect(scoring.result("T2").share).toBe(1);
  });

  it("turns every part where inverse says that lower is better", () => {
    const scoring = group({ method: "完成率 60%, 比最优 40%", parameters: "反比; 上限=1.2" }, [
      { actual: 50, target: 60 },
      { actual: 100, target: 60 },
    ]);
    // T1: 0.6 × 1.2 + 0.4 × 1; T2: 0.6 × 0.6 + 0.4 × 0.5
    expect(shares(scoring).map((share) => share?.toFixed(6))).toEqual(["1.120000", "0.560000"]);
  });

  it("gives the best of none at all the cap under inverse, and a target of zero what it is worth", () => {
    const scoring = group({ method: "完成率 60%, 比最优 40%", parameters: "反比; 上限=1.2" }, [
      { actual: 0, target: 0 },
      { actual: 0, target: 9 },
      { actual: 9, target: 9 },
    ]);
    // 0.6 × 1 + 0.4 × 1.2; 0.6 × 1.2 + 0.4 × 1.2; 0.6 × 1 + 0
    expect(shares(scoring).map((share) => share?.toFixed(6))).toEqual(["1.080000", "1.200000", "0.600000"]);
  });

  it("takes a rating word for its mark in every part", () => {
    const scoring = group({ method: "rating 50%, position 50%" }, ["good", 90]);
    // T1: 0.5 × 0.85 + 0.5 × 0.6
    expect(scoring.result("T1")).toMatchObject({ figure: "good" });
    expect(scoring.result("T1").share).toBeCloseTo(0.725, 12);
  });
});
