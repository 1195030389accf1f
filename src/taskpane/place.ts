/** Where a clerk is in the pane: one of its steps, or a page behind one. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { OfficialQuery, TaskOutcome } from "../worker";
import { isWaiting, type PaneState } from "./state";

/** In the order in which a clerk takes them. */
export const TABS = ["workbook", "check", "results", "share"] as const;

export type Tab = (typeof TABS)[number];

/** What is opened from the results. */
export type Page =
  | { readonly kind: "official"; readonly about: OfficialQuery }
  | { readonly kind: "whatIf" | "team"; readonly year: number };

export interface Place {
  readonly tab: Tab;
  /** `null` for the step itself. */
  readonly page: Page | null;
  /** The page from which the clerk has just come back; `null` for none. */
  readonly left: Page | null;
}

export type Go = (tab: Tab, page?: Page) => void;

/**
 * The place in the pane. When a job has ended, the clerk is led to what came of it; who went elsewhere while the workbook was
 * looked at stays there.
 */
export function usePlace(state: PaneState): { readonly place: Place; readonly go: Go } {
  const [place, setPlace] = useState<Place>({ tab: "workbook", page: null, left: null });
  const went = useRef(false);
  const waits = isWaiting(state);
  useEffect(() => {
    if (waits) went.current = false;
  }, [waits]);
  const go: Go = useCallback((tab, page) => {
    went.current = true;
    setPlace(({ page: left }) => ({ tab, page: page ?? null, left }));
  }, []);
  const outcome = state.kind === "idle" ? state.outcome : null;
  useEffect(() => {
    const stays = outcome?.kind === "checked" && went.current;
    const tab = outcome && !stays ? leadsTo(outcome) : null;
    if (tab) setPlace({ tab, page: null, left: null });
  }, [outcome]);
  return { place, go };
}

/** Where an outcome is to be seen; `null` where the clerk stays. */
function leadsTo(outcome: TaskOutcome): Tab | null {
  switch (outcome.kind) {
    case "checked": {
      if (outcome.job === "remember") return null;
      const { hasOfficials, issues } = outcome.overview;
      return hasOfficials && issues.error > 0 ? "check" : "workbook";
    }
    case "calculated":
      return outcome.overview.hasOfficials ? "results" : "workbook";
    case "verified":
      return "share";
    case "added":
      return "workbook";
    default:
      return null;
  }
}
