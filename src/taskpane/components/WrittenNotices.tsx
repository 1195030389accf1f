/** What was written besides grades: a scheme that was adopted, and the inspection team's opinions. */
import { Link } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import type { TaskOutcome } from "../../worker";
import { usePane } from "../context";
import { Notice } from "./Notice";

type Written<K> = { readonly outcome: Extract<TaskOutcome, { kind: K }> };

export function AdoptedNotice({ outcome: { sheets } }: Written<"adopted">) {
  const { text, styles } = usePane();
  const isUnchanged = sheets.length === 0;
  return (
    <Notice icon="success" title={isUnchanged ? text.team.unchanged : text.whatIf.adopted}>
      {!isUnchanged && <p className={styles.noticeText}>{text.whatIf.adoptedAdvice}</p>}
      <SheetLinks sheets={sheets} />
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
      <SheetLinks sheets={sheets} />
    </Notice>
  );
}

function SheetLinks({ sheets }: { readonly sheets: readonly string[] }) {
  const { text, styles, reveal } = usePane();
  return (
    <>
      {sheets.map((sheet) => (
        <p key={sheet} className={styles.noticeText}>
          <Link onClick={() => reveal(sheet, null)}>{text.action.goToSheet(sheet)}</Link>
        </p>
      ))}
    </>
  );
}
