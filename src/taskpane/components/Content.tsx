import * as React from "react";
import { usePane } from "../context";
import { isWaiting, isWithExcel, keepsPlace } from "../state";
import type { AppraisalPane } from "../useAppraisal";
import { Announcements } from "./Announcements";
import { CheckTab } from "./check/CheckTab";
import { Lazy } from "./Lazy";
import { PANEL_ID, tabId } from "./Tabs";
import { WorkbookTab } from "./workbook/WorkbookTab";

// What is looked at later comes later.
const ResultsTab = React.lazy(() => import("./results/ResultsTab"));
const ShareTab = React.lazy(() => import("./share/ShareTab"));

/** Everything between the steps and the actions; scrolls by itself, and back to the top when something new stands there. */
export function Content({ pane }: { readonly pane: AppraisalPane }) {
  const { styles, place, overview } = usePane();
  const { state, lost } = pane;
  const scrolled = React.useRef<HTMLElement>(null);
  const stays = keepsPlace(state);
  React.useEffect(() => {
    if (scrolled.current && !stays) scrolled.current.scrollTop = 0;
  }, [state.kind, stays, lost, place]);
  return (
    <main ref={scrolled} className={styles.content} tabIndex={-1} aria-busy={isWaiting(state)}>
      <Announcements pane={pane} />
      {isWithExcel(state) && (
        <div id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(place.tab)}>
          {overview !== null && (
            <Lazy>
              <Step />
            </Lazy>
          )}
        </div>
      )}
    </main>
  );
}

function Step() {
  const { place } = usePane();
  switch (place.tab) {
    case "workbook":
      return <WorkbookTab />;
    case "check":
      return <CheckTab />;
    case "results":
      return <ResultsTab />;
    case "share":
      return <ShareTab />;
  }
}
