/** Zip files of every make, and hostile ones: read rightly, or refused in words. */
import { strToU8, unzipSync } from "fflate";
import type { Refusal } from "../../../src/workbook";
import { openWorkbookFile } from "../../../src/workbook/file";
import { refuseTooLarge } from "../../../src/workbook/file/write-zip";
import type { ZipEntry } from "../../../src/workbook/file/zip";
import { valueOf } from "../../contract/host-contract";
import { sketchedParts } from "../../contract/sketched-file";
import { snapshotOf } from "./parts";
import { zipOf, type End, type Entry } from "./zips";

const SHEET = "xl/worksheets/sheet1.xml";
const PARTS = Object.entries(sketchedParts([{ name: "S", rows: [["a", 1.5]] }]));

/** The parts of a small workbook, each changed. */
const entries = (change: (entry: Entry) => Partial<Entry>): Entry[] =>
  PARTS.map(([name, content]) => ({ name, content, ...change({ name, content }) }));

/** Changes what is told of the sheet's part alone. */
const sheetTold = (told: Entry["told"]): Entry[] => entries(({ name }) => (name === SHEET ? { told } : {}));

describe("zip files of other makes", () => {
  const folder: Entry = { name: "xl/", content: "", isStored: true };
  it.each<[string, Entry[], End?]>([
    ["as usual", entries(() => ({}))],
    ["stored rather than deflated", entries(() => ({ isStored: true }))],
    ["with sizes behind the data", entries(() => ({ hasDescriptor: true }))],
    ["with sizes in 64 bits", entries(() => ({ isWide: true }))],
    ["with a directory in 64 bits", entries(() => ({})), { isWide: true }],
    ["with backslashes in names", entries(({ name }) => ({ name: String(name).replaceAll("/", "\\") }))],
    ["with capitals in names", entries(({ name }) => ({ name: String(name).toUpperCase() }))],
    ["with folders", [folder, ...entries(() => ({}))]],
    ["with a comment that looks like an end", entries(() => ({})), { comment: `PK\u0005\u0006${"-".repeat(40)}` }],
    ["with the marks of how hard it was packed, and of names in UTF-8", entries(() => ({ told: { flags: 0x806 } }))],
    [
      "with names in an old code page",
      [
        ...entries(() => ({})),
        { name: new Uint8Array([0xb1, 0xed]), content: "x" },
        { name: new Uint8Array([0xcd, 0xbc]), content: "y" },
      ],
    ],
  ])("%s are read, edited and written", async (...[, zip, end]) => {
    const bytes = zipOf(zip, end);
    const file = valueOf(await openWorkbookFile(bytes));
    expect(valueOf(await file.read()).sheets[0]?.values).toEqual([["a", 1.5]]);
    valueOf(await file.apply([{ kind: "write", sheet: "S", row: 1, column: 0, values: [["b"]] }]));
    const written = await file.bytes();
    expect((await snapshotOf(written)).sheets[0]?.values).toEqual([["a", 1.5], ["b"]]);
    // fflate reads it, too, and finds every part under its own name.
    const names = (all: Uint8Array): string[] => Object.keys(unzipSync(all)).filter((name) => !name.endsWith("/"));
    expect(names(written)).toEqual(names(zipOf(zip)));
  });
});

const DAMAGED = (part: string): Refusal => ({ code: "damaged-workbook", part });
const TOO_LARGE = (limit: string): Refusal => ({ code: "workbook-too-large", limit });
const ENCRYPTED: Refusal = { code: "encrypted-workbook" };
const DIRECTORY = "zip directory";

describe("zip files that are refused", () => {
  const twice = entries(() => ({})).flatMap((entry) => (entry.name === SHEET ? [entry, entry] : [entry]));
  const otherCase = { name: SHEET.toUpperCase(), content: "x" };
  const small = 5 * 2 ** 20;
  it.each<[string, Entry[], Refusal, End?]>([
    ["encrypted", sheetTold({ flags: 1 }), ENCRYPTED],
    ["strongly encrypted", sheetTold({ flags: 0x40 }), ENCRYPTED],
    ["encrypted with its directory", sheetTold({ flags: 0x2000 }), ENCRYPTED],
    ["packed in a way that nobody uses", sheetTold({ method: 12 }), DAMAGED(SHEET)],
    ["with a part twice", twice, DAMAGED(SHEET)],
    ["with a part twice but for capitals", [...entries(() => ({})), otherCase], DAMAGED(otherCase.name)],
    ["with a part longer than told", sheetTold({ size: 9 }), DAMAGED(SHEET)],
    ["with a part shorter than told", sheetTold({ size: 1e6 }), DAMAGED(SHEET)],
    ["with another checksum", sheetTold({ crc: 7 }), DAMAGED(SHEET)],
    ["with a part that is cut off", sheetTold({ packedSize: 20 }), DAMAGED(SHEET)],
    ["with a part that is said to be stored", sheetTold({ method: 0 }), DAMAGED(SHEET)],
    ["with a part that begins at another", sheetTold({ offset: 0 }), DAMAGED(SHEET)],
    ["with a part that begins nowhere", sheetTold({ offset: 17 }), DAMAGED(SHEET)],
    ["with a part that begins behind the end", sheetTold({ offset: 1e9 }), DAMAGED(DIRECTORY)],
    ["with a part that reaches into the next", sheetTold({ packedSize: 250 }), DAMAGED("xl/sharedStrings.xml")],
    ["with a part that reaches behind the end", sheetTold({ packedSize: 1e6 }), DAMAGED(DIRECTORY)],
    ["with fewer parts told than there are", entries(() => ({})), DAMAGED(DIRECTORY), { count: 3 }],
    ["with more parts told than there are", entries(() => ({})), DAMAGED(DIRECTORY), { count: 99 }],
    ["with far too many parts told", entries(() => ({})), TOO_LARGE("zip 20000"), { count: 30_000 }],
    ["with a directory that begins behind the end", entries(() => ({})), DAMAGED(DIRECTORY), { at: 1e9 }],
    ["with a directory that begins in the data", entries(() => ({})), DAMAGED(DIRECTORY), { at: 3 }],
    ["with a directory at no place at all", entries(() => ({})), DAMAGED(DIRECTORY), { isWide: true, at: 2 ** 63 }],
    ["with a part that unpacks to far more", sheetTold({ size: 200 * 2 ** 20 }), TOO_LARGE("zip 1:500")],
    [
      "with parts that unpack to too much together",
      Array.from({ length: 300 }, (_, index) => ({ name: `${index}`, content: "", told: { size: small } })),
      TOO_LARGE("1200 MB"),
    ],
  ])("%s", async (...[, zip, refusal, end]) => {
    expect(await openWorkbookFile(zipOf(zip, end))).toEqual({ ok: false, refusal });
  });

  it("without an end, or with the end alone", async () => {
    const bytes = zipOf(entries(() => ({})));
    const refused = { ok: false, refusal: DAMAGED(DIRECTORY) };
    expect(await openWorkbookFile(bytes.subarray(0, -22))).toEqual(refused);
    expect(await openWorkbookFile(new Uint8Array([...strToU8("PK"), ...bytes.subarray(-22)]))).toEqual(refused);
  });

  it("cut off anywhere", async () => {
    const bytes = zipOf(entries(() => ({})));
    for (let length = 2; length < bytes.length; length += 97) {
      expect((await openWorkbookFile(bytes.subarray(0, length))).ok).toBe(false);
    }
  });
});

describe("what is written can be opened again, or is refused", () => {
  const piece = new Uint8Array(2 ** 20);
  const entry = (size: number, pieces: number): ZipEntry => ({
    ...{ name: "a", rawName: strToU8("a"), flags: 0, method: 8, modified: 0, crc: 0, attributes: 0 },
    packed: Array.from({ length: pieces }, () => piece),
    size,
  });
  const total = 1200 * 2 ** 20;
  it.each<[string, ZipEntry[], string | null]>([
    ["as many parts as are opened", Array.from({ length: 20_000 }, () => entry(1, 0)), null],
    ["one part more", Array.from({ length: 20_001 }, () => entry(1, 0)), "zip 20000"],
    ["as much unpacked as is opened", [entry(total - 1, 1), entry(1, 1)], null],
    ["a byte more", [entry(total, 1), entry(1, 1)], "1200 MB"],
    ["nearly as large a file as is opened", [entry(1, 199)], null],
    ["as large a file, without its headers", [entry(1, 200)], "200 MB"],
  ])("%s", (_, all, limit) => {
    if (limit === null) expect(() => refuseTooLarge(all)).not.toThrow();
    else expect(() => refuseTooLarge(all)).toThrow(expect.objectContaining({ refusal: TOO_LARGE(limit) }));
  });
});
