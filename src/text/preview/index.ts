/** The words for what is to be written, and for what stays after undoing. */
import type { Language } from "../../appraisal";
import { english, type PreviewText } from "./en";
import { chinese } from "./zh-cn";

export type { PreviewText } from "./en";

const TEXTS: Readonly<Record<Language, PreviewText>> = { en: english, "zh-CN": chinese };

/** Everything that is said about previewing and undoing, in a language. */
export function previewText(language: Language): PreviewText {
  return TEXTS[language];
}
