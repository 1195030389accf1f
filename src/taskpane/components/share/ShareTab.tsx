import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { Link } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import type { ShareView } from "../../../worker";
import { usePane } from "../../context";
import { useView } from "../../useView";
import { Attention } from "./Attention";
import { Verification } from "./Verification";

/** The last step: verify, the sheets to share and how they are printed, and what the leading group should look at. */
export default function ShareTab() {
  const { text, styles, language, overview } = usePane();
  const share = useView("share", language);
  if (!overview?.hasOfficials) return <p className={styles.loading}>{text.results.nobody}</p>;
  if (share === null) return null;
  return (
    <>
      <VerifySection />
      <section className={styles.section}>
        <h2 className={styles.heading}>{text.share.sheets}</h2>
        <SharedSheets sheets={share.sheets} />
      </section>
      <Attention share={share} />
    </>
  );
}

function VerifySection() {
  const { text, styles, start, isBusy } = usePane();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{text.share.heading}</h2>
      <p className={styles.hint}>{text.share.verifyMeaning}</p>
      <div className={styles.answers}>
        <DefaultButton
          text={text.share.verify}
          disabled={isBusy}
          allowDisabledFocus
          onClick={() => start({ job: "verify" })}
        />
      </div>
      <Verification />
    </section>
  );
}

function SharedSheets({ sheets }: Pick<ShareView, "sheets">) {
  const { text, styles, reveal } = usePane();
  if (sheets.length === 0) return <p className={styles.hint}>{text.share.noSheets}</p>;
  return (
    <>
      <p className={styles.hint}>{text.share.sheetsMeaning}</p>
      <ul className={styles.list}>
        {sheets.map(({ sheet }) => (
          <li key={sheet}>
            <Link onClick={() => reveal(sheet, null)}>{sheet}</Link>
          </li>
        ))}
      </ul>
      <details className={styles.details}>
        <summary>{text.share.print}</summary>
        <ul className={styles.reasons}>
          {text.share.printAdvice.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
