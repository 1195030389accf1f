import * as React from "react";
import { hasOfficials } from "../../appraise";
import { usePane } from "../context";
import { examinationOf, isBusy, isIdle, keepsPlace, type PaneState } from "../state";
import type { AppraisalPane } from "../useAppraisal";
import { ChangedNotice, OlderGradesNotice } from "./ChangedNotice";
import { EmptyNotice, FailedNotice, LostNotice, UnansweredNotice, UnsupportedNotice } from "./notices";
import { IssuesSection } from "./IssuesSection";
import { OutcomeSection } from "./OutcomeSection";
import { PreviewSection } from "./PreviewSection";
import { ReadyNotice } from "./ReadyNotice";
import { UndoneNotice } from "./UndoneNotice";
import { WorkbookSection } from "./WorkbookSection";

/** Everything between the header and the actions; scrolls by itself, and back to the top when something new stands there. */
export function Content({ pane }: { readonly pane: AppraisalPane }) {
  const { styles } = usePane();
  const { state, lost, changed } = pane;
  const scrolled = React.useRef<HTMLElement>(null);
  const stays = keepsPlace(state);
  React.useEffect(() => {
    if (scrolled.current && !stays) scrolled.current.scrollTop = 0;
  }, [state.kind, stays, lost]);
  const examination = examinationOf(state);
  return (
    <main ref={scrolled} className={styles.content} tabIndex={-1} aria-busy={isBusy(state)}>
      {lost !== null && <LostNotice problem={lost} />}
      {isIdle(state) && changed.length > 0 ? (
        <ChangedNotice changed={changed} isCalculated={state.kind === "done"} onCheck={pane.check} />
      ) : (
        (state.kind === "ready" || state.kind === "undone") &&
        examination !== null && <OlderGradesNotice examination={examination} />
      )}
      <Headline state={state} />
      {examination !== null && (
        <>
          <IssuesSection examination={examination} />
          <WorkbookSection examination={examination} />
        </>
      )}
    </main>
  );
}

/** What the state itself has to say, above what was found. */
function Headline({ state }: { readonly state: PaneState }) {
  switch (state.kind) {
    case "unanswered":
      return <UnansweredNotice />;
    case "unsupported":
      return <UnsupportedNotice needs={state.needs} />;
    case "failed":
      return <FailedNotice job={state.job} problem={state.problem} />;
    case "done":
      return hasOfficials(state.calculation) ? <OutcomeSection calculation={state.calculation} /> : <EmptyNotice />;
    case "previewed":
      return hasOfficials(state.calculation) ? <PreviewSection calculation={state.calculation} /> : <EmptyNotice />;
    case "undone":
      return <UndoneNotice undone={state.undone} />;
    case "starting":
      return null;
    case "ready":
    case "checking":
    case "calculating": {
      const examination = examinationOf(state);
      if (examination === null) return null;
      return hasOfficials(examination) ? <ReadyNotice examination={examination} /> : <EmptyNotice />;
    }
  }
}
