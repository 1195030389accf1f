/** A clerk's template with everything that Excel offers loses nothing when its workbook is appraised, whatever sheets are in it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { calculate, examine, type Examination } from "../../../src/appraise";
import {
  isCellError,
  type Edit,
  type SheetContent,
  type SheetSnapshot,
  type StyledCell,
  type WorkbookSnapshot,
} from "../../../src/workbook";
import { newWorkbook } from "../../../src/workbook/file";
import { valueOf } from "../../contract/host-contract";
import { opened, partsOf, RICH, textOf } from "./parts";
import { faultsOf } from "./sound";

jest.setTimeout(120_000);

const EXAMPLES = join(__dirname, "../../fixtures/examples");

/** The parts that list what a workbook has; of these everything old stays. */
const LISTS = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"];
/** Excel's own note of the order in which it computes, which it makes anew. */
const CHAIN = "xl/calcChain.xml";

/** A sheet of an example as one to be made. An error becomes its text: no plan writes errors. */
function contentOf(sheet: SheetSnapshot): SheetContent {
  const cell = (row: number, column: number): StyledCell => {
    const value = sheet.values[row]?.[column] ?? null;
    const formula = sheet.formulas[row]?.[column]?.slice(1);
    const plain = isCellError(value) ? value.error : value;
    const numberFormat = sheet.formats[row]?.[column];
    return {
      content:
        formula !== undefined && plain !== null && typeof plain !== "boolean" ? { formula, value: plain } : plain,
      ...(numberFormat === undefined ? {} : { style: { numberFormat } }),
    };
  };
  return {
    rows: Array.from(sheet.values, (values, row) => Array.from(values ?? [], (_, column) => cell(row, column))),
    columnWidths: [],
    freeze: { rows: 0, columns: 0 },
    merges: sheet.merges,
    print: { landscape: false, fitWidth: false, titleRows: 0 },
  };
}

/** Who got what, and why not. */
function results({ appraisal }: Examination): unknown {
  return { years: appraisal.years, summary: appraisal.summary };
}

const snapshotOf = async (bytes: Uint8Array): Promise<WorkbookSnapshot> => valueOf(await (await opened(bytes)).read());

/** The tags of a part that `after` has no longer. */
function lostTags(before: string, after: string): string[] {
  const tags = (xml: string): string[] => xml.match(/<[^>]*>/g) ?? [];
  const left = new Map<string, number>();
  for (const tag of tags(after)) left.set(tag, (left.get(tag) ?? 0) + 1);
  return tags(before).filter((tag) => {
    const count = left.get(tag) ?? 0;
    left.set(tag, count - 1);
    return count <= 0;
  });
}

describe.each(readdirSync(EXAMPLES).filter((name) => name.endsWith(".xlsx")))(
  "the sheets of %s in a rich template",
  (name) => {
    let before: ReadonlyMap<string, Uint8Array>;
    let after: ReadonlyMap<string, Uint8Array>;
    let bytes: Uint8Array;

    beforeAll(async () => {
      const example = await snapshotOf(new Uint8Array(readFileSync(join(EXAMPLES, name))));
      const sheets = example.sheets.map((sheet) => ({ name: sheet.name, content: contentOf(sheet) }));
      const alone = await snapshotOf(await newWorkbook(sheets));

      const file = await opened(RICH);
      const made = sheets.map(({ name: sheet, content }): Edit => ({ kind: "newSheet", sheet, content }));
      valueOf(await file.apply(made));
      const calculation = valueOf(await calculate(file));
      expect(calculation.edits.length).toBeGreaterThan(0);
      // The template's own sheets take no part.
      expect(results(calculation)).toEqual(results(examine(alone)));
      // A second calculation finds everything as it should be.
      expect(valueOf(await calculate(file)).edits).toEqual([]);
      bytes = await file.bytes();
      [before, after] = [partsOf(RICH), partsOf(bytes)];
    });

    it("leave every part of the template as it was, byte for byte, save those that list what there is", () => {
      const differing = [...before].filter(
        ([path, part]) => Buffer.compare(part, after.get(path) ?? Buffer.alloc(0)) !== 0,
      );
      expect(differing.map(([path]) => path).sort()).toEqual([...LISTS, CHAIN].sort());
      expect(after.has(CHAIN)).toBe(false);
    });

    it("lose nothing that these lists had", () => {
      const counts = /^<(fonts|fills|borders|cellXfs|cellStyleXfs|numFmts|dxfs) /;
      for (const path of LISTS) {
        const lost = lostTags(textOf(RICH, path), textOf(bytes, path)).filter((tag) => !counts.test(tag));
        const expected = /workbook\.xml$/.test(path)
          ? [expect.stringMatching(/^<calcPr /)]
          : [expect.stringContaining("calcChain")];
        expect([path, lost]).toEqual([path, path === "xl/styles.xml" ? [] : expected]);
      }
    });

    it("leave the looks at the places by which cells know them", () => {
      const [old, now] = [textOf(RICH, "xl/styles.xml"), textOf(bytes, "xl/styles.xml")];
      for (const list of ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"]) {
        const inside = (xml: string): string => new RegExp(`<${list}[^>]*>([^]*)</${list}>`).exec(xml)?.[1] ?? "";
        expect([list, inside(old).length > 0, inside(now).startsWith(inside(old))]).toEqual([
          list,
          inside(old).length > 0,
          true,
        ]);
      }
    });

    it("hold together as one file", () => {
      expect(faultsOf(bytes)).toEqual([]);
    });
  },
);
