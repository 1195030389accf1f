import { defaultScheme, issue, type Issue, type Scheme, type Scope } from "../../src/appraisal";
import {
  appraise,
  ballots,
  figure,
  GRADES,
  indicator,
  method,
  person,
  place,
  plainScheme,
  quotas,
  resultOf,
  told,
  year,
  type Person,
} from "./build";

/** One year of people by name, in one group unless they say another. */
function group(people: Readonly<Record<string, Person>>, scheme?: Scheme, issues: readonly Issue[] = []) {
  const officials = Object.entries(people).map(([name, about]) => person(name, about));
  return appraise([year(2025, officials, scheme)], { issues });
}

describe("ranks (scoring.md 1)", () => {
  it("are standard competition ranks on the rounded score, within the group", () => {
    const appraisal = group({
      A: { mark: 80.001 },
      B: { mark: 80.004 },
      C: { mark: 90 },
      D: { mark: 70 },
      E: { mark: 60, group: "Departments" },
    });
    expect(["A", "B", "C", "D", "E"].map((name) => resultOf(appraisal, name).rank)).toEqual([2, 2, 1, 4, 1]);
  });
});

describe("a year's grades (scoring.md 5)", () => {
  it("hold ceilings before the quota, so that the seat goes to the next", () => {
    const appraisal = group(
      { A: { mark: 99, met: false }, B: { mark: 92 }, C: { mark: 91 }, D: { mark: 70 }, E: { mark: 70 } },
      quotas(20),
    );
    expect(["A", "B", "C"].map((name) => resultOf(appraisal, name).grade)).toEqual([
      "Competent",
      "Outstanding",
      "Competent",
    ]);
    expect(resultOf(appraisal, "A")).toMatchObject({
      rank: 1,
      remarks: [{ kind: "ceiling", rule: "P15", grade: "Competent" }],
    });
    expect(resultOf(appraisal, "C").remarks).toEqual([{ kind: "quota", grade: "Outstanding", seats: 1 }]);
  });

  it.each<[string, Person, string, string]>([
    ["targets missed", { met: false }, "P15 Competent", "Competent"],
    ["dissatisfied", { masses: [2, 5] }, "P18 Basically competent", "Basically competent"],
    ["a confirmed finding", { found: ["playing with numbers"] }, "P16 Incompetent", "Incompetent"],
    ["a finding of another kind", { found: ["other"] }, "", "Outstanding"],
    [
      "everything at once, the lowest winning",
      { met: false, masses: [2, 5], found: ["work for show", "false achievement", "dishonest conduct"] },
      "P17 Incompetent, P16 Incompetent, P18 Basically competent, P15 Competent",
      "Incompetent",
    ],
  ])("know the ceiling of %s", (_, about, ceilings, grade) => {
    const result = resultOf(group({ A: { mark: 95, ...about } }), "A");
    expect(result.ceilings.map(({ rule, grade: name }) => `${rule} ${name}`).join(", ")).toBe(ceilings);
    expect(result.grade).toBe(grade);
  });

  it("know the ceiling of a veto", () => {
    const veto = indicator({ key: "veto", name: "Accident", method: method("veto"), weight: 0 });
    const line = {
      indicator: "veto",
      target: figure(null),
      actual: figure(1),
      verified: figure(null),
      lastYear: figure(null),
      verifiedBy: null,
      at: place("Cards", 9),
    };
    const official = person("A", { mark: 95, cards: [line] });
    const appraisal = appraise([{ ...year(2025, [official]), indicators: [indicator(), veto] }]);
    expect(resultOf(appraisal, "A")).toMatchObject({
      ceilings: [{ rule: "veto", grade: "Basically competent" }],
      grade: "Basically competent",
    });
  });

  it("warn once per group and grade where the quota gives no seat", () => {
    const appraisal = group({ A: { mark: 95 }, B: { mark: 96, group: "Departments" } }, quotas(20, 100));
    expect(told(appraisal).filter((one) => one.includes("no-seat"))).toEqual([
      "warning quota-no-seat: Departments",
      "warning quota-no-seat: Towns",
    ]);
    expect(resultOf(appraisal, "A").grade).toBe("Competent");
  });
});

describe("the team decides (P10)", () => {
  const team = (grade: string, reason: string | null = "Long-term work") => ({ mark: 80, team: { grade, reason } });

  it("settles the grade; the proposed one stays on record", () => {
    const appraisal = group({ A: team("Outstanding") });
    expect(resultOf(appraisal, "A")).toMatchObject({
      proposedGrade: "Competent",
      grade: "Outstanding",
      remarks: [{ kind: "team", proposed: "Competent", grade: "Outstanding", reason: "Long-term work" }],
    });
    expect(told(appraisal).filter((one) => one.includes("team"))).toEqual([]);
  });

  it.each<[string, Person, readonly string[]]>([
    ["a differing grade without a reason", team("Outstanding", null), ["warning team-grade-no-reason: A"]],
    ["a grade above a ceiling", { ...team("Outstanding"), met: false }, ["warning team-above-ceiling: A"]],
    ["nothing where it agrees", team("Competent", null), []],
  ])("is warned of %s", (_, about, expected) => {
    expect(told(group({ A: about })).filter((one) => one.includes("team"))).toEqual(expected);
  });

  it("is warned of grades over the quota once per group and grade", () => {
    const people = Object.fromEntries(["A", "B", "C", "D", "E"].map((name) => [name, team("Outstanding")]));
    const appraisal = group(people, quotas(40));
    const over = appraisal.issues.filter(({ code }) => code === "team-over-quota");
    expect(over).toMatchObject([{ scope: { kind: "group", group: "Towns" }, details: { given: 5, seats: 2 } }]);
    expect(resultOf(appraisal, "E").grade).toBe("Outstanding");
  });

  it("is not guessed at: an unknown grade or a second row blocks", () => {
    const twice = person("B", team("Outstanding"));
    const other = {
      ...twice,
      team: [...twice.team, { grade: null, reason: null, improved: true, at: place("Team", 1000) }],
    };
    const appraisal = appraise([year(2025, [person("A", team("Best")), other])]);
    const errors = told(appraisal).filter((one) => one.startsWith("error"));
    expect(errors.sort()).toEqual(["error duplicate-row: B", "error unknown-grade: A"]);
    expect([resultOf(appraisal, "A").status, resultOf(appraisal, "B").status]).toEqual(["blocked", "blocked"]);
  });
});

describe("whom an error blocks (scoring.md 5)", () => {
  const people = { A: { mark: 90 }, B: { mark: 80 }, C: { mark: 70, group: "Departments" } };
  const error = (scope: Scope) => issue("bad-year", "error", scope, place("Anywhere"), { text: "" });
  const graded = (appraisal: ReturnType<typeof group>) =>
    ["A", "B", "C"].filter((name) => resultOf(appraisal, name).status === "graded").join("");

  it.each<[string, Scope, string]>([
    ["nobody", { kind: "nobody" }, "ABC"],
    ["an official", { kind: "official", year: 2025, official: "A" }, "BC"],
    ["a group, however it is written", { kind: "group", year: 2025, group: "ＴＯＷＮＳ " }, "C"],
    ["a year", { kind: "year", year: 2025 }, ""],
    ["another year", { kind: "year", year: 2024 }, "ABC"],
    ["everybody", { kind: "everybody" }, ""],
  ])("that reading found: %s", (_, scope, expected) => {
    expect(graded(group(people, undefined, [error(scope)]))).toBe(expected);
  });

  it("only errors do", () => {
    const warning = issue("bad-year", "warning", { kind: "everybody" }, null, { text: "" });
    expect(graded(group(people, undefined, [warning]))).toBe("ABC");
  });

  it("makes the ranks and grades of the rest of the group provisional, which say so", () => {
    const appraisal = group({ ...people, A: { mark: "excellent" } });
    expect(["A", "B", "C"].map((name) => resultOf(appraisal, name).provisional)).toEqual([true, true, false]);
    expect(resultOf(appraisal, "A")).toMatchObject({ score: null, rank: null, proposedGrade: null, grade: null });
    expect(resultOf(appraisal, "B")).toMatchObject({ rank: 1, remarks: [{ kind: "provisional" }] });
  });

  it("keeps the evidence of the blocked that is free of errors", () => {
    const appraisal = group({ A: { mark: 101, met: false, masses: [2, 5] } });
    expect(resultOf(appraisal, "A")).toMatchObject({
      targetsMet: false,
      dissatisfied: { votes: 2, valid: 5 },
      remarks: [{ kind: "blocked", codes: ["mark-out-of-range"] }, { rule: "P18" }, { rule: "P15" }],
    });
  });

  it.each<[string, Partial<Scheme>]>([
    ["bad-grade-bands", { grades: [] }],
    ["bad-grade-bands", { grades: GRADES.slice(0, 3) }],
    ["bad-grade-bands", { grades: [...GRADES.slice(0, 1), ...GRADES] }],
    ["bad-grade-bands", { grades: [...GRADES].reverse() }],
    [
      "quota-out-of-range",
      { grades: defaultScheme("en").grades.map((grade, index) => ({ ...grade, quota: index === 1 ? 101 : null })) },
    ],
    ["bad-setting", { decimals: 1.5 }],
  ])("%s blocks the year", (code, changes) => {
    const appraisal = group(people, plainScheme(changes));
    expect(told(appraisal).filter((one) => one.startsWith("error"))).toEqual([`error ${code}: 2025`]);
    expect(graded(appraisal)).toBe("");
  });
});

describe("somebody not graded (不定等次)", () => {
  const absent: Person = {
    mark: "nonsense",
    notGraded: "on sick leave",
    met: false,
    masses: [9, 9],
    team: { grade: "Best" },
  };

  it("is listed, raises no errors and has no part in the group", () => {
    const appraisal = group(
      { A: absent, B: { mark: 95 }, C: { mark: 94 }, D: { mark: 70 }, E: { mark: 60 } },
      quotas(20),
    );
    expect(resultOf(appraisal, "A")).toMatchObject({
      status: "notGraded",
      score: null,
      targetsMet: null,
      dissatisfied: null,
      remarks: [{ kind: "notGraded", reason: "on sick leave" }],
    });
    // 20 % of four is no seat; of five it would have been one.
    expect(resultOf(appraisal, "B")).toMatchObject({ rank: 1, provisional: false, grade: "Competent" });
    expect(told(appraisal).filter((one) => one.startsWith("error"))).toEqual([]);
  });
});

describe("issues", () => {
  it("are told once, errors first, then in the order of places", () => {
    const scope: Scope = { kind: "nobody" };
    const at = (row: number) => place("S", row);
    const unknown = (severity: "error" | "warning", row: number) =>
      issue("unknown-official", severity, scope, at(row), { text: "X" });
    const found = [
      unknown("warning", 9),
      unknown("warning", 2),
      unknown("error", 5),
      unknown("warning", 5),
      unknown("warning", 2),
    ];
    const appraisal = appraise(
      [2023, 2024, 2025].map((number) => year(number, [])),
      { issues: found },
    );
    expect(
      appraisal.issues
        .filter(({ code }) => code === "unknown-official")
        .map(({ severity, at: cell }) => `${severity} ${cell && "row" in cell ? cell.row : ""}`),
    ).toEqual(["error 5", "warning 2", "warning 9"]);
  });
});

it("does not stumble over ballots of somebody alone in a group with a blank name", () => {
  const official = { ...person("", { mark: 80, group: "" }), ballots: [ballots("", [1, 0, 0, 0])] };
  expect(resultOf(appraise([year(2025, [official])]), "")).toMatchObject({ status: "graded", rank: 1 });
});
