/** What another program saves again differs in nothing (P20): LibreOffice opens each example, computes it and saves it, twice. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { calculate } from "../../src/appraise";
import { verify } from "../../src/jobs";
import { openWorkbookFile } from "../../src/workbook/file";
import { valueOf } from "../contract/host-contract";

jest.setTimeout(300_000);

const SOFFICE = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find(existsSync);
const describeWithLibreOffice: jest.Describe = SOFFICE || process.env["CI"] ? describe : describe.skip;
if (!SOFFICE)
  process.stderr.write(
    "No LibreOffice (Debian package libreoffice-calc): whether it spoils fingerprints is skipped.\n",
  );

const EXAMPLES = ["canonical-en", "canonical-zh", "zh-template", "wide", "transposed", "tables", "canonical-en-faults"];

describeWithLibreOffice("LibreOffice", () => {
  it("saves every calculated example, and the result again, without a difference", async () => {
    const folder = mkdtempSync(join(tmpdir(), "appraisal-"));
    const paths = (at: string) => EXAMPLES.map((name) => join(folder, at, `${name}.xlsx`));
    const save = (from: string, to: string): void => {
      const target = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, to)];
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(SOFFICE ?? "soffice", [profile, "--headless", ...target, ...paths(from)], { stdio: "ignore" });
    };
    const open = async (path: string) => valueOf(await openWorkbookFile(readFileSync(path)));
    try {
      for (const [index, path] of paths("").entries()) {
        const file = await open(join(__dirname, `../fixtures/examples/${EXAMPLES[index]}.xlsx`));
        valueOf(await calculate(file));
        writeFileSync(path, await file.bytes());
      }
      save("", "once");
      save("once", "twice");
      for (const path of [...paths("once"), ...paths("twice")]) {
        const found = valueOf(await verify(await open(path)));
        const { kind, differences } = { differences: null, ...found };
        expect([path, kind, differences]).toEqual([path, "verified", []]);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
