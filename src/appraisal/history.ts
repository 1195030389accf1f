/** What is on record of each year: its own sheets or, where it has none, the archive (P8, scoring.md 6). */
import { confirmedKinds } from "./findings";
import type { AppraisalInput, ArchiveRow, Grade, Scheme } from "./input";
import type { WindowYear } from "./consequences";
import type { OfficialResult, YearResult } from "./result";
import { saysImproved } from "./team";

export interface History {
  /** The latest year calculated. */
  readonly latest: YearResult;
  /** What a year says of an official, by `OfficialInput.key`; `null` where it says nothing. */
  readonly of: (key: string, year: number) => WindowYear | null;
  /** Whether anything at all is on record of a year. */
  readonly has: (year: number) => boolean;
  /** The earliest year on record. */
  readonly first: number;
}

/** The history of everybody; `null` where no year was calculated. */
export function historyOf({ archive }: AppraisalInput, years: readonly YearResult[]): History | null {
  const latest = years.reduce<YearResult | null>((last, one) => (last && last.year >= one.year ? last : one), null);
  if (!latest) return null;
  const records = new Map<number, Map<string, WindowYear>>();
  for (const result of years) {
    if (result.officials.length > 0) records.set(result.year, calculatedYear(result));
  }
  const calculated = new Set(records.keys());
  for (const row of archive) {
    if (calculated.has(row.year)) continue;
    const ofYear = records.get(row.year) ?? new Map<string, WindowYear>();
    if (!ofYear.has(row.key)) ofYear.set(row.key, archivedYear(row, latest.scheme));
    records.set(row.year, ofYear);
  }
  return {
    latest,
    of: (key, year) => records.get(year)?.get(key) ?? null,
    has: (year) => records.has(year),
    first: [...records.keys()].reduce((a, b) => Math.min(a, b), latest.year),
  };
}

function topGradeOf([top]: readonly Grade[]): string | null {
  return top?.name ?? null;
}

function calculatedYear({ year, scheme, officials }: YearResult): Map<string, WindowYear> {
  return new Map(officials.map((result) => [result.official.key, ofResult(year, scheme, result)]));
}

function ofResult(year: number, { grades, targetsMetAt }: Scheme, result: OfficialResult): WindowYear {
  const { official, status, findings, score, rank, grade, targetsMet, targetsReached, dissatisfied } = result;
  return {
    year,
    group: official.group,
    score,
    rank,
    grade,
    targetsMet,
    targetsReached,
    targetsMetAt,
    dissatisfied,
    // Of somebody not graded P15–P19 are not judged (scoring.md 5).
    findings: status === "notGraded" ? [] : confirmedKinds(findings),
    archived: false,
    topGrade: topGradeOf(grades),
    improved: saysImproved(official),
    provisional: result.provisional,
  };
}

/** The top grade of an archived year is that of the latest year's scheme. */
function archivedYear(row: ArchiveRow, { grades }: Scheme): WindowYear {
  const { year, group, score, rank, grade, targetsMet, dissatisfied, findings } = row;
  return {
    year,
    group,
    score,
    rank,
    grade,
    targetsMet,
    targetsReached: null,
    targetsMetAt: null,
    dissatisfied: dissatisfied && dissatisfied.valid > 0 ? dissatisfied : null,
    findings,
    archived: true,
    topGrade: topGradeOf(grades),
    improved: false,
    provisional: false,
  };
}
