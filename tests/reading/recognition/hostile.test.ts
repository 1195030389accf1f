import fc from "fast-check";
import { recognise } from "../../../src/reading";
import { readingSentences } from "../../../src/text";
import type { CellValue, SheetSnapshot } from "../../../src/workbook";
import { rows, sheet, workbook } from "../build";
import { cards, indicators, officials, recogniseWith, tablesOf, valuesOf } from "./sheets";

const header = ["单位", "肯定", "一般", "否定"];

function timed<T>(work: () => T): { readonly result: T; readonly seconds: number } {
  const start = performance.now();
  const result = work();
  return { result, seconds: (performance.now() - start) / 1000 };
}

describe("hostile sheets", () => {
  it("a million blank rows before the data and one far cell take no time", () => {
    const values: (CellValue[] | undefined)[] = [];
    values[0] = ["2024年个别谈话"];
    values[0][16_383] = "x";
    values[500_000] = header;
    values[500_001] = ["东镇", 1, 2, 3];
    values[1_048_575] = ["西镇", 4, 5, 6];
    const far: SheetSnapshot = { ...sheet("个别谈话", []), values };
    const { result, seconds } = timed(() => recogniseWith(far));
    expect(tablesOf(result, "个别谈话").map((table) => valuesOf(table, "unit", "positive"))).toEqual([
      [
        ["东镇", 1],
        ["西镇", 4],
      ],
    ]);
    expect(seconds).toBeLessThan(5);
  });

  it("long lists take linear time", () => {
    const many = Array.from({ length: 50_000 }, (_, index) => [`单位${index}`, 1, 2, 3]);
    const { result, seconds } = timed(() => recogniseWith(sheet("2024年个别谈话", [header, ...many])));
    expect(tablesOf(result, "2024年个别谈话")[0]?.entries).toHaveLength(50_000);
    expect(seconds).toBeLessThan(10);
  });

  it("a million blank rows that somebody has formatted say nothing", () => {
    const values: CellValue[][] = [["2024年个别谈话"], header, ["东镇", 1, 2, 3]];
    for (let row = 0; row < 1_000_000; row++) values.push([null, null]);
    const { result, seconds } = timed(() => recogniseWith(sheet("个别谈话", values)));
    expect(tablesOf(result, "个别谈话")[0]?.entries).toHaveLength(1);
    expect(result.sheets.find((each) => each.sheet === "个别谈话")).toMatchObject({ cells: 9, used: 8 });
    expect(seconds).toBeLessThan(10);
  });

  it("a used range of all columns is accounted for, and told in a few words", () => {
    const far = Array.from({ length: 16_380 }, (_, index) => `x${index}`);
    const values = [[...header, ...far], ...Array.from({ length: 10 }, () => ["东镇", 1, 2, 3, ...far])];
    const { result, seconds } = timed(() => recogniseWith(sheet("2024年个别谈话", values)));
    const reading = result.sheets.find((each) => each.sheet === "2024年个别谈话");
    expect(reading).toMatchObject({ cells: 11 * 16_384, used: 16_384 + 40 });
    expect(reading && readingSentences(reading, "en").join(" ").length).toBeLessThan(1000);
    expect(seconds).toBeLessThan(60);
  });

  it("cells scattered without any order are gathered in linear time", () => {
    const values = Array.from({ length: 20_000 }, (_, row): CellValue[] =>
      row === 0
        ? header
        : [`单位${row}`, 1, 2, 3, ...Array.from({ length: 30 }, (__, column) => ((row * column) % 3 ? null : "a"))],
    );
    const { result, seconds } = timed(() => recogniseWith(sheet("2024年个别谈话", values)));
    expect(result.issues.filter(({ code }) => code === "cells-not-read").length).toBeLessThan(40);
    expect(seconds).toBeLessThan(10);
  });

  it("sheets and headers that are called like formulas or properties are told of by those names", () => {
    const names = ["=1+1", "__proto__", "constructor", "+A1", "'"];
    const recognition = recogniseWith(
      ...names.map((name) =>
        sheet(name, [
          [...header, name, "（".repeat(5000)],
          [name, 1, 2, 3, name, name],
        ]),
      ),
    );
    const told = recognition.sheets.filter(({ sheet: name }) => names.includes(name));
    expect(told.map(({ sheet: name, tables }) => [name, tables[0]?.role])).toEqual(
      names.map((name) => [name, "talks"]),
    );
    for (const reading of told) {
      expect(readingSentences(reading, "en").join(" ")).toContain(`${reading.sheet} E2`);
      expect(readingSentences(reading, "zh-CN").join("").length).toBeLessThan(1000);
    }
  });

  it("rows upon rows of headers and merges take no longer", () => {
    const merges = Array.from({ length: 2000 }, (_, index) => `A${2 * index + 1}:A${2 * index + 2}`);
    const many = Array.from({ length: 4000 }, () => ["测评主体", "权重", "群众", "名称", "值", "指标"]);
    const { seconds } = timed(() =>
      recogniseWith(sheet("考核方案", many, { merges }), sheet("2024年民主测评", many, { merges })),
    );
    expect(seconds).toBeLessThan(10);
  });

  it("headers and titles of any length are read past", () => {
    const long = "单位：".repeat(3333);
    const table = tablesOf(
      recogniseWith(sheet("2024年个别谈话", [[long], [...header, "（".repeat(10_000)], ["东镇", 1, 2, 3, "("]])),
      "2024年个别谈话",
    )[0];
    expect(table && valuesOf(table, "unit", "negative")).toEqual([["东镇", 3]]);
  });

  it("names of object properties are names like any other", () => {
    const table = tablesOf(
      recogniseWith(sheet("2024年民主测评", rows("单位|__proto__|constructor\n__proto__|1|2\nhasOwnProperty|3|4"))),
      "2024年民主测评",
    )[0];
    expect(table && valuesOf(table, "unit", "__proto__", "constructor")).toEqual([
      ["__proto__", 1, 2],
      ["hasOwnProperty", 3, 4],
    ]);
  });

  it("whatever stands in the cells, recognition answers, and the same each time", () => {
    const words = [
      "姓名",
      "单位",
      "类别",
      "指标",
      "实际值",
      "目标值",
      "编号",
      "优秀",
      "小计",
      "注：",
      "2024年",
      "考核方案",
      "值",
    ];
    const cell = fc.oneof(
      fc.constantFrom<CellValue>(...words, null, null, { error: "#N/A" }, true),
      fc.integer({ min: -5, max: 2030 }),
      fc.string({ maxLength: 12 }),
    );
    const area = fc.record({
      row: fc.nat(8),
      column: fc.nat(6),
      rows: fc.integer({ min: 1, max: 4 }),
      columns: fc.integer({ min: 1, max: 4 }),
    });
    const any = fc.record({
      name: fc.constantFrom("我的考核方案", "Scheme", "实绩档案卡 2", "民主测评", "Sheet1", "2024年考核对象"),
      values: fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 10 }),
      merges: fc.array(area, { maxLength: 4 }),
      tables: fc.array(
        area.map((each) => ({ name: "T", area: each, hasHeaders: true, hasTotals: true })),
        { maxLength: 2 },
      ),
    });
    fc.assert(
      fc.property(any, (parts) => {
        const book = workbook(officials, indicators, cards, { ...sheet("x", []), ...parts });
        const first = recognise(book);
        expect(recognise(book)).toEqual(first);
        for (const { sheet: name, entries } of first.tables) {
          const values = book.sheets.find((each) => each.name === name)?.values ?? [];
          for (const { cells } of entries) {
            cells.forEach(({ value, row, column }) =>
              expect(String(value)).toBe(String(values[row]?.[column] ?? null)),
            );
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
