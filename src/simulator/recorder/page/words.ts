/** The words of the recorder's page. */

interface Words {
  readonly title: string;
  readonly intro: string;
  readonly simulated: string;
  readonly waiting: string;
  readonly noExcel: string;
  readonly tooOld: string;
  readonly record: string;
  readonly notBlank: string;
  readonly asking: (number: number, count: number, name: string) => string;
  readonly beginEditing: string;
  readonly endEditing: string;
  readonly done: string;
  readonly skip: string;
  readonly finished: string;
  readonly failed: (why: string) => string;
  readonly file: (name: string) => string;
  readonly copy: string;
  readonly copied: string;
  readonly download: string;
  readonly verdict: string;
  readonly noVerdict: string;
}

const en: Words = {
  title: "Recorder",
  intro:
    "Asks this Excel a fixed list of questions, in a new, blank workbook only, and keeps its answers. Nothing about you or your files is among them, and nothing is sent anywhere.",
  simulated: "This page is on the simulated Excel: what it records is the simulation's own answers, not Excel's.",
  waiting: "Waiting for Excel…",
  noExcel: "There is no Excel here. Open this page as the add-in's pane.",
  tooOld: "This Excel is too old: ExcelApi 1.9 is needed.",
  record: "Record",
  notBlank:
    "This workbook is not blank. Open a new one (Ctrl+N), open the recorder there and try again. Nothing was changed.",
  asking: (number, count, name) => `${number} of ${count}: ${name}`,
  beginEditing: "Double-click a cell, type 1, and leave the cell so, without Enter. Then press Done here.",
  endEditing: "Now press Enter in the cell, then Done here.",
  done: "Done",
  skip: "Skip this",
  finished: "Recorded. The workbook is blank again; close it without saving.",
  failed: (why) => `The recording stopped: ${why}`,
  file: (name) => `Save this as ${name}`,
  copy: "Copy",
  copied: "Copied.",
  download: "Download",
  verdict: "What the simulation guessed",
  noVerdict: "The simulation's own answers could not be loaded, so nothing is compared here.",
};

const zh: Words = {
  title: "记录器",
  intro:
    "只在新建的空白工作簿中，向此 Excel 提出一组固定的问题并记下回答。其中没有任何关于您或您文件的内容，也不会发送到任何地方。",
  simulated: "本页运行在模拟的 Excel 上：记下的是模拟自身的回答，而不是 Excel 的。",
  waiting: "正在等待 Excel…",
  noExcel: "这里没有 Excel。请在加载项窗格中打开本页。",
  tooOld: "此 Excel 版本过旧：需要 ExcelApi 1.9。",
  record: "开始记录",
  notBlank: "此工作簿不是空白的。请新建工作簿（Ctrl+N），在其中打开记录器后重试。未作任何更改。",
  asking: (number, count, name) => `第 ${number} 项，共 ${count} 项：${name}`,
  beginEditing: "请双击任一单元格，输入 1，保持编辑状态，不要按 Enter。然后在此按“完成”。",
  endEditing: "现在请在该单元格中按 Enter，然后在此按“完成”。",
  done: "完成",
  skip: "跳过此项",
  finished: "记录完成。工作簿已恢复空白，关闭时不必保存。",
  failed: (why) => `记录中断：${why}`,
  file: (name) => `请保存为 ${name}`,
  copy: "复制",
  copied: "已复制。",
  download: "下载",
  verdict: "模拟所作的假设",
  noVerdict: "未能载入模拟自身的回答，因此未作比较。",
};

/** The words in a language of Excel's menus, e.g. `zh-CN`. */
export function recorderWords(language: string): Words {
  return language.toLowerCase().startsWith("zh") ? zh : en;
}
