import { DefaultButton, PrimaryButton, type IButton } from "office-ui-fabric-react/lib/Button";
import * as React from "react";
import type { PaneText } from "../../text";
import { usePane } from "../context";
import type { PaneState } from "../state";
import type { AppraisalPane } from "../useAppraisal";
import { countAll } from "../views/count";
import { ProgressBar } from "./ProgressBar";

/** The actions, and one line that says what is going on or what came of it; it is read out as it changes. */
export function ActionBar({ pane }: { readonly pane: AppraisalPane }) {
  const { text, styles, overview, start } = usePane();
  const { state, changed, progress } = pane;
  const isIdle = state.kind === "idle";
  const checkButton = React.useRef<IButton>(null);
  const mayStop = useIsLong(progress !== null) && !progress?.isStopping;
  // Buttons that go away, once there is nothing left to undo or to stop, hand on the focus.
  const handingOn = (act: () => void) => () => {
    checkButton.current?.focus();
    act();
  };
  const common = { disabled: !isIdle, allowDisabledFocus: true };
  const onlyCheck = isIdle && !overview?.hasOfficials;
  return (
    <footer className={styles.footer}>
      <div className={styles.status} role="status" aria-live="polite">
        {progress?.isStopping
          ? text.stage.stopping
          : isIdle && changed.length > 0
            ? changedLine(state, text)
            : statusLine(state, text)}
      </div>
      <div className={styles.progress}>
        {state.kind === "busy" && <ProgressBar label={statusLine(state, text)} share={progress?.share ?? null} />}
      </div>
      <div className={styles.buttons}>
        {onlyCheck ? (
          <PrimaryButton text={text.action.check} onClick={() => start({ job: "check" })} />
        ) : (
          <>
            <PrimaryButton text={text.action.calculate} {...common} onClick={() => start({ job: "calculate" })} />
            <DefaultButton text={text.action.preview} {...common} onClick={() => start({ job: "preview" })} />
            <DefaultButton
              componentRef={checkButton}
              text={text.action.check}
              {...common}
              onClick={() => start({ job: "check" })}
            />
            {mayStop && <DefaultButton text={text.action.stop} onClick={handingOn(pane.stop)} />}
            {overview?.canUndo && (
              <DefaultButton text={text.action.undo} {...common} onClick={handingOn(() => start({ job: "undo" }))} />
            )}
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
  return state.kind === "idle" && state.outcome.kind === "calculated" ? changed.sinceCalculation : changed.sinceCheck;
}

function statusLine(state: PaneState, text: PaneText): string {
  if (state.kind === "starting") return text.starting;
  if (state.kind === "busy")
    return text.stage[state.job === "undo" && state.stage === "writing" ? "undoing" : state.stage];
  if (state.kind !== "idle") return "";
  const { outcome } = state;
  const { overview } = outcome;
  if (outcome.kind === "failed") return "";
  if (outcome.kind === "undone") return outcome.isWhole ? text.undone.title : text.undone.titleKept;
  if (!overview?.hasOfficials) {
    return outcome.kind === "calculated"
      ? text.outcome.titleNobody
      : overview?.isBlank
        ? text.begin.blank
        : text.begin.unknown;
  }
  const { graded, blocked, notGraded } = countAll(overview.years);
  switch (outcome.kind) {
    case "adopted":
      return outcome.sheets.length === 0 ? text.team.unchanged : text.whatIf.adopted;
    case "teamSaved":
      return outcome.sheets.length === 0 ? text.team.unchanged : text.team.saved;
    case "previewed":
      return text.preview.status;
    case "verified":
      return text.share.verified[outcome.result];
    case "calculated":
      return outcome.sheets.length === 0
        ? text.outcome.titleUnchanged
        : text.outcome.counts(graded, blocked, notGraded);
    default:
      return blocked > 0 ? text.ready.titleBlocked(blocked) : text.ready.title;
  }
}
