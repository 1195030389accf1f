/** What the vocabulary of headers is made of: its types, and the columns that many roles share. */
import type { Language, Role } from "../../../appraisal";
import type { Field } from "../../table";

export interface FieldWords {
  readonly field: Field;
  readonly names: Readonly<Record<Language, readonly string[]>>;
  /** Names that count only where no other column has the field: 二级指标 beside 三级指标. */
  readonly weak: readonly string[];
}

export interface RoleWords {
  readonly role: Role;
  /** Sheets that carry one of these names, apart from a year and words like 汇总表, are meant for the role. */
  readonly sheets: Readonly<Record<Language, readonly string[]>>;
  /** Words in a sheet's name that speak for the role, without promising it. */
  readonly hints: readonly string[];
  readonly fields: readonly FieldWords[];
  /** Each line is a required field, or several of which one is required. */
  readonly required: readonly (readonly Field[])[];
  /** Without a telling sheet name, these must be there as well (again one of each line). */
  readonly signature: readonly (readonly Field[])[];
  /** Whether columns whose headers are no fields are read: ballot options, marked components. At least one is required. */
  readonly open: boolean;
}

export function words(field: Field, en: string, zh: string, weak = ""): FieldWords {
  return { field, names: { en: list(en), "zh-CN": list(zh) }, weak: list(weak) };
}

/** Names written in one line, separated by commas. */
export function list(names: string): readonly string[] {
  return names === "" ? [] : names.split(",").map((name) => name.trim());
}

export function sheets(en: string, zh: string): RoleWords["sheets"] {
  return { en: list(en), "zh-CN": list(zh) };
}

export const serial = words(
  "serial",
  "No., No, Serial, Serial number, Serial no., S/N, S. no., Sr. no., Sl. no., Line no., Row no., #, Seq, Sequence",
  "序号, 序, 顺序号, 顺序, 行号, 行次, 项次, 次序",
);
export const year = words(
  "year",
  "Year, Appraisal year, Assessment year, Calendar year",
  "年度, 年份, 考核年度, 考评年度, 考核年份, 年",
);
export const id = words(
  "id",
  "ID, Official ID, ID number, ID no., Staff ID, Staff number, Official code, Personnel number",
  "编号, 人员编号, 干部编号, 对象编号, 考核对象编号, 工号, 人员代码, 干部代码",
  "身份证号, 身份证号码",
);
export const name = words(
  "name",
  "Name, Official, Official name, Name of official, Full name, Official's name",
  "姓名, 干部姓名, 考核对象姓名, 对象姓名, 名字, 被考核人, 被测评人, 考核人员, 领导干部姓名",
  "Person in charge, Head, 负责人, 主要负责人, 党政一把手, 一把手, 党政主要领导, 考核对象, 测评对象",
);
export const unit = words(
  "unit",
  "Unit, Unit name, Name of unit, Work unit, Organization, Organisation, Town or department, Town/department",
  "单位, 单位名称, 工作单位, 所在单位, 被考核单位, 考核单位, 镇街, 乡镇, 镇（街道）, 乡镇（街道）, 部门单位, 镇街部门",
);
export const post = words(
  "post",
  "Post, Job title, Position, Duty, Duties",
  "职务, 现任职务, 职位, 岗位, 单位职务, 单位及职务",
);
export const group = words(
  "group",
  "Group, Category, Appraisal group, Group of official",
  "类别, 组别, 分组, 考核类别, 对象类别, 所属类别, 考核组别, 考核分组, 单位类别",
);
export const note = words("note", "Note, Notes, Remark, Remarks, Comment, Comments", "备注, 说明, 附注, 备考");
export const mark = words("mark", "Mark, Marks, Score, Points", "评分, 打分, 得分, 分数, 评分分值, 考核得分");
export const person: readonly FieldWords[] = [serial, year, id, name, unit, post, group];

export const somebody: readonly Field[] = ["id", "name", "unit"];
