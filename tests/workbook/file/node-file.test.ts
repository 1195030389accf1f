/** Workbook files on disk: whatever fails, the old file is whole and nothing else is left behind. */
import type { FileHandle } from "node:fs/promises";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { blankWorkbook } from "../../../src/workbook/file";
import {
  openWorkbookAt,
  readWorkbookFile,
  writeNewWorkbookFile,
  writeWorkbookFile,
} from "../../../src/workbook/file/node-file";
import { valueOf } from "../../contract/host-contract";

// Its functions can be spied upon only once they are a plain object's.
jest.mock("node:fs/promises", () => ({ ...jest.requireActual("node:fs/promises") }));
const disk = jest.requireMock<typeof import("node:fs/promises")>("node:fs/promises");
const { open } = { ...disk };

const CANNOT_WRITE = { ok: false, refusal: { code: "cannot-write-file" } };

let folder = "";
let path = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "workbook-"));
  path = join(folder, "考核.xlsx");
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

describe("workbook files on disk", () => {
  it("are written in place of the old file, and nothing else is left in the folder", async () => {
    writeFileSync(path, "old");
    valueOf(await writeWorkbookFile(path, await blankWorkbook(["一", "<2> & '3'"])));
    expect(readdirSync(folder)).toEqual(["考核.xlsx"]);
    const { sheets } = valueOf(await valueOf(await openWorkbookAt(path)).read());
    expect(sheets.map(({ name }) => name)).toEqual(["一", "<2> & '3'"]);
  });

  it("say why they cannot be read or written", async () => {
    expect(await readWorkbookFile(join(folder, "none.xlsx"))).toEqual({
      ok: false,
      refusal: { code: "file-not-found" },
    });
    expect(await readWorkbookFile(folder)).toEqual({ ok: false, refusal: { code: "file-unreadable" } });
    expect(await writeWorkbookFile(join(folder, "missing", "a.xlsx"), new Uint8Array())).toEqual(CANNOT_WRITE);
  });

  it("are refused before they are read where they are far too large", async () => {
    writeFileSync(path, "");
    truncateSync(path, 2 ** 40);
    expect(await readWorkbookFile(path)).toEqual({
      ok: false,
      refusal: { code: "workbook-too-large", limit: "200 MB" },
    });
  });

  it("keep the permissions that the old file had", async () => {
    writeFileSync(path, "old");
    chmodSync(path, 0o666);
    valueOf(await writeWorkbookFile(path, Buffer.from("new")));
    expect(statSync(path).mode & 0o777).toBe(0o666);
  });

  it("are written where a symbolic link leads, which stays", async () => {
    mkdirSync(join(folder, "shared"));
    const target = join(folder, "shared", "book.xlsx");
    writeFileSync(target, "old");
    symlinkSync(join("shared", "book.xlsx"), path);
    valueOf(await writeWorkbookFile(path, Buffer.from("new")));
    expect([readlinkSync(path), readFileSync(target, "utf8")]).toEqual([join("shared", "book.xlsx"), "new"]);
    expect(readdirSync(join(folder, "shared"))).toEqual(["book.xlsx"]);
  });

  it("are not replaced where they are read-only", async () => {
    writeFileSync(path, "old");
    chmodSync(path, 0o444);
    expect(await writeWorkbookFile(path, Buffer.from("new"))).toEqual(CANNOT_WRITE);
    expect(readFileSync(path, "utf8")).toBe("old");
  });

  it("replace nothing that is no file", async () => {
    mkdirSync(path);
    expect(await writeWorkbookFile(path, Buffer.from("new"))).toEqual(CANNOT_WRITE);
    expect([readdirSync(folder), readdirSync(path)]).toEqual([["考核.xlsx"], []]);
  });

  it("are those of the one or the other where two runs write at once", async () => {
    const contents = ["a", "b", "c", "d"].map((letter) => letter.repeat(300_000));
    const outcomes = await Promise.all(contents.map((text) => writeWorkbookFile(path, Buffer.from(text))));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(contents).toContain(readFileSync(path, "utf8"));
    expect(readdirSync(folder)).toEqual(["考核.xlsx"]);
  });
});

/** What may happen to a file while it is written. */
type Fault = (file: FileHandle) => void;

/** Has the disk fail for files that are opened for writing. */
function fail(fault: Fault): void {
  jest.spyOn(disk, "open").mockImplementation(async (...args) => {
    const file = await open(...args);
    if (args[1] === "wx") fault(file);
    return file;
  });
}

/** The disk is full after so many bytes. */
const fullAfter =
  (bytes: number): Fault =>
  (file) => {
    const write = file.write.bind(file);
    file.writeFile = async (content) => {
      await write(content as Uint8Array, 0, bytes);
      throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    };
  };

const broken = () => Promise.reject(Object.assign(new Error("input/output error"), { code: "EIO" }));

const NEW = Buffer.from("new".repeat(50_000));

const FAULTS: readonly (readonly [string, Fault])[] = [
  ...[0, 1, 2, 511, 4096, 65_536, NEW.length - 1, NEW.length].map(
    (bytes) => [`the disk is full after ${bytes} bytes`, fullAfter(bytes)] as const,
  ),
  ["the disk does not take what was written", (file) => (file.sync = broken)],
  ["the file cannot be closed", (file) => (file.close = once(file.close.bind(file)))],
];

/** Fails the first time, after the work is done. */
function once(close: () => Promise<void>): () => Promise<void> {
  let isFirst = true;
  return async () => {
    if (!isFirst) return;
    isFirst = false;
    await close();
    await broken();
  };
}

describe.each(FAULTS)("where %s", (_, fault) => {
  it("the old file is whole, and nothing is left beside it", async () => {
    writeFileSync(path, "old");
    fail(fault);
    expect(await writeWorkbookFile(path, NEW)).toEqual(CANNOT_WRITE);
    expect([readdirSync(folder), readFileSync(path, "utf8")]).toEqual([["考核.xlsx"], "old"]);
  });

  it("there is no file where there was none", async () => {
    fail(fault);
    expect(await writeWorkbookFile(path, NEW)).toEqual(CANNOT_WRITE);
    expect(await writeNewWorkbookFile(path, NEW)).toEqual(CANNOT_WRITE);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("where the new file cannot take the old one's place", () => {
  it("the old file is whole, and nothing is left beside it", async () => {
    writeFileSync(path, "old");
    jest.spyOn(disk, "rename").mockImplementation(broken);
    expect(await writeWorkbookFile(path, NEW)).toEqual(CANNOT_WRITE);
    expect([readdirSync(folder), readFileSync(path, "utf8")]).toEqual([["考核.xlsx"], "old"]);
  });
});

describe("a file that must be new", () => {
  it("is not written over one that is there, even where no more files can be opened", async () => {
    writeFileSync(path, "old");
    expect(await writeNewWorkbookFile(path, NEW)).toEqual({ ok: false, refusal: { code: "file-exists" } });
    jest.spyOn(disk, "open").mockImplementation(broken);
    expect(await writeNewWorkbookFile(path, NEW)).toEqual(CANNOT_WRITE);
    expect(readFileSync(path, "utf8")).toBe("old");
  });
});

it("a folder whose names cannot be synchronised is no fault of the file", async () => {
  jest.spyOn(disk, "open").mockImplementation((...args) => (args[1] === "r" ? broken() : open(...args)));
  valueOf(await writeWorkbookFile(path, NEW));
  expect(readFileSync(path)).toEqual(NEW);
});
