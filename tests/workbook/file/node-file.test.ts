import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { blankWorkbook, openWorkbookFile } from "../../../src/workbook/file";
import { readWorkbookFile, writeWorkbookFile } from "../../../src/workbook/file/node-file";
import { valueOf } from "../../contract/host-contract";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "workbook-"))));
afterEach(() => rmSync(folder, { recursive: true }));

describe("workbook files on disk", () => {
  it("are written in place of the old file, and nothing else is left in the folder", async () => {
    const path = join(folder, "考核.xlsx");
    writeFileSync(path, "old");
    const bytes = blankWorkbook(["一", "<2> & '3'"]);
    valueOf(await writeWorkbookFile(path, bytes));
    expect(readdirSync(folder)).toEqual(["考核.xlsx"]);
    const file = valueOf(openWorkbookFile(valueOf(await readWorkbookFile(path))));
    expect(file.snapshot().sheets.map(({ name }) => name)).toEqual(["一", "<2> & '3'"]);
  });

  it("say why they cannot be read or written", async () => {
    expect(await readWorkbookFile(join(folder, "none.xlsx"))).toEqual({
      ok: false,
      refusal: { code: "file-not-found" },
    });
    expect(await readWorkbookFile(folder)).toEqual({ ok: false, refusal: { code: "file-unreadable" } });
    const path = join(folder, "missing", "a.xlsx");
    expect(await writeWorkbookFile(path, new Uint8Array())).toEqual({
      ok: false,
      refusal: { code: "cannot-write-file" },
    });
  });

  it("keep the old file when the new one cannot take its place", async () => {
    writeFileSync(join(folder, "a"), "old");
    expect((await writeWorkbookFile(join(folder, "a", "b.xlsx"), new Uint8Array())).ok).toBe(false);
    expect(readFileSync(join(folder, "a"), "utf8")).toBe("old");
  });
});
