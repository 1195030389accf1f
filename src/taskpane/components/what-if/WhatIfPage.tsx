import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import * as React from "react";
import type { SchemeInForce } from "../../../appraisal";
import type { TrialView } from "../../../worker";
import { usePane } from "../../context";
import { useSettled } from "../../useSettled";
import { useStyles } from "../../useStyles";
import { useAnswer, useView } from "../../useView";
import { Page } from "../Page";
import { allFields, changesOf, fieldsOf, type Draft } from "./draft";
import { SchemeForm } from "./SchemeForm";
import { trialStyles } from "./trial-styles";
import { TrialResult } from "./TrialResult";

/** Letters that are typed faster than this, in milliseconds, belong to one number. */
const TYPING = 300;

const NOTHING: Draft = new Map();

/** Other weights, thresholds and quotas of a year, and at once who would move by them. */
export default function WhatIfPage({ year }: { readonly year: number }) {
  const { text, styles } = usePane();
  const scheme = useView("scheme", year);
  return (
    <Page title={text.whatIf.heading(year)} isThere={scheme !== null}>
      <p className={styles.hint}>{text.whatIf.hint}</p>
      {scheme && <WhatIf key={JSON.stringify(scheme)} scheme={scheme} />}
    </Page>
  );
}

function WhatIf({ scheme }: { readonly scheme: SchemeInForce }) {
  const { text, styles, language, start, isBusy } = usePane();
  const own = useStyles(trialStyles);
  const [draft, setDraft] = React.useState(NOTHING);
  const { year } = scheme;
  const fields = React.useMemo(() => fieldsOf(scheme), [scheme]);
  const changed = React.useMemo(() => changesOf(allFields(fields), draft), [fields, draft]);
  const asked = useSettled(changed, TYPING);
  const changes = asked.map(({ change }) => change);
  const { answer: trial, isCurrent: isAnswered } = useAnswer("trial", { year, changes }, language);
  const isCurrent = isAnswered && asked === changed;
  const { whatIf } = text;
  return (
    <>
      <SchemeForm
        fields={fields}
        draft={draft}
        faults={faultsOf(trial, asked)}
        onType={({ key }, typed) => setDraft(new Map(draft).set(key, typed))}
      />
      <h3 className={styles.subheading}>{whatIf.result}</h3>
      {changed.length === 0 ? (
        <p className={styles.hint}>{whatIf.nothingYet}</p>
      ) : (
        <>
          {!isCurrent && <p className={styles.hint}>{whatIf.trying}</p>}
          {isCurrent && trial?.kind === "faulty" && <p className={styles.hint}>{whatIf.faulty}</p>}
          {isCurrent && trial?.kind === "tried" && <TrialResult year={year} trial={trial} />}
          <div className={`${styles.sticky} ${own.buttons}`}>
            <PrimaryButton
              text={whatIf.adopt}
              disabled={isBusy || !isCurrent || trial?.kind !== "tried" || !trial.isSound}
              allowDisabledFocus
              onClick={() => start({ job: "adopt", changes, year })}
            />
            <DefaultButton text={whatIf.drop} onClick={() => setDraft(NOTHING)} />
          </div>
        </>
      )}
    </>
  );
}

/** What is wrong with fields, by their keys. */
function faultsOf(trial: TrialView | null, asked: ReturnType<typeof changesOf>): ReadonlyMap<string, string> {
  if (trial?.kind !== "faulty") return new Map();
  return new Map(trial.faults.map(({ index, sentence }) => [asked[index]?.field.key ?? "", sentence]));
}
