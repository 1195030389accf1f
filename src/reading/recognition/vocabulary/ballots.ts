/** What Ballots 民主测评 and its columns are called (workbook.md, *Roles of input sheets*). */
import { list, note, person, sheets, somebody, words, type RoleWords } from "./words";

export const ballots: RoleWords = {
  role: "ballots",
  sheets: sheets(
    "Ballots, Ballot, Democratic evaluation, Ballot tally",
    "民主测评, 测评票, 民主测评计票, 测评计票, 民主测评票",
  ),
  hints: list("Ballots, Ballot, 测评, 计票"),
  fields: [
    ...person,
    words(
      "voterClass",
      "Voter class, Class, Class of voter, Class of voters, Voters, Voter, Voter group",
      "测评主体, 主体, 测评主体类别, 主体类别, 投票主体, 参评主体, 测评类别, 票种, 票类, 测评人员类别",
    ),
    words(
      "issued",
      "Issued, Ballots issued, Issued ballots",
      "发出票, 发出票数, 发出, 发出测评票, 发票数, 发放票, 发放票数, 发出数",
    ),
    words(
      "returned",
      "Returned, Ballots returned, Returned ballots, Collected",
      "收回票, 收回票数, 收回, 收回测评票, 回收票, 回收票数, 回收, 收回数",
    ),
    words("invalid", "Invalid, Invalid ballots, Spoiled, Void", "无效票, 无效票数, 无效, 废票, 废票数, 无效数"),
    words("valid", "Valid, Valid ballots", "有效票, 有效票数, 有效, 有效数"),
    words("abstained", "Abstained, Abstentions, Abstention, Abstain", "弃权, 弃权票, 弃权票数, 弃权数"),
    note,
  ],
  required: [somebody],
  signature: [
    ["issued", "returned"],
    ["voterClass", "abstained", "invalid"],
  ],
  open: true,
};
