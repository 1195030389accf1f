import * as React from "react";
import type { TeamMember } from "../../../appraisal";
import type { TeamFinding } from "../../../worker";
import { usePane } from "../../context";
import { Select } from "../Select";
import { opinionToday, type Opinion } from "./opinion";

const AS_PROPOSED = "";
const FOLLOW_UPS = [
  ["", null],
  ["improved", true],
  ["notImproved", false],
] as const;

interface MemberProps {
  readonly member: TeamMember;
  /** Of the score. */
  readonly decimals: number;
  /** The scheme's, best first. */
  readonly grades: readonly string[];
  /** `undefined` where nothing was said since. */
  readonly opinion: Opinion | undefined;
  readonly findings: readonly TeamFinding[];
  readonly onSay: (opinion: Opinion) => void;
}

/** One official: the proposed grade, the team's, the reason where there is one to give, and the follow-up of P18. */
export function Member({ member, decimals, grades, opinion, findings, onSay }: MemberProps) {
  const { text, styles } = usePane();
  const { name, unit, rank, score, proposedGrade, needsFollowUp } = member;
  const said = opinion ?? opinionToday(member);
  const { team } = text;
  const stands = [
    unit,
    rank === null ? null : text.results.rankIs(rank),
    score === null ? null : text.number(score, decimals),
    proposedGrade === null ? team.noGrade : team.proposed(proposedGrade),
  ];
  const hasReason = said.grade !== null || said.reason !== "";
  return (
    <li className={styles.step}>
      <b>{name}</b>
      <p className={styles.hint}>{stands.filter((part) => part !== null).join(text.separator)}</p>
      <Select
        label={team.grade}
        ariaLabel={team.gradeOf(name)}
        value={said.grade ?? AS_PROPOSED}
        options={[[AS_PROPOSED, team.asProposed], ...grades.map((grade): [string, string] => [grade, grade])]}
        onChoose={(grade) => onSay({ ...said, grade: grade === AS_PROPOSED ? null : grade })}
      />
      {hasReason && (
        <label className={styles.choice}>
          <span className={styles.choiceLabel}>{team.reason}</span>
          <input
            className={styles.text}
            aria-label={team.reasonOf(name)}
            value={said.reason}
            onChange={(event) => onSay({ ...said, reason: event.target.value })}
          />
        </label>
      )}
      {needsFollowUp && (
        <Select
          label={team.followUp}
          ariaLabel={team.followUpOf(name)}
          value={FOLLOW_UPS.find(([, improved]) => improved === said.improved)?.[0] ?? ""}
          options={FOLLOW_UPS.map(([key]) => [key, key === "" ? team.notSaid : team[key]])}
          onChoose={(value) => onSay({ ...said, improved: FOLLOW_UPS.find(([key]) => key === value)?.[1] ?? null })}
        />
      )}
      {findings.map(({ sentence, lacksReason }) => (
        <p key={sentence} className={styles.hint}>
          {lacksReason ? team.reasonNeeded : sentence}
        </p>
      ))}
    </li>
  );
}
