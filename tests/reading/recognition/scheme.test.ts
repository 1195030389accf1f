import type { CellValue } from "../../../src/workbook";
import { rows, sheet, type SheetOptions } from "../build";
import { issuesOf, recogniseWith, tablesOf, valuesOf } from "./sheets";

function parts(name: string, cells: CellValue[][], options?: SheetOptions): Record<string, unknown> {
  const tables = tablesOf(recogniseWith(sheet(name, cells, options)), name);
  return Object.fromEntries(
    tables.map((table) => [table.part, valuesOf(table, ...table.headers.map(({ field }) => field))]),
  );
}

const settings = [
  ["加分上限", 5],
  ["方案版本", "2025-1"],
];
const components = [
  ["指标体系", 60],
  ["民主测评", 40],
];
const grades = [
  ["优秀", 90, 20],
  ["不称职", 0, null],
];

describe("scheme sheets (workbook.md, scheme settings and tables)", () => {
  it("tables under each other, without captions", () => {
    expect(
      parts(
        "考核方案",
        rows(`
          名称 | 值
          加分上限 | 5
          方案版本 | 2025-1

          考核内容 | 权重（%）
          指标体系 | 60
          民主测评 | 40
          合计 | 100

          等次 | 最低分 | 比例上限（%）
          优秀 | 90 | 20
          不称职 | 0 |
        `),
      ),
    ).toEqual({ settings, components, grades });
  });

  it("tables right under each other, each with a caption", () => {
    expect(
      parts(
        "考核方案",
        rows("设置\n名称|值\n加分上限|5\n方案版本|2025-1\n考核内容\n考核内容|权重\n指标体系|60\n民主测评|40"),
      ),
    ).toEqual({ settings, components });
  });

  it("tables side by side, right next to each other, under a title with the year", () => {
    const cells = rows(`
      2025年度考核方案

      名称 | 值 | 考核内容 | 权重 | | 等次 | 最低分 | 比例上限
      加分上限 | 5 | 指标体系 | 60 | | 优秀 | 90 | 20
      方案版本 | 2025-1 | 民主测评 | 40 | | 不称职 | 0
    `);
    expect(parts("考核方案", cells)).toEqual({ settings, components, grades });
    expect(tablesOf(recogniseWith(sheet("考核方案", cells)), "考核方案").map(({ year }) => year)).toEqual([
      2025, 2025, 2025,
    ]);
  });

  it("spacer columns inside and between the tables", () => {
    expect(
      parts(
        "考核方案",
        rows("名称||值|||等次||最低分|比例上限\n加分上限||5|||优秀||90|20\n方案版本||2025-1|||不称职||0|"),
      ),
    ).toEqual({ settings, grades });
  });

  it("settings without a header are known by their names", () => {
    const [table] = tablesOf(recogniseWith(sheet("Scheme", rows("Bonus cap|5\n\nDecimals||\nColour|red"))), "Scheme");
    expect(table && valuesOf(table, "setting", "value")).toEqual([
      ["Bonus cap", 5],
      ["Decimals", null],
    ]);
  });

  it("Excel tables", () => {
    expect(
      parts("Scheme", rows("|Option|Value|Dissatisfied\n|Yes|100|no\n\n|No|0|yes\nnote"), {
        tables: { Options: "B1:D4" },
      }),
    ).toEqual({
      options: [
        ["Yes", 100, "no"],
        ["No", 0, "yes"],
      ],
    });
  });

  it("a sheet of another name may hold the scheme, but not beside one that is named for it", () => {
    const unnamed = sheet("Sheet9", rows("Class|Weight %|Masses\nLeaders|50|no\nMasses|50|yes"));
    const named = sheet("Scheme", rows("Setting|Value\nDecimals|2"));
    expect(tablesOf(recogniseWith(unnamed), "Sheet9")).toHaveLength(1);
    const both = recogniseWith(unnamed, named);
    expect(tablesOf(both, "Sheet9")).toHaveLength(0);
    expect(both.unusedSheets).toEqual(["Sheet9"]);
  });

  it("two schemes need two years", () => {
    const scheme = (name: string, year: string) =>
      sheet(name, rows(`Setting|Value\nYear|${year}\n\nGrade|Minimum score\nGood|0`));
    expect(issuesOf(recogniseWith(scheme("Scheme A", "2023"), scheme("Scheme B", "2024")))).toEqual([]);
    expect(issuesOf(recogniseWith(scheme("Scheme A", "2024"), scheme("Scheme B", "2024")))).toEqual([
      "role-twice 2024",
    ]);
  });
});
