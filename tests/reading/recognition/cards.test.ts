import { rows, sheet } from "../build";
import { tableOf, valuesOf } from "./sheets";

const FIGURES = ["unit", "name", "indicator", "target", "actual", "verified", "lastYear"] as const;

describe("record cards (workbook.md)", () => {
  it("long: a row for each official and indicator", () => {
    const table = tableOf(sheet("实绩档案卡", rows("年度|编号|指标|目标值|实际值\n2024|T01|I01|100|101")));
    expect(table).toMatchObject({ role: "cards", layout: "long", year: null });
    expect(valuesOf(table, "year", "id", "indicator", "target", "actual")).toEqual([[2024, "T01", "I01", 100, 101]]);
  });

  it("wide: indicators across, sub-columns under a merged indicator, a lone column is the actual figure", () => {
    const table = tableOf(
      sheet(
        "2024年实绩档案卡",
        rows(`
          序号 | 单位 | 姓名 | 地区生产总值 | | | 信访量
          | | | 目标值 | 实际值 | 核实值
          1 | 东镇 | 张三 | 100 | 101 | 99 | 7
          2 | 西镇 | 李四 | | | | 8
        `),
        { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2"] },
      ),
    );
    expect(table).toMatchObject({ layout: "wide", year: 2024, headerRow: 1 });
    expect(valuesOf(table, ...FIGURES)).toEqual([
      ["东镇", "张三", "地区生产总值", 100, 101, 99, undefined],
      ["东镇", "张三", "信访量", undefined, 7, undefined, undefined],
      ["西镇", "李四", "地区生产总值", null, null, null, undefined],
      ["西镇", "李四", "信访量", undefined, 8, undefined, undefined],
    ]);
    expect(table.entries.map(({ row, column }) => [row, column])).toEqual([
      [2, 3],
      [2, 6],
      [3, 3],
      [3, 6],
    ]);
  });

  it("wide, three rows deep: pillars above the indicators, known by code or name, with a unit in brackets", () => {
    const table = tableOf(
      sheet(
        "2024年实绩档案卡",
        rows(`
          2024年度实绩档案卡汇总表
          | | | | | 单位：万元
          单位 | 姓名 | 经济建设 | | 社会发展 |
          | | 地区生产总值（亿元） | | I02 |
          | | 目标值 | 实际值 | 实际值 | 上年值
          一、镇（街道）
          东镇 | 张三 | 100 | 101 | 7 | 9
          小计 | | 100 | 101 | 7 | 9
        `),
        { merges: ["A1:F1", "A3:A5", "B3:B5", "C3:D3", "E3:F3", "C4:D4", "E4:F4", "A6:F6"] },
      ),
    );
    expect(table).toMatchObject({ layout: "wide", unitLine: "万元", headerRow: 4 });
    expect(valuesOf(table, ...FIGURES)).toEqual([
      ["东镇", "张三", "地区生产总值（亿元）", 100, 101, undefined, undefined],
      ["东镇", "张三", "I02", undefined, 7, undefined, 9],
    ]);
  });

  it("wide, three rows deep, and nothing merged", () => {
    const table = tableOf(
      sheet(
        "2024年实绩档案卡",
        rows(`
          单位 | 姓名 | 经济建设 | | | 社会发展 |
          | | 地区生产总值 | | | 信访量 |
          | | 目标值 | 实际值 | 核实值 | 实际值 | 上年值
          东镇 | 张三 | 100 | 101 | 99 | 7 | 9
        `),
      ),
    );
    expect(valuesOf(table, ...FIGURES)).toEqual([
      ["东镇", "张三", "地区生产总值", 100, 101, 99, undefined],
      ["东镇", "张三", "信访量", undefined, 7, undefined, 9],
    ]);
  });

  it("wide, a single header row", () => {
    const table = tableOf(sheet("Record cards", rows("Year|Unit|I01|I02|Notes\n2024|东镇|5|6|late")));
    expect(valuesOf(table, "year", "unit", "indicator", "actual", "note")).toEqual([
      [2024, "东镇", "I01", 5, "late"],
      [2024, "东镇", "I02", 6, "late"],
    ]);
  });

  it("wide: a misspelt indicator is handed on to be reported, a total is left out", () => {
    const table = tableOf(
      sheet(
        "2024年实绩档案卡",
        rows("单位|信访量||地区生产总直||平均|\n|目标值|实际值|目标值|实际值|目标值|实际值\n东镇|1|2|3|4|2|3"),
        {
          merges: ["A1:A2", "B1:C1", "D1:E1", "F1:G1"],
        },
      ),
    );
    expect(valuesOf(table, "indicator", "target", "actual")).toEqual([
      ["信访量", 1, 2],
      ["地区生产总直", 3, 4],
    ]);
  });

  it("transposed: indicators down, sub-columns under a merged unit, its unit of measure in a column called 单位", () => {
    const table = tableOf(
      sheet(
        "2024年实绩档案卡",
        rows(`
          编号 | 指标 | 单位 | 东镇 | | 财政局
          | | | 目标值 | 实际值
          I01 | 地区生产总值 | 亿元 | 100 | 101 | 55
          I02 | 信访量 | 件 | | 7 |
          合计 | | | 100 | 108 | 55
        `),
        { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2"] },
      ),
    );
    expect(table).toMatchObject({ layout: "transposed", year: 2024 });
    expect(valuesOf(table, "unit", "code", "indicator", "measure", "target", "actual")).toEqual([
      ["东镇", "I01", "地区生产总值", "亿元", 100, 101],
      ["财政局", "I01", "地区生产总值", "亿元", undefined, 55],
      ["东镇", "I02", "信访量", "件", null, 7],
      ["财政局", "I02", "信访量", "件", undefined, null],
    ]);
  });

  it("transposed under unit and name", () => {
    const table = tableOf(
      sheet("2024年实绩档案卡", rows("指标|东镇||西镇|\n|张三||李四|\n|目标值|实际值|目标值|实际值\n信访量|1|2|3|4"), {
        merges: ["A1:A3", "B1:C1", "D1:E1", "B2:C2", "D2:E2"],
      }),
    );
    expect(valuesOf(table, "unit", "name", "target", "actual")).toEqual([
      ["东镇", "张三", 1, 2],
      ["西镇", "李四", 3, 4],
    ]);
  });

  it("long under a group header stays long", () => {
    const table = tableOf(
      sheet("2024年实绩档案卡", rows("单位|指标|完成情况||\n||目标值|实际值|核实值\n东镇|信访量|1|2|3"), {
        merges: ["A1:A2", "B1:B2", "C1:E1"],
      }),
    );
    expect(table.layout).toBe("long");
    expect(valuesOf(table, "unit", "indicator", "target", "verified")).toEqual([["东镇", "信访量", 1, 3]]);
  });
});
