/** The particulars that the sentences of issues are made of, in Simplified Chinese. */
import type { IssueDetails, ParameterFault, Role, UnreadReason } from "../../appraisal";
import { figureText as n, fieldName, roleName } from "../names";
import type { Sentence } from "./sentences";

/** Names and figures as sentences write them. */
export const role = (key: Role): string => `“${roleName(key, "zh-CN")}”`;
export const field = (key: string): string => fieldName(key, "zh-CN");
export const q = (text: string): string => `“${text}”`;
export const list = (texts: readonly string[]): string => texts.map(q).join("、");
export const percent = (share: number): string => `${n(Math.round(share * 1000) / 10)}%`;

/** The columns that a compulsory role cannot do without. */
export const NEEDED: Partial<Record<Role, string>> = {
  officials: "姓名、单位、类别",
  indicators: "指标、基本项目、计分方法、权重",
  cards: "年度、单位、指标、目标值、实际值",
};

/** Why parameters cannot be carried out. The first half is empty where the second says it all. */
export function fault(reason: ParameterFault): Sentence {
  switch (reason.kind) {
    case "unknown-name":
      return [`${q(reason.text)}不是该方法的参数，`, "请改正或删除。"];
    case "unreadable":
      return [`${q(reason.text)}无法识别，`, "请写成“名称=值”或“数值:比例”，各项用分号隔开。"];
    case "out-of-range":
      return [`${q(reason.text)}超出范围，`, "请改为该方法允许的值。"];
    case "blend-not-100":
      return [`各方法所占百分比之和为${n(reason.sum)}，`, "应为100。"];
    case "not-blendable":
      return ["", `${q(reason.text)}不能与其他方法组合。`];
    case "needs-pairs":
      return ["", "分档至少需要两组“数值:比例”，例如 60:0.6; 100:1。"];
    case "pairs-not-monotonic":
      return ["", "分档的比例须随数值单调升高或降低，同一数值不得出现两次。"];
    case "cap-contradicts":
      return ["“得分上限”栏与参数“上限=”不一致，", "请只保留一个。"];
    case "unknown-ceiling":
      return [`${q(reason.text)}不是方案中的等次，`, "请填写方案中的等次作为最高等次。"];
    case "large-target":
      return [`目标增幅${q(reason.text)}超过100%；`, "如指百分数，请加上“%”。"];
  }
}

/** What is the matter with the grades of a scheme. */
export function bands(reason: IssueDetails["bad-grade-bands"]["reason"]): Sentence {
  switch (reason) {
    case "overlap":
      return ["有两个等次的最低分相同，", "请为每个等次设定不同的最低分。"];
    case "order":
      return ["等次未按分数排列，", "请从最好到最差依次列出，最低分逐级降低。"];
    case "no-zero":
      return ["没有最低分为0的等次，低分将无等次可定，", "请把最后一个等次的最低分设为0。"];
    case "none":
      return ["无法读取等次，", "请列出每个等次及其最低分。"];
  }
}

/** Why cells were not read, by their number. */
export function unread(reason: UnreadReason, count: number): Sentence {
  switch (reason) {
    case "no-header":
      return [`有${count}个单元格所在的列没有表头，未读取，`, "请补上表头；如无意义，可不作处理。"];
    case "outside":
      return [`有${count}个单元格在表格之外，未读取；`, "如属于该表，请移到相应表头之下。"];
    case "figures-aside":
      return [`有${count}个数字未读取，因为该行开头像是分节标题或附注；`, "如是数据行，请去掉行首的编号或冒号。"];
    case "other-table":
      return [`有${count}个单元格所在的 Excel 表格不属于任何一类，未读取；`, "如需读取，请使用相应的表头。"];
    case "other-group":
      return [
        `自此处起，本表有${count}个单元格所填的指标不适用于该对象的类别，未使用；`,
        "如应适用，请在指标体系的适用类别中补上该类别。",
      ];
  }
}

type Remembered = IssueDetails["memory-lost"];

/** A clerk's word that the workbook remembers. */
export function remembered({ role: said, field: column }: Remembered): string {
  if (said !== null) return said === "none" ? "不使用此表" : `此表为${role(said)}`;
  return column === null || column === "none" ? "某一列不读取" : `某一列为“${field(column)}”`;
}

/** What became of the cells that the word was said of. */
export function fate({ role: said, fate: what }: Remembered): string {
  if (what === "deleted") return "所指的单元格已不存在";
  if (what === "blank") return "其表头现为空白";
  if (what === "changed") return "该列表头已经改变";
  return said === null ? "该单元格现在不是这样的列的表头" : "此表现在缺少相应的列";
}
