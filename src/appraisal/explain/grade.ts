/** The sentence that says how a grade came about (policy.md: every score can be traced). */
import { ceilingEvidence, lowestCeiling } from "../ceilings";
import { bandOf } from "../grades";
import type { Scheme } from "../input";
import type { Language } from "../place";
import type { Ceiling, OfficialResult, Remark } from "../result";
import { points } from "../wording";
import { limit } from "./limits";
import { GRADE_WORDS } from "./grade-words";

/**
 * One sentence from the score to the grade: band, ceilings with their evidence, quota or tie, proposed grade, the team's
 * opinion where it differs (P10), and whether it may still move (scoring.md 5):
 * `91.37 is Outstanding (from 90); at most Competent: targets reached to 91.20 %, below 95 % (P15); proposed grade Competent`.
 * `scheme` is that of the result's year.
 */
export function explainGrade(result: OfficialResult, scheme: Scheme, language: Language): string {
  return clauses(result, scheme, language).join(GRADE_WORDS[language].semicolon);
}

function clauses(result: OfficialResult, scheme: Scheme, language: Language): readonly string[] {
  const words = GRADE_WORDS[language];
  const { status, official, score, proposedGrade, grade, provisional } = result;
  if (status === "notGraded") return [words.notGraded(official.notGraded ?? "")];
  if (status === "blocked" || score === null || proposedGrade === null || grade === null) {
    return [words.blocked, ...ceilingClauses(result, null, scheme, language)];
  }
  const band = bandOf(score, scheme.grades);
  return [
    bandClause(score, band, scheme, language),
    ...ceilingClauses(result, band, scheme, language),
    ...result.remarks.flatMap((remark) => seatClause(remark, scheme, language)),
    words.proposed(proposedGrade),
    ...(grade === proposedGrade ? [] : [words.team(grade, teamReason(result))]),
    ...(provisional ? [words.provisional] : []),
  ];
}

/** `91.37 is Outstanding (from 90)`; the last band is told by where it ends. */
function bandClause(score: number, band: number, { grades, decimals }: Scheme, language: Language): string {
  const words = GRADE_WORDS[language];
  const name = grades[band]?.name ?? "";
  const shown = points(score, decimals);
  const better = grades[band - 1];
  const isLast = band === grades.length - 1;
  if (isLast && better) return words.lastBand(shown, name, limit(better.minimum));
  return words.band(shown, name, limit(grades[band]?.minimum ?? 0));
}

/** Every ceiling that holds; one no lower than the band changes nothing. `band` is `null` where there is no score. */
function ceilingClauses(
  result: OfficialResult,
  band: number | null,
  scheme: Scheme,
  language: Language,
): readonly string[] {
  const words = GRADE_WORDS[language];
  const { ceilings } = result;
  const holdsDown = ({ grade }: Ceiling) => band === null || placeOf(grade, scheme) > band;
  const told = ceilings.map((one) => {
    const clause = words.ceiling(one.grade, ceilingEvidence(one, result, scheme, language));
    return holdsDown(one) ? clause : `${clause}${words.idle}`;
  });
  const isSeveral = new Set(ceilings.filter(holdsDown).map(({ grade }) => grade)).size > 1;
  const lowest = lowestCeiling(ceilings, scheme);
  return isSeveral && lowest ? [...told, words.lowest(lowest.grade)] : told;
}

/** Why the quota of a grade moved the official down; a clause for each grade left. */
function seatClause(remark: Remark, scheme: Scheme, language: Language): readonly string[] {
  if (remark.kind !== "quota" && remark.kind !== "tie") return [];
  const words = GRADE_WORDS[language];
  const place = placeOf(remark.grade, scheme);
  const quota = scheme.grades[place]?.quota ?? null;
  const from = { grade: remark.grade, quota: quota === null ? null : `${limit(quota)} %` };
  const next = scheme.grades[place + 1]?.name ?? remark.grade;
  return [remark.kind === "tie" ? words.tie(from, remark.names, next) : words.quota(from, remark.seats, next)];
}

function teamReason({ remarks }: OfficialResult): string | null {
  return remarks.flatMap((remark) => (remark.kind === "team" ? [remark.reason] : []))[0] ?? null;
}

function placeOf(grade: string, { grades }: Scheme): number {
  return grades.findIndex(({ name }) => name === grade);
}
