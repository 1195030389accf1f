import * as React from "react";
import { usePane } from "../context";
import { Notice } from "./Notice";
import { SheetLink } from "./SheetLink";

interface AddedNoticeProps {
  readonly job: "setUp" | "sample";
  readonly sheets: readonly string[];
}

/** That sheets were added, and what to do with them. */
export function AddedNotice({ job, sheets }: AddedNoticeProps) {
  const { text, styles } = usePane();
  const [first] = sheets;
  return (
    <Notice icon="success" title={job === "sample" ? text.begin.addedSample : text.begin.added(sheets)}>
      {job === "setUp" && <p className={styles.noticeText}>{text.begin.addedAdvice}</p>}
      {first !== undefined && <SheetLink sheet={first} />}
    </Notice>
  );
}
