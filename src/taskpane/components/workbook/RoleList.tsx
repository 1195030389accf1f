import * as React from "react";
import type { RoleWord } from "../../../jobs";
import { roleName } from "../../../text";
import { ROLE_ORDER } from "../../../worker";
import { usePane } from "../../context";
import { SmallButton } from "../SmallButton";
import { WordSelect } from "./WordSelect";

interface RoleListProps {
  readonly sheet: string;
  /** What the workbook remembers; `null` where it is read as found. */
  readonly said: RoleWord | null;
}

/** The list by which a clerk says what a sheet is; the word is remembered by the button that appears. */
export function RoleList({ sheet, said }: RoleListProps) {
  const { text, language, start } = usePane();
  const [chosen, setChosen] = React.useState(said);
  const list = React.useRef<HTMLSelectElement>(null);
  React.useEffect(() => setChosen(said), [said]);
  const words = [...ROLE_ORDER, "none"] as const;
  const tell = () => {
    // The button goes away; the list stays.
    list.current?.focus();
    start({ job: "remember", choices: [{ sheet, role: chosen }] });
  };
  return (
    <>
      <WordSelect
        list={list}
        label={text.workbook.role}
        ariaLabel={text.workbook.roleOf(sheet)}
        value={chosen}
        asFound={text.workbook.asFound}
        words={words.map((word) => [word, word === "none" ? text.workbook.notUsed : roleName(word, language)])}
        onChoose={setChosen}
      />
      {chosen !== said && (
        <SmallButton text={text.workbook.remember} label={text.workbook.rememberSheet(sheet)} onClick={tell} />
      )}
    </>
  );
}
