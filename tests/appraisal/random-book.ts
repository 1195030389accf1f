/** Books at random: complete ones, in which nobody is blocked, and the same with hostile cells among theirs. */
import fc from "fast-check";
import {
  defaultScheme,
  type AppraisalInput,
  type BallotRow,
  type CardLine,
  type Figure,
  type Indicator,
  type OfficialInput,
  type Scheme,
  type YearInput,
} from "../../src/appraisal";
import { officialInput } from "../official";
import { ballots, input, place } from "./build";
import { figure, indicator, line, type Cell, type IndicatorText } from "./year-builder";

/** A method as its cells say, what its figures are, and the most that it gives: a share of the weight, or points of a bonus. */
export interface MethodCase extends IndicatorText {
  readonly kind: "measure" | "mark" | "count";
  readonly better: "more" | "less";
  readonly most: number;
}

const measure = (method: string, parameters = "", most = 1, direction: "higher" | "lower" = "higher"): MethodCase => ({
  ...{ kind: "measure", method, parameters, direction, most },
  better: direction === "lower" || parameters.includes("inverse") ? "less" : "more",
});

/** All methods with a weight, in both directions, and blends of them. */
export const WEIGHTED: readonly MethodCase[] = [
  measure("completion"),
  measure("completion", "cap=1.2", 1.2, "lower"),
  measure("completion", "inverse; cap=1.1", 1.1),
  measure("position"),
  measure("position", "step=0.07; floor=0.3", 1, "lower"),
  measure("growth"),
  measure("growth", "target=8%; cap=1.2", 1.2, "lower"),
  measure("best"),
  measure("best", "cap=1.3", 1.3, "lower"),
  measure("minmax", "floor=0.5"),
  measure("minmax", "", 1, "lower"),
  measure("bands", "-100:0.4; 0:0.6; 50:0.7; 1000:1; floor=0.2"),
  measure("bands", "1000:0.4; 50:0.8; 0:1", 1, "lower"),
  measure("bands", "50:0.4; 90:0.8; 110:1; of=ratio; step"),
  measure("bands", "-10:0.5; 0:0.8; 5:1; of=growth", 1, "lower"),
  measure("completion 50%, position 30%, growth 20%"),
  measure("completion 40%, best 30%, minmax 30%", "cap=1.3; floor=0.2", 1.3, "lower"),
  { kind: "mark", better: "more", most: 1, method: "rating" },
  { kind: "mark", better: "more", most: 1, method: "rating 50%, position 50%" },
  { kind: "count", better: "less", most: 1, method: "deduction", parameters: "each=0.7" },
];
const BONUS: MethodCase = { kind: "count", better: "more", most: 3, method: "bonus", parameters: "each=0.6; max=3" };
const VETO: MethodCase = { kind: "count", better: "less", most: 0, method: "veto" };

/** Figures with two decimals, as offices write them, many of them near each other; zero and below are among them. */
const amount = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.integer({ min: -100_000, max: 1_000_000 }).map((n) => n / 100),
);
const positive = fc.integer({ min: 1, max: 1_000_000 }).map((n) => n / 100);
const tenths = fc.integer({ min: 0, max: 1000 }).map((n) => n / 10);
const few = fc.integer({ min: 0, max: 12 });

const figures = { measure: amount, mark: tenths, count: few } as const;

/** The indicators of a year: two pillars with two weighted ones each, a bonus and a veto, for both groups. */
const cases = fc
  .tuple(
    fc.shuffledSubarray([...WEIGHTED], { minLength: 4, maxLength: 4 }),
    fc.shuffledSubarray([10, 20, 30, 40], { minLength: 4 }),
  )
  .map(([four, weights]): readonly MethodCase[] => [
    ...four.map((one, n) => ({
      ...one,
      name: `I${n}`,
      weight: weights[n] ?? 0,
      pillar: n < 2 ? "Economy" : "Society",
    })),
    { ...BONUS, name: "Bonus", pillar: "Society" },
    { ...VETO, name: "Veto", pillar: "Society" },
  ]);

/** A complete card for these indicators; at most one of them does not apply. */
function cardsOf(indicators: readonly MethodCase[]): fc.Arbitrary<readonly CardLine[]> {
  const lines = indicators.map((one, n) =>
    fc
      .record({ actual: figures[one.kind], target: positive, lastYear: positive, isLoss: fc.boolean() })
      .map(({ actual, target, lastYear, isLoss }) =>
        line(
          one.name ?? "",
          {
            actual: one.method === "veto" && actual < 12 ? 0 : actual,
            target,
            lastYear: isLoss ? -lastYear : lastYear,
          },
          n,
        ),
      ),
  );
  return fc
    .tuple(fc.tuple(...lines), fc.integer({ min: -12, max: 3 }))
    .map(([all, notApplying]) =>
      all.map((one, n) => (n === notApplying ? { ...one, actual: figure("N/A", one.actual.at) } : one)),
    );
}

const ballotsOf = (voterClass: string): fc.Arbitrary<BallotRow> =>
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), few, few, few, few)
    .map(([first, second, third, last, abstained]) => ballots(voterClass, [first, second, third, last], { abstained }));

const voices = fc.record({
  ballots: fc.tuple(...["Leaders", "Peers", "Masses"].map(ballotsOf)),
  marks: tenths.map((mark) => [{ marks: new Map([["investigation", figure(mark)]]), at: place("Marks") }]),
  talks: fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), few, few), { minLength: 1, maxLength: 3 }).map((rows) =>
    rows.map(([positiveOnes, mixed, negative], row) => ({
      ...{ positive: figure(positiveOnes), mixed: figure(mixed), negative: figure(negative) },
      at: place("Talks", row),
    })),
  ),
  opinions: fc.array(tenths, { minLength: 1, maxLength: 4 }).map((all) =>
    all.map((mark, row) => ({
      department: `D${row}`,
      opinion: null,
      mark: figure(mark),
      at: place("Opinions", row),
    })),
  ),
  checks: fc
    .array(tenths, { maxLength: 3 })
    .map((all) => all.map((mark, row) => ({ mark: figure(mark), at: place("Checks", row) }))),
  coefficient: fc.constantFrom<Cell>(null, null, 0.8, 1, 1.15).map((cell) => figure(cell)),
  findings: fc.constantFrom<OfficialInput["findings"]>(
    [],
    [],
    [],
    [{ kind: "work for show", confirmed: true, source: null, evidence: null, at: place("Findings") }],
  ),
  notGraded: fc.constantFrom(null, null, null, null, null, null, "on leave"),
  group: fc.constantFrom("Towns", "Departments"),
});

const scheme: fc.Arbitrary<Scheme> = fc
  .record({
    quotas: fc.tuple(fc.option(fc.integer({ min: 0, max: 100 })), fc.option(fc.integer({ min: 0, max: 100 }))),
    quotaRounding: fc.constantFrom("down" as const, "nearest" as const, "up" as const),
    decimals: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ quotas, quotaRounding, decimals }) => ({
    ...defaultScheme("en"),
    quotaRounding,
    decimals,
    grades: defaultScheme("en").grades.map((grade, n) => ({ ...grade, quota: quotas[n] ?? null })),
  }));

const yearOf = (year: number): fc.Arbitrary<YearInput> =>
  fc.tuple(cases, scheme).chain(([indicators, ofYear]) =>
    fc.array(fc.record({ cards: cardsOf(indicators), more: voices }), { minLength: 1, maxLength: 6 }).map((people) => ({
      year,
      scheme: ofYear,
      indicators: indicators.map((one, row) => indicator(one, row + 1)),
      officials: people.map(({ cards, more }, n) =>
        officialInput(`P${n}`, { ...more, cards, at: place("Officials", n + 1) }),
      ),
    })),
  );

/** One to three years, complete and sound: nobody is blocked. */
export const completeBook: fc.Arbitrary<AppraisalInput> = fc
  .integer({ min: 1, max: 3 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => yearOf(2025 - n))))
  .map((years) => input(years));

/** The method of an indicator of a book, by what it was made from. */
export function caseOf({ method, direction }: Indicator): MethodCase | undefined {
  const text = JSON.stringify(method);
  return [...WEIGHTED, BONUS, VETO].find((one) => {
    const made = indicator(one);
    return JSON.stringify(made.method) === text && made.direction === direction;
  });
}

/** What a cell may hold that no office would write: any number that a cell can hold, texts, errors, nothing. */
const hostile: fc.Arbitrary<Cell> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom<Cell>(0, -0, 1e-300, -1e300, 1e308, 5e-324, -1, 100, 101, 0.5, 2 ** 53),
  fc.constantFrom<Cell>(null, "无", "N/A", "#DIV/0!", "yes", "good", "about 5"),
);

/** Weights, minima and settings stay within what a clerk could write without being stopped when the scheme is read. */
const MOST = 1e6;

type Scrambler = (one: Figure) => Figure;

/** A complete book with hostile cells, weights and settings here and there. */
export const hostileBook: fc.Arbitrary<AppraisalInput> = fc
  .tuple(completeBook, fc.infiniteStream(fc.tuple(fc.integer({ min: 0, max: 7 }), hostile)))
  .map(([book, stream]) => {
    const next = () => stream.next().value ?? ([1, null] as const);
    const scramble: Scrambler = (one) => {
      const [dice, cell] = next();
      return dice === 0 ? figure(cell, one.at) : one;
    };
    const number = (value: number): number => {
      const [dice, cell] = next();
      return dice === 0 && typeof cell === "number" && Math.abs(cell) <= MOST ? cell : value;
    };
    return { ...book, years: book.years.map((year) => hostileYear(year, scramble, number)) };
  });

function hostileYear(year: YearInput, scramble: Scrambler, number: (value: number) => number): YearInput {
  const { components, classes, grades } = year.scheme;
  return {
    ...year,
    scheme: {
      ...year.scheme,
      bonusCap: number(year.scheme.bonusCap),
      targetsMetAt: number(year.scheme.targetsMetAt),
      components: components.map((one) => ({ ...one, weight: number(one.weight) })),
      classes: classes.map((one) => ({ ...one, weight: number(one.weight) })),
      grades: grades.map((one) => ({ ...one, minimum: number(one.minimum), quota: one.quota && number(one.quota) })),
    },
    indicators: year.indicators.map((one) => ({ ...one, weight: number(one.weight) })),
    officials: year.officials.map((one) => hostileOfficial(one, scramble)),
  };
}

function hostileOfficial(one: OfficialInput, scramble: Scrambler): OfficialInput {
  return {
    ...one,
    coefficient: scramble(one.coefficient),
    cards: one.cards.map((card) => ({
      ...card,
      target: scramble(card.target),
      actual: scramble(card.actual),
      verified: scramble(card.verified),
      lastYear: scramble(card.lastYear),
    })),
    ballots: one.ballots.map((row) => ({
      ...row,
      issued: row.issued && scramble(row.issued),
      abstained: row.abstained && scramble(row.abstained),
      counts: row.counts.map(scramble),
    })),
    marks: one.marks.map((row) => ({
      ...row,
      marks: new Map([...row.marks].map(([key, mark]) => [key, scramble(mark)] as const)),
    })),
    talks: one.talks.map((row) => ({
      ...row,
      positive: scramble(row.positive),
      mixed: scramble(row.mixed),
      negative: scramble(row.negative),
    })),
    opinions: one.opinions.map((row) => ({ ...row, mark: scramble(row.mark) })),
    checks: one.checks.map((row) => ({ ...row, mark: scramble(row.mark) })),
  };
}
