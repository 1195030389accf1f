/**
 * Each check blocks exactly those whom it concerns, and nobody else (scoring.md 5, report.md): one sound book, one thing wrong in
 * it, and everything that is told of it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  score,
  type Appraisal,
  type BallotRow,
  type CardLine,
  type IssueCode,
  type OfficialResult,
  type Scope,
} from "../../src/appraisal";
import { nameKey } from "../../src/appraisal/names";
import { method } from "./build";
import {
  all,
  ballot,
  card,
  DEPARTMENTS,
  marksOf,
  of,
  ofIndicator,
  opinionOf,
  setting,
  soundBook,
  TOWNS,
  withCells,
  type Change,
} from "./sound-book";
import { figure, place, type Cell } from "./year-builder";

const everybody = [...TOWNS, ...DEPARTMENTS];
const abstaining = { counts: [0, 0, 0, 0], returned: 11, abstained: 11 } as const;

/** What was done, what is told of it (`severity code whom`), and who is blocked in the year of it: 2025, or else 2024. */
type Row = readonly [what: string, change: Change, told: readonly string[], blocked?: readonly string[], year?: number];

const cards: readonly Row[] = [
  ["no record card", of(2025, "T2", () => ({ cards: [] })), ["error no-record-card 2025 T2"], ["T2"]],
  ["no figure", card(2024, "D3", "GDP", { actual: null }), ["error missing-figure 2024 D3"], ["D3"], 2024],
  ["无 for a figure", card(2025, "T2", "GDP", { actual: "无" }), ["error missing-figure 2025 T2"], ["T2"]],
  [
    "no line of one indicator",
    of(2025, "T2", ({ cards: lines }) => ({ cards: lines.filter(({ indicator }) => indicator !== "GDP") })),
    ["error missing-figure 2025 T2"],
    ["T2"],
  ],
  ["no target", card(2025, "T2", "GDP", { target: "—" }), ["error missing-target 2025 T2"], ["T2"]],
  ["N/A for a target", card(2025, "T2", "GDP", { target: "N/A" }), ["error missing-target 2025 T2"], ["T2"]],
  ["a target of zero", card(2025, "T2", "GDP", { target: 0 }), ["error zero-target 2025 T2"], ["T2"]],
  ["a negative target", card(2025, "T2", "GDP", { target: -1 }), ["error negative-target 2025 T2"], ["T2"]],
  ["no last year", card(2025, "T2", "Revenue", { lastYear: null }), ["error missing-last-year 2025 T2"], ["T2"]],
  ["a last year of zero", card(2025, "T2", "Revenue", { lastYear: 0 }), ["error missing-last-year 2025 T2"], ["T2"]],
  ["no last year where nobody asks", card(2025, "T2", "GDP", { lastYear: null }), []],
  ["text for a figure", card(2025, "T2", "GDP", { actual: "about 5" }), ["error not-a-number 2025 T2"], ["T2"]],
  [
    "text beside the verified figure",
    card(2025, "T2", "GDP", { actual: "about 5", verified: 1050.58 }),
    ["warning not-a-number 2025 T2"],
  ],
  ["an error value", card(2025, "T2", "GDP", { actual: "#REF!" }), ["error error-value 2025 T2"], ["T2"]],
  [
    "an error value in a cell that nobody asks",
    card(2025, "T2", "Farming", { target: "#DIV/0!" }),
    ["warning error-value 2025 T2"],
  ],
  ["a negative count", card(2025, "T2", "Petitions", { actual: -1 }), ["error negative-figure 2025 T2"], ["T2"]],
  [
    "the only negative figure of a group",
    card(2025, "T2", "Farming", { actual: -73.4 }),
    ["warning negative-figure 2025 T2"],
  ],
  ["a mark over 100", card(2025, "T2", "Body", { actual: 101 }), ["error mark-out-of-range 2025 T2"], ["T2"]],
  [
    "one row twice",
    of(
      2025,
      "T2",
      twice(() => ({})),
    ),
    ["error duplicate-row 2025 T2"],
    ["T2"],
  ],
  [
    "two departments that verify different figures",
    of(
      2025,
      "T2",
      twice((line, n) => ({
        ...withCells(line, { verified: 1050 + n }),
        verifiedBy: n === 0 ? "Audit" : "Statistics",
      })),
    ),
    ["error figures-conflict 2025 T2"],
    ["T2"],
  ],
  [
    "reported and verified figures far apart",
    card(2025, "T2", "GDP", { verified: 990.21 }),
    ["warning figure-unconfirmed 2025 T2"],
  ],
  ["a coefficient of zero", coefficient(0), ["error bad-coefficient 2025 T2"], ["T2"]],
  ["a coefficient of text", coefficient("high"), ["error bad-coefficient 2025 T2"], ["T2"]],
  ["an unusual coefficient", coefficient(1.6), ["warning bad-coefficient 2025 T2"]],
  [
    "a pillar of which nothing applies",
    card(2025, "T2", "Body", { actual: "N/A" }),
    ["error pillar-empty 2025 T2"],
    ["T2"],
  ],
  ["an indicator that does not apply", card(2025, "T2", "GDP", { actual: "N/A" }), []],
  [
    "occurrences that nobody filled in",
    all(...everybody.map((name) => card(2025, name, "Petitions", { actual: null }))),
    ["warning missing-taken-as-zero 2025"],
  ],
  ["a share among marks", card(2025, "T2", "Body", { actual: 0.9 }), ["warning percent-scale 2025 T2"]],
  [
    "every target met to the digit",
    all(
      card(2025, "T2", "GDP", { target: 1050.58 }),
      card(2025, "T2", "Revenue", { target: 522.98 }),
      card(2025, "T2", "Farming", { target: 73.4 }),
    ),
    ["question pattern-exact-targets 2025 T2"],
  ],
  [
    "a change unlike the others'",
    card(2025, "T2", "GDP", { lastYear: 501.7 }),
    ["question pattern-outlier-change 2025 T2"],
  ],
  [
    "last year's figure again",
    card(2025, "T2", "GDP", { lastYear: 1050.58 }),
    ["question pattern-repeated-figure 2025 T2"],
  ],
  ["a figure far rounder", card(2025, "T2", "GDP", { actual: 1000 }), ["question pattern-rounded 2025 T2"]],
];

const indicators: readonly Row[] = [
  ["a weight of one group", ofIndicator(2025, "Farming", { weight: 19 }), ["error weights-not-100 2025 Towns"], TOWNS],
  [
    "a weight of both groups",
    ofIndicator(2024, "Body", { weight: 21 }),
    ["error weights-not-100 2024 Departments", "error weights-not-100 2024 Towns"],
    everybody,
    2024,
  ],
  // Reading has told of it, with the group's scope; scoring repeats nothing.
  ["an unreadable method of one group", ofIndicator(2025, "Service", { method: null }), [], DEPARTMENTS],
  [
    "a veto to a grade that the scheme does not know",
    all(
      ofIndicator(2025, "Accidents", { method: method("veto") }),
      withCeiling("Good"),
      card(2025, "T2", "Accidents", { actual: 1 }),
    ),
    ["error unknown-grade 2025 T2"],
    ["T2"],
  ],
];

const components: readonly Row[] = [
  ["no ballots", of(2025, "T2", () => ({ ballots: [] })), ["error no-ballots 2025 T2"], ["T2"]],
  [
    "nothing but abstentions",
    all(...["Leaders", "Peers", "Masses"].map((name) => ballot(2025, "T2", name, abstaining))),
    ["error no-ballots 2025 T2"],
    ["T2"],
  ],
  ["an unknown class", ballot(2025, "T2", "Peers", { voterClass: "Elders" }), ["error unknown-class 2025 T2"], ["T2"]],
  ["a class left blank", ballot(2025, "T2", "Peers", { voterClass: null }), ["error unknown-class 2025 T2"], ["T2"]],
  [
    "more back than issued",
    ballot(2025, "T2", "Peers", { issued: 10 }),
    ["error ballots-exceed-issued 2025 T2"],
    ["T2"],
  ],
  ["ballots missing", ballot(2025, "T2", "Peers", { returned: 12 }), ["error ballots-do-not-add-up 2025 T2"], ["T2"]],
  [
    "half a ballot",
    ballot(2025, "T2", "Peers", { counts: [6.5, 4, 1, 0] }),
    ["error fractional-ballots 2025 T2"],
    ["T2"],
  ],
  [
    "a negative count",
    ballot(2025, "T2", "Peers", { counts: [-1, 11, 1, 0] }),
    ["error negative-figure 2025 T2"],
    ["T2"],
  ],
  ["text for a count", ballot(2025, "T2", "Peers", { invalid: "none?" }), ["error not-a-number 2025 T2"], ["T2"]],
  ["an error value", ballot(2025, "T2", "Peers", { abstained: "#N/A" }), ["error error-value 2025 T2"], ["T2"]],
  ["few back", ballot(2025, "T2", "Peers", { issued: 20 }), ["warning low-turnout 2025 T2"]],
  ["a class missing", of(2025, "T2", without("Leaders")), ["warning missing-voter-class 2025 T2"]],
  [
    "the masses missing",
    of(2025, "T2", without("Masses")),
    ["warning missing-voter-class 2025 T2", "warning no-masses 2025 T2"],
  ],
  [
    "no classes at all",
    all(
      ...everybody.map((name) =>
        of(2025, name, ({ ballots }) => ({
          ballots: ballots.map((row) => ({ ...row, voterClass: null, hasClassColumn: false })),
        })),
      ),
    ),
    ["warning no-voter-class 2025"],
  ],
  [
    "no class of the masses",
    setting(2025, ({ classes }) => ({ classes: classes.map((one) => ({ ...one, masses: false })) })),
    ["warning no-masses 2025"],
  ],
  ["no marks", of(2025, "T2", () => ({ marks: [] })), ["error missing-component 2025 T2"], ["T2"]],
  ["no talks", of(2024, "D1", () => ({ talks: [] })), ["error missing-component 2024 D1"], ["D1"], 2024],
  ["no opinions", of(2025, "T2", () => ({ opinions: [] })), ["error missing-component 2025 T2"], ["T2"]],
  ["no regular checks, which do not count", of(2025, "T2", () => ({ checks: [] })), []],
  [
    "no talks where the scheme redistributes",
    all(
      setting(2025, () => ({ missingComponent: "redistribute" })),
      of(2025, "T2", () => ({ talks: [] })),
    ),
    ["warning component-redistributed 2025 T2"],
  ],
  ["two rows of marks", marks({ investigation: 88 }, { investigation: 88 }), ["error duplicate-row 2025 T2"], ["T2"]],
  ["a mark over 100", marks({ investigation: 100.5 }), ["error mark-out-of-range 2025 T2"], ["T2"]],
  [
    "a mark that does not count",
    marks({ investigation: 88, selfEvaluation: 101 }),
    ["warning mark-out-of-range 2025 T2"],
  ],
  ["a mark like a share", marks({ investigation: 0.88 }), ["warning percent-scale 2025 T2"]],
  [
    "half a talk",
    of(2025, "T2", ({ talks }) => ({ talks: talks.map((row) => ({ ...row, mixed: figure(1.5, row.at) })) })),
    ["error fractional-ballots 2025 T2"],
    ["T2"],
  ],
  [
    "a negative opinion",
    of(2025, "T2", ({ opinions }) => ({ opinions: opinions.map((row) => ({ ...row, mark: figure(-1, row.at) })) })),
    ["error mark-out-of-range 2025 T2", "error mark-out-of-range 2025 T2"],
    ["T2"],
  ],
];

const schemes: readonly Row[] = [
  [
    "weights of components that are not 100",
    weigh("components", (weight) => weight / 2),
    ["warning component-weights 2025"],
  ],
  ["weights of components that are nothing", weigh("components", () => 0), ["error component-weights 2025"], everybody],
  ["weights of classes that are not 100", weigh("classes", (weight) => weight + 1), ["warning component-weights 2025"]],
  ["weights of classes that are nothing", weigh("classes", () => 0), ["error component-weights 2025"], everybody],
  [
    "a negative weight among weights of 100",
    weigh("classes", (weight) => (weight === 40 ? 130 : -15)),
    ["error component-weights 2025"],
    everybody,
  ],
  ["no grades", setting(2024, () => ({ grades: [] })), ["error bad-grade-bands 2024"], everybody, 2024],
  ["a quota over 100 %", quota(130), ["error quota-out-of-range 2025"], everybody],
  ["a quota without a seat", quota(10), ["warning quota-no-seat 2025 Departments", "warning quota-no-seat 2025 Towns"]],
  ["seven decimals", setting(2025, () => ({ decimals: 7 })), ["error bad-setting 2025"], everybody],
];

const team: readonly Row[] = [
  ["an opinion that agrees", opinion({ grade: "Competent" }), []],
  ["a grade that nobody knows", opinion({ grade: "Superb", reason: "…" }), ["error unknown-grade 2025 T2"], ["T2"]],
  [
    "two opinions",
    of(2025, "T2", () => ({ team: [1, 2].map((row) => opinionOf({ grade: "Competent" }, row)) })),
    ["error duplicate-row 2025 T2"],
    ["T2"],
  ],
  ["a grade without a reason", opinion({ grade: "Basically competent" }), ["warning team-grade-no-reason 2025 T2"]],
  [
    "a grade above a ceiling",
    all(opinion({ grade: "Competent", reason: "…" }), card(2025, "T2", "Accidents", { actual: "yes" })),
    ["warning team-above-ceiling 2025 T2"],
  ],
  ["a grade over the quota", opinion({ grade: "Outstanding", reason: "…" }), ["warning team-over-quota 2025 Towns"]],
];

const years: readonly Row[] = [
  ["no archive", (book) => ({ ...book, archive: [] }), ["warning few-years 2025"]],
  [
    "a year between that nobody kept",
    (book) => ({
      ...book,
      years: book.years.slice(1),
      archive: book.archive.map((row) => ({ ...row, year: 2023 })),
    }),
    ["warning year-gap 2025"],
  ],
];

/** The first line of an official's card, twice. */
function twice(change: (line: CardLine, n: number) => Partial<CardLine>) {
  return ({ cards: [first, ...others] }: { readonly cards: readonly CardLine[] }) => ({
    cards: first ? [0, 1].map((n) => ({ ...first, at: place(n, 1), ...change(first, n) })).concat(others) : [],
  });
}

function coefficient(cell: Cell): Change {
  return of(2025, "T2", () => ({ coefficient: figure(cell, place(1, 6, "Officials")) }));
}

function withCeiling(ceiling: string): Change {
  const part = { name: "veto", percentage: 100, parameters: { ceiling } };
  return ofIndicator(2025, "Accidents", { method: { parts: [part] } });
}

function without(voterClass: string) {
  return ({ ballots }: { readonly ballots: readonly BallotRow[] }) => ({
    ballots: ballots.filter((row) => row.voterClass !== voterClass),
  });
}

function marks(...rows: readonly Readonly<Record<string, Cell>>[]): Change {
  return of(2025, "T2", () => ({ marks: rows.map((row, index) => marksOf(row, 100 + index)) }));
}

function opinion(said: Parameters<typeof opinionOf>[0]): Change {
  return of(2025, "T2", () => ({ team: [opinionOf(said)] }));
}

function weigh(table: "components" | "classes", change: (weight: number) => number): Change {
  return setting(2025, (scheme) => ({
    [table]: scheme[table].map((one) => ({ ...one, weight: change(one.weight) })),
  }));
}

function quota(percent: number): Change {
  return setting(2025, ({ grades }) => ({
    grades: grades.map((grade, index) => (index === 0 ? { ...grade, quota: percent } : grade)),
  }));
}

const whom = (scope: Scope): string =>
  "year" in scope
    ? [
        scope.year,
        ...(scope.kind === "group" ? [scope.group] : scope.kind === "official" ? [scope.official] : []),
      ].join(" ")
    : scope.kind;

const told = ({ issues }: Appraisal): readonly string[] =>
  issues.map(({ severity, code, scope }) => `${severity} ${code} ${whom(scope)}`);

const resultsOf = (appraisal: Appraisal, year: number): readonly OfficialResult[] =>
  appraisal.years.find((one) => one.year === year)?.officials ?? [];

/** What a year gives an official, without what it was made from. */
const given = ({
  official,
  status,
  provisional,
  score: points,
  rank,
  proposedGrade,
  grade,
  remarks,
}: OfficialResult) => ({
  ...{ name: official.name, status, provisional, points, rank, proposedGrade, grade, remarks },
});

/** Whether an issue touches anybody of a group and year. */
function touches(scope: Scope, year: number, group: string, members: readonly string[]): boolean {
  if (scope.kind === "nobody") return false;
  if (scope.kind === "everybody") return true;
  if (scope.year !== year) return false;
  if (scope.kind === "year") return true;
  return scope.kind === "group" ? nameKey(scope.group) === nameKey(group) : members.includes(scope.official);
}

const table: readonly Row[] = [...cards, ...indicators, ...components, ...schemes, ...team, ...years];
const sound = score(soundBook());

it("finds nothing wrong with the sound book, and grades everybody", () => {
  expect(told(sound)).toEqual([]);
  for (const { officials } of sound.years) {
    expect(officials.map(({ status, provisional }) => `${status} ${provisional}`)).toEqual(
      everybody.map(() => "graded false"),
    );
  }
});

it.each(table.map(([what, ...row]) => [what, row] as const))(
  "%s",
  (_, [change, expected, blocked = [], year = 2025]) => {
    const appraisal = score(change(soundBook()));
    expect([...told(appraisal)].sort()).toEqual([...expected].sort());

    for (const { year: number, officials } of appraisal.years) {
      const stopped = number === year ? blocked : [];
      expect(officials.filter(({ status }) => status !== "graded").map(({ official }) => official.name)).toEqual([
        ...stopped,
      ]);
      // Whoever shares the group and year with somebody blocked is provisional, and nobody else is (scoring.md 5).
      for (const [group, members] of [
        ["Towns", TOWNS],
        ["Departments", DEPARTMENTS],
      ] as const) {
        const isHeld = members.some((name) => stopped.includes(name));
        const mine = officials.filter(({ official }) => official.group === group);
        expect(
          mine.filter(({ status }) => status === "graded").every(({ provisional }) => provisional === isHeld),
        ).toBe(true);
        const isTouched = isHeld || appraisal.issues.some(({ scope }) => touches(scope, number, group, members));
        const before = resultsOf(sound, number).filter(({ official }) => official.group === group);
        // What is told touches whom it names; a change of which nothing is told is not tested for that.
        if (!isTouched && expected.length > 0) expect(mine.map(given)).toEqual(before.map(given));
      }
      // Of the blocked nothing is told that an error could have spoiled.
      for (const result of officials.filter(({ status }) => status === "blocked")) {
        expect(result).toMatchObject({ score: null, rank: null, proposedGrade: null, grade: null });
        expect(result.remarks[0]?.kind).toBe("blocked");
      }
    }
  },
);

/** Who raises a code: the compiler wants every one of them here. */
const RAISED: Record<IssueCode, "scoring" | "reading"> = {
  "no-header": "reading",
  "missing-column": "reading",
  "duplicate-column": "reading",
  "unread-column": "reading",
  "memory-lost": "reading",
  "role-twice": "reading",
  "role-missing": "reading",
  "cells-not-read": "reading",
  "sheet-not-read": "reading",
  "bad-year": "reading",
  "unknown-word": "reading",
  "bad-setting": "scoring",
  "sheet-protected": "reading",
  "rows-filtered": "reading",
  "duplicate-official": "reading",
  "duplicate-id": "reading",
  "ambiguous-name": "reading",
  "name-differs": "reading",
  "unknown-official": "reading",
  "unknown-indicator": "reading",
  "duplicate-row": "scoring",
  "unknown-group": "reading",
  "group-without-officials": "reading",
  "unknown-method": "reading",
  "bad-parameters": "reading",
  "weights-not-100": "scoring",
  "component-weights": "scoring",
  "bad-grade-bands": "scoring",
  "quota-out-of-range": "scoring",
  "quota-no-seat": "scoring",
  "unknown-grade": "scoring",
  "unknown-class": "scoring",
  "no-record-card": "scoring",
  "missing-figure": "scoring",
  "missing-target": "scoring",
  "missing-last-year": "scoring",
  "not-a-number": "scoring",
  "error-value": "scoring",
  "negative-figure": "scoring",
  "negative-target": "scoring",
  "zero-target": "scoring",
  "mark-out-of-range": "scoring",
  "figures-conflict": "scoring",
  "bad-coefficient": "scoring",
  "pillar-empty": "scoring",
  "percent-scale": "scoring",
  "figure-unconfirmed": "scoring",
  "missing-taken-as-zero": "scoring",
  "no-ballots": "scoring",
  "missing-component": "scoring",
  "component-redistributed": "scoring",
  "ballots-exceed-issued": "scoring",
  "ballots-do-not-add-up": "scoring",
  "fractional-ballots": "scoring",
  "low-turnout": "scoring",
  "no-masses": "scoring",
  "missing-voter-class": "scoring",
  "no-voter-class": "scoring",
  "team-grade-no-reason": "scoring",
  "team-above-ceiling": "scoring",
  "team-over-quota": "scoring",
  "year-gap": "scoring",
  "few-years": "scoring",
  "pattern-exact-targets": "scoring",
  "pattern-outlier-change": "scoring",
  "pattern-repeated-figure": "scoring",
  "pattern-rounded": "scoring",
};

it("knows every code that scoring raises, and no other", () => {
  const codes = Object.entries(RAISED).flatMap(([code, by]) => (by === "scoring" ? [code] : []));
  const inTable = new Set(table.flatMap(([, , lines]) => lines.map((line) => line.split(" ")[1] ?? "")));
  expect([...inTable].sort()).toEqual(codes.sort());

  // A code that scoring raises stands in its sources as a literal somewhere beside the list of all codes; gathering raises none.
  const folder = join(__dirname, "../../src/appraisal");
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !["issues.ts", "gathered.ts"].includes(path))
    .map((path) => readFileSync(join(folder, path), "utf8"))
    .join("\n");
  // The methods read their own cells for reading, which tells of the codes that they give back.
  const given = ["unknown-method", "bad-parameters"];
  const written = Object.keys(RAISED).filter((code) => sources.includes(`"${code}"`) && !given.includes(code));
  expect(written.sort()).toEqual(codes);
});
