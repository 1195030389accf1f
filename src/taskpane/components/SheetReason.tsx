import { Link } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import { sureOf, type SheetReading } from "../../appraisal";
import { readingSentences, surenessName } from "../../text";
import { usePane } from "../context";

/** How sure the reading of a sheet is and, where the clerk asks, why. Nothing where the sheet was not looked at. */
export function SheetReason({ reading }: { readonly reading: SheetReading | undefined }) {
  const { text, styles, language } = usePane();
  const [isOpen, setOpen] = React.useState(false);
  if (!reading) return null;
  const sure = sureOf(reading);
  return (
    <div className={styles.meta}>
      {sure !== null && `${surenessName(sure, language)}${text.separator}`}
      <Link
        aria-expanded={isOpen}
        aria-label={text.workbook.whySheet(reading.sheet)}
        className={styles.why}
        onClick={() => setOpen(!isOpen)}
      >
        {text.workbook.why}
      </Link>
      {isOpen && (
        <ul className={styles.reasons}>
          {readingSentences(reading, language).map((sentence, index) => (
            <li key={index}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
