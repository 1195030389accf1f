/** What a run leaves behind about itself: a line in the run log and the hidden fingerprints (P20). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { examine, planEdits, planResults } from "../../src/appraise";
import { wording } from "../../src/text";
import { VERSION } from "../../src/version";
import {
  fingerprint,
  rowCount,
  valueAt,
  type CellValue,
  type Edit,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../src/workbook";
import { openWorkbookFile } from "../../src/workbook/file";
import { applied, readFingerprints } from "../../src/writing";
import { fingerprintSheet } from "../../src/writing/fingerprints";
import { valueOf } from "../contract/host-contract";
import { applyEdits, blankSheet } from "./apply";

const MORNING = new Date(2026, 0, 5, 9, 30);
const NOON = new Date(2026, 0, 5, 12, 0, 7);

async function example(name: string): Promise<WorkbookSnapshot> {
  const bytes = readFileSync(join(__dirname, `../fixtures/examples/${name}.xlsx`));
  return valueOf(await valueOf(await openWorkbookFile(bytes)).read());
}

const run = (book: WorkbookSnapshot, at: Date): WorkbookSnapshot => applyEdits(book, planEdits(examine(book), at));

function sheetOf({ sheets }: WorkbookSnapshot, mark: string): SheetSnapshot {
  const sheet = sheets.find(({ marks }) => JSON.stringify(marks["sheet"]) === JSON.stringify({ text: mark }));
  if (!sheet) throw new Error(`no ${mark}`);
  return sheet;
}

const cells = (sheet: SheetSnapshot, row: number): readonly CellValue[] =>
  Array.from({ length: 13 }, (_, column) => valueAt(sheet, row, column));

/** The lines below the header. */
const lines = (book: WorkbookSnapshot) => {
  const sheet = sheetOf(book, "runlog");
  return Array.from({ length: rowCount(sheet) }, (_, row) => cells(sheet, row)).slice(3);
};

function put(book: WorkbookSnapshot, name: string, row: number, column: number, value: CellValue): WorkbookSnapshot {
  const sheets = book.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const values = sheet.values.map((one) => one && [...one]);
    (values[row] ??= [])[column] = value;
    return { ...sheet, values };
  });
  return { sheets };
}

describe("the run log", () => {
  it("says when, by which version, by which scheme, of whom, how many, and from what to what", async () => {
    const book = run(await example("canonical-en-faults"), MORNING);
    const { appraisal } = examine(book);
    const officials = appraisal.years.flatMap((year) => year.officials);
    const of = (status: string) => officials.filter((one) => one.status === status).length;
    const severe = (severity: string) => appraisal.issues.filter((issue) => issue.severity === severity).length;
    const [line = [], ...others] = lines(book);
    expect(others).toEqual([]);
    expect(line.slice(0, 7)).toEqual([
      "2026-01-05 09:30:00",
      VERSION,
      appraisal.years[0]?.scheme.version,
      "2023, 2024, 2025",
      of("graded"),
      of("blocked"),
      of("notGraded"),
    ]);
    expect(of("blocked")).toBeGreaterThan(0);
    expect(line[7]).toBeGreaterThan(200);
    expect(line.slice(8, 11)).toEqual([severe("error"), severe("warning"), severe("question")]);
    expect(line.slice(11).every((one) => /^[0-9a-f]{64}$/.test(String(one)))).toBe(true);
  });

  it("gains a line for a run that writes, and none for one that has nothing to write", async () => {
    const once = run(await example("canonical-zh"), MORNING);
    expect(planEdits(examine(once), NOON)).toEqual([]);
    const corrected = put(once, "考核评分", 1, 4, 61);
    const twice = run(corrected, NOON);
    const [first, second, ...others] = lines(twice);
    expect([first, others]).toEqual([lines(once)[0], []]);
    expect(second?.[0]).toBe("2026-01-05 12:00:07");
    expect([second?.[11] === first?.[11], second?.[12] === first?.[12]]).toEqual([false, false]);
  });

  it("has the same fingerprints again once a change is taken back", async () => {
    const once = run(await example("canonical-en"), MORNING);
    const changed = run(put(once, "Marks", 1, 4, 61), NOON);
    const back = run(put(changed, "Marks", 1, 4, valueAt(sheetNamed(once, "Marks"), 1, 4)), NOON);
    const [first, , third] = lines(back);
    expect(third?.slice(11)).toEqual(first?.slice(11));
  });

  it("logs a run that puts right what was changed by hand", async () => {
    const once = run(await example("canonical-en"), MORNING);
    const [before] = lines(once);
    const mended = run(put(once, "Archive", 3, 5, 99), NOON);
    expect(lines(mended).map((line) => line.slice(11))).toEqual([before?.slice(11), before?.slice(11)]);
  });

  it("keeps earlier lines, also where somebody wrote among them or above them", async () => {
    const once = run(await example("canonical-en"), MORNING);
    const edited = put(put(put(once, "Run log", 3, 0, "=1+1"), "Run log", 3, 4, { error: "#N/A" }), "Marks", 1, 4, 61);
    const [first, second] = lines(run(edited, NOON));
    expect(first?.slice(0, 5)).toEqual(["=1+1", VERSION, "2025-1", "2023, 2024, 2025", "#N/A"]);
    expect(second?.[0]).toBe("2026-01-05 12:00:07");
    const pushed = edited.sheets.map((sheet) =>
      sheet.name === "Run log" ? { ...sheet, values: [["mine"], [null], ...sheet.values] } : sheet,
    );
    expect(lines(run({ sheets: pushed }, NOON)).map((line) => line[0])).toEqual(["=1+1", "2026-01-05 12:00:07"]);
  });

  it("is begun again where it is gone or was emptied", async () => {
    const once = run(await example("canonical-en"), MORNING);
    const emptied = once.sheets.map((sheet) => (sheet.name === "Run log" ? { ...sheet, values: [] } : sheet));
    expect(lines(run({ sheets: emptied }, NOON)).map((line) => line[0])).toEqual(["2026-01-05 12:00:07"]);
    const gone = { sheets: once.sheets.filter(({ name }) => name !== "Run log") };
    expect(lines(run(gone, NOON)).map((line) => line[0])).toEqual(["2026-01-05 12:00:07"]);
  });

  it("leaves a clerk's own sheet of that name alone", async () => {
    const book = await example("canonical-en");
    const mine = blankSheet("Run log", [["5 km"]]);
    const once = run({ sheets: [...book.sheets, mine] }, MORNING);
    expect(sheetNamed(once, "Run log").values).toEqual([["5 km"]]);
    expect(sheetOf(once, "runlog").name).toBe("Run log (2)");
    expect(planEdits(examine(once), NOON)).toEqual([]);
  });
});

function sheetNamed({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(name);
  return sheet;
}

describe("the hidden fingerprints", () => {
  it("are a sheet that Excel does not offer to show, whose cells Excel can hold", async () => {
    const sheet = sheetOf(run(await example("canonical-en"), MORNING), "fingerprints");
    expect(sheet.visibility).toBe("veryHidden");
    const lengths = sheet.values.flatMap((row) => (row ?? []).map((value) => String(value).length));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(32_767);
  });

  it("come back as they were packed, whatever names and texts are among them (a property)", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("__proto__", '"],', "年度", "😀".repeat(9)));
    const rows = fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { maxLength: 8 });
    const many = fc.constant(Array.from({ length: 4_000 }, (_, row) => [`a${row}`, "", `b${row}`]));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.oneof(rows, many)), { minLength: 1, maxLength: 4 }), (all) => {
        const tables = all.map(([name, contents]) => {
          const columns = ["x", name, "z"].map((key, index) => ({ key, at: index === 1 ? name : null }));
          const nowhere = { spot: () => null, begin: () => null };
          const about = { kind: "input", name, sheet: name, year: null, columns, rows: contents.length } as const;
          return fingerprint({ ...about, ...nowhere, texts: (row) => contents[row] ?? [] });
        });
        const { mark, content } = fingerprintSheet(tables, wording("en"));
        const edit: Edit = { kind: "ownSheet", sheet: "Fingerprints", mark, content };
        const read = readFingerprints(applyEdits({ sheets: [] }, [edit]));
        expect(read).toHaveLength(tables.length);
        expect(tables).toMatchObject(read ?? []);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a plan looked at as if it were carried out", () => {
  it.each(["canonical-en", "zh-template"])("is what hosts make of it: %s", async (name) => {
    const book = await example(name);
    const edits = planResults(examine(book));
    const list = book.sheets[1]?.name ?? "";
    const more: readonly Edit[] = [
      { kind: "clear", sheet: list, area: { row: 0, column: 0, rows: 2, columns: 2 } },
      { kind: "mark", sheet: list, name: "one", area: { row: 3, column: 3, rows: 1, columns: 1 } },
      { kind: "unmark", sheet: list, name: "one" },
      { kind: "removeSheet", sheet: "Archive", mark: "archive" },
      { kind: "removeSheet", sheet: list, mark: "none of ours" },
    ];
    const said = ({ sheets }: WorkbookSnapshot) =>
      sheets.map((sheet) => [
        sheet.name,
        sheet.marks,
        sheet.values.map((row) => Array.from(row ?? [], (value) => value ?? null)),
        sheet.formulas.flatMap((row, r) => (row ?? []).flatMap((formula, c) => (formula ? [[r, c, formula]] : []))),
      ]);
    const all = [...edits, ...more];
    expect(said(applied(book, all))).toEqual(said(applyEdits(book, all)));
  });
});
