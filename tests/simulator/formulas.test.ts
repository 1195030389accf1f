import { SimulatedWorkbook } from "../../src/simulator";
import type { CellValue } from "../../src/workbook";

/** A sheet with 1, 2, 3 and a text in A1:A4, an error in A5, and ten times these numbers on the sheet `表 2`. */
function workbook(): SimulatedWorkbook {
  const made = new SimulatedWorkbook();
  const [first, second] = [made.addSheet("Sheet1"), made.addSheet("表 2")];
  const values: CellValue[] = [1, 2, 3, "优秀", { error: "#DIV/0!" }];
  values.forEach((value, row) => first.put(row, 0, { value }));
  [10, 20, 30].forEach((value, row) => second.put(row, 0, { value }));
  return made;
}

function comesTo(formula: string, stored: CellValue = null): CellValue {
  const made = workbook();
  const sheet = made.sheets[0];
  sheet?.put(9, 9, { value: stored, formula });
  return sheet ? made.valueOf(sheet, sheet.cell(9, 9)) : null;
}

describe("formulas are worked out", () => {
  it.each<[string, CellValue]>([
    ["=1+2*3^2", 19],
    ["=-2^2", 4],
    ["=(1+2)*3%", 0.09],
    ["=10/4-1", 1.5],
    ['="得分 "&A2&"。"', "得分 2。"],
    ["=A1<>A2", true],
    ['=A4="优秀"', true],
    ["=SUM(A1:A4,1)", 7],
    ["=SUM($A$1:$A$3)/COUNT(A1:A4)", 2],
    ["='表 2'!A1+SUM('表 2'!A2:A3)", 60],
    ["=SUMPRODUCT(A1:A3,'表 2'!A1:A3)", 140],
    ["=ROUND(2.345,2)", 2.35],
    ["=ROUND(-2.5,0)", -3],
    ["=ROUND(1.005,2)", 1.01],
    ["=MIN(MAX(0,A3*50),100)", 100],
    ['=IF(AND(A1>0,NOT(A2>5)),"是","否")', "是"],
    ['=IF(FALSE,1/0,"x")', "x"],
    ["=1/0", { error: "#DIV/0!" }],
    ["=A5+1", { error: "#DIV/0!" }],
    ["=IFERROR(A5,0)", 0],
    ["=A4+1", { error: "#VALUE!" }],
    ["=Gone!A1", { error: "#REF!" }],
    ["=B9", 0],
    ['=COUNTIF(A1:A4,">=2")', 2],
    ['=COUNTIF(A1:A4,"优秀")', 1],
    ['=HYPERLINK("#\'表 2\'!A1","表 2")', "表 2"],
  ])("%s", (formula, value) => expect(comesTo(formula)).toEqual(value));

  it("follows a change of what they depend on", () => {
    const made = workbook();
    const sheet = made.sheets[0];
    if (!sheet) throw new Error();
    sheet.put(0, 2, { value: null, formula: "=B1*2" });
    sheet.put(0, 1, { value: null, formula: "=A1+1" });
    expect(made.valueOf(sheet, sheet.cell(0, 2))).toBe(4);
    sheet.put(0, 0, { value: 5 });
    expect(made.valueOf(sheet, sheet.cell(0, 2))).toBe(12);
  });

  it("keep the value they came with where the engine does not know them, and a circle is 0", () => {
    expect(comesTo("=XLOOKUP(1,A:A,B:B)", 42)).toBe(42);
    expect(comesTo("=Staff[Score]", "x")).toBe("x");
    expect(comesTo("=LET(a,1,a)")).toBe(0);
    expect(comesTo("=J10+1")).toBe(1);
  });
});
