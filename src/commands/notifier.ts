/** How a ribbon command, which has no page of its own on the screen, is noticed. */
import { languageOf } from "../text";
import type { Notifier } from "./calculate";

/**
 * By which this same page, opened as a dialog, is told what to say. It stands in the fragment, which no browser sends to a
 * server: the sentence may name a sheet, and the sheet a person. Office adds parameters of its own there, before or behind.
 */
const SENTENCE = "say";

export const officeNotifier: Notifier = {
  get language() {
    return languageOf(Office.context.displayLanguage);
  },

  async showPane() {
    // Only there where pane and commands share one runtime.
    const addin: Partial<Office.Addin> | undefined = Office.addin;
    return (
      addin?.showAsTaskpane?.().then(
        () => true,
        () => false,
      ) ?? false
    );
  },

  say(sentence) {
    const page = new URL(window.location.pathname, window.location.href);
    page.hash = `&${new URLSearchParams({ [SENTENCE]: sentence }).toString()}`;
    return new Promise((resolve) => {
      try {
        Office.context.ui.displayDialogAsync(page.href, { width: 30, height: 20, displayInIframe: true }, () =>
          resolve(),
        );
      } catch {
        resolve();
      }
    });
  },
};

/** Shows the sentence that the page was opened with, if any; as text, never as markup. */
export function showSentence(): void {
  const sentence = new URLSearchParams(window.location.hash.slice(1)).get(SENTENCE);
  const notice = document.getElementById("notice");
  if (sentence !== null && notice !== null) notice.textContent = sentence;
}
