/** `calculate --in-place`: the workbook is the old one or the new one, whatever happens. */
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";

// Its functions can be spied upon only once they are a plain object's.
jest.mock("node:fs/promises", () => ({ ...jest.requireActual("node:fs/promises") }));
const disk = jest.requireMock<typeof import("node:fs/promises")>("node:fs/promises");
const { open } = { ...disk };

const EXAMPLE = join(__dirname, "../fixtures/examples/wide.xlsx");

let folder = "";
let book = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "appraisal-"));
  book = join(folder, "book.xlsx");
  copyFileSync(EXAMPLE, book);
  chmodSync(book, 0o644);
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

async function calculate(path: string) {
  const err: string[] = [];
  const status = await main(["calculate", path, "--in-place"], { out: () => {}, err: (line) => err.push(line) });
  return { status, err: err.join("\n") };
}

const isCalculated = (path: string): boolean => readFileSync(path).length > 1.5 * readFileSync(EXAMPLE).length;
const isAsBefore = (path: string): boolean => readFileSync(path).equals(readFileSync(EXAMPLE));

it("writes where a symbolic link leads", async () => {
  const link = join(folder, "links", "link.xlsx");
  mkdirSync(join(folder, "links"));
  symlinkSync(book, link);
  expect((await calculate(link)).status).toBeLessThan(2);
  expect([isCalculated(book), isCalculated(link), readdirSync(join(folder, "links"))]).toEqual([
    true,
    true,
    ["link.xlsx"],
  ]);
});

it("says that a read-only workbook cannot be written, and leaves it", async () => {
  chmodSync(book, 0o444);
  const { status, err } = await calculate(book);
  expect([status, isAsBefore(book), readdirSync(folder)]).toEqual([2, true, ["book.xlsx"]]);
  expect(err).toContain("cannot be written");
});

it("says so where the disk is full, and leaves the workbook", async () => {
  jest.spyOn(disk, "open").mockImplementation(async (...args) => {
    const file = await open(...args);
    file.writeFile = () => Promise.reject(Object.assign(new Error("no space left on device"), { code: "ENOSPC" }));
    return file;
  });
  const { status, err } = await calculate(book);
  expect([status, isAsBefore(book), readdirSync(folder)]).toEqual([2, true, ["book.xlsx"]]);
  expect(err).toContain("cannot be written");
});

it("leaves a whole workbook where two run at once, and a third run finds nothing to write", async () => {
  const outcomes = await Promise.all([calculate(book), calculate(book)]);
  expect(outcomes.every(({ status }) => status < 2)).toBe(true);
  expect([isCalculated(book), readdirSync(folder)]).toEqual([true, ["book.xlsx"]]);
  const written = readFileSync(book);
  await calculate(book);
  expect(readFileSync(book).equals(written)).toBe(true);
});
