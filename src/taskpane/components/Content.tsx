import * as React from "react";
import { hasOfficials } from "../../appraise";
import { usePane } from "../context";
import { examinationOf, isBusy, keepsPlace, type PaneState, type Problem } from "../state";
import { EmptyNotice, FailedNotice, LostNotice, UnansweredNotice, UnsupportedNotice } from "./notices";
import { IssuesSection } from "./IssuesSection";
import { OutcomeSection } from "./OutcomeSection";
import { ReadyNotice } from "./ReadyNotice";
import { WorkbookSection } from "./WorkbookSection";

interface ContentProps {
  readonly state: PaneState;
  readonly lost: Problem | null;
}

/** Everything between the header and the actions; scrolls by itself, and back to the top when something new stands there. */
export function Content({ state, lost }: ContentProps) {
  const { styles } = usePane();
  const scrolled = React.useRef<HTMLElement>(null);
  const stays = keepsPlace(state);
  React.useEffect(() => {
    if (scrolled.current && !stays) scrolled.current.scrollTop = 0;
  }, [state.kind, stays, lost]);
  const examination = examinationOf(state);
  return (
    <main ref={scrolled} className={styles.content} tabIndex={-1} aria-busy={isBusy(state)}>
      {lost !== null && <LostNotice problem={lost} />}
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
