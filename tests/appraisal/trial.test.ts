/** What if: weights, thresholds and quotas are changed, and the workbook is as it was. */
import fc from "fast-check";
import {
  changedInput,
  schemeInForce,
  score,
  tryOut,
  type AppraisalInput,
  type Component,
  type Scheme,
  type SchemeChange,
  type TriedScheme,
  type YearInput,
} from "../../src/appraisal";
import { archived, GRADES, input, MARK, person, place, plainScheme, year, type Person } from "./build";
import { completeBook } from "./random-book";
import { soundBook } from "./sound-book";

/** Tries changes; they must be sound. */
function tried(book: AppraisalInput, changes: readonly SchemeChange[], of = 2025): TriedScheme {
  const trial = tryOut(book, score(book), of, changes);
  if (trial.kind === "faulty") throw new Error(JSON.stringify(trial.faults));
  return trial;
}

const OTHER: Component = { key: "Other", name: "Other", weight: 0 };

/** One year whose marks are the scores, but for a second component of no weight. */
function bookOf(people: Readonly<Record<string, Person>>, scheme: Partial<Scheme> = {}): AppraisalInput {
  const officials = Object.entries(people).map(([name, about]) => person(name, about));
  return input([year(2025, officials, plainScheme(scheme))]);
}

const MARKS = { A: { mark: 95 }, B: { mark: 91 }, C: { mark: 80 }, D: { mark: 70, group: "Departments" } };

const minimum = (grade: string, value: number): SchemeChange => ({ kind: "gradeMinimum", grade, minimum: value });
const quota = (grade: string, value: number | null): SchemeChange => ({ kind: "gradeQuota", grade, quota: value });

describe("trying a scheme", () => {
  it("tells who would have another grade, from what to what, and how many then have each", () => {
    const { moves, groups, issues } = tried(bookOf(MARKS), [minimum("Outstanding", 92)]);
    expect(moves).toEqual([
      {
        key: "B",
        name: "B",
        unit: "Unit of B",
        group: "Towns",
        from: { status: "graded", score: 91, rank: 2, proposedGrade: "Outstanding", grade: "Outstanding" },
        to: { status: "graded", score: 91, rank: 2, proposedGrade: "Competent", grade: "Competent" },
      },
    ]);
    expect(groups.map(({ group }) => group)).toEqual(["Towns", "Departments"]);
    expect(groups[0]?.grades.slice(0, 2)).toEqual([
      {
        grade: "Outstanding",
        from: { proposed: 2, given: 2, seats: null },
        to: { proposed: 1, given: 1, seats: null },
      },
      { grade: "Competent", from: { proposed: 1, given: 1, seats: null }, to: { proposed: 2, given: 2, seats: null } },
    ]);
    expect(issues).toEqual([]);
  });

  it("puts first whose grade changes, then by group in the order of the sheet, and by the rank to come", () => {
    const marks = (mine: number, other: number, group = "Towns"): Person => ({
      ...{ mark: mine, group },
      // The second mark counts only under the changed scheme.
      unit: String(other),
    });
    const people = Object.entries({
      D: marks(89, 60, "Departments"),
      A: marks(70, 89),
      B: marks(80, 88),
      C: marks(89, 95),
    });
    const officials = people.map(([name, about]) => {
      const one = person(name, about);
      const [row] = one.marks;
      const mark = { at: place("Marks"), kind: "number", value: Number(about.unit) } as const;
      return { ...one, marks: row ? [{ ...row, marks: new Map([...row.marks, ["Other", mark]]) }] : [] };
    });
    const components = [{ key: MARK, name: MARK, weight: 100 }, OTHER];
    const book = input([year(2025, officials, plainScheme({ components }))]);
    const { moves } = tried(book, [
      { kind: "componentWeight", component: MARK, weight: 0 },
      { kind: "componentWeight", component: "Other", weight: 100 },
    ]);
    expect(moves.map(({ key, from, to }) => [key, from.grade, to.grade, from.rank, to.rank])).toEqual([
      ["D", "Competent", "Basically competent", 1, 1],
      ["C", "Competent", "Outstanding", 1, 1],
      ["A", "Basically competent", "Competent", 3, 2],
      ["B", "Competent", "Competent", 2, 3],
    ]);
  });

  it("knows seats: a quota moves down, and one that leaves no seat is told", () => {
    const { moves, groups, issues } = tried(bookOf(MARKS), [quota("Outstanding", 34)]);
    expect(moves.map(({ key, to }) => [key, to.proposedGrade])).toEqual([["B", "Competent"]]);
    expect(groups[0]?.grades[0]?.to).toEqual({ proposed: 1, given: 1, seats: 1 });
    expect(issues.map(({ code, scope }) => [code, "group" in scope && scope.group])).toEqual([
      ["quota-no-seat", "Departments"],
    ]);
    const lifted = bookOf(MARKS, { grades: GRADES.map((one, n) => (n === 0 ? { ...one, quota: 34 } : one)) });
    expect(tried(lifted, [quota("Outstanding", null)])).toMatchObject({ moves: [{ key: "B" }], issues: [] });
  });

  it("leaves the team's word, and warns where it no longer fits", () => {
    const people = { A: { mark: 95, team: { grade: "Outstanding" } }, B: { mark: 91 } };
    const { moves, groups, issues } = tried(bookOf(people), [minimum("Outstanding", 96)]);
    expect(moves.map(({ key, to }) => [key, to.proposedGrade, to.grade])).toEqual([
      ["A", "Competent", "Outstanding"],
      ["B", "Competent", "Competent"],
    ]);
    expect(groups[0]?.grades[0]?.to).toEqual({ proposed: 0, given: 1, seats: null });
    expect(issues.map(({ code }) => code)).toEqual(["team-grade-no-reason"]);
  });

  it("tells which consequences come and go (P14, P15)", () => {
    const lists = [2023, 2024, 2025].map((number) =>
      year(number, [person("A", { mark: 91 }), person("B", { mark: 80, met: true })]),
    );
    expect(tried(input(lists), [minimum("Outstanding", 92)]).consequences).toEqual([
      { key: "A", name: "A", unit: "Unit of A", group: "Towns", rule: "P14", from: "holds", to: null },
    ]);
    const missed = [2024, 2025].map((number) => year(number, [person("A", { mark: 80, met: false })]));
    expect(tried(input(missed), [{ kind: "targetsMetAt", share: 0.5 }]).consequences).toMatchObject([
      { rule: "P15", from: "holds", to: null },
    ]);
  });
});

describe("the years that a change holds for", () => {
  const at = place("Scheme", 7, 0);
  const schemeWith = (more: Partial<Scheme>): Scheme => plainScheme(more);
  const places = { components: null, grades: null, options: null, classes: null, targetsMetAt: null };
  const bookWith = (...schemes: readonly Scheme[]): AppraisalInput =>
    input(schemes.map((scheme, n) => year(2023 + n, [person("A", { mark: 91 })], scheme)));

  it("are those that take the value from the same cells", () => {
    const [own, shared] = [
      schemeWith({ places: { ...places, grades: place("Scheme 2023") }, ofYear: 2023 }),
      schemeWith({ places: { ...places, grades: at }, ofYear: 2024 }),
    ];
    const book = bookWith(own, shared, shared);
    expect(schemeInForce(book, 2025)?.years.grades).toEqual([2024, 2025]);
    const trial = tried(book, [minimum("Outstanding", 92)]);
    expect(trial.years).toEqual([2024, 2025]);
    const schemes = changedInput(book, 2025, [minimum("Outstanding", 92)]).years;
    expect(schemes.map(({ scheme }) => scheme.grades[0]?.minimum)).toEqual([90, 92, 92]);
  });

  it("where the workbook sets nothing, are those for which the same sheets hold", () => {
    const [first, second] = [schemeWith({ ofYear: 2023 }), schemeWith({ ofYear: 2024 })];
    expect(schemeInForce(bookWith(first, second, second), 2024)).toMatchObject({
      years: { components: [2024, 2025], targetsMetAt: [2024, 2025] },
      defaults: ["components", "grades", "classes", "targetsMetAt"],
    });
    expect(schemeInForce(bookWith(schemeWith({}), schemeWith({})), 2023)?.years.classes).toEqual([2023, 2024]);
  });

  it("there are none of a year that is not calculated", () => {
    expect(schemeInForce(bookWith(schemeWith({})), 2030)).toBeNull();
    expect(tryOut(bookWith(schemeWith({})), score(bookWith(schemeWith({}))), 2030, [])).toEqual({
      kind: "faulty",
      faults: [],
    });
  });
});

describe("what cannot be tried", () => {
  it.each<[string, SchemeChange, string]>([
    ["no number", minimum("Outstanding", NaN), "notANumber"],
    ["no finite number", { kind: "componentWeight", component: MARK, weight: Infinity }, "notANumber"],
    ["a negative weight", { kind: "classWeight", voterClass: "Masses", weight: -1 }, "outOfRange"],
    ["a weight above 100", { kind: "componentWeight", component: MARK, weight: 100.5 }, "outOfRange"],
    ["a quota above 100", quota("Outstanding", 101), "outOfRange"],
    ["a percentage for a share", { kind: "targetsMetAt", share: 95 }, "outOfRange"],
    ["a component that nobody knows", { kind: "componentWeight", component: "talks", weight: 5 }, "unknown"],
    ["a grade that nobody knows", quota("Superb", 5), "unknown"],
    ["a class that nobody knows", { kind: "classWeight", voterClass: "Guests", weight: 5 }, "unknown"],
  ])("%s is a fault, and nothing is tried", (_, change, reason) => {
    const book = bookOf(MARKS);
    expect(tryOut(book, score(book), 2025, [minimum("Competent", 70), change])).toEqual({
      kind: "faulty",
      faults: [{ change, index: 1, reason }],
    });
  });

  it.each<[string, readonly SchemeChange[], string]>([
    ["minima out of order", [minimum("Competent", 95)], "bad-grade-bands overlap"],
    ["minima that cross", [minimum("Competent", 97), minimum("Outstanding", 96)], "bad-grade-bands order"],
    ["a last grade that does not begin at 0", [minimum("Incompetent", 10)], "bad-grade-bands no-zero"],
    ["weights that come to nothing", [{ kind: "componentWeight", component: MARK, weight: 0 }], "component-weights"],
  ])("%s block everybody, as they would in the workbook", (_, changes, code) => {
    const book = bookOf(MARKS, { grades: GRADES.map((one, n) => (n === 0 ? { ...one, minimum: 95 } : one)) });
    const { issues, moves } = tried(book, changes);
    const found = issues
      .filter(({ severity }) => severity === "error")
      .map(({ code: one, details }) => {
        return "reason" in details && typeof details.reason === "string" ? `${one} ${details.reason}` : one;
      });
    expect(found).toEqual([code]);
    expect(moves.map(({ to }) => to)).toEqual(
      moves.map(() => ({ status: "blocked", score: null, rank: null, proposedGrade: null, grade: null })),
    );
    expect(moves).toHaveLength(4);
  });

  it("weights that do not add up to 100 are normalised with a warning, as ever", () => {
    const { issues } = tried(bookOf(MARKS), [{ kind: "classWeight", voterClass: "Masses", weight: 50 }]);
    expect(issues).toMatchObject([{ code: "component-weights", severity: "warning", details: { sum: 120 } }]);
  });
});

/** Any change of a scheme that is in range. */
function changeOf({ components, grades, classes }: Scheme): fc.Arbitrary<SchemeChange> {
  const percent = fc.integer({ min: 0, max: 1000 }).map((n) => n / 10);
  return fc.oneof(
    fc.record({
      kind: fc.constant("componentWeight" as const),
      component: fc.constantFrom(...components.map(({ key }) => key)),
      weight: percent,
    }),
    fc.record({
      kind: fc.constant("gradeMinimum" as const),
      grade: fc.constantFrom(...grades.map(({ name }) => name)),
      minimum: percent,
    }),
    fc.record({
      kind: fc.constant("gradeQuota" as const),
      grade: fc.constantFrom(...grades.map(({ name }) => name)),
      quota: fc.option(percent),
    }),
    fc.record({
      kind: fc.constant("classWeight" as const),
      voterClass: fc.constantFrom(...classes.map(({ name }) => name)),
      weight: percent,
    }),
    fc.record({ kind: fc.constant("targetsMetAt" as const), share: percent.map((n) => n / 100) }),
  );
}

const latest = ({ years }: AppraisalInput): YearInput => {
  const last = years.reduce<YearInput | null>((a, b) => (a && a.year > b.year ? a : b), null);
  if (!last) throw new Error("no years");
  return last;
};

const bookAndChanges = completeBook.chain((book) =>
  fc.tuple(fc.constant(book), fc.array(changeOf(latest(book).scheme), { minLength: 1, maxLength: 5 })),
);

describe("any trial", () => {
  it("is what scoring the changed scheme gives, and leaves the book and the appraisal alone", () => {
    fc.assert(
      fc.property(bookAndChanges, ([book, changes]) => {
        const appraisal = score(book, { weightings: 0 });
        const before = structuredClone({ book, appraisal });
        const { year: of } = latest(book);
        const trial = tryOut(book, appraisal, of, changes);
        expect({ book, appraisal }).toEqual(before);
        const after = score(changedInput(book, of, changes), { weightings: 0 });
        if (trial.kind !== "tried") throw new Error("faulty");
        const now = appraisal.years.find((one) => one.year === of)?.officials ?? [];
        const then = after.years.find((one) => one.year === of)?.officials ?? [];
        const differing = now.flatMap((one, n) => {
          const other = then[n];
          const isSame = (["rank", "grade", "proposedGrade"] as const).every((field) => one[field] === other?.[field]);
          return isSame ? [] : [one.official.key];
        });
        expect(trial.moves.map(({ key }) => key).sort()).toEqual(differing.sort());
        const graded = then.filter(({ status }) => status === "graded").length;
        const counted = trial.groups.flatMap(({ grades }) => grades.map(({ to }) => to.proposed));
        expect(counted.reduce((a, b) => a + b, 0)).toBe(graded);
      }),
      { numRuns: 60 },
    );
  });

  it("of what holds already moves nobody and finds nothing", () => {
    const book = { ...soundBook(), archive: [archived("T1", 2022, { score: 80 })] };
    const { components, grades, classes, targetsMetAt } = latest(book).scheme;
    const same: SchemeChange[] = [
      ...components.map(({ key, weight }): SchemeChange => ({ kind: "componentWeight", component: key, weight })),
      ...grades.map(({ name, minimum: least }) => minimum(name, least)),
      ...grades.map((grade) => quota(grade.name, grade.quota)),
      ...classes.map(({ name, weight }): SchemeChange => ({ kind: "classWeight", voterClass: name, weight })),
      { kind: "targetsMetAt", share: targetsMetAt },
    ];
    expect(tried(book, same)).toMatchObject({ moves: [], issues: [], consequences: [] });
    expect(tried(book, [])).toMatchObject({ years: [], moves: [], issues: [], consequences: [] });
  });
});
