/** How many of a group may have a grade, and who takes the seats (scoring.md 5, point 3). */
import { lastGrade } from "./grades";
import type { Scheme } from "./input";
import { compareText } from "./issue-order";
import type { Remark } from "./result";

/** Somebody scored, with the grade that band and ceilings leave; 0 is the best. */
export interface Candidate {
  readonly key: string;
  readonly name: string;
  /** Rounded. */
  readonly score: number;
  readonly grade: number;
}

export interface Placed {
  readonly grade: number;
  /** Why the quota moved them down, once for each grade they left. */
  readonly remarks: readonly Remark[];
}

/** Keeps `floor(n × quota% ÷ 100)` from losing a seat to binary dust. */
const DUST = 1e-9;

/** The seats of a grade among `officials` scored ones; `null` is no limit. The last grade's quota is ignored. */
export function seatsOf(grade: number, officials: number, { grades, quotaRounding }: Scheme): number | null {
  const quota = grades[grade]?.quota ?? null;
  if (quota === null || grade === lastGrade(grades)) return null;
  const seats = (officials * quota) / 100;
  switch (quotaRounding) {
    case "down":
      return Math.floor(seats + DUST);
    case "nearest":
      return Math.floor(seats + 0.5 + DUST);
    case "up":
      return Math.ceil(seats - DUST);
  }
}

/** A group laid out best score first: everybody's score, and the grade that they have, or compete for. */
export interface Field {
  readonly scores: Float64Array;
  readonly grades: Int32Array;
}

/**
 * Moves those who find no seat in a grade one grade down: seats go by score, and a tie that would overfill them moves down as
 * a whole, so that nobody takes the seats left. Gives the best score that finds no seat; −∞ where there is one for everybody.
 */
export function moveDown(grade: number, seats: number, { scores, grades }: Field): number {
  let cut = -Infinity;
  let left = seats;
  for (let place = 0; place < grades.length && cut === -Infinity; place++) {
    if (grades[place] === grade && left-- <= 0) cut = scores[place] ?? cut;
  }
  if (cut === -Infinity) return cut;
  for (let place = 0; place < grades.length; place++) {
    if (grades[place] === grade && (scores[place] ?? cut) <= cut) grades[place] = grade + 1;
  }
  return cut;
}

/**
 * Gives the seats of one group, grade by grade from the best; those moved down compete in the next grade. Keyed by
 * `Candidate.key`.
 */
export function fillSeats(candidates: readonly Candidate[], scheme: Scheme): ReadonlyMap<string, Placed> {
  const sorted = [...candidates].sort((a, b) => b.score - a.score || compareText(a.key, b.key));
  const field: Field = {
    scores: Float64Array.from(sorted, ({ score }) => score),
    grades: Int32Array.from(sorted, ({ grade }) => grade),
  };
  const remarks = new Map(sorted.map(({ key }): [string, Remark[]] => [key, []]));
  scheme.grades.forEach(({ name }, grade) => {
    const seats = seatsOf(grade, sorted.length, scheme);
    if (seats === null) return;
    const competing = sorted.filter((_, place) => field.grades[place] === grade);
    const cut = moveDown(grade, seats, field);
    for (const [key, remark] of remarksOn(competing, cut, name, seats)) remarks.get(key)?.push(remark);
  });
  return new Map(
    sorted.map(({ key }, place) => [key, { grade: field.grades[place] ?? 0, remarks: remarks.get(key) ?? [] }]),
  );
}

/** Why each of those who competed for the seats of a grade was moved down from it: everybody up to `cut`. */
function remarksOn(
  competing: readonly Candidate[],
  cut: number,
  grade: string,
  seats: number,
): readonly (readonly [string, Remark])[] {
  const tied = competing.filter(({ score }) => score === cut);
  const hasSeatsLeft = competing.filter(({ score }) => score > cut).length < seats;
  const names = tied.map(({ name }) => name);
  return competing
    .filter(({ score }) => score <= cut)
    .map(({ key, score }) => [
      key,
      hasSeatsLeft && score === cut ? { kind: "tie", grade, names } : { kind: "quota", grade, seats },
    ]);
}
