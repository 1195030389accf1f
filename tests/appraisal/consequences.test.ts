import { appraise, archived, GRADES, person, plainScheme, summaryOf, year, type Person } from "./build";
import type { ArchiveRow } from "../../src/appraisal";

/** What follows for one official from what each year says, the latest last; `null`: not there that year. */
function follows(...history: (Person | null)[]): { readonly holds: string; readonly notJudged: string } {
  const first = 2026 - history.length;
  const others = person("Somebody else", { mark: 50 });
  const years = history.map((about, index) => year(first + index, about ? [person("A", about), others] : [others]));
  return wording(summaryOf(appraise(years), "A"));
}

function wording(row: ReturnType<typeof summaryOf>) {
  return {
    holds: row.consequences.map(({ rule, withheld }) => rule + (withheld ? " withheld" : "")).join(", "),
    notJudged: row.notJudged.map(({ rule, have, need }) => `${rule} ${have}/${need}`).join(", "),
  };
}

const sound: Person = { mark: 95, met: true, masses: [0, 30] };
const unhappy: Person = { mark: 80, met: true, masses: [11, 30] };
const missed: Person = { mark: 80, met: false, masses: [0, 30] };

describe("consequences of three years (P14–P19, scoring.md 6)", () => {
  it.each<[string, (Person | null)[], string]>([
    ["P14: top grade three times", [sound, sound, sound], "P14"],
    ["no P14: one year below the top", [sound, { ...sound, mark: 89.99 }, sound], ""],
    ["P15: targets missed this year and last", [sound, missed, missed], "P15"],
    ["no P15: missed in other years", [missed, sound, missed], ""],
    ["P16: a confirmed finding this year", [sound, sound, { ...sound, found: ["work for show"] }], "P16"],
    ["P17: dishonest conduct", [sound, sound, { ...sound, found: ["dishonest conduct"] }], "P17"],
    [
      "no P16 or P17 for a finding of another kind, nor for last year's",
      [sound, { ...missed, found: ["dishonest conduct"] }, { ...unhappy, masses: [0, 30], found: ["other"] }],
      "",
    ],
    ["P18: more than one third dissatisfied", [sound, sound, unhappy], "P18"],
    ["no P18: exactly one third", [sound, sound, { ...unhappy, masses: [10, 30] }], ""],
    ["P19 in place of P18: dissatisfied again, follow-up blank", [sound, unhappy, unhappy], "P19"],
    ["P19: follow-up not improved", [sound, unhappy, { ...unhappy, team: { improved: false } }], "P19"],
    ["P18 again: follow-up improved", [sound, unhappy, { ...unhappy, team: { improved: true } }], "P18"],
    [
      "P18: the follow-up of last year says nothing of this",
      [sound, { ...unhappy, team: { improved: true } }, unhappy],
      "P19",
    ],
    [
      "all that hold, gravest first",
      [
        sound,
        { ...unhappy, met: false },
        { ...unhappy, met: false, found: ["false achievement", "dishonest conduct"] },
      ],
      "P17, P19, P16, P15",
    ],
  ])("%s", (_, history, expected) => {
    expect(follows(...history)).toEqual({ holds: expected, notJudged: "" });
  });

  it("withholds P14 beside any other rule: the team may grade above a ceiling", () => {
    const lifted: Person = { ...unhappy, team: { grade: "Outstanding", reason: "Long-term work" } };
    expect(follows(sound, sound, lifted).holds).toBe("P18, P14 withheld");
  });

  it.each<[string, (Person | null)[], string, string]>([
    ["a first year", [null, null, unhappy], "P18", "P14 1/3, P15 1/2, P19 1/2"],
    ["two years", [null, sound, sound], "", "P14 2/3"],
    ["a year away", [sound, null, unhappy], "P18", "P14 2/3, P15 1/2, P19 1/2"],
    ["no ballots of the masses this year", [sound, unhappy, { mark: 95, met: true }], "", "P18 0/1, P19 1/2"],
    ["targets not judged last year", [sound, { mark: 95, masses: [0, 30] }, missed], "", "P15 1/2"],
    [
      "not graded this year",
      [sound, sound, { ...missed, notGraded: "on leave", found: ["work for show"] }],
      "",
      "P14 2/3, P15 1/2, P18 0/1, P19 1/2",
    ],
    [
      "not graded last year",
      [sound, { ...unhappy, notGraded: "on leave" }, unhappy],
      "P18",
      "P14 2/3, P15 1/2, P19 1/2",
    ],
  ])("says what it could not judge: %s", (_, history, holds, notJudged) => {
    expect(follows(...history)).toEqual({ holds, notJudged });
  });

  it("judges a blocked official on what is free of errors", () => {
    const blocked: Person = { ...missed, mark: 120, found: ["dishonest conduct"] };
    expect(follows(sound, missed, blocked)).toEqual({ holds: "P17, P15", notJudged: "P14 2/3" });
  });
});

describe("the archive (P8)", () => {
  const earlier: Partial<ArchiveRow> = {
    score: 92,
    rank: 1,
    grade: "Outstanding",
    targetsMet: false,
    dissatisfied: { votes: 11, valid: 30 },
  };
  const archive = [
    archived("A", 2023, earlier),
    archived("A", 2024, { ...earlier, score: 94 }),
    archived("A", 2025, { score: 1 }),
  ];

  it("stands in for years without sheets of their own, and only for those", () => {
    const appraisal = appraise([year(2025, [person("A", sound)])], { archive });
    const row = summaryOf(appraisal, "A");
    expect(wording(row)).toEqual({ holds: "P14", notJudged: "" });
    expect(row).toMatchObject({ mean: 93.67, rank: 1, change: 1 });
    expect(row.years.map(({ year: one, score, archived: from }) => [one, score, from])).toEqual([
      [2023, 92, true],
      [2024, 94, true],
      [2025, 95, false],
    ]);
    expect(appraisal.issues.map(({ code }) => code)).not.toContain("few-years");
  });

  it("carries the evidence of rules over two years", () => {
    const appraisal = appraise([year(2025, [person("A", { ...unhappy, met: false })])], { archive });
    expect(wording(summaryOf(appraisal, "A")).holds).toBe("P19, P15");
  });

  it("measures an archived grade by the top grade of the latest scheme, a calculated one by its own", () => {
    const renamed = plainScheme({ grades: GRADES.map((grade) => ({ ...grade, name: `New ${grade.name}` })) });
    const years = [year(2024, [person("A", sound)]), year(2025, [person("A", sound)], renamed)];
    const old = appraise(years, { archive: [archived("A", 2023, earlier)] });
    const fresh = appraise(years, { archive: [archived("A", 2023, { ...earlier, grade: "New Outstanding" })] });
    expect([wording(summaryOf(old, "A")).holds, wording(summaryOf(fresh, "A")).holds]).toEqual(["", "P14"]);
  });

  it("is not asked about a year that has sheets, even of those who are missing there", () => {
    const years = [year(2024, [person("B", sound)]), year(2025, [person("A", sound)])];
    const row = summaryOf(appraise(years, { archive }), "A");
    expect(row.years.map(({ year: one }) => one)).toEqual([2023, 2025]);
    expect(row).toMatchObject({ mean: 93.5, change: null, rank: null });
  });
});
