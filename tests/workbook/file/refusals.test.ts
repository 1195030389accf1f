import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { openWorkbookFile } from "../../../src/workbook/file";
import { sketchedParts, zipped } from "../../contract/sketched-file";
import { partsOf, RICH, withParts } from "./parts";

const PLAIN = sketchedParts([{ name: "S", rows: [["a"]] }]);
const without = (path: string): Uint8Array =>
  zipped(Object.fromEntries(Object.entries(PLAIN).filter(([name]) => name !== path)));
const replaced = (path: string, text: string): Uint8Array => zipped({ ...PLAIN, [path]: text });

/** An OLE file with one directory entry of that name. */
function ole(name: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...name].forEach((letter, index) => (bytes[640 + 2 * index] = letter.charCodeAt(0)));
  bytes[640 + 64] = 2 * name.length + 2;
  return bytes;
}

/** A file with the bytes at every place where `find` stands replaced. */
function patched(bytes: Uint8Array, find: readonly number[], replace: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  for (let at = 0; at < copy.length; at++) {
    if (find.every((byte, index) => copy[at + index] === byte)) copy.set(replace, at);
  }
  return copy;
}

/** Sets four bytes of every central header of a zip file. */
function withCentralField(bytes: Uint8Array, offset: number, field: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  for (let at = 0; at < copy.length; at++) {
    if ([0x50, 0x4b, 1, 2].every((byte, index) => copy[at + index] === byte)) copy.set(field, at + offset);
  }
  return copy;
}

describe("files that are no workbook to us", () => {
  it.each<[string, Uint8Array, object]>([
    ["an empty file", new Uint8Array(), { code: "not-a-workbook" }],
    ["a text file", strToU8("Name,Unit\nZhang,East"), { code: "not-a-workbook" }],
    ["a web page named .xls", strToU8("<html><table></table></html>"), { code: "not-a-workbook" }],
    ["a zip of something else", zipped({ "a.txt": "a" }), { code: "not-a-workbook" }],
    ["a text document", replaced("xl/workbook.xml", "<w:document xmlns:w='x'/>"), { code: "not-a-workbook" }],
    ["an old .xls", ole("Workbook"), { code: "legacy-workbook" }],
    ["an older .xls", ole("Book"), { code: "legacy-workbook" }],
    [
      "a binary .xlsb",
      replaced("_rels/.rels", (PLAIN["_rels/.rels"] ?? "").replace("workbook.xml", "workbook.bin")),
      { code: "legacy-workbook" },
    ],
    ["a workbook with a password", ole("EncryptedPackage"), { code: "encrypted-workbook" }],
    ["a zip with a password", withCentralField(zipped(PLAIN), 8, [1, 0]), { code: "encrypted-workbook" }],
  ])("%s", async (_, bytes, refusal) => {
    expect(await openWorkbookFile(bytes)).toEqual({ ok: false, refusal });
  });
});

describe("damaged files name the part", () => {
  const doubled = patched(
    zipSync({ ...Object.fromEntries(partsOf(zipped(PLAIN))), "xl/stylez.xml": strToU8("<x/>") }),
    [...strToU8("xl/stylez.xml")],
    [...strToU8("xl/styles.xml")],
  );
  it.each<[string, Uint8Array, string]>([
    ["no sheet", without("xl/worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml"],
    ["no workbook", without("xl/workbook.xml"), "xl/workbook.xml"],
    ["no styles", without("xl/styles.xml"), "xl/styles.xml"],
    ["no shared texts", without("xl/sharedStrings.xml"), "xl/sharedStrings.xml"],
    ["a part twice", doubled, "xl/styles.xml"],
    ["half a file", RICH.subarray(0, RICH.length / 2), "zip directory"],
    ["a wrong checksum", withCentralField(zipped(PLAIN), 16, [1, 2, 3, 4]), "_rels/.rels"],
    ["a document type", replaced("xl/workbook.xml", '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>'), "xl/workbook.xml"],
    ["tags that cross", replaced("xl/workbook.xml", "<workbook><a><b></a></b></workbook>"), "xl/workbook.xml"],
    [
      "bytes that are no UTF-8",
      zipSync({ ...Object.fromEntries(partsOf(zipped(PLAIN))), "xl/workbook.xml": new Uint8Array([0x3c, 0xff]) }),
      "xl/workbook.xml",
    ],
  ])("%s", async (_, bytes, part) => {
    expect(await openWorkbookFile(bytes)).toEqual({ ok: false, refusal: { code: "damaged-workbook", part } });
  });
});

describe("hostile files", () => {
  it("a part that unpacks to far more than it is packed", async () => {
    const bomb = zipSync(
      { ...Object.fromEntries(partsOf(zipped(PLAIN))), "xl/bomb.xml": new Uint8Array(40e6) },
      { level: 9 },
    );
    expect(await openWorkbookFile(bomb)).toEqual({
      ok: false,
      refusal: { code: "workbook-too-large", limit: "zip 1:500" },
    });
  });

  it("a part that says it is small and is not", async () => {
    const liar = withCentralField(zipped(PLAIN), 24, [9, 0, 0, 0]);
    expect(await openWorkbookFile(liar)).toMatchObject({ ok: false, refusal: { code: "damaged-workbook" } });
  });

  it("a part that says it is huge", async () => {
    const huge = withCentralField(zipped(PLAIN), 24, [0, 0, 0, 0x7f]);
    expect(await openWorkbookFile(huge)).toMatchObject({ ok: false, refusal: { code: "workbook-too-large" } });
  });

  it("paths that climb out of the file lead nowhere", async () => {
    const rels = (PLAIN["xl/_rels/workbook.xml.rels"] ?? "").replace("worksheets/sheet1.xml", "../../../../etc/passwd");
    const refusal = { code: "damaged-workbook", part: "etc/passwd" };
    expect(await openWorkbookFile(replaced("xl/_rels/workbook.xml.rels", rels))).toEqual({ ok: false, refusal });
  });

  it.each([
    ["rows that never close", "<row>"],
    ["empty rows before one cell", "<row></row>"],
    ["cells that never close", '<row r="1"><c>'],
  ])("%s take linear time", async (_, xml) => {
    const sheet = `<worksheet xmlns="x"><sheetData>${xml.repeat(300_000)}</sheetData></worksheet>`;
    const bytes = replaced("xl/worksheets/sheet1.xml", sheet);
    const start = performance.now();
    await openWorkbookFile(bytes);
    expect(performance.now() - start).toBeLessThan(4000);
  });

  it("any bytes changed: a workbook or a refusal, never an exception", async () => {
    const change = fc.tuple(fc.nat(RICH.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = RICH.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const outcome = await openWorkbookFile(bytes);
        if (outcome.ok)
          await outcome.value.apply([{ kind: "write", sheet: "Datos", row: 1, column: 5, values: [[1]] }]);
      }),
      { numRuns: 60 },
    );
  });

  it("any characters of a sheet changed: likewise, and what is written can be read again", async () => {
    const pieces = ["", "<", "</c>", '<c r="A1"/>', '"', "&#x110000;", "<row>", '<f t="shared" si="9"/>', "-1", "<!--"];
    await fc.assert(
      fc.asyncProperty(fc.nat(6000), fc.nat(20), fc.constantFrom(...pieces), async (at, length, piece) => {
        const broken = (text: string): string => text.slice(0, at) + piece + text.slice(at + length);
        const outcome = await openWorkbookFile(withParts(RICH, { "xl/worksheets/sheet3.xml": broken }));
        if (!outcome.ok) return;
        const edit = { kind: "write", sheet: "Datos", row: 1, column: 5, values: [["a", 1]], likeColumn: 3 } as const;
        const applied = await outcome.value.apply([edit]);
        if (applied.ok) expect((await openWorkbookFile(await outcome.value.bytes())).ok).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
