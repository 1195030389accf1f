import * as React from "react";
import type { Examination } from "../../appraise";
import { usePane } from "../context";
import { countAll, tally } from "../views/tally";
import { Notice } from "./Notice";

/** What Calculate would do: how many officials, and how many of them errors block. */
export function ReadyNotice({ examination }: { readonly examination: Examination }) {
  const { text, styles } = usePane();
  const years = tally(examination.appraisal);
  const { blocked } = countAll(years);
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
    </Notice>
  );
}
