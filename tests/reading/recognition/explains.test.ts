/** Recognition explains itself: what each sheet was taken for, how sure that is, and why it is nothing else. */
import type { SheetReading } from "../../../src/appraisal";
import { readingSentences, surenessName } from "../../../src/text";
import type { SheetSnapshot } from "../../../src/workbook";
import { rows, sheet, type SheetOptions } from "../build";
import { recogniseWith } from "./sheets";

const TALKS = "单位|姓名|肯定|一般|否定\n东镇|张三|5|1|0";

function readingOf(...sheets: readonly SheetSnapshot[]): SheetReading {
  const last = sheets[sheets.length - 1]?.name;
  const reading = recogniseWith(...sheets).sheets.find((each) => each.sheet === last);
  if (!reading) throw new Error(`${last} is not told of`);
  return reading;
}

function read(name: string, text: string, options: SheetOptions = {}): SheetReading {
  return readingOf(sheet(name, rows(text), options));
}

describe("how sure a reading is", () => {
  it.each<[string, string, string, SheetOptions, string, string]>([
    ["name and headers agree", "2024年个别谈话", TALKS, {}, "talks", "certain"],
    ["a hint in the name and headers agree", "谈话记录2024", TALKS, {}, "talks", "certain"],
    ["headers alone", "Sheet7", TALKS, {}, "talks", "likely"],
    ["the name speaks for another role", "2024年部门意见", TALKS, {}, "talks", "doubtful"],
    ["a required column is missing", "2024年个别谈话", "单位|姓名|肯定\n东镇|张三|5", {}, "talks", "doubtful"],
    ["the clerk has said so", "Sheet7", TALKS, { marks: { "role.talks": { text: "1" } } }, "talks", "settled"],
    ["a scheme by its name", "考核方案 2", "名称|值\n小数位数|2", {}, "scheme", "certain"],
    ["a scheme by its headers", "Sheet9", "考核内容|权重\n指标体系|100", {}, "scheme", "likely"],
  ])("%s", (_, name, text, options, role, sure) => {
    expect(read(name, text, options).tables).toMatchObject([{ role, sure }]);
  });
});

describe("why a sheet is what it is, and nothing else", () => {
  it("says which header gave which field, which columns tell the role, and what the nearest others lack", () => {
    const [table] = read("Sheet7", "年度|单位|测评主体|发出票|收回票|优 秀|称职|弃权\n2024|东镇|群众|9|9|5|4|0").tables;
    expect(table).toMatchObject({ role: "ballots", sure: "likely", namedFor: null, entries: 1, year: null });
    expect(table?.headers.map(({ field, text, column }) => [field, text, column])).toContainEqual([
      "returned",
      "收回票",
      4,
    ]);
    expect(table?.open.map(({ text }) => text)).toEqual(["优 秀", "称职"]);
    expect(table?.telling).toEqual(["voterClass", "issued", "returned", "abstained"]);
    expect(table?.others.length).toBeGreaterThan(0);
    for (const { because } of table?.others ?? []) expect(because.kind).toBe("lacks");
  });

  it("a role that is as complete loses to the name, or to the one that understands more", () => {
    const both = "单位|部门|评分|时段|意见\n东镇|纪委|90|上半年|同意";
    expect(read("2024年部门意见", both).tables[0]).toMatchObject({
      role: "opinions",
      others: expect.arrayContaining([
        expect.objectContaining({ role: "checks", because: { kind: "fewer", chosen: 4 } }),
      ]),
    });
    expect(read("2024年平时考核", "单位|部门|评分|时段\n东镇|纪委|90|上半年").tables[0]).toMatchObject({
      role: "checks",
      others: expect.arrayContaining([expect.objectContaining({ role: "opinions", because: { kind: "name" } })]),
    });
  });

  it("each part of a scheme and each Excel table is told of by itself", () => {
    const scheme = read("考核方案 2", "名称|值||考核内容|权重\n小数位数|2||指标体系|100");
    expect(scheme.tables.map(({ part, area }) => [part, area.column])).toEqual([
      ["settings", 0],
      ["components", 3],
    ]);
    const tables = { T1: "A1:D2", T2: "F1:H2" };
    const two = read("Sheet7", "单位|肯定|一般|否定||单位|部门|意见\n东镇|5|1|0||东镇|纪委|同意", { tables });
    expect(two.tables.map(({ role, tableName }) => [role, tableName])).toEqual([
      ["talks", "T1"],
      ["opinions", "T2"],
    ]);
  });

  it("a hidden sheet is read like any other, and says so", () => {
    const hidden = read("2024年个别谈话", TALKS, { visibility: "veryHidden" });
    expect(hidden).toMatchObject({ isHidden: true, tables: [{ role: "talks", entries: 1 }] });
    expect(readingSentences(hidden, "en")).toContain("The sheet is hidden; it is read like any other.");
  });
});

describe("why a sheet is not used", () => {
  const settled = { marks: { "role.none": { text: "1" } } };
  it.each<[string, string, string, SheetOptions, object, boolean]>([
    ["nothing stands on it", "附表", "", {}, { kind: "empty" }, false],
    ["the clerk has said so", "2024年个别谈话", TALKS, settled, { kind: "settled" }, false],
    ["no header of any role", "说明", "请勿改动表头。", {}, { kind: "no-role", nearest: null }, false],
    [
      "its headers are nearly those of a role",
      "Sheet7",
      "单位|姓名|肯定|电话\n东镇|张三|5|1",
      {},
      { kind: "no-role", nearest: { role: "talks", isNamed: false, headers: 3, lacks: ["negative"] } },
      true,
    ],
    [
      "its name hints at a role",
      "谈话安排",
      "时间|地点\n上午|会议室",
      {},
      { kind: "no-role", nearest: { role: "talks", isNamed: true } },
      true,
    ],
  ])("%s", (_, name, text, options, unused, isAsked) => {
    const recognition = recogniseWith(sheet(name, rows(text), options));
    expect(recognition.unusedSheets).toEqual([name]);
    expect(recognition.sheets.find((each) => each.sheet === name)).toMatchObject({ tables: [], unused });
    const asked = recognition.issues.filter(({ code }) => code === "sheet-not-read");
    expect(asked.map(({ severity, at }) => [severity, at])).toEqual(isAsked ? [["question", { sheet: name }]] : []);
  });

  it("a mere copy gives way to the sheet that is named for the role", () => {
    const copy = readingOf(sheet("2024年个别谈话", rows(TALKS)), sheet("Copy of 2024", rows(TALKS)));
    expect(copy.unused).toEqual({ kind: "gives-way", role: "talks" });
  });
});

describe("in words", () => {
  const text = "2024年度个别谈话|||\n单位|肯定|一般|否定|电话\n一、镇\n东镇|5|1|0|1\n小计|5|1|0|";
  it.each([
    [
      "en",
      [
        "Taken for Talks, certain: its name and its headers agree.",
        "Columns: Unit A2, Positive B2, Mixed C2, Negative D2.",
        "1 entry, all of 2024.",
        "Passed over: section rows (1 cell: A3); columns that mean nothing here (1 cell: 电话 E4); subtotals (4 cells: A5:D5).",
      ],
    ],
    [
      "zh-CN",
      [
        "认定为“个别谈话”，可靠：名称与表头一致。",
        "各列：单位 A2、肯定 B2、一般 C2、否定 D2。",
        "共1条，均为2024年度。",
        "略过：分节行（1个单元格：A3）；与该表无关的列（1个单元格：电话 E4）；小计合计（4个单元格：A5:D5）。",
      ],
    ],
  ] as const)("a sheet explains itself (%s)", (language, sentences) => {
    const told = readingSentences(read("个别谈话", text), language);
    expect(told).toEqual(expect.arrayContaining([...sentences]));
  });

  it.each([
    [
      /^Taken for Talks, doubtful: the required columns .* are missing\.$/,
      "2024年个别谈话",
      "单位|姓名|肯定\n东镇|张三|5",
    ],
    [/^Taken for Talks, doubtful: .*its name speaks for Department opinions\.$/, "2024年部门意见", TALKS],
    [/^Not used: Talks comes nearest .*lacks Negative\.$/, "Sheet7", "单位|姓名|肯定|电话\n东镇|张三|5|1"],
  ])("%s", (sentence, name, content) => {
    expect(readingSentences(read(name, content), "en")[0]).toMatch(sentence);
  });

  it("there is always something to say, in one language at a time", () => {
    for (const reading of recogniseWith(sheet("Talks", rows("Unit|Positive|Mixed|Negative\nTown|1|2|3"))).sheets) {
      expect(readingSentences(reading, "zh-CN").join("")).not.toMatch(/[A-Za-z]{3}/);
      expect(readingSentences(reading, "en").join("")).not.toBe("");
    }
    expect([surenessName("certain", "en"), surenessName("certain", "zh-CN")]).toEqual(["certain", "可靠"]);
  });
});
