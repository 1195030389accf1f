/** A workbook to begin with: sheets to fill in, the sample, or the clerk's own sheets, step by step. */
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import * as React from "react";
import type { Role } from "../../../appraisal";
import { roleName } from "../../../text";
import { NEEDED_ROLES, ROLE_ORDER, type Overview } from "../../../worker";
import { usePane } from "../../context";
import { useView } from "../../useView";
import { PaneIcon } from "../Notice";
import { SmallButton } from "../SmallButton";
import { ColumnList } from "./ColumnList";

/** The roles that a clerk may have a sheet for: the archive is written by the add-in. */
const ROLES = ROLE_ORDER.filter((role) => role !== "archive");

/** Nothing stands in the workbook yet. */
export function BlankStart() {
  const { text, styles, language, start, isBusy } = usePane();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{text.begin.blank}</h2>
      <p className={styles.noticeText}>{text.begin.blankAdvice}</p>
      <div className={styles.answers}>
        <PrimaryButton
          text={text.begin.setUp}
          disabled={isBusy}
          allowDisabledFocus
          onClick={() => start({ job: "setUp", roles: ROLES, language })}
        />
        <DefaultButton
          text={text.begin.sample}
          disabled={isBusy}
          allowDisabledFocus
          onClick={() => start({ job: "sample", language })}
        />
      </div>
    </section>
  );
}

/** Nobody is to be appraised: which sheet is which, a step for each role that is needed. */
export function SetUp({ overview }: { readonly overview: Overview }) {
  const { text, styles } = usePane();
  const found = new Set(overview.roles.map(({ role }) => role));
  const isAllFound = NEEDED_ROLES.every((role) => found.has(role));
  const others = ROLES.filter((role) => !NEEDED_ROLES.some((needed) => needed === role) && !found.has(role));
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{text.begin.unknown}</h2>
      <p className={styles.noticeText}>{isAllFound ? text.begin.emptyAdvice : text.begin.unknownAdvice}</p>
      <ol className={styles.list}>
        {NEEDED_ROLES.map((role) => (
          <Step key={role} role={role} isDone={found.has(role)} overview={overview} />
        ))}
      </ol>
      {others.length > 0 && (
        <details className={styles.details}>
          <summary>{text.begin.others}</summary>
          <p className={styles.hint}>{text.begin.othersAdvice}</p>
          <ol className={styles.list}>
            {others.map((role) => (
              <Step key={role} role={role} isDone={false} overview={overview} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

/** A sheet that the clerk has chosen for a role, and whose columns are not all known yet. */
function SettledSheet({ sheet }: { readonly sheet: string }) {
  const { text, styles, language } = usePane();
  const view = useView("sheet", sheet, language);
  return (
    <>
      <p className={styles.hint}>{text.begin.whichColumns(sheet)}</p>
      {view?.table && <ColumnList sheet={sheet} table={view.table} level={3} />}
    </>
  );
}

interface StepProps {
  readonly role: Exclude<Role, "archive">;
  readonly isDone: boolean;
  readonly overview: Overview;
}

function Step({ role, isDone, overview }: StepProps) {
  const { text, styles, language, start } = usePane();
  const [sheet, setSheet] = React.useState("");
  const name = roleName(role, language);
  const settled = isDone ? null : ([...overview.said].find(([, said]) => said === role)?.[0] ?? null);
  return (
    <li className={styles.step}>
      <div className={styles.stepName}>
        <PaneIcon name={isDone ? "success" : "question"} />
        {text.begin.step(name, isDone)}
      </div>
      {settled !== null && <SettledSheet sheet={settled} />}
      {!isDone && settled === null && (
        <div className={styles.answers}>
          {overview.unusedSheets.length > 0 && (
            <>
              <select
                className={styles.select}
                aria-label={text.begin.whichSheet(name)}
                value={sheet}
                onChange={(event) => setSheet(event.target.value)}
              >
                <option value="">{text.begin.choose}</option>
                {overview.unusedSheets.map((each) => (
                  <option key={each}>{each}</option>
                ))}
              </select>
              {sheet !== "" && (
                <SmallButton
                  text={text.begin.use}
                  onClick={() => start({ job: "remember", choices: [{ sheet, role }] })}
                />
              )}
            </>
          )}
          <SmallButton
            text={text.begin.add}
            label={text.begin.addFor(name)}
            onClick={() => start({ job: "setUp", roles: [role], language: overview.language })}
          />
        </div>
      )}
    </li>
  );
}
