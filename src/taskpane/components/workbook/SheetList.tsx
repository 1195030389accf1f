import { Link } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import { roleName, surenessName } from "../../../text";
import type { Overview, RoleSheet } from "../../../worker";
import { usePane } from "../../context";
import { SheetDetails } from "./SheetDetails";

/** What each sheet was taken for, how sure that is, and which are not used. */
export function SheetList({ overview }: { readonly overview: Overview }) {
  const { text, styles, language } = usePane();
  const { roles, unusedSheets } = overview;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{text.workbook.heading}</h2>
      <p className={styles.hint}>{text.workbook.hint}</p>
      {roles.map(({ role, sheets }) => (
        <div key={role} className={styles.role}>
          <h3 className={styles.roleName}>{roleName(role, language)}</h3>
          <ul className={styles.list}>
            {sheets.map((sheet) => (
              <SheetLine key={`${sheet.year ?? ""}!${sheet.sheet}`} overview={overview} {...sheet} />
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
              <SheetLine key={sheet} overview={overview} sheet={sheet} year={null} entries={null} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

interface SheetLineProps extends Omit<RoleSheet, "entries"> {
  readonly overview: Overview;
  /** `null` where nothing is read from it. */
  readonly entries: number | null;
}

function SheetLine({ overview, sheet, year, entries }: SheetLineProps) {
  const { text, styles, language, reveal } = usePane();
  const [isOpen, setOpen] = React.useState(false);
  const sure = overview.sure.get(sheet);
  const particulars = [
    year === null ? null : text.workbook.year(year),
    entries === null ? null : text.workbook.entries(entries),
    sure === undefined ? null : surenessName(sure, language),
  ];
  return (
    <li>
      <div className={styles.sheetLine}>
        <Link onClick={() => reveal(sheet, null)}>{sheet}</Link>
        <Link
          className={styles.why}
          aria-expanded={isOpen}
          aria-label={text.workbook.changeSheet(sheet)}
          onClick={() => setOpen(!isOpen)}
        >
          {text.workbook.change}
        </Link>
      </div>
      <div className={styles.meta}>{particulars.filter((part) => part !== null).join(text.separator)}</div>
      {isOpen && <SheetDetails sheet={sheet} said={overview.said.get(sheet)} isUsed={entries !== null} />}
    </li>
  );
}
