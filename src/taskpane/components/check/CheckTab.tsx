import { ActionButton } from "office-ui-fabric-react/lib/Button";
import * as React from "react";
import type { Severity } from "../../../appraisal";
import type { IssueCounts } from "../../../worker";
import { usePane } from "../../context";
import { useView } from "../../useView";
import { Select } from "../Select";
import { IssueRow } from "./IssueRow";

/** How many issues are shown at first, and how many more at a time. */
const FIRST = 50;
const MORE = 200;

const SEVERITIES: readonly Severity[] = ["error", "warning", "question"];

/** What is shown of the issues; `sheet` is absent for all. */
interface Filter {
  readonly severity: Severity | null;
  readonly sheet?: string | null;
}

/** The second step: every issue, gravest first, each with a jump to its cell and how to mend it. */
export function CheckTab() {
  const { text, styles, language, overview } = usePane();
  const [filter, setFilter] = React.useState<Filter>({ severity: null });
  const [most, setMost] = React.useState(FIRST);
  const page = useView("issues", { ...filter, most }, language);
  if (overview === null) return null;
  const { issues } = overview;
  const all = issues.error + issues.warning + issues.question;
  const choose = (chosen: Filter) => {
    setFilter(chosen);
    setMost(FIRST);
  };
  const rest = page ? page.of - page.items.length : 0;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{text.issues.heading}</h2>
      {all === 0 ? (
        <p className={styles.hint}>{text.issues.none}</p>
      ) : (
        <>
          <Severities issues={issues} all={all} filter={filter} onChoose={choose} />
          <Sheets issues={issues} filter={filter} onChoose={choose} />
          <p className={styles.hint}>{filter.severity !== null && text.issues.meaning[filter.severity]}</p>
          {page?.of === 0 && <p className={styles.hint}>{text.issues.noneSuch}</p>}
          <ul className={styles.list}>
            {page?.items.map((one, index) => (
              <IssueRow key={index} view={one} />
            ))}
          </ul>
          {page && rest > 0 && (
            <>
              <p className={styles.hint}>{text.issues.showing(page.items.length, page.of)}</p>
              <ActionButton className={styles.more} onClick={() => setMost(most + MORE)}>
                {text.issues.showMore(Math.min(MORE, rest))}
              </ActionButton>
            </>
          )}
        </>
      )}
    </section>
  );
}

interface FilterProps {
  readonly issues: IssueCounts;
  readonly filter: Filter;
  readonly onChoose: (filter: Filter) => void;
}

/** Which severities are shown; those without issues are not offered. */
function Severities({ issues, all, filter, onChoose }: FilterProps & { readonly all: number }) {
  const { text, styles } = usePane();
  const chip = (severity: Severity | null, label: string) => (
    <button
      key={label}
      type="button"
      className={`${styles.chip} ${filter.severity === severity ? styles.chosen : ""}`}
      aria-pressed={filter.severity === severity}
      onClick={() => onChoose({ ...filter, severity })}
    >
      {label}
    </button>
  );
  return (
    <div className={styles.chips} role="group" aria-label={text.issues.severities}>
      {chip(null, text.issues.all(all))}
      {SEVERITIES.filter((severity) => issues[severity] > 0).map((severity) =>
        chip(severity, text.issues.severity[severity](issues[severity])),
      )}
    </div>
  );
}

const ALL = "all";

/** Which sheet's issues are shown; nothing where all are on one. */
function Sheets({ issues: { sheets }, filter, onChoose }: FilterProps) {
  const { text } = usePane();
  if (sheets.length < 2) return null;
  const { sheet } = filter;
  const chosen = sheet === undefined ? ALL : String(sheets.findIndex((one) => one.sheet === sheet));
  const choose = (value: string) => {
    const one = value === ALL ? undefined : sheets[Number(value)];
    onChoose(one ? { ...filter, sheet: one.sheet } : { severity: filter.severity });
  };
  return (
    <Select
      label={text.issues.sheet}
      value={chosen}
      options={[
        [ALL, text.issues.allSheets],
        ...sheets.map(({ sheet: name, error, warning, question }, index): [string, string] => [
          String(index),
          text.issues.sheetCount(name ?? text.issues.noSheet, error + warning + question),
        ]),
      ]}
      onChoose={choose}
    />
  );
}
