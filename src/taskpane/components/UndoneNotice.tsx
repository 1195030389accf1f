import * as React from "react";
import { keptSentences, type Undone } from "../../jobs";
import { usePane } from "../context";
import { Notice } from "./Notice";

/** That a calculation was undone, and what stays because somebody has changed it since. */
export function UndoneNotice({ undone }: { readonly undone: Undone }) {
  const { text, styles, language } = usePane();
  const sentences = React.useMemo(() => keptSentences(undone, language), [undone, language]);
  if (sentences.length === 0) return <Notice icon="success" title={text.undone.title} />;
  return (
    <Notice icon="warning" title={text.undone.titleKept}>
      <ul className={styles.lines}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
