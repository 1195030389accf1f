/** Questions about patterns in the figures (P16): narrow enough that ordinary figures raise none. */
import type { Issue } from "../../src/appraisal";
import { group, indicator, line, official, scored, yearOf, type CardText } from "./year-builder";

function questions(issues: readonly Issue[]): readonly string[] {
  return issues
    .filter(({ severity }) => severity === "question")
    .map(({ code, scope }) => `${code} ${scope.kind === "official" ? scope.official : scope.kind}`);
}

const asked = (cards: readonly CardText[], method = "position") => questions(group({ method }, cards).issues);

describe("a change on last year unlike the group's", () => {
  const changes = [104.1, 103.2, 106.8, 105.5, 102.7, 104.9];
  const cards = (last: number) => [...changes, last].map((actual) => ({ actual, lastYear: 100.3 }));

  it("is asked about beyond a robust z-score of 3.5", () => {
    expect(asked(cards(160))).toEqual(["pattern-outlier-change T7"]);
    expect(asked(cards(51.3))).toEqual(["pattern-outlier-change T7"]);
    expect(asked(cards(109))).toEqual([]);
  });

  it("is asked about where all the others changed alike", () => {
    expect(asked([...Array(9).fill({ actual: 105, lastYear: 100 }), { actual: 150, lastYear: 100 }])).toEqual([
      "pattern-outlier-change T10",
    ]);
    expect(asked([...Array(9).fill({ actual: 105, lastYear: 100 }), { actual: 106, lastYear: 100 }])).toEqual([]);
  });

  it("needs a group to show what is usual", () => {
    expect(
      asked([
        { actual: 104.1, lastYear: 100 },
        { actual: 103.2, lastYear: 100 },
        { actual: 160.7, lastYear: 100 },
      ]),
    ).toEqual([]);
  });
});

it("asks about exactly last year's figure, unless most are, or it is a small number", () => {
  const moved = [5123.4, 6021.7, 4987.2].map((actual) => ({ actual, lastYear: actual * 0.97 }));
  expect(asked([...moved, { actual: 5402.6, lastYear: 5402.6 }])).toEqual(["pattern-repeated-figure T4"]);
  expect(asked([...moved, { actual: 5, lastYear: 5 }])).toEqual([]);
  expect(asked([101.5, 99.25, 87.75].map((actual) => ({ actual, lastYear: actual })))).toEqual([]);
});

it("asks about a figure far rounder than its peers", () => {
  const figures = [5123.4, 6021.7, 4987.2, 5310.9].map((actual) => ({ actual }));
  expect(asked([...figures, { actual: 5000 }])).toEqual(["pattern-rounded T5"]);
  expect(asked([...figures, { actual: 5010 }])).toEqual([]);
  expect(asked([...figures, { actual: 2 }])).toEqual([]);
  expect(asked([{ actual: 12 }, { actual: 35 }, { actual: 27 }, { actual: 20 }, { actual: 18 }])).toEqual([]);
});

it("asks about every target met to the digit, from three on", () => {
  const ask = (actuals: readonly number[]) => {
    const indicators = actuals.map((_, index) => indicator({ name: `I${index}`, method: "completion" }));
    const cards = actuals.map((actual, index) => line(`I${index}`, { actual, target: 1234.5 + index }));
    return questions(scored(yearOf(indicators, [official({ name: "T1", cards })])).issues);
  };
  expect(ask([1234.5, 1235.5, 1236.5])).toEqual(["pattern-exact-targets T1"]);
  expect(ask([1234.5, 1235.5, 1236.6])).toEqual([]);
  expect(ask([1234.5, 1235.5])).toEqual([]);
});
