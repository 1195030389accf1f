import fc from "fast-check";
import {
  defaultScheme,
  explainComponent,
  explainScore,
  score,
  type ComponentResult,
  type Language,
  type OfficialInput,
  type Scheme,
} from "../../../src/appraisal";
import {
  appraise,
  ballots,
  card,
  figure,
  indicator,
  method,
  person,
  place,
  plainScheme,
  resultOf,
  year,
  input,
} from "../build";
import { claimsOf } from "./by-hand";

const LANGUAGES = ["en", "zh-CN"] as const;

function scheme(weights: readonly number[], changes: Partial<Scheme> = {}): Scheme {
  const names = ["Investigation", "Self-evaluation", "Innovation"];
  const components = weights.map((weight, index) => ({ key: names[index] ?? "", name: names[index] ?? "", weight }));
  return plainScheme({ components, ...changes });
}

/** The sentences of A's score, whose marks are these. */
function told(marks: readonly (number | null)[], one: Scheme, official: Partial<OfficialInput> = {}) {
  const cells = new Map(one.components.map(({ key }, index) => [key, figure(marks[index] ?? null)]));
  const people = [{ ...person("A"), marks: [{ marks: cells, at: place("Marks") }], ...official }];
  const result = resultOf(appraise([year(2025, people, one)]), "A");
  return LANGUAGES.map((language) => explainScore(result, one, language));
}

it.each<[string, readonly (number | null)[], Scheme, string, string]>([
  [
    "what the components give, added up and rounded",
    [91.327, 88.5],
    scheme([60, 40]),
    "Score: Investigation 54.7962 + Self-evaluation 35.4 = 90.1962, rounded to 2 decimals: 90.20 (P9)",
    "得分：Investigation 54.7962 + Self-evaluation 35.4 = 90.1962，四舍五入保留 2 位小数为 90.20（P9）",
  ],
  [
    "a score just below a grade",
    [89.99],
    scheme([100], { decimals: 1 }),
    "Score: Investigation 89.99, rounded to 1 decimal: 90.0 (P9)",
    "得分：Investigation 89.99，四舍五入保留 1 位小数为 90.0（P9）",
  ],
  [
    "a whole score, without what is only shown",
    [80, 61],
    scheme([100, 0], { decimals: 0 }),
    "Score: Investigation 80, rounded to a whole number: 80 (P9)",
    "得分：Investigation 80，四舍五入取整为 80（P9）",
  ],
  [
    "more decimals, where a second rounding would go astray",
    [89.99499],
    scheme([100]),
    "Score: Investigation 89.99499, rounded to 2 decimals: 89.99 (P9)",
    "得分：Investigation 89.99499，四舍五入保留 2 位小数为 89.99（P9）",
  ],
  [
    "why the parts do not add up, where they never do",
    [100, 100, 100],
    scheme([10, 10, 10]),
    "Score: Investigation 33.3333 + Self-evaluation 33.3333 + Innovation 33.3333 = 100 (the parts as shown add up to 99.9999: each is rounded for reading, the whole is not made from rounded parts), rounded to 2 decimals: 100.00 (P9)",
    "得分：Investigation 33.3333 + Self-evaluation 33.3333 + Innovation 33.3333 = 100（所列各项相加为 99.9999，系各项显示时四舍五入所致，合计按未舍入数计算），四舍五入保留 2 位小数为 100.00（P9）",
  ],
  [
    "what is missing and shared out",
    [90, null, 60],
    scheme([50, 30, 20], { missingComponent: "redistribute" }),
    "Score: Investigation 64.2857 + Innovation 17.1429 = 81.4286, rounded to 2 decimals: 81.43 (P9); the weight of what is missing is shared out: Self-evaluation",
    "得分：Investigation 64.2857 + Innovation 17.1429 = 81.4286，四舍五入保留 2 位小数为 81.43（P9）；已分摊缺项权重：Self-evaluation",
  ],
  [
    "what it lacks",
    [90, null, null],
    scheme([50, 30, 20]),
    "No score: missing or with an error: Self-evaluation, Innovation",
    "无得分：缺项或有误：Self-evaluation、Innovation",
  ],
])("tells %s", (_, marks, one, english, chinese) => {
  expect(told(marks, one)).toEqual([english, chinese]);
});

const unknownGrade = { grade: "Splendid", reason: null, improved: null, at: place("Team") };

it.each<[string, Partial<OfficialInput>, string, string]>([
  ["is not graded", { notGraded: "on leave" }, "No score: not graded (on leave)", "无得分：不定等次（on leave）"],
  [
    "is blocked by something else",
    { team: [unknownGrade] },
    "No score: an error about the official, the group or the scheme stands in its way",
    "无得分：考核对象、所在类别或考核方案有错误，待改正",
  ],
])("says why there is none, where the official %s", (_, official, english, chinese) => {
  expect(told([90], scheme([100]), official)).toEqual([english, chinese]);
});

describe("by hand", () => {
  const mark = fc.oneof(
    fc.integer({ min: 0, max: 100 }),
    fc.integer({ min: 0, max: 100_000 }).map((n) => n / 1000),
  );
  const count = fc.integer({ min: 0, max: 60 });
  const opinion = fc.record({
    department: fc.constantFrom("Audit", "Finance", ""),
    opinion: fc.constantFrom("agree" as const, "reservations" as const, "object" as const),
    mark: fc.option(mark).map((value) => figure(value)),
    at: fc.constant(place("Opinions")),
  });
  const official = fc
    .record({
      cards: fc.tuple(mark, mark, mark, fc.integer({ min: 0, max: 12 })),
      ballots: fc.array(fc.tuple(fc.constantFrom("Leaders", "Peers", "Masses"), fc.tuple(count, count, count, count)), {
        minLength: 1,
        maxLength: 5,
      }),
      talks: fc.tuple(count, count, count),
      opinions: fc.array(opinion, { maxLength: 15 }),
      checks: fc.array(mark, { maxLength: 15 }),
      marks: fc.tuple(mark, mark),
    })
    .map((one): Partial<OfficialInput> => ({
      cards: INDICATORS.map(({ key }, index) => card(key, one.cards[index] ?? 0)),
      ballots: one.ballots.map(([name, counts]) => ballots(name, counts)),
      talks: [
        {
          positive: figure(one.talks[0]),
          mixed: figure(one.talks[1]),
          negative: figure(one.talks[2]),
          at: place("Talks"),
        },
      ],
      opinions: one.opinions,
      checks: one.checks.map((value) => ({ mark: figure(value), at: place("Checks") })),
      marks: [
        {
          marks: new Map([
            ["investigation", figure(one.marks[0])],
            ["selfEvaluation", figure(one.marks[1])],
          ]),
          at: place("Marks"),
        },
      ],
    }));
  const INDICATORS = ["Economy", "Society", "Politics"]
    .map((pillar, index) =>
      indicator({
        key: pillar,
        name: pillar,
        pillar,
        method: method("rating"),
        weight: [45.3, 34.2, 20.5][index] ?? 0,
      }),
    )
    .concat(indicator({ key: "Honours", pillar: "Society", method: method("bonus", "max=20"), weight: 0 }));

  const setting = fc
    .record({
      weights: fc.array(fc.constantFrom(0, 5, 12.5, 20, 60), { minLength: 7, maxLength: 7 }),
      decimals: fc.integer({ min: 0, max: 6 }),
      missingComponent: fc.constantFrom("error" as const, "redistribute" as const),
    })
    .map(({ weights, ...rest }): Scheme => {
      const { components, ...others } = defaultScheme("en");
      return {
        ...others,
        ...rest,
        components: components.map((one, index) => ({ ...one, weight: weights[index] ?? 0 })),
      };
    });

  const appraised = fc.tuple(official, setting).map(([about, settings]) => {
    const one = { year: 2025, scheme: settings, indicators: INDICATORS, officials: [{ ...person("A"), ...about }] };
    return { settings, result: resultOf(score(input([one]), { weightings: 0 }), "A") };
  });

  it("whatever a sentence shows comes out the same, or the sentence says why not; both languages show the same", () => {
    let [claims, excuses] = [0, 0];
    fc.assert(
      fc.property(appraised, ({ settings, result }) => {
        const sentencesIn = (language: Language) => [
          ...result.components.map((one) => explainComponent(one, settings, language)),
          explainScore(result, settings, language),
        ];
        const [english, chinese] = [sentencesIn("en"), sentencesIn("zh-CN")];
        for (const sentence of [...english, ...chinese])
          expect(sentence).not.toMatch(/NaN|Infinity|null|undefined|object /);
        expect(chinese.map(claimsOf)).toEqual(english.map(claimsOf));
        for (const claim of english.flatMap(claimsOf)) {
          expect(claim).toMatchObject({ agrees: !claim.excused });
          claims += 1;
          if (claim.excused) excuses += 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(claims).toBeGreaterThan(1000);
    // The excuse is for what no decimals would make right, not for everyday use.
    expect(excuses / claims).toBeLessThan(0.05);
  });

  it("the last number of a sentence is what it gives the score, and these give the score", () => {
    fc.assert(
      fc.property(appraised, ({ settings, result }) => {
        for (const one of result.components.filter(({ value, share }) => value !== null && share > 0)) {
          const last = claimsOf(explainComponent(one, settings, "en")).at(-1);
          expect(Math.abs((last?.said ?? NaN) - (one.value ?? NaN) * one.share)).toBeLessThanOrEqual(0.005 + 1e-9);
        }
        if (result.score === null) return;
        expect(claimsOf(explainScore(result, settings, "en")).at(-1)?.said).toBe(result.score);
      }),
    );
  });

  it("the evidence gives the value to 1e-9", () => {
    fc.assert(
      fc.property(appraised, ({ result }) => {
        for (const one of result.components) {
          expect(one.evidence === null).toBe(one.value === null);
          if (one.value !== null) expect(Math.abs(valueOf(one) - one.value)).toBeLessThanOrEqual(1e-9);
        }
      }),
      { numRuns: 300 },
    );
  });

  /** The value once more, from the evidence alone. */
  function valueOf({ evidence, value }: ComponentResult): number {
    const mean = (marks: readonly number[]) => marks.reduce((total, each) => total + each, 0) / marks.length;
    switch (evidence?.kind) {
      case "indicators": {
        const points = evidence.pillars.reduce((total, pillar) => total + pillar.points, evidence.bonus);
        expect(evidence.pillars.reduce((total, { weight }) => total + weight, 0)).toBeCloseTo(100, 9);
        return Math.min(points, evidence.most);
      }
      case "ballots": {
        expect(evidence.classes.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 9);
        return evidence.classes.reduce(
          (total, { share, counts }) =>
            share === 0
              ? total
              : total + share * mean(counts.flatMap((each) => Array<number>(each.ballots).fill(each.value))),
          0,
        );
      }
      case "talks":
        return (
          (100 * evidence.positive + 60 * evidence.mixed) / (evidence.positive + evidence.mixed + evidence.negative)
        );
      case "opinions":
        return mean(evidence.opinions.map((each) => each.mark));
      case "marks":
        return mean(evidence.marks);
      default:
        return value ?? NaN;
    }
  }
});
