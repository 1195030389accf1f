import { DefaultButton, PrimaryButton, type IButton } from "office-ui-fabric-react/lib/Button";
import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator";
import * as React from "react";
import { hasOfficials } from "../../appraise";
import type { PaneText } from "../../text";
import { usePane } from "../context";
import { examinationOf, isBusy, isIdle, type PaneState } from "../state";
import type { AppraisalPane } from "../useAppraisal";
import { countAll, tally } from "../views/tally";

/** The actions, and one line that says what is going on or what came of it; it is read out as it changes. */
export function ActionBar({ pane }: { readonly pane: AppraisalPane }) {
  const { text, styles } = usePane();
  const { state, undo, changed, progress } = pane;
  const idle = isIdle(state);
  const examination = examinationOf(state);
  const checkButton = React.useRef<IButton>(null);
  const onUndo = () => {
    // The button goes away, once there is nothing left to undo.
    checkButton.current?.focus();
    undo?.();
  };
  const mayStop = useIsLong(progress !== null) && !progress?.isStopping;
  const onStop = () => {
    checkButton.current?.focus();
    pane.stop();
  };
  const onlyCheck = idle && (examination === null || !hasOfficials(examination));
  const common = { disabled: !idle, allowDisabledFocus: true };
  return (
    <footer className={styles.footer}>
      <div className={styles.status} role="status" aria-live="polite">
        {progress?.isStopping
          ? text.stage.stopping
          : idle && changed.length > 0
            ? changedLine(state, text)
            : statusLine(state, text)}
      </div>
      <div className={styles.progress}>
        {isBusy(state) && (
          <ProgressIndicator
            barHeight={2}
            percentComplete={progress?.share ?? undefined}
            styles={{ itemProgress: { padding: 0 } }}
          />
        )}
      </div>
      <div className={styles.buttons}>
        {onlyCheck ? (
          <PrimaryButton text={text.action.check} onClick={pane.check} />
        ) : (
          <>
            <PrimaryButton text={text.action.calculate} {...common} onClick={pane.calculate} />
            <DefaultButton text={text.action.preview} {...common} onClick={pane.preview} />
            <DefaultButton componentRef={checkButton} text={text.action.check} {...common} onClick={pane.check} />
            {mayStop && <DefaultButton text={text.action.stop} onClick={onStop} />}
            {undo !== null && <DefaultButton text={text.action.undo} {...common} onClick={onUndo} />}
          </>
        )}
      </div>
    </footer>
  );
}

/** Something takes long after so many milliseconds: then a person may want to stop it. */
const LONG = 1_500;

function useIsLong(isGoingOn: boolean): boolean {
  const [isLong, setLong] = React.useState(false);
  React.useEffect(() => {
    if (!isGoingOn) return undefined;
    const timer = setTimeout(() => setLong(true), LONG);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isGoingOn]);
  return isLong;
}

function changedLine(state: PaneState, { changed }: PaneText): string {
  return state.kind === "done" ? changed.sinceCalculation : changed.sinceCheck;
}

function statusLine(state: PaneState, text: PaneText): string {
  switch (state.kind) {
    case "starting":
      return text.starting;
    case "checking":
      return text.stage[state.job === "undo" && state.stage === "writing" ? "undoing" : state.stage];
    case "calculating":
      return text.stage[state.stage];
    case "previewed":
      return hasOfficials(state.calculation) ? text.preview.status : text.empty.title;
    case "undone":
      return state.undone.kept.length > 0 ? text.undone.titleKept : text.undone.title;
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
