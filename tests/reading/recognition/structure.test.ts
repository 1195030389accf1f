import { recognise } from "../../../src/reading";
import type { CellValue } from "../../../src/workbook";
import { rows, sheet, workbook, type SheetOptions } from "../build";
import { cards, indicators, issuesOf, officials, recogniseWith, tablesOf, valuesOf } from "./sheets";

const talks = (name: string, text = "年度|单位|肯定|一般|否定\n2024|东镇|1|2|3", options?: SheetOptions) =>
  sheet(name, rows(text), options);

describe("what every sheet is for", () => {
  it("the compulsory sheets alone are a whole workbook", () => {
    const recognition = recogniseWith();
    expect(recognition.tables.map(({ role }) => role)).toEqual(["officials", "indicators", "cards"]);
    expect(recognition).toMatchObject({ language: "zh-CN", issues: [], unusedSheets: [] });
  });

  it("an empty workbook lacks them all", () => {
    const recognition = recognise(workbook());
    expect(recognition.issues).toMatchObject(
      ["officials", "indicators", "cards"].map((role) => ({
        code: "role-missing",
        severity: "error",
        scope: { kind: "everybody" },
        at: null,
        details: { role },
      })),
    );
  });

  it("a sheet is known by its headers, whatever it is called", () => {
    expect(tablesOf(recogniseWith(talks("Sheet7")), "Sheet7")).toMatchObject([{ role: "talks" }]);
  });

  it("headers that are complete overrule a name", () => {
    expect(tablesOf(recogniseWith(talks("部门意见")), "部门意见")).toMatchObject([{ role: "talks" }]);
  });

  it.each<[string, CellValue[][]]>([
    ["统计", rows("单位|优秀率|排名\n东镇|50|1")],
    ["民主测评统计图", rows("单位|优秀率|称职率\n东镇|50|40")],
    ["说明", rows("本工作簿用于年度考核。\n请勿改动表头。")],
    ["得分汇总", rows("单位|姓名|指标体系|民主测评|实地考察|总分\n东镇|张三|90|80|70|85")],
    ["通讯录", rows("姓名|单位|部门|电话\n张三|东镇|党政办|123")],
    ["民主测评", []],
  ])("%s is something else, and no error", (name, cells) => {
    const recognition = recogniseWith(sheet(name, cells));
    expect(recognition.unusedSheets).toEqual([name]);
    expect(recognition.issues.filter(({ code }) => code !== "sheet-not-read")).toEqual([]);
  });

  it.each([
    ["indicators and people that are numbered like headers", "指标1", "姓名1", "单位1"],
    ["a unit that begins with a number", "指标10", "干部12", "12单位"],
  ])("%s are data", (_, indicator, name, unit) => {
    const recognition = recognise(
      workbook(
        sheet("考核对象", rows(`姓名|单位|类别\n${name}|${unit}|镇`)),
        sheet("指标体系", rows(`指标|基本项目|计分方法|权重\n${indicator}|经济|完成率|100`)),
        sheet("实绩档案卡", rows(`年度|姓名|单位|指标|目标值|实际值\n2025|${name}|${unit}|${indicator}|9|10`)),
        sheet("考核评分", rows(`年度|姓名|单位|自评|实地考察\n2025|${name}|${unit}|９０|９１`)),
      ),
    );
    expect(recognition.issues).toEqual([]);
    expect(recognition.tables.map(({ entries }) => entries.length)).toEqual([1, 1, 1, 1]);
  });

  it("a Year column that nobody has filled in leaves the year to the sheet's name", () => {
    const [table] = tablesOf(
      recogniseWith(talks("2024年个别谈话", "年度|单位|肯定|一般|否定\n|东镇|1|2|3")),
      "2024年个别谈话",
    );
    expect(table?.year).toBe(2024);
    expect(table?.entries[0]?.cells.has("year")).toBe(false);
  });

  it("our own sheets are no input; the archive is, under any name", () => {
    const recognition = recogniseWith(
      talks("得分明细", undefined, { marks: { sheet: { text: "breakdown" } } }),
      sheet("旧档", rows("年度|姓名|单位|得分|等次\n2022|张三|东镇|91|优秀"), {
        marks: { sheet: { text: "archive" } },
      }),
    );
    expect(recognition.tables.map(({ role }) => role)).toEqual(["officials", "indicators", "cards", "archive"]);
    expect(recognition.unusedSheets).toEqual([]);
  });

  it("an archive without our mark is one by its name or its headers", () => {
    const text = "年度|编号|姓名|单位|类别|得分|名次|等次|结果运用|方案版本\n2022|T01|张三|东镇|镇|91|1|优秀||1";
    for (const name of ["实绩档案", "Sheet3"]) {
      expect(tablesOf(recogniseWith(talks(name, text)), name)).toMatchObject([{ role: "archive" }]);
    }
  });

  it("the clerk's word, once remembered, settles it", () => {
    const settled = (role: string) => ({ marks: { [`role.${role}`]: { text: "" } } });
    const opinions = "单位|姓名|部门|评分|日期\n东镇|张三|纪委|90|2024-05";
    expect(tablesOf(recogniseWith(talks("A", opinions, settled("checks"))), "A")).toMatchObject([{ role: "checks" }]);
    expect(tablesOf(recogniseWith(talks("A", opinions, settled("opinions"))), "A")).toMatchObject([
      { role: "opinions" },
    ]);
    expect(recogniseWith(talks("A", opinions, settled("none")))).toMatchObject({ unusedSheets: ["A"], issues: [] });
  });

  it("result columns that a template already has are known on the Officials sheet", () => {
    const list = sheet("Officials", rows("Name|Unit|Group|Score|Rank|Proposed grade|Grade|Remarks\nA|U|G|||||"));
    const [table] = recognise(workbook(list)).tables;
    expect(table?.headers.map(({ field, column }) => `${field} ${column}`)).toEqual([
      "name 0",
      "unit 1",
      "group 2",
      "score 3",
      "rank 4",
      "proposedGrade 5",
      "grade 6",
      "remarks 7",
    ]);
  });
});

describe("what is wrong with the sheets themselves", () => {
  it("a sheet that is named for a role and has no header", () => {
    expect(recogniseWith(sheet("2024年民主测评", rows("东镇|1|2\n西镇|3|4"))).issues).toMatchObject([
      {
        code: "no-header",
        at: { sheet: "2024年民主测评" },
        scope: { kind: "year", year: 2024 },
        details: { role: "ballots" },
      },
    ]);
  });

  it("a required column that is missing; the role is not missing as well", () => {
    const list = sheet("考核对象", rows("编号|姓名|单位\nT01|张三|东镇"));
    expect(recognise(workbook(list, indicators, cards)).issues).toMatchObject([
      {
        code: "missing-column",
        at: { sheet: "考核对象", row: 0, column: 0, columns: 3 },
        scope: { kind: "everybody" },
        details: { role: "officials", field: "group" },
      },
    ]);
  });

  it.each([
    ["指标体系", "编号|指标|基本项目|计分方法\nI01|信访量|社会|位次", "weight"],
    ["实绩档案卡", "年度|编号|目标值|实际值\n2024|T01|1|2", "indicator"],
    ["个别谈话", "年度|肯定|一般|否定\n2024|1|2|3", "unit"],
    ["部门意见", "年度|单位|部门|备注\n2024|东镇|纪委|", "opinion"],
    ["民主测评", "年度|单位|发出票|收回票\n2024|东镇|1|1", "option"],
    ["考核评分", "年度|单位|姓名\n2024|东镇|张三", "component"],
    ["核查问题", "年度|单位|问题类型\n2024|东镇|其他", "confirmed"],
    ["考察组意见", "年度|单位|理由\n2024|东镇|基础工作", "teamGrade"],
    ["平时考核", "单位|姓名|评分\n东镇|张三|90", "date"],
  ])("%s without %s", (name, text, field) => {
    const others = [officials, indicators, cards].filter((other) => other.name !== name);
    expect(recognise(workbook(...others, sheet(name, rows(text)))).issues).toMatchObject([
      { code: "missing-column", details: { field } },
    ]);
  });

  it("a column that comes twice: the first counts, and it is an error", () => {
    const recognition = recogniseWith(talks("2024年个别谈话", "单位|肯定|一般|否定|肯定人数\n东镇|1|2|3|4"));
    expect(recognition.issues).toMatchObject([
      {
        code: "duplicate-column",
        at: { row: 0, column: 4 },
        scope: { kind: "year", year: 2024 },
        details: { field: "positive", first: "B1" },
      },
    ]);
    expect(tablesOf(recognition, "2024年个别谈话").map((table) => valuesOf(table, "positive"))).toEqual([[[1]]]);
  });

  it("a ballot option that comes twice", () => {
    expect(issuesOf(recogniseWith(talks("2024年民主测评", "单位|优秀|称职|优 秀\n东镇|1|2|3")))).toEqual([
      "duplicate-column 2024",
    ]);
  });

  it("two sheets that count the same people for the same year", () => {
    const recognition = recogniseWith(
      talks("个别谈话"),
      talks("个别谈话（备份）", "年度|单位|肯定|一般|否定\n2024|东 镇|1|2|3"),
    );
    expect(issuesOf(recognition)).toEqual(["role-twice"]);
  });

  it.each([
    ["years apart", "2023年个别谈话", "单位|肯定|一般\n东镇|1|2", "2024年个别谈话", "单位|肯定|一般\n东镇|1|2"],
    ["groups apart", "个别谈话（镇）", "单位|肯定|一般\n东镇|1|2", "个别谈话（局）", "单位|肯定|一般\n财政局|1|2"],
    [
      "voter classes apart",
      "民主测评1",
      "单位|测评主体|优秀\n东镇|领导|2",
      "民主测评2",
      "单位|测评主体|优秀\n东镇|群众|2",
    ],
    ["components apart", "考核评分1", "单位|自评\n东镇|90", "考核评分2", "单位|实地考察\n东镇|2"],
    ["months apart", "平时考核1", "单位|月份|评分\n东镇|1月|2", "平时考核2", "单位|月份|评分\n东镇|2月|2"],
  ])("two sheets %s complement each other", (_, one, first, other, second) => {
    const recognition = recogniseWith(talks(one, first), talks(other, second));
    expect(recognition.issues).toEqual([]);
    expect(recognition.tables).toHaveLength(5);
  });

  it("beside a sheet that is named for the role, its copy under another name is no input", () => {
    const recognition = recogniseWith(talks("Copy"), talks("个别谈话"));
    expect(recognition).toMatchObject({ unusedSheets: ["Copy"], issues: [] });
  });

  it("protected and filtered sheets, where they have a role", () => {
    const locked = { isProtected: true, isFiltered: true };
    const recognition = recogniseWith(talks("个别谈话", undefined, locked), talks("封面", "考核", locked));
    expect(recognition.issues).toMatchObject([
      { code: "sheet-protected", severity: "warning", scope: { kind: "nobody" }, at: { sheet: "个别谈话" } },
      { code: "rows-filtered", severity: "warning", scope: { kind: "nobody" }, at: { sheet: "个别谈话" } },
    ]);
  });
});
