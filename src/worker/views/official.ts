/** Everything about one official's year: from each cell to the points, from the points to the grade, and what follows. */
import {
  explainComponent,
  explainConsequence,
  explainGrade,
  explainIndicator,
  explainNotJudged,
  explainScore,
  explainWhatItTakes,
  nameKey,
  type Firmness,
  type IndicatorResult,
  type Language,
  type OfficialResult,
  type Place,
  type YearResult,
} from "../../appraisal";
import { wording } from "../../text";
import { cellAddress, placeLabel } from "../../workbook";
import { breakdownMark, breakdownRow, remarksText } from "../../writing";
import { medianOf, medianPillars, type Measured } from "./medians";
import { ownSheets, type Memory } from "./memory";
import { personOf, type Person } from "./results";

export interface OfficialQuery {
  readonly year: number;
  /** `OfficialInput.key`. */
  readonly official: string;
}

export interface OfficialView extends Person {
  readonly year: number;
  readonly id: string | null;
  readonly post: string | null;
  readonly group: string;
  readonly status: OfficialResult["status"];
  readonly decimals: number;
  readonly score: number | null;
  readonly rank: number | null;
  /** How many of the group have a rank. */
  readonly of: number;
  readonly grade: string | null;
  /** How score and grade came about, what stands in Remarks, and what a better grade would take. */
  readonly sentences: readonly string[];
  readonly firmness: Firmness | null;
  readonly components: readonly Measured[];
  readonly pillars: readonly Measured[];
  readonly indicators: readonly IndicatorLine[];
  /** The three years, oldest first; `null` for an earlier year than the latest. */
  readonly years: readonly YearScore[] | null;
  readonly consequences: readonly string[];
  readonly notJudged: readonly string[];
  /** The official's row, and the rows of the breakdown where there are any. */
  readonly row: Spot;
  readonly breakdown: Spot | null;
}

export interface IndicatorLine {
  readonly name: string;
  readonly pillar: string;
  readonly points: number;
  /** The most that it can give; `null` for a bonus or veto. */
  readonly weight: number | null;
  readonly sentence: string;
  readonly at: Spot;
}

export interface YearScore {
  readonly year: number;
  readonly score: number | null;
  readonly median: number | null;
  readonly grade: string | null;
}

/** A cell to jump to. */
export interface Spot {
  readonly sheet: string;
  readonly cell: string;
  /** As a formula would write it. */
  readonly label: string;
}

export function officialView(
  memory: Memory,
  { year, official }: OfficialQuery,
  language: Language,
): OfficialView | null {
  const { appraisal } = memory.examination;
  const inYear = appraisal.years.find((one) => one.year === year);
  const result = inYear?.officials.find(({ official: { key } }) => key === official);
  if (!inYear || !result) return null;
  const { scheme } = inYear;
  const peers = inYear.officials.filter((one) => nameKey(one.official.group) === nameKey(result.official.group));
  const summary =
    appraisal.years.at(-1) === inYear ? appraisal.summary.find((row) => row.official.key === official) : undefined;
  const { id, post, group, at } = result.official;
  return {
    ...personOf(result),
    ...{ year, id, post, group, decimals: scheme.decimals },
    ...{
      status: result.status,
      score: result.score,
      rank: result.rank,
      grade: result.grade,
      firmness: result.firmness,
    },
    of: peers.filter(({ rank }) => rank !== null).length,
    sentences: sentencesOn(result, inYear, language),
    components: result.components.map((one, index) => ({
      name: one.component.name,
      value: one.value,
      median: medianOf(peers.map(({ components }) => components[index]?.value ?? null)),
      share: one.share,
      sentence: one.value === null ? null : explainComponent(one, scheme, language),
    })),
    pillars: medianPillars(result, peers),
    indicators: result.indicators.map((line) => indicatorLine(line, language)),
    years: summary ? yearsOf(memory, official, group) : null,
    consequences: summary?.consequences.map((one) => explainConsequence(one, summary, language)) ?? [],
    notJudged: summary?.notJudged.map((one) => explainNotJudged(one, language)) ?? [],
    row: spotOf(at),
    breakdown: breakdownSpot(memory, inYear, official),
  };
}

/** Of somebody without a grade, why there is none. */
function sentencesOn(result: OfficialResult, { scheme }: YearResult, language: Language): readonly string[] {
  if (result.status !== "graded") return [remarksText(result, [], wording(language))];
  const { whatItTakes } = result;
  return [
    explainScore(result, scheme, language),
    explainGrade(result, scheme, language),
    ...(whatItTakes ? [explainWhatItTakes(whatItTakes, scheme.decimals, language)] : []),
  ];
}

function indicatorLine(line: IndicatorResult, language: Language): IndicatorLine {
  const { indicator, points, share, weight, figureAt } = line;
  return {
    name: indicator.name,
    pillar: indicator.pillar,
    points,
    weight: share === null ? null : weight,
    sentence: explainIndicator(line, language),
    at: spotOf(figureAt),
  };
}

/** The scores of three years, beside the median of those who are in the official's group now. */
function yearsOf({ examination: { appraisal } }: Memory, official: string, group: string): readonly YearScore[] {
  const latest = appraisal.years.at(-1)?.year ?? 0;
  const peers = appraisal.summary.filter((row) => nameKey(row.official.group) === nameKey(group));
  const own = peers.find((row) => row.official.key === official);
  return [latest - 2, latest - 1, latest].map((year) => {
    const inYear = own?.years.find((one) => one.year === year);
    const scores = peers.map(({ years }) => years.find((one) => one.year === year)?.score ?? null);
    return { year, score: inYear?.score ?? null, grade: inYear?.grade ?? null, median: medianOf(scores) };
  });
}

function breakdownSpot(memory: Memory, inYear: YearResult, official: string): Spot | null {
  const sheet = ownSheets(memory).get(breakdownMark(inYear.year));
  const row = breakdownRow(inYear, official);
  if (sheet === undefined || row === null) return null;
  // A breakdown that this examination did not write may have other rows.
  const there = memory.examination.snapshot.sheets.find(({ name }) => name === sheet);
  const isIts = memory.isWritten || there?.values[row]?.slice(0, 3).includes(nameOf(inYear, official));
  return isIts ? spotOf({ sheet, row, column: 0 }) : null;
}

function nameOf({ officials }: YearResult, key: string): string {
  return officials.find(({ official }) => official.key === key)?.official.name ?? "";
}

export function spotOf({ sheet, row, column }: Place): Spot {
  const cell = cellAddress(row, column);
  return { sheet, cell, label: placeLabel(sheet, cell) };
}
