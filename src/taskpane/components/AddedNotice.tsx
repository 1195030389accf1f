import { Link } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import { usePane } from "../context";
import { Notice } from "./Notice";

interface AddedNoticeProps {
  readonly job: "setUp" | "sample";
  readonly sheets: readonly string[];
}

/** That sheets were added, and what to do with them. */
export function AddedNotice({ job, sheets }: AddedNoticeProps) {
  const { text, styles, reveal } = usePane();
  const [first] = sheets;
  return (
    <Notice icon="success" title={job === "sample" ? text.begin.addedSample : text.begin.added(sheets)}>
      {job === "setUp" && <p className={styles.noticeText}>{text.begin.addedAdvice}</p>}
      {first !== undefined && (
        <p className={styles.noticeText}>
          <Link onClick={() => reveal(first, null)}>{text.action.goToSheet(first)}</Link>
        </p>
      )}
    </Notice>
  );
}
