import * as React from "react";
import type { Calculation } from "../../appraise";
import { previewSentences } from "../../jobs";
import { usePane } from "../context";
import { Notice } from "./Notice";

/** What a calculation would write, a line for each sheet. */
export function PreviewSection({ calculation }: { readonly calculation: Calculation }) {
  const { text, styles, language } = usePane();
  const sentences = React.useMemo(() => previewSentences(calculation, language), [calculation, language]);
  return (
    <Notice icon="sheet" title={text.preview.heading}>
      {calculation.edits.length > 0 && <p className={styles.hint}>{text.preview.hint}</p>}
      <ul className={styles.lines}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
