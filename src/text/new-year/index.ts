/** The words of a new year: those of its sheets, and what a person is told about them. */
import type { Language } from "../../appraisal";
import { chinese } from "./zh-cn";
import { english, type NewYearText } from "./en";

export type { NewYearText } from "./en";

const TEXTS: Readonly<Record<Language, NewYearText>> = { en: english, "zh-CN": chinese };

/** Everything that is said about beginning a new year, in a language. */
export function newYearText(language: Language): NewYearText {
  return TEXTS[language];
}
