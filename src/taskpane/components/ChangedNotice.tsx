import { Link } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import { placeLabel, type WorkbookChange } from "../../workbook";
import { usePane } from "../context";
import { Notice } from "./Notice";
import { SmallButton } from "./SmallButton";

/** More places would push what was found out of sight. */
const SHOWN = 5;

interface ChangedNoticeProps {
  readonly changed: readonly WorkbookChange[];
  /** Whether what is shown is the outcome of a calculation. */
  readonly isCalculated: boolean;
}

/** That inputs have changed since what is shown was read, and where. */
export function ChangedNotice({ changed, isCalculated }: ChangedNoticeProps) {
  const { text, styles, start } = usePane();
  const check = (button: HTMLElement) => {
    // The notice goes away, and its button with it.
    button.closest("main")?.focus();
    start({ job: "check" });
  };
  return (
    <Notice icon="sheet" title={isCalculated ? text.changed.sinceCalculation : text.changed.sinceCheck}>
      <Places places={changed} />
      <p className={styles.noticeText}>{text.changed.advice}</p>
      <div className={styles.answers}>
        <SmallButton text={text.action.check} onClick={check} />
      </div>
    </Notice>
  );
}

/** That the grades in the workbook are older than what they were made from; nothing where they are not. */
export function OlderGradesNotice() {
  const { text, styles, overview } = usePane();
  const sheets = overview?.newerThanGrades ?? [];
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
        const label = placeLabel(sheet, cells);
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
