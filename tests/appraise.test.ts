/** The main job on the sample, from a workbook back into it and on. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { calculate, examine, planEdits, type Examination, type Stage } from "../src/appraise";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../src/workbook";
import { openWorkbookFile } from "../src/workbook/file";
import { valueOf } from "./contract/host-contract";
import { applyEdits } from "./writing/apply";

const sample = async (name: string) =>
  valueOf(await openWorkbookFile(readFileSync(join(__dirname, "../assets", name))));

/** The sample as it is once its grades are in it. */
async function calculated(name: string): Promise<WorkbookSnapshot> {
  const file = await sample(name);
  valueOf(await calculate(file));
  return valueOf(await file.read());
}

const isOurs = ({ marks }: SheetSnapshot): boolean => "sheet" in marks;

/** Excel's serial number of the first day of a year. */
const firstDay = (year: number): number => Date.UTC(year, 0, 1) / 86_400_000 + 25_569;

const isOfYear = (row: readonly (CellValue | undefined)[] | undefined, year: number): boolean =>
  row?.[0] === year || (typeof row?.[0] === "number" && row[0] >= firstDay(year) && row[0] < firstDay(year + 1));

const conclusions = ({ appraisal }: Examination) =>
  appraisal.summary.map(({ official, years, mean, rank, change, consequences, notJudged }) => ({
    id: official.id,
    years: years.map(({ year, score, rank: place, grade }) => ({ year, score, rank: place, grade })),
    ...{ mean, rank, change, consequences, notJudged },
  }));

describe.each(["sample.xlsx", "sample.zh-CN.xlsx"])("the main job on %s", (name) => {
  it("tells its stages, writes once, and finds nothing to write again", async () => {
    const file = await sample(name);
    const stages: Stage[] = [];
    const listen = (stage: Stage): void => void stages.push(stage);
    const once = valueOf(await calculate(file, listen));
    const twice = valueOf(await calculate(file, listen));
    expect([once.edits.length > 0, twice.edits]).toEqual([true, []]);
    expect(stages).toEqual(["reading", "scoring", "writing", "reading", "scoring"]);
  });

  it("has a consequence of each kind, and nobody is blocked", async () => {
    const { appraisal } = examine(valueOf(await (await sample(name)).read()));
    const rules = appraisal.summary.flatMap(({ consequences }) => consequences.map(({ rule }) => rule));
    expect([...new Set(rules)].sort()).toEqual(["P14", "P15", "P16", "P17", "P18", "P19"]);
    expect(appraisal.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(appraisal.issues.some(({ severity }) => severity === "warning")).toBe(true);
  });

  it("takes an earlier year from the archive once its sheets are gone, and comes to the same (P8)", async () => {
    const whole = await calculated(name);
    const without = whole.sheets.map((sheet) =>
      isOurs(sheet) ? sheet : { ...sheet, values: sheet.values.map((row) => (isOfYear(row, 2023) ? undefined : row)) },
    );
    const again = examine({ sheets: without });
    expect(again.appraisal.years.map(({ year }) => year)).toEqual([2024, 2025]);
    expect(conclusions(again)).toEqual(conclusions(examine(whole)));
  });

  it("reads an archive that a clerk typed until it has one of its own, and lets it rest from then on unless they differ", async () => {
    const whole = await calculated(name);
    const typed = whole.sheets.flatMap((sheet): SheetSnapshot[] => {
      const mark = sheet.marks["sheet"];
      if (!mark) return [sheet];
      return "text" in mark && mark.text === "archive" ? [{ ...sheet, marks: {} }] : [];
    });
    const first = examine({ sheets: typed });
    const taken = applyEdits({ sheets: typed }, planEdits(first));
    const second = examine(taken);
    expect(conclusions(second)).toEqual(conclusions(first));
    expect(second.appraisal.issues).toEqual(first.appraisal.issues);
    const corrected = taken.sheets.map((sheet) => {
      const isTyped = sheet.name === typed.at(-1)?.name;
      const score = sheet.values[0]?.findIndex((header) => header === "Score" || header === "得分") ?? -1;
      const change = (value: CellValue | undefined, row: number, column: number) =>
        row === 1 && column === score ? 12.34 : value;
      return isTyped
        ? { ...sheet, values: sheet.values.map((row, r) => row?.map((value, c) => change(value, r, c))) }
        : sheet;
    });
    const doubtful = examine({ sheets: corrected }).appraisal.issues.map(({ code }) => code);
    expect(doubtful).toContain("role-twice");
  });

  it("still asks which of two sheets holds, once it has an archive of its own", async () => {
    const { sheets } = await calculated(name);
    const { recognition } = examine({ sheets });
    const talks = recognition.tables.find(({ role }) => role === "talks")?.sheet;
    const copies = sheets.flatMap((sheet) => (sheet.name === talks ? [{ ...sheet, name: `${sheet.name} 2` }] : []));
    const { issues } = examine({ sheets: [...sheets, ...copies] }).appraisal;
    expect(issues.map(({ code }) => code)).toContain("role-twice");
  });

  it("does not take sheets of its own for input, even where their marks were lost", async () => {
    const whole = await calculated(name);
    const ours = new Set(whole.sheets.filter(isOurs).map((sheet) => sheet.name));
    const unmarked = whole.sheets.map((sheet) => ({ ...sheet, marks: {} }));
    const { recognition } = examine({ sheets: unmarked });
    const taken = recognition.tables.filter(({ sheet }) => ours.has(sheet)).map(({ role }) => role);
    expect(taken).toEqual(["archive"]);
  });
});
