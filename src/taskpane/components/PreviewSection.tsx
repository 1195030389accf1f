import * as React from "react";
import { usePane } from "../context";
import { useView } from "../useView";
import { Notice } from "./Notice";

/** What a calculation would write, a line for each sheet. */
export function PreviewSection() {
  const { text, styles, language } = usePane();
  const preview = useView("preview", language);
  return (
    <Notice icon="sheet" title={text.preview.heading}>
      {preview && !preview.isNothing && <p className={styles.hint}>{text.preview.hint}</p>}
      <ul className={styles.lines}>
        {preview?.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
