/** The Indicators component: which figure counts, what may be missing, and whom an error blocks (scoring.md 2). */
import type { CardLine } from "../../src/appraisal";
import {
  figure,
  group,
  indicator,
  line,
  official,
  scored,
  shares,
  yearOf,
  type CardText,
  type Cell,
  type IndicatorText,
} from "./year-builder";

describe("the figure used", () => {
  it.each<[string, CardText, number | string, boolean]>([
    ["verified before actual", { actual: 102, verified: 100 }, 100, true],
    ["actual where verified is blank", { actual: 102 }, 102, false],
    ["actual where verified is a none mark", { actual: 102, verified: "无" }, 102, false],
    ["verified where actual is blank", { verified: 100 }, 100, true],
  ])("%s", (_name, card, value, verified) => {
    expect(group({ method: "position" }, [card]).result("T1")).toMatchObject({ figure: value, verified });
  });

  it.each<[string, CardText, string[]]>([
    ["an error value where it is used", { actual: 1, verified: "#DIV/0!" }, ["error error-value T1"]],
    ["an error value where it is not", { actual: "#N/A", verified: 1 }, ["warning error-value T1"]],
    ["text where it is used", { actual: "about 5" }, ["error not-a-number T1"]],
    ["text where it is not", { actual: "about 5", verified: 5 }, ["warning not-a-number T1"]],
    ["nothing at all", {}, ["error missing-figure T1"]],
    ["more than the tolerance apart", { actual: 105.1, verified: 100 }, ["warning figure-unconfirmed T1"]],
    ["just the tolerance apart", { actual: 105, verified: 100 }, []],
    ["verified as nothing", { actual: 1, verified: 0 }, ["warning figure-unconfirmed T1"]],
  ])("%s", (_name, card, told) => {
    expect(group({ method: "position" }, [card]).told).toEqual(told);
  });
});

describe("what the method needs", () => {
  it.each<[string, Partial<IndicatorText>, CardText, string[]]>([
    ["no target", {}, { actual: 5 }, ["error missing-target T1"]],
    ["a target that says N/A", {}, { actual: 5, target: "N/A" }, ["error missing-target T1"]],
    ["a target of text", {}, { actual: 5, target: "all" }, ["error not-a-number T1"]],
    ["a target of zero, higher is better", {}, { actual: 5, target: 0 }, ["error zero-target T1"]],
    ["a target of zero, lower is better", { direction: "lower" }, { actual: 5, target: 0 }, []],
    ["a negative target", { direction: "lower" }, { actual: 5, target: -1 }, ["error negative-target T1"]],
    ["no last year", { method: "growth" }, { actual: 5 }, ["error missing-last-year T1"]],
    ["a last year of zero", { method: "growth" }, { actual: 5, lastYear: 0 }, ["error missing-last-year T1"]],
    ["an error in last year", { method: "growth" }, { actual: 5, lastYear: "#REF!" }, ["error error-value T1"]],
    [
      "a bands of ratio without target",
      { method: "bands", parameters: "0:0; 100:1; of=ratio" },
      { actual: 5 },
      ["error missing-target T1"],
    ],
    ["a target that nobody needs", { method: "position" }, { actual: 5, target: "more", lastYear: 0 }, []],
    [
      "an error value that nobody needs",
      { method: "position" },
      { actual: 5, target: "#REF!" },
      ["warning error-value T1"],
    ],
    ["a negative count", { method: "deduction" }, { actual: -1 }, ["error negative-figure T1"]],
    ["a mark over 100", { method: "rating" }, { actual: 101 }, ["error mark-out-of-range T1"]],
    ["all at once", {}, { actual: "x", target: -2 }, ["error not-a-number T1", "error negative-target T1"]],
  ])("%s", (_name, text, card, told) => {
    const scoring = group({ method: "completion", ...text }, [card]);
    expect(scoring.told).toEqual(told);
    expect(scoring.outcome("T1").value === null).toBe(told.some((one) => one.startsWith("error")));
  });
});

it("blocks exactly whom an error touches", () => {
  const scoring = group({ method: "completion 50%, position 50%" }, [
    { actual: 30, target: 30 },
    { actual: 20 },
    { actual: "#N/A", target: 20 },
    { actual: 10, target: 20 },
  ]);
  expect(scoring.told).toEqual(["error missing-target T2", "error error-value T3"]);
  // T2 is blocked but compared, T3's figure is an error and is not: T4 is third of three.
  expect(shares(scoring)).toEqual([1, null, null, 0.5 * 0.5 + 0.5 * 0.6]);
  expect(scoring.result("T4").parts[1]?.position).toEqual({ rank: 3, of: 3 });
});

describe("comparisons", () => {
  it("stay within the group and leave out N/A and those who are not graded", () => {
    const one = indicator({ method: "position" });
    const of = (name: string, actual: Cell, more = {}) =>
      official({ name, cards: [line(one.key, { actual })], ...more });
    const scoring = scored(
      yearOf(
        [one],
        [
          of("A", 50),
          of("B", 40),
          of("C", "N/A"),
          of("D", 99, { notGraded: "newly in post" }),
          of("E", 45, { group: "Departments" }),
          of("F", 30, { group: " TOWNS " }),
        ],
      ),
    );
    expect(["A", "B", "E", "F"].map((name) => scoring.result(name).parts[0]?.position)).toEqual([
      { rank: 1, of: 3 },
      { rank: 2, of: 3 },
      { rank: 1, of: 1 },
      { rank: 3, of: 3 },
    ]);
    expect([...scoring.outcomes.keys()]).toEqual(["A", "B", "C", "F", "E"]);
    expect(scoring.told).toEqual(["error pillar-empty C"]);
  });

  it("tell of the only negative figure of a group", () => {
    expect(group({ method: "position" }, [5, -3, 4]).told).toEqual(["warning negative-figure T2"]);
    expect(group({ method: "position" }, [5, -3, -4]).told).toEqual([]);
  });

  it("tell of a share among percentages", () => {
    const marks = [98.2, 97.5, 0.98, 99.1];
    expect(group({ method: "position", unit: "%" }, marks).told).toEqual(["warning percent-scale T3"]);
    expect(group({ method: "position", unit: "起" }, marks).told).toEqual([]);
    expect(group({ method: "position" }, marks).told).toEqual(["warning percent-scale T3"]);
    expect(group({ method: "position" }, [98, 97, 1, 99]).told).toEqual([]);
    expect(group({ method: "position", unit: "%" }, [98, 97, 0.4, 99]).told).toEqual([]);
    expect(group({ method: "completion", unit: "％" }, [{ actual: 98, target: 0.95, lastYear: 97 }]).told).toEqual([
      "warning percent-scale T1",
    ]);
  });
});

describe("occurrences that are not filled in", () => {
  it("are zero, with a warning only where nobody's are", () => {
    const text = { method: "deduction" };
    expect(group(text, [null, null]).told).toEqual(["warning missing-taken-as-zero year"]);
    expect(group(text, [null, 0]).told).toEqual([]);
    expect(group(text, [null, "无"]).told).toEqual([]);
    expect(group(text, [null]).result("T1")).toMatchObject({ figure: 0, takenAsZero: true, share: 1 });
    expect(group(text, ["无"]).result("T1")).toMatchObject({ figure: 0, takenAsZero: false });
  });

  it("warn once for an indicator of several groups", () => {
    const indicators = [indicator({ name: "A", method: "position" }), indicator({ name: "V", method: "veto" })];
    const people = ["Towns", "Departments"].map((name) =>
      official({ name, group: name, cards: [line("A", { actual: 1 })] }),
    );
    expect(scored(yearOf(indicators, people)).told).toEqual(["warning missing-taken-as-zero year"]);
  });
});

describe("weights", () => {
  const of = (name: string, weight: number, pillar: string, method = "rating") =>
    indicator({ name, weight, pillar, method });
  const indicators = [of("A", 30, "Economy"), of("B", 20, "Economy"), of("C", 10, "Economy"), of("D", 40, "Society")];

  function withMarks(marks: readonly Cell[]) {
    const cards = marks.map((actual, index) => line("ABCD".charAt(index), { actual }, index));
    return scored(yearOf(indicators, [official({ name: "T1", cards })]));
  }

  it("of what does not apply are shared within the pillar, in proportion", () => {
    const scoring = withMarks(["N/A", 90, 60, 80]);
    expect(scoring.outcome("T1").results.map(({ indicator: { key }, weight }) => [key, weight])).toEqual([
      ["B", 40],
      ["C", 20],
      ["D", 40],
    ]);
    // 40 × 0.9 + 20 × 0.6 + 40 × 0.8
    expect(scoring.outcome("T1").value).toBeCloseTo(80, 12);
  });

  it("cannot be shared where the whole pillar does not apply", () => {
    const scoring = withMarks([80, 80, 80, "N/A"]);
    expect(scoring.told).toEqual(["error pillar-empty T1"]);
    expect(scoring.outcome("T1").value).toBeNull();
    expect(scoring.outcome("T1").results).toHaveLength(3);
  });

  it("let a deduction lose points of the weight in force", () => {
    const both = [of("A", 50, "Economy"), of("B", 50, "Economy", "deduction")];
    const cards = [line("A", { actual: "N/A" }), line("B", { actual: 10 })];
    const scoring = scored(yearOf(both, [official({ name: "T1", cards })]));
    expect(scoring.result("T1")).toMatchObject({ weight: 100, points: 90 });
  });

  it("of a group add up to 100, else the group is blocked", () => {
    const some = [
      of("A", 60, "Economy"),
      indicator({ name: "B", method: "rating", weight: 40, groups: ["Towns", "Villages"] }, 7),
      indicator({ name: "C", method: "bonus" }, 9),
    ];
    const cards = ["A", "B"].map((key) => line(key, { actual: 90 }));
    const people = ["Towns", "Departments"].map((name) => official({ name, group: name, cards }));
    const scoring = scored(yearOf(some, people));
    const found = scoring.issues.filter(({ code }) => code === "weights-not-100");
    expect(found).toMatchObject([
      {
        severity: "error",
        scope: { kind: "group", year: 2025, group: "Departments" },
        at: { sheet: "Indicators", row: 1, rows: 9, column: 6 },
        details: { group: "Departments", sum: 60 },
      },
    ]);
    expect(scoring.outcome("Departments").value).toBeNull();
    expect(scoring.outcome("Departments").results).toHaveLength(2);
    expect(scoring.outcome("Towns").value).toBeCloseTo(90, 12);
  });

  it("add up to 100 in spite of binary arithmetic", () => {
    const tenths = Array.from({ length: 3 }, (_, index) =>
      of(`T${index}`, index === 2 ? 99.7 : ([0.1, 0.2][index] ?? 0), "E"),
    );
    const cards = tenths.map(({ key }) => line(key, { actual: 90 }));
    expect(scored(yearOf(tenths, [official({ name: "T1", cards })])).told).toEqual([]);
  });
});

it("caps what bonuses add to the component", () => {
  const indicators = [
    indicator({ name: "A", method: "rating" }),
    indicator({ name: "B", method: "bonus" }),
    indicator({ name: "C", method: "bonus" }),
  ];
  const cards = [line("A", { actual: 99 }), line("B", { actual: 4 }), line("C", { actual: 9 })];
  const people = [official({ name: "T1", cards })];
  expect(scored(yearOf(indicators, people)).outcome("T1").value).toBe(105);
  expect(scored(yearOf(indicators, people, { bonusCap: 3 })).outcome("T1").value).toBe(103);
});

describe("lines of the record card", () => {
  const one = indicator({ name: "GDP", method: "position" });
  const two = indicator({ name: "Honours", method: "bonus" });

  it("that are missing altogether are one error; a card with a bonus alone lacks its figures", () => {
    const told = (cards: readonly CardLine[]) => scored(yearOf([one, two], [official({ name: "T1", cards })])).told;
    expect(told([])).toEqual(["error no-record-card T1", "warning missing-taken-as-zero year"]);
    expect(told([line("Honours", { actual: 1 })])).toEqual(["error missing-figure T1"]);
  });

  it("of a method whose parameters cannot be read are checked all the same", () => {
    const bands = indicator({ name: "A", method: "bands", weight: 50 }, 1);
    const deduction = indicator({ name: "B", method: "deduction", parameters: "every=2", weight: 50 }, 2);
    const officials = [
      official({ name: "T1", cards: [line("A", { actual: "many" }), line("B", { actual: -1 })] }),
      official({ name: "T2", cards: [line("A", { actual: 1 })] }),
    ];
    const scoring = scored(yearOf([bands, deduction], officials));
    expect(scoring.told).toEqual(["error not-a-number T1", "error negative-figure T1"]);
    expect(scoring.outcome("T2")).toMatchObject({ value: null, results: [] });
  });

  it("of deductions are zero where the card says anything else", () => {
    const deduction = indicator({ name: "A", method: "deduction" });
    const scoring = scored(
      yearOf([deduction, two], [official({ name: "T1", cards: [line("Honours", { actual: 1 })] })]),
    );
    expect(scoring.outcome("T1")).toMatchObject({ value: 101 });
    expect(scoring.told).toEqual(["warning missing-taken-as-zero year"]);
  });

  it("of everybody but somebody without a card: nobody's deduction is filled in", () => {
    const deduction = indicator({ name: "A", method: "deduction" });
    const officials = [official({ name: "T1", cards: [line("A", {})] }), official({ name: "T2", cards: [] })];
    expect(scored(yearOf([deduction], officials)).told).toEqual([
      "error no-record-card T2",
      "warning missing-taken-as-zero year",
    ]);
  });

  it("that are missing for an indicator are a missing figure", () => {
    const half = [indicator({ name: "A", method: "rating", weight: 50 }), { ...one, weight: 50 }];
    const scoring = scored(yearOf(half, [official({ name: "T1", cards: [line("A", { actual: 90 })] })]));
    expect(scoring.told).toEqual(["error missing-figure T1"]);
    expect(scoring.outcome("T1")).toMatchObject({ value: null, results: [{ points: 45 }] });
  });

  it.each<[string, readonly CardText[], string]>([
    ["stand twice", [{ actual: 7 }, { actual: 7 }], "error duplicate-row T1"],
    [
      "are verified differently by two departments",
      [
        { verified: 7, verifiedBy: "Audit" },
        { verified: 8, verifiedBy: "Statistics" },
      ],
      "error figures-conflict T1",
    ],
    [
      "are verified alike by two departments",
      [
        { verified: 7, verifiedBy: "Audit" },
        { verified: 7, verifiedBy: "Statistics" },
      ],
      "error duplicate-row T1",
    ],
    [
      "are verified differently by one department",
      [
        { verified: 7, verifiedBy: "Audit" },
        { verified: 8, verifiedBy: "audit " },
      ],
      "error duplicate-row T1",
    ],
  ])("that %s are out of comparisons", (_name, cards, told) => {
    const people = [
      official({ name: "T1", cards: cards.map((text, index) => line("GDP", text, index)) }),
      official({ name: "T2", cards: [line("GDP", { actual: 5 })] }),
    ];
    const scoring = scored(yearOf([one], people));
    expect(scoring.told).toEqual([told]);
    expect(scoring.result("T2").parts[0]?.position).toEqual({ rank: 1, of: 1 });
  });

  it("name the first of two by its cell", () => {
    const cards = [line("GDP", { actual: 7 }, 3), line("GDP", { actual: 7 }, 9)];
    const [found] = scored(yearOf([one], [official({ name: "T1", cards })])).issues;
    expect(found).toMatchObject({ at: { row: 9 }, details: { text: "T1 / GDP", first: "E4" } });
  });

  it("of another group's indicators are not looked at", () => {
    const other = indicator({ name: "Other", method: "position", groups: ["Departments"] });
    const cards = [line("GDP", { actual: 1 }), line("Other", { actual: "#REF!" })];
    expect(scored(yearOf([one, other], [official({ name: "T1", cards })])).told).toEqual([]);
  });
});

describe("the condition coefficient (P6)", () => {
  it.each<[Cell, string[]]>([
    [1.5, []],
    [0.5, []],
    [1.51, ["warning bad-coefficient T1"]],
    [0, ["error bad-coefficient T1"]],
    [-1, ["error bad-coefficient T1"]],
    ["high", ["error bad-coefficient T1"]],
    ["#REF!", ["error bad-coefficient T1"]],
    [null, []],
  ])("of %s", (coefficient, told) => {
    expect(group({ method: "completion" }, [{ actual: 9, target: 10 }], [coefficient]).told).toEqual(told);
  });

  it("that cannot be read spoils only what it weighs in", () => {
    const indicators = [
      indicator({ name: "A", method: "completion", weight: 50 }),
      indicator({ name: "B", method: "position", weight: 50 }),
    ];
    const cards = [line("A", { actual: 10, target: 10 }), line("B", { actual: 3 })];
    const person = { ...official({ name: "T1", cards }), coefficient: figure("high") };
    const scoring = scored(yearOf(indicators, [person]));
    expect(scoring.outcome("T1")).toMatchObject({
      value: null,
      results: [{ indicator: { name: "B" } }],
      // P15 looks at the ratio without the coefficient.
      targetsReached: 1,
    });
  });
});

it("blocks the groups of an indicator whose method could not be read, quietly, for reading has told", () => {
  const indicators = [
    indicator({ name: "A", method: "rating", weight: 50 }),
    indicator({ name: "B", method: "guess", weight: 50, groups: ["Towns"] }),
    indicator({ name: "C", method: "rating", weight: 50, groups: ["Departments"] }),
  ];
  const cards = ["A", "B", "C"].map((key) => line(key, { actual: 90 }));
  const people = ["Towns", "Departments"].map((name) => official({ name, group: name, cards }));
  const scoring = scored(yearOf(indicators, people));
  expect(scoring.told).toEqual([]);
  expect(scoring.outcome("Towns")).toMatchObject({ value: null, results: [{ points: 45 }] });
  expect(scoring.outcome("Departments").value).toBe(90);
});

it("takes faults for warnings, and absence for nothing, where the component has no weight", () => {
  const components = [{ key: "indicators", name: "Indicators", weight: 0 }];
  const one = indicator({ method: "position", weight: 90 });
  const people = [
    official({ name: "T1", cards: [line(one.key, { actual: "#REF!" })] }),
    official({ name: "T2", cards: [] }),
  ];
  const scoring = scored(yearOf([one], people, { components }));
  expect(scoring.told).toEqual(["warning error-value T1", "warning weights-not-100 Towns"]);
});

it("leaves those who are not graded alone", () => {
  const one = indicator({ method: "completion" });
  const person = official({
    name: "T1",
    notGraded: "ill",
    coefficient: "x",
    cards: [line(one.key, { actual: "#N/A" })],
  });
  const scoring = scored(yearOf([one], [person]));
  expect([scoring.outcomes.size, scoring.issues]).toEqual([0, []]);
});
