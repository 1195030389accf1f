/** Why a host did nothing, and what to do about it. */
import type { Language } from "../appraisal";
import type { Refusal } from "../workbook";

/** The sentence of a refusal. It always says that nothing was changed, or what to do so that it can be. */
export function refusalSentence(refusal: Refusal, language: Language): string {
  return language === "en" ? english(refusal) : chinese(refusal);
}

function english(refusal: Refusal): string {
  switch (refusal.code) {
    case "file-not-found":
      return "There is no such file. Check its name and folder.";
    case "file-unreadable":
      return "The file cannot be read. Check that you may open it and that no other program holds it.";
    case "not-a-workbook":
      return "This is not an Excel workbook (.xlsx). Open it in Excel and save it as an Excel workbook.";
    case "legacy-workbook":
      return "This is a workbook of the old format (.xls). Open it in Excel and save it as .xlsx.";
    case "encrypted-workbook":
      return "The workbook is encrypted with a password. Remove the password in Excel, then try again.";
    case "damaged-workbook":
      return `The workbook is damaged: ${refusal.part} is missing or cannot be read. Open it in Excel, let Excel repair it, and save it.`;
    case "workbook-too-large":
      return `The workbook is larger than can be handled safely (${refusal.limit}). Remove what is not needed for the appraisal.`;
    case "cannot-write-file":
      return "The result cannot be written. Check the folder, free space, and that the file is not open elsewhere. The original is untouched.";
    case "file-exists":
      return "A file of this name is already there; it was left as it is. Name another file.";
    case "sheet-gone":
      return `The sheet “${refusal.sheet}” is no longer there: somebody renamed or removed it. Nothing was written; check the workbook and try again.`;
    case "sheet-name-taken":
      return `A sheet “${refusal.sheet}” is already there and is not the add-in's own. Rename it, then try again. Nothing was written.`;
    case "last-visible-sheet":
      return `“${refusal.sheet}” is the only sheet that can be seen, and Excel wants one to stay. Show another sheet (right-click a tab, Unhide), then try again. Nothing was written.`;
    case "table-gone":
      return `The table “${refusal.table}” of “${refusal.sheet}” is no longer where it was. Nothing was written; check the workbook and try again.`;
    case "cells-protected":
      return `The sheet “${refusal.sheet}” is protected. Unprotect it (Review, Unprotect Sheet), then try again. Nothing was written.`;
    case "cells-filtered":
      return `A filter hides rows of “${refusal.sheet}”, and Excel would misplace the results. Clear the filter (Data, Clear), then try again. Nothing was written.`;
    case "cell-not-writable":
      return `${refusal.sheet}!${refusal.cell} belongs to a merged cell or an array formula and cannot be written alone. Unmerge it, then try again. Nothing was written.`;
    case "cell-computed":
      return `${refusal.sheet}!${refusal.cell} holds a formula. Change the cells that it is computed from, or replace it by its value, then try again. Nothing was written.`;
    case "said-twice":
      return `The same stands in ${refusal.sheet}!${refusal.cell} and in ${refusal.other}. Remove one of the two, then try again. Nothing was written.`;
    case "no-room":
      return `There is no blank column where one is needed on “${refusal.sheet}”. Insert one beside the table, then try again. Nothing was written.`;
    case "read-otherwise":
      return `“${refusal.sheet}” is laid out so that what was to be written would be read as something else. Make the change in the sheet itself, then check again. Nothing was written.`;
    case "cells-changed":
      return `${refusal.sheet}!${refusal.cell} was changed by somebody while the add-in was at work. Nothing was overwritten. Look at the change, then try again.`;
    case "sheet-hidden":
      return `The sheet “${refusal.sheet}” is hidden, so it cannot be shown. Unhide it first: right-click a sheet tab, Unhide.`;
    case "workbook-read-only":
      return "The workbook is open for reading only, so nothing was written. Enable editing, or save a copy under another name and work there.";
    case "cell-being-edited":
      return "A cell is being edited. Press Enter to finish it, then try again.";
    case "payload-too-large":
      return "Excel refused the amount of data at once. Close other workbooks and try again, or calculate a file with fewer rows.";
    case "excel-too-old":
      return `This Excel is too old for the add-in: it needs ${refusal.needs}. Update Excel, or use Excel on the web.`;
    case "excel-busy":
      return "Excel is busy. Wait a moment and try again.";
    case "excel-refused":
      return `Excel refused the request (${refusal.reason}). Save the workbook, reopen it and try again.`;
    case "excel-absent":
      return "The connection to Excel did not load. Check the network, then close the pane and open it again from the Home tab.";
    case "excel-silent":
      return "Excel has not answered for a long time and may still be at work. Wait until it reacts again, then check the workbook.";
    case "session-lost":
      return "The connection to Excel was lost. Reload the page, or close the workbook and open it again; then check it.";
    case "cancelled":
      return "Stopped, as you asked. The workbook is as it was: check or calculate again whenever you like.";
    case "taken-back":
      return `${english(refusal.because)} What had been written by then was taken back.`;
    case "half-written":
      return `Writing stopped half-way and could not be taken back: ${refusal.sheets.map((sheet) => `“${sheet}”`).join(", ")} may hold a part of the results. Close the workbook without saving and open it again, or restore an earlier version (File, Info, Version History); then check it.`;
  }
}

function chinese(refusal: Refusal): string {
  switch (refusal.code) {
    case "file-not-found":
      return "找不到该文件，请检查文件名和文件夹。";
    case "file-unreadable":
      return "无法读取该文件，请检查是否有权打开，以及是否被其他程序占用。";
    case "not-a-workbook":
      return "这不是 Excel 工作簿（.xlsx），请在 Excel 中打开并另存为 Excel 工作簿。";
    case "legacy-workbook":
      return "这是旧格式（.xls）的工作簿，请在 Excel 中打开并另存为 .xlsx。";
    case "encrypted-workbook":
      return "工作簿已用密码加密，请先在 Excel 中取消密码再试。";
    case "damaged-workbook":
      return `工作簿已损坏：${refusal.part} 缺失或无法读取，请用 Excel 打开修复后保存。`;
    case "workbook-too-large":
      return `工作簿超出可安全处理的大小（${refusal.limit}），请删去与考核无关的内容。`;
    case "cannot-write-file":
      return "无法写入结果，请检查文件夹、剩余空间以及文件是否在别处打开。原文件未作改动。";
    case "file-exists":
      return "已有同名文件，未作改动，请另取文件名。";
    case "sheet-gone":
      return `工作表“${refusal.sheet}”已被改名或删除。未写入任何内容，请检查工作簿后重试。`;
    case "sheet-name-taken":
      return `已有名为“${refusal.sheet}”的工作表，且不是加载项所建，请改名后重试。未写入任何内容。`;
    case "last-visible-sheet":
      return `“${refusal.sheet}”是唯一可见的工作表，Excel 要求至少保留一张，请先显示其他工作表（右键单击标签—取消隐藏）再试。未写入任何内容。`;
    case "table-gone":
      return `“${refusal.sheet}”中的表格“${refusal.table}”已不在原处。未写入任何内容，请检查工作簿后重试。`;
    case "cells-protected":
      return `工作表“${refusal.sheet}”受保护，请撤销保护（审阅—撤销工作表保护）后重试。未写入任何内容。`;
    case "cells-filtered":
      return `工作表“${refusal.sheet}”有筛选隐藏的行，Excel 会写错位置，请清除筛选（数据—清除）后重试。未写入任何内容。`;
    case "cell-not-writable":
      return `${refusal.sheet}!${refusal.cell} 属于合并单元格或数组公式，不能单独写入，请取消合并后重试。未写入任何内容。`;
    case "cell-computed":
      return `${refusal.sheet}!${refusal.cell} 是公式，请改动其引用的单元格，或将公式改为数值后重试。未写入任何内容。`;
    case "said-twice":
      return `${refusal.sheet}!${refusal.cell} 与 ${refusal.other} 重复，请删去其中一处后重试。未写入任何内容。`;
    case "no-room":
      return `“${refusal.sheet}”中没有所需的空列，请在表旁插入一列后重试。未写入任何内容。`;
    case "read-otherwise":
      return `按“${refusal.sheet}”的版式，所写内容会被读成别的意思，请直接在工作表中修改后再检查。未写入任何内容。`;
    case "cells-changed":
      return `计算期间有人改动了 ${refusal.sheet}!${refusal.cell}。未覆盖任何内容，请查看改动后重试。`;
    case "sheet-hidden":
      return `工作表“${refusal.sheet}”已隐藏，无法显示，请先取消隐藏（右键单击标签—取消隐藏）。`;
    case "workbook-read-only":
      return "工作簿以只读方式打开，未写入任何内容。请启用编辑，或另存副本后在副本中操作。";
    case "cell-being-edited":
      return "有单元格正在编辑，请按回车键结束编辑后重试。";
    case "payload-too-large":
      return "数据量超出 Excel 一次允许的大小，请关闭其他工作簿后再试，或减少行数。";
    case "excel-too-old":
      return `Excel 版本过低，加载项需要 ${refusal.needs}，请更新 Excel 或使用网页版 Excel。`;
    case "excel-busy":
      return "Excel 正忙，请稍候再试。";
    case "excel-refused":
      return `Excel 拒绝了请求（${refusal.reason}），请保存并重新打开工作簿后再试。`;
    case "excel-absent":
      return "未能加载与 Excel 的连接，请检查网络，关闭窗格后从“开始”选项卡重新打开。";
    case "excel-silent":
      return "Excel 长时间没有响应，可能仍在处理。请等它恢复响应后再检查工作簿。";
    case "session-lost":
      return "与 Excel 的连接已中断，请刷新页面，或关闭后重新打开工作簿，再检查一次。";
    case "cancelled":
      return "已按要求停止，工作簿保持原样，需要时请重新检查或计算。";
    case "taken-back":
      return `${chinese(refusal.because)}此前写入的内容已撤回。`;
    case "half-written":
      return `写入中途停止，且未能撤回：${refusal.sheets.map((sheet) => `“${sheet}”`).join("、")}可能留有部分结果。请不保存关闭后重新打开工作簿，或恢复早先版本（文件—信息—版本历史记录），再检查一次。`;
  }
}
