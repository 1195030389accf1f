/** What Regular checks 平时考核 and its columns are called (workbook.md, *Roles of input sheets*). */
import { list, mark, note, person, sheets, somebody, words, type RoleWords } from "./words";

export const checks: RoleWords = {
  role: "checks",
  sheets: sheets(
    "Regular checks, Regular check, Routine checks, Routine assessment",
    "平时考核, 平时考核登记, 日常考核",
  ),
  hints: list("Checks, 平时"),
  fields: [
    ...person,
    words("date", "Date, Date of check, Check date", "日期, 考核日期, 检查日期, 考核时间, 时间, 检查时间"),
    words("period", "Period, Month, Quarter", "时段, 时期, 考核时段, 考核周期, 期间, 月份, 季度, 考核月份, 考核季度"),
    mark,
    words("item", "Item, Matter, Subject, Checked item", "事项, 考核事项, 检查事项, 内容, 事由, 检查内容"),
    note,
  ],
  required: [somebody, ["date", "period"], ["mark"]],
  signature: [],
  open: false,
};
