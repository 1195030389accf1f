/** How a year came out: each group's grades against its seats, everybody in it, and who was moved and why. */
import {
  bandOf,
  explainConsequence,
  explainGrade,
  membersByGroup,
  seatsOf,
  type Appraisal,
  type ConsequenceRule,
  type Language,
  type OfficialResult,
  type Scheme,
  type SummaryRow,
  type YearResult,
} from "../../appraisal";
import type { Memory } from "./memory";

export interface ResultsView {
  readonly year: number;
  /** All that were calculated, latest first. */
  readonly years: readonly number[];
  /** Of the scores. */
  readonly decimals: number;
  readonly groups: readonly GroupView[];
  /** Who does not have the grade of the score's band, or not the proposed one. */
  readonly moved: readonly SaidOf[];
  /** Grades that would often be others under weights that are a little different, the least firm first. */
  readonly closeCalls: readonly CloseCall[];
  /** What follows from three years; of the latest year only. */
  readonly consequences: readonly ConsequenceView[];
}

export interface CloseCall extends Person {
  readonly grade: string;
  /** The share of the weightings under which the grade stays. */
  readonly stays: number;
}

export interface GroupView {
  readonly group: string;
  readonly provisional: boolean;
  readonly grades: readonly GradeCount[];
  /** By rank; who has none comes last, in the order of the sheet. */
  readonly officials: readonly OfficialRow[];
}

export interface GradeCount {
  readonly name: string;
  /** How many were proposed for it, and how many have it. */
  readonly proposed: number;
  readonly officials: number;
  /** `null`: no limit. */
  readonly seats: number | null;
}

export interface Person {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
}

export interface OfficialRow extends Person {
  readonly id: string | null;
  readonly status: OfficialResult["status"];
  readonly rank: number | null;
  readonly score: number | null;
  readonly grade: string | null;
  /** The place of the grade; 0 is the best. */
  readonly place: number | null;
}

export interface SaidOf extends Person {
  readonly sentence: string;
}

export interface ConsequenceView extends Person {
  readonly rules: readonly ConsequenceRule[];
  readonly sentences: readonly string[];
}

/** The results of a year, `null` for the latest. */
export function resultsView(
  { examination: { appraisal } }: Memory,
  asked: number | null,
  language: Language,
): ResultsView | null {
  const latest = appraisal.years.at(-1);
  const result = asked === null ? latest : appraisal.years.find(({ year }) => year === asked);
  if (!result) return null;
  return {
    year: result.year,
    years: appraisal.years.map(({ year }) => year).reverse(),
    decimals: result.scheme.decimals,
    groups: [...membersByGroup(result).values()].map((members) => groupView(members, result)),
    moved: result.officials
      .filter((one) => isMoved(one, result.scheme))
      .map((one) => ({ ...personOf(one), sentence: explainGrade(one, result.scheme, language) })),
    closeCalls: closeCallsOf(result),
    consequences: result === latest ? consequencesOf(appraisal, language) : [],
  };
}

function groupView(members: readonly OfficialResult[], { scheme }: YearResult): GroupView {
  const scored = members.filter(({ score }) => score !== null).length;
  const placeOf = (grade: string | null) => scheme.grades.findIndex(({ name }) => name === grade);
  const rows = members.map((result): OfficialRow => {
    const { official, status, rank, score, grade } = result;
    const place = placeOf(grade);
    return { ...personOf(result), id: official.id, status, rank, score, grade, place: place < 0 ? null : place };
  });
  return {
    group: members[0]?.official.group ?? "",
    provisional: members.some(({ provisional }) => provisional),
    grades: scheme.grades.map(({ name }, place) => ({
      name,
      proposed: members.filter(({ proposedGrade }) => proposedGrade === name).length,
      officials: members.filter(({ grade }) => grade === name).length,
      seats: seatsOf(place, scored, scheme),
    })),
    officials: rows.sort((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || 0),
  };
}

export function personOf({ official: { key, name, unit } }: Pick<OfficialResult | SummaryRow, "official">): Person {
  return { key, name, unit };
}

/** Whether ceilings, quota or the team gave another grade than the score's band. */
function isMoved({ score, proposedGrade, grade }: OfficialResult, { grades }: Scheme): boolean {
  return score !== null && (grades[bandOf(score, grades)]?.name !== proposedGrade || grade !== proposedGrade);
}

/** A grade that stays under fewer weightings than this share is a close call. */
const FIRM = 0.8;

/** Grades that would often be others under weights that are a little different, the least firm first. */
export function closeCallsOf({ officials }: YearResult): readonly CloseCall[] {
  return officials.flatMap(closeCall).sort((one, other) => one.stays - other.stays);
}

function closeCall(result: OfficialResult): readonly CloseCall[] {
  const { firmness, proposedGrade } = result;
  if (!firmness || proposedGrade === null || firmness.grade >= FIRM) return [];
  return [{ ...personOf(result), grade: proposedGrade, stays: firmness.grade }];
}

/** What is recommended after three years (P14–P19). */
export function consequencesOf({ summary }: Appraisal, language: Language): readonly ConsequenceView[] {
  return summary.flatMap((row) => consequenceView(row, language));
}

function consequenceView(row: SummaryRow, language: Language): readonly ConsequenceView[] {
  if (row.consequences.length === 0) return [];
  return [
    {
      ...personOf(row),
      rules: row.consequences.map(({ rule }) => rule),
      sentences: row.consequences.map((one) => explainConsequence(one, row, language)),
    },
  ];
}
