/** The few words of the page itself, which stands in for Excel. */
import type { Trouble, TroubleMoment } from "./trouble";
import type { Stage } from "./troubles";

export type PageLanguage = "en" | "zh-CN";

export interface Words {
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
  readonly trouble: string;
  /** When a trouble happens. */
  readonly moments: Readonly<Record<TroubleMoment, string>>;
  /** What happens. */
  readonly troubles: Readonly<Record<Trouble, string>>;
  readonly stages: Readonly<Record<Stage, string>>;
  /** The button that ends it. */
  readonly endings: Readonly<Record<Stage, string>>;
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
    trouble: "Trouble…",
    moments: {
      opening: "When the pane opens",
      reading: "While the workbook is read",
      looking: "After reading, just before anything is written",
      writing: "While results are written",
      "setting-up-pages": "When new sheets are set up for printing",
    },
    troubles: {
      "excel-too-old": "Excel is too old for the add-in",
      "office-js-missing": "office.js does not load",
      "answer-too-large": "Excel refuses an answer of more than 5 MB",
      "cell-being-edited": "A cell is being edited",
      "cell-changed": "A colleague changes a figure",
      "sheet-renamed": "A colleague renames a sheet",
      "sheet-deleted": "A colleague deletes a sheet",
      "sheet-protected": "A colleague protects a sheet",
      "rows-filtered": "A colleague filters rows out of sight",
      "read-only": "The workbook becomes read-only",
      busy: "Excel is busy",
      "request-too-large": "Excel refuses a request of more than 5 MB",
      "broken-off": "Excel breaks off half-way",
      unanswered: "Excel writes nothing and stays silent (2 min)",
      "answer-lost": "Excel writes all and stays silent (2 min)",
      "session-lost": "The connection to Excel is lost",
      "no-printer": "There is no printer",
    },
    stages: { coming: "To come", here: "Now", over: "Happened" },
    endings: { coming: "Call it off", here: "Put it right", over: "Close" },
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
    trouble: "故障…",
    moments: {
      opening: "窗格打开时",
      reading: "读取工作簿时",
      looking: "读取之后、写入之前",
      writing: "写入结果时",
      "setting-up-pages": "设置新工作表的打印页面时",
    },
    troubles: {
      "excel-too-old": "Excel 版本过低",
      "office-js-missing": "office.js 未能加载",
      "answer-too-large": "返回数据超过 5 MB，被 Excel 拒绝",
      "cell-being-edited": "有单元格正在编辑",
      "cell-changed": "同事改动了一个数字",
      "sheet-renamed": "同事重命名了工作表",
      "sheet-deleted": "同事删除了工作表",
      "sheet-protected": "同事保护了工作表",
      "rows-filtered": "同事筛选隐藏了部分行",
      "read-only": "工作簿变为只读",
      busy: "Excel 正忙",
      "request-too-large": "请求数据超过 5 MB，被 Excel 拒绝",
      "broken-off": "Excel 写到一半中断",
      unanswered: "Excel 未写入，且一直不响应（2 分钟）",
      "answer-lost": "Excel 已写入，但一直不响应（2 分钟）",
      "session-lost": "与 Excel 的连接中断",
      "no-printer": "没有打印机",
    },
    stages: { coming: "将发生", here: "正在发生", over: "已发生" },
    endings: { coming: "取消", here: "恢复正常", over: "关闭" },
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
