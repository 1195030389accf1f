/** Means, changes and consequences by hand (P8, P14–P19; scoring.md 6), over sheets and archive. */
import type { ArchiveRow, Scheme } from "../../../src/appraisal";
import { appraise, archived, person, plainScheme, resultOf, summaryOf, year, type Person } from "../build";

/** A year of A: from sheets, from the archive, or nothing on record. */
type Year = { readonly sheet: Person; readonly scheme?: Scheme } | { readonly archive: Partial<ArchiveRow> } | null;

/** A's summary from the years 2023, 2024 and 2025. */
function summary(...years: readonly Year[]) {
  const numbered = years.map((one, index) => ({ one, number: 2023 + index }));
  const sheets = numbered.flatMap(({ one, number }) =>
    one && "sheet" in one ? [year(number, [person("A", one.sheet), person("B", { mark: 50 })], one.scheme)] : [],
  );
  const archive = numbered.flatMap(({ one, number }) =>
    one && "archive" in one ? [archived("A", number, one.archive)] : [],
  );
  const row = summaryOf(appraise(sheets, { archive }), "A");
  const holds = row.consequences.map(({ rule, withheld }) => rule + (withheld ? " withheld" : "")).join(", ");
  const notJudged = row.notJudged.map(({ rule, have, need }) => `${rule} ${have}/${need}`).join(", ");
  return { ...row, holds, notJudged };
}

const mark = (value: number, more: Person = {}): Year => ({ sheet: { mark: value, ...more } });
const score = (value: number, more: Partial<ArchiveRow> = {}): Year => ({ archive: { score: value, ...more } });

it.each<[arithmetic: string, years: readonly Year[], mean: number | null, change: number | null, rank: number | null]>([
  ["(90 + 90 + 91)/3 = 90.333…", [mark(90), mark(90), mark(91)], 90.33, 1, 1],
  ["(90 + 91 + 91)/3 = 90.666…", [mark(90), mark(91), mark(91)], 90.67, 0, 1],
  ["(89.99 + 89.99 + 90.01)/3 = 89.99666…", [mark(89.99), mark(89.99), mark(90.01)], 90, 0.02, 1],
  ["of rounded scores: (1 + 1.01)/2 = 1.005 is 1.01", [null, mark(0.999), mark(1.006)], 1.01, 0.01, null],
  ["(89.98 + 90.01)/2 = 89.995 is 90.00", [null, mark(89.98), mark(90.01)], 90, 0.03, null],
  ["90.1 − 89.9 is 0.2, without the dust", [null, mark(89.9), mark(90.1)], 90, 0.2, null],
  ["70.01 − 70.02 is −0.01", [null, mark(70.02), mark(70.01)], 70.02, -0.01, null],
  ["one year alone", [null, null, mark(77.77)], 77.77, null, null],
  ["a year between is missing: no change", [mark(80), null, mark(90)], 85, null, null],
  ["from the archive: (92 + 94 + 96)/3", [score(92), score(94), mark(96)], 94, 2, 1],
  ["archive, then sheets: (90 + 93 + 90)/3", [score(90), mark(93), mark(90)], 91, -3, 1],
  [
    "an archived year without a score is not on record",
    [{ archive: { grade: "Outstanding" } }, mark(80), mark(81)],
    80.5,
    1,
    null,
  ],
  ["blocked in Y: the mean of the others", [mark(80), mark(83), { sheet: { mark: 101 } }], 81.5, null, null],
  ["not graded in Y−1: no change", [mark(80), mark(99, { notGraded: "ill" }), mark(82)], 81, null, null],
  ["nothing on record", [null, null, { sheet: { mark: 101 } }], null, null, null],
])("%s", (_, years, mean, change, rank) => {
  expect(summary(...years)).toMatchObject({ mean, change, rank });
});

it("rounds to the decimals of the latest year: (89.6 + 90)/2 = 89.8 is 90 to none", () => {
  const whole = plainScheme({ decimals: 0 });
  // 90.4 is 90 by the scheme of 2025, and 89.6 stays what 2024 made of it.
  const row = summary(null, mark(89.6), { sheet: { mark: 90.4 }, scheme: whole });
  expect(row).toMatchObject({ mean: 90, change: 0 });
});

it("ranks by mean within the group of the latest year, those with three scores alone, ties sharing the best", () => {
  const marks: Readonly<Record<string, readonly number[]>> = {
    A: [80, 81, 82], // 81
    B: [82, 81, 80], // 81
    C: [90, 60, 92], // 80.67
    D: [99, 99], // the first year is missing
    E: [81, 81, 81.01], // 81.00333…, shown as 81
  };
  const years = [2023, 2024, 2025].map((number, index) =>
    year(
      number,
      Object.entries(marks).flatMap(([name, of]) => {
        const value = of[of.length - 3 + index];
        return value === undefined ? [] : [person(name, { mark: value })];
      }),
    ),
  );
  const appraisal = appraise(years);
  expect(["A", "B", "C", "D", "E"].map((name) => summaryOf(appraisal, name).rank)).toEqual([1, 1, 4, null, 1]);
});

const top = { grade: "Outstanding", score: 95 };
const good: Person = { mark: 95, met: true, masses: [0, 30] };
const hit: Person = { mark: 80, met: true, masses: [11, 30] };
const missed: Person = { mark: 80, met: false, masses: [0, 30] };
const before = (more: Partial<ArchiveRow>): Year => ({ archive: { score: 80, grade: "Competent", ...more } });

it.each<[what: string, years: readonly Year[], holds: string, notJudged: string]>([
  [
    "P14 on the team's grade, which counts, not on the proposed one",
    [mark(95), { sheet: { ...good, mark: 80, team: { grade: "Outstanding", reason: "…" } } }, { sheet: good }],
    "P14",
    "",
  ],
  [
    "no P14 where the team lowered one year",
    [{ archive: top }, { sheet: { ...good, team: { grade: "Competent", reason: "…" } } }, { sheet: good }],
    "",
    "",
  ],
  ["P14 over two archived years", [{ archive: top }, { archive: top }, { sheet: good }], "P14", "P15 1/2, P19 1/2"],
  [
    "no P14 where a quota took the seat of one year",
    [{ archive: top }, { archive: { ...top, grade: "Competent" } }, { sheet: good }],
    "",
    "P15 1/2, P19 1/2",
  ],
  [
    "P14 withheld by a finding of this year where the team graded above it",
    [
      { archive: top },
      { archive: top },
      { sheet: { ...good, found: ["work for show"], team: { grade: "Outstanding", reason: "…" } } },
    ],
    "P16, P14 withheld",
    "P15 1/2, P19 1/2",
  ],
  ["P15 with the archive's word", [null, before({ targetsMet: false }), { sheet: missed }], "P15", "P14 2/3, P19 1/2"],
  ["no P15: the archive says yes", [null, before({ targetsMet: true }), { sheet: missed }], "", "P14 2/3, P19 1/2"],
  ["P15 not judged: the archive is blank", [null, before({}), { sheet: missed }], "", "P14 2/3, P15 1/2, P19 1/2"],
  [
    "P15 missed two years ago and now is not two in a row",
    [before({ targetsMet: false }), before({ targetsMet: true }), { sheet: missed }],
    "",
    "P19 1/2",
  ],
  [
    "P19 with the archive's ballots: 3 × 11 > 30 twice",
    [null, before({ dissatisfied: { votes: 11, valid: 30 } }), { sheet: hit }],
    "P19",
    "P14 2/3, P15 1/2",
  ],
  [
    "P18: in the archive 3 × 10 = 30 is not more",
    [null, before({ dissatisfied: { votes: 10, valid: 30 } }), { sheet: hit }],
    "P18",
    "P14 2/3, P15 1/2",
  ],
  [
    "P18: an archive of no valid ballots has none",
    [null, before({ dissatisfied: { votes: 0, valid: 0 } }), { sheet: hit }],
    "P18",
    "P14 2/3, P15 1/2, P19 1/2",
  ],
  [
    "P18 past, not now: nothing",
    [null, before({ dissatisfied: { votes: 30, valid: 30 } }), { sheet: good }],
    "",
    "P14 2/3, P15 1/2",
  ],
  [
    "P16 of an archived year is past",
    [null, before({ findings: ["false achievement"] }), { sheet: good }],
    "",
    "P14 2/3, P15 1/2, P19 1/2",
  ],
  [
    "blocked now: findings, targets and ballots count, the grade does not",
    [
      { archive: top },
      { archive: { ...top, targetsMet: false } },
      { sheet: { ...missed, mark: 101, masses: [11, 30], found: ["dishonest conduct"] } },
    ],
    "P17, P15, P18",
    "P14 2/3, P19 1/2",
  ],
  [
    "not graded now: nothing of this year is judged",
    [
      { archive: top },
      { archive: { ...top, targetsMet: false } },
      { sheet: { ...missed, notGraded: "ill", masses: [11, 30], found: ["dishonest conduct"] } },
    ],
    "",
    "P14 2/3, P15 1/2, P18 0/1, P19 0/2",
  ],
])("%s", (_, years, holds, notJudged) => {
  const row = summary(...years);
  expect([row.holds, row.notJudged]).toEqual([holds, notJudged]);
});

it("reads the archive only where a year has no sheets, and says what is archived", () => {
  const row = summaryOf(
    appraise([year(2024, [person("A", { mark: 70 })]), year(2025, [person("A", { mark: 72 })])], {
      archive: [
        archived("A", 2023, { score: 74 }),
        archived("A", 2024, { score: 99 }),
        archived("A", 2022, { score: 1 }),
      ],
    }),
    "A",
  );
  expect(row.years.map(({ year: number, score: points, archived: kept }) => [number, points, kept])).toEqual([
    [2023, 74, true],
    [2024, 70, false],
    [2025, 72, false],
  ]);
  expect(row.mean).toBe(72);
});

it("knows a provisional grade from a settled one in the year itself, and the mean that rests on it", () => {
  const appraisal = appraise([
    year(2023, [person("A", { mark: 80 }), person("B", { mark: 101 })]),
    year(2024, [person("A", { mark: 80 }), person("B", { mark: 70 })]),
    year(2025, [person("A", { mark: 80 }), person("B", { mark: 101 })]),
  ]);
  expect([2023, 2024, 2025].map((number) => resultOf(appraisal, "A", number).provisional)).toEqual([true, false, true]);
  expect(summaryOf(appraisal, "A").remarks).toEqual([{ kind: "provisionalYears", years: [2023] }]);
  expect(summaryOf(appraisal, "A").rank).toBe(1);
  // B has one score in three years: its mean rests on a year in which nobody was blocked.
  expect(summaryOf(appraisal, "B")).toMatchObject({ mean: 70, change: null, rank: null, remarks: [] });
});
