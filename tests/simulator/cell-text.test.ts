import { cellText } from "../../src/simulator/page/cell-text";
import type { CellValue } from "../../src/workbook";

describe("a cell shows its value in its number format", () => {
  it.each<[CellValue, string | undefined, string]>([
    [null, undefined, ""],
    ["优秀", "0.00", "优秀"],
    [true, undefined, "TRUE"],
    [{ error: "#N/A" }, undefined, "#N/A"],
    [0.1 + 0.2, undefined, "0.3"],
    [91.456, "0.00", "91.46"],
    [1234567.891, "#,##0.0", "1,234,567.9"],
    [0.986, "0.0%", "98.6%"],
    [-5, "0;[Red]-0", "-5"],
    [46023, "yyyy-mm-dd", "2026-01-01"],
    [46023, 'yyyy"年"m"月"', "2026年1月"],
    [46023.35416667, "yyyy/m/d hh:mm", "2026/1/1 08:30"],
    [12, "@", "12"],
    [12, "xxx", "12"],
  ])("%j as %j", (value, format, text) => expect(cellText(value, format)).toBe(text));
});
