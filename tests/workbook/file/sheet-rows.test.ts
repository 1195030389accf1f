/** Sheets are read while they are unpacked; whatever the sheet and wherever it is cut, that is as if it were read whole. */
import { strToU8 } from "fflate";
import fc from "fast-check";
import { openWorkbookFile } from "../../../src/workbook/file";
import { PORTABLE, type Compression } from "../../../src/workbook/file/compression";
import { Package } from "../../../src/workbook/file/package";
import { throughRows } from "../../../src/workbook/file/sheet-rows";
import { joined } from "../../../src/workbook/file/zip";
import { valueOf } from "../../contract/host-contract";
import { snapshotOf, withSheetData } from "./parts";
import { zipOf } from "./zips";

const PATH = "xl/worksheets/sheet1.xml";

/** Rows of a few kinds; a million characters of them are several windows. */
const row = (n: number): string =>
  [
    `<row r="${n}"><c r="A${n}"><v>${n}</v></c><c r="B${n}" t="inlineStr"><is><t>第${n}行 &amp; 𠀀</t></is></c></row>`,
    `<row r="${n}" hidden="1"/>`,
    `<row r="${n}"><c r="C${n}" t="str"><f>"a"&amp;A${n}</f><v>a longer text of row ${n}</v></c></row>\n`,
  ][n % 3] ?? "";
const rows = (count: number): string => Array.from({ length: count }, (_, index) => row(index + 1)).join("");

/** Unpacks in the pieces that it is told. */
const inPieces = (sizes: readonly number[]): Compression => ({
  ...PORTABLE,
  inflate: async function* (packed) {
    const pieces: Uint8Array[] = [];
    for await (const piece of PORTABLE.inflate(packed)) pieces.push(piece);
    const bytes = joined(pieces);
    let at = 0;
    for (const size of sizes) yield bytes.subarray(at, (at += size));
    yield bytes.subarray(at);
  },
});

/** What is told of a sheet: its XML without rows, and its rows put together. */
async function through(xml: string, sizes: readonly number[]): Promise<{ outline: string | null; told: string }> {
  const parts = Package.open(zipOf([{ name: PATH, content: xml }]), inPieces(sizes));
  let told = "";
  const outline = await throughRows(parts, PATH, (window, end) => (told += window.slice(0, end)));
  return { outline, told };
}

const BEFORE = '<?xml version="1.0"?>\n<worksheet xmlns="x"><cols/><sheetData>';
const BEHIND = '</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>';

describe("going through a sheet", () => {
  it("tells all rows in order and leaves what stands around them, wherever it is cut", async () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 400_000 }), { maxLength: 8 });
    const counts = fc.constantFrom(0, 1, 2, 3000, 12_000);
    await fc.assert(
      fc.asyncProperty(counts, sizes, async (count, cuts) => {
        const all = rows(count);
        const { outline, told } = await through(BEFORE + all + BEHIND, cuts);
        expect([outline, told === all]).toEqual([BEFORE + BEHIND, true]);
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ["no rows", '<worksheet><sheetData/><x a="1"/></worksheet>'],
    ["attributes", '<x:worksheet><x:sheetData  a="1" ></x:sheetData></x:worksheet>'],
    ["no place for rows", "<chartsheet><drawing/></chartsheet>"],
  ])("with %s leaves all of it", async (_, xml) => {
    expect(await through(xml, [3])).toEqual({ outline: xml, told: "" });
  });

  it.each([
    ["a comment before its rows", BEFORE.replace("<cols/>", "<!-- <sheetData> -->") + rows(2) + BEHIND],
    ["a comment among its rows", `${BEFORE}${rows(9000)}<!-- </row> -->${BEHIND}`],
    ["a CDATA section", `${BEFORE}<row r="1"><c t="str"><v><![CDATA[</row>]]></v></c></row>${BEHIND}`],
    ["a processing instruction behind its rows", `${BEFORE}${rows(2)}${BEHIND}<?x?>`],
    ["a document type", `<!DOCTYPE x>${BEFORE}${BEHIND}`],
  ])("with %s leaves that to those who have all of it", async (_, xml) => {
    expect((await through(xml, [])).outline).toBeNull();
  });

  it("gives up bytes that are no UTF-8", async () => {
    const parts = Package.open(zipOf([{ name: PATH, content: "" }]), PORTABLE);
    jest.spyOn(parts, "pieces").mockImplementation(async function* () {
      yield strToU8("<worksheet>");
      yield new Uint8Array([0xe4, 0xb8]);
    });
    await expect(throughRows(parts, PATH, () => {})).rejects.toThrow("damaged-workbook");
  });
});

describe("a large sheet", () => {
  it("is read alike with a comment, for which it is read whole", async () => {
    const merges = '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>';
    const plain = await snapshotOf(withSheetData(rows(12_000), merges));
    expect(plain.sheets[0]?.values[11_998]).toEqual([, , "a longer text of row 11999"]);
    expect(await snapshotOf(withSheetData(rows(12_000), `${merges}<!-- a comment -->`))).toEqual(plain);
  });

  it.each([
    ["rows out of order across windows", rows(12_000) + row(7)],
    ["a row that never ends", `${rows(12_000)}<row r="12001">`],
  ])("with %s is damaged", async (_, xml) => {
    const refusal = { code: "damaged-workbook", part: PATH };
    expect(await openWorkbookFile(withSheetData(xml))).toEqual({ ok: false, refusal });
  });

  it("of nothing but empty rows takes linear time", async () => {
    const empty = Array.from({ length: 300_000 }, (_, index) => `<row r="${index + 1}" ht="15"/>`).join("");
    const start = performance.now();
    expect(valueOf(await openWorkbookFile(withSheetData(empty)))).toBeDefined();
    expect(performance.now() - start).toBeLessThan(6000);
  });
});
