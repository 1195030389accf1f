/** The words of a new workbook. */
import type { Language } from "../../appraisal";
import { english, type TemplateText } from "./en";
import { chinese } from "./zh-cn";

const WORDS: Readonly<Record<Language, TemplateText>> = { en: english, "zh-CN": chinese };

/** Everything that a new workbook says, in a language. */
export function templateText(language: Language): TemplateText {
  return WORDS[language];
}
