import * as React from "react";
import type { TeamMember } from "../../../appraisal";
import type { TeamFinding } from "../../../worker";
import { usePane } from "../../context";
import { useFound } from "../long-list";
import { Member } from "./Member";
import type { Opinion } from "./opinion";

interface TeamGroupProps {
  readonly group: string;
  /** Of the scores. */
  readonly decimals: number;
  readonly grades: readonly string[];
  readonly members: readonly TeamMember[];
  readonly opinions: ReadonlyMap<string, Opinion>;
  readonly findings: readonly TeamFinding[];
  readonly onSay: (member: TeamMember, opinion: Opinion) => void;
}

/** A group as the team sees it, by rank. */
export function TeamGroup({ group, decimals, grades, members, opinions, findings, onSay }: TeamGroupProps) {
  const { styles } = usePane();
  const byRank = React.useMemo(
    () => [...members].sort((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || 0),
    [members],
  );
  const { shown, search, rest } = useFound(byRank);
  return (
    <section className={styles.group}>
      <h3 className={styles.groupName}>{group}</h3>
      {search}
      <ul className={styles.list}>
        {shown.map((member) => (
          <Member
            key={member.key}
            member={member}
            decimals={decimals}
            grades={grades}
            opinion={opinions.get(member.key)}
            findings={findings.filter(({ official }) => official === member.key)}
            onSay={(opinion) => onSay(member, opinion)}
          />
        ))}
      </ul>
      {rest}
    </section>
  );
}
