/** Team opinion sheets as clerks lay them out (workbook.md, *Roles of input sheets*). */
import fc from "fast-check";
import type { Language } from "../../src/appraisal";
import type { CellValue, SheetSnapshot } from "../../src/workbook";
import { PEOPLE } from "./small-book";

const WORDS = {
  en: {
    sheet: "Team opinion",
    of: (year: number) => `Team opinion ${year}`,
    title: "What the inspection team says",
    header: { serial: "No.", year: "Year", id: "ID", name: "Name", unit: "Unit" },
    said: { grade: "Grade", reason: "Reason", followUp: "Off-post follow-up", note: "Note" },
    grades: ["Outstanding", "Competent"],
    year: (year: number) => year,
    note: "Note: filled in by the team",
    improved: "yes",
    total: "Total",
  },
  "zh-CN": {
    sheet: "考察组意见",
    of: (year: number) => `${year}年考察组意见`,
    title: "考察组意见汇总表",
    header: { serial: "序　号", year: "年度", id: "编号", name: "姓名", unit: "单　位" },
    said: { grade: "评定等次", reason: "理 由", followUp: "待岗期满情况", note: "备注" },
    grades: ["优秀", "Competent"],
    year: (year: number) => `${year}年`,
    note: "注：由考察组填写",
    improved: "有改进",
    total: "合计",
  },
} as const;

const person = fc.constantFrom(...PEOPLE);

/** What stands in a row of a prepared form, or of one that is filled in. */
const filled = fc.record({
  person,
  grade: fc.constantFrom(null, 0, 1),
  reason: fc.constantFrom(null, "—", "多年积累"),
  improved: fc.boolean(),
});

const spec = fc.record({
  /** The columns that say whom a row is about. */
  whom: fc.constantFrom(["id"], ["id", "name", "unit"], ["name", "unit"], ["unit"]) as fc.Arbitrary<
    readonly ("id" | "name" | "unit")[]
  >,
  serial: fc.boolean(),
  said: fc.constantFrom(
    ["grade", "reason", "followUp", "note"],
    ["grade", "reason", "followUp"],
    ["grade", "reason"],
    ["grade"],
  ) as fc.Arbitrary<readonly ("grade" | "reason" | "followUp" | "note")[]>,
  rows: fc.uniqueArray(filled, { maxLength: 5, selector: (one) => one.person }),
  /** Blank rows above, and a title in the first of them. */
  above: fc.integer({ min: 0, max: 3 }),
  left: fc.integer({ min: 0, max: 2 }),
  /** What stands below, so many rows under the last one. */
  below: fc.option(fc.tuple(fc.constantFrom("note", "total"), fc.integer({ min: 0, max: 2 })), { nil: null }),
  table: fc.constantFrom("none", "plain", "totals"),
});
type Spec = typeof spec extends fc.Arbitrary<infer T> ? T : never;

/** A sheet of one year without a Year column, or of any years with one. */
function layOut(one: Spec, language: Language, year: number, hasYears: boolean): SheetSnapshot {
  const words = WORDS[language];
  const fields = [...(one.serial ? ["serial" as const] : []), ...(hasYears ? ["year" as const] : []), ...one.whom];
  const values: CellValue[][] = [];
  const put = (row: number, cells: readonly CellValue[]): void => {
    cells.forEach((value, column) => {
      if (value !== null) (values[row] ??= [])[one.left + column] = value;
    });
  };
  if (one.above > 0) put(0, [words.title]);
  put(one.above, [...fields.map((field) => words.header[field]), ...one.said.map((field) => words.said[field])]);
  one.rows.forEach((row, index) => {
    const who = { serial: index + 1, year: words.year(year), id: row.person, ...named(row.person) };
    const said = {
      grade: row.grade === null ? null : words.grades[row.grade],
      reason: row.reason,
      followUp: row.improved ? words.improved : null,
      note: null,
    };
    put(one.above + 1 + index, [...fields.map((field) => who[field]), ...one.said.map((field) => said[field] ?? null)]);
  });
  const end = one.above + 1 + one.rows.length;
  const columns = fields.length + one.said.length;
  const isTable = one.table !== "none" && one.rows.length > 0;
  const hasTotals = one.table === "totals" && isTable;
  if (hasTotals) put(end, [words.total]);
  else if (one.below && !isTable) put(end + one.below[1], [one.below[0] === "note" ? words.note : words.total]);
  const area = { row: one.above, column: one.left, rows: end + Number(hasTotals) - one.above, columns };
  const tables = isTable ? [{ name: `T_${year}_${hasYears}`, area, hasHeaders: true, hasTotals }] : [];
  return {
    ...{ name: hasYears ? words.sheet : words.of(year), visibility: "visible", values, formulas: [], formats: [] },
    ...{ merges: [], tables, isProtected: false, isFiltered: false, marks: {} },
  };
}

function named(id: string): { readonly name: string; readonly unit: string } {
  return { name: `${id} name`, unit: `${id} unit` };
}

/** The Team opinion sheets of a workbook of 2024 and 2025: none, one with a Year column, one a year, or one of one year. */
export function teamSheets(language: Language): fc.Arbitrary<readonly SheetSnapshot[]> {
  const of = (year: number, hasYears: boolean) => spec.map((one) => layOut(one, language, year, hasYears));
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 4, arbitrary: fc.tuple(of(2025, true)) },
    { weight: 2, arbitrary: fc.tuple(of(2024, false), of(2025, false)) },
    { weight: 1, arbitrary: fc.tuple(of(2024, false)) },
  );
}
