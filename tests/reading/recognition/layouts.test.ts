/** Layouts in which a title, a group, a row of data and a header look much alike (workbook.md, what existing templates look like). */
import { recognise } from "../../../src/reading";
import type { CellValue } from "../../../src/workbook";
import { rows, sheet, workbook, type SheetOptions } from "../build";
import { cards, indicators, officials, issuesOf, recogniseWith, tableOf, tablesOf, valuesOf } from "./sheets";

const OPINIONS = "年度|编号|姓名|单位|部门|意见|评分";

describe("where a header begins and ends", () => {
  it.each<[string, string, SheetOptions]>([
    ["a title that is called like a header", "部门意见", {}],
    ["the same, merged over the table", "部门意见", { merges: ["A1:G1"] }],
    ["the same above a blank line", "部门意见\n", {}],
    ["the same beside the year", "意见||||||2024年度", {}],
    ["groups that are called like headers", "基本情况||||部门意见||", { merges: ["A1:D1", "E1:G1"] }],
    ["a group over some of the columns", "||||部门意见||", { merges: ["E1:G1"] }],
    ["the same, not merged", "基本情况||||部门意见||", {}],
  ])("%s; the first row of data is text", (_, above, options) => {
    const cells = rows(`${above}\n${OPINIONS}\n2024年|T01|张三|东镇|纪委|同意|九十\n2024年|T02|李四|西镇|纪委|保留|`);
    const table = tableOf(sheet("部门意见", cells, options));
    expect(valuesOf(table, "id", "department", "opinion")).toEqual([
      ["T01", "纪委", "同意"],
      ["T02", "纪委", "保留"],
    ]);
  });

  it("a unit line beside a title that is called like a header", () => {
    const table = tableOf(
      sheet("2024年实绩档案卡", rows("指标||||单位：万元\n编号|单位|指标|目标值|实际值\nT01|东镇|I01|1|2")),
    );
    expect(table).toMatchObject({ unitLine: "万元", entries: [{}] });
  });

  it.each([
    ["a group that is called like a header", "评分"],
    ["any group", "得票情况"],
  ])("a section below a header whose first columns stand under a group, beside %s", (_, group) => {
    const table = tableOf(
      sheet(
        "Sheet5",
        rows(`基本情况|||${group}|\n年度|编号|单位|实地考察|自评\n一、镇（街道）||||\n2024|T01|东镇|85|91`),
        {
          merges: ["A1:C1", "D1:E1", "A3:E3"],
        },
      ),
    );
    expect(valuesOf(table, "year", "id", "自评")).toEqual([[2024, "T01", 91]]);
  });

  it("three rows deep with a row between group and names", () => {
    const table = tableOf(
      sheet("2024年民主测评", rows("编号|票数|||弃权\n|其中|||\n|优秀|称职|不称职|\nT01|7|3|1|0"), {
        merges: ["A1:A3", "B1:D1", "B2:D2", "E1:E3"],
      }),
    );
    expect(valuesOf(table, "id", "优秀", "不称职", "abstained")).toEqual([["T01", 7, 1, 0]]);
  });

  it.each<[string, string[]]>([
    ["pillars are merged", ["C1:F1", "C2:E2"]],
    ["nothing is", []],
  ])("an indicator of one figure beside one of several, where %s", (_, merges) => {
    const table = tableOf(
      sheet(
        "2024年实绩档案卡",
        rows(`
          单位 | 姓名 | 经济建设 | | |
          | | 地区生产总值 | | | 信访量
          | | 目标值 | 实际值 | 上年值 | 实际值
          东镇 | 张三 | 1 | 2 | 3 | 4`),
        { merges },
      ),
    );
    expect(valuesOf(table, "indicator", "target", "actual", "lastYear")).toEqual([
      ["地区生产总值", 1, 2, 3],
      ["信访量", undefined, 4, undefined],
    ]);
  });

  it("an indicator of one figure, whose header is one row deeper than its neighbours' without being merged", () => {
    const table = tableOf(
      sheet(
        "2024年实绩档案卡",
        rows("序号|单位|信访量|地区生产总值||\n||上报值|目标值|实际值|上年值\n1|东镇|4|1|2|3"),
        {
          merges: ["D1:F1"],
        },
      ),
    );
    expect(valuesOf(table, "indicator", "target", "actual", "lastYear")).toEqual([
      ["信访量", undefined, 4, undefined],
      ["地区生产总值", 1, 2, 3],
    ]);
  });

  it("headers and data that are merged over the same columns", () => {
    const cells = rows("部门||意见||编号|单位\n纪委||同意||T01|东镇\n审计局||保留||T02|西镇");
    const table = tableOf(sheet("2024年部门意见", cells, { merges: ["A1:B1", "C1:D1", "A2:B2", "C2:D2"] }));
    expect(valuesOf(table, "id", "department", "opinion")).toEqual([
      ["T01", "纪委", "同意"],
      ["T02", "审计局", "保留"],
    ]);
  });

  it("the last row of a page, above a header that is repeated, is data", () => {
    const page = "编号|单位|部门|意见\n";
    const found = tablesOf(
      recogniseWith(sheet("2024年部门意见", rows(`${page}T01|东镇|纪委|同意\n${page}T02|西镇|纪委|保留`))),
      "2024年部门意见",
    );
    expect(found.flatMap((table) => valuesOf(table, "id"))).toEqual([["T01"], ["T02"]]);
  });

  it("a spacer column under a group is none of its columns", () => {
    const long = sheet("2023年实绩档案卡", rows("编号|指标|完成情况|||\n||目标值||实际值|上年值\nT01|I01|1||2|3"), {
      merges: ["A1:A2", "B1:B2", "C1:F1"],
    });
    expect(issuesOf(recogniseWith(long))).toEqual([]);
    expect(valuesOf(tableOf(long), "target", "actual", "lastYear")).toEqual([[1, 2, 3]]);
  });

  it.each(["甲|乙|丙|1|2|3", "(1)|(2)|(3)|(4)|(5)|(6)", "1|2|3|4|5|6", "①|②|③|④|⑤|⑥", "A|B|C|1|2|3"])(
    "a row that numbers the columns is no entry: %s",
    (numbers) => {
      const table = tableOf(
        sheet("2024年个别谈话", rows(`编号|姓名|单位|肯定|一般|否定\n${numbers}\nT01|张三|东镇|1|2|3`)),
      );
      expect(valuesOf(table, "id", "negative")).toEqual([["T01", 3]]);
    },
  );
});

describe("what a sheet is for", () => {
  const MARKS = "编号|单位|自评|实地考察";
  it.each([
    ["行次", "行次"],
    ["Sr. No.", "Sr. No."],
    ["a column that is no mark", "联系电话"],
  ])("marks beside %s, under a name that means nothing", (_, header) => {
    const table = tableOf(sheet("Sheet4", rows(`${header}|${MARKS}\n5551234|T01|东镇|91|85`)));
    expect(table.role).toBe("marks");
    expect(valuesOf(table, "自评", "实地考察")).toEqual([[91, 85]]);
  });

  it.each([
    ["考核评分", "年度|编号|单位|肯定|一般|否定\n2024|T01|东镇|1|2|3", "talks"],
    ["个别谈话", "年度|编号|单位|自评|实地考察\n2024|T01|东镇|90|80", "marks"],
    ["民主测评", "年度|编号|单位|指标|目标值|实际值\n2024|T01|东镇|I01|1|2", "cards"],
    ["实绩档案卡", "年度|编号|单位|测评主体|发出票|收回票|优秀|称职\n2024|T01|东镇|群众|3|3|1|2", "ballots"],
    ["考核评分", "年度|编号|姓名|单位|类别|党建\n2024|T01|张三|东镇|镇|90", "marks"],
  ])("a sheet that is called %s may hold %j", (name, text, role) => {
    expect(tableOf(sheet(name, rows(text)))).toMatchObject({ role });
  });

  it("a header that lacks a column is no less the header; below it there is data, whatever it looks like", () => {
    const list = sheet(
      "指标体系",
      rows("编号|指标|适用类别|计分方法|权重\nI01|地区生产总值|镇（街道）|完成率|60\nI02|信访量|镇（街道）|一票否决|"),
    );
    expect(issuesOf(recognise(workbook(officials, list, cards)))).toEqual(["missing-column"]);
    expect(tablesOf(recognise(workbook(officials, list, cards)), "指标体系")).toMatchObject([
      { role: "indicators", headerRow: 0 },
    ]);
  });

  it("lists of one kind side by side, under one title", () => {
    const found = tablesOf(
      recogniseWith(
        sheet(
          "个别谈话",
          rows("2024年个别谈话\n编号|肯定|一般|否定||编号|肯定|一般|否定\nT01|1|2|3||D01|4|5|6\nT02|7|8|9"),
        ),
      ),
      "个别谈话",
    );
    expect(found.map((table) => [table.year, valuesOf(table, "id", "positive")])).toEqual([
      [
        2024,
        [
          ["T01", 1],
          ["T02", 7],
        ],
      ],
      [2024, [["D01", 4]]],
    ]);
  });

  it("lists of two roles under each other", () => {
    const text = `
      年度 | 编号 | 评定等次 | 理由
      2024 | T01 | 优秀 | 群众公认

      核查问题
      年度 | 编号 | 问题类型 | 是否查实
      2024 | T02 | 其他 | 是`;
    const found = tablesOf(recogniseWith(sheet("考察组意见", rows(text))), "考察组意见");
    expect(found.map((table) => [table.role, valuesOf(table, "id")])).toEqual([
      ["team", [["T01"]]],
      ["findings", [["T02"]]],
    ]);
  });
});

describe("officials", () => {
  it.each(["市直部门", "镇（街道）", "Departments"])(
    "a section in the ID column right below the header: %s",
    (section) => {
      const list = sheet(
        "考核对象",
        rows(`编号|姓名|单位|类别\n${section}|||\nT01|张三|东镇|镇（街道）\nD01|王五|财政局|市直部门`),
      );
      const [table] = tablesOf(recognise(workbook(list, indicators, cards)), "考核对象");
      expect(table && valuesOf(table, "id")).toEqual([["T01"], ["D01"]]);
    },
  );

  const list = (name: string, text = "编号|姓名|单位|类别\nT01|张三|东镇|镇（街道）") => sheet(name, rows(text));
  const used = (...names: readonly string[]) => {
    const recorded = sheet("档案卡", rows("年度|编号|指标|目标值|实际值\n2023|T01|I01|1|2\n2024|T01|I01|1|2"));
    const recognition = recognise(workbook(indicators, recorded, ...names.map((name) => list(name))));
    return recognition.tables.filter(({ role }) => role === "officials").map(({ sheet: name }) => name);
  };

  it.each<[string, string[], string[]]>([
    [
      "of a year that no named sheet lists, but a card",
      ["2023年考核对象", "2024年Sheet2"],
      ["2023年考核对象", "2024年Sheet2"],
    ],
    ["of a year that nothing is recorded of", ["2023年考核对象", "2022年Sheet2"], ["2023年考核对象"]],
    ["of a year that is listed", ["2023年考核对象", "2023年Sheet2"], ["2023年考核对象"]],
    ["beside a list that holds for any year", ["考核对象", "2024年Sheet2"], ["考核对象"]],
  ])("on a sheet with another name %s", (_, names, expected) => {
    expect(used(...names)).toEqual(expected);
  });
});

describe("schemes", () => {
  const grades = (minimum: number) => rows(`等次|最低分\n优秀|${minimum}\n一般|0`);
  const captioned: CellValue[][] = rows(`
    2025年考核方案

    设置 | | 考核内容 | | 等次 | | 测评档次 | | 测评主体 |
    名称 | 值 | 考核内容 | 权重 | 等次 | 最低分 | 测评档次 | 分值 | 测评主体 | 权重
    小数位数 | 1 | 指标体系 | 100 | 优秀 | 90 | 好 | 100 | 群众 | 100`);

  it("a year in the title above a row of captions", () => {
    const found = tablesOf(recogniseWith(sheet("方案", captioned)), "方案");
    expect(found.map(({ part, year }) => [part, year])).toEqual(
      ["settings", "components", "grades", "options", "classes"].map((part) => [part, 2025]),
    );
  });

  it("one without a year beside one of a year is in doubt, in either order", () => {
    const [dated, undated] = [sheet("2024年考核方案", grades(90)), sheet("考核方案", grades(80))];
    expect(issuesOf(recogniseWith(dated, undated))).toEqual(["role-twice"]);
    expect(issuesOf(recogniseWith(undated, dated))).toEqual(["role-twice"]);
  });

  it("one without a year adds what the one of a year leaves out", () => {
    const undated = sheet("考核方案", rows("名称|值\n小数位数|1"));
    const recognition = recogniseWith(sheet("2024年考核方案", grades(90)), undated);
    expect(recognition.issues).toEqual([]);
    expect(recognition.tables.filter(({ role }) => role === "scheme")).toHaveLength(2);
  });
});
