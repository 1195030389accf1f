import type { IgnoredReason, OtherRole, TableReading, UnusedReason } from "../../appraisal";
import { fieldName, roleName } from "../names";
import type { PassedOver, RecognitionText } from "./text";

const role = (key: TableReading["role"]): string => `“${roleName(key, "zh-CN")}”`;
const fields = (keys: readonly string[]): string => keys.map((key) => `“${fieldName(key, "zh-CN")}”`).join("、");

const PARTS: ReadonlyMap<string, string> = new Map([
  ["settings", "设置"],
  ["components", "考核内容"],
  ["grades", "等次"],
  ["options", "测评档次"],
  ["classes", "测评主体"],
]);

const REASONS: Readonly<Record<IgnoredReason, string>> = {
  title: "标题",
  section: "分节行",
  subtotal: "小计合计",
  note: "附注",
  numbering: "只有序号的行",
  "other-column": "与该表无关的列",
  "repeated-column": "重复的列",
  covered: "合并单元格下隐藏的内容",
  "no-header": "没有表头的列",
  outside: "表格之外的单元格",
  "figures-aside": "分节行或附注行中的数字",
  "other-table": "另一个 Excel 表格",
};

function why({ sure, lacks, namedFor, role: taken, telling }: TableReading): string {
  if (lacks.length > 0) return `缺少必需的${fields(lacks)}列`;
  switch (sure) {
    case "settled":
      return "此前已为本工作簿确定";
    case "certain":
      return "名称与表头一致";
    case "likely":
      return `表头相符${telling.length > 0 ? `，尤其是${fields(telling)}` : ""}；名称未说明`;
    case "doubtful":
      return namedFor === null || namedFor === taken ? "表头说明不多" : `表头齐全，但名称像是${role(namedFor)}`;
  }
}

function whyNot({ because, headers }: OtherRole): string {
  switch (because.kind) {
    case "settled":
      return "已由经办人确定";
    case "lacks":
      return `缺少${fields(because.fields)}列`;
    case "name":
      return "名称不符";
    case "fewer":
      return `只有${headers}个表头相符，而所认定的有${because.chosen}个`;
  }
}

function unused(reason: UnusedReason): string {
  switch (reason.kind) {
    case "empty":
      return "未使用：工作表为空。";
    case "settled":
      return "未使用：经办人已确定不属于任何一类。";
    case "gives-way":
      return `未使用：内容像是${role(reason.role)}，但另有以此命名的工作表。`;
    case "no-role": {
      if (reason.nearest === null) return "未使用：未找到任何一类的表头。";
      const { role: nearest, isNamed, headers, lacks } = reason.nearest;
      const found = `最接近${role(nearest)}（${isNamed ? "名称相近，" : ""}有${headers}个表头相符）`;
      return `未使用：${found}${lacks.length > 0 ? `，但缺少${fields(lacks)}列` : ""}。`;
    }
  }
}

function passedOver({ reason, cells, places, more }: PassedOver): string {
  return `${REASONS[reason]}（${cells}个单元格：${places.join("、")}${more > 0 ? `等${places.length + more}处` : ""}）`;
}

export const chinese: RecognitionText = {
  sure: { settled: "已确定", certain: "可靠", likely: "可能", doubtful: "存疑" },
  taken: (table) => `认定为${role(table.role)}，${chinese.sure[table.sure]}：${why(table)}。`,
  entries: (count, year) => `共${count}条${year === null ? "" : `，均为${year}年度`}。`,
  layout: { wide: "指标横向排列。", transposed: "单位横向排列。" },
  columns: (columns, more) => {
    const each = columns.map(({ field, cell, more: others }) => {
      const also = others > 0 ? `（另有${others}列）` : "";
      return `${fieldName(field, "zh-CN")} ${cell}${also}`;
    });
    return `各列：${each.join("、")}${more > 0 ? `，另有${more}列` : ""}。`;
  },
  parts: (parts) => `包含${parts.map(({ part, place }) => `${PARTS.get(part) ?? part} ${place}`).join("、")}。`,
  other: (other) => `不是${role(other.role)}：${whyNot(other)}。`,
  passedOver: (all) => `略过：${all.map(passedOver).join("；")}。`,
  unused,
  hidden: "工作表已隐藏，照常读取。",
};
