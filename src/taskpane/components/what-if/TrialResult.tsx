import { Link } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import type { ConsequenceMove, GroupShift, Move, Stand } from "../../../appraisal";
import type { PaneText } from "../../../text";
import type { TrialView } from "../../../worker";
import { usePane } from "../../context";
import { useStyles } from "../../useStyles";
import { LabelledBar } from "../pictures/Bar";
import { Picture } from "../pictures/Picture";
import { trialStyles } from "./trial-styles";

/** How many are named. */
const SHOWN = 50;

interface TrialResultProps {
  readonly year: number;
  readonly trial: Extract<TrialView, { kind: "tried" }>;
}

/** Who would move by a trial, and what would be found and follow. */
export function TrialResult({ year, trial }: TrialResultProps) {
  const { text, styles, go } = usePane();
  const own = useStyles(trialStyles);
  const { moves, ranks, groups, issues, consequences, years } = trial;
  const { whatIf } = text;
  return (
    <>
      <p className={styles.noticeText} role="status">
        {moves.length === 0 ? whatIf.nobody : whatIf.moves(moves.length)}
      </p>
      <ul className={styles.list}>
        {moves.slice(0, SHOWN).map((move) => (
          <li key={move.key} className={own.move}>
            <Link onClick={() => go("results", { kind: "official", about: { year, official: move.key } })}>
              {move.name}
            </Link>
            {text.separator}
            {move.unit}
            <span className={own.shift}>{shiftText(move, text)}</span>
          </li>
        ))}
        {moves.length > SHOWN && <li>{text.changed.more(moves.length - SHOWN)}</li>}
      </ul>
      {ranks > 0 && <p className={styles.hint}>{whatIf.ranks(ranks)}</p>}
      {groups.map((group) => (
        <Shift key={group.group} shift={group} />
      ))}
      <Sentences title={whatIf.issues} sentences={issues} />
      <Sentences title={whatIf.consequences} sentences={consequences.map((one) => consequenceText(one, text))} />
      {years.length > 1 && <p className={styles.hint}>{whatIf.holdsFor(years)}</p>}
    </>
  );
}

/** The grades of a group before and after, where they differ. */
function Shift({ shift: { group, grades } }: { readonly shift: GroupShift }) {
  const { text } = usePane();
  const { results, whatIf, number } = text;
  if (grades.every(({ from, to }) => from.given === to.given && from.seats === to.seats)) return null;
  const whole = Math.max(1, ...grades.flatMap(({ from, to }) => [from.given, to.given, to.seats ?? 0]));
  const counts = ({ from, to }: GroupShift["grades"][number]) => [from.given, to.given].map((count) => number(count));
  return (
    <Picture
      title={results.distribution(group)}
      description={grades.map((one) => `${one.grade} ${counts(one).join(whatIf.arrow)}`).join(text.semicolon)}
      headers={[results.grade, results.officials, results.seats]}
      rows={grades.map((one) => [
        one.grade,
        counts(one).join(whatIf.arrow),
        one.to.seats === null ? results.noLimit : number(one.to.seats),
      ])}
    >
      {grades.map((one) => (
        <LabelledBar
          key={one.grade}
          label={one.grade}
          shown={counts(one).join(whatIf.arrow)}
          value={one.to.given}
          whole={whole}
          mark={one.to.seats}
        />
      ))}
    </Picture>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  const { styles } = usePane();
  if (sentences.length === 0) return null;
  return (
    <>
      <h3 className={styles.subheading}>{title}</h3>
      <ul className={styles.lines}>
        {sentences.slice(0, SHOWN).map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

/** The grade before and after; the proposed one where the team's word stays (P10). */
function shiftText({ from, to }: Move, { results, whatIf, team, number }: PaneText): string {
  const [was, is] = [from.proposedGrade, to.proposedGrade];
  if (from.grade === to.grade && was !== null && is !== null) return [was, is].map(team.proposed).join(whatIf.arrow);
  const stand = ({ grade, rank, status }: Stand): string =>
    whatIf.stand(
      grade ?? (status === "notGraded" ? results.notGraded : results.blocked),
      rank === null ? "" : number(rank),
    );
  return [from, to].map(stand).join(whatIf.arrow);
}

function consequenceText({ name, unit, rule, to }: ConsequenceMove, { whatIf, separator }: PaneText): string {
  const what = to === null ? whatIf.goes(rule) : to === "withheld" ? whatIf.withheld(rule) : whatIf.comes(rule);
  return [name, unit, what].join(separator);
}
