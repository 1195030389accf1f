import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";
import { openWorkbookFile, newWorkbook } from "../../src/workbook/file";
import { differences } from "./agreement";

const examples = join(__dirname, "../fixtures/examples");
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "appraisal-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(...argv: string[]): Promise<{ status: number; out: string; err: string[] }> {
  const err: string[] = [];
  let out = "";
  const status = await main(argv, { out: (text) => (out += text), err: (line) => err.push(line) });
  return { status, out, err };
}

describe("calculate", () => {
  it.each(["canonical-en", "canonical-zh", "zh-template", "wide", "transposed", "tables"])(
    "agrees with what is expected of %s, for every official",
    async (name) => {
      const { status, out } = await run("calculate", join(examples, `${name}.xlsx`), "--report", "-");
      expect(status).toBe(0);
      const expected = JSON.parse(readFileSync(join(examples, `${name}.expected.json`), "utf8"));
      expect(differences(JSON.parse(out), expected)).toEqual([]);
    },
  );

  it("agrees on canonical-en-faults, where faults block those whom they concern, with status 1", async () => {
    const { status, out } = await run("calculate", join(examples, "canonical-en-faults.xlsx"), "--report", "-");
    expect(status).toBe(1);
    const expected = JSON.parse(readFileSync(join(examples, "canonical-en-faults.expected.json"), "utf8"));
    expect(differences(JSON.parse(out), expected)).toEqual([]);
  });

  it("writes OUT, leaves BOOK as it was, and changes nothing the second time", async () => {
    const book = join(examples, "canonical-en.xlsx");
    const before = readFileSync(book);
    const [once, twice] = [join(folder, "once.xlsx"), join(folder, "twice.xlsx")];
    expect((await run("calculate", book, "--out", once)).status).toBe(0);
    expect((await run("calculate", once, "--out", twice)).status).toBe(0);
    expect(readFileSync(book).equals(before)).toBe(true);
    expect(readFileSync(twice).equals(readFileSync(once))).toBe(true);
    const opened = await openWorkbookFile(readFileSync(once));
    const snapshot = opened.ok ? await opened.value.read() : opened;
    const names = snapshot.ok ? snapshot.value.sheets.map(({ name }) => name) : [];
    expect(names).toEqual(
      expect.arrayContaining(["Officials", "Score breakdown 2025", "Three-year summary Departments", "Archive"]),
    );
  });

  it("without OUT tells what it would write; with OUT the same of what it wrote; then that there is nothing to write", async () => {
    const [book, out] = [join(examples, "canonical-en.xlsx"), join(folder, "out.xlsx")];
    const told = ({ err }: { err: string[] }, heading: string) => err.slice(err.indexOf(heading)).slice(1);
    const preview = told(await run("calculate", book), "Would be written (with --out or --in-place):");
    expect(preview[0]).toMatch(
      /^ {2}Officials: Score, Rank, Proposed grade, Grade, Remarks in new columns I–M, \d+ cells$/,
    );
    expect(preview).toContainEqual(expect.stringMatching(/^ {2}New sheet “Archive”, \d+ rows$/));
    expect(told(await run("calculate", book, "--out", out), "Written:")).toEqual(preview);
    expect((await run("calculate", out)).err.at(-1)).toBe(
      "Nothing to write: the workbook already holds these results.",
    );
    expect((await run("check", book)).err.join("\n")).not.toMatch(/New sheet/);
  });

  it("speaks the language that is asked for", async () => {
    const book = join(examples, "canonical-en.xlsx");
    const chinese = await run("calculate", book, "--report", "-", "--lang", "zh-CN");
    const issues: { message: string }[] = JSON.parse(chinese.out).issues;
    expect(issues.every(({ message }) => /[\u4e00-\u9fff]/.test(message))).toBe(true);
  });
});

describe("what cannot be done ends with status 2, one line that says why, and no OUT", () => {
  const ole = (): Buffer => {
    // A compound file whose directory names the stream EncryptedPackage, as Excel writes a workbook with a password.
    const file = Buffer.alloc(2048);
    Buffer.from("d0cf11e0a1b11ae1", "hex").copy(file);
    file.writeUInt16LE(9, 30);
    file.writeUInt32LE(0, 48);
    for (const [index, name] of ["Root Entry", "EncryptedPackage"].entries()) {
      file.write(name, 512 + index * 128, "utf16le");
      file.writeUInt16LE((name.length + 1) * 2, 512 + index * 128 + 64);
    }
    return file;
  };
  it.each([
    ["a missing file", null, /no such file/],
    ["a text file named .xlsx", Buffer.from("Name,Unit\nWang,Town"), /not an Excel workbook/],
    ["an empty file", Buffer.alloc(0), /not an Excel workbook/],
    ["an encrypted workbook", ole(), /encrypted/],
  ])("%s", async (_, bytes, words) => {
    const [book, out] = [join(folder, "book.xlsx"), join(folder, "out.xlsx")];
    if (bytes) writeFileSync(book, bytes);
    const { status, err } = await run("calculate", book, "--out", out);
    expect(status).toBe(2);
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(words);
    expect(existsSync(out)).toBe(false);
  });

  it("a workbook with no officials", async () => {
    const [book, out] = [join(folder, "book.xlsx"), join(folder, "out.xlsx")];
    const print = { landscape: false, fitWidth: false, titleRows: 0 };
    const content = {
      rows: [[{ content: "Nothing" }]],
      columnWidths: [],
      freeze: { rows: 0, columns: 0 },
      merges: [],
      print,
    };
    writeFileSync(book, await newWorkbook([{ name: "Sheet1", content }]));
    const { status, err } = await run("calculate", book, "--out", out);
    expect(status).toBe(2);
    expect(err.join("\n")).toMatch(/No officials were found/);
    expect(existsSync(out)).toBe(false);
  });

  it("unusable arguments", async () => {
    const { status, err } = await run("calculate");
    expect(status).toBe(2);
    expect(err.join("\n")).toMatch(/Usage/);
  });

  it("a result that cannot be written", async () => {
    const { status, err } = await run(
      "calculate",
      join(examples, "canonical-en.xlsx"),
      "--out",
      join(folder, "no/such/out.xlsx"),
    );
    expect(status).toBe(2);
    expect(err).toHaveLength(1);
  });
});

describe("check", () => {
  it("finds no error in an example without faults, and writes nothing", async () => {
    const { status, out } = await run("check", join(examples, "canonical-zh.xlsx"), "--report", "-");
    expect(status).toBe(0);
    expect(JSON.parse(out).years).toHaveLength(3);
  });

  it("tells what each sheet was taken for and why; calculate keeps that to its report", async () => {
    const book = join(examples, "canonical-en.xlsx");
    const check = await run("check", book);
    const at = check.err.indexOf("Ballots");
    expect(check.err.slice(at, at + 2)).toEqual([
      "Ballots",
      "  Taken for Ballots, certain: its name and its headers agree.",
    ]);
    const { out, err } = await run("calculate", book, "--report", "-");
    expect(err.join("\n")).not.toMatch(/Taken for/);
    const recognition: { sheet: string; cells: number; used: number; explanation: string[] }[] =
      JSON.parse(out).recognition;
    expect(recognition.find(({ sheet }) => sheet === "Ballots")).toMatchObject({
      role: "ballots",
      sure: "certain",
      hidden: false,
      tables: [{ role: "ballots", area: "A1:M104", layout: "long" }],
      ignored: [],
      explanation: expect.arrayContaining(["Taken for Ballots, certain: its name and its headers agree."]),
    });
    expect(recognition.every(({ cells, used }) => cells === used)).toBe(true);
  });
});

describe("template", () => {
  it.each([
    ["en", "Officials", /press Calculate grades/],
    ["zh-CN", "考核对象", /点击“计算等次”/],
  ] as const)("writes a new workbook in %s, and says what to do with it", async (language, sheet, words) => {
    const path = join(folder, "new.xlsx");
    const { status, out, err } = await run("template", path, "--lang", language);
    expect([status, out, err.length]).toEqual([0, "", 1]);
    expect(err[0]).toMatch(words);
    const opened = await openWorkbookFile(readFileSync(path));
    const read = opened.ok ? await opened.value.read() : opened;
    expect(read.ok && read.value.sheets.map(({ name }) => name)).toContain(sheet);
    const check = await run("check", path, "--report", "-");
    expect([check.status, JSON.parse(check.out).issues]).toEqual([2, []]);
    expect(check.err.join("\n")).toMatch(/No officials were found|未找到考核对象/);
  });

  it("leaves a file that is there as it is, whatever it holds", async () => {
    const path = join(folder, "mine.xlsx");
    writeFileSync(path, "mine");
    const { status, err } = await run("template", path);
    expect([status, err.length]).toEqual([2, 1]);
    expect(err[0]).toMatch(/already there/);
    expect(readFileSync(path, "utf8")).toBe("mine");
  });

  it("says so where it cannot write", async () => {
    const { status, err } = await run("template", join(folder, "no/such/new.xlsx"));
    expect([status, err.length]).toEqual([2, 1]);
  });
});
