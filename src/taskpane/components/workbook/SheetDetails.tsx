import * as React from "react";
import type { RoleWord } from "../../../jobs";
import { usePane } from "../../context";
import { useView } from "../../useView";
import { ColumnList } from "./ColumnList";
import { RoleList } from "./RoleList";

interface SheetDetailsProps {
  readonly sheet: string;
  /** What the workbook remembers of it; `undefined` where it can remember nothing. */
  readonly said: RoleWord | null | undefined;
  /** Whether anything is read from it. */
  readonly isUsed: boolean;
}

/** Why a sheet was read as it was, and lists by which the clerk says what it and its columns are. */
export function SheetDetails({ sheet, said, isUsed }: SheetDetailsProps) {
  const { text, styles, language } = usePane();
  const view = useView("sheet", sheet, language);
  return (
    <div className={styles.details}>
      {said !== undefined && <RoleList sheet={sheet} said={said} />}
      <h4 className={styles.subheading}>{text.workbook.reasons}</h4>
      <ul className={styles.reasons}>
        {view?.sentences.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
      {said !== undefined && view?.table && <ColumnList sheet={sheet} table={view.table} level={4} />}
      {said !== undefined && isUsed && view?.table === null && <p className={styles.hint}>{text.workbook.noColumns}</p>}
    </div>
  );
}
