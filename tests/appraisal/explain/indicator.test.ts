import { explainIndicator } from "../../../src/appraisal";
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
import { read } from "./pocket-calculator";

/** The sentences of T1, in both languages. */
function sentences(text: IndicatorText, cards: readonly (CardText | Cell)[], coefficient: Cell = null) {
  const result = group({ weight: 10, ...text }, cards, [coefficient]).result("T1");
  return [explainIndicator(result, "en"), explainIndicator(result, "zh-CN")];
}

it.each<[IndicatorText, readonly (CardText | Cell)[], string, string]>([
  [
    { name: "GDP", method: "completion", unit: "亿元" },
    [{ actual: 101.2, target: 100 }],
    "GDP: 101.2 of 100 亿元 = 101.2 %, capped at 100 %, × 10 = 10.00 points (P5)",
    "GDP：完成 101.2，目标 100 亿元，完成率 101.2 %，封顶 100 %，× 10 = 10.00 分（P5）",
  ],
  [
    { name: "GDP", method: "completion" },
    [{ actual: -5, target: 100 }],
    "GDP: -5 of 100 = -5 %, not below 0 %, × 10 = 0.00 points (P5)",
    "GDP：完成 -5，目标 100，完成率 -5 %，不低于 0 %，× 10 = 0.00 分（P5）",
  ],
  [
    { name: "Petitions", method: "completion", direction: "lower" },
    [{ actual: 24, target: 20 }],
    "Petitions: 24 against 20, less is better: 2 − 24 ÷ 20 = 80 %, × 10 = 8.00 points (P5)",
    "Petitions：完成 24，目标 20，越低越好，2 − 24 ÷ 20 = 80 %，× 10 = 8.00 分（P5）",
  ],
  [
    { name: "Petitions", method: "completion", parameters: "inverse" },
    [{ actual: 25, target: 20 }],
    "Petitions: 25 against 20, less is better: 20 ÷ 25 = 80 %, × 10 = 8.00 points (P5)",
    "Petitions：完成 25，目标 20，越低越好，20 ÷ 25 = 80 %，× 10 = 8.00 分（P5）",
  ],
  [
    { name: "Petitions", method: "completion", parameters: "inverse; cap=1.2" },
    [{ actual: 0, target: 20 }],
    "Petitions: 0 against 20, less is better: as good as can be, worth the cap = 120 %, × 10 = 12.00 points (P5)",
    "Petitions：完成 0，目标 20，越低越好，已无可再低，按上限，计 120 %，× 10 = 12.00 分（P5）",
  ],
  [
    { name: "Accidents", method: "completion", direction: "lower" },
    [{ actual: 2, target: 0 }],
    "Accidents: 2 against 0, less is better: missed = 0 %, × 10 = 0.00 points (P5)",
    "Accidents：完成 2，目标 0，越低越好，未达到，计 0 %，× 10 = 0.00 分（P5）",
  ],
  [
    { name: "Revenue", method: "position" },
    [3, 5, 4],
    "Revenue: 3, rank 3 of 3, from 100 % for the first to 60 % for the last = 60 %, × 10 = 6.00 points (P5)",
    "Revenue：3，3 个中第 3 位，首位 100 %，末位 60 %，计 60 %，× 10 = 6.00 分（P5）",
  ],
  [
    { name: "Debt", method: "position", parameters: "step=30%; floor=0.5", direction: "lower", unit: "亿元" },
    [5, 4, 3],
    "Debt: 5 亿元, less is better, rank 3 of 3, 100 % − 30 % × 2 = 40 %, not below 50 %, × 10 = 5.00 points (P5)",
    "Debt：5 亿元，越低越好，3 个中第 3 位，100 % − 30 % × 2 = 40 %，不低于 50 %，× 10 = 5.00 分（P5）",
  ],
  [
    { name: "Revenue", method: "growth", parameters: "target=6%", unit: "亿元" },
    [{ actual: 103, lastYear: 100 }],
    "Revenue: 103 after 100 亿元, 3 % better than last year, against 6 % wanted = 50 %, × 10 = 5.00 points (P5)",
    "Revenue：本年 103，上年 100 亿元，增幅（向好为正）3 %，目标增幅 6 %，计 50 %，× 10 = 5.00 分（P5）",
  ],
  [
    { name: "Debt", method: "growth", parameters: "target=6%", direction: "lower" },
    [{ actual: 103, lastYear: 100 }],
    "Debt: 103 after 100, 3 % worse than last year, against 6 % wanted = -50 %, not below 0 %, × 10 = 0.00 points (P5)",
    "Debt：本年 103，上年 100，增幅（向好为正）-3 %，目标增幅 6 %，计 -50 %，不低于 0 %，× 10 = 0.00 分（P5）",
  ],
  [
    { name: "Revenue", method: "growth" },
    [{ actual: 103, lastYear: 100 }],
    "Revenue: 103 after 100, 3 % better than last year, rank 1 of 1 = 100 %, × 10 = 10.00 points (P5)",
    "Revenue：本年 103，上年 100，增幅（向好为正）3 %，1 个中第 1 位，计 100 %，× 10 = 10.00 分（P5）",
  ],
  [
    { name: "Investment", method: "best" },
    [80, 100],
    "Investment: 80 against the group's best of 100 = 80 %, × 10 = 8.00 points (P5)",
    "Investment：80，组内最优 100，计 80 %，× 10 = 8.00 分（P5）",
  ],
  [
    { name: "Debt", method: "best", direction: "lower" },
    [20, 10],
    "Debt: 20 against the group's best of 10, less is better: 10 ÷ 20 = 50 %, × 10 = 5.00 points (P5)",
    "Debt：20，组内最优 10，越低越好，10 ÷ 20，计 50 %，× 10 = 5.00 分（P5）",
  ],
  [
    { name: "Profit", method: "best", parameters: "cap=0.9" },
    [-5, -7],
    "Profit: -5 against the group's best of -5, which makes no ratio: has the best = 100 %, capped at 90 %, × 10 = 9.00 points (P5)",
    "Profit：-5，组内最优 -5，不大于零，不作比：为最优，计 100 %，封顶 90 %，× 10 = 9.00 分（P5）",
  ],
  [
    { name: "Investment", method: "minmax" },
    [15, 10, 20],
    "Investment: 15 between the group's 10 and 20, from 60 % for the worst to 100 % for the best = 80 %, × 10 = 8.00 points (P5)",
    "Investment：15，组内 10 至 20，最差 60 %，最优 100 %，计 80 %，× 10 = 8.00 分（P5）",
  ],
  [
    { name: "Investment", method: "minmax" },
    [15],
    "Investment: 15, all of the group alike = 100 %, × 10 = 10.00 points (P5)",
    "Investment：15，组内均相同，计 100 %，× 10 = 10.00 分（P5）",
  ],
  [
    { name: "Schools", method: "bands", parameters: "60:0.6; 70:0.8; 100:1", unit: "%" },
    [85],
    "Schools: 85 %, between 70 (worth 80 %) and 100 (worth 100 %) = 90 %, × 10 = 9.00 points (P5)",
    "Schools：85 %，介于 70（计 80 %）与 100（计 100 %）之间，计 90 %，× 10 = 9.00 分（P5）",
  ],
  [
    { name: "Schools", method: "bands", parameters: "60:0.6; 100:1; step" },
    [99.99999],
    "Schools: 99.99999, reaches 60 (worth 60 %), not 100 (worth 100 %) = 60 %, × 10 = 6.00 points (P5)",
    "Schools：99.99999，达到 60（计 60 %），未到 100（计 100 %），计 60 %，× 10 = 6.00 分（P5）",
  ],
  [
    { name: "Schools", method: "bands", parameters: "60:0.6; 100:1" },
    [60],
    "Schools: 60, on the band at 60 = 60 %, × 10 = 6.00 points (P5)",
    "Schools：60，恰为 60 一档，计 60 %，× 10 = 6.00 分（P5）",
  ],
  [
    { name: "Schools", method: "bands", parameters: "60:0.6; 100:1; of=ratio; floor=0.3" },
    [{ actual: 29, target: 50 }],
    "Schools: 29 of 50 = 58 %, short of the last band at 60 %: the floor = 30 %, × 10 = 3.00 points (P5)",
    "Schools：完成 29，目标 50，完成率 58 %，未达最低档 60 %，按保底，计 30 %，× 10 = 3.00 分（P5）",
  ],
  [
    { name: "Schools", method: "bands", parameters: "0:0.6; 5:1; of=growth" },
    [{ actual: 106, lastYear: 100 }],
    "Schools: 106 after 100, 6 % better than last year, beyond the best band at 5 % = 100 %, × 10 = 10.00 points (P5)",
    "Schools：本年 106，上年 100，增幅（向好为正）6 %，已超最高档 5 %，计 100 %，× 10 = 10.00 分（P5）",
  ],
  [
    { name: "Leading body", method: "rating" },
    ["good"],
    "Leading body: rated good (85) = 85 %, × 10 = 8.50 points (P4)",
    "Leading body：评分 good (85)，计 85 %，× 10 = 8.50 分（P4）",
  ],
  [
    { name: "Cases", method: "deduction", parameters: "each=0.5" },
    [3],
    "Cases: 3 × 0.5 points off 10 = 85 %, × 10 = 8.50 points (P4)",
    "Cases：3 次，每次扣 0.5 分，基准 10 分，计 85 %，× 10 = 8.50 分（P4）",
  ],
  [
    { name: "Cases", method: "deduction" },
    [12],
    "Cases: 12 × 1 points off 10 = -20 %, not below 0 %, × 10 = 0.00 points (P4)",
    "Cases：12 次，每次扣 1 分，基准 10 分，计 -20 %，不低于 0 %，× 10 = 0.00 分（P4）",
  ],
  [
    { name: "Cases", method: "deduction" },
    [null],
    "Cases: nothing filled in, taken as zero; 0 × 1 points off 10 = 100 %, × 10 = 10.00 points (P4)",
    "Cases：未填，按零计；0 次，每次扣 1 分，基准 10 分，计 100 %，× 10 = 10.00 分（P4）",
  ],
  [
    { name: "Honours", method: "bonus", parameters: "each=0.5; max=2" },
    [6],
    "Honours: 6 × 0.5 = 3 bonus points, 2 at most = 2.00 points (P4)",
    "Honours：6 次 × 0.5 分 = 3 分，最高 2 分 = 2.00 分（P4）",
  ],
  [
    { name: "Accidents", method: "veto" },
    ["yes"],
    "Accidents: yes, no grade above Basically competent (P4)",
    "Accidents：yes，等次最高为Basically competent（P4）",
  ],
  [{ name: "Accidents", method: "veto" }, [0], "Accidents: 0, no veto (P4)", "Accidents：0，不触发否决（P4）"],
  [
    { name: "Revenue", method: "completion 60%, position 40%" },
    [
      { actual: 90, target: 100 },
      { actual: 95, target: 100 },
    ],
    "Revenue: completion 60 %: 90 of 100 = 90 %; position 40 %: 90, rank 2 of 2, from 100 % for the first to 60 % for the last = 60 %; together 78 %, × 10 = 7.80 points (P5)",
    "Revenue：完成率 60 %：完成 90，目标 100，完成率 90 %；位次 40 %：90，2 个中第 2 位，首位 100 %，末位 60 %，计 60 %；合计 78 %，× 10 = 7.80 分（P5）",
  ],
  [
    { name: "Schools", method: "rating 50%, minmax 50%" },
    ["good", 100, 80],
    "Schools: rating 50 %: rated good (85) = 85 %; minmax 50 %: good (85) between the group's 80 and 100, from 60 % for the worst to 100 % for the best = 70 %; together 77.5 %, × 10 = 7.75 points (P4, P5)",
    "Schools：评分 50 %：评分 good (85)，计 85 %；极差 50 %：good (85)，组内 80 至 100，最差 60 %，最优 100 %，计 70 %；合计 77.5 %，× 10 = 7.75 分（P4、P5）",
  ],
])("explains %j", (text, cards, english, chinese) => {
  expect(sentences(text, cards)).toEqual([english, chinese]);
});

it("tells of the condition coefficient where it weighs in (P6)", () => {
  const [english, chinese] = sentences({ name: "GDP", method: "completion" }, [{ actual: 90, target: 100 }], 1.2);
  expect(english).toBe(
    "GDP: 90 of 100 = 90 %, × condition coefficient 1.2 (P6) = 108 %, capped at 100 %, × 10 = 10.00 points (P5)",
  );
  expect(chinese).toBe(
    "GDP：完成 90，目标 100，完成率 90 %，× 条件系数 1.2（P6）= 108 %，封顶 100 %，× 10 = 10.00 分（P5）",
  );
  expect(sentences({ name: "GDP", method: "position" }, [90], 1.2)[0]).not.toContain("coefficient");
});

it("tells of a weight that took over what does not apply", () => {
  const indicators = ["A", "B"].map((name) => indicator({ name, method: "rating", weight: 50 }));
  const cards = [line("A", { actual: 90 }), line("B", { actual: "N/A" })];
  const result = scored(yearOf(indicators, [official({ name: "T1", cards })])).result("T1");
  expect(explainIndicator(result, "en")).toBe(
    "A: rated 90 = 90 %, × 100 (50 and the share of indicators that do not apply) = 90.00 points (P4)",
  );
});

it.each<[string, IndicatorText, CardText | Cell, string]>([
  [
    "no more decimals than it takes to work out what follows",
    { name: "GDP", method: "completion", weight: 10 },
    { actual: 200 / 3, target: 1e6 / 7 },
    "GDP: 66.6667 of 142857.1429 = 0.047 %, × 10 = 0.00 points (P5)",
  ],
  [
    "more decimals where two would lead elsewhere",
    { name: "GDP", method: "completion", weight: 40 },
    { actual: 91, target: 97 },
    "GDP: 91 of 97 = 93.814 %, × 40 = 37.53 points (P5)",
  ],
  [
    "nothing that is not the whole as 100 %, and no cap that holds nothing",
    { name: "GDP", method: "completion", weight: 20 },
    { actual: 99.999999, target: 100 },
    "GDP: 99.999999 of 100 = 99.999999 %, × 20 = 20.00 points (P5)",
  ],
  [
    "a ratio just above the cap as above it",
    { name: "GDP", method: "completion", weight: 20 },
    { actual: 100.0000001, target: 100 },
    "GDP: 100.0000001 of 100 = 100.0000001 %, capped at 100 %, × 20 = 20.00 points (P5)",
  ],
  [
    "no cap where only the dust of the arithmetic is above it",
    { name: "GDP", method: "completion", weight: 20, parameters: "cap=0.3" },
    { actual: 0.1 + 0.2, target: 1 },
    "GDP: 0.3 of 1 = 30 %, × 20 = 6.00 points (P5)",
  ],
  [
    "that unrounded numbers were used, where no decimals would do",
    { name: "GDP", method: "completion", weight: 10, parameters: "cap=10" },
    { actual: 0.0000123456, target: 0.0000070001 },
    "GDP: 0.00001235 of 0.000007 = 176.36 %, × 10 = 17.64 points, worked out with unrounded numbers (P5)",
  ],
])("shows %s", (_name, text, card, sentence) => {
  expect(sentences(text, [card])[0]).toBe(sentence);
});

it("can be found wrong by a reader with a pocket calculator", () => {
  for (const [sentence, count] of [
    ["GDP: 90 of 100 = 90 %, × 10 = 9.00 points (P5)", 0],
    ["GDP: 90 of 100 = 91 %, × 10 = 9.10 points (P5)", 1],
    ["GDP: 90 of 100 = 90 %, × 10 = 9.10 points (P5)", 1],
    ["GDP: 99 of 100 = 99 %, capped at 100 %, × 10 = 10.00 points (P5)", 1],
    [
      "GDP: rating 50 %: rated 80 = 80 %; best 50 %: 80 against the group's best of 100 = 80 %; together 81 %, × 10 = 8.10 points (P5)",
      1,
    ],
    ["GDP: 90 of some = 90 %, × 10 = 9.00 points (P5)", 1],
  ] as const) {
    expect([sentence, read(sentence).wrong.length]).toEqual([sentence, count]);
  }
});
