/** What Department opinions 部门意见 and its columns are called (workbook.md, *Roles of input sheets*). */
import { list, mark, note, person, sheets, somebody, words, type RoleWords } from "./words";

export const opinions: RoleWords = {
  role: "opinions",
  sheets: sheets(
    "Department opinions, Departments' opinions, Opinions of departments, Opinions",
    "部门意见, 有关部门意见, 部门意见汇总, 征求部门意见",
  ),
  hints: list("Opinions, Opinion, 意见"),
  fields: [
    ...person,
    words(
      "department",
      "Department, Departments, Opining department, Responding department, Name of department",
      "部门, 部门名称, 有关部门, 意见部门, 征求意见部门, 反馈部门, 出具意见部门",
    ),
    words("opinion", "Opinion, View, Department opinion", "意见, 部门意见, 反馈意见, 意见结论, 意见类型"),
    mark,
    note,
  ],
  required: [somebody, ["department"], ["opinion", "mark"]],
  signature: [],
  open: false,
};
