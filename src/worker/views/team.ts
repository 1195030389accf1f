/** What the inspection team looks at before it decides (P10), and what the rules say of what it is about to write. */
import type { Language, TeamView } from "../../appraisal";
import { checkTeamRows, teamView as viewOf, type TeamRow } from "../../jobs";
import { issueText } from "../../text";
import type { Memory } from "./memory";

export interface TeamFinding {
  /** `OfficialInput.key`; `null` where it is about a group. */
  readonly official: string | null;
  /** The grade differs from the proposed one, and no reason is given. */
  readonly lacksReason: boolean;
  readonly sentence: string;
}

/** A year as the team sees it; `null` for the latest. */
export function teamView({ examination }: Memory, asked: number | null): TeamView | null {
  const year = asked ?? examination.appraisal.years.at(-1)?.year;
  return year === undefined ? null : viewOf(examination, year);
}

export function teamFindings(
  { examination }: Memory,
  rows: readonly TeamRow[],
  language: Language,
): readonly TeamFinding[] {
  return checkTeamRows(examination, rows).map((issue) => ({
    official: issue.scope.kind === "official" ? issue.scope.official : null,
    lacksReason: issue.code === "team-grade-no-reason",
    sentence: issueText(issue, language),
  }));
}
