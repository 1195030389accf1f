/** Which changes concern inputs, and whether the grades in a workbook are older than these. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { examine, planEdits, type Examination } from "../../src/appraise";
import { inputChanges, sheetsNewerThanGrades } from "../../src/jobs";
import { parseAddress, type CellValue, type Edit, type SheetSnapshot, type WorkbookSnapshot } from "../../src/workbook";
import { openWorkbookFile } from "../../src/workbook/file";
import { valueOf } from "../contract/host-contract";
import { sheet } from "../reading/build";
import { applyEdits } from "../writing/apply";

async function example(name: string): Promise<WorkbookSnapshot> {
  const bytes = readFileSync(join(__dirname, `../fixtures/examples/${name}.xlsx`));
  return valueOf(await valueOf(await openWorkbookFile(bytes)).read());
}

const withSheets = (book: WorkbookSnapshot, ...more: SheetSnapshot[]) => ({ sheets: [...book.sheets, ...more] });

/** Whether a change, `Sheet!B2` or `Sheet`, counts. */
function counts(place: string, examination: Examination, written: readonly Edit[] = []): boolean {
  const [name = "", cells = null] = place.split("!");
  return inputChanges([{ sheet: name, cells, at: 1 }], examination, written).length > 0;
}

describe("a change", () => {
  let before: Examination;
  let edits: readonly Edit[];
  let after: Examination;
  beforeAll(async () => {
    const notes = sheet("Notes", [["To do"], ["ask the finance office"]]);
    const book = withSheets(await example("canonical-en"), notes, sheet("Sheet9", []));
    before = examine(book);
    edits = planEdits(before, new Date(2026, 0, 5));
    after = examine(applyEdits(book, edits));
  });

  it.each([
    ["Record cards!F17", true],
    ["Scheme 2024!B3:C9", true],
    ["Officials!C4", true],
    ["Officials!A36:H40", true],
    ["Officials!5:6", true],
    ["Officials!B:B", true],
    ["Record cards", true],
    // Grades.
    ["Officials!I2", false],
    ["Officials!K2:M35", false],
    ["Officials!H2:I2", true],
    ["Officials!I36", true],
    // Sheets of ours.
    ["Check report!B5", false],
    ["Check report", false],
    ["Run log!A1:Z90", false],
    ["Archive!F2", true],
    // Sheets that are not used, blank or unknown yet.
    ["Notes!A2", false],
    ["Notes", false],
    ["Sheet9!A1", true],
    ["Ballots 2026", true],
  ])("at %s counts: %s; straight after a calculation just as after another look", (place, expected) => {
    expect([counts(place, before, edits), counts(place, after)]).toEqual([expected, expected]);
  });

  it("at the place of grades counts where none were written", () => {
    expect(counts("Officials!I2", before)).toBe(true);
    expect(counts("Check report!B5", before)).toBe(true);
  });

  it("in the columns that a template has for grades does not count, its headers do", () => {
    const list = { sheet: "Officials", year: null, headerRow: 0, firstColumn: 0, lastColumn: 9 };
    const gradeColumns = [{ name: "grade", column: 9 } as const];
    const template = { ...before, input: { ...before.input, lists: [{ ...list, gradeColumns }] } };
    expect(["J2", "J1", "I2", "J35", "J36"].map((cell) => counts(`Officials!${cell}`, template))).toEqual([
      ...[false, true, true, false, true],
    ]);
  });
});

describe("sheets newer than the grades", () => {
  const at = new Date(2026, 0, 5);
  const calculated = (book: WorkbookSnapshot) => applyEdits(book, planEdits(examine(book), at));
  const canonical = async () => (book ??= calculated(await example("canonical-en")));
  let book: WorkbookSnapshot | undefined;
  const newer = (book: WorkbookSnapshot) => sheetsNewerThanGrades(examine(book));

  function put(book: WorkbookSnapshot, name: string, address: string, value: CellValue): WorkbookSnapshot {
    const { row = 0, column = 0 } = parseAddress(address) ?? {};
    return {
      sheets: book.sheets.map((one) => {
        if (one.name !== name) return one;
        const values = Array.from(one.values, (cells) => [...(cells ?? [])]);
        if (values[row]?.[column] === value) throw new Error("no change");
        (values[row] ??= [])[column] = value;
        return { ...one, values };
      }),
    };
  }

  it.each(["canonical-en", "zh-template", "tables"])("are none in %s, before a calculation and after", async (name) => {
    const book = await example(name);
    expect([newer(book), newer(calculated(book))]).toEqual([[], []]);
  });

  it("are those on which a figure was changed, be it of an earlier year's archive", async () => {
    const grades = await canonical();
    expect(newer(put(grades, "Record cards", "F3", 987_654))).toEqual(["Record cards"]);
    expect(newer(put(grades, "Archive", "A2", 1999))).toEqual(["Archive"]);
  });

  it("are none where only grades, notes or sheets of ours were changed", async () => {
    const grades = await canonical();
    expect(newer(put(grades, "Officials", "I2", 12))).toEqual([]);
    expect(newer(put(grades, "Officials", "T2", "see me"))).toEqual([]);
    expect(newer(put(grades, "Check report", "A1", "x"))).toEqual([]);
    expect(newer(withSheets(grades, sheet("Notes", [["To do"]])))).toEqual([]);
  });

  it("are those that were added", async () => {
    const grades = await canonical();
    const rows = [
      ["Year", "ID", "Name", "Positive", "Mixed", "Negative"],
      [2025, "T01", "An Ning", 5, 1, 0],
    ];
    expect(newer(withSheets(grades, sheet("Talks of the party school", rows)))).toEqual(["Talks of the party school"]);
  });

  it("are none where the fingerprints are gone or spoilt: nobody can tell", async () => {
    const changed = put(await canonical(), "Record cards", "F3", 987_654);
    expect(newer({ sheets: changed.sheets.filter(({ name }) => name !== "Fingerprints") })).toEqual([]);
    expect(newer(put(changed, "Fingerprints", "A1", "x"))).toEqual([]);
  });
});
