import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import * as React from "react";
import type { TeamMember, TeamView } from "../../../appraisal";
import type { TeamRow } from "../../../jobs";
import type { TeamFinding } from "../../../worker";
import { usePane } from "../../context";
import { useSettled } from "../../useSettled";
import { useAnswer, useView } from "../../useView";
import { Page } from "../Page";
import { changedOpinions, type Opinion } from "./opinion";
import { TeamGroup } from "./TeamGroup";

/** Letters that are typed faster than this, in milliseconds, belong to one reason. */
const TYPING = 300;

/** The inspection team's view of a year (P10): the proposed grade, the team's, and why where they differ. */
export default function TeamPage({ year }: { readonly year: number }) {
  const { text, styles } = usePane();
  const view = useView("team", year);
  return (
    <Page title={text.team.heading(year)} isThere={view !== null}>
      <p className={styles.hint}>{text.team.hint}</p>
      {view && <Team key={JSON.stringify(view.officials.map(({ team }) => team))} view={view} />}
    </Page>
  );
}

const NOTHING: ReadonlyMap<string, Opinion> = new Map();

function Team({ view }: { readonly view: TeamView }) {
  const { language } = usePane();
  const [opinions, setOpinions] = React.useState(NOTHING);
  const [isRefused, setRefused] = React.useState(false);
  const rows = React.useMemo(() => changedOpinions(view, opinions), [view, opinions]);
  const asked = useSettled(rows, TYPING);
  const { answer, isCurrent } = useAnswer("teamFindings", asked, language);
  const findings = answer ?? [];
  const say = (member: TeamMember, opinion: Opinion) => {
    setRefused(false);
    setOpinions(new Map(opinions).set(member.key, opinion));
  };
  const groups = [...new Set(view.officials.map(({ group }) => group))];
  return (
    <>
      {groups.map((group) => (
        <TeamGroup
          key={group}
          group={group}
          decimals={view.decimals}
          grades={view.grades}
          members={view.officials.filter((member) => member.group === group)}
          opinions={opinions}
          findings={findings}
          onSay={say}
        />
      ))}
      <Findings findings={findings.filter(({ official }) => official === null)} />
      {rows.length > 0 && (
        <Saving
          rows={rows}
          lacking={findings.filter(({ lacksReason }) => lacksReason).length}
          isCurrent={isCurrent && asked === rows}
          isRefused={isRefused}
          onRefuse={() => setRefused(true)}
          onDrop={() => setOpinions(NOTHING)}
        />
      )}
    </>
  );
}

/** What the rules say of groups: a grade that is given more often than it has seats. */
function Findings({ findings }: { readonly findings: readonly TeamFinding[] }) {
  const { styles } = usePane();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {findings.map(({ sentence }) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

interface SavingProps {
  readonly rows: readonly TeamRow[];
  /** How many reasons are lacking. */
  readonly lacking: number;
  /** Whether what was found is of these rows. */
  readonly isCurrent: boolean;
  readonly isRefused: boolean;
  readonly onRefuse: () => void;
  readonly onDrop: () => void;
}

/** Writes the opinions down, unless one lacks its reason. */
function Saving({ rows, lacking, isCurrent, isRefused, onRefuse, onDrop }: SavingProps) {
  const { text, styles, start, isBusy } = usePane();
  return (
    <div className={styles.sticky}>
      <p className={styles.hint} role="status">
        {text.team.changes(rows.length)}
      </p>
      {isRefused && lacking > 0 && (
        <p className={styles.fault} role="alert">
          {text.team.lacking(lacking)} {text.team.reasonNeeded}
        </p>
      )}
      <div className={styles.answers}>
        <PrimaryButton
          text={text.team.save}
          disabled={isBusy || !isCurrent}
          allowDisabledFocus
          onClick={() => (lacking > 0 ? onRefuse() : start({ job: "saveTeam", rows }))}
        />
        <DefaultButton text={text.team.drop} onClick={onDrop} />
      </div>
    </div>
  );
}
