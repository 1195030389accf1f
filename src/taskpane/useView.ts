import { useEffect, useRef, useState } from "react";
import type { Overview, Views } from "../worker";
import { usePane } from "./context";

/** A view of what was read last. */
export interface Answer<T> {
  /** `null` until one is there, or where there is none. The last answer stays meanwhile, so that nothing on the screen jumps. */
  readonly answer: T | null;
  /** Whether it is the answer to the present question, of what was read last. */
  readonly isCurrent: boolean;
}

interface Told<T> {
  readonly answer: T | null;
  readonly question: string | null;
  readonly of: Overview | null;
}

/** Asks for a view, and anew whenever the question, or what was read last, is another. */
export function useAnswer<V extends keyof Views>(
  view: V,
  ...about: Parameters<Views[V]>
): Answer<ReturnType<Views[V]>> {
  const { appraiser, overview } = usePane();
  const [told, setTold] = useState<Told<ReturnType<Views[V]>>>({ answer: null, question: null, of: null });
  // A question is plain data: by its text, one knows whether it is the same.
  const question = JSON.stringify(about, (_, part: unknown) => (Number.isNaN(part) ? "no number" : part));
  const asked = useRef(about);
  asked.current = about;
  useEffect(() => {
    let isOutdated = false;
    void appraiser.ask(view, ...asked.current).then((answer) => {
      if (!isOutdated) setTold({ answer, question, of: overview });
    });
    return () => {
      isOutdated = true;
    };
  }, [appraiser, overview, view, question]);
  return { answer: told.answer, isCurrent: told.question === question && told.of === overview };
}

/** The answer alone, for what is merely shown. */
export function useView<V extends keyof Views>(view: V, ...about: Parameters<Views[V]>): ReturnType<Views[V]> | null {
  return useAnswer(view, ...about).answer;
}
