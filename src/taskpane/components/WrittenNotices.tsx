/** What was written besides grades: a scheme that was adopted, and the inspection team's opinions. */
import * as React from "react";
import type { TaskOutcome } from "../../worker";
import { usePane } from "../context";
import { Notice } from "./Notice";
import { SheetLink } from "./SheetLink";

type Written<K> = { readonly outcome: Extract<TaskOutcome, { kind: K }> };

export function AdoptedNotice({ outcome: { sheets } }: Written<"adopted">) {
  const { text, styles } = usePane();
  const isUnchanged = sheets.length === 0;
  return (
    <Notice icon="success" title={isUnchanged ? text.team.unchanged : text.whatIf.adopted}>
      {!isUnchanged && <p className={styles.noticeText}>{text.whatIf.adoptedAdvice}</p>}
      {sheets.map((sheet) => (
        <SheetLink key={sheet} sheet={sheet} />
      ))}
    </Notice>
  );
}

export function TeamSavedNotice({ outcome: { sheets, notSaved } }: Written<"teamSaved">) {
  const { text, styles } = usePane();
  const isUnchanged = sheets.length === 0;
  return (
    <Notice icon={notSaved > 0 ? "warning" : "success"} title={isUnchanged ? text.team.unchanged : text.team.saved}>
      {notSaved > 0 && <p className={styles.noticeText}>{text.team.notSaved(notSaved)}</p>}
      {!isUnchanged && <p className={styles.noticeText}>{text.team.savedAdvice}</p>}
      {sheets.map((sheet) => (
        <SheetLink key={sheet} sheet={sheet} />
      ))}
    </Notice>
  );
}
