/** Small appraisals, made by hand: what scoring would say of a few officials. */
import {
  defaultScheme,
  type Appraisal,
  type AppraisalInput,
  type ComponentEvidence,
  type GradeColumn,
  type Indicator,
  type IndicatorResult,
  type Language,
  type OfficialInput,
  type OfficialResult,
  type OfficialsList,
  type SummaryRow,
} from "../../src/appraisal";
import { officialInput } from "../official";

export function official(name: string, row: number, more: Partial<OfficialInput> = {}): OfficialInput {
  return officialInput(name, { unit: `${name}'s town`, at: { sheet: "Officials", row, column: 0 }, ...more });
}

/** The evidence of an Indicators component that comes from a single pillar. */
export function onePillar(points: number): ComponentEvidence {
  const pillars = [{ pillar: "Economic construction", weight: 100, points }];
  return { kind: "indicators", pillars, bonus: 0, most: 105 };
}

/** A graded official, with one component that makes the whole score. */
export function graded(of: OfficialInput, score: number, more: Partial<OfficialResult> = {}): OfficialResult {
  const component = { key: "indicators", name: "Indicators", weight: 60 };
  return {
    official: of,
    status: "graded",
    provisional: false,
    score,
    rank: 1,
    proposedGrade: "Competent",
    grade: "Competent",
    targetsMet: true,
    targetsReached: 1,
    dissatisfied: { votes: 3, valid: 60 },
    components: [{ component, value: score, share: 1, evidence: onePillar(score) }],
    indicators: [],
    ceilings: [],
    findings: [],
    remarks: [],
    firmness: null,
    whatItTakes: null,
    ...more,
  };
}

const EMPTY = {
  score: null,
  rank: null,
  proposedGrade: null,
  grade: null,
  targetsMet: null,
  targetsReached: null,
  dissatisfied: null,
  components: [],
};

export function blocked(of: OfficialInput): OfficialResult {
  return graded(of, 0, {
    ...EMPTY,
    status: "blocked",
    remarks: [{ kind: "blocked", codes: ["missing-figure", "no-ballots", "missing-figure"] }],
  });
}

export function notGraded(of: OfficialInput, reason: string): OfficialResult {
  return graded(of, 0, { ...EMPTY, status: "notGraded", remarks: [{ kind: "notGraded", reason }] });
}

export const GDP: Indicator = {
  key: "GDP",
  code: null,
  name: "GDP",
  pillar: "Economic construction",
  groups: [],
  qualitative: false,
  method: { parts: [{ name: "completion", percentage: 100, parameters: { cap: 1, inverse: false } }] },
  methodNames: ["completion"],
  weight: 100,
  direction: "higher",
  unit: "亿元",
  isKey: true,
  isPublic: true,
  source: null,
  at: { sheet: "Indicators", row: 1, column: 0 },
  weightAt: { sheet: "Indicators", row: 1, column: 1 },
};

export const GDP_LINE: IndicatorResult = {
  indicator: GDP,
  figure: 90,
  figureAt: { sheet: "2025 cards", row: 4, column: 2 },
  verified: true,
  takenAsZero: false,
  target: 100,
  lastYear: null,
  ratio: 0.9,
  share: 0.9,
  weight: 100,
  points: 90,
  coefficient: 1,
  parts: [{ method: "completion", percentage: 100, share: 0.9, ratio: 0.9 }],
};

/** A summary row that says what an official's results of the years given say, and no more. */
export function summaryRow(
  years: readonly (readonly [number, OfficialResult])[],
  more: Partial<SummaryRow> = {},
): SummaryRow {
  const last = years.at(-1);
  if (!last) throw new Error("no years");
  return {
    official: last[1].official,
    years: years.map(([year, { official: of, score, rank, grade, targetsMet, dissatisfied, findings }]) => ({
      year,
      group: of.group,
      score,
      rank,
      grade,
      targetsMet,
      targetsReached: null,
      targetsMetAt: null,
      dissatisfied,
      findings: findings.filter(({ confirmed }) => confirmed).map(({ kind }) => kind),
      archived: false,
    })),
    mean: last[1].score,
    rank: null,
    change: null,
    consequences: [],
    notJudged: [],
    remarks: [],
    ...more,
  };
}

/** An appraisal of years; the summary is made of the latest year's officials unless given. */
export function appraisalOf(
  years: Readonly<Record<number, readonly OfficialResult[]>>,
  summary?: readonly SummaryRow[],
  language: Language = "en",
): Appraisal {
  const results = Object.entries(years).map(([year, officials]) => ({
    year: Number(year),
    scheme: defaultScheme(language),
    indicators: [GDP],
    officials,
  }));
  const latest = results.at(-1);
  return {
    years: results,
    summary: summary ?? latest?.officials.map((result) => summaryRow([[latest.year, result]])) ?? [],
    issues: [],
  };
}

export function list(more: Partial<OfficialsList> = {}): OfficialsList {
  return { sheet: "Officials", year: null, headerRow: 0, firstColumn: 0, lastColumn: 1, gradeColumns: [], ...more };
}

/** Template columns that read like ours. */
export function ownColumns(columns: Partial<Record<GradeColumn, number>>): OfficialsList["gradeColumns"] {
  return (Object.entries(columns) as [GradeColumn, number][]).map(([name, column]) => ({ name, column }));
}

export function inputOf(more: Partial<AppraisalInput> = {}): AppraisalInput {
  return { language: "en", years: [], archive: [], lists: [list()], issues: [], ...more };
}
