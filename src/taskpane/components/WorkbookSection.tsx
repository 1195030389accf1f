import { Link } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import type { Examination } from "../../appraise";
import { roleName } from "../../text";
import { usePane } from "../context";
import { rolesFound, type RoleSheet } from "../views/roles";

/** What each sheet was taken for, and which are not used. */
export function WorkbookSection({ examination }: { readonly examination: Examination }) {
  const { text, styles, language, reveal } = usePane();
  const roles = React.useMemo(() => rolesFound(examination), [examination]);
  const { unusedSheets } = examination.recognition;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{text.workbook.heading}</h2>
      {roles.map(({ role, sheets }) => (
        <div key={role} className={styles.role}>
          <h3 className={styles.roleName}>{roleName(role, language)}</h3>
          <ul className={styles.list}>
            {sheets.map((sheet) => (
              <SheetLine key={`${sheet.year ?? ""}!${sheet.sheet}`} {...sheet} />
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
    <li className={styles.sheetLine}>
      <Link onClick={() => reveal(sheet, null)}>{sheet}</Link>
      <span className={styles.aside}>{particulars.filter((part) => part !== null).join(text.separator)}</span>
    </li>
  );
}
