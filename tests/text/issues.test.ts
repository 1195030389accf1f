import { issue, type Issue } from "../../src/appraisal";
import { issueCell, issueSentence } from "../../src/text";

const missing: Issue = issue(
  "missing-figure",
  "error",
  { kind: "official", year: 2025, official: "T03" },
  { sheet: "Record cards", row: 11, column: 5 },
  { indicator: "GDP" },
);
const weights: Issue = issue(
  "weights-not-100",
  "error",
  { kind: "group", year: 2025, group: "Towns" },
  { sheet: "Indicators", row: 1, column: 6, rows: 13 },
  { group: "Towns", sum: 0.1 + 0.2 },
);

describe("the sentence of an issue", () => {
  it("names the sheet, the cell and the official, then what is wrong and what to do", () => {
    expect(issueSentence(missing, "en", (key) => `${key} Wang`)).toBe(
      "Record cards!F12 (T03 Wang, 2025): There is no figure for GDP. " +
        "Fill in the actual or verified figure, or N/A if the indicator does not apply.",
    );
    expect(issueSentence(missing, "zh-CN")).toBe(
      "Record cards!F12（T03，2025年度）：指标“GDP”没有数据，请填写实际值或核实值；如无此项任务，请填“不适用”。",
    );
  });

  it("names a range as a range, and shows figures without the dust of binary arithmetic", () => {
    expect(issueCell(weights)).toBe("G2:G14");
    expect(issueSentence(weights, "en")).toContain("add up to 0.3. They must add up to 100");
  });

  it("says whom it concerns where no cell is to blame, and stands alone where nobody is", () => {
    const scope = { kind: "official", year: 2024, official: "D01" } as const;
    expect(issueSentence(issue("no-ballots", "error", scope, null, {}), "en")).toMatch(
      /^D01, 2024: There are no ballots/,
    );
    expect(
      issueSentence(issue("role-missing", "error", { kind: "everybody" }, null, { role: "officials" }), "zh-CN"),
    ).toBe("未找到“考核对象”工作表，请添加，并写明姓名、单位、类别各列。");
  });

  it("keeps the words of the workbook as they are, markup and all", () => {
    const hostile = issue("unknown-official", "warning", { kind: "nobody" }, null, { text: "<b>=1+1</b> $& ${x}" });
    expect(issueSentence(hostile, "en")).toContain("“<b>=1+1</b> $& ${x}”");
  });

  it("does not say of weights that cannot be used that they were", () => {
    const unusable = issue("component-weights", "error", { kind: "year", year: 2025 }, null, {
      table: "components",
      sum: 0,
    });
    expect(issueSentence(unusable, "en")).toBe(
      "2025: The weights of the components add up to 0. " +
        "None may be below 0, and together they must give 100; nobody is graded before.",
    );
    expect(issueSentence(unusable, "zh-CN")).toBe(
      "2025年度：考核内容的权重之和为0，各项不得为负，合计应为100；改正前均不评定等次。",
    );
  });
});
