import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import * as React from "react";
import type { Role } from "../../appraisal";
import type { RoleWord } from "../../jobs";
import { roleName } from "../../text";
import { usePane } from "../context";
import { ORDER } from "../views/roles";

/** The value of the list where nothing is remembered. */
const AS_FOUND = "found";

interface RoleListProps {
  readonly sheet: string;
  /** What the workbook remembers; `null` where it is read as found. */
  readonly said: RoleWord | null;
  /** Whether the list comes back after a word about its sheet, and takes the focus again. */
  readonly isAnswered: boolean;
  readonly onAnswer: (sheet: string | null) => void;
}

/**
 * The list by which a clerk says what a sheet is. Choosing alone does nothing, so that the list can be gone through with the arrow
 * keys: the word is remembered by the button that appears.
 */
export function RoleList({ sheet, said, isAnswered, onAnswer }: RoleListProps) {
  const { text, styles, language, remember, isBusy } = usePane();
  const current = said ?? AS_FOUND;
  const [chosen, setChosen] = React.useState<string>(current);
  const list = React.useRef<HTMLSelectElement>(null);
  React.useEffect(() => setChosen(current), [current]);
  React.useEffect(() => {
    if (!isAnswered || isBusy) return;
    list.current?.focus();
    onAnswer(null);
  }, [isAnswered, isBusy, onAnswer]);
  const words = [...ORDER, "none" as const];
  const nameOf = (word: Role | "none") => (word === "none" ? text.workbook.notUsed : roleName(word, language));
  const tell = () => {
    onAnswer(sheet);
    remember([{ sheet, role: words.find((word) => word === chosen) ?? null }]);
  };
  return (
    <div className={styles.roleList}>
      <select
        ref={list}
        className={styles.select}
        aria-label={text.workbook.roleOf(sheet)}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        <option value={AS_FOUND}>{text.workbook.asFound}</option>
        {words.map((word) => (
          <option key={word} value={word}>
            {nameOf(word)}
          </option>
        ))}
      </select>
      {chosen !== current && (
        <DefaultButton
          className={styles.remember}
          text={text.workbook.remember}
          ariaLabel={text.workbook.rememberSheet(sheet)}
          disabled={isBusy}
          allowDisabledFocus
          onClick={tell}
        />
      )}
    </div>
  );
}
