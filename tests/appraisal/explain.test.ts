import { explainIndicator } from "../../src/appraisal";
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
} from "./year-builder";

/** The sentences of T1, in both languages. */
function sentences(text: IndicatorText, cards: readonly (CardText | Cell)[], coefficient: Cell = null) {
  const result = group({ weight: 10, ...text }, cards, [coefficient]).result("T1");
  return [explainIndicator(result, "en"), explainIndicator(result, "zh-CN")];
}

it.each<[IndicatorText, readonly (CardText | Cell)[], string, string]>([
  [
    { name: "GDP", method: "completion", unit: "亿元" },
    [{ actual: 101.2, target: 100 }],
    "GDP: 101.2 of 100 亿元 = 101.2 %, capped at 100 %, × 10 = 10.00 points",
    "GDP：完成 101.2，目标 100 亿元，完成率 101.2 %，封顶 100 %，× 10 = 10.00 分",
  ],
  [
    { name: "Petitions", method: "completion", parameters: "inverse" },
    [{ actual: 0, target: 20 }],
    "Petitions: 0, where less is better, = 100 %, × 10 = 10.00 points",
    "Petitions：完成 0，越低越好，计 100 %，× 10 = 10.00 分",
  ],
  [
    { name: "Revenue", method: "position" },
    [3, 5, 4],
    "Revenue: 3, rank 3 of 3 = 60 %, × 10 = 6.00 points",
    "Revenue：3，3 个中第 3 位，计 60 %，× 10 = 6.00 分",
  ],
  [
    { name: "Revenue", method: "growth", parameters: "target=6%" },
    [{ actual: 103, lastYear: 100 }],
    "Revenue: 103 after 100, 3 % better than last year of 6 % wanted = 50 %, × 10 = 5.00 points",
    "Revenue：本年 103，上年 100，增幅（向好为正）3 %，目标增幅 6 %，计 50 %，× 10 = 5.00 分",
  ],
  [
    { name: "Revenue", method: "growth" },
    [{ actual: 103, lastYear: 100 }],
    "Revenue: 103 after 100, 3 % better than last year, rank 1 of 1 = 100 %, × 10 = 10.00 points",
    "Revenue：本年 103，上年 100，增幅（向好为正）3 %，1 个中第 1 位，计 100 %，× 10 = 10.00 分",
  ],
  [
    { name: "Investment", method: "best" },
    [80, 100],
    "Investment: 80 against the group's best of 100 = 80 %, × 10 = 8.00 points",
    "Investment：80，组内最优 100，计 80 %，× 10 = 8.00 分",
  ],
  [
    { name: "Investment", method: "minmax" },
    [15, 10, 20],
    "Investment: 15 between the group's 10 and 20 = 80 %, × 10 = 8.00 points",
    "Investment：15，组内 10 至 20，计 80 %，× 10 = 8.00 分",
  ],
  [
    { name: "Schools", method: "bands", parameters: "60:0.6; 100:1", unit: "%" },
    [80],
    "Schools: 80 %, on the bands = 80 %, × 10 = 8.00 points",
    "Schools：80 %，分档计 80 %，× 10 = 8.00 分",
  ],
  [
    { name: "Schools", method: "bands", parameters: "60:0.6; 100:1; of=ratio" },
    [{ actual: 40, target: 50 }],
    "Schools: 40 of 50 = 80 %, on the bands = 80 %, × 10 = 8.00 points",
    "Schools：完成 40，目标 50，完成率 80 %，分档计 80 %，× 10 = 8.00 分",
  ],
  [
    { name: "Leading body", method: "rating" },
    ["good"],
    "Leading body: rated good = 85 %, × 10 = 8.50 points",
    "Leading body：评分 good，计 85 %，× 10 = 8.50 分",
  ],
  [
    { name: "Cases", method: "deduction", parameters: "each=0.5" },
    [3],
    "Cases: 3 × 0.5 points off 10 = 85 %, × 10 = 8.50 points",
    "Cases：3 次，每次扣 0.5 分，基准 10 分，计 85 %，× 10 = 8.50 分",
  ],
  [
    { name: "Cases", method: "deduction" },
    [null],
    "Cases: nothing filled in, taken as zero; 0 × 1 points off 10 = 100 %, × 10 = 10.00 points",
    "Cases：未填，按零计；0 次，每次扣 1 分，基准 10 分，计 100 %，× 10 = 10.00 分",
  ],
  [
    { name: "Honours", method: "bonus", parameters: "each=0.5; max=2" },
    [6],
    "Honours: 6 × 0.5 bonus points, 2 at most = 2.00 points",
    "Honours：6 次，每次加 0.5 分，最高 2 分 = 2.00 分",
  ],
  [
    { name: "Accidents", method: "veto" },
    ["yes"],
    "Accidents: yes, no grade above Basically competent",
    "Accidents：yes，等次最高为Basically competent",
  ],
  [{ name: "Accidents", method: "veto" }, [0], "Accidents: 0, no veto", "Accidents：0，不触发否决"],
  [
    { name: "Revenue", method: "completion 60%, position 40%" },
    [
      { actual: 90, target: 100 },
      { actual: 95, target: 100 },
    ],
    "Revenue: completion 60 %: 90 of 100 = 90 %; position 40 %: 90, rank 2 of 2 = 60 %; together 78 %, × 10 = 7.80 points",
    "Revenue：完成率 60 %：完成 90，目标 100，完成率 90 %；位次 40 %：90，2 个中第 2 位，计 60 %；合计 78 %，× 10 = 7.80 分",
  ],
])("explains %j", (text, cards, english, chinese) => {
  expect(sentences(text, cards)).toEqual([english, chinese]);
});

it("tells of the condition coefficient where it weighs in (P6)", () => {
  const [english, chinese] = sentences({ name: "GDP", method: "completion" }, [{ actual: 90, target: 100 }], 1.2);
  expect(english).toBe(
    "GDP: 90 of 100 = 90 %, × condition coefficient 1.2 = 108 %, capped at 100 %, × 10 = 10.00 points",
  );
  expect(chinese).toBe("GDP：完成 90，目标 100，完成率 90 %，× 条件系数 1.2 = 108 %，封顶 100 %，× 10 = 10.00 分");
  expect(sentences({ name: "GDP", method: "position" }, [90], 1.2)[0]).not.toContain("coefficient");
});

it("tells of a weight that took over what does not apply", () => {
  const indicators = ["A", "B"].map((name) => indicator({ name, method: "rating", weight: 50 }));
  const cards = [line("A", { actual: 90 }), line("B", { actual: "N/A" })];
  const result = scored(yearOf(indicators, [official({ name: "T1", cards })])).result("T1");
  expect(explainIndicator(result, "en")).toBe(
    "A: rated 90 = 90 %, × 100 (50 and the share of indicators that do not apply) = 90.00 points",
  );
});

it("rounds what it shows, and nothing that it counts", () => {
  const [english] = sentences({ name: "GDP", method: "completion", unit: "t" }, [{ actual: 200 / 3, target: 1e6 / 7 }]);
  expect(english).toBe("GDP: 66.6667 of 142857.1429 t = 0.05 %, × 10 = 0.00 points");
});
