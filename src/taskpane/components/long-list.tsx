/** Long lists of officials: the first are shown, all can be, and where there are more than the first they can be searched. */
import { ActionButton } from "office-ui-fabric-react/lib/Button";
import * as React from "react";
import { usePane } from "../context";
import { matching, Search, type Findable } from "./Search";

/** How many are shown at first. */
const FIRST = 20;

interface Shown<T> {
  readonly shown: readonly T[];
  /** A button that shows the rest; nothing where there is none. */
  readonly rest: React.ReactNode;
}

/** The first of a list. */
export function useFirst<T>(all: readonly T[]): Shown<T> {
  const { text, styles } = usePane();
  const [isAll, setAll] = React.useState(false);
  const shown = isAll ? all : all.slice(0, FIRST);
  const rest = shown.length < all.length && (
    <ActionButton className={styles.more} onClick={() => setAll(true)}>
      {text.results.showAll(all.length)}
    </ActionButton>
  );
  return { shown, rest };
}

/** The first of those who are sought, and the field to seek them by; nothing where all are in sight. */
export function useFound<T extends Findable>(officials: readonly T[]): Shown<T> & { readonly search: React.ReactNode } {
  const [sought, setSought] = React.useState("");
  const found = matching(officials, sought);
  const search = officials.length > FIRST && <Search sought={sought} found={found.length} onSeek={setSought} />;
  return { ...useFirst(found), search };
}
