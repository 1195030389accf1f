import { rows, sheet } from "../build";
import { recogniseWith, tableOf, tablesOf, valuesOf } from "./sheets";

describe("lists in clerks' templates (workbook.md, what existing templates look like)", () => {
  it("a plain sheet: a header, and a row for each entry", () => {
    const table = tableOf(
      sheet("Talks", rows("Year|Unit|Positive|Mixed|Negative\n2024|Town 1|5|2|0\n2025|Town 1|6|1|")),
    );
    expect(table).toMatchObject({ role: "talks", layout: "long", year: null, headerRow: 0 });
    expect(table.area).toEqual({ row: 0, column: 0, rows: 3, columns: 5 });
    expect(valuesOf(table, "year", "unit", "positive", "negative")).toEqual([
      [2024, "Town 1", 5, 0],
      [2025, "Town 1", 6, null],
    ]);
  });

  it("titles and a unit line above, a header under a merged group, sections, subtotals, spacers, notes", () => {
    const table = tableOf(
      sheet(
        "民主测评",
        rows(`
          2024年度民主测评汇总表

          | | | | | | 单位：张
          序 号 | 单位 | 姓　名 | 测评主体 | | 票数 | | 弃  权
          | | | | | 优 秀 | 称职
          一、镇（街道）
          1 | 东镇 | 张三 | 领导 | | 7 | 3 | 0
          | | | 群众 | | 20 | 5 | 1
          | | | 小计 | | 27 | 8 | 1
          2 | 西镇 | 李四 | 群众 | | 9 | 9 | 9

          | 合　计 | | | | 36 | 17 | 10
          | 镇（街道）平均 | | | | 18 | 8.5 | 5
          注：1. 本表由考核办汇总。
          2. 以核实数为准。
          填表人： | | | 审核人：
        `),
        { merges: ["A1:H1", "A4:A5", "B4:B5", "C4:C5", "D4:D5", "F4:G4", "H4:H5", "A6:H6", "A7:A9", "B7:B9", "C7:C9"] },
      ),
    );
    expect(table).toMatchObject({ role: "ballots", year: 2024, unitLine: "张", headerRow: 4 });
    expect(valuesOf(table, "unit", "name", "voterClass", "优 秀", "称职", "abstained")).toEqual([
      ["东镇", "张三", "领导", 7, 3, 0],
      ["东镇", "张三", "群众", 20, 5, 1],
      ["西镇", "李四", "群众", 9, 9, 9],
    ]);
    expect([...(table.entries[0]?.open.keys() ?? [])]).toEqual(["优 秀", "称职"]);
  });

  it("a group header that nobody merged", () => {
    const table = tableOf(sheet("2024年民主测评", rows("单位|票数|||弃权\n|优秀|称职|不称职|\n东镇|7|3|1|0")));
    expect(valuesOf(table, "unit", "优秀", "称职", "不称职", "abstained")).toEqual([["东镇", 7, 3, 1, 0]]);
  });

  it("a blank name below a merged unit belongs to it; a section breaks the spell", () => {
    const table = tableOf(
      sheet("2024年部门意见", rows("单位|姓名|部门|评分\n东镇|张三|纪委|90\n||审计局|80\n二、部门|||\n||纪委|70"), {
        merges: ["A2:A3", "A4:D4"],
      }),
    );
    expect(valuesOf(table, "unit", "name", "mark")).toEqual([
      ["东镇", "张三", 90],
      ["东镇", "张三", 80],
      [null, null, 70],
    ]);
  });

  it("counts of merged rows are not counted again", () => {
    const table = tableOf(
      sheet("2024年民主测评", rows("单位|测评主体|发出票|优秀\n东镇|领导|10|4\n|群众||6"), {
        merges: ["A2:A3", "C2:C3"],
      }),
    );
    expect(valuesOf(table, "unit", "issued", "优秀")).toEqual([
      ["东镇", 10, 4],
      ["东镇", null, 6],
    ]);
  });

  it.each([
    ["a section with a number of its own", "一 | 镇（街道） | | |"],
    ["a numbered section in the name column", "| | II. Departments | |"],
    ["a section in the unit column", "| Towns and streets | | |"],
    ["a note without a word for it", "数据以年报为准。 | | | |"],
    ["a subtotal of a group", "| 镇（街道）小计 | | | 30"],
    ["an average in the serial column", "Average | | | | 30"],
    ["a row with nothing but its number", "7 | | | |"],
    ["a line to be signed", "填表人：张三 | | | 审核人：李四"],
    ["an English note", "Note: figures of December | | | |"],
  ])("%s is no entry", (_, line) => {
    const table = tableOf(
      sheet("2024年个别谈话", rows(`序号|单位|姓名|肯定|一般\n1|东镇|张三|9|1\n${line}\n2|西镇|李四|8|2`)),
    );
    expect(valuesOf(table, "unit", "name", "positive")).toEqual([
      ["东镇", "张三", 9],
      ["西镇", "李四", 8],
    ]);
  });

  it.each([
    ["an unfinished row of an official whom the workbook knows", "3 | | 王五 | |"],
    ["a unit that the workbook knows", "3 | 财政局 | | |"],
    ["a unit called like a section, with its figures", "3 | 一中 | 王五 | 5 | 5"],
  ])("%s is an entry", (_, line) => {
    const table = tableOf(sheet("2024年个别谈话", rows(`序号|单位|姓名|肯定|一般\n1|东镇|张三|9|1\n${line}`)));
    expect(table.entries).toHaveLength(2);
  });

  it("an indicator may be called a total; a row labelled so is one", () => {
    const table = tableOf(sheet("实绩档案卡", rows("单位|指标|实际值\n东镇|税收合计|5\n东镇|合计|5")));
    expect(valuesOf(table, "indicator")).toEqual([["税收合计"]]);
  });

  it("a header repeated on every page begins again, under the year of the last title", () => {
    const page = "单位|肯定|一般|否定\n";
    const found = tableOfAll(`2023年个别谈话\n${page}东镇|1|2|3\n2024年个别谈话\n${page}东镇|4|5|6\n${page}西镇|7|8|9`);
    expect(found).toEqual([
      [2023, [["东镇", 1]]],
      [2024, [["东镇", 4]]],
      [2024, [["西镇", 7]]],
    ]);
  });
});

describe("Excel tables anywhere on the sheet", () => {
  it("are read by their own header and end before their totals row", () => {
    const table = tableOf(
      sheet(
        "Talks 2024",
        [
          ["Prepared by the office"],
          [],
          [null, null, " Unit ", "positive", "MIXED", "Negative"],
          [null, null, "Town 1", 1, 2, 3],
          [null, null, "Town 2", 4, 5, 6],
          [null, null, "Sum of all", 5, 7, 9],
        ],
        { tables: { T_talks: "C3:F6" }, totals: ["T_talks"] },
      ),
    );
    expect(table).toMatchObject({ role: "talks", tableName: "T_talks", year: 2024 });
    expect(valuesOf(table, "unit", "positive", "negative")).toEqual([
      ["Town 1", 1, 3],
      ["Town 2", 4, 6],
    ]);
  });

  it("that mean nothing leave the rest of the sheet to be read", () => {
    const table = tableOf(
      sheet("Talks 2024", rows("Unit|Positive|Mixed||Colour|Code\nTown 1|1|2||red|7"), { tables: { Lookup: "E1:F2" } }),
    );
    expect(table.area).toEqual({ row: 0, column: 0, rows: 2, columns: 3 });
  });
});

describe("the year of a table", () => {
  it.each([
    ["2024年个别谈话", "", 2024],
    ["Talks 2023", "", 2023],
    ["个别谈话", "二〇二四年度个别谈话", 2024],
    ["个别谈话", "２０２４年度个别谈话", 2024],
    ["个别谈话", "2022—2024年个别谈话", null],
    ["个别谈话", "填表日期：2024年12月31日", null],
    ["2025年个别谈话", "2024年个别谈话", 2025],
    ["个别谈话", "", null],
  ])("sheet %j with title %j: %s", (name, title, year) => {
    expect(tableOf(sheet(name, rows(`${title}|\n单位|肯定|一般|否定\n东镇|1|2|3`))).year).toBe(year);
  });
});

function tableOfAll(text: string): unknown {
  return tablesOf(recogniseWith(sheet("个别谈话", rows(text))), "个别谈话").map((table) => [
    table.year,
    valuesOf(table, "unit", "positive"),
  ]);
}
