/** The headers of the guide's own tables; all that the add-in says itself comes from src/text. */
import type { Language } from "../../src/appraisal";

export interface GuideWords {
  readonly column: string;
  readonly content: string;
  /** Other headers that are understood. */
  readonly alsoReadAs: string;
  readonly setting: string;
  readonly standard: string;
  readonly meaning: string;
  readonly comma: string;
}

export const WORDS: Readonly<Record<Language, GuideWords>> = {
  en: {
    column: "Column",
    content: "What goes there",
    alsoReadAs: "Also read as",
    setting: "Setting",
    standard: "Default",
    meaning: "What it means",
    comma: ", ",
  },
  "zh-CN": {
    column: "列",
    content: "填写内容",
    alsoReadAs: "也可写作",
    setting: "设置",
    standard: "默认值",
    meaning: "含义",
    comma: "、",
  },
};
