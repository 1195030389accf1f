/** A new workbook: read back as what it is meant for, in both languages, and calculated once it is filled in. */
import { defaultScheme, type Language } from "../../src/appraisal";
import { calculate, examine, type Examination } from "../../src/appraise";
import { newWorkbookEdits } from "../../src/jobs";
import { SimulatedWorkbook } from "../../src/simulator";
import {
  cellAddress,
  fittingPrompt,
  fittingWarning,
  listLine,
  overlaps,
  type CellValue,
  type Content,
  type Edit,
  type Validation,
  type WorkbookSnapshot,
} from "../../src/workbook";
import { excelHost } from "../../src/workbook/excel";
import { newWorkbook, openWorkbookFile, type WorkbookFile } from "../../src/workbook/file";
import { valueOf } from "../contract/host-contract";
import { simulatedExcel } from "../simulator/load-office";

const ROLES = [
  "scheme",
  "officials",
  "indicators",
  "cards",
  "ballots",
  "marks",
  "talks",
  "opinions",
  "checks",
  "findings",
  "team",
] as const;
type SheetRole = (typeof ROLES)[number];

async function newFile(language: Language): Promise<WorkbookFile> {
  const sheets = newWorkbookEdits(language).map(({ sheet, content }) => ({ name: sheet, content }));
  return valueOf(await openWorkbookFile(await newWorkbook(sheets)));
}

const sheetName = (language: Language, role: SheetRole): string =>
  newWorkbookEdits(language)[ROLES.indexOf(role)]?.sheet ?? "";

/** Officials of both groups with everything that the scheme asks for; good years, each a little different. */
async function filling(language: Language, count: number): Promise<readonly Edit[]> {
  const examination = examine(valueOf(await (await newFile(language)).read()));
  const table = examination.recognition.tables.find(({ role }) => role === "indicators");
  const lines = (table?.entries ?? []).map(({ cells }) => {
    const text = (field: "code" | "method" | "group") => String(cells.get(field)?.value ?? "");
    return { code: text("code"), method: text("method"), group: text("group") };
  });
  const [towns = "", departments = ""] = [...new Set(lines.map(({ group }) => group).filter(Boolean))];
  const english = language === "en";
  const people = Array.from({ length: count }, (_, index) => {
    const id = `P${index + 1}`;
    return { id, name: `N${id}`, unit: `U${id}`, group: index < count / 2 ? towns : departments, at: index };
  });
  const write = (role: SheetRole, values: readonly (readonly Content[])[]): Edit => ({
    kind: "write",
    sheet: sheetName(language, role),
    row: 1,
    column: 0,
    values,
  });
  const figures = (method: string, at: number, line: number): readonly Content[] => {
    if (/rating|评分/.test(method)) return [null, 81 + ((at * 3 + line) % 17)];
    if (/deduction|bonus|veto|扣分|加分|否决/.test(method)) return [null, 0];
    const target = 1003 + 97 * at + 31 * line;
    const actual = Math.round(target * (0.97 + 0.013 * ((at * 7 + line * 3) % 6)) * 100) / 100;
    return [target, actual, actual, Math.round(target * 0.95 * 10) / 10 + at];
  };
  const classes = english ? ["Leaders", "Peers", "Masses"] : ["领导", "同级", "群众"];
  return [
    write(
      "officials",
      people.map(({ id, name, unit, group }) => [id, name, unit, null, group]),
    ),
    write(
      "cards",
      people.flatMap(({ id, name, unit, group, at }) =>
        lines
          .filter((line) => line.group === "" || line.group === group)
          .map((line, index) => [2025, id, name, unit, line.code, ...figures(line.method, at, index)]),
      ),
    ),
    write(
      "ballots",
      people.flatMap(({ id, name, unit, at }) =>
        classes.map((voters) => [2025, id, name, unit, voters, 30, 30, 1, 18 + at, 9 - at, 1, 0, 1]),
      ),
    ),
    write(
      "marks",
      people.map(({ id, name, unit, at }) => [2025, id, name, unit, 80 + at, 90]),
    ),
    write(
      "talks",
      people.map(({ id, name, unit }) => [2025, id, name, unit, 9, 2, 0]),
    ),
    write(
      "opinions",
      people.map(({ id, name, unit }) => [2025, id, name, unit, "Audit", english ? "agree" : "同意"]),
    ),
    write(
      "checks",
      people.map(({ id, name, unit }) => [null, english ? "2025 Q1" : "2025年第一季度", id, name, unit, 88]),
    ),
  ];
}

async function filled(language: Language, count = 10): Promise<WorkbookFile> {
  const file = await newFile(language);
  valueOf(await file.apply(await filling(language, count)));
  return file;
}

/** A snapshot with one cell changed. */
function changed(
  snapshot: WorkbookSnapshot,
  sheet: string,
  row: number,
  column: number,
  value: CellValue,
): WorkbookSnapshot {
  return {
    sheets: snapshot.sheets.map((each) => {
      if (each.name !== sheet) return each;
      const values = Array.from(each.values, (cells) => Array.from(cells ?? []));
      (values[row] ??= [])[column] = value;
      return { ...each, values };
    }),
  };
}

/** The cells with a word that was not understood. */
function misunderstood({ appraisal }: Examination): string[] {
  return appraisal.issues.flatMap(({ code, at }) =>
    at && "row" in at && /^unknown-(?!indicator)|^bad-setting/.test(code)
      ? [`${at.sheet}!${cellAddress(at.row, at.column)}`]
      : [],
  );
}

describe.each(["en", "zh-CN"] as const)("a new workbook (%s)", (language) => {
  const plan = newWorkbookEdits(language);
  const validations = plan.flatMap(({ sheet, content }) =>
    (content.validations ?? []).map((validation) => ({ sheet, ...validation })),
  );

  it("is recognised sheet by sheet and column by column, without a complaint", async () => {
    const { recognition, input, appraisal } = examine(valueOf(await (await newFile(language)).read()));
    expect(recognition.language).toBe(language);
    expect(recognition.unusedSheets).toEqual([]);
    expect([...recognition.issues, ...input.issues, ...appraisal.issues]).toEqual([]);
    for (const [index, role] of ROLES.entries()) {
      const { sheet, content } = plan[index] ?? { sheet: "", content: null };
      const tables = recognition.tables.filter((table) => table.sheet === sheet);
      expect([...new Set(tables.map((table) => table.role))]).toEqual([role]);
      if (role === "scheme") continue;
      const headers = (content?.rows[0] ?? []).map((cell) => cell.content);
      const known = tables.flatMap((table) => table.headers.map(({ text }) => text));
      const open = headers.filter((header) => !known.includes(String(header)));
      const { grades, components } = defaultScheme(language);
      const named = role === "ballots" ? grades : role === "marks" ? components : [];
      expect(named.map(({ name }) => name)).toEqual(expect.arrayContaining(open));
      expect(open).toHaveLength({ ballots: 4, marks: 2 }[role as string] ?? 0);
    }
  });

  it("tells at each header what goes there", () => {
    for (const { sheet, content } of plan) {
      // A table of the scheme has a caption over its header.
      const below = content.rows.flatMap((_, row) => (content.rows[row - 1]?.length === 1 ? [row] : []));
      const headerRows = sheet === plan[0]?.sheet ? below : [0];
      expect(headerRows).toHaveLength(sheet === plan[0]?.sheet ? 5 : 1);
      for (const row of headerRows) {
        content.rows[row]?.forEach((_, column) => {
          const place = { row, column, rows: 1, columns: 1 };
          const prompts = content.validations?.filter(({ area, prompt }) => prompt && overlaps(area, place));
          expect([cellAddress(row, column), prompts?.length]).toEqual([cellAddress(row, column), 1]);
        });
      }
    }
  });

  it("keeps to Excel's limits, so that nothing it says is cut or left out", () => {
    const clashes = (one: Validation & { sheet: string }) =>
      validations.filter((other) => other.sheet === one.sheet && overlaps(other.area, one.area)).length;
    for (const validation of validations) {
      const { prompt, choices } = validation;
      if (prompt) expect(fittingPrompt(prompt)).toEqual(prompt);
      if (choices) expect(listLine(choices.words)).not.toBeNull();
      if (choices?.warning) expect(fittingWarning(choices.warning)).toEqual(choices.warning);
      expect(clashes(validation)).toBe(1);
    }
  });

  it("grades everybody once it is filled in, with the policy's own scheme, and has nothing to complain of", async () => {
    const file = await filled(language);
    const { input, appraisal } = valueOf(await calculate(file));
    // One year is no three-year summary yet.
    expect(appraisal.issues.map(({ code }) => code)).toEqual(["few-years"]);
    expect(appraisal.years.map(({ year }) => year)).toEqual([2025]);
    const officials = appraisal.years.flatMap((year) => year.officials);
    expect(officials.map(({ status, provisional }) => [status, provisional])).toEqual(
      Array.from({ length: 10 }, () => ["graded", false]),
    );
    expect(officials.every(({ targetsMet, dissatisfied }) => targetsMet !== null && dissatisfied !== null)).toBe(true);
    expect(officials.every(({ components }) => components.every(({ value }) => value !== null))).toBe(true);
    const [scheme] = input.years.map((year) => ({ ...year.scheme, places: null }));
    expect(scheme).toEqual({ ...defaultScheme(language), places: null });
    expect(valueOf(await calculate(file)).edits).toEqual([]);
  });

  it("asks for the year of a line that is left blank", async () => {
    const cards = sheetName(language, "cards");
    const { appraisal } = examine(changed(valueOf(await (await filled(language)).read()), cards, 1, 0, null));
    const place = expect.objectContaining({ sheet: cards, row: 1, column: 0 });
    expect(appraisal.issues).toContainEqual(expect.objectContaining({ code: "bad-year", at: place }));
  });

  describe("what its drop-down lists offer", () => {
    const lists = validations.flatMap(({ sheet, area, choices }) => (choices ? [{ sheet, area, ...choices }] : []));
    let base: WorkbookSnapshot;
    beforeAll(async () => (base = valueOf(await (await filled(language, 2)).read())));
    /** The first cell of each of these lists, holding a word. */
    const choosing = (chosen: readonly (typeof lists)[number][], word: (words: readonly string[]) => string) => {
      let { sheets } = base;
      for (const role of ["findings", "team"] as const) {
        [2025, "P1"].forEach((value, column) => {
          ({ sheets } = changed({ sheets }, sheetName(language, role), 1, column, value));
        });
      }
      for (const { sheet, area, words } of chosen) {
        ({ sheets } = changed({ sheets }, sheet, area.row, area.column, word(words)));
      }
      return misunderstood(examine({ sheets }));
    };

    it("is on every sheet with a closed vocabulary", () => {
      const named = (["scheme", "officials", "indicators", "ballots", "opinions", "findings", "team"] as const).map(
        (role) => sheetName(language, role),
      );
      expect([...new Set(lists.map(({ sheet }) => sheet))]).toEqual(named);
    });

    it("is understood when it is read back, word by word", () => {
      const longest = Math.max(...lists.map(({ words }) => words.length));
      for (let round = 0; round < longest; round += 1) {
        expect(choosing(lists, (words) => words[round % words.length] ?? "")).toEqual([]);
      }
    });

    it("is all that is understood, where it warns of other words", () => {
      const closed = lists.filter(({ warning }) => warning);
      const cells = closed.map(({ sheet, area }) => `${sheet}!${cellAddress(area.row, area.column)}`);
      expect(choosing(closed, () => "nonsense")).toEqual(expect.arrayContaining(cells));
    });
  });

  it("is the same in Excel as in a file", async () => {
    const workbook = new SimulatedWorkbook();
    workbook.addSheet("Sheet1");
    simulatedExcel(workbook);
    valueOf(await excelHost().apply(newWorkbookEdits(language)));
    const { recognition } = examine(valueOf(await excelHost().read()));
    const inFile = examine(valueOf(await (await newFile(language)).read())).recognition;
    const roles = ({ tables }: Examination["recognition"]) =>
      tables.map(({ sheet, role, area }) => [sheet, role, area]);
    expect(roles(recognition)).toEqual(roles(inFile));
    for (const { sheet, content } of plan) {
      expect(workbook.find(sheet)?.validations.list()).toHaveLength(content.validations?.length ?? 0);
    }
    // A second template would take the names of the first.
    expect(await excelHost().apply(newWorkbookEdits(language))).toEqual({
      ok: false,
      refusal: { code: "sheet-name-taken", sheet: plan[0]?.sheet },
    });
  });
});
