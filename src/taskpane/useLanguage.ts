import { useCallback, useState } from "react";
import type { Language } from "../appraisal";

/** Where the clerk's choice is kept, in the browser of the pane alone. */
const KEY = "appraisal.language";

/** The language of the pane: the clerk's choice, else that of Excel. */
export function useLanguage(ofExcel: Language): { readonly language: Language; readonly switchLanguage: () => void } {
  const [chosen, setChosen] = useState(remembered);
  const language = chosen ?? ofExcel;
  const switchLanguage = useCallback(() => {
    const other = language === "en" ? "zh-CN" : "en";
    setChosen(other);
    remember(other);
  }, [language]);
  return { language, switchLanguage };
}

function remembered(): Language | null {
  try {
    const kept = window.localStorage.getItem(KEY);
    return kept === "en" || kept === "zh-CN" ? kept : null;
  } catch {
    // Some browsers keep nothing for a page inside another: then Excel's language comes back each time.
    return null;
  }
}

function remember(language: Language): void {
  try {
    window.localStorage.setItem(KEY, language);
  } catch {
    // See above.
  }
}
