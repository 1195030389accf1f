/** How firm a grade is: weights varied a little, everything else as in scoring.md 1, 3 and 5. */
import fc from "fast-check";
import { defaultScheme, score, type Ceiling, type Component, type Firmness, type Scheme } from "../../src/appraisal";
import { firmnessOf, VARIATION, WEIGHTINGS } from "../../src/appraisal/firmness";
import { gradeGroup, type Scored } from "../../src/appraisal/group";
import { roundTo } from "../../src/appraisal/numbers";
import type { ComponentEvidence, PillarPoints } from "../../src/appraisal/result";
import { drawsOf } from "../../src/appraisal/seeded";
import { GRADES, card, indicator, input, method, person, plainScheme } from "./build";

/** A scheme of components with these weights, in percent. */
function schemeOf(weights: readonly number[], changes: Partial<Scheme> = {}): Scheme {
  const names = ["indicators", "ballots", "talks"];
  const components = weights.map((weight, index): Component => {
    const key = names[index] ?? "more";
    return { key, name: key, weight };
  });
  return plainScheme({ components, ...changes });
}

const quota = (percentage: number): Scheme["grades"] =>
  GRADES.map((grade, index) => ({ ...grade, quota: index === 0 ? percentage : null }));

interface Made {
  readonly pillars: readonly PillarPoints[];
  readonly bonus?: number;
}

/** What an official has of a component: its value, what makes it, or nothing. */
type Has = number | Made | null;

const MOST = 105;

function valueOf(has: Has, factor: (pillar: string) => number = () => 1): number {
  if (typeof has === "number" || has === null) return has ?? 0;
  const weights = has.pillars.map(({ weight }) => weight);
  const varied = has.pillars.map(({ pillar, weight }) => factor(pillar) * weight);
  const points = has.pillars.map(({ pillar, points: won }) => factor(pillar) * won);
  const total = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  return Math.min((total(points) * total(weights)) / total(varied) + (has.bonus ?? 0), MOST);
}

/** Somebody scored; what they lack is shared out. */
function official(name: string, scheme: Scheme, having: readonly Has[], ceilings: readonly Ceiling[] = []): Scored {
  const whole = scheme.components.reduce((sum, { weight }, index) => sum + (having[index] === null ? 0 : weight), 0);
  const components = scheme.components.map((component, index) => {
    const has = having[index] ?? null;
    const evidence: ComponentEvidence | null =
      typeof has === "object" && has
        ? { kind: "indicators", pillars: has.pillars, bonus: has.bonus ?? 0, most: MOST }
        : null;
    const value = has === null ? null : valueOf(has);
    return { component, value, share: value === null ? 0 : component.weight / whole, evidence };
  });
  return {
    official: person(name),
    components,
    score: roundTo(
      components.reduce((sum, { value, share }) => sum + share * (value ?? 0), 0),
      scheme.decimals,
    ),
    ceilings,
    indicators: undefined,
    dissatisfied: null,
    targetsMet: null,
    team: null,
  };
}

function firm(scored: readonly Scored[], scheme: Scheme, weightings = WEIGHTINGS): ReadonlyMap<string, Firmness> {
  return firmnessOf(scored, gradeGroup(2025, scored, scheme, []), scheme, weightings);
}

const factorsOf = (name: string, count = WEIGHTINGS) => drawsOf(name, count).map((draw) => 1 + VARIATION * draw);

describe("by hand", () => {
  const half = schemeOf([50, 50]);

  it("equal components weigh the same whatever their weights", () => {
    const group = [official("A", half, [95, 95]), official("B", half, [90, 90]), official("C", half, [75, 75])];
    expect(Object.fromEntries(firm(group, half))).toEqual({
      A: { grade: 1, rankLow: 1, rankHigh: 1 },
      B: { grade: 1, rankLow: 2, rankHigh: 2 },
      C: { grade: 1, rankLow: 3, rankHigh: 3 },
    });
  });

  it("a score on the edge of its band stays in about half of the weightings, exactly in those that lift it", () => {
    const [indicators, ballots] = [factorsOf("component:indicators"), factorsOf("component:ballots")];
    const lifted = indicators.filter((a, index) => {
      const b = ballots[index] ?? 1;
      return roundTo((95 * a + 85 * b) / (a + b), 2) >= 90;
    }).length;
    expect(firm([official("A", half, [95, 85])], half).get("A")?.grade).toBe(lifted / WEIGHTINGS);
    expect(lifted / WEIGHTINGS).toBeGreaterThan(0.45);
    expect(lifted / WEIGHTINGS).toBeLessThan(0.55);
  });

  it("of two mirror images one is ahead where the other is not", () => {
    const group = [official("A", half, [95, 85]), official("B", half, [85, 95]), official("C", half, [70, 70])];
    const firmness = firm(group, half);
    expect(firmness.get("A")).toMatchObject({ rankLow: 1, rankHigh: 2 });
    expect(firmness.get("B")).toMatchObject({ rankLow: 1, rankHigh: 2 });
    expect(firmness.get("C")).toEqual({ grade: 1, rankLow: 3, rankHigh: 3 });
    const [a, b] = [firmness.get("A")?.grade ?? 0, firmness.get("B")?.grade ?? 0];
    // Both have 90.00 in the few weightings that change nothing to two decimals.
    expect(a + b).toBeGreaterThanOrEqual(1);
    expect(a + b).toBeLessThan(1.03);
  });

  it("a weight varies by a tenth of itself at most", () => {
    // A tenth up here and a tenth down there shift the score by 5 % of the 20 points between: by 1.
    expect(firm([official("A", half, [102, 82])], half).get("A")?.grade).toBe(1);
    expect(firm([official("A", half, [101, 81])], half).get("A")?.grade).toBe(1);
    expect(firm([official("A", half, [100.5, 80.5])], half).get("A")?.grade).toBeLessThan(1);
  });

  it("pillars vary too, and keep their whole weight", () => {
    const one = schemeOf([100]);
    const made = (first: number, second: number, bonus = 0): Made => ({
      pillars: [
        { pillar: "Economy", weight: 50, points: first },
        { pillar: "Society", weight: 50, points: second },
      ],
      bonus,
    });
    const [economy, society] = [factorsOf("pillar:economy"), factorsOf("pillar:society")];
    const lifted = economy.filter((a, index) => {
      const b = society[index] ?? 1;
      return roundTo((100 * (50 * a + 40 * b)) / (50 * a + 50 * b), 2) >= 90;
    }).length;
    const stays = (has: Made) => firm([official("A", one, [has])], one).get("A")?.grade;
    expect(stays(made(50, 40))).toBe(lifted / WEIGHTINGS);
    expect(stays(made(45, 45))).toBe(1);
    expect(stays(made(44, 44, 2))).toBe(1);
  });

  it("the cap of points and bonus holds under every weighting", () => {
    const one = schemeOf([100], { grades: [{ name: "Full", minimum: MOST, quota: null }, ...GRADES] });
    const made = (bonus: number): Made => ({
      pillars: [
        { pillar: "Economy", weight: 50, points: 50 },
        { pillar: "Society", weight: 50, points: 49.5 },
      ],
      bonus,
    });
    expect(official("A", one, [made(9)]).score).toBe(MOST);
    expect(firm([official("A", one, [made(9)])], one).get("A")?.grade).toBe(1);
    expect(firm([official("A", one, [made(5.5)])], one).get("A")?.grade).toBeLessThan(0.6);
  });

  it("a ceiling holds whatever the weights", () => {
    const held = official("A", half, [95, 85], [{ rule: "P16", grade: "Incompetent" }]);
    expect(firm([held], half).get("A")?.grade).toBe(1);
    const second = official("A", half, [95, 85], [{ rule: "P15", grade: "Competent" }]);
    expect(firm([second], half).get("A")?.grade).toBe(1);
  });

  it("a seat is firm only as far as its holder stays ahead, and a tie for it moves all of the tied down", () => {
    const scheme = schemeOf([50, 50], { grades: quota(50) });
    const ahead = [official("A", scheme, [99, 91.2]), official("B", scheme, [91, 99])];
    const [indicators, ballots] = [factorsOf("component:indicators"), factorsOf("component:ballots")];
    const kept = indicators.filter((a, index) => {
      const b = ballots[index] ?? 1;
      return roundTo((99 * a + 91.2 * b) / (a + b), 2) > roundTo((91 * a + 99 * b) / (a + b), 2);
    }).length;
    expect(firm(ahead, scheme).get("A")).toEqual({ grade: kept / WEIGHTINGS, rankLow: 1, rankHigh: 2 });
    const twins = [official("A", scheme, [99, 91]), official("B", scheme, [99, 91])];
    expect(Object.fromEntries(firm(twins, scheme))).toEqual({
      A: { grade: 1, rankLow: 1, rankHigh: 1 },
      B: { grade: 1, rankLow: 1, rankHigh: 1 },
    });
  });

  it("whoever lacks a component is weighed by the others", () => {
    const redistributed = official("A", half, [90, null]);
    expect(firm([redistributed], half).get("A")?.grade).toBe(1);
  });

  it("the weightings of a component do not hang on which others there are, nor on those of weight 0", () => {
    const three = schemeOf([50, 50, 0]);
    expect(firm([official("A", three, [95, 85, 10])], three)).toEqual(firm([official("A", half, [95, 85])], half));
    const turned: Scheme = { ...half, components: [...half.components].reverse() };
    expect(firm([official("A", turned, [85, 95])], turned)).toEqual(firm([official("A", half, [95, 85])], half));
  });

  it("nobody has a firmness without weightings", () => {
    expect(firm([official("A", half, [95, 85])], half, 0).size).toBe(0);
  });
});

interface Someone {
  readonly indicators: Has;
  readonly ballots: number | null;
  readonly talks: number;
  /** The grade that a ceiling leaves. */
  readonly held: string | null;
}

describe("of any group", () => {
  const mark = fc.integer({ min: 5500, max: 10_000 }).map((hundredths) => hundredths / 100);
  const share = fc.integer({ min: 50, max: 100 }).map((percent) => percent / 100);
  const made = fc
    .record({ economy: share, society: share, bonus: fc.integer({ min: 0, max: 8 }) })
    .map(({ economy, society, bonus }): Made => ({
      pillars: [
        { pillar: "Economy", weight: 70, points: 70 * economy },
        { pillar: "Society", weight: 30, points: 30 * society },
      ],
      bonus,
    }));
  const someone = fc.record({
    indicators: made,
    ballots: fc.option(mark, { freq: 5 }),
    talks: mark,
    held: fc.constantFrom(null, null, null, "Competent", "Incompetent"),
  });
  const weight = fc.integer({ min: 1, max: 90 });
  const scheme = fc
    .record({ weights: fc.tuple(weight, weight, weight), seats: fc.integer({ min: 0, max: 100 }), decimals: fc.nat(2) })
    .map(({ weights, seats, decimals }) => schemeOf(weights, { decimals, grades: quota(seats) }));
  const group = fc.tuple(fc.array(someone, { minLength: 1, maxLength: 9 }), scheme);

  const scoredOf = (people: readonly Someone[], of: Scheme) =>
    people.map(({ indicators, ballots, talks, held }, index) =>
      official(`P${index}`, of, [indicators, ballots, talks], held ? [{ rule: "veto", grade: held }] : []),
    );

  it("comes to the same as weighing, ranking and grading everybody anew, weighting by weighting", () => {
    fc.assert(
      fc.property(group, ([people, of]) => {
        const count = 12;
        const firmness = firm(scoredOf(people, of), of, count);
        const before = gradeGroup(2025, scoredOf(people, of), of, []);
        const results = Array.from({ length: count }, (_, weighting) => {
          const factor = (name: string) => factorsOf(name, count)[weighting] ?? 1;
          const components = of.components.map((one) => ({
            ...one,
            weight: one.weight * factor(`component:${one.key}`),
          }));
          const varied = people.map((one) => ({
            ...one,
            indicators: valueOf(one.indicators, (pillar) => factor(`pillar:${pillar.toLowerCase()}`)),
          }));
          return gradeGroup(2025, scoredOf(varied, { ...of, components }), of, []);
        });
        for (const [key, { grade, rankLow, rankHigh }] of firmness) {
          const own = before.get(key);
          const kept = results.filter((one) => one.get(key)?.proposedGrade === own?.proposedGrade);
          const ranks = [own, ...results.map((one) => one.get(key))].map((standing) => standing?.rank ?? NaN);
          expect([grade, rankLow, rankHigh]).toEqual([kept.length / count, Math.min(...ranks), Math.max(...ranks)]);
        }
      }),
    );
  });

  it("is a share and a range around the rank, the same every time and in any order of officials", () => {
    fc.assert(
      fc.property(group, ([people, of]) => {
        const scored = scoredOf(people, of);
        const standings = gradeGroup(2025, scored, of, []);
        const firmness = firm(scored, of, 50);
        expect(firmness.size).toBe(people.length);
        for (const [key, { grade, rankLow, rankHigh }] of firmness) {
          const rank = standings.get(key)?.rank ?? NaN;
          expect(grade >= 0 && grade <= 1).toBe(true);
          expect(1 <= rankLow && rankLow <= rank && rank <= rankHigh && rankHigh <= people.length).toBe(true);
        }
        expect(firm(scored, of, 50)).toEqual(firmness);
        expect(firm([...scored].reverse(), of, 50)).toEqual(firmness);
      }),
    );
  });

  it("does not change where all weights are scaled alike", () => {
    fc.assert(
      fc.property(group, fc.integer({ min: 2, max: 9 }), ([people, of], times) => {
        const components = of.components.map((one) => ({ ...one, weight: one.weight * times }));
        const scaled = { ...of, components };
        expect(firm(scoredOf(people, scaled), scaled, 50)).toEqual(firm(scoredOf(people, of), of, 50));
      }),
    );
  });

  it("is whole with one component and one pillar: there is nothing to weigh", () => {
    const one = schemeOf([60]);
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 9 }), (marks) => {
        const scored = marks.map((points, index) =>
          official(`P${index}`, one, [{ pillars: [{ pillar: "Economy", weight: 100, points }] }]),
        );
        const standings = gradeGroup(2025, scored, one, []);
        for (const [key, firmness] of firm(scored, one, 50)) {
          const rank = standings.get(key)?.rank;
          expect(firmness).toEqual({ grade: 1, rankLow: rank, rankHigh: rank });
        }
      }),
    );
  });
});

describe("in an appraisal", () => {
  const book = input([
    {
      year: 2025,
      scheme: { ...defaultScheme("en"), components: [{ key: "indicators", name: "Indicators", weight: 100 }] },
      indicators: [
        indicator({ key: "growth", name: "Growth", pillar: "Economy", weight: 50, method: method("rating") }),
        indicator({ key: "order", name: "Order", pillar: "Society", weight: 50, method: method("rating") }),
      ],
      officials: [
        person("A", { cards: [card("growth", 80), card("order", 70)] }),
        person("B", { cards: [card("growth", 60)] }),
        person("C", { notGraded: "on leave" }),
        person("D", { group: "Departments", cards: [card("growth", 80), card("order", 70)] }),
      ],
    },
  ]);

  it("the graded have it, the blocked and those not graded do not", () => {
    const { years } = score(book);
    const [a, b, c, d] = years[0]?.officials ?? [];
    expect([a?.status, b?.status, c?.status]).toEqual(["graded", "blocked", "notGraded"]);
    expect(a?.firmness).toMatchObject({ rankLow: 1, rankHigh: 1 });
    expect([b?.firmness, c?.firmness]).toEqual([null, null]);
    // The same pillars see the same weightings in every group. 75 is the edge of a band: it stays in about half of them.
    expect(d?.firmness).toEqual(a?.firmness);
    expect(a?.firmness?.grade).toBeGreaterThan(0.45);
    expect(a?.firmness?.grade).toBeLessThan(0.55);
  });

  it("is left out where no weightings are asked for", () => {
    const { years } = score(book, { weightings: 0 });
    expect(years[0]?.officials.map(({ firmness }) => firmness)).toEqual([null, null, null, null]);
  });
});

describe("draws", () => {
  it("are even between −1 and 1, and those of one name are no others'", () => {
    const [a, b] = [drawsOf("component:indicators", 10_000), drawsOf("component:ballots", 10_000)];
    const mean = (numbers: Float64Array) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
    for (const draws of [a, b]) {
      expect(draws.every((draw) => draw >= -1 && draw < 1)).toBe(true);
      expect(Math.abs(mean(draws))).toBeLessThan(0.03);
      expect(Math.abs(mean(draws.map((draw) => draw * draw)) - 1 / 3)).toBeLessThan(0.02);
    }
    expect(Math.abs(mean(a.map((draw, index) => draw * (b[index] ?? 0))))).toBeLessThan(0.02);
  });

  it("hang on name and number alone", () => {
    expect(drawsOf("pillar:economy", 10)).toEqual(drawsOf("pillar:economy", 1000).slice(0, 10));
  });
});
