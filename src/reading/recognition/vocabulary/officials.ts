/** What Officials 考核对象 and its columns are called (workbook.md, *Roles of input sheets*). */
import { list, person, sheets, words, type RoleWords } from "./words";

export const officials: RoleWords = {
  role: "officials",
  sheets: sheets(
    "Officials, Official, Officials list, List of officials",
    "考核对象, 考核对象名单, 考核对象名册, 干部名册, 领导干部名册, 干部名单",
  ),
  hints: list("Roster, 对象, 名册, 名单, 花名册"),
  fields: [
    ...person,
    words(
      "coefficient",
      "Condition coefficient, Coefficient, Condition factor, Conditions coefficient, Difficulty coefficient",
      "条件系数, 系数, 难度系数, 调节系数, 工作条件系数",
    ),
    words(
      "inPostSince",
      "In post since, Appointed, Date of appointment, Appointment date, Took office, In office since",
      "任职时间, 任现职时间, 任职日期, 任现职日期, 到任时间, 到职时间",
    ),
    words(
      "notGraded",
      "Not graded, Ungraded, No grade, Reason not graded, Not graded (reason), Not graded because",
      "不定等次, 不确定等次, 不定等次原因, 不定等次理由, 不确定等次原因, 未定等次, 不定等次情况, 不参加考核",
    ),
    words(
      "score",
      "Score, Total score, Overall score, Final score",
      "得分, 总分, 综合得分, 总得分, 考核得分, 最终得分, 汇总得分",
    ),
    words("rank", "Rank, Ranking, Place", "名次, 排名, 位次, 排位"),
    words("proposedGrade", "Proposed grade, Suggested grade", "建议等次, 拟定等次, 初定等次, 拟评等次"),
    words("grade", "Grade, Final grade, Appraisal grade", "等次, 考核等次, 年度考核等次, 评定等次, 最终等次, 考核结果"),
    words("remarks", "Remarks, Remark, Notes, Note, Comments", "备注, 附注, 备考, 说明"),
  ],
  required: [["name"], ["unit"], ["group"]],
  signature: [],
  open: false,
};
