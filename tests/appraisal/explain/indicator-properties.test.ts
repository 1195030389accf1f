/** What every explanation of an indicator keeps, whatever its figures: a reader can follow it with a pocket calculator. */
import fc from "fast-check";
import { explainIndicator, type IndicatorResult } from "../../../src/appraisal";
import { points } from "../../../src/appraisal/wording";
import { group, type CardText, type IndicatorText } from "../year-builder";
import { read } from "./pocket-calculator";

const share = fc
  .oneof(
    fc.integer({ min: 0, max: 100 }),
    fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
  )
  .map((n) => n / 100);
const some = fc.oneof(
  fc.constantFrom(0.5, 0.8, 1, 1.2, 1.05),
  fc.integer({ min: 1, max: 20_000 }).map((n) => n / 10_000),
);

/** A curve of two to five pairs, rising or falling. */
const pairs = fc
  .tuple(
    fc.uniqueArray(
      fc.oneof(
        fc.integer({ min: -50, max: 150 }),
        fc.integer({ min: -5000, max: 15000 }).map((n) => n / 100),
      ),
      { minLength: 2, maxLength: 5 },
    ),
    fc.uniqueArray(
      fc.integer({ min: 0, max: 1200 }).map((n) => n / 1000),
      { minLength: 5, maxLength: 5 },
    ),
    fc.boolean(),
  )
  .map(([figures, shares, falls]) => {
    const rising = [...shares.slice(0, figures.length)].sort((a, b) => (falls ? b - a : a - b));
    return figures
      .sort((a, b) => a - b)
      .map((figure, index) => `${figure}:${rising[index] ?? 0}`)
      .join("; ");
  });

const parameters = {
  completion: fc
    .record({ cap: some, inverse: fc.boolean() })
    .map(({ cap, inverse }) => `cap=${cap}${inverse ? "; inverse" : ""}`),
  position: fc
    .record({ floor: share, step: fc.option(share) })
    .map(({ floor, step }) => `floor=${floor}${step === null ? "" : `; step=${step}`}`),
  growth: fc
    .record({ floor: share, target: fc.option(some), cap: some })
    .map(({ floor, target, cap }) => `floor=${floor}; cap=${cap}${target === null ? "" : `; target=${target}`}`),
  best: some.map((cap) => `cap=${cap}`),
  minmax: share.map((floor) => `floor=${floor}`),
  bands: fc
    .record({ pairs, floor: share, of: fc.constantFrom("value", "ratio", "growth"), step: fc.boolean() })
    .map(({ pairs, floor, of, step }) => `${pairs}; floor=${floor}; of=${of}${step ? "; step" : ""}`),
  rating: fc.constant(""),
  deduction: some.map((each) => `each=${each}`),
  bonus: fc.record({ each: some, max: some }).map(({ each, max }) => `each=${each}; max=${max}`),
};
type Name = keyof typeof parameters;
const NAMES = Object.keys(parameters) as Name[];

/** Blends share a parameter that several parts know, so that each name is given once. */
const blend = fc
  .tuple(
    fc.shuffledSubarray(["completion", "position", "growth", "best", "minmax", "rating"], {
      minLength: 2,
      maxLength: 4,
    }),
    fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 4, maxLength: 4 }),
    some,
    share,
  )
  .map(([names, sizes, cap, floor]): Pick<IndicatorText, "method" | "parameters"> => {
    const used = sizes.slice(0, names.length);
    const whole = used.reduce((a, b) => a + b, 0);
    const rounded = used.map((size) => Math.round((size / whole) * 900) / 10);
    const first = 100 - rounded.slice(1).reduce((a, b) => a + b, 0);
    const method = names.map((name, index) => `${name} ${index === 0 ? first.toFixed(1) : rounded[index]}%`).join(", ");
    const known = [
      ...(names.some((name) => ["completion", "growth", "best"].includes(name)) ? [`cap=${cap}`] : []),
      ...(names.some((name) => ["position", "growth", "minmax"].includes(name)) ? [`floor=${floor}`] : []),
    ];
    return { method, parameters: known.join("; ") };
  });

const single = fc
  .constantFrom(...NAMES)
  .chain((method) => parameters[method].map((text) => ({ method: method as string, parameters: text })));

const indicatorText: fc.Arbitrary<IndicatorText> = fc
  .record({
    method: fc.oneof({ weight: 3, arbitrary: single }, { weight: 1, arbitrary: blend }),
    weight: fc.oneof(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 6000 }).map((n) => n / 100),
      fc.integer({ min: 1, max: 60 }).map((n) => n / 7),
    ),
    direction: fc.constantFrom("higher" as const, "lower" as const),
    unit: fc.option(fc.constantFrom("亿元", "t")),
  })
  .map(({ method, weight, direction, unit }) => ({
    name: "I",
    ...method,
    weight,
    direction,
    ...(unit !== null && { unit }),
  }));

/** Figures as offices write them, and some that no office would. */
const amount = fc.oneof(
  fc.integer({ min: -20, max: 120 }),
  fc.integer({ min: -1_000_000, max: 100_000_000 }).map((n) => n / 1000),
  fc.double({ min: -1e6, max: 1e9, noNaN: true }).filter((value) => Math.abs(value) > 1e-8),
  fc.constantFrom(1 / 3, 99.9999, 99.99999, 100.0000001, 1e-7, 0.1 + 0.2),
);
const isMarked = (text: IndicatorText) => /rating/.test(text.method);
const counted = (text: IndicatorText) => /deduction|bonus/.test(text.method);

const scene = indicatorText.chain((text) => {
  const actual = isMarked(text)
    ? fc.oneof(
        fc.constantFrom("good", "fair"),
        fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
      )
    : counted(text)
      ? fc.oneof(
          fc.integer({ min: 0, max: 40 }),
          fc.integer({ min: 0, max: 400 }).map((n) => n / 7),
        )
      : amount;
  const besides = amount.filter((value) => value > 0);
  const card: fc.Arbitrary<CardText> = fc.record({
    actual,
    target: besides,
    lastYear: amount.filter((value) => value !== 0),
  });
  const coefficient = fc.constantFrom(null, null, 0.8, 1.15, 1.0333, 1 + 1e-8);
  return fc.record({
    text: fc.constant(text),
    cards: fc.array(card, { minLength: 1, maxLength: 6 }),
    coefficients: fc.array(coefficient, { minLength: 6, maxLength: 6 }),
  });
});

function resultsOf({
  text,
  cards,
  coefficients,
}: typeof scene extends fc.Arbitrary<infer S> ? S : never): readonly IndicatorResult[] {
  return [...group(text, cards, coefficients).outcomes.values()].flatMap(({ results }) => results);
}

it("lets a reader work out every number from those before it, or says why not", () => {
  let told = 0;
  let unrounded = 0;
  fc.assert(
    fc.property(scene, (one) => {
      for (const result of resultsOf(one)) {
        const sentence = explainIndicator(result, "en");
        const reading = read(sentence);
        expect(reading.wrong).toEqual([]);
        expect(reading.points).toBe(points(result.points));
        expect(reading.rules).toBe(
          [...new Set(result.parts.map(({ method }) => (/rating|deduction|bonus/.test(method) ? "P4" : "P5")))].join(
            ", ",
          ),
        );
        told += 1;
        unrounded += reading.isUnrounded ? 1 : 0;
      }
    }),
    { numRuns: 2000 },
  );
  // The way out is for figures that no six decimals tell.
  expect(unrounded).toBeLessThan(told / 10);
});

it("shows numbers as people write them, in both languages", () => {
  const size = fc.double({ min: -1e300, max: 1e300, noNaN: true });
  const huge = scene.chain((one) => fc.array(size, { minLength: 6, maxLength: 6 }).map((sizes) => ({ one, sizes })));
  const check = (result: IndicatorResult) => {
    for (const language of ["en", "zh-CN"] as const) {
      const sentence = explainIndicator(result, language);
      expect(sentence).not.toMatch(/NaN|Infinity|null|undefined|\de[+-]?\d|-0(?![.\d])|-0\.0*(?!\d)/);
      // Two decimals, as many as a calculation needs, or ten to tell a number from one that it is not.
      expect(sentence).not.toMatch(/\.\d{11}/);
    }
  };
  fc.assert(
    fc.property(huge, ({ one, sizes }) => {
      resultsOf(one).forEach(check);
      if (isMarked(one.text)) return;
      const cards = one.cards.map((card, index) => ({
        ...card,
        actual: counted(one.text) ? Math.abs(sizes[index] ?? 0) : (sizes[index] ?? 0),
      }));
      resultsOf({ ...one, cards }).forEach(check);
    }),
    { numRuns: 500 },
  );
});
