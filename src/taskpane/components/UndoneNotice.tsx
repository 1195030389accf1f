import * as React from "react";
import { usePane } from "../context";
import { useView } from "../useView";
import { Notice } from "./Notice";

/** That a calculation was undone, and what stays because somebody has changed it since. */
export function UndoneNotice({ isWhole }: { readonly isWhole: boolean }) {
  const { text, styles, language } = usePane();
  const kept = useView("kept", language);
  if (isWhole) return <Notice icon="success" title={text.undone.title} />;
  return (
    <Notice icon="warning" title={text.undone.titleKept}>
      <ul className={styles.lines}>
        {kept?.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
