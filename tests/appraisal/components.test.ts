import { defaultScheme, type OfficialInput, type Scheme } from "../../src/appraisal";
import { appraise, ballots, figure, GRADES, MARK, person, place, plainScheme, resultOf, told, year } from "./build";

/** The default scheme with its weights moved to the components named. */
function weighing(weights: Readonly<Record<string, number>>, changes: Partial<Scheme> = {}): Scheme {
  const scheme = defaultScheme("en");
  const components = scheme.components.map((component) => ({ ...component, weight: weights[component.key] ?? 0 }));
  return { ...scheme, grades: GRADES, components, ...changes };
}

/** One official under a scheme: component values by name, dissatisfied votes, score, and what was told. */
function one(official: Partial<OfficialInput>, scheme: Scheme) {
  const appraisal = appraise([year(2025, [{ ...person("A"), ...official }], scheme)]);
  const result = resultOf(appraisal, "A");
  const values = result.components.map(({ component, value }) => [component.name, value] as const);
  const issues = told(appraisal).filter((issue) => !issue.includes("few-years"));
  return { ...result, values: Object.fromEntries(values), issues };
}

const BALLOTS = "Democratic evaluation";
const TALKS = "Individual talks";
const OPINIONS = "Department opinions";
const CHECKS = "Regular checks";

describe("democratic evaluation (P9, scoring.md 3)", () => {
  const only = weighing({ ballots: 100 });

  it.each([
    [
      "each class by its options",
      [ballots("Leaders", [1, 1, 0, 0]), ballots("Peers", [1, 0, 0, 1]), ballots("Masses", [0, 0, 2, 0])],
      0.4 * 90 + 0.3 * 50 + 0.3 * 60,
    ],
    [
      "rows of one class added up, not averaged",
      [
        ballots("Leaders", [3, 0, 0, 0]),
        ballots("Leaders", [0, 0, 0, 1]),
        ballots("Peers", [1, 0, 0, 0]),
        ballots("Masses", [1, 0, 0, 0]),
      ],
      0.4 * 75 + 30 + 30,
    ],
    [
      "abstentions counting in no class's score",
      [
        ballots("Leaders", [1, 0, 0, 0], { abstained: 9 }),
        ballots("Peers", [1, 0, 0, 0]),
        ballots("Masses", [1, 0, 0, 0]),
      ],
      100,
    ],
  ])("is the classes by weight, %s", (_, rows, expected) => {
    const result = one({ ballots: rows }, only);
    expect(result.values[BALLOTS]).toBeCloseTo(expected, 12);
    expect(result.issues).toEqual([]);
  });

  it.each([
    ["missing", []],
    ["blank on a prepared form", [ballots("Peers", [null, "—", null, null], { issued: 20 })]],
    ["abstaining as a whole", [ballots("Peers", [0, 0, 0, 0], { abstained: 4 })]],
  ])("shares out the weight of a class %s, with a warning", (_, peers) => {
    const result = one(
      { ballots: [ballots("Leaders", [1, 0, 0, 0]), ballots("Masses", [0, 1, 0, 0]), ...peers] },
      only,
    );
    expect(result.values[BALLOTS]).toBeCloseTo((40 * 100 + 30 * 80) / 70, 12);
    expect(result.issues).toEqual(["warning missing-voter-class: A"]);
    expect(result.status).toBe("graded");
  });

  it("takes ballots without classes for one class, the masses, and says so once for the year", () => {
    const result = one({ ballots: [ballots(null, [1, 0, 0, 1])] }, only);
    expect(result).toMatchObject({ values: { [BALLOTS]: 50 }, dissatisfied: { votes: 1, valid: 2 } });
    expect(result.issues).toEqual(["warning no-voter-class: 2025"]);
  });

  const rest = [ballots("Peers", [1, 0, 0, 0]), ballots("Masses", [1, 0, 0, 0])];
  it.each([
    ["unknown-class", ballots("Elders", [1, 0, 0, 0])],
    ["unknown-class", ballots(null, [1, 0, 0, 0])],
    ["ballots-do-not-add-up", ballots("Leaders", [1, 1, 1, 1], { returned: 5, invalid: 0 })],
    ["ballots-do-not-add-up", ballots("Leaders", [1, 1, 1, 1], { returned: null })],
    ["ballots-exceed-issued", ballots("Leaders", [1, 1, 1, 1], { issued: 3, returned: 4 })],
    ["ballots-exceed-issued", ballots("Leaders", [1, 1, 1, 1], { issued: 4, invalid: 1 })],
    ["fractional-ballots", ballots("Leaders", [1.5, 0, 0, 0])],
    ["negative-figure", ballots("Leaders", [-1, 2, 0, 0])],
    ["not-a-number", ballots("Leaders", ["many", 0, 0, 0])],
    ["error-value", ballots("Leaders", ["#REF!", 0, 0, 0])],
  ])("blocks on %s, and nothing of the ballots counts", (code, row) => {
    const result = one({ ballots: [...rest, row] }, only);
    expect(result.issues).toEqual([`error ${code}: A`]);
    expect(result).toMatchObject({ status: "blocked", score: null, dissatisfied: null, values: { [BALLOTS]: null } });
    expect(result.remarks).toEqual([{ kind: "blocked", codes: [code] }]);
  });

  it.each([
    ["at all", []],
    [
      "but abstentions",
      [ballots("Leaders", [0, 0, 0, 0], { abstained: 3 }), ballots("Masses", [0, 0, 0, 0], { abstained: 5 })],
    ],
  ])("is no-ballots where there are none %s", (_, rows) => {
    expect(one({ ballots: rows }, only).issues).toEqual(["error no-ballots: A"]);
  });

  it("takes a formula's 11.999999999999998 for twelve", () => {
    expect(
      one({ ballots: [ballots(null, [11.999999999999998, 0, 0, 0], { returned: 12 })] }, only).dissatisfied,
    ).toEqual({ votes: 0, valid: 12 });
  });

  it.each([
    ["below the minimum", 7, ["warning low-turnout: A"]],
    ["at the minimum, abstentions counting", 8, []],
  ])("warns of a turnout %s", (_, returned, expected) => {
    const row = ballots("Masses", [returned - 2, 0, 0, 0], { issued: 10, returned, abstained: 2 });
    const leaders = [ballots("Leaders", [1, 0, 0, 0]), ballots("Peers", [1, 0, 0, 0])];
    expect(one({ ballots: [...leaders, row] }, only).issues).toEqual(expected);
  });
});

describe("the dissatisfied (P18, scoring.md 3)", () => {
  const masses = (dissatisfied: number, others: number, abstained: number) => [
    ballots("Leaders", [1, 0, 0, 0]),
    ballots("Peers", [0, 0, 0, 9]),
    ballots("Masses", [others, 0, 0, dissatisfied], { abstained }),
  ];
  it.each([
    ["one third exactly is not more", 10, 20, 0, false],
    ["abstentions are valid ballots", 10, 19, 1, false],
    ["one vote more than a third", 11, 20, 0, true],
    ["whole numbers where shares would round", 333_333_334, 666_666_665, 0, true],
    ["whole numbers where shares would round", 333_333_333, 666_666_666, 0, false],
  ])("%s: %d among %d others and %d abstentions", (_, dissatisfied, others, abstained, holds) => {
    const result = one({ ballots: masses(dissatisfied, others, abstained) }, weighing({ ballots: 100 }));
    expect(result.dissatisfied).toEqual({ votes: dissatisfied, valid: dissatisfied + others + abstained });
    expect(result.ceilings.map(({ rule, grade }) => `${rule} ${grade}`)).toEqual(
      holds ? ["P18 Basically competent"] : [],
    );
  });

  it("is not judged, and says so, where the masses gave no ballots or the scheme has no masses", () => {
    const rows = [ballots("Leaders", [1, 0, 0, 0])];
    const result = one({ ballots: rows }, weighing({ ballots: 100 }));
    expect(result.dissatisfied).toBeNull();
    expect(result.issues).toContain("warning no-masses: A");
    const classes = defaultScheme("en").classes.map((each) => ({ ...each, masses: false }));
    expect(one({ ballots: rows }, weighing({ ballots: 100 }, { classes })).issues).toContain("warning no-masses: 2025");
  });
});

describe("talks, opinions and checks (scoring.md 3)", () => {
  const talk = (positive: number | string | null, mixed: number | null, negative: number | null, row = 0) => ({
    positive: figure(positive),
    mixed: figure(mixed),
    negative: figure(negative),
    at: place("Talks", row),
  });
  const opinion = (said: "agree" | "reservations" | "object" | null, mark: number | string | null = null, row = 0) => ({
    department: `Department ${row}`,
    opinion: said,
    mark: figure(mark),
    at: place("Opinions", row),
  });
  const checked = (...marks: (number | string | null)[]) =>
    marks.map((mark) => ({ mark: figure(mark), at: place("Checks") }));

  it.each<[string, string, Partial<OfficialInput>, number]>([
    ["people of all rows", TALKS, { talks: [talk(2, 1, 0), talk(0, null, 1, 1)] }, 260 / 4],
    [
      "opinions",
      OPINIONS,
      { opinions: [opinion("agree"), opinion("reservations", null, 1), opinion("object", null, 2)] },
      160 / 3,
    ],
    ["a mark before an opinion", OPINIONS, { opinions: [opinion("agree", 70), opinion(null, 81, 1)] }, 75.5],
    ["departments that said something", OPINIONS, { opinions: [opinion("agree"), opinion(null, null, 1)] }, 100],
    ["the year's marks", CHECKS, { checks: checked(80, 90, null, 91) }, 87],
  ])("count %s", (_, name, official, expected) => {
    const result = one(official, weighing({ talks: 1, opinions: 1, regularChecks: 1 }));
    expect(result.values[name]).toBeCloseTo(expected, 12);
  });

  it.each<[string, string, Partial<OfficialInput>]>([
    ["missing-component", TALKS, { talks: [talk(0, null, null)] }],
    ["negative-figure", TALKS, { talks: [talk(-1, 3, 0)] }],
    ["fractional-ballots", TALKS, { talks: [talk(1.5, 3, 0)] }],
    ["error-value", OPINIONS, { opinions: [opinion("agree", "#N/A")] }],
    ["not-a-number", OPINIONS, { opinions: [opinion("agree", "fine")] }],
    ["mark-out-of-range", CHECKS, { checks: checked(80, 100.1) }],
    ["missing-component", CHECKS, { checks: checked(null) }],
  ])("block on %s in %s", (code, name, official) => {
    const key = { [TALKS]: "talks", [OPINIONS]: "opinions", [CHECKS]: "regularChecks" }[name] ?? "";
    expect(one(official, weighing({ [key]: 100 })).issues).toEqual([`error ${code}: A`]);
    const missing = code === "missing-component";
    const unweighted = one(
      { ...person("A", { mark: 80 }), ...official },
      plainScheme({
        components: [
          { key: MARK, name: MARK, weight: 100 },
          { key, name, weight: 0 },
        ],
      }),
    );
    expect(unweighted).toMatchObject({ status: "graded", score: 80, issues: missing ? [] : [`warning ${code}: A`] });
  });
});

describe("marks (scoring.md 3)", () => {
  it.each([
    ["mark-out-of-range", -0.5],
    ["mark-out-of-range", 101],
    ["not-a-number", "good"],
    ["error-value", "#DIV/0!"],
    ["missing-component", null],
    ["missing-component", "N/A"],
  ])("%s blocks: %s", (code, mark) => {
    const appraisal = appraise([year(2025, [person("A", { mark })])]);
    expect(resultOf(appraisal, "A").status).toBe("blocked");
    expect(told(appraisal)).toContain(`error ${code}: A`);
  });

  it("are not taken from two rows, but a blank line is none", () => {
    const row = (mark: number | null, line: number) => ({
      marks: new Map([[MARK, figure(mark)]]),
      at: place("Marks", line),
    });
    expect(one({ marks: [row(80, 3), row(null, 4)] }, plainScheme())).toMatchObject({ score: 80, issues: [] });
    const twice = appraise([year(2025, [{ ...person("A"), marks: [row(80, 4), row(80, 3)] }])]);
    expect(twice.issues[0]).toMatchObject({
      code: "duplicate-row",
      at: { row: 4 },
      details: { role: "marks", first: "A4" },
    });
  });

  it("of a component that the scheme adds count like any other", () => {
    const marks = new Map([
      ["selfEvaluation", figure(90)],
      ["Innovation", figure(60)],
    ]);
    const scheme = plainScheme({
      components: [
        { key: "selfEvaluation", name: "Self-evaluation", weight: 70 },
        { key: "Innovation", name: "Innovation", weight: 30 },
      ],
    });
    expect(one({ marks: [{ marks, at: place("Marks") }] }, scheme).score).toBe(81);
  });
});

describe("the score (scoring.md 1 and 3)", () => {
  const parts = (weights: readonly number[], changes: Partial<Scheme> = {}) =>
    plainScheme({
      components: weights.map((weight, index) => ({ key: `C${index}`, name: `C${index}`, weight })),
      ...changes,
    });
  const marked = (...marks: (number | null)[]) => ({
    marks: [{ marks: new Map(marks.map((mark, index) => [`C${index}`, figure(mark)])), at: place("Marks") }],
  });

  it.each([
    ["half a hundredth up", 2, 89.995, 90, "Outstanding"],
    ["just below", 2, 89.9949, 89.99, "Competent"],
    ["to whole points", 0, 89.5, 90, "Outstanding"],
    ["to three places", 3, 89.9995, 90, "Outstanding"],
    ["binary dust", 2, 74.995, 75, "Competent"],
  ])("is rounded before it is graded: %s", (_, decimals, mark, score, grade) => {
    expect(one(marked(mark), parts([100], { decimals }))).toMatchObject({ score, grade });
  });

  it("normalises weights that do not add up to 100, with a warning", () => {
    const result = one(marked(90, 60), parts([80, 40]));
    expect(result).toMatchObject({ score: 80, issues: ["warning component-weights: 2025"] });
    expect(result.components.map(({ share }) => share)).toEqual([80 / 120, 40 / 120]);
  });

  it.each([[[0, 0]], [[150, -50]]])("cannot be made with weights %j", (weights) => {
    expect(one(marked(90, 60), parts(weights))).toMatchObject({
      status: "blocked",
      issues: ["error component-weights: 2025"],
    });
  });

  it("shares out a missing component where the scheme says redistribute, with a warning at each use", () => {
    const result = one(marked(90, null, 60), parts([50, 30, 20], { missingComponent: "redistribute" }));
    expect(result.score).toBe(81.43); // (50 × 90 + 20 × 60) ÷ 70
    expect(result.issues).toEqual(["warning component-redistributed: A"]);
    expect(result.components.map(({ value, share }) => [value, share])).toEqual([
      [90, 50 / 70],
      [null, 0],
      [60, 20 / 70],
    ]);
  });

  it("redistributes missing ballots, but neither faulty ones nor indicators", () => {
    const changes = { missingComponent: "redistribute" } as const;
    const talks = [{ positive: figure(1), mixed: figure(0), negative: figure(0), at: place("Talks") }];
    expect(one({ talks }, weighing({ ballots: 50, talks: 50 }, changes))).toMatchObject({
      score: 100,
      issues: ["warning component-redistributed: A"],
    });
    const faulty = { talks, ballots: [ballots("Masses", [0.5, 0, 0, 0])] };
    expect(one(faulty, weighing({ ballots: 50, talks: 50 }, changes)).status).toBe("blocked");
    expect(one({ talks }, weighing({ indicators: 50, talks: 50 }, changes))).toMatchObject({
      status: "blocked",
      issues: ["error no-record-card: A"],
    });
  });

  it("is not made of nothing, even by redistribution", () => {
    expect(one({}, parts([100], { missingComponent: "redistribute" })).issues).toEqual(["error missing-component: A"]);
  });

  it("shows a component of weight 0 and does not count it; its absence is nothing", () => {
    const scheme = parts([100, 0, 0]);
    const result = one(marked(90, 10, null), scheme);
    expect(result).toMatchObject({ score: 90, values: { C0: 90, C1: 10 }, issues: [] });
    expect(result.components.map(({ share }) => share)).toEqual([1, 0]);
  });

  it("leaves P18 not judged by faulty ballots of weight 0, without blocking", () => {
    const rows = [ballots("Masses", [1, 0, 0, 9], { returned: 11 })];
    const result = one({ ...marked(90), ballots: rows }, parts([100]));
    expect(result).toMatchObject({ status: "graded", score: 90, dissatisfied: null, ceilings: [] });
    expect(result.issues).toEqual(["warning ballots-do-not-add-up: A"]);
  });
});
