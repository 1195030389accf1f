/** What holds of all figures whatever (scoring.md 2): order never matters, better is never worse, nothing is without bounds. */
import fc from "fast-check";
import { explainIndicator } from "../../src/appraisal";
import { isLowerBetter } from "../../src/appraisal/methods/measures";
import { indicator, line, official, scored, yearOf, type CardText, type IndicatorText } from "./year-builder";

const METHODS: readonly IndicatorText[] = [
  { method: "completion" },
  { method: "completion", parameters: "cap=1.2" },
  { method: "completion", parameters: "inverse; cap=1.1" },
  { method: "position" },
  { method: "position", parameters: "step=0.07; floor=0.3" },
  { method: "growth" },
  { method: "growth", parameters: "target=8%; cap=1.2" },
  { method: "best" },
  { method: "minmax", parameters: "floor=0.5" },
  { method: "bands", parameters: "-100:0.4; 0:0.6; 50:0.7; 1000:1; floor=0.2" },
  { method: "bands", parameters: "50:0.4; 90:0.8; 110:1; of=ratio; step" },
  { method: "bands", parameters: "-10:0.5; 0:0.8; 5:1; of=growth" },
  { method: "completion 50%, position 30%, growth 20%" },
  { method: "completion 40%, best 30%, minmax 30%", parameters: "cap=1.3; floor=0.2" },
];

/** The most that any of them may win, as a share. */
const MOST = 1.3;

const method = fc
  .tuple(fc.constantFrom(...METHODS), fc.constantFrom("higher" as const, "lower" as const))
  .map(([text, direction]) => ({ ...text, direction }));

/** Figures with two decimals, as offices write them, many of them near each other; zero and below are among them. */
const amount = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.integer({ min: -100_000, max: 1_000_000 }).map((n) => n / 100),
);
const positive = fc.integer({ min: 1, max: 1_000_000 }).map((n) => n / 100);
const card: fc.Arbitrary<CardText> = fc.record({ actual: amount, target: positive, lastYear: positive });
const coefficient = fc.constantFrom(null, 0.8, 1, 1.15);
const people = fc.array(fc.record({ card, coefficient }), { minLength: 1, maxLength: 12 });

type Person = { readonly card: CardText; readonly coefficient: number | null };

function scoreAll(text: IndicatorText, group: readonly Person[], order: readonly number[] = [...group.keys()]) {
  const one = indicator(text);
  const officials = group.map((person, index) =>
    official({ name: `T${index}`, coefficient: person.coefficient, cards: [line(one.key, person.card)] }),
  );
  return scored(
    yearOf(
      [one],
      order.flatMap((index) => officials[index] ?? []),
    ),
  );
}

it("never depends on the order of the rows", () => {
  fc.assert(
    fc.property(method, people, fc.infiniteStream(fc.nat()), (text, group, keys) => {
      const order = [...group.keys()]
        .map((index) => ({ index, key: keys.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ index }) => index);
      const [straight, mixed] = [scoreAll(text, group), scoreAll(text, group, order)];
      for (const [key, outcome] of straight.outcomes) expect(mixed.outcome(key)).toEqual(outcome);
    }),
  );
});

it("never lowers one's own points for a better figure", () => {
  fc.assert(
    fc.property(method, people, positive, fc.nat(), (text, group, gain, pick) => {
      const chosen = pick % group.length;
      // A rising curve on the figure itself says that more is better, whatever Direction says.
      const isCurve = text.parameters?.includes("1000:1") ?? false;
      const sign = isLowerBetter(indicator(text)) && !isCurve ? -1 : 1;
      // `best` gives 1 for a best figure ≤ 0 whatever the coefficient, which breaks the order at zero by decree.
      const weighed = text.method.includes("best") ? group.map((person) => ({ ...person, coefficient: null })) : group;
      const better = weighed.map((person, index) =>
        index === chosen
          ? { ...person, card: { ...person.card, actual: Number(person.card.actual) + sign * gain } }
          : person,
      );
      const before = scoreAll(text, weighed).result(`T${chosen}`).points;
      const after = scoreAll(text, better).result(`T${chosen}`).points;
      expect(after).toBeGreaterThanOrEqual(before - 1e-9);
    }),
    { numRuns: 500 },
  );
});

it("gives nobody less than nothing or more than the cap, no number without bounds, and a sentence for all", () => {
  fc.assert(
    fc.property(method, people, (text, group) => {
      for (const { results, value } of scoreAll(text, group).outcomes.values()) {
        expect(Number.isFinite(value)).toBe(true);
        for (const result of results) {
          expect(result.points).toBeGreaterThanOrEqual(0);
          expect(result.points).toBeLessThanOrEqual(100 * MOST + 1e-9);
          expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity/);
          expect(explainIndicator(result, "en") + explainIndicator(result, "zh-CN")).not.toMatch(
            /NaN|Infinity|null|undefined/,
          );
        }
      }
    }),
    { numRuns: 300 },
  );
});
