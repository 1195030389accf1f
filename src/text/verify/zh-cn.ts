/** 核对计算后变动的用语，与英文同形。 */
import type { VerifyText } from "./en";

export const chinese: VerifyText = {
  quoted: (text) => `“${text}”`,
  nothing: "空白",
  inputChanged: (at, now) => `${at}：计算后有改动，现为${now}。`,
  inputRowsAdded: (at) => `${at}：计算后新增。`,
  inputRowsGone: (at, count) => `${at}：原在此处附近的${count}行数据已不在。`,
  columnAdded: (at, column) => `${at}：“${column}”列在计算时未读取。`,
  columnGone: (at, column) => `${at}：“${column}”列（原表头在此）已不在或无法识别。`,
  tableAdded: (at) => `${at}：由此开始的表为计算后新增。`,
  tableGone: (sheet, table) => `${sheet}：原在此读取的“${table}”已不在或无法识别。`,
  inputSomewhere: (sheet) => `${sheet ?? "工作簿"}：所读取的数据有变动，无法确定是哪个单元格。`,
  resultChanged: (at, now, calculated) =>
    `${at}：结果被手工改动，现为${now}${calculated === null ? "" : `，计算结果为${calculated}`}。`,
  resultRowsAdded: (at) => `${at}：结果中手工添加的内容。`,
  resultRowsGone: (at, count) => `${at}：原在此处附近的${count}行结果已不在。`,
  resultSomewhere: (sheet) => `${sheet ?? "工作簿"}：结果被手工改动，无法确定是哪个单元格。`,
  sheetMissing: (sheet) => `${sheet}：该结果表已不在。`,
  notComputedAlike: (at, now, calculated) => `${at}：现为${now}，而由相同数据算得${calculated}。`,
  sheetNotComputedAlike: (sheet) => `${sheet}：由相同数据重新计算，结果与此表不同。`,
  recordMissing: "隐藏的指纹表已不在，无法指明全部变动。",
  recordUnreadable: "隐藏的指纹表被改动，无法读取，无法指明全部变动。",
  recordContradicts: "运行记录与隐藏的指纹不一致，其中之一被改动过。",
  advice: {
    inputs: "数据有变动：如属正确，请重新计算；否则请查明何人改动（P20）。",
    results: "结果被手工改动：请重新计算予以更正，并查明何人改动（P20）。",
    unlike: "结果与数据不符：请重新计算。可能由其他版本的加载项写入，也可能有人掩盖改动（P20）。",
    record: "计算记录不完整：请重新计算，以便今后指明变动（P20）。",
  },
  found: (count, at) => `与${at === null ? "" : ` ${at} `}计算时相比，有${count}处不同：`,
  same: (at) => `没有不同：全部数据和结果均与${at === null ? "" : ` ${at} `}计算时一致，重新计算结果相同。`,
  moved: (sheet) => `${sheet}：表名、行列位置或排序有变，内容无变动。如需得分明细按现在的位置标注单元格，请重新计算。`,
  more: (count) => `…另有${count}处`,
  neverCalculated: "没有可供核对的记录：此工作簿从未计算过等次，或由旧版加载项计算。请先计算。",
};
