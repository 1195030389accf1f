/** Targets met (P15, scoring.md 4). */
import { areMet } from "../../src/appraisal/targets";
import { indicator, line, official, scored, yearOf, type CardText, type IndicatorText } from "./year-builder";

type Line = readonly [text: IndicatorText, card: CardText];

function targetsMet(lines: readonly Line[], scheme = {}, coefficient: number | null = null): boolean | null {
  const indicators = lines.map(([text], index) => indicator({ weight: 50, ...text, name: `I${index}` }, index + 1));
  const cards = lines.map(([, card], index) => line(`I${index}`, card, index + 1));
  const year = yearOf(indicators, [official({ name: "T1", cards, coefficient })], scheme);
  return areMet(scored(year).outcome("T1").targetsReached, year.scheme.targetsMetAt);
}

const completion = { method: "completion" };
const key = { method: "completion", isKey: true };
const reached = (actual: number): CardText => ({ actual, target: 100, lastYear: 90 });

it.each<[string, readonly Line[], boolean | null]>([
  [
    "the mean is 95 %",
    [
      [completion, reached(90)],
      [completion, reached(100)],
    ],
    true,
  ],
  [
    "the mean is below 95 %",
    [
      [completion, reached(89.9)],
      [completion, reached(100)],
    ],
    false,
  ],
  [
    "more than reached counts as reached",
    [
      [completion, reached(80)],
      [completion, reached(150)],
    ],
    false,
  ],
  [
    "by weight",
    [
      [{ ...completion, weight: 80 }, reached(100)],
      [{ ...completion, weight: 20 }, reached(80)],
    ],
    true,
  ],
  ["0.95 in binary arithmetic", [[completion, { actual: 0.95 * 3, target: 3 }]], true],
  [
    "key indicators alone, where there are any",
    [
      [key, reached(100)],
      [completion, reached(10)],
    ],
    true,
  ],
  ["a blend with a completion part", [[{ method: "completion 30%, growth 70%" }, reached(50)]], false],
  [
    "a key indicator without completion part is none",
    [
      [{ method: "position", isKey: true }, reached(1)],
      [completion, reached(99)],
    ],
    true,
  ],
  [
    "bands of the ratio are no completion part",
    [[{ method: "bands", parameters: "0:0; 100:1; of=ratio" }, reached(100)]],
    null,
  ],
  ["growth to a target is no completion part", [[{ method: "growth", parameters: "target=5%" }, reached(100)]], null],
  ["inverse and none at all", [[{ method: "completion", parameters: "inverse" }, reached(0)]], true],
  ["lower is better", [[{ method: "completion", direction: "lower" }, reached(120)]], false],
  [
    "N/A is left out",
    [
      [completion, { actual: "N/A", target: 100 }],
      [completion, reached(100)],
    ],
    true,
  ],
  [
    "nothing is left",
    [
      [completion, { actual: "N/A", target: 100 }],
      [{ method: "position" }, reached(100)],
    ],
    null,
  ],
  [
    "an error is among them",
    [
      [completion, { actual: 100 }],
      [completion, reached(100)],
    ],
    null,
  ],
  [
    "a missing figure is among them",
    [
      [completion, { target: 100 }],
      [completion, reached(100)],
    ],
    null,
  ],
  [
    "an error is not among them",
    [
      [key, reached(100)],
      [completion, { actual: "#REF!", target: 1 }],
    ],
    true,
  ],
  [
    "an unreadable method may be one of them",
    [
      [completion, reached(100)],
      [{ method: "guess" }, reached(100)],
    ],
    null,
  ],
  [
    "an unreadable method that is not key is none of them",
    [
      [key, reached(100)],
      [{ method: "guess" }, reached(1)],
    ],
    true,
  ],
])("%s", (_name, lines, met) => {
  expect(targetsMet(lines)).toBe(met);
});

it.each([
  ["of another method, whose parameters cannot be read, does not matter", "position", "colour=red", false],
  ["with a completion part whose parameters cannot be read leaves it open", "completion", "colour=red", null],
  ["whose method nobody knows leaves it open", "guess", "", null],
])("an indicator %s", (_, method, parameters, expected) => {
  const indicators = [
    indicator({ name: "A", method: "completion", weight: 50 }, 1),
    indicator({ name: "B", method, parameters, weight: 50 }, 2),
  ];
  const cards = ["A", "B"].map((name, row) => line(name, { actual: 50, target: 100 }, row));
  const { targetsReached } = scored(yearOf(indicators, [official({ name: "T1", cards })])).outcome("T1");
  expect(areMet(targetsReached, 0.95)).toBe(expected);
});

it("has its line on the scheme, and no regard for the condition coefficient", () => {
  expect(targetsMet([[completion, reached(90)]], { targetsMetAt: 0.9 })).toBe(true);
  expect(targetsMet([[completion, reached(94)]], {}, 1.2)).toBe(false);
});

it("weighs with the weights in force", () => {
  const lines: readonly Line[] = [
    [{ ...completion, weight: 20, pillar: "A" }, reached(100)],
    [{ method: "rating", weight: 60, pillar: "A" }, { actual: "N/A" }],
    [{ ...completion, weight: 20, pillar: "B" }, reached(80)],
  ];
  // (80 × 1 + 20 × 0.8) ÷ 100, rather than (20 × 1 + 20 × 0.8) ÷ 40
  expect(targetsMet(lines)).toBe(true);
});
