/** What Findings 核查问题 and its columns are called (workbook.md, *Roles of input sheets*). */
import { list, note, person, sheets, somebody, words, type RoleWords } from "./words";

export const findings: RoleWords = {
  role: "findings",
  sheets: sheets("Findings, Finding, Confirmed findings", "核查问题, 核查问题汇总, 查实问题, 问题核查"),
  hints: list("Findings, 问题, 核查"),
  fields: [
    ...person,
    words(
      "findingKind",
      "Kind, Kind of finding, Finding, Type, Kind of problem, Finding kind",
      "问题类型, 问题类别, 问题性质, 问题种类, 类型",
    ),
    words(
      "confirmed",
      "Confirmed, Confirmed?, Is confirmed, Substantiated",
      "是否查实, 查实, 查实情况, 是否属实, 是否核实",
    ),
    words(
      "source",
      "Source department, Source, Reported by, Department of source",
      "来源部门, 来源, 线索来源, 问题来源, 移送部门",
    ),
    words("evidence", "Evidence, Basis, Grounds", "依据, 证据, 查实依据, 事实依据, 问题依据, 佐证材料"),
    note,
  ],
  required: [somebody, ["findingKind"], ["confirmed"]],
  signature: [],
  open: false,
};
