import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { Link } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import type { Examination } from "../../appraise";
import { sheetsNewerThanGrades } from "../../jobs";
import { quoteSheetName, type WorkbookChange } from "../../workbook";
import { usePane } from "../context";
import { Notice } from "./Notice";

/** More places would push what was found out of sight. */
const SHOWN = 5;

interface ChangedNoticeProps {
  readonly changed: readonly WorkbookChange[];
  /** Whether what is shown is the outcome of a calculation. */
  readonly isCalculated: boolean;
  readonly onCheck: () => void;
}

/** That inputs have changed since what is shown was read, and where. */
export function ChangedNotice({ changed, isCalculated, onCheck }: ChangedNoticeProps) {
  const { text, styles } = usePane();
  const check = (event: React.MouseEvent<HTMLElement>) => {
    // The notice goes away, and its button with it.
    event.currentTarget.closest("main")?.focus();
    onCheck();
  };
  return (
    <Notice icon="sheet" title={isCalculated ? text.changed.sinceCalculation : text.changed.sinceCheck}>
      <Places places={changed} />
      <p className={styles.noticeText}>{text.changed.advice}</p>
      <div className={styles.answers}>
        <DefaultButton className={styles.remember} text={text.action.check} onClick={check} />
      </div>
    </Notice>
  );
}

/** That the grades in the workbook are older than what they were made from; nothing where they are not. */
export function OlderGradesNotice({ examination }: { readonly examination: Examination }) {
  const { text, styles } = usePane();
  const sheets = React.useMemo(() => sheetsNewerThanGrades(examination), [examination]);
  if (sheets.length === 0) return null;
  return (
    <Notice icon="warning" title={text.changed.sinceGrades}>
      <Places places={sheets.map((sheet) => ({ sheet, cells: null }))} />
      <p className={styles.noticeText}>{text.changed.adviceGrades}</p>
    </Notice>
  );
}

function Places({ places }: { readonly places: readonly Pick<WorkbookChange, "sheet" | "cells">[] }) {
  const { text, styles, reveal } = usePane();
  return (
    <ul className={styles.lines}>
      {places.slice(0, SHOWN).map(({ sheet, cells }) => {
        const label = cells === null ? sheet : `${quoteSheetName(sheet)}!${cells}`;
        return (
          <li key={label}>
            <Link aria-label={text.issues.goTo(label)} onClick={() => reveal(sheet, cells)}>
              {label}
            </Link>
          </li>
        );
      })}
      {places.length > SHOWN && <li>{text.changed.more(places.length - SHOWN)}</li>}
    </ul>
  );
}
