/** What Marks 考核评分 and its columns are called (workbook.md, *Roles of input sheets*). */
import { list, note, person, sheets, somebody, type RoleWords } from "./words";

export const marks: RoleWords = {
  role: "marks",
  sheets: sheets("Marks, Component marks", "考核评分, 考核评分表, 评分汇总"),
  hints: list("Marks, Mark, 评分, 打分"),
  fields: [...person, note],
  required: [somebody],
  signature: [["component"]],
  open: true,
};
