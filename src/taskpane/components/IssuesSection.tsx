import { ActionButton } from "office-ui-fabric-react/lib/Button";
import { Link } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import type { GatheredIssue, Issue } from "../../appraisal";
import type { Examination } from "../../appraise";
import { gatheredText, issueText } from "../../text";
import { usePane } from "../context";
import { bySeverity, concernOf, officialNames, placeOf, type SeverityView } from "../views/issues";
import { Answers } from "./Answers";
import { PaneIcon } from "./Notice";

/** How many issues of a severity are shown at first, and how many more at a time. */
const FIRST = 5;
const MORE = 200;

/** All issues, gravest first. */
export function IssuesSection({ examination }: { readonly examination: Examination }) {
  const { text, styles } = usePane();
  const { input, appraisal } = examination;
  const names = React.useMemo(() => officialNames(input), [input]);
  const severities = React.useMemo(() => bySeverity(appraisal.issues), [appraisal]);
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{text.issues.heading}</h2>
      {severities.length === 0 && <p className={styles.hint}>{text.issues.none}</p>}
      {severities.map((view) => (
        <SeverityList key={view.severity} view={view} names={names} />
      ))}
    </section>
  );
}

interface SeverityListProps {
  readonly view: SeverityView;
  readonly names: ReadonlyMap<string, string>;
}

function SeverityList({ view: { severity, issues, told }, names }: SeverityListProps) {
  const { text, styles } = usePane();
  const [shown, setShown] = React.useState(FIRST);
  const rest = told.length - shown;
  return (
    <section>
      <h3 className={styles.subheading}>
        <PaneIcon name={severity} />
        {text.issues.severity[severity]}
        <span className={styles.badge}>{issues.length}</span>
      </h3>
      <p className={styles.hint}>{text.issues.meaning[severity]}</p>
      <ul className={styles.list}>
        {told.slice(0, shown).map((one, index) => (
          <IssueRow key={index} told={one} issues={issues} names={names} />
        ))}
      </ul>
      {rest > 0 && (
        <ActionButton className={styles.more} onClick={() => setShown(shown + MORE)}>
          {rest <= MORE ? text.issues.showAll(told.length) : text.issues.showMore(MORE)}
        </ActionButton>
      )}
    </section>
  );
}

interface IssueRowProps {
  readonly told: GatheredIssue;
  /** All of its severity. */
  readonly issues: readonly Issue[];
  readonly names: ReadonlyMap<string, string>;
}

function IssueRow({ told, issues, names }: IssueRowProps) {
  const { issue } = told;
  const { text, styles, language, reveal } = usePane();
  const place = placeOf(issue);
  const { year, whom } = concernOf(issue.scope, names);
  const concern = [whom, year === null ? null : text.issues.year(year)].filter((part) => part !== null);
  return (
    <li className={styles.issue}>
      {issueText(issue, language)}
      {gatheredText(told, language)}
      <span className={styles.meta}>
        {place !== null && (
          <Link aria-label={text.issues.goTo(place.label)} onClick={() => reveal(place.sheet, place.cell)}>
            {place.label}
          </Link>
        )}
        {place !== null && concern.length > 0 && text.separator}
        {concern.join(text.separator)}
      </span>
      {place !== null && <Answers issue={issue} issues={issues} place={place.label} />}
    </li>
  );
}
