/** A second opinion on the files written: LibreOffice opens them and finds what was planned. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { calculate } from "../../src/appraise";
import { cellAddress, isCellError, type SheetSnapshot } from "../../src/workbook";
import { openWorkbookFile } from "../../src/workbook/file";
import { valueOf } from "../contract/host-contract";

jest.setTimeout(180_000);

const SOFFICE = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find(existsSync);
const describeWithLibreOffice: jest.Describe = SOFFICE || process.env["CI"] ? describe : describe.skip;
if (!SOFFICE)
  process.stderr.write("No LibreOffice (Debian package libreoffice-calc): its second opinion is skipped.\n");

/** What the sheets say, by place. */
function said(sheets: readonly SheetSnapshot[]): Map<string, string | number | boolean> {
  const cells = new Map<string, string | number | boolean>();
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

/** The same, save the 16th digit of a number, which LibreOffice does not write. */
function same(a: unknown, b: unknown): boolean {
  return typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= 1e-14 * Math.abs(a) : a === b;
}

describeWithLibreOffice("LibreOffice", () => {
  it.each(["sample.xlsx", "sample.zh-CN.xlsx"])("reads and saves %s as it was calculated", async (name) => {
    const folder = mkdtempSync(join(tmpdir(), "appraisal-"));
    try {
      const file = valueOf(await openWorkbookFile(readFileSync(join(__dirname, "../../assets", name))));
      expect(valueOf(await calculate(file)).edits.length).toBeGreaterThan(5);
      writeFileSync(join(folder, "book.xlsx"), await file.bytes());
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const target = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out")];
      execFileSync(SOFFICE ?? "soffice", [profile, "--headless", ...target, join(folder, "book.xlsx")], {
        stdio: "ignore",
      });

      const ours = valueOf(await file.read());
      const saved = valueOf(await openWorkbookFile(readFileSync(join(folder, "out/book.xlsx"))));
      const theirs = valueOf(await saved.read());
      expect(theirs.sheets.map((sheet) => sheet.name)).toEqual(ours.sheets.map((sheet) => sheet.name));
      const [mine, read] = [said(ours.sheets), said(theirs.sheets)];
      const differing = [...new Set([...mine.keys(), ...read.keys()])].filter(
        (at) => !same(mine.get(at), read.get(at)),
      );
      expect(differing).toEqual([]);
      // Our sheets and columns are known again, and nothing is written twice.
      expect(valueOf(await calculate(saved)).edits).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
