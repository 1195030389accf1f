/** The words of the task pane. */
import type { Language } from "../../appraisal";
import { en } from "./en";
import type { PaneText } from "./text";
import { zhCN } from "./zh-CN";

export type { PaneText } from "./text";

const TEXTS: Readonly<Record<Language, PaneText>> = { en, "zh-CN": zhCN };

/** The pane's words in a language. */
export function paneText(language: Language): PaneText {
  return TEXTS[language];
}

/** The language for a locale such as `zh-CN` or `en-US`: Chinese for every Chinese one, else English. */
export function languageOf(locale: string | undefined): Language {
  return /^zh\b/i.test(locale ?? "") ? "zh-CN" : "en";
}
