/** 汇总报送表的用语，与英文同形。 */
import type { CollectText } from "./en";

const REASONS = {
  noLine: "主表没有这一行，也没有可在其下续行的清单",
  noColumn: "主表没有相应的列",
  notWritable: "该处有公式、合并单元格或其他数据",
  twice: "主表有多行相同的记录",
  otherRows: "该测评主体的行数与主表或其他报送表不同",
  unreadable: "报送内容无法识别",
  otherOptions: "主表的测评档次不同",
} as const;

export const chinese: CollectText = {
  reason: (reason) => REASONS[reason],
  comma: "，",
  ballots: (voterClass) => (voterClass === null ? "民主测评" : `${voterClass}测评票`),
  spot: (file, place) => (file === null ? place : `${file} 的 ${place}`),
  said: (spot, value) => `${spot}为${value}`,
  conflict: (subject, cells) => `数据冲突，未写入：${subject}：${cells.join("；")}`,
  notPlaced: (subject, spot, reason) => `未采用：${subject}（${spot}）：${reason}`,
  clash: (spot, indicator, returned, wanted) =>
    `未采用：${indicator}（${spot}）：报送单位为${returned}，主表为${wanted || "无单位"}，请换算后手工填写。`,
  empty: (file) => `${file}：未找到实绩档案卡或民主测评。`,
  filled: (file, cells) => `${file}：填入${cells}个单元格`,
  total: (cells, conflicts, notTaken) => `共填入${cells}个单元格，冲突${conflicts}处，未采用${notTaken}处`,
  nothing: "报送表均无法读取，未汇总任何数据。",
  more: (count) => `…另有${count}条`,
};
