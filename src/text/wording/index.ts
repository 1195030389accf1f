/** The words of the output sheets, in the workbook's language. */
import type { Language } from "../../appraisal";
import { english, type Words } from "./en";
import { chinese } from "./zh-cn";

const WORDS: Readonly<Record<Language, Words>> = { en: english, "zh-CN": chinese };

/** Everything that output sheets say, in a language. */
export function wording(language: Language): Words {
  return WORDS[language];
}
