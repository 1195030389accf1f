import { Link } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import type { IssueView } from "../../../worker";
import { usePane } from "../../context";
import { PaneIcon } from "../Notice";
import { Answers } from "./Answers";

/** An issue: where it is, whom it concerns, what is wrong, and how to mend it. */
export function IssueRow({ view }: { readonly view: IssueView }) {
  const { severity, place, year, whom, wrong, mend, answers } = view;
  const { text, styles, reveal } = usePane();
  const concern = [whom, year === null ? null : text.issues.year(year)].filter((part) => part !== null);
  return (
    <li className={styles.issue}>
      <PaneIcon name={severity} label={text.issues.one[severity]} />
      <div className={styles.issueBody}>
        {place !== null && (
          <Link
            className={styles.issuePlace}
            aria-label={text.issues.goTo(place.label)}
            onClick={() => reveal(place.sheet, place.cell)}
          >
            {place.label}
          </Link>
        )}
        {concern.length > 0 && <span className={styles.issueConcern}>{concern.join(text.separator)}</span>}
        <p className={styles.issueText}>{wrong}</p>
        {mend !== null && <p className={styles.mend}>{mend}</p>}
        {place !== null && answers.length > 0 && <Answers answers={answers} place={place.label} />}
      </div>
    </li>
  );
}
