import { Link } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import type { Calculation } from "../../appraise";
import { usePane } from "../context";
import { tally, type GroupTally, type YearTally } from "../views/tally";
import { sheetsWritten } from "../views/written";
import { Notice } from "./Notice";

/** What a calculation came to: by year, group and grade, and which sheets were written. */
export function OutcomeSection({ calculation }: { readonly calculation: Calculation }) {
  const { text, styles } = usePane();
  const unchanged = calculation.edits.length === 0;
  const years = tally(calculation.appraisal);
  return (
    <>
      <OutcomeNotice
        unchanged={unchanged}
        graded={years.reduce((sum, { graded }) => sum + graded, 0)}
        blocked={years.reduce((sum, { blocked }) => sum + blocked, 0)}
      />
      <section className={styles.section}>
        <h2 className={styles.heading}>{text.outcome.heading}</h2>
        {years.map((year) => (
          <YearOutcome key={year.year} {...year} />
        ))}
        {!unchanged && <WrittenSheets calculation={calculation} />}
      </section>
    </>
  );
}

interface OutcomeNoticeProps {
  readonly unchanged: boolean;
  readonly graded: number;
  readonly blocked: number;
}

/** A run that left somebody without a grade is no plain success, and says what to do. */
function OutcomeNotice({ unchanged, graded, blocked }: OutcomeNoticeProps) {
  const { text, styles } = usePane();
  const { title, titleUnchanged, titleBlocked, titleAllBlocked, adviceBlocked } = text.outcome;
  if (blocked === 0) return <Notice icon="success" title={unchanged ? titleUnchanged : title} />;
  const troubled = graded > 0 ? titleBlocked(blocked) : titleAllBlocked;
  return (
    <Notice icon="warning" title={unchanged ? titleUnchanged : troubled}>
      <p className={styles.noticeText}>{adviceBlocked}</p>
    </Notice>
  );
}

function YearOutcome({ year, graded, blocked, notGraded, groups }: YearTally) {
  const { text, styles } = usePane();
  return (
    <>
      <h3 className={styles.subheading}>{text.outcome.year(year)}</h3>
      <p className={styles.hint}>{text.outcome.counts(graded, blocked, notGraded)}</p>
      {groups.map((group) => (
        <GroupOutcome key={group.group} {...group} />
      ))}
    </>
  );
}

function GroupOutcome({ group, grades, blocked, notGraded, provisional }: GroupTally) {
  const { text, styles } = usePane();
  const counts = [
    ...grades,
    ...(blocked > 0 ? [{ name: text.outcome.blocked, officials: blocked }] : []),
    ...(notGraded > 0 ? [{ name: text.outcome.notGraded, officials: notGraded }] : []),
  ];
  return (
    <div className={styles.group}>
      <div className={styles.groupName}>{group}</div>
      <ul className={`${styles.list} ${styles.grades}`}>
        {counts.map(({ name, officials }) => (
          <li key={name} className={`${styles.grade} ${officials === 0 ? styles.none : ""}`}>
            <span>{name}</span> <b>{officials}</b>
          </li>
        ))}
      </ul>
      {provisional && <span className={styles.meta}>{text.outcome.provisional}</span>}
    </div>
  );
}

function WrittenSheets({ calculation }: { readonly calculation: Calculation }) {
  const { text, styles, reveal } = usePane();
  return (
    <>
      <h3 className={styles.subheading}>{text.outcome.written}</h3>
      <ul className={styles.list}>
        {sheetsWritten(calculation.edits).map(({ sheet, own }) => (
          <li key={sheet} className={styles.sheetLine}>
            <Link onClick={() => reveal(sheet, null)}>{sheet}</Link>
            {!own && <span className={styles.aside}>{text.outcome.gradeColumns}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
