/** Coming back from a page to the control that led there. */
import { useEffect, useRef, type RefObject } from "react";
import { usePane } from "./context";
import type { Page } from "./place";

/** For a control that leads to pages: it takes the focus, and comes into sight, when the clerk comes back from one of them. */
export function useComingBack<T extends { focus(): void }>(leadsTo: (page: Page) => boolean): RefObject<T> {
  const { left } = usePane().place;
  const control = useRef<T>(null);
  const isFromThere = left !== null && leadsTo(left);
  useEffect(() => {
    if (isFromThere) control.current?.focus();
  }, [isFromThere]);
  return control;
}
