/** What the inspection team says of an official, as it is being typed. */
import type { TeamMember, TeamView } from "../../../appraisal";
import type { TeamRow } from "../../../jobs";

export interface Opinion {
  /** `null`: as proposed. */
  readonly grade: string | null;
  readonly reason: string;
  /** `null`: not said. */
  readonly improved: boolean | null;
}

/** What the workbook has of the team. */
export function opinionToday({ team }: TeamMember): Opinion {
  return { grade: team?.grade ?? null, reason: team?.reason ?? "", improved: team?.improved ?? null };
}

/** Those that say something else than the workbook does, as rows to be written. */
export function changedOpinions(
  { year, officials }: TeamView,
  opinions: ReadonlyMap<string, Opinion>,
): readonly TeamRow[] {
  return officials.flatMap((member): readonly TeamRow[] => {
    const said = opinions.get(member.key);
    const today = opinionToday(member);
    if (!said || isSame(said, today)) return [];
    const { grade, reason, improved } = said;
    return [{ officialKey: member.key, year, grade, reason, ...(improved !== today.improved && { improved }) }];
  });
}

function isSame(one: Opinion, other: Opinion): boolean {
  return one.grade === other.grade && one.reason.trim() === other.reason.trim() && one.improved === other.improved;
}
