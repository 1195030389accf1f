import { defaultScheme } from "../../../src/appraisal";
import type { RecognisedTable } from "../../../src/reading";
import { nameFinder, OPTION_SYNONYMS } from "../../../src/reading/parsing/names";
import { onlyYear, read, table, told, type Formatted } from "./tables";

const OFFICIALS = table("officials", "year | id | name | unit | group\n2025 | T01 | A | First | Towns");
const INDICATORS = table("indicators", "indicator | pillar | method | weight\nI01 | E | position | 100");

const settings = (text: string, contents: readonly Formatted[] = []) =>
  table("scheme", `setting | value\n${text}`, { part: "settings" }, contents);
const components = (text: string) => table("scheme", `component | weight\n${text}`, { part: "components" });
const grades = (text: string) => table("scheme", `gradeName | minimum | quota\n${text}`, { part: "grades" });
const options = (text: string) => table("scheme", `option | value | dissatisfied\n${text}`, { part: "options" });
const classes = (text: string) => table("scheme", `voterClass | weight | masses\n${text}`, { part: "classes" });

const inputOf = (...tables: readonly RecognisedTable[]) => read([OFFICIALS, INDICATORS, ...tables]);
const schemeOf = (...tables: readonly RecognisedTable[]) => onlyYear(inputOf(...tables)).scheme;

describe("a workbook without a scheme", () => {
  it("has the policy's own, in the workbook's language", () => {
    expect(schemeOf()).toEqual(defaultScheme("en"));
    expect(onlyYear(read([OFFICIALS, INDICATORS], "zh-CN")).scheme).toEqual(defaultScheme("zh-CN"));
  });
});

describe("settings", () => {
  it("are known by their names in both languages; what is left out has its default", () => {
    expect(
      schemeOf(
        settings(
          `加分上限 | 3
           Targets met at（%） | 90
           小数位数 | １
           Missing component | 重新分配
           名额取整 | up
           最低投票率 | {0}
           Figure tolerance |
           方案版本 | 2025-1`,
          [{ value: 0.75, format: "0%" }],
        ),
      ),
    ).toMatchObject({
      bonusCap: 3,
      targetsMetAt: 0.9,
      decimals: 1,
      missingComponent: "redistribute",
      quotaRounding: "up",
      minimumTurnout: 0.75,
      figureTolerance: 0.05,
      version: "2025-1",
    });
  });

  it.each(["Decimals | 7", "Decimals | two", "Bonus cap | -1", "Targets met at | 950", "Quota rounding | sometimes"])(
    "%s cannot be, and blocks the years that it holds for",
    (row) => {
      expect(told(inputOf(settings(row)))).toEqual(["error bad-setting: year 2025"]);
    },
  );

  it.each(["Bonus cap：", "加分上限：", "*Bonus cap", "BONUS_CAP", "加 分 上 限*", "Cap on bonus"])(
    "are known by any name that a header may have: %s",
    (name) => expect(schemeOf(settings(`${name} | 3`)).bonusCap).toBe(3),
  );

  it("a misspelt name was meant, and its default would be a guess; any other changes nothing", () => {
    expect(told(inputOf(settings("Bonus capp | 9")))).toEqual(["error unknown-word: year 2025"]);
    expect(told(inputOf(settings("Bonus capp | \nPrepared by | Office")))).toEqual([
      "warning unknown-word: nobody",
      "warning unknown-word: nobody",
    ]);
  });

  it("stand once, or twice the same", () => {
    expect(told(inputOf(settings("Bonus cap | 3\n加分上限 | 4")))).toEqual(["error duplicate-row: year 2025"]);
    expect(told(inputOf(settings("Bonus cap | 3\n加分上限 | 3")))).toEqual([]);
  });
});

describe("components", () => {
  it("are known by all their names; an unknown one is added by the scheme", () => {
    expect(schemeOf(components("实绩考核 | 60%\nDemocratic evaluation | 30\nParty building | 10")).components).toEqual([
      { key: "indicators", name: "实绩考核", weight: 60 },
      { key: "ballots", name: "Democratic evaluation", weight: 30 },
      { key: "Party building", name: "Party building", weight: 10 },
    ]);
  });

  it("may have shares for weights", () => {
    expect(schemeOf(components("Indicators | 0.57\nBallots | 0.43")).components.map(({ weight }) => weight)).toEqual([
      57, 43,
    ]);
  });

  it("stand once, whatever their name", () => {
    expect(told(inputOf(components("指标体系 | 60\n指标考核 | 40")))).toEqual(["error duplicate-row: year 2025"]);
    expect(told(inputOf(components("Indicators | most")))).toEqual(["error bad-setting: year 2025"]);
  });
});

describe("grades", () => {
  it.each(["A | 90 | 20%\nB | ≥75 | 0.5\nC | 0分以上 | —", "C | 0 |\nB | 75 | 50%\nA | 90 | 20"])(
    "are best first, however they are listed: %s",
    (rows) => {
      const [a, b, c] = schemeOf(grades(rows)).grades;
      expect([a, c]).toEqual([
        { name: "A", minimum: 90, quota: 20 },
        { name: "C", minimum: 0, quota: null },
      ]);
      expect(b).toMatchObject({ name: "B", minimum: 75 });
    },
  );

  it("out of order are left so, for the scoring to tell", () => {
    const names = schemeOf(grades("A | 90 |\nB | 60 |\nC | 75 |\nD | 0 |")).grades.map(({ name }) => name);
    expect(names).toEqual(["A", "B", "C", "D"]);
  });

  it("need a minimum", () => {
    expect(told(inputOf(grades("A | 90 |\nB | low |")))).toEqual(["error bad-setting: year 2025"]);
  });
});

describe("voter classes and ballot options", () => {
  it("the last option is dissatisfied, and the masses are known by name, where the table does not say", () => {
    expect(schemeOf(options("好 | 100 |\n差 | 0 |")).options.map(({ dissatisfied }) => dissatisfied)).toEqual([
      false,
      true,
    ]);
    expect(schemeOf(classes("领导 | 60 |\n群众 | 40 |")).classes.map(({ masses }) => masses)).toEqual([false, true]);
  });

  it("a table that says so is followed", () => {
    expect(
      schemeOf(options("好 | 100 | 否\n差 | 10 | 是\n弃 | 0 |")).options.map(({ dissatisfied }) => dissatisfied),
    ).toEqual([false, true, false]);
    expect(schemeOf(classes("Peers | 60 | yes\nMasses | 40 | yes")).classes.every(({ masses }) => masses)).toBe(true);
    expect(told(inputOf(classes("Peers | 60 | perhaps")))).toEqual(["error unknown-word: year 2025"]);
  });
});

describe("names that a scheme sets", () => {
  it.each(["自评：", "*实地考察", "民主测评_", "自 评", "自评*"])("%s is a component that the rules know", (name) => {
    const [component] = schemeOf(components(`${name} | 100`)).components;
    expect(component?.key).toMatch(/^(selfEvaluation|investigation|ballots)$/);
  });

  it("may carry a colon or an asterisk in either place; a plus is another name", () => {
    const find = nameFinder([{ name: "优秀：" }, { name: "A" }, { name: "A+" }, { name: "B*" }], OPTION_SYNONYMS);
    const found = ["优秀", "Outstanding", "优秀（票）", "A*", "A＋", "A-", "Ｂ:"].map((text) => find(text)?.name);
    expect(found).toEqual(["优秀：", "优秀：", "优秀：", "A", "A+", undefined, "B*"]);
  });

  it("are nobody's where two differ by such a mark only", () => {
    const find = nameFinder([{ name: "A" }, { name: "A*" }], OPTION_SYNONYMS);
    expect(["A", "A*", "A:"].map((text) => find(text)?.name)).toEqual(["A", "A*", undefined]);
  });
});

describe("schemes of several years", () => {
  it("settings without a year hold beside those of the year; the same one twice must say the same", () => {
    const dated = table("scheme", "setting | value\nBonus cap | 3", { sheet: "2025", year: 2025, part: "settings" });
    expect(schemeOf(dated, settings("Decimals | 1"))).toMatchObject({ bonusCap: 3, decimals: 1 });
    expect(told(inputOf(dated, settings("Bonus cap | 4")))).toEqual(["error duplicate-row: year 2025"]);
  });

  it("hold from their year on; the earliest before it; a sheet's Year setting says which", () => {
    const scheme = (sheet: string, year: number, cap: number): RecognisedTable[] => [
      table("scheme", `setting | value\nYear | ${year}\nBonus cap | ${cap}`, { sheet, part: "settings" }),
      table("scheme", `component | weight\nC${year} | 100`, { sheet, part: "components" }),
    ];
    const officials = [2022, 2023, 2024, 2025, 2026].map((year) => `${year} | T01 | A | First | Towns`).join("\n");
    const input = read([
      table("officials", `year | id | name | unit | group\n${officials}`),
      INDICATORS,
      ...scheme("old", 2023, 3),
      ...scheme("new", 2025, 7),
    ]);
    expect(input.years.map(({ scheme: { bonusCap, components } }) => [bonusCap, components[0]?.name])).toEqual([
      [3, "C2023"],
      [3, "C2023"],
      [3, "C2023"],
      [7, "C2025"],
      [7, "C2025"],
    ]);
  });
});
