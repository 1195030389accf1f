/** How many of a group may have a grade, and who takes the seats (scoring.md 5, point 3). */
import { lastGrade } from "./grades";
import type { Grade, Scheme } from "./input";
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

/**
 * Gives the seats of one group, grade by grade from the best, by score; the rest move one grade down and compete there.
 * A tie that would overfill the seats moves down as a whole. Keyed by `Candidate.key`.
 */
export function fillSeats(candidates: readonly Candidate[], scheme: Scheme): ReadonlyMap<string, Placed> {
  const placed = new Map<string, Placed>();
  let movedDown: readonly Candidate[] = [];
  const remarks = new Map<string, Remark[]>();
  scheme.grades.forEach((grade, index) => {
    const competing = [...candidates.filter((one) => one.grade === index), ...movedDown];
    const { seated, moved } = compete(competing, grade, seatsOf(index, candidates.length, scheme));
    for (const { key } of seated) placed.set(key, { grade: index, remarks: remarks.get(key) ?? [] });
    for (const { candidate, remark } of moved) {
      remarks.set(candidate.key, [...(remarks.get(candidate.key) ?? []), remark]);
    }
    movedDown = moved.map(({ candidate }) => candidate);
  });
  return placed;
}

interface Contest {
  readonly seated: readonly Candidate[];
  readonly moved: readonly { readonly candidate: Candidate; readonly remark: Remark }[];
}

function compete(competing: readonly Candidate[], { name }: Grade, seats: number | null): Contest {
  if (seats === null || competing.length <= seats) return { seated: competing, moved: [] };
  const sorted = [...competing].sort((a, b) => b.score - a.score || compareText(a.key, b.key));
  // The best score that finds no seat; those who share it share its fate.
  const cut = sorted[seats]?.score ?? -Infinity;
  const seated = sorted.filter(({ score }) => score > cut);
  const tied = sorted.filter(({ score }) => score === cut);
  const isTie = seated.length < seats;
  const moved = sorted.slice(seated.length).map((candidate) => {
    const remark: Remark =
      isTie && candidate.score === cut
        ? { kind: "tie", grade: name, names: tied.map((one) => one.name) }
        : { kind: "quota", grade: name, seats };
    return { candidate, remark };
  });
  return { seated, moved };
}
