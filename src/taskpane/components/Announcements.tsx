import * as React from "react";
import type { TaskOutcome } from "../../worker";
import { usePane } from "../context";
import type { AppraisalPane } from "../useAppraisal";
import { AddedNotice } from "./AddedNotice";
import { ChangedNotice, OlderGradesNotice } from "./ChangedNotice";
import { FailedNotice, LostNotice, UnansweredNotice, UnsupportedNotice } from "./notices";
import { Notice } from "./Notice";
import { OutcomeNotice } from "./OutcomeNotice";
import { PreviewSection } from "./PreviewSection";
import { UndoneNotice } from "./UndoneNotice";
import { AdoptedNotice, TeamSavedNotice } from "./WrittenNotices";

/** What is to be said first, whatever step is being looked at. */
export function Announcements({ pane }: { readonly pane: AppraisalPane }) {
  const { state, lost, changed } = pane;
  return (
    <>
      {lost !== null && <LostNotice problem={lost} />}
      {state.kind === "unanswered" && <UnansweredNotice />}
      {state.kind === "unsupported" && <UnsupportedNotice needs={state.needs} />}
      {state.kind === "idle" && (
        <>
          {changed.length > 0 ? (
            <ChangedNotice changed={changed} isCalculated={state.outcome.kind === "calculated"} />
          ) : (
            !saysOfGrades(state.outcome) && <OlderGradesNotice />
          )}
          <Ended pane={pane} />
        </>
      )}
    </>
  );
}

/** Whether its own notice says how old the grades in the workbook are. */
function saysOfGrades(outcome: TaskOutcome): boolean {
  switch (outcome.kind) {
    case "calculated":
      return true;
    case "adopted":
    case "teamSaved":
      return outcome.sheets.length > 0;
    default:
      return false;
  }
}

/** What the last job came to. */
function Ended({ pane: { state } }: { readonly pane: AppraisalPane }) {
  const { text, place } = usePane();
  if (state.kind !== "idle") return null;
  const { outcome } = state;
  switch (outcome.kind) {
    case "failed":
      return <FailedNotice job={outcome.job} problem={outcome.problem} />;
    case "adopted":
      return <AdoptedNotice outcome={outcome} />;
    case "notAdopted":
      return <Notice alert icon="error" title={text.whatIf.unsound} />;
    case "teamSaved":
      return <TeamSavedNotice outcome={outcome} />;
    case "calculated":
      return place.tab === "results" && place.page === null ? <OutcomeNotice sheets={outcome.sheets} /> : null;
    case "previewed":
      return <PreviewSection />;
    case "undone":
      return <UndoneNotice isWhole={outcome.isWhole} />;
    case "added":
      return <AddedNotice job={outcome.job} sheets={outcome.sheets} />;
    case "checked":
    case "verified":
      return null;
  }
}
