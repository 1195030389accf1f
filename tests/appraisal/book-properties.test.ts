/**
 * What holds of whole books, whatever is in them (scoring.md): all methods and blends, all components, several groups and years.
 * The firmness of grades, which is told apart, is left out of most: it would only be slow.
 */
import fc from "fast-check";
import { score, type Appraisal, type AppraisalInput, type OfficialResult, type YearInput } from "../../src/appraisal";
import { seatsOf } from "../../src/appraisal/quota";
import { caseOf, completeBook, hostileBook } from "./random-book";
import { figure } from "./year-builder";

const scored = (book: AppraisalInput): Appraisal => score(book, { weightings: 0 });

/** Rows in another order, by the keys drawn. */
function shuffled<T>(rows: readonly T[], keys: Iterator<number>): T[] {
  return rows
    .map((row) => ({ row, key: keys.next().value ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
}

function shuffledBook(book: AppraisalInput, keys: Iterator<number>): AppraisalInput {
  const years = book.years.map((year): YearInput => {
    const officials = year.officials.map((one) => ({
      ...one,
      cards: shuffled(one.cards, keys),
      ballots: shuffled(one.ballots, keys),
      marks: shuffled(one.marks, keys),
      talks: shuffled(one.talks, keys),
      opinions: shuffled(one.opinions, keys),
      checks: shuffled(one.checks, keys),
    }));
    return { ...year, indicators: shuffled(year.indicators, keys), officials: shuffled(officials, keys) };
  });
  return { ...book, years: shuffled(years, keys) };
}

/** What one official comes to in a year, in no order of rows; what is unrounded apart. */
function essence(result: OfficialResult) {
  const { official, status, provisional, rank, proposedGrade, grade, targetsMet, dissatisfied, remarks } = result;
  return {
    told: {
      key: official.key,
      status,
      provisional,
      score: result.score,
      rank,
      proposedGrade,
      grade,
      targetsMet,
      dissatisfied,
      remarks,
    },
    unrounded: [
      ...result.components.flatMap(({ value, share }) => [value ?? -1, share]),
      ...[...result.indicators]
        .sort((a, b) => (a.indicator.key < b.indicator.key ? -1 : 1))
        .flatMap(({ weight, points, share, ratio }) => [weight, points, share ?? -1, ratio ?? -1]),
    ],
  };
}

const byKey = (a: OfficialResult, b: OfficialResult): number => (a.official.key < b.official.key ? -1 : 1);

function expectAlike(before: Appraisal, after: Appraisal): void {
  const years = (appraisal: Appraisal) =>
    appraisal.years.map(({ officials }) => [...officials].sort(byKey).map(essence));
  const [was, is] = [years(before).flat(), years(after).flat()];
  expect(is.map(({ told }) => told)).toEqual(was.map(({ told }) => told));
  is.forEach(({ unrounded }, index) => {
    const other = was[index]?.unrounded ?? [];
    expect(unrounded).toHaveLength(other.length);
    unrounded.forEach((value, n) => expect(Math.abs(value - (other[n] ?? NaN))).toBeLessThanOrEqual(1e-9));
  });
  const summary = (appraisal: Appraisal) =>
    [...appraisal.summary]
      .sort((a, b) => (a.official.key < b.official.key ? -1 : 1))
      .map(({ official, mean, rank, change, consequences, notJudged, remarks }) => ({
        ...{ key: official.key, mean, rank, change, consequences, notJudged, remarks },
      }));
  expect(summary(after)).toEqual(summary(before));
  expect(after.issues).toEqual(before.issues);
}

it("grades everybody of a complete book, and the same every time", () => {
  fc.assert(
    fc.property(completeBook, (book) => {
      const appraisal = scored(book);
      expect(appraisal.issues.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(appraisal.years.flatMap(({ officials }) => officials.map(({ status }) => status))).not.toContain(
        "blocked",
      );
      expect(scored(book)).toEqual(appraisal);
    }),
  );
});

it("never depends on the order of officials, card lines, ballots, marks, talks, opinions, checks, indicators or years", () => {
  fc.assert(
    fc.property(completeBook, fc.infiniteStream(fc.nat()), (book, keys) => {
      expectAlike(scored(book), scored(shuffledBook(book, keys)));
    }),
  );
});

it("gives no indicator less than nothing or more than its cap, and the component 100 and the bonus cap at most", () => {
  fc.assert(
    fc.property(completeBook, (book) => {
      for (const { scheme, officials } of scored(book).years) {
        for (const { components, indicators } of officials) {
          for (const { indicator, weight, points } of indicators) {
            const most = (caseOf(indicator)?.most ?? NaN) * (indicator.weight > 0 ? weight : 1);
            expect(points).toBeGreaterThanOrEqual(0);
            expect(points).toBeLessThanOrEqual(most + 1e-9);
          }
          for (const { component, value } of components) {
            const most = component.key === "indicators" ? 100 + scheme.bonusCap : 100;
            expect(value === null || (value >= 0 && value <= most)).toBe(true);
          }
        }
      }
    }),
  );
});

it("never lowers anybody's points, nor the score, for a better figure of their own", () => {
  fc.assert(
    fc.property(
      completeBook,
      fc.record({ year: fc.nat(), official: fc.nat(), indicator: fc.nat(), gain: fc.integer({ min: 1, max: 9999 }) }),
      (drawn, pick) => {
        // `best` gives 1 for a best figure ≤ 0 whatever the coefficient, which breaks the order at zero by decree.
        const book = withoutCoefficients(drawn);
        const year = book.years[pick.year % book.years.length];
        const official = year?.officials[pick.official % year.officials.length];
        const indicator = year?.indicators[pick.indicator % year.indicators.length];
        const one = indicator && caseOf(indicator);
        if (!year || !official || !indicator || !one || one.method === "veto") return;
        const better = withFigure(book, year.year, official.key, indicator.key, (value) => {
          const gain = one.kind === "measure" ? pick.gain / 10 : Math.ceil(pick.gain / 1000);
          const moved = one.better === "more" ? value + gain : value - gain;
          return one.kind === "measure" ? moved : Math.max(0, one.kind === "mark" ? Math.min(100, moved) : moved);
        });
        const of = (appraisal: Appraisal) => {
          const result = appraisal.years
            .find((two) => two.year === year.year)
            ?.officials.find(({ official: { key } }) => key === official.key);
          const line = result?.indicators.find((two) => two.indicator.key === indicator.key);
          return { points: line?.points ?? 0, score: result?.score ?? 0 };
        };
        const [was, is] = [of(scored(book)), of(scored(better))];
        expect(is.points).toBeGreaterThanOrEqual(was.points - 1e-9);
        expect(is.score).toBeGreaterThanOrEqual(was.score);
      },
    ),
    { numRuns: 400 },
  );
});

function withoutCoefficients(book: AppraisalInput): AppraisalInput {
  const officials = (year: YearInput) => year.officials.map((one) => ({ ...one, coefficient: figure(null) }));
  return { ...book, years: book.years.map((year) => ({ ...year, officials: officials(year) })) };
}

function withFigure(
  book: AppraisalInput,
  year: number,
  official: string,
  indicator: string,
  change: (value: number) => number,
): AppraisalInput {
  return {
    ...book,
    years: book.years.map((one) => ({
      ...one,
      officials: one.officials.map((person) => ({
        ...person,
        cards: person.cards.map((line) =>
          one.year === year && person.key === official && line.indicator === indicator && line.actual.kind === "number"
            ? { ...line, actual: figure(change(line.actual.value), line.actual.at) }
            : line,
        ),
      })),
    })),
  };
}

it("ranks by score, never gives a grade more proposals than seats, and treats equals alike", () => {
  fc.assert(
    fc.property(completeBook, (book) => {
      for (const { scheme, officials } of scored(book).years) {
        for (const group of ["Towns", "Departments"]) {
          const members = officials.filter((one) => one.status === "graded" && one.official.group === group);
          scheme.grades.forEach(({ name }, index) => {
            const holders = members.filter(({ proposedGrade }) => proposedGrade === name).length;
            expect(holders).toBeLessThanOrEqual(seatsOf(index, members.length, scheme) ?? Infinity);
          });
          const placeOf = (one: OfficialResult) => scheme.grades.findIndex(({ name }) => name === one.proposedGrade);
          for (const one of members) {
            expect(one.rank).toBe(1 + members.filter(({ score: other }) => (other ?? 0) > (one.score ?? 0)).length);
            for (const other of members) {
              if ((one.score ?? 0) < (other.score ?? 0) || one.ceilings.length + other.ceilings.length > 0) continue;
              expect(placeOf(one)).toBeLessThanOrEqual(placeOf(other));
            }
          }
        }
      }
    }),
  );
});

/** The paths of numbers in a value that are none: NaN, and those without bounds. */
function notNumbers(value: unknown, path = ""): readonly string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (value instanceof Map) return [...value].flatMap(([key, one]) => notNumbers(one, `${path}.${String(key)}`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => notNumbers(one, `${path}.${key}`));
}

it("holds no NaN and nothing without bounds, in a complete book", () => {
  fc.assert(fc.property(completeBook, (book) => expect(notNumbers(score(book, { weightings: 20 }))).toEqual([])));
});

it("holds no NaN and nothing without bounds, whatever stands in the cells", () => {
  fc.assert(
    fc.property(hostileBook, (book) => expect(notNumbers(score(book, { weightings: 5 }))).toEqual([])),
    { numRuns: 200 },
  );
});

it("scores the blocked nowhere, and gives all the graded a score, a rank and a grade, whatever stands in the cells", () => {
  fc.assert(
    fc.property(hostileBook, (book) => {
      for (const { officials } of scored(book).years) {
        for (const { status, score: own, rank, proposedGrade, grade } of officials) {
          expect([own, rank, proposedGrade, grade].map((one) => one !== null)).toEqual(
            Array(4).fill(status === "graded"),
          );
        }
      }
    }),
  );
});
