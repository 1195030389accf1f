import * as React from "react";
import { usePane } from "../context";

interface SearchProps {
  readonly sought: string;
  /** How many were found. */
  readonly found: number;
  readonly onSeek: (text: string) => void;
}

/** A field by which officials are found. */
export function Search({ sought, found, onSeek }: SearchProps) {
  const { text, styles } = usePane();
  return (
    <>
      <input
        type="search"
        className={styles.search}
        placeholder={text.results.search}
        aria-label={text.results.search}
        value={sought}
        onChange={(event) => onSeek(event.target.value)}
      />
      <p className={styles.hint} role="status">
        {sought.trim() !== "" && text.results.found(found)}
      </p>
    </>
  );
}

export interface Findable {
  readonly id: string | null;
  readonly name: string;
  readonly unit: string;
}

/** Those whose name, unit or ID has what is sought; all where nothing is. */
export function matching<T extends Findable>(officials: readonly T[], sought: string): readonly T[] {
  const words = sought.trim().toLowerCase();
  if (words === "") return officials;
  return officials.filter((one) =>
    [one.name, one.unit, one.id ?? ""].some((each) => each.toLowerCase().includes(words)),
  );
}
