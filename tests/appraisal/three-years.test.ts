import { appraise, person, resultOf, summaryOf, year, type Person } from "./build";

describe("three years (P8, scoring.md 6)", () => {
  const history = (...marks: (readonly [number, Readonly<Record<string, Person>>])[]) =>
    appraise(
      marks.map(([number, people]) =>
        year(
          number,
          Object.entries(people).map(([name, about]) => person(name, about)),
        ),
      ),
    );

  it("gives mean, change and rank by mean, ranking only those with three scores", () => {
    const appraisal = history(
      [2023, { A: { mark: 80 }, B: { mark: 90 }, D: { mark: 79.99 } }],
      [2024, { A: { mark: 80.01 }, B: { mark: 70.5 }, C: { mark: 99 }, D: { mark: 80 } }],
      [2025, { A: { mark: 80.02 }, B: { mark: 80 }, C: { mark: 60 }, D: { mark: 80.04 } }],
    );
    const rows = ["A", "B", "C", "D"].map((name) => summaryOf(appraisal, name));
    expect(rows.map(({ mean, change, rank }) => [mean, change, rank])).toEqual([
      [80.01, 0.01, 2],
      [80.17, 9.5, 1],
      [79.5, -39, null],
      [80.01, 0.04, 2],
    ]);
  });

  it("gives somebody without a score in the latest year the mean of the others, no change and no rank", () => {
    const appraisal = history([2023, { A: { mark: 80 } }], [2024, { A: { mark: 85 } }], [2025, { A: { mark: -1 } }]);
    expect(summaryOf(appraisal, "A")).toMatchObject({
      mean: 82.5,
      change: null,
      rank: null,
      years: [{ score: 80 }, { score: 85 }, { score: null }],
    });
  });

  it("looks at three years only, and flags a change of group", () => {
    const appraisal = history(
      [2022, { A: { mark: 10 } }],
      [2023, { A: { mark: 80, group: "Departments" } }],
      [2024, { A: { mark: 80, group: "Departments" } }],
      [2025, { A: { mark: 80 }, B: { mark: 70 } }],
    );
    const row = summaryOf(appraisal, "A");
    expect(row).toMatchObject({
      mean: 80,
      rank: 1,
      remarks: [{ kind: "groupChanged", year: 2024, from: "Departments" }],
    });
    expect(row.years.map((one) => one.year)).toEqual([2023, 2024, 2025]);
  });

  it.each([
    ["a gap", [2022, 2023, 2025], ["year-gap"]],
    ["two gaps", [2020, 2025], ["year-gap", "year-gap"]],
    ["a young record", [2024, 2025], ["few-years"]],
    ["a single year", [2025], ["few-years"]],
    ["three years", [2023, 2024, 2025], []],
  ])("says what the record lacks: %s", (_, years, codes) => {
    const appraisal = appraise(years.map((number) => year(number, [person("A", { mark: 80 })])));
    expect(appraisal.issues.map(({ code }) => code)).toEqual(codes);
  });

  it("says that what rests on an earlier provisional year is provisional, which the latest year alone is not", () => {
    const appraisal = history(
      [2024, { A: { mark: 80 }, B: { mark: 101 } }],
      [2025, { A: { mark: 80 }, B: { mark: 70 } }],
    );
    expect(summaryOf(appraisal, "A").remarks).toEqual([{ kind: "provisionalYears", years: [2024] }]);
    expect(resultOf(appraisal, "A").remarks).toEqual([]);
    expect(summaryOf(appraisal, "B").remarks).toEqual([]);
  });
});
