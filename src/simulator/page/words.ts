/** The few words of the page itself, which stands in for Excel. */

export type PageLanguage = "en" | "zh-CN";

interface Words {
  readonly open: string;
  readonly save: string;
  readonly dark: string;
  readonly light: string;
  readonly otherLanguage: string;
  readonly other: PageLanguage;
  readonly loading: string;
  readonly sample: string;
  /** What the name of a saved file has behind the opened one's. */
  readonly saved: string;
  readonly unsupported: (what: string) => string;
  readonly renamed: (name: string, before: string) => string;
  readonly removed: (name: string) => string;
}

export const WORDS: Readonly<Record<PageLanguage, Words>> = {
  en: {
    open: "Open…",
    save: "Save as .xlsx",
    dark: "Dark",
    light: "Light",
    otherLanguage: "中文",
    other: "zh-CN",
    loading: "Opening the workbook…",
    sample: "sample.xlsx",
    saved: " (edited)",
    unsupported: (what) => `The simulated Excel cannot do this: ${what}.`,
    renamed: (name, before) =>
      `The sheet “${name}” is called “${before}” in the file, and the file keeps that name. Name it “${before}” again, then save. Nothing was saved.`,
    removed: (name) =>
      `The sheet “${name}” of the file was taken away here, and saving cannot do that to a file. Press Ctrl+Z in the grid to bring it back, then save. Nothing was saved.`,
  },
  "zh-CN": {
    open: "打开…",
    save: "另存为 .xlsx",
    dark: "深色",
    light: "浅色",
    otherLanguage: "English",
    other: "en",
    loading: "正在打开工作簿…",
    sample: "sample.zh-CN.xlsx",
    saved: "（已编辑）",
    unsupported: (what) => `模拟的 Excel 不支持此操作：${what}。`,
    renamed: (name, before) =>
      `工作表“${name}”在文件中名为“${before}”，文件会保留原名。请改回“${before}”后再保存。未保存任何内容。`,
    removed: (name) =>
      `文件中的工作表“${name}”已在此处删除，保存时无法从文件中删去。请在表格中按 Ctrl+Z 恢复后再保存。未保存任何内容。`,
  },
};

/** The language that the address asks for (`?lang=`), else the browser's. */
export function pageLanguage(search: string, browser: string): PageLanguage {
  const asked = new URLSearchParams(search).get("lang") ?? browser;
  return asked.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}

/** Whether the page is to be dark: as the address asks (`?theme=`), else as the system is. */
export function pageDarkness(search: string, isSystemDark: boolean): boolean {
  const asked = new URLSearchParams(search).get("theme");
  return asked === null ? isSystemDark : asked === "dark";
}
