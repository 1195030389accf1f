/** The command `verify`, on files as a clerk's office has them. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";
import type { Edit } from "../../src/workbook";
import { openWorkbookFile } from "../../src/workbook/file";
import { valueOf } from "../contract/host-contract";

const examples = join(__dirname, "../fixtures/examples");
let folder: string;
let book: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "appraisal-"));
  book = join(folder, "book.xlsx");
  await run("calculate", join(examples, "canonical-en.xlsx"), "--out", book);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...argv: string[]): Promise<{ status: number; out: string; err: string[] }> {
  const err: string[] = [];
  let out = "";
  const status = await main(argv, { out: (text) => (out += text), err: (line) => err.push(line) });
  return { status, out, err };
}

/** The calculated book with these cells changed, as somebody else's file. */
async function changed(...cells: readonly (readonly [sheet: string, row: number, column: number, value: number])[]) {
  const file = valueOf(await openWorkbookFile(readFileSync(book)));
  const edits = cells.map(([sheet, row, column, value]): Edit => {
    return { kind: "write", sheet, row, column, values: [[value]] };
  });
  valueOf(await file.apply(edits));
  const path = join(folder, "changed.xlsx");
  writeFileSync(path, await file.bytes());
  return path;
}

it("ends with 0 where nothing differs, and writes nothing", async () => {
  const before = readFileSync(book);
  const { status, out, err } = await run("verify", book);
  expect([status, out, err.length]).toEqual([0, "", 1]);
  expect(err[0]).toMatch(
    /^Nothing differs: .* at \d{4}-\d\d-\d\d \d\d:\d\d:\d\d, and computing anew gives the same\.$/,
  );
  expect(readFileSync(book).equals(before)).toBe(true);
});

it("ends with 1, and names the input and the result of which one digit was changed", async () => {
  const path = await changed(["Marks", 1, 4, 83.5], ["Officials", 30, 8, 12.34]);
  const { status, out, err } = await run("verify", path, "--report", "-");
  expect(status).toBe(1);
  expect(err.slice(1)).toEqual([
    "  Marks!E2: changed since the calculation; it now holds 83.5.",
    "  Officials!I31: the result was changed by hand; it now holds 12.34.",
    "Inputs changed: if that is right, calculate again; if not, ask who changed them (P20).",
    "Results changed by hand: calculate again to put them right, and ask who changed them (P20).",
  ]);
  const report = JSON.parse(out);
  expect(report).toMatchObject({ schema: 1, calculated: true, recomputed: false, moved: [] });
  expect(report.differences).toEqual([
    { kind: "inputChanged", sheet: "Marks", cell: "E2", now: 83.5, message: expect.stringContaining("Marks!E2") },
    { kind: "resultChanged", sheet: "Officials", cell: "I31", now: 12.34, message: expect.stringContaining("12.34") },
  ]);
});

it("says what was calculated, in the language that is asked for", async () => {
  const path = await changed(["Officials", 30, 8, 12.34]);
  const { status, err } = await run("verify", path, "--lang", "zh-CN");
  expect(status).toBe(1);
  expect(err[1]).toMatch(/^ {2}Officials!I31：结果被手工改动，现为12\.34，计算结果为\d+(\.\d+)?。$/);
});

it("ends with 2 and a line that says why where nothing can be compared", async () => {
  const nonsense = join(folder, "nonsense.xlsx");
  writeFileSync(nonsense, "Name,Unit");
  for (const [path, words] of [
    [join(examples, "canonical-en.xlsx"), /never calculated/],
    [nonsense, /not an Excel workbook/],
    [join(folder, "none.xlsx"), /no such file/],
  ] as const) {
    const { status, err } = await run("verify", path);
    expect([status, err.length]).toEqual([2, 1]);
    expect(err[0]).toMatch(words);
  }
});

it("refuses to write a workbook, and says where its report cannot be written", async () => {
  expect((await run("verify", book, "--out", join(folder, "out.xlsx"))).err[0]).toMatch(/verify writes no workbook/);
  expect(existsSync(join(folder, "out.xlsx"))).toBe(false);
  expect((await run("verify", book, "--report", join(folder, "no/such.json"))).status).toBe(2);
});
