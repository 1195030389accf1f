/** The pane's meeting with Excel: whether it answers, in which language, in which colours. */
import type { Language } from "../appraisal";
import { languageOf } from "../text";
import type { InteractiveHost } from "../workbook";

/** The requirement set that the manifest asks for as well. */
export const NEEDED_API = { set: "ExcelApi", version: "1.9" } as const;

/** How long Excel may take to answer, in milliseconds: `Office.onReady` itself never gives up. */
export const ANSWER_DEADLINE = 10_000;

export type OfficeAnswer =
  | { readonly kind: "starting" }
  /** No answer in time, or the page stands outside Excel. A late answer is still taken. */
  | { readonly kind: "unanswered" }
  | { readonly kind: "unsupported"; readonly needs: string }
  | { readonly kind: "connected"; readonly host: InteractiveHost };

/** The language of Excel's own menus, or of the browser as long as Excel has not answered. */
export function displayLanguage(): Language {
  const office = typeof Office === "undefined" ? undefined : Office.context?.displayLanguage;
  return languageOf(office ?? navigator.language);
}

/**
 * Tells what Excel answers: `unanswered` once the deadline has passed, and again whatever comes later.
 * `makeHost` is called only in an Excel that has what is needed.
 */
export function awaitExcel(makeHost: () => InteractiveHost, tell: (answer: OfficeAnswer) => void): void {
  const timer = setTimeout(() => tell({ kind: "unanswered" }), ANSWER_DEADLINE);
  if (typeof Office === "undefined") {
    clearTimeout(timer);
    tell({ kind: "unanswered" });
    return;
  }
  void Office.onReady(({ host }) => {
    clearTimeout(timer);
    if (host !== Office.HostType.Excel) tell({ kind: "unanswered" });
    else if (!Office.context.requirements.isSetSupported(NEEDED_API.set, NEEDED_API.version)) {
      tell({ kind: "unsupported", needs: `${NEEDED_API.set} ${NEEDED_API.version}` });
    } else tell({ kind: "connected", host: makeHost() });
  });
}

/** Excel's background, `#RRGGBB`; `null` where Excel does not say, as on the web. */
export function officeBackground(): string | null {
  const theme: Partial<Office.OfficeTheme> | undefined =
    typeof Office === "undefined" ? undefined : Office.context?.officeTheme;
  return theme?.bodyBackgroundColor ?? null;
}
