/** Whole scores by hand (scoring.md 1–3): from what everybody said to the rounded score and its grade. */
import { defaultScheme, type OfficialInput, type Scheme } from "../../../src/appraisal";
import { appraise, ballots, card, GRADES, indicator, method, person, place, resultOf, told, year } from "../build";
import { marksOf } from "../sound-book";
import { figure } from "../year-builder";

/** The default scheme without quotas. */
function scheme(changes: Partial<Scheme> = {}): Scheme {
  return { ...defaultScheme("en"), grades: GRADES, ...changes };
}

/** The default components with other weights, in their order; what is left out weighs nothing. */
const weights = (...weighing: readonly number[]): Partial<Scheme> => ({
  components: defaultScheme("en").components.map((one, index) => ({ ...one, weight: weighing[index] ?? 0 })),
});

/** Everything that the default scheme asks for: `rating` is the one indicator, a mark; `bonus` its bonus. */
interface Voices {
  readonly rating: number;
  readonly bonus?: number;
  readonly investigation?: number;
  readonly talks?: readonly [positive: number, mixed: number, negative: number];
  readonly opinions?: readonly (number | "agree" | "reservations" | "object")[];
  readonly ballots?: OfficialInput["ballots"];
}

const clean = [ballots("Leaders", [1, 0, 0, 0]), ballots("Peers", [1, 0, 0, 0]), ballots("Masses", [1, 0, 0, 0])];

function official(voices: Voices): OfficialInput {
  const { rating, bonus = 0, talks, opinions = [] } = voices;
  const [positive, mixed, negative] = (talks ?? []).map((count) => figure(count));
  return person("A", {
    cards: [card("Rating", rating), card("Bonus", bonus)],
    ballots: voices.ballots ?? clean,
    talks: positive && mixed && negative ? [{ positive, mixed, negative, at: place("Talks") }] : [],
    opinions: opinions.map((said, row) => ({
      department: `Department ${row}`,
      opinion: typeof said === "number" ? null : said,
      mark: figure(typeof said === "number" ? said : null),
      at: place("Opinions", row),
    })),
  });
}

function scored(voices: Voices, changes: Partial<Scheme> = {}) {
  const indicators = [
    indicator({ key: "Rating", name: "Rating", method: method("rating") }),
    indicator({ key: "Bonus", name: "Bonus", method: method("bonus", "max=50"), weight: 0 }),
  ];
  const { investigation = null } = voices;
  const one = { ...official(voices), marks: investigation === null ? [] : [marksOf({ investigation }, 1)] };
  const appraisal = appraise([{ ...year(2025, [one], scheme(changes)), indicators }]);
  const { score, grade, components } = resultOf(appraisal, "A");
  return { score, grade, components, told: told(appraisal).filter((line) => !line.includes("few-years")) };
}

const all: Voices = { rating: 92.5, investigation: 90, talks: [6, 3, 1], opinions: [80, 70], ballots: clean };

it.each<[arithmetic: string, voices: Voices, score: number, grade: string]>([
  // Talks (600 + 180) ÷ 10 = 78, opinions (80 + 70) ÷ 2 = 75.
  ["0.6 × 92.5 + 0.2 × 100 + 0.1 × 90 + 0.05 × 78 + 0.05 × 75 = 92.15", all, 92.15, "Outstanding"],
  [
    "ballots 0.4 × (100 + 80)/2 + 0.3 × (60 + 0)/2 + 0.3 × 80 = 69: 55.5 + 13.8 + 9 + 3.9 + 3.75 = 85.95",
    {
      ...all,
      ballots: [ballots("Leaders", [1, 1, 0, 0]), ballots("Peers", [0, 0, 2, 2]), ballots("Masses", [0, 5, 0, 0])],
    },
    85.95,
    "Competent",
  ],
  [
    "without Peers: (40 × 90 + 30 × 80)/70 = 600/7: 55.5 + 120/7 + 9 + 3.9 + 3.75 = 89.29285…",
    { ...all, ballots: [ballots("Leaders", [1, 1, 0, 0]), ballots("Masses", [0, 5, 0, 0])] },
    89.29,
    "Competent",
  ],
  [
    "Peers abstaining weigh as much as missing ones",
    {
      ...all,
      ballots: [
        ballots("Leaders", [1, 1, 0, 0]),
        ballots("Peers", [0, 0, 0, 0], { abstained: 7 }),
        ballots("Masses", [0, 5, 0, 0]),
      ],
    },
    89.29,
    "Competent",
  ],
  [
    "talks of thirds: 100 × 1/3 + 60 × 1/3 = 160/3: 55.5 + 20 + 9 + 8/3 + 3.75 = 90.91666…",
    { ...all, talks: [5, 5, 5] },
    90.92,
    "Outstanding",
  ],
  [
    "opinions (100 + 60 + 0)/3 = 160/3: 55.5 + 20 + 9 + 3.9 + 8/3 = 91.0666…",
    { ...all, opinions: ["agree", "reservations", "object"] },
    91.07,
    "Outstanding",
  ],
  [
    "bonus: min(100 + 9, 105) × 0.6 = 63: 63 + 20 + 10 + 5 + 5 = 103",
    { rating: 100, bonus: 9, investigation: 100, talks: [1, 0, 0], opinions: [100] },
    103,
    "Outstanding",
  ],
  [
    "bonus fills the gap: min(97 + 4, 105) = 101: 60.6 + 40 = 100.6",
    { rating: 97, bonus: 4, investigation: 100, talks: [1, 0, 0], opinions: [100] },
    100.6,
    "Outstanding",
  ],
  // 54 + 20 + 7 + 4 + 4.995 = 89.995, which binary arithmetic may hold a hair lower.
  [
    "89.995 is 90.00: 0.6 × 90 + 20 + 0.1 × 70 + 0.05 × 80 + 0.05 × 99.9",
    { rating: 90, investigation: 70, talks: [1, 1, 0], opinions: [99.9] },
    90,
    "Outstanding",
  ],
  [
    "89.994 is 89.99: … + 0.05 × 99.88",
    { rating: 90, investigation: 70, talks: [1, 1, 0], opinions: [99.88] },
    89.99,
    "Competent",
  ],
])("%s", (_, voices, score, grade) => {
  expect(scored(voices)).toMatchObject({ score, grade });
});

it.each<[arithmetic: string, voices: Voices, changes: Partial<Scheme>, score: number | null, told: readonly string[]]>([
  [
    "no talks, redistributed: (60 × 92.5 + 20 × 100 + 10 × 90 + 5 × 75)/95 = 8825/95 = 92.8947…",
    { rating: 92.5, investigation: 90, opinions: [80, 70] },
    { missingComponent: "redistribute" },
    92.89,
    ["warning component-redistributed: A"],
  ],
  [
    "no talks, no opinions: (5550 + 2000 + 900)/90 = 93.888…",
    { rating: 92.5, investigation: 90 },
    { missingComponent: "redistribute" },
    93.89,
    ["warning component-redistributed: A", "warning component-redistributed: A"],
  ],
  [
    "no talks, and an error",
    { rating: 92.5, investigation: 90, opinions: [80, 70] },
    {},
    null,
    ["error missing-component: A"],
  ],
  [
    "weights of 3 in all, a third each: (100 + 100 + 70)/3 = 90 exactly",
    { rating: 100, investigation: 70 },
    weights(1, 1, 1),
    90,
    ["warning component-weights: 2025"],
  ],
  [
    "weights of 3 in all: (100 + 100 + 69.98)/3 = 89.99333…",
    { rating: 100, investigation: 69.98 },
    weights(1, 1, 1),
    89.99,
    ["warning component-weights: 2025"],
  ],
  [
    "weights of 120: (80 × 90 + 40 × 60)/120 = 80",
    { rating: 90, investigation: 60 },
    weights(80, 0, 40),
    80,
    ["warning component-weights: 2025"],
  ],
  ["1.005 is 1.01: (1 + 1.01)/2", { rating: 1, investigation: 1.01 }, weights(50, 0, 50), 1.01, []],
  ["2.675 is 2.68: (2.67 + 2.68)/2", { rating: 2.67, investigation: 2.68 }, weights(50, 0, 50), 2.68, []],
  [
    "to three places: (2.67 + 2.68)/2",
    { rating: 2.67, investigation: 2.68 },
    { ...weights(50, 0, 50), decimals: 3 },
    2.675,
    [],
  ],
  ["to none: (2 + 3)/2 = 2.5 is 3", { rating: 2, investigation: 3 }, { ...weights(50, 0, 50), decimals: 0 }, 3, []],
  ["bonus cap 0: min(95 + 20, 100)", { rating: 95, bonus: 20 }, { ...weights(100), bonusCap: 0 }, 100, []],
  ["bonus cap 5: min(95 + 20, 105)", { rating: 95, bonus: 20 }, weights(100), 105, []],
  ["bonus cap 5: min(0 + 20, 105)", { rating: 0, bonus: 20 }, weights(100), 20, []],
])("%s", (_, voices, changes, score, expected) => {
  const found = scored(voices, changes);
  expect([found.score, found.told]).toEqual([score, expected]);
});

it("says what of the whole each component weighed: 60/95, 20/95, 10/95, nothing, 5/95", () => {
  const { components } = scored(
    { rating: 92.5, investigation: 90, opinions: [80, 70] },
    { missingComponent: "redistribute" },
  );
  expect(components.map(({ component, value, share }) => [component.key, value, share])).toEqual([
    ["indicators", 92.5, 60 / 95],
    ["ballots", 100, 20 / 95],
    ["investigation", 90, 10 / 95],
    ["talks", null, 0],
    ["opinions", 75, 5 / 95],
  ]);
});
