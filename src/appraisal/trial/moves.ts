/** Who would move under a changed scheme. */
import { nameKey } from "../names";
import type { OfficialResult, YearResult } from "../result";

/** Where an official stands. */
export type Stand = Pick<OfficialResult, "status" | "score" | "rank" | "proposedGrade" | "grade">;

/** An official whose grade, proposed grade or rank would be another one. */
export interface Move {
  /** `OfficialInput.key`. */
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly group: string;
  readonly from: Stand;
  readonly to: Stand;
}

/**
 * Everybody who would move: whose grade changes first, then those of whom only the rank does; group by group in the order of the
 * officials, and by the rank to come. Both results are of the same officials in the same order.
 */
export function movesBetween(before: YearResult, after: YearResult): readonly Move[] {
  const moves = before.officials.flatMap((result, index): readonly Move[] => {
    const { key, name, unit, group } = result.official;
    const other = after.officials[index];
    if (!other) return [];
    const move = { key, name, unit, group, from: standOf(result), to: standOf(other) };
    return movesGrade(move) || move.from.rank !== move.to.rank ? [move] : [];
  });
  const groups = [...new Set(before.officials.map(({ official }) => nameKey(official.group)))];
  const places = new Map(groups.map((group, place) => [group, place]));
  const place = ({ group }: Move): number => places.get(nameKey(group)) ?? places.size;
  const rank = ({ from, to }: Move): number => to.rank ?? from.rank ?? Infinity;
  return moves.sort(
    (a, b) => Number(movesGrade(b)) - Number(movesGrade(a)) || place(a) - place(b) || rank(a) - rank(b),
  );
}

/** Whether a grade or proposed grade would be another one, and not only the rank. */
export function movesGrade({ from, to }: Move): boolean {
  return from.grade !== to.grade || from.proposedGrade !== to.proposedGrade;
}

function standOf({ status, score, rank, proposedGrade, grade }: OfficialResult): Stand {
  return { status, score, rank, proposedGrade, grade };
}
