import { Link } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import type { WrittenSheet } from "../../worker";
import { usePane } from "../context";
import { countAll } from "../views/count";
import { Notice } from "./Notice";

/** What a calculation came to, and the sheets that it wrote. A run that left somebody without a grade is no plain success. */
export function OutcomeNotice({ sheets }: { readonly sheets: readonly WrittenSheet[] }) {
  const { text, styles, overview, go } = usePane();
  if (!overview?.hasOfficials) return null;
  const { graded, blocked } = countAll(overview.years);
  const { title, titleUnchanged, titleBlocked, titleAllBlocked, adviceBlocked } = text.outcome;
  const isUnchanged = sheets.length === 0;
  const written = blocked === 0 ? title : graded > 0 ? titleBlocked(blocked) : titleAllBlocked;
  return (
    <Notice icon={blocked > 0 ? "warning" : "success"} title={isUnchanged ? titleUnchanged : written}>
      {blocked > 0 && (
        <p className={styles.noticeText}>
          {adviceBlocked} <Link onClick={() => go("check")}>{text.ready.next}</Link>
        </p>
      )}
      {!isUnchanged && <WrittenSheets sheets={sheets} />}
    </Notice>
  );
}

function WrittenSheets({ sheets }: { readonly sheets: readonly WrittenSheet[] }) {
  const { text, styles, reveal } = usePane();
  const [isOpen, setOpen] = React.useState(false);
  return (
    <>
      <p className={styles.noticeText}>
        <Link aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {text.outcome.written(sheets.length)}
        </Link>
      </p>
      {isOpen && (
        <ul className={styles.list}>
          {sheets.map(({ sheet, own }) => (
            <li key={sheet} className={styles.sheetLine}>
              <Link onClick={() => reveal(sheet, null)}>{sheet}</Link>
              {!own && <span className={styles.aside}>{text.outcome.gradeColumns}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
