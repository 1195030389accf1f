/** What Team opinion 考察组意见 and its columns are called (workbook.md, *Roles of input sheets*). */
import { list, note, person, sheets, somebody, words, type RoleWords } from "./words";

export const team: RoleWords = {
  role: "team",
  sheets: sheets(
    "Team opinion, Team opinions, Team's opinion, Inspection team opinion, Inspection team's opinion",
    "考察组意见, 考核组意见, 考察组评定, 考察组评定意见",
  ),
  hints: list("Team, 考察组, 考核组"),
  fields: [
    ...person,
    words(
      "teamGrade",
      "Grade, Team grade, Team's grade, Grade given, Decided grade",
      "评定等次, 等次, 考核等次, 考察组评定等次, 考察组等次, 综合评定等次, 考察组意见",
    ),
    words("reason", "Reason, Reasons, Reason for difference", "理由, 原因, 评定理由, 说明理由, 评定原因"),
    words(
      "followUp",
      "Off-post follow-up, Follow-up, Off-post follow up, Off-post result, Follow-up after off-post",
      "待岗期满情况, 待岗期满, 待岗情况, 期满情况, 待岗整改情况, 待岗期满表现",
    ),
    note,
  ],
  required: [somebody, ["teamGrade"]],
  signature: [["reason", "followUp"]],
  open: false,
};
