/** What Talks 个别谈话 and its columns are called (workbook.md, *Roles of input sheets*). */
import { list, note, person, sheets, somebody, words, type RoleWords } from "./words";

export const talks: RoleWords = {
  role: "talks",
  sheets: sheets(
    "Talks, Individual talks, Individual discussions, Interviews",
    "个别谈话, 个别谈话情况, 谈话情况, 个别座谈",
  ),
  hints: list("Talks, 谈话, 座谈"),
  fields: [
    ...person,
    words("positive", "Positive, Affirmative, Favourable, Favorable", "肯定, 肯定人数, 肯定意见, 正面"),
    words("mixed", "Mixed, Neutral, Fair", "一般, 一般人数, 一般意见, 中性"),
    words("negative", "Negative, Unfavourable, Unfavorable", "否定, 否定人数, 否定意见, 负面"),
    note,
  ],
  required: [somebody, ["positive"], ["negative", "mixed"]],
  signature: [],
  open: false,
};
