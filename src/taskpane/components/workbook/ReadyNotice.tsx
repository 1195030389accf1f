import { Link } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import type { Overview } from "../../../worker";
import { usePane } from "../../context";
import { countAll } from "../../views/count";
import { Notice } from "../Notice";

/** What Calculate would do: how many officials, how many of them errors block, and what else was found. */
export function ReadyNotice({ overview }: { readonly overview: Overview }) {
  const { text, styles, go } = usePane();
  const { years, issues } = overview;
  const { blocked } = countAll(years);
  const { error, warning, question } = issues;
  return (
    <Notice
      icon={blocked > 0 ? "warning" : "success"}
      title={blocked > 0 ? text.ready.titleBlocked(blocked) : text.ready.title}
    >
      <ul className={styles.list}>
        {years.map(({ year, graded, blocked, notGraded }) => (
          <li key={year}>{text.ready.year(year, graded + blocked + notGraded, blocked, notGraded)}</li>
        ))}
      </ul>
      <p className={styles.noticeText}>
        {error + warning + question === 0 ? (
          text.ready.noIssues
        ) : (
          <>
            {text.ready.issues(error, warning, question)} <Link onClick={() => go("check")}>{text.ready.next}</Link>
          </>
        )}
      </p>
    </Notice>
  );
}
