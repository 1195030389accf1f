/** What a three-year summary leads to and shows besides its texts: links, grade colours, the chart of scores. */
import { defaultScheme, type Appraisal, type OfficialResult } from "../../src/appraisal";
import { SHEET_MARK, type SheetContent } from "../../src/workbook";
import { applyEdits, blankSheet } from "./apply";
import { appraisalOf, graded, GDP_LINE, official, summaryRow } from "./build";
import { contents, NOTHING, plannedSheets, sheetOf } from "./sheets";

const ann = graded(official("Ann", 1, { id: "007" }), 91.5, { grade: "Outstanding", indicators: [GDP_LINE] });
const bea = graded(official("Bea", 2, { id: "008" }), 72);
const cal = graded(official("Cal", 3, { id: "009", group: "Departments" }), 85);

/** The text of the cell that a summary's cell leads to, and the sheet that it stands on. */
function targetOf(cell: SheetContent["rows"][number][number] | undefined, sheets: ReturnType<typeof plannedSheets>) {
  const { sheet, area } = cell?.link ?? {};
  const target = sheets.find((edit) => edit.sheet === sheet)?.content.rows[area?.row ?? -1];
  return [sheet, target?.map(({ content }) => content).slice(0, 2)];
}

describe("links", () => {
  const appraisal = appraisalOf({ 2024: [ann], 2025: [ann, bea, cal] });

  test("lead from each name to the official's first row in the latest year's breakdown", () => {
    const sheets = plannedSheets(appraisal);
    const summaries = sheets.filter(({ mark }) => mark.startsWith("summary:"));
    const targets = summaries.flatMap(({ content }) => content.rows.slice(4).map((row) => targetOf(row[1], sheets)));
    expect(targets).toEqual([
      ["Score breakdown 2025", ["007", "Ann"]],
      ["Score breakdown 2025", ["008", "Bea"]],
      ["Score breakdown 2025", ["009", "Cal"]],
    ]);
    // The first of an official's rows: the one above is somebody else's.
    const breakdown = sheets.find(({ mark }) => mark === "breakdown:2025")?.content.rows ?? [];
    const rows = summaries.flatMap(({ content }) => content.rows.slice(4).map((row) => row[1]?.link?.area?.row ?? 0));
    for (const row of rows) expect(breakdown[row - 1]?.[1]?.content).not.toBe(breakdown[row]?.[1]?.content);
  });

  test("find the breakdown under the name that a clerk gave it, or that was free", () => {
    const renamed = { ...blankSheet("Details"), marks: { [SHEET_MARK]: { text: "breakdown:2025" } } };
    for (const [there, name] of [
      [renamed, "Details"],
      [blankSheet("SCORE breakdown 2025"), "Score breakdown 2025 (2)"],
    ] as const) {
      const sheets = plannedSheets(appraisal, { snapshot: { sheets: [there] } });
      const summary = sheets.find(({ mark }) => mark === "summary:Towns");
      expect(summary?.content.rows[4]?.[1]?.link?.sheet).toBe(name);
    }
  });

  test("are made anew where the breakdown's rows move, though the summary says the same", () => {
    const after = applyEdits(NOTHING, plannedSheets(appraisal));
    const bonus: OfficialResult = { ...ann, indicators: [GDP_LINE, { ...GDP_LINE, points: 0 }] };
    const moved = appraisalOf({ 2024: [ann], 2025: [bonus, bea, cal] });
    const edits = plannedSheets(moved, { snapshot: after });
    expect(edits.map(({ mark }) => mark)).toEqual(expect.arrayContaining(["summary:Towns", "summary:Departments"]));
    const all = plannedSheets(moved);
    const departments = edits.find(({ mark }) => mark === "summary:Departments");
    expect(targetOf(departments?.content.rows[4]?.[1], all)).toEqual(["Score breakdown 2025", ["009", "Cal"]]);
  });

  test("and nothing is made anew where nothing moved", () => {
    const after = applyEdits(NOTHING, plannedSheets(appraisal));
    expect(plannedSheets(appraisal, { snapshot: after })).toEqual([]);
  });
});

describe("grade colours", () => {
  test("hold for each year's column by that year's own scheme, an archived year's by the latest", () => {
    const other = {
      ...defaultScheme("en"),
      grades: [
        { name: "Pass", minimum: 60, quota: null },
        { name: "Fail", minimum: 0, quota: null },
      ],
    };
    const base = appraisalOf({ 2024: [ann], 2025: [ann] });
    const appraisal: Appraisal = {
      ...base,
      years: base.years.map((result) => (result.year === 2024 ? { ...result, scheme: other } : result)),
    };
    const formats = sheetOf("summary:Towns", appraisal).conditionalFormats ?? [];
    const inColumn = (column: number) =>
      formats.filter(({ area }) => area.column === column).map(({ equals }) => equals);
    const latest = ["Outstanding", "Competent", "Basically competent", "Incompetent"];
    expect([inColumn(5), inColumn(8), inColumn(11)]).toEqual([latest, ["Pass", "Fail"], latest]);
    expect(formats.every(({ area }) => area.row === 4 && area.rows === 1 && area.columns === 1)).toBe(true);
  });

  test("no grade looks like its neighbour, and the best and the last are bold", () => {
    const formats = sheetOf("summary:Towns", appraisalOf({ 2025: [ann] })).conditionalFormats ?? [];
    const styles = formats.filter(({ area }) => area.column === 11).map(({ style }) => style);
    expect(new Set(styles.map(({ fill }) => fill)).size).toBe(4);
    expect(styles.map(({ bold }) => bold ?? false)).toEqual([true, false, false, true]);
  });
});

describe("the chart of scores", () => {
  /** A group of so many, scored 70, 70.1, 70.2 … in 2025, and 5 better in 2023. */
  function group(count: number): Appraisal {
    const results = Array.from({ length: count }, (_, index) =>
      graded(official(`N${index}`, index + 1), 70 + index / 10, { grade: "Competent" }),
    );
    const rows = results.map((result) =>
      summaryRow([
        [2023, { ...result, score: (result.score ?? 0) + 5 }],
        [2025, result],
      ]),
    );
    return appraisalOf({ 2025: results }, rows);
  }

  test("has a series for each year on record, over the names, below the table", () => {
    const sheet = sheetOf("summary:Towns", group(12));
    const column = (at: number) => ({ row: 4, column: at, rows: 12, columns: 1 });
    expect(sheet.charts).toEqual([
      {
        kind: "columns",
        title: "Scores 2023–2025",
        categories: column(0),
        series: [
          { name: "2023", values: column(2) },
          { name: "2025", values: column(8) },
        ],
        minimum: 60,
        at: { row: 17, column: 0, rows: 18, columns: expect.any(Number) as number },
      },
    ]);
    expect(contents(sheet)[4]?.slice(0, 9)).toEqual(["N0", "N0's town", 75, 1, "Competent", null, null, null, 70]);
  });

  test("begins at a ten below the lowest score, and not above 60", () => {
    const lowest = (score: number) => {
      const charts = sheetOf("summary:Towns", appraisalOf({ 2025: [ann, { ...bea, score }] })).charts ?? [];
      return charts[0]?.minimum;
    };
    expect([95, 70, 60.1, 60, 59.9, 41, 10, 3, 0].map(lowest)).toEqual([60, 60, 60, 50, 50, 40, 0, 0, 0]);
  });

  test.each([
    [30, [30]],
    [31, [16, 15]],
    [61, [21, 21, 19]],
    [300, Array.from({ length: 10 }, () => 30)],
    [301, []],
  ])("of %i officials shows as many names in each chart as can be read", (count, sizes) => {
    const sheet = sheetOf("summary:Towns", group(count));
    const charts = sheet.charts ?? [];
    expect(charts.map(({ categories }) => categories.rows)).toEqual(sizes);
    charts.forEach(({ at, categories, series }, index) => {
      expect(series.every(({ values }) => values.row === categories.row && values.rows === categories.rows)).toBe(true);
      const above = charts[index - 1];
      expect(at.row).toBeGreaterThan(above ? above.at.row + above.at.rows - 1 : sheet.rows.length - 1);
      expect(categories.row).toBe(above ? above.categories.row + above.categories.rows : 4);
    });
  });

  test("is left out where nobody has a score", () => {
    expect(sheetOf("summary:Towns", appraisalOf({ 2025: [{ ...ann, score: null }] })).charts).toEqual([]);
  });

  test("is left out of the sheet of a group that has nobody left", () => {
    const old = { ...blankSheet("Old"), marks: { [SHEET_MARK]: { text: "summary:Villages" } } };
    expect(
      sheetOf("summary:Villages", appraisalOf({ 2025: [ann] }), { snapshot: { sheets: [old] } }).charts,
    ).toBeUndefined();
  });
});
