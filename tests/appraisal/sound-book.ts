/**
 * A sound book: two years, two groups of five, everything that scoring looks at, each cell with a place of its own, and nothing
 * to find fault with. A test changes one thing in it and sees what follows, and for whom.
 */
import {
  defaultScheme,
  type AppraisalInput,
  type ArchiveRow,
  type BallotRow,
  type CardLine,
  type Figure,
  type Indicator,
  type MarkRow,
  type OfficialInput,
  type Scheme,
  type TeamOpinion,
  type YearInput,
} from "../../src/appraisal";
import { officialInput } from "../official";
import { archived, place } from "./build";
import { figure, indicator, type Cell, type IndicatorText } from "./year-builder";

export const YEARS = [2024, 2025] as const;
export const TOWNS = ["T1", "T2", "T3", "T4", "T5"];
export const DEPARTMENTS = ["D1", "D2", "D3", "D4", "D5"];

/** An indicator of the book with what the nth official's card says of it. */
interface Row extends IndicatorText {
  readonly name: string;
  readonly card: (n: number) => Partial<Record<"target" | "actual" | "lastYear", Cell>>;
}

const INDICATORS: readonly Row[] = [
  {
    name: "GDP",
    method: "completion",
    weight: 30,
    isKey: true,
    card: (n) => ({ target: 1000.5 + n, actual: 1037.21 + 13.37 * n, lastYear: 981.43 + 9.73 * n }),
  },
  {
    name: "Revenue",
    method: "completion 50%, position 30%, growth 20%",
    weight: 20,
    card: (n) => ({ target: 512.3 + n, actual: 519.87 + 3.11 * n, lastYear: 498.61 - 2.07 * n }),
  },
  { name: "Petitions", pillar: "Society", method: "deduction", weight: 10, card: (n) => ({ actual: n % 3 }) },
  { name: "Body", pillar: "Politics", method: "rating", weight: 20, card: (n) => ({ actual: 91 - n }) },
  {
    name: "Farming",
    pillar: "Society",
    method: "best",
    weight: 20,
    groups: ["Towns"],
    card: (n) => ({ actual: 71.43 + 1.97 * n }),
  },
  {
    name: "Service",
    pillar: "Society",
    method: "minmax",
    weight: 20,
    groups: ["Departments"],
    card: (n) => ({ actual: 64.21 + 2.33 * n }),
  },
  { name: "Honours", pillar: "Society", method: "bonus", card: (n) => ({ actual: n % 2 }) },
  { name: "Accidents", pillar: "Society", method: "veto", card: () => ({ actual: 0 }) },
];

/** Every official's place among the sheets' rows. */
const rowOf = (year: number, name: string): number => 1 + (year - 2024) * 10 + [...TOWNS, ...DEPARTMENTS].indexOf(name);

function yearOf(year: number): YearInput {
  const indicators = INDICATORS.map((text, index) => indicator(text, index + 1));
  // Two seats of five, and one still where one of the five is blocked.
  const scheme = defaultScheme("en");
  const grades = scheme.grades.map((grade, index) => (index === 0 ? { ...grade, quota: 40 } : grade));
  const officials = [TOWNS, DEPARTMENTS].flatMap((names, group) =>
    names.map((name, n) => official(year, name, group === 0 ? "Towns" : "Departments", n)),
  );
  return { year, scheme: { ...scheme, grades }, indicators, officials };
}

function official(year: number, name: string, group: string, n: number): OfficialInput {
  const row = rowOf(year, name);
  const cards = INDICATORS.filter(({ groups }) => groups === undefined || groups.includes(group)).map(
    ({ name: key, card }, index): CardLine => {
      const cells = card(n);
      const at = (column: number) => place("Cards", row * 10 + index, column);
      const cell = (column: number, value: Cell = null): Figure => figure(value, at(column));
      const [target, actual, verified, lastYear] = [
        cell(5, cells.target),
        cell(6, cells.actual),
        cell(7),
        cell(8, cells.lastYear),
      ];
      return { indicator: key, target, actual, verified, lastYear, verifiedBy: null, at: at(4) };
    },
  );
  return officialInput(name, {
    group,
    cards,
    ballots: ["Leaders", "Peers", "Masses"].map((voterClass, index) => ballotsOf(voterClass, row * 3 + index)),
    marks: [marksOf({ investigation: 88.4 - n, selfEvaluation: 92.5 - n }, row)],
    talks: [
      {
        positive: figure(8, place("Talks", row, 4)),
        mixed: figure(2, place("Talks", row, 5)),
        negative: figure(n % 2, place("Talks", row, 6)),
        at: place("Talks", row),
      },
    ],
    opinions: ["Audit", "Finance"].map((department, index) => ({
      department,
      opinion: null,
      mark: figure(86 + n + index, place("Opinions", row * 2 + index, 5)),
      at: place("Opinions", row * 2 + index),
    })),
    checks: [{ mark: figure(84.5 + n, place("Checks", row, 4)), at: place("Checks", row) }],
    at: place("Officials", row, 1),
  });
}

function ballotsOf(voterClass: string, row: number): BallotRow {
  const at = (column: number) => place("Ballots", row, column);
  const { options } = defaultScheme("en");
  return {
    voterClass,
    hasClassColumn: true,
    issued: figure(12, at(5)),
    returned: figure(11, at(6)),
    invalid: figure(0, at(7)),
    abstained: figure(0, at(12)),
    options,
    counts: [6, 4, 1, 0].map((count, index) => figure(count, at(8 + index))),
    at: at(4),
  };
}

/** A row of marks by component. */
export function marksOf(marks: Readonly<Record<string, Cell>>, row: number): MarkRow {
  const at = (column: number) => place("Marks", row, column);
  const cells = Object.entries(marks).map(([key, mark], index) => [key, figure(mark, at(4 + index))] as const);
  return { marks: new Map(cells), at: at(0) };
}

/** A row of the team's opinion. */
export function opinionOf(opinion: Partial<TeamOpinion>, row = 1): TeamOpinion {
  return { grade: null, reason: null, improved: null, at: place("Team", row), ...opinion };
}

/** The book. The archive holds the year before, so that nothing is missing from the record. */
export function soundBook(): AppraisalInput {
  const archive = [...TOWNS, ...DEPARTMENTS].map((name): ArchiveRow =>
    archived(name, 2023, { group: TOWNS.includes(name) ? "Towns" : "Departments", score: 80 }),
  );
  return { language: "en", years: YEARS.map(yearOf), archive, lists: [], issues: [] };
}

/** One thing done to a book. */
export type Change = (book: AppraisalInput) => AppraisalInput;

/** Several things done. */
export const all =
  (...changes: readonly Change[]): Change =>
  (book) =>
    changes.reduce((one, change) => change(one), book);

/** Something done to a year. */
export const inYear =
  (year: number, change: (year: YearInput) => Partial<YearInput>): Change =>
  (book) => ({
    ...book,
    years: book.years.map((one) => (one.year === year ? { ...one, ...change(one) } : one)),
  });

/** Settings of a year's scheme. */
export const setting = (year: number, change: (scheme: Scheme) => Partial<Scheme>): Change =>
  inYear(year, ({ scheme }) => ({ scheme: { ...scheme, ...change(scheme) } }));

/** Something done to an indicator of a year, as its cells say it. */
export const ofIndicator = (year: number, name: string, change: Partial<Indicator>): Change =>
  inYear(year, ({ indicators }) => ({
    indicators: indicators.map((one) => (one.name === name ? { ...one, ...change } : one)),
  }));

/** Something done to an official of a year. */
export const of = (year: number, name: string, change: (official: OfficialInput) => Partial<OfficialInput>): Change =>
  inYear(year, ({ officials }) => ({
    officials: officials.map((one) => (one.name === name ? { ...one, ...change(one) } : one)),
  }));

export type CardCells = Partial<Record<"target" | "actual" | "verified" | "lastYear", Cell>>;

/** Other cells in a line of a record card. */
export const card = (year: number, name: string, key: string, cells: CardCells): Change =>
  of(year, name, ({ cards }) => ({
    cards: cards.map((line) => (line.indicator === key ? withCells(line, cells) : line)),
  }));

/** The line with other cells, in their places. */
export function withCells(line: CardLine, cells: CardCells): CardLine {
  const cell = (field: keyof CardCells) => {
    const value = cells[field];
    return value === undefined ? line[field] : figure(value, line[field].at);
  };
  return {
    ...line,
    target: cell("target"),
    actual: cell("actual"),
    verified: cell("verified"),
    lastYear: cell("lastYear"),
  };
}

export type BallotCells = Partial<Record<"issued" | "returned" | "invalid" | "abstained", Cell>> & {
  readonly counts?: readonly Cell[];
  readonly voterClass?: string | null;
};

/** Other cells in a row of ballots, by voter class. */
export const ballot = (year: number, name: string, voterClass: string, cells: BallotCells): Change =>
  of(year, name, ({ ballots }) => ({
    ballots: ballots.map((row) => (row.voterClass === voterClass ? withBallots(row, cells) : row)),
  }));

function withBallots(row: BallotRow, { counts, voterClass = row.voterClass, ...cells }: BallotCells): BallotRow {
  const cell = (field: keyof typeof cells) => {
    const value = cells[field];
    return value === undefined ? row[field] : figure(value, row.at);
  };
  return {
    ...row,
    voterClass,
    issued: cell("issued"),
    returned: cell("returned"),
    invalid: cell("invalid"),
    abstained: cell("abstained"),
    counts: counts ? counts.map((count) => figure(count, row.at)) : row.counts,
  };
}
