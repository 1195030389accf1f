import { Link } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import type { Examination } from "../../appraise";
import { roleName } from "../../text";
import { usePane } from "../context";
import { readingsBySheet, rolesFound, rolesSaid, type RoleSheet } from "../views/roles";
import { RoleList } from "./RoleList";
import { SheetReason } from "./SheetReason";

/** What each sheet was taken for, and which are not used. */
export function WorkbookSection({ examination }: { readonly examination: Examination }) {
  const { text, styles, language, reveal } = usePane();
  const roles = React.useMemo(() => rolesFound(examination), [examination]);
  const readings = React.useMemo(() => readingsBySheet(examination), [examination]);
  const { unusedSheets } = examination.recognition;
  const words = React.useMemo(() => rolesSaid(examination), [examination]);
  const [answered, setAnswered] = React.useState<string | null>(null);
  const roleList = (sheet: string) => {
    const said = words.get(sheet);
    const props = { sheet, isAnswered: sheet === answered, onAnswer: setAnswered };
    return said === undefined ? null : <RoleList {...props} said={said} />;
  };
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{text.workbook.heading}</h2>
      {roles.map(({ role, sheets }) => (
        <div key={role} className={styles.role}>
          <h3 className={styles.roleName}>{roleName(role, language)}</h3>
          <ul className={styles.list}>
            {sheets.map((sheet) => (
              <li key={`${sheet.year ?? ""}!${sheet.sheet}`}>
                <SheetLine {...sheet} />
                {roleList(sheet.sheet)}
                <SheetReason reading={readings.get(sheet.sheet)} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {unusedSheets.length > 0 && (
        <div className={styles.role}>
          <h3 className={styles.roleName}>{text.workbook.unused}</h3>
          <p className={styles.hint}>{text.workbook.unusedMeaning}</p>
          <ul className={styles.list}>
            {unusedSheets.map((sheet) => (
              <li key={sheet}>
                <Link onClick={() => reveal(sheet, null)}>{sheet}</Link>
                {roleList(sheet)}
                <SheetReason reading={readings.get(sheet)} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function SheetLine({ sheet, year, entries }: RoleSheet) {
  const { text, styles, reveal } = usePane();
  const particulars = [year === null ? null : text.workbook.year(year), text.workbook.entries(entries)];
  return (
    <p className={styles.sheetLine}>
      <Link onClick={() => reveal(sheet, null)}>{sheet}</Link>
      <span className={styles.aside}>{particulars.filter((part) => part !== null).join(text.separator)}</span>
    </p>
  );
}
