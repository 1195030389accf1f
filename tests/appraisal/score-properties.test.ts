import fc from "fast-check";
import { score } from "../../src/appraisal";
import { input, person, quotas, year, type Person } from "./build";

describe("scoring a book of three years", () => {
  const mark = fc.option(fc.oneof(fc.double({ min: 55, max: 101, noNaN: true }), fc.integer({ min: 85, max: 95 })), {
    freq: 12,
  });
  const about = fc.record({
    mark,
    group: fc.constantFrom("Towns", "Departments"),
    met: fc.option(fc.boolean(), { nil: undefined }),
    masses: fc.option(fc.constantFrom<[number, number]>([0, 9], [3, 9], [4, 9]), { nil: undefined }),
    notGraded: fc.option(fc.constant("on leave"), { freq: 9 }),
    found: fc.constantFrom<Person["found"]>([], [], ["work for show"], ["other"]),
  });
  const book = fc.array(fc.array(about, { minLength: 1, maxLength: 8 }), { minLength: 3, maxLength: 3 }).map((years) =>
    input(
      years.map((people, index) =>
        year(
          2023 + index,
          people.map((one, number) => person(`P${number}`, one)),
          quotas(34, 50),
        ),
      ),
    ),
  );

  it("the same input always gives the same result", () => {
    fc.assert(
      fc.property(book, (one) => expect(score(one)).toEqual(score(one))),
      { numRuns: 50 },
    );
  });

  it("the order of rows never matters", () => {
    fc.assert(
      fc.property(book, (one) => {
        const turned = {
          ...one,
          years: one.years.map((each) => ({ ...each, officials: [...each.officials].reverse() })),
        };
        const [before, after] = [score(one), score(turned)];
        expect(after.years.map(({ officials }) => [...officials].reverse())).toEqual(
          before.years.map(({ officials }) => officials),
        );
        expect([...after.summary].reverse()).toEqual(before.summary);
        expect(after.issues).toEqual(before.issues);
      }),
      { numRuns: 50 },
    );
  });

  it("a graded official has everything, a blocked one an error, and a better score never a worse rank", () => {
    fc.assert(
      fc.property(book, (one) => {
        const { years, issues } = score(one);
        for (const { year: number, officials } of years) {
          for (const { official, status, score: own, rank, grade, components, provisional } of officials) {
            const isGraded = status === "graded";
            expect([own, rank, grade].every((value) => (value === null) !== isGraded)).toBe(true);
            if (isGraded) expect(components.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 12);
            const errors = issues.filter(
              ({ severity, scope }) =>
                severity === "error" &&
                scope.kind === "official" &&
                scope.official === official.key &&
                scope.year === number,
            );
            expect(status === "blocked").toBe(errors.length > 0 && official.notGraded === null);
            const peers = officials.filter((peer) => peer.official.group === official.group);
            expect(isGraded && provisional).toBe(isGraded && peers.some((peer) => peer.status === "blocked"));
            if (isGraded) expect(rank).toBe(1 + peers.filter((peer) => (peer.score ?? -1) > (own ?? 0)).length);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
