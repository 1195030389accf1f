import { Link } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import { usePane } from "../../context";
import { useView } from "../../useView";
import { Notice } from "../Notice";

/** What comparing the workbook with what was calculated came to (P20); nothing where it was not asked for since. */
export function Verification() {
  const { text, styles, language, reveal } = usePane();
  const verification = useView("verification", language);
  if (verification === null) return null;
  const { result, title, differences, more, advice } = verification;
  return (
    <Notice icon={result === "same" ? "success" : result === "never" ? "sheet" : "warning"} title={title}>
      <ul className={styles.lines}>
        {differences.map(({ sentence, sheet, cell }, index) => (
          <li key={index}>
            {sentence}{" "}
            {sheet !== null && (
              <Link onClick={() => reveal(sheet, cell)}>{text.action.goToSheet(cell === null ? sheet : cell)}</Link>
            )}
          </li>
        ))}
        {more > 0 && <li>{text.share.moreDifferences(more)}</li>}
      </ul>
      {advice.map((sentence) => (
        <p key={sentence} className={styles.noticeText}>
          {sentence}
        </p>
      ))}
    </Notice>
  );
}
