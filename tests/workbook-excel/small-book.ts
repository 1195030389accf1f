/** A workbook that is graded in an instant: three officials, two indicators, one year. */
import { workbookOf, type SimulatedWorkbook } from "../../src/simulator";
import type { CellValue, SheetSnapshot } from "../../src/workbook";

const sheet = (name: string, values: readonly (readonly CellValue[])[]): SheetSnapshot => ({
  name,
  values,
  ...{ visibility: "visible", isProtected: false, isFiltered: false, marks: {} },
  ...{ formulas: [], formats: [], merges: [], tables: [] },
});

const PEOPLE = ["An Ning", "Bo Yuan", "Chen Lu"];

/** The workbook, made anew. */
export function smallBook(): SimulatedWorkbook {
  const cards = PEOPLE.flatMap((name, n) => [
    [2025, name, `${name}'s town`, "Output", 100, 90 + 5 * n],
    [2025, name, `${name}'s town`, "Jobs", 40, 42 - n],
  ]);
  return workbookOf({
    sheets: [
      sheet("Officials", [["Name", "Unit", "Group"], ...PEOPLE.map((name) => [name, `${name}'s town`, "Towns"])]),
      sheet("Scheme", [["Setting", "Value"], ["Year", 2025], [null], ["Component", "Weight %"], ["Indicators", 100]]),
      sheet("Indicators", [
        ["Indicator", "Pillar", "Method", "Weight"],
        ["Output", "Economic construction", "completion", 60],
        ["Jobs", "Spiritual civilization and social development", "completion", 40],
      ]),
      sheet("Record cards", [["Year", "Name", "Unit", "Indicator", "Target", "Actual"], ...cards]),
    ],
  });
}
