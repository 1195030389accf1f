/** Books for the benchmarks: as large as wanted, complete, and the same every time. */
import {
  defaultScheme,
  isWeighted,
  readMethod,
  type AppraisalInput,
  type CardLine,
  type Direction,
  type Figure,
  type Indicator,
  type OfficialInput,
} from "../../src/appraisal";

export interface BookSize {
  readonly officials: number;
  /** Officials of a group. */
  readonly groupSize: number;
}

export interface IndicatorText {
  readonly method: string;
  readonly parameters?: string;
  readonly direction?: Direction;
}

/** All ten methods and three blends, in the proportions of a city's list: 40 indicators. */
export const MIXED: readonly IndicatorText[] = Array.from({ length: 40 }, (_, n) => {
  const kinds: readonly IndicatorText[] = [
    { method: "completion" },
    { method: "position" },
    { method: "growth" },
    { method: "completion 50%, position 30%, growth 20%" },
    { method: "best" },
    { method: "minmax" },
    { method: "bands", parameters: "60:0.6; 70:0.7; 80:0.8; 90:0.9; 100:1; of=ratio" },
    { method: "rating" },
    { method: "deduction", parameters: "each=0.2" },
    n < 20 ? { method: "completion", direction: "lower" } : n < 30 ? { method: "bonus" } : { method: "veto" },
  ];
  return kinds[n % kinds.length] ?? { method: "completion" };
});

/** Numbers from 0 to 1 that are the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // Marsaglia's xorshift of 32 bits.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Indicators of equal weight in four pillars. */
export function indicatorsOf(texts: readonly IndicatorText[]): readonly Indicator[] {
  const methods = texts.map((text) => {
    const reading = readMethod({ parameters: "", weight: 1, cap: null, grades: GRADES, ...text });
    if (!reading.ok) throw new Error(`no method ${text.method}`);
    return reading.method;
  });
  const weighted = methods.filter(isWeighted).length;
  return methods.map((method, row) => ({
    key: `I${row}`,
    code: null,
    name: `Indicator ${row}`,
    pillar: `Pillar ${row % 4}`,
    groups: [],
    qualitative: false,
    method,
    methodNames: method.parts.map(({ name }) => name),
    weight: isWeighted(method) ? 100 / weighted : 0,
    direction: texts[row]?.direction ?? "higher",
    unit: null,
    isKey: false,
    isPublic: false,
    source: null,
    at: { sheet: "Indicators", row, column: 1 },
    weightAt: { sheet: "Indicators", row, column: 6 },
  }));
}

const GRADES = defaultScheme("en").grades.map(({ name }) => name);
const round = (value: number): number => Math.round(value * 100) / 100;

/** A year of officials with a card line for every indicator, ballots of three classes, marks, talks and opinions. */
export function bookOf({ officials, groupSize }: BookSize, texts: readonly IndicatorText[] = MIXED): AppraisalInput {
  const indicators = indicatorsOf(texts);
  const next = random(20_250_101 + officials + groupSize);
  const people = Array.from({ length: officials }, (_, n) =>
    official(n, `Group ${Math.floor(n / groupSize)}`, indicators, next),
  );
  const year = { year: 2025, scheme: defaultScheme("en"), indicators, officials: people };
  return { language: "en", years: [year], archive: [], lists: [], issues: [] };
}

function official(n: number, group: string, indicators: readonly Indicator[], next: () => number): OfficialInput {
  const number = (sheet: string, row: number, column: number, value: number): Figure => ({
    at: { sheet, row, column },
    kind: "number",
    value,
  });
  const blank = (sheet: string, row: number, column: number): Figure => ({
    at: { sheet, row, column },
    kind: "missing",
    none: false,
  });
  const cards = indicators.map((indicator, index): CardLine => {
    const row = n * indicators.length + index;
    const name = indicator.method?.parts[0]?.name;
    const target = round(80 + 40 * next());
    const figure = { rating: 70 + 30 * next(), deduction: 3 * next(), bonus: 2 * next(), veto: 0 }[name ?? ""];
    const isCount = name === "deduction" || name === "bonus" || name === "veto";
    const value =
      figure === undefined ? round(target * (0.8 + 0.4 * next())) : isCount ? Math.floor(figure) : round(figure);
    return {
      indicator: indicator.key,
      target: number("Cards", row, 5, target),
      actual: number("Cards", row, 6, value),
      verified: next() < 0.5 ? number("Cards", row, 7, value) : blank("Cards", row, 7),
      lastYear: number("Cards", row, 8, round(target * (0.75 + 0.3 * next()))),
      verifiedBy: null,
      at: { sheet: "Cards", row, column: 4 },
    };
  });
  const { options } = defaultScheme("en");
  const count = (most: number): number => Math.floor(most * next());
  return {
    key: `P${n}`,
    id: `P${n}`,
    name: `Official ${n}`,
    unit: `Unit ${n}`,
    post: null,
    group,
    coefficient: next() < 0.2 ? number("Officials", n, 6, 1.05) : blank("Officials", n, 6),
    notGraded: null,
    cards,
    ballots: ["Leaders", "Peers", "Masses"].map((voterClass, index) => ({
      voterClass,
      hasClassColumn: true,
      issued: null,
      returned: null,
      invalid: null,
      abstained: number("Ballots", 3 * n + index, 12, count(2)),
      options,
      counts: [20, 12, 5, 2].map((most, option) => number("Ballots", 3 * n + index, 8 + option, 1 + count(most))),
      at: { sheet: "Ballots", row: 3 * n + index, column: 4 },
    })),
    marks: [
      {
        marks: new Map([["investigation", number("Marks", n, 4, round(75 + 25 * next()))]]),
        at: { sheet: "Marks", row: n, column: 0 },
      },
    ],
    talks: [
      {
        positive: number("Talks", n, 4, 3 + count(8)),
        mixed: number("Talks", n, 5, count(4)),
        negative: number("Talks", n, 6, count(2)),
        at: { sheet: "Talks", row: n, column: 0 },
      },
    ],
    opinions: [0, 1, 2].map((index) => ({
      department: `Department ${index}`,
      opinion: null,
      mark: number("Opinions", 3 * n + index, 5, round(75 + 25 * next())),
      at: { sheet: "Opinions", row: 3 * n + index, column: 0 },
    })),
    checks: [],
    findings: [],
    team: [],
    at: { sheet: "Officials", row: n, column: 1 },
  };
}
