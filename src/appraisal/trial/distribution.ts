/** How many of each group have each grade, and how many seats it has, under a scheme and under a changed one. */
import { membersByGroup } from "../group-members";
import { seatsOf } from "../quota";
import type { OfficialResult, YearResult } from "../result";

/** How many have a grade. */
export interface GradeCount {
  /** By score, ceilings and quota. */
  readonly proposed: number;
  /** With the team's word. */
  readonly given: number;
  /** `null` is no limit. */
  readonly seats: number | null;
}

/** A grade in a group; the scheme's own order, best first. */
export interface GradeShift {
  readonly grade: string;
  readonly from: GradeCount;
  readonly to: GradeCount;
}

/** The grades of a group. */
export interface GroupShift {
  readonly group: string;
  readonly grades: readonly GradeShift[];
}

/** The grades of every group, in the order of the officials; both results are of the same officials in the same order. */
export function shiftsBetween(before: YearResult, after: YearResult): readonly GroupShift[] {
  const [from, to] = [membersByGroup(before), membersByGroup(after)];
  return [...from].map(([key, members]) => ({
    group: members[0]?.official.group ?? "",
    grades: before.scheme.grades.map(({ name }, grade) => ({
      grade: name,
      from: countOf(grade, name, members, before),
      to: countOf(grade, name, to.get(key) ?? [], after),
    })),
  }));
}

function countOf(grade: number, name: string, members: readonly OfficialResult[], { scheme }: YearResult): GradeCount {
  const graded = members.filter(({ status }) => status === "graded");
  return {
    proposed: graded.filter(({ proposedGrade }) => proposedGrade === name).length,
    given: graded.filter((one) => one.grade === name).length,
    seats: seatsOf(grade, graded.length, scheme),
  };
}
