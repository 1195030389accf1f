/** A second opinion on the files written, by a program that is not ours: LibreOffice opens, computes and saves them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { calculate } from "../../src/appraise";
import { verify } from "../../src/jobs";
import { cellAddress, isCellError, SHEET_MARK, type SheetSnapshot } from "../../src/workbook";
import { openWorkbookFile, type WorkbookFile } from "../../src/workbook/file";
import { valueOf } from "../contract/host-contract";
import { halvesFile, OFFICIALS } from "./halves";
import { describeWithLibreOffice, saveAgain } from "./soffice";

jest.setTimeout(300_000);

const EXAMPLES = [
  "canonical-en",
  "canonical-en-faults",
  "canonical-zh",
  "tables",
  "transposed",
  "wide",
  "zh-template",
] as const;
const SAMPLES = ["sample", "sample.zh-CN"] as const;
const HALVES = "halves";

/** What the formulas of breakdowns come to; LibreOffice computes what a file does not say. */
const COMPUTED = /(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g;

/** The file without what the formulas of our breakdowns come to; also says how many that were. */
function withoutResults(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly count: number } {
  const parts = unzipSync(bytes);
  let count = 0;
  for (const [path, part] of Object.entries(parts)) {
    if (!path.startsWith("xl/worksheets/") || !path.endsWith(".xml")) continue;
    const xml = strFromU8(part);
    if (!/Score breakdown|得分明细/.test(xml)) continue;
    const stripped = xml.replace(COMPUTED, (_, formula: string) => {
      count += 1;
      return formula;
    });
    parts[path] = strToU8(stripped);
  }
  return { bytes: zipSync(parts), count };
}

/** What all cells say, by place. */
function said(sheets: readonly SheetSnapshot[]): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const { name, values } of sheets) {
    values.forEach((row, r) =>
      row?.forEach((value, c) => {
        if (value === null || value === undefined || value === "" || isCellError(value)) return;
        cells.set(`${name}!${cellAddress(r, c)}`, value);
      }),
    );
  }
  return cells;
}

/** What the formula cells of the breakdowns show, by place. */
function computed(sheets: readonly SheetSnapshot[]): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const { name, marks, formulas, values } of sheets) {
    const mark = marks[SHEET_MARK];
    if (mark === undefined || !("text" in mark) || !mark.text.startsWith("breakdown:")) continue;
    formulas.forEach((row, r) =>
      row?.forEach((_, c) => found.set(`${name}!${cellAddress(r, c)}`, values[r]?.[c] ?? null)),
    );
  }
  return found;
}

/** The places at which they differ, numbers by more than this share of themselves. */
function differing(
  ours: ReadonlyMap<string, unknown>,
  theirs: ReadonlyMap<string, unknown>,
  share: number,
): readonly (readonly [string, unknown, unknown])[] {
  const same = (a: unknown, b: unknown): boolean =>
    typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= share * Math.max(1, Math.abs(a)) : a === b;
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .map((at) => [at, ours.get(at), theirs.get(at)] as const)
    .filter(([, a, b]) => !same(a, b));
}

describeWithLibreOffice("LibreOffice", () => {
  const folder = mkdtempSync(join(tmpdir(), "appraisal-"));
  /** As we wrote them. */
  const written = new Map<string, { readonly bytes: Uint8Array; readonly count: number }>();
  const open = async (bytes: Uint8Array): Promise<WorkbookFile> => valueOf(await openWorkbookFile(bytes));
  const opened = (at: string, name: string): Promise<WorkbookFile> =>
    open(readFileSync(join(folder, at, `${name}.xlsx`)));
  const sheetsOf = async (file: WorkbookFile): Promise<readonly SheetSnapshot[]> => valueOf(await file.read()).sheets;
  const ours = async (name: string): Promise<readonly SheetSnapshot[]> =>
    sheetsOf(await open(written.get(name)?.bytes ?? new Uint8Array()));

  beforeAll(async () => {
    const give = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder, `${name}.xlsx`), bytes);
    const calculated = async (path: string): Promise<Uint8Array> => {
      const file = await open(readFileSync(join(__dirname, path)));
      expect(valueOf(await calculate(file)).edits.length).toBeGreaterThan(5);
      return file.bytes();
    };
    for (const name of SAMPLES) {
      const bytes = await calculated(`../../assets/${name}.xlsx`);
      written.set(name, { bytes, count: 0 });
      give(name, bytes);
    }
    for (const name of [...EXAMPLES, HALVES]) {
      const bytes = name === HALVES ? await halvesFile() : await calculated(`../fixtures/examples/${name}.xlsx`);
      const stripped = withoutResults(bytes);
      written.set(name, { bytes, count: stripped.count });
      give(name, stripped.bytes);
    }
    const files = (names: readonly string[], at = "") => names.map((name) => join(at, `${name}.xlsx`));
    await saveAgain(folder, files([...SAMPLES, ...EXAMPLES, HALVES]), "once");
    await saveAgain(folder, files(EXAMPLES, "once"), "twice");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(SAMPLES)("reads and saves %s as it was calculated", async (name) => {
    const file = await opened("once", name);
    const [mine, theirs] = [await ours(name), await sheetsOf(file)];
    expect(theirs.map((sheet) => sheet.name)).toEqual(mine.map((sheet) => sheet.name));
    // It does not write the 16th digit of a number.
    expect(differing(said(mine), said(theirs), 1e-14)).toEqual([]);
    // Our sheets and columns are known again, and nothing is written twice.
    expect(valueOf(await calculate(file)).edits).toEqual([]);
  });

  it.each(EXAMPLES)("computes every formula of the breakdown of %s, and comes to our numbers", async (name) => {
    const file = await opened("once", name);
    const [mine, theirs] = [computed(await ours(name)), computed(await sheetsOf(file))];
    expect(mine.size).toBeGreaterThan(300);
    expect(written.get(name)?.count).toBe(mine.size);
    expect(differing(mine, theirs, 1e-9)).toEqual([]);
    // Its way of writing the formulas and the numbers is known again.
    const { edits } = valueOf(await calculate(file));
    const again = edits.filter((edit) => edit.kind === "ownSheet" && edit.mark.startsWith("breakdown:"));
    expect(again.map((edit) => edit.kind === "ownSheet" && edit.sheet)).toEqual([]);
  });

  it("rounds as we do where contributions come to a half", async () => {
    const [mine, theirs] = [computed(await ours(HALVES)), computed(await sheetsOf(await opened("once", HALVES)))];
    expect(mine.size).toBe(OFFICIALS * 5);
    expect(differing(mine, theirs, 1e-9)).toEqual([]);
  });

  it.each(EXAMPLES)("saves %s, and what it saved, without a difference that verifying would find", async (name) => {
    for (const at of ["once", "twice"]) {
      const found = valueOf(await verify(await opened(at, name)));
      const { kind, differences } = { differences: null, ...found };
      expect([at, kind, differences]).toEqual([at, "verified", []]);
    }
  });
});
