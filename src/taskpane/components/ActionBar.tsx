import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator";
import * as React from "react";
import { hasOfficials } from "../../appraise";
import type { PaneText } from "../../text";
import { usePane } from "../context";
import { examinationOf, isBusy, type PaneState } from "../state";
import { countAll, tally } from "../views/tally";

interface ActionBarProps {
  readonly state: PaneState;
  readonly onCheck: () => void;
  readonly onCalculate: () => void;
}

/** The two actions, and one line that says what is going on or what came of it; it is read out as it changes. */
export function ActionBar({ state, onCheck, onCalculate }: ActionBarProps) {
  const { text, styles } = usePane();
  const idle = state.kind === "ready" || state.kind === "done" || state.kind === "failed";
  const examination = examinationOf(state);
  const onlyCheck = idle && (examination === null || !hasOfficials(examination));
  return (
    <footer className={styles.footer}>
      <div className={styles.status} role="status" aria-live="polite">
        {statusLine(state, text)}
      </div>
      <div className={styles.progress}>
        {isBusy(state) && <ProgressIndicator barHeight={2} styles={{ itemProgress: { padding: 0 } }} />}
      </div>
      <div className={styles.buttons}>
        {onlyCheck ? (
          <PrimaryButton text={text.action.check} onClick={onCheck} />
        ) : (
          <>
            <PrimaryButton text={text.action.calculate} disabled={!idle} allowDisabledFocus onClick={onCalculate} />
            <DefaultButton text={text.action.check} disabled={!idle} allowDisabledFocus onClick={onCheck} />
          </>
        )}
      </div>
    </footer>
  );
}

function statusLine(state: PaneState, text: PaneText): string {
  switch (state.kind) {
    case "starting":
      return text.starting;
    case "checking":
    case "calculating":
      return text.stage[state.stage];
    case "ready": {
      if (!hasOfficials(state.examination)) return text.empty.title;
      const { blocked } = countAll(tally(state.examination.appraisal));
      return blocked > 0 ? text.ready.titleBlocked(blocked) : text.ready.title;
    }
    case "done": {
      if (!hasOfficials(state.calculation)) return text.outcome.titleNobody;
      if (state.calculation.edits.length === 0) return text.outcome.titleUnchanged;
      const { graded, blocked, notGraded } = countAll(tally(state.calculation.appraisal));
      return text.outcome.counts(graded, blocked, notGraded);
    }
    default:
      return "";
  }
}
