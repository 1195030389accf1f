/** The words of collecting returned workbooks. */
import type { Language } from "../../appraisal";
import { english, type CollectText } from "./en";
import { chinese } from "./zh-cn";

export type { CollectText } from "./en";

const TEXTS: Readonly<Record<Language, CollectText>> = { en: english, "zh-CN": chinese };

/** Everything that is said about collecting returns, in a language. */
export function collectText(language: Language): CollectText {
  return TEXTS[language];
}
