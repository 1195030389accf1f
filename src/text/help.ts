/** The few words of the help page that are not the guide's. */
import type { Language } from "../appraisal";

interface HelpText {
  readonly title: string;
  readonly contents: string;
  /** The link to the help in the other language, in that language. */
  readonly otherLanguage: string;
}

const TEXTS: Readonly<Record<Language, HelpText>> = {
  en: { title: "Official Appraisal: help", contents: "Contents", otherLanguage: "中文" },
  "zh-CN": { title: "干部实绩考核：帮助", contents: "目录", otherLanguage: "English" },
};

export function helpText(language: Language): HelpText {
  return TEXTS[language];
}
