/** The breakdown's formulas by a program that is not ours: LibreOffice computes them all anew and comes to our numbers (P20). */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { roundTo, type ComponentResult, type OfficialResult } from "../../src/appraisal";
import { calculate } from "../../src/appraise";
import { wording } from "../../src/text";
import { cellAddress, SHEET_MARK, type SheetSnapshot } from "../../src/workbook";
import { openWorkbookFile } from "../../src/workbook/file";
import { breakdown } from "../../src/writing/breakdown";
import { valueOf } from "../contract/host-contract";
import { appraisalOf, graded, official } from "../writing/build";

jest.setTimeout(300_000);

const SOFFICE = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find(existsSync);
const describeWithLibreOffice: jest.Describe = SOFFICE || process.env["CI"] ? describe : describe.skip;
if (!SOFFICE)
  process.stderr.write("No LibreOffice (Debian package libreoffice-calc): formulas are not computed anew by it.\n");

const EXAMPLES = [
  "canonical-en",
  "canonical-en-faults",
  "canonical-zh",
  "tables",
  "transposed",
  "wide",
  "zh-template",
] as const;

const TIES = "halves";

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

/** Officials whose contributions come to a half of the last decimal, or nearly so, in many ways. */
function halves(): readonly OfficialResult[] {
  return Array.from({ length: 400 }, (_, n) => {
    const weights = [60, 20, 10, 5 + (n % 3)];
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const marks = [70 + (n % 29) * 1.005, 61.3 + (n % 17) * 0.1, 88.75, NaN];
    const points = weights.slice(0, 3).reduce((sum, weight, at) => sum + weight * (marks[at] ?? 0), 0);
    // The last mark makes the score end in a half, less or more a little.
    const wished = Math.ceil(points / total) + (n % 100) / 100 + 0.005 + ((n % 9) - 4) * 2e-14;
    marks[3] = (wished * total - points) / (weights[3] ?? 1);
    const whole = points + (weights[3] ?? 0) * marks[3];
    const components = weights.map((weight, at): ComponentResult => ({
      component: { key: `Mark ${at}`, name: `Mark ${at}`, weight },
      value: marks[at] ?? 0,
      share: weight / total,
      evidence: { kind: "mark" },
    }));
    return graded(official(`P${n}`, n), roundTo(whole / total, 2), { components });
  });
}

/** A workbook with their breakdown. */
async function halvesFile(): Promise<Uint8Array> {
  const [year] = appraisalOf({ 2025: halves() }).years;
  if (!year) throw new Error("no year");
  const { name, mark, content } = breakdown(year, wording("en"));
  const file = valueOf(await openWorkbookFile(readFileSync(join(__dirname, "../fixtures/examples/wide.xlsx"))));
  valueOf(await file.apply([{ kind: "ownSheet", sheet: name, mark, content }]));
  return file.bytes();
}

const breakdowns = (sheets: readonly SheetSnapshot[]): readonly SheetSnapshot[] =>
  sheets.filter(({ marks }) => {
    const mark = marks[SHEET_MARK];
    return mark !== undefined && "text" in mark && mark.text.startsWith("breakdown:");
  });

/** What the formula cells of the breakdowns show, by place. */
function results(sheets: readonly SheetSnapshot[]): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const { name, formulas, values } of breakdowns(sheets)) {
    formulas.forEach((row, r) =>
      row?.forEach((_, c) => found.set(`${name}!${cellAddress(r, c)}`, values[r]?.[c] ?? null)),
    );
  }
  return found;
}

const near = (a: unknown, b: unknown): boolean =>
  typeof a === "number" && typeof b === "number" && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

describeWithLibreOffice("LibreOffice computes the breakdown anew", () => {
  const folder = mkdtempSync(join(tmpdir(), "appraisal-formulas-"));
  const written = new Map<string, { readonly bytes: Uint8Array; readonly count: number }>();

  beforeAll(async () => {
    for (const name of EXAMPLES) {
      const file = valueOf(await openWorkbookFile(readFileSync(join(__dirname, `../fixtures/examples/${name}.xlsx`))));
      valueOf(await calculate(file));
      const bytes = await file.bytes();
      const stripped = withoutResults(bytes);
      written.set(name, { bytes, count: stripped.count });
      writeFileSync(join(folder, `${name}.xlsx`), stripped.bytes);
    }
    const ties = await halvesFile();
    written.set(TIES, { bytes: ties, count: 0 });
    writeFileSync(join(folder, `${TIES}.xlsx`), withoutResults(ties).bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const files = [...EXAMPLES, TIES].map((name) => join(folder, `${name}.xlsx`));
    const target = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out")];
    execFileSync(SOFFICE ?? "soffice", [profile, "--headless", ...target, ...files], { stdio: "ignore" });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(EXAMPLES)("%s", async (name) => {
    const { bytes, count } = written.get(name) ?? { bytes: new Uint8Array(), count: 0 };
    const ours = results(valueOf(await valueOf(await openWorkbookFile(bytes)).read()).sheets);
    expect(ours.size).toBeGreaterThan(300);
    expect(count).toBe(ours.size);
    const saved = valueOf(await openWorkbookFile(readFileSync(join(folder, "out", `${name}.xlsx`))));
    const theirs = results(valueOf(await saved.read()).sheets);
    const differing = [...ours].filter(([at, value]) => !near(value, theirs.get(at)));
    expect(differing.map(([at, value]) => [at, value, theirs.get(at)])).toEqual([]);
    expect(theirs.size).toBe(ours.size);
    // Their way of writing the formulas and the numbers is known again.
    const { edits } = valueOf(await calculate(saved));
    const again = edits.filter((edit) => edit.kind === "ownSheet" && edit.mark.startsWith("breakdown:"));
    expect(again.map((edit) => edit.kind === "ownSheet" && edit.sheet)).toEqual([]);
  });

  it("rounds as we do where contributions come to a half", async () => {
    const ours = results(
      valueOf(await valueOf(await openWorkbookFile(written.get(TIES)?.bytes ?? new Uint8Array())).read()).sheets,
    );
    const saved = valueOf(await openWorkbookFile(readFileSync(join(folder, "out", `${TIES}.xlsx`))));
    const theirs = results(valueOf(await saved.read()).sheets);
    expect(ours.size).toBe(400 * 5);
    const differing = [...ours].filter(([at, value]) => !near(value, theirs.get(at)));
    expect(differing.map(([at, value]) => [at, value, theirs.get(at)])).toEqual([]);
  });
});
