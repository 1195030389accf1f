/** What an official just under a better grade would need, and which indicators have room for it (scoring.md 2 and 5). */
import { gradeNamed } from "./grades";
import { bestGradeLeft, gradeBeforeSeats, type Scored, type Standing } from "./group";
import type { Grade, Scheme } from "./input";
import { mostOf } from "./methods";
import { roundTo, sum } from "./numbers";
import { fillSeats, seatsOf, type Candidate } from "./quota";
import type { WhatItTakes } from "./result";

/**
 * How many points of the score are still just under a grade: what an indicator of weight 5 can move the score by at most,
 * where the indicators make up 60 % of it. Beyond that no one piece of work would have made the difference.
 */
export const JUST_UNDER = 3;

/** Less room than this is dust of the arithmetic. */
const NO_ROOM = 1e-9;

/**
 * For everybody of one group and year who is just under a better grade that points alone would give, keyed by
 * `OfficialInput.key`: the score needed while everybody else's stays, and where its points could come from. `standings` are
 * those of the group. Whom a ceiling holds down, or a grade without any seat, has none.
 */
export function whatItTakesOf(
  scored: readonly Scored[],
  standings: ReadonlyMap<string, Standing>,
  scheme: Scheme,
): ReadonlyMap<string, WhatItTakes> {
  const group = contestsOf(scored, standings, scheme);
  const found = new Map<string, WhatItTakes>();
  for (const one of scored) {
    const standing = standings.get(one.official.key);
    const better = standing && nextBetter(one, standing, group);
    if (!better) continue;
    const { grade, score: needed } = better;
    const isBand = needed === onGrid(grade.minimum, scheme.decimals);
    found.set(one.official.key, {
      grade: grade.name,
      needed,
      short: roundTo(needed - one.score, scheme.decimals),
      against: isBand ? "band" : "seats",
      ...roomOf(one, scheme),
    });
  }
  return found;
}

/** A group with what decides its seats. */
interface Contests {
  readonly candidates: readonly Candidate[];
  /** For each grade, the score that has to be beaten for a seat: −∞ where one is free, ∞ where there is none at all. */
  readonly toBeat: readonly number[];
  readonly scheme: Scheme;
}

function contestsOf(scored: readonly Scored[], standings: ReadonlyMap<string, Standing>, scheme: Scheme): Contests {
  const toBeat = scheme.grades.map(({ name }, grade) => {
    const seats = seatsOf(grade, scored.length, scheme);
    if (seats === null) return -Infinity;
    const competing = scored.filter(({ official }) => hasCompeted(standings.get(official.key), name));
    const scores = competing.map(({ score }) => score).sort((a, b) => b - a);
    return seats === 0 ? Infinity : (scores[seats - 1] ?? -Infinity);
  });
  return { candidates: scored.map((one) => candidateOf(one, one.score, scheme)), toBeat, scheme };
}

/** Has the grade, or was moved down from it. */
function hasCompeted(standing: Standing | undefined, grade: string): boolean {
  return standing?.proposedGrade === grade || (standing?.remarks ?? []).some((remark) => isMovedFrom(remark, grade));
}

function isMovedFrom(remark: Standing["remarks"][number], grade: string): boolean {
  return (remark.kind === "quota" || remark.kind === "tie") && remark.grade === grade;
}

function candidateOf({ official, ceilings }: Scored, score: number, scheme: Scheme): Candidate {
  return { key: official.key, name: official.name, score, grade: gradeBeforeSeats(score, ceilings, scheme) };
}

interface Better {
  readonly grade: Grade;
  readonly score: number;
}

/**
 * The lowest score, not far off, that would propose a better grade; `null` where there is none. Whoever rises
 * past others changes nothing for those still above, so that a score above the one to be beaten has a seat in its own band.
 */
function nextBetter(one: Scored, { proposedGrade, remarks }: Standing, group: Contests): Better | null {
  const { grades, decimals } = group.scheme;
  const current = gradeNamed(proposedGrade, grades);
  const best = bestGradeLeft(one.ceilings, group.scheme);
  const least = grades.slice(best, Math.max(best, current)).map(({ minimum }, index) => {
    return Math.max(onGrid(minimum, decimals), above(group.toBeat[best + index] ?? Infinity, decimals));
  });
  // Whoever leaves a tie has the seat for which it was one.
  const isTied = remarks.some(({ kind }) => kind === "tie");
  let score = Math.max(above(one.score, decimals), isTied ? -Infinity : Math.min(...least));
  while (roundTo(score - one.score, decimals) <= JUST_UNDER) {
    const place = placeWith(one, score, group);
    const grade = grades[place];
    if (grade && place < current) return { grade, score };
    const next = above(score, decimals);
    // Beyond the digits that a number has, there is no next one.
    if (next <= score) return null;
    score = next;
  }
  return null;
}

/** The grade that this score would propose, everybody else's being as it is. */
function placeWith(one: Scored, score: number, { candidates, toBeat, scheme }: Contests): number {
  const changed = candidateOf(one, score, scheme);
  if (score > (toBeat[changed.grade] ?? Infinity)) return changed.grade;
  // A tie in its own band may draw others with it into the next contest: only filling the seats can tell.
  const placed = fillSeats(
    candidates.map((other) => (other.key === changed.key ? changed : other)),
    scheme,
  );
  return placed.get(changed.key)?.grade ?? Infinity;
}

/** The next score after this one, which has at most as many decimals. */
function above(score: number, decimals: number): number {
  return roundTo(score + 10 ** -decimals, decimals);
}

/** The lowest score, with as many decimals, that is not less. */
function onGrid(score: number, decimals: number): number {
  const rounded = roundTo(score, decimals);
  return rounded >= score ? rounded : above(rounded, decimals);
}

/** What the indicators could still give, in points of the score. */
function roomOf({ components, indicators }: Scored, { bonusCap }: Scheme): Pick<WhatItTakes, "room" | "roomTogether"> {
  const component = components.find((one) => one.component.key === "indicators");
  const share = component?.share ?? 0;
  const left = Math.max(0, 100 + bonusCap - (component?.value ?? 0)) * share;
  const room = (indicators?.results ?? [])
    .map(({ indicator, share: won, weight, points }) => {
      const most = indicator.method ? mostOf(indicator.method) : 0;
      const more = won === null ? most - points : (most - won) * weight;
      return { indicator: indicator.name, points: Math.min(more * share, left) };
    })
    .filter(({ points }) => points > NO_ROOM)
    .sort((a, b) => b.points - a.points);
  return { room, roomTogether: Math.min(sum(room.map(({ points }) => points)), left) };
}
