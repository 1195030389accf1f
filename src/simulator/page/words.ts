/** The few words of the page itself, which stands in for Excel. */

export type PageLanguage = "en" | "zh-CN";

interface Words {
  readonly open: string;
  readonly otherLanguage: string;
  readonly other: PageLanguage;
  readonly unreadable: string;
  readonly sample: string;
  readonly empty: string;
}

export const WORDS: Readonly<Record<PageLanguage, Words>> = {
  en: {
    open: "Open a workbook…",
    otherLanguage: "中文",
    other: "zh-CN",
    unreadable: "This file cannot be opened. Choose an Excel workbook (.xlsx) without a password.",
    sample: "sample.xlsx",
    empty: "Book1.xlsx",
  },
  "zh-CN": {
    open: "打开工作簿…",
    otherLanguage: "English",
    other: "en",
    unreadable: "无法打开此文件。请选择未加密的 Excel 工作簿（.xlsx）。",
    sample: "sample.zh-CN.xlsx",
    empty: "工作簿1.xlsx",
  },
};

/** The language that the address asks for (`?lang=`), else the browser's. */
export function pageLanguage(search: string, browser: string): PageLanguage {
  const asked = new URLSearchParams(search).get("lang") ?? browser;
  return asked.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}
