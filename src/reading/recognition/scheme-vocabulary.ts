/** What the settings and small tables of a Scheme sheet are called (workbook.md, *Scheme settings*, *Scheme tables*). */
import type { Language } from "../../appraisal";
import type { SchemePart } from "../table";
import type { FieldWords } from "./vocabulary";

type Names = Readonly<Record<Language, readonly string[]>>;

export type SettingKey =
  | "year"
  | "schemeVersion"
  | "decimals"
  | "bonusCap"
  | "targetsMetAt"
  | "missingComponent"
  | "quotaRounding"
  | "minimumTurnout"
  | "figureTolerance";

/** Settings by name. The first name in each language is the one we write ourselves. */
export const SETTINGS: readonly { readonly setting: SettingKey; readonly names: Names }[] = [
  { setting: "year", names: names("Year, Appraisal year", "年度, 考核年度, 年份") },
  { setting: "schemeVersion", names: names("Scheme version, Version", "方案版本, 版本") },
  { setting: "decimals", names: names("Decimals, Decimal places", "小数位数, 小数位, 保留小数位数") },
  { setting: "bonusCap", names: names("Bonus cap, Cap on bonus", "加分上限, 加分封顶") },
  { setting: "targetsMetAt", names: names("Targets met at, Target met at", "目标完成线, 目标完成标准") },
  { setting: "missingComponent", names: names("Missing component, Missing components", "缺项处理, 缺项") },
  { setting: "quotaRounding", names: names("Quota rounding, Rounding of quota", "名额取整, 名额取整方式") },
  { setting: "minimumTurnout", names: names("Minimum turnout, Lowest turnout", "最低投票率, 最低参评率") },
  { setting: "figureTolerance", names: names("Figure tolerance, Tolerance", "核实误差, 核实允许误差") },
];

export interface PartWords {
  readonly part: SchemePart;
  /** The lines that may stand above the table. */
  readonly captions: Names;
  /** The first column of the table names it; the second is required as well. */
  readonly fields: readonly FieldWords[];
}

function names(en: string, zh: string): Names {
  return { en: en.split(",").map((each) => each.trim()), "zh-CN": zh.split(",").map((each) => each.trim()) };
}

function column(field: FieldWords["field"], en: string, zh: string): FieldWords {
  return { field, names: names(en, zh), weak: [] };
}

const WEIGHT = column("weight", "Weight %, Weight, Weighting, Share", "权重, 权数, 比重, 占比, 所占比重");

/** The tables of a scheme, and how their columns are headed. */
export const PARTS: readonly PartWords[] = [
  {
    part: "settings",
    captions: names("Settings", "设置, 参数设置, 基本设置"),
    fields: [
      column("setting", "Setting, Name, Parameter, Item", "名称, 设置, 设置项, 参数, 参数名称, 项目"),
      column("value", "Value, Setting value", "值, 取值, 设置值, 参数值, 内容"),
    ],
  },
  {
    part: "components",
    captions: names("Components", "考核内容, 考核内容及权重, 考核项目"),
    fields: [
      column("component", "Component, Components, Name of component", "考核内容, 考核项目, 内容, 组成部分"),
      WEIGHT,
    ],
  },
  {
    part: "grades",
    captions: names("Grades", "等次, 考核等次, 等次标准"),
    fields: [
      column("gradeName", "Grade, Grades, Grade name", "等次, 考核等次, 等次名称"),
      column(
        "minimum",
        "Minimum score, Minimum, Lowest score, From score, Score from",
        "最低分, 最低分数, 分数下限, 起始分, 下限, 分数线",
      ),
      column(
        "quota",
        "Quota %, Quota, Highest share, Maximum share, Maximum %",
        "比例上限, 名额比例, 比例, 最高比例, 上限比例",
      ),
    ],
  },
  {
    part: "options",
    captions: names("Ballot options, Options", "测评档次, 测评等次"),
    fields: [
      column("option", "Option, Ballot option, Options, Ballot", "测评档次, 测评等次, 档次, 测评选项, 选项"),
      column("value", "Value, Points, Score", "分值, 分数, 得分, 赋分"),
      column("dissatisfied", "Dissatisfied, Dissatisfied?, Counts as dissatisfied", "不满意, 是否不满意, 计为不满意"),
    ],
  },
  {
    part: "classes",
    captions: names("Voter classes, Classes", "测评主体, 测评主体及权重"),
    fields: [
      column("voterClass", "Class, Voter class, Voters, Voter", "测评主体, 主体, 主体类别, 投票主体"),
      WEIGHT,
      column("masses", "Masses, The masses, Masses?, Counts as masses", "群众, 是否群众, 计为群众"),
    ],
  },
];
