/** A small workbook with the compulsory sheets, to which a test adds the sheet that it is about. */
import { recognise, type Field, type Recognition, type RecognisedTable } from "../../../src/reading";
import type { CellValue, SheetSnapshot } from "../../../src/workbook";
import { rows, sheet, workbook } from "../build";

export const officials = sheet(
  "考核对象",
  rows(`
    编号 | 姓名 | 单位 | 类别
    T01 | 张三 | 东镇 | 镇（街道）
    T02 | 李四 | 西镇 | 镇（街道）
    D01 | 王五 | 财政局 | 市直部门
  `),
);

export const indicators = sheet(
  "指标体系",
  rows(`
    编号 | 指标 | 基本项目 | 计分方法 | 权重
    I01 | 地区生产总值 | 经济建设 | 完成率 | 60
    I02 | 信访量 | 社会发展 | 位次 | 40
  `),
);

export const cards = sheet(
  "实绩档案卡",
  rows(`
    年度 | 编号 | 指标 | 目标值 | 实际值
    2024 | T01 | I01 | 100 | 101
  `),
);

/** The recognition of the sheets beside the compulsory ones that they do not replace. */
export function recogniseWith(...sheets: readonly SheetSnapshot[]): Recognition {
  return recognise(workbook(officials, indicators, cards, ...sheets));
}

/** The tables of a sheet. */
export function tablesOf(recognition: Recognition, name: string): readonly RecognisedTable[] {
  return recognition.tables.filter((table) => table.sheet === name);
}

/** The only table of a sheet that stands beside officials and indicators (and no other record card). */
export function tableOf(only: SheetSnapshot): RecognisedTable {
  const [table, ...others] = tablesOf(recognise(workbook(officials, indicators, only)), only.name);
  if (!table || others.length > 0) throw new Error(`${others.length + (table ? 1 : 0)} tables`);
  return table;
}

/** The values of some fields, a row for each entry; open columns go by their header. A field without a column is `undefined`. */
export function valuesOf(table: RecognisedTable, ...fields: readonly string[]): (CellValue | undefined)[][] {
  return table.entries.map(({ cells, open }) =>
    fields.map((field) => (open.get(field) ?? cells.get(field as Field))?.value),
  );
}

/** The codes of the issues, and whom they concern. */
export function issuesOf({ issues }: Recognition): readonly string[] {
  return issues.map(({ code, scope }) => (scope.kind === "year" ? `${code} ${scope.year}` : code));
}
