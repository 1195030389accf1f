import { ActionButton } from "office-ui-fabric-react/lib/Button";
import * as React from "react";
import type { TeamMember } from "../../../appraisal";
import type { TeamFinding } from "../../../worker";
import { usePane } from "../../context";
import { Search, matching } from "../Search";
import { Member } from "./Member";
import type { Opinion } from "./opinion";

/** How many officials are shown at first; where there are more, they can be searched. */
const FIRST = 20;

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
  const { text, styles } = usePane();
  const [sought, setSought] = React.useState("");
  const [isAll, setAll] = React.useState(false);
  const byRank = React.useMemo(
    () => [...members].sort((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || 0),
    [members],
  );
  const found = matching(byRank, sought);
  const shown = isAll ? found : found.slice(0, FIRST);
  return (
    <section className={styles.group}>
      <h3 className={styles.groupName}>{group}</h3>
      {members.length > FIRST && <Search sought={sought} found={found.length} onSeek={setSought} />}
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
      {shown.length < found.length && (
        <ActionButton className={styles.more} onClick={() => setAll(true)}>
          {text.results.showAll(found.length)}
        </ActionButton>
      )}
    </section>
  );
}
