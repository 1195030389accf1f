/** 预览与撤销的用语，与英文同形。 */
import type { PreviewText } from "./en";

export const chinese: PreviewText = {
  nothing: "无需写入：工作簿中已是这些结果。",
  remembered: "单元格无变动：仅在工作簿中记住各列的位置。",
  made: (sheet, rows) => `新建工作表“${sheet}”，${rows}行`,
  refilled: (sheet, cells) => `重新填写工作表“${sheet}”：${cells === 0 ? "单元格无变动" : `${cells}个单元格有变动`}`,
  removed: (sheet) => `移除工作表“${sheet}”`,
  written: (sheet, headers, columns, isNew, cells) =>
    `${sheet}：在${isNew ? "新增的" : ""}${columns}列写入${headers.join("、")}${headers.length > 0 ? "，共" : ""}${cells}个单元格`,
  comma: "、",
  hidden: (sheets) => `另有${sheets}张加载项自用的隐藏工作表同步更新。`,
  toBeWritten: "将写入（使用 --out 或 --in-place 时）：",
  alreadyWritten: "已写入：",
  stays: {
    changed: (place) => `${place}此后有改动，保持现状。`,
    moved: (place) => `${place}此后被移动或删除，所写内容留在现处。`,
    gone: (place) => `${place}已不存在或已改名，其中内容未撤销。`,
    table: (place) => `${place}保留：它是表格的列标题，该列另有内容。`,
    used: (place) => `${place}保留：有公式引用它。`,
    copied: (place) => `${place}保留：它有副本，无法区分。`,
    otherRow: (place) => `${place}保持现状：该行此后有改动，原结果可能属于他人。`,
    clerks: (place) => `${place}保留：它是您自己的工作表，如不需要请自行删除。`,
    notWritable: (place) => `${place}原为错误值，无法恢复。`,
  },
  sheet: (name) => `工作表“${name}”`,
};
