/** Headers that are nearly a field's name are asked about, and never taken (report.md: a figure is never trusted silently). */
import { rows, sheet } from "../build";
import { recogniseWith, tableOf, tablesOf, valuesOf } from "./sheets";

function asked(headers: string, name = "2024年实绩档案卡") {
  const cells = headers.split("|").map((_, index) => (index === 0 ? "T01" : index === 1 ? "I02" : "5"));
  const { issues } = recogniseWith(sheet(name, rows(`${headers}\n${cells.join("|")}`)));
  return issues.flatMap((one) => (one.code === "unread-column" ? [`${one.details.text} → ${one.details.field}`] : []));
}

it.each([
  ["a letter dropped", "编号|指标|Actual|Verifed", ["Verifed → verified"]],
  ["letters swapped", "编号|指标|Actual|Targte", ["Targte → target"]],
  ["a character changed", "编号|指标|实际值|核时值", ["核时值 → verified"]],
  ["a word too many", "编号|指标|实际值|核实值终稿", ["核实值终稿 → verified"]],
  ["traditional characters", "编号|指标|实际值|核實值", ["核實值 → verified"]],
  ["a field that stands there already", "编号|指标|实际值|核实值|核实值终稿", []],
  ["nothing like any field", "编号|指标|实际值|天气", []],
  ["a field of another role", "编号|指标|实际值|弃权", []],
])("%s", (_, headers, expected) => {
  expect(asked(headers)).toEqual(expected);
});

it("is told at its cell, as a question that blocks nobody", () => {
  const { issues } = recogniseWith(sheet("Talks 2024", rows("ID|Positive|Mixed|Negitive\nT01|1|2|3")));
  expect(issues).toMatchObject([
    { code: "unread-column", severity: "question", at: { sheet: "Talks 2024", row: 0, column: 3 } },
  ]);
});

it("beside sub-columns of a wide sheet an unknown one is not taken for the actual figure", () => {
  const wide = sheet("2024年实绩档案卡", rows("单位|信访量||\n|目标值|核時值|上年值\n东镇|1|2|3"), {
    merges: ["A1:A2", "B1:D1"],
  });
  expect(valuesOf(tableOf(wide), "target", "actual", "lastYear")).toEqual([[1, undefined, 3]]);
  expect(recogniseWith(wide).issues.map(({ code, details }) => [code, details])).toContainEqual([
    "unread-column",
    { text: "核時值", field: "verified" },
  ]);
});

it("a lone column under an indicator is the actual figure, whatever its unit row says", () => {
  const wide = sheet("2024年实绩档案卡", rows("单位|地区生产总值|信访量\n|亿元|件\n东镇|1|2"), { merges: ["A1:A2"] });
  expect(tablesOf(recogniseWith(wide), wide.name).map((table) => valuesOf(table, "indicator", "actual"))).toEqual([
    [
      ["地区生产总值", 1],
      ["信访量", 2],
    ],
  ]);
});
