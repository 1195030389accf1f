import type { Edit, SheetContent } from "../../../src/workbook";
import { areaAddress, SHEET_MARK } from "../../../src/workbook";
import type { WorkbookFile } from "../../../src/workbook/file";
import { cellsOf, valueOf } from "../../contract/host-contract";
import { sketchedParts, zipped } from "../../contract/sketched-file";
import { opened, partsOf, RICH, textOf, withParts, withSheetData, snapshotOf } from "./parts";
import { xmlFault } from "./well-formed";

const SHEET1 = "xl/worksheets/sheet1.xml";
/** The template with its first sheet open to writing. */
const OPEN = withParts(RICH, { [SHEET1]: (text) => text.replace(/<sheetProtection[^>]*\/>/, "") });

const write = (sheet: string, row: number, column: number, ...cells: unknown[]): Edit =>
  ({ kind: "write", sheet, row, column, values: cells.map((cell) => [cell]) }) as Edit;
const own = (mark: string, ...texts: string[]): Extract<Edit, { kind: "ownSheet" }> => ({
  kind: "ownSheet",
  sheet: "评分's 2025",
  mark,
  content: {
    rows: texts.map((text) => [{ content: text, style: { bold: true, fill: "FFF2CC", border: true, wrap: true } }]),
    columnWidths: [20, 8],
    freeze: { rows: 1, columns: 2 },
    merges: [],
    print: { landscape: true, fitWidth: true, titleRows: 2 },
  },
});

async function edited(bytes: Uint8Array, ...edits: Edit[]): Promise<WorkbookFile> {
  const file = await opened(bytes);
  valueOf(await file.apply(edits));
  return file;
}

/** The paths of the parts that differ. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const isSame = (path: string): boolean =>
    old.has(path) &&
    now.has(path) &&
    Buffer.compare(old.get(path) ?? Buffer.alloc(0), now.get(path) ?? Buffer.alloc(0)) === 0;
  return [...new Set([...old.keys(), ...now.keys()])].filter((path) => !isSame(path)).sort();
}

/** Fails unless every XML part is well formed. */
function expectWellFormed(bytes: Uint8Array): void {
  for (const [path, part] of partsOf(bytes)) {
    if (!/\.(xml|rels)$/.test(path)) continue;
    expect([path, xmlFault(Buffer.from(part).toString("utf8"))]).toEqual([path, null]);
  }
}

/** The number of a cell's look. */
function styleOf(xml: string, cell: string): string {
  const tag = new RegExp(`<c r="${cell}"[^>]*>`).exec(xml)?.[0] ?? "";
  return / s="(\d+)"/.exec(tag)?.[1] ?? "0";
}

describe("a clerk's template", () => {
  it("keeps every part that is not concerned, byte for byte", async () => {
    const file = await edited(OPEN, {
      ...write("Resumen", 2, 4, "等次", "优秀"),
      likeColumn: 3,
      columnWidth: 12,
    } as Edit);
    expect(changedParts(OPEN, await file.bytes())).toEqual(["xl/workbook.xml", "xl/worksheets/sheet2.xml"]);
    expectWellFormed(await file.bytes());
  });

  it("keeps every character of the sheet around the cells written", async () => {
    const sheet = "xl/worksheets/sheet2.xml";
    const file = await edited(OPEN, { ...write("Resumen", 3, 4, 1.5), likeColumn: 2 } as Edit);
    const expected = textOf(OPEN, sheet)
      .replace('ref="A1:D7"', 'ref="A1:E7"')
      .replace('<row r="4" spans="1:4">', '<row r="4" spans="1:5">')
      .replace(/(<c r="D4".*?)<\/row>/, '$1<c r="E4" s="2"><v>1.5</v></c></row>');
    expect(textOf(await file.bytes(), sheet)).toBe(expected);
  });

  it("gives an empty cell of a new column its neighbour's looks, too", async () => {
    const file = await edited(OPEN, { ...write("Resumen", 3, 4, null), likeColumn: 2 } as Edit);
    expect(textOf(await file.bytes(), "xl/worksheets/sheet2.xml")).toContain('<c r="E4" s="2"/>');
  });

  it("gives cells of a new row the looks of the row above, also where they hold nothing", async () => {
    const edit = { ...write("Resumen", 7, 0, 1.5), values: [[1.5, null]], likeRow: 3 } as Edit;
    const [a, b] = ["A4", "B4"].map((cell) => styleOf(textOf(OPEN, "xl/worksheets/sheet2.xml"), cell));
    const after = textOf(await (await edited(OPEN, edit)).bytes(), "xl/worksheets/sheet2.xml");
    expect([styleOf(after, "A8"), styleOf(after, "B8")]).toEqual([a, b]);
    expect([a, b].some((style) => style !== "0")).toBe(true);
  });

  it("is not marked as changed by an empty plan", async () => {
    expect(changedParts(RICH, await (await edited(RICH)).bytes())).toEqual([]);
  });

  it("opens in Excel with its formulas computed anew", async () => {
    const file = await edited(OPEN, write("Resumen", 8, 0, 1));
    expect(textOf(await file.bytes(), "xl/workbook.xml")).toContain('iterateCount="50" fullCalcOnLoad="1"/>');
  });

  it("keeps the looks of cells that hold something, whatever the plan says of new ones", async () => {
    const edit = { ...write("Resumen", 3, 1, 7), likeColumn: 0, numberFormat: "0.000" } as Edit;
    expect(textOf(await (await edited(OPEN, edit)).bytes(), "xl/worksheets/sheet2.xml")).toContain(
      '<c r="B4" s="5"><v>7</v></c>',
    );
  });

  it("refuses locked cells of its protected sheet, and writes the unlocked ones", async () => {
    const file = await opened(RICH);
    const refusal = { code: "cells-protected", sheet: "Puntuación" };
    expect(await file.apply([write("Puntuación", 60, 0, "x")])).toEqual({ ok: false, refusal });
    const unlocked = withParts(RICH, {
      "xl/styles.xml": (text) =>
        text.replace(
          /(<cellXfs[^>]*>)<xf [^>]*\/>/,
          '$1<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf>',
        ),
    });
    expect((await (await opened(unlocked)).apply([write("Puntuación", 60, 14, "x")])).ok).toBe(true);
  });
});

describe("formulas that others depend on", () => {
  it("give the rest of a shared formula formulas of their own when its first cell is overwritten", async () => {
    const before = (await snapshotOf(OPEN)).sheets[0];
    const file = await edited(OPEN, write("Puntuación", 7, 11, 1, undefined, 3));
    const after = (await snapshotOf(await file.bytes())).sheets[0];
    const expected = cellsOf(before?.formulas ?? []);
    expected.delete("L8");
    expected.delete("L10");
    expect(cellsOf(after?.formulas ?? [])).toEqual(expected);
    expect(after?.formulas[46]?.[11]).toBe("=D47*2");
    expect(textOf(await file.bytes(), SHEET1)).not.toContain('si="0"');
  });

  it("drop the chain of calculation, with all that points at it", async () => {
    const bytes = await (await edited(OPEN, write("Puntuación", 7, 11, 1))).bytes();
    expect(partsOf(bytes).has("xl/calcChain.xml")).toBe(false);
    expect(textOf(bytes, "[Content_Types].xml")).not.toContain("calcChain");
    expect(textOf(bytes, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  it.each(["O12", "O13", "P9"])("refuses %s, a part of an array formula", async (cell) => {
    const [row, column] = [Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65];
    const refusal = { code: "cell-not-writable", sheet: "Puntuación", cell };
    expect(await (await opened(OPEN)).apply([write("Puntuación", row, column, 1)])).toEqual({ ok: false, refusal });
  });
});

describe("tables", () => {
  const TABLE = zipped(
    sketchedParts([
      { name: "S", rows: [["名单"], ["Name", "Unit"], ["Li", "East"]], table: { name: "T", area: "A2:B3" } },
    ]),
  );
  const table = async (file: WorkbookFile): Promise<string> => textOf(await file.bytes(), "xl/tables/table1.xml");
  const areaOf = async (file: WorkbookFile): Promise<string | undefined> => {
    const area = valueOf(await file.read()).sheets[0]?.tables[0]?.area;
    return area && areaAddress(area);
  };

  it("grow by the columns whose headers are written directly right of theirs", async () => {
    const file = await edited(TABLE, write("S", 1, 2, "得分\n(分)", 90), write("S", 1, 3, "Grade", "A"));
    expect(await areaOf(file)).toBe("A2:D3");
    expect(await table(file)).toContain('<autoFilter ref="A2:D3"/><tableColumns count="4">');
    expect(await table(file)).toContain(
      '<tableColumn id="3" name="得分_x000a_(分)"/><tableColumn id="4" name="Grade"/>',
    );
    expectWellFormed(await file.bytes());
  });

  it("grow by the rows that are written directly below theirs", async () => {
    const file = await edited(TABLE, write("S", 3, 0, "Wang"), write("S", 4, 1, "West"), write("S", 6, 0, "Note"));
    expect(await areaOf(file)).toBe("A2:B5");
    expect(await table(file)).toContain('<autoFilter ref="A2:B5"/><tableColumns count="2">');
    expectWellFormed(await file.bytes());
  });

  it("keep a totals row out of their filter", async () => {
    const bytes = withParts(TABLE, {
      "xl/tables/table1.xml": (xml) =>
        xml.replace("ref=", 'totalsRowCount="1" ref=').replace('autoFilter ref="A2:B3"', 'autoFilter ref="A2:B2"'),
    });
    expect(await table(await edited(bytes, write("S", 1, 2, "Score")))).toContain('<autoFilter ref="A2:C2"/>');
  });

  it("number a header that they have already, in the cell too", async () => {
    const file = await edited(TABLE, write("S", 1, 2, "unit"));
    expect(await table(file)).toContain('name="unit2"');
    expect(valueOf(await file.read()).sheets[0]?.values[1]?.[2]).toBe("unit2");
  });

  it.each<[string, Edit]>([
    ["one column further", write("S", 1, 3, "Score")],
    ["above the header", write("S", 0, 2, "Score")],
    ["a number", write("S", 1, 2, 2025)],
    ["one row further", write("S", 4, 0, "Wang")],
    ["below, beside their columns", write("S", 3, 2, "Wang")],
    ["nothing below", write("S", 3, 0, null)],
  ])("stay as they are for %s", async (_, edit) => {
    expect(await areaOf(await edited(TABLE, edit))).toBe("A2:B3");
  });

  it("keep their own headers, by which formulas know them", async () => {
    expect((await (await opened(TABLE)).apply([write("S", 1, 1, "Unit")])).ok).toBe(true);
    const refusal = { code: "cell-not-writable", sheet: "S", cell: "B2" };
    expect(await (await opened(TABLE)).apply([write("S", 1, 1, "Town")])).toEqual({ ok: false, refusal });
  });
});

describe("columns", () => {
  it("split a range whose middle gets a width of its own", async () => {
    const columns = '<cols><col min="1" max="4" width="9" style="0" customWidth="1" hidden="1"/></cols><sheetData';
    const bytes = withParts(withSheetData('<row r="1"/>'), { [SHEET1]: (xml) => xml.replace("<sheetData", columns) });
    const file = await edited(
      bytes,
      { ...write("S", 0, 1, "x"), columnWidth: 20 } as Edit,
      { ...write("S", 4, 6, "y"), columnWidth: 5 } as Edit,
    );
    expect(/<cols>.*<\/cols>/.exec(textOf(await file.bytes(), SHEET1))?.[0]).toBe(
      '<cols><col min="1" max="1" width="9" style="0" customWidth="1" hidden="1"/>' +
        '<col min="2" max="2" width="20.7109375" style="0" customWidth="1" hidden="1"/>' +
        '<col min="3" max="4" width="9" style="0" customWidth="1" hidden="1"/>' +
        '<col min="7" max="7" width="5.7109375" customWidth="1"/></cols>',
    );
  });
});

describe("what no cell can hold is refused", () => {
  it.each<[string, unknown]>([
    ["no number", Number.NaN],
    ["infinity", Infinity],
    ["too long a text", "x".repeat(32_768)],
    ["a formula of nothing", { formula: "", value: 0 }],
  ])("%s", async (_, content) => {
    const refusal = { code: "cell-not-writable", sheet: "Datos", cell: "F2" };
    expect(await (await opened(RICH)).apply([write("Datos", 1, 5, content)])).toEqual({ ok: false, refusal });
  });

  it("while characters that XML cannot hold are", async () => {
    const text = "\u0001\r\n\ud800\ufffe_x0001_\t ";
    const file = await edited(RICH, write("Datos", 1, 5, text));
    expectWellFormed(await file.bytes());
    expect((await snapshotOf(await file.bytes())).sheets[2]?.values[1]?.[5]).toBe(text);
  });
});

describe("sheets of ours", () => {
  it("are ready to print and to look at", async () => {
    const sheetEdit = own("details", "a", "b");
    const tall = { ...sheetEdit, content: { ...sheetEdit.content, rowHeights: new Map([[1, 31.5]]) } };
    const bytes = await (await edited(RICH, tall)).bytes();
    const sheet = textOf(bytes, "xl/worksheets/sheet8.xml");
    expect(sheet).toContain('<row r="2" ht="31.5" customHeight="1">');
    expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(sheet).toContain('<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>');
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>');
    const workbook = textOf(bytes, "xl/workbook.xml");
    expect(workbook).toContain(
      "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"7\">'评分''s 2025'!$1:$2</definedName>",
    );
    expect(workbook).toContain(
      '<definedName name="_appraisal.sheet" localSheetId="7" hidden="1">&quot;details&quot;</definedName>',
    );
    expectWellFormed(bytes);
  });

  it("are refilled where they are, under the name that a clerk gave them, and styles do not grow", async () => {
    const once = await (await edited(RICH, own("details", "a"))).bytes();
    const renamed = withParts(once, {
      "xl/workbook.xml": (xml) =>
        xml.replace('name="评分&apos;s 2025"', "").replace(/<sheet name="评分[^"]*"/, '<sheet name="Mine"'),
    });
    const file = await edited(renamed, own("details", "b"));
    const sheet = valueOf(await file.read()).sheets.find(({ name }) => name === "Mine");
    expect(sheet?.values).toEqual([["b"]]);
    expect(sheet?.marks).toEqual({ [SHEET_MARK]: { text: "details" } });
    expect(valueOf(await file.read()).sheets).toHaveLength(7);
    expect(textOf(await file.bytes(), "xl/styles.xml")).toBe(textOf(once, "xl/styles.xml"));
  });

  it("lose what hung on their old content, and nothing that others need", async () => {
    // The sheet of tables, pictures and comments becomes one of ours.
    const marked = withParts(OPEN, {
      "xl/workbook.xml": (xml) =>
        xml.replace(
          "</definedNames>",
          '<definedName name="_appraisal.sheet" localSheetId="0" hidden="1">"x"</definedName></definedNames>',
        ),
    });
    const before = partsOf(marked);
    const after = partsOf(await (await edited(marked, own("x", "fresh"))).bytes());
    const gone = [...before.keys()].filter((path) => !after.has(path));
    expect(gone).toEqual(
      expect.arrayContaining(["xl/tables/table1.xml", "xl/comments1.xml", "xl/worksheets/_rels/sheet1.xml.rels"]),
    );
    expect([...after.keys()]).toEqual(
      expect.arrayContaining(["xl/persons/person.xml", "xl/charts/chart3.xml", "customXml/item1.xml"]),
    );
    const types = Buffer.from(after.get("[Content_Types].xml") ?? []).toString();
    for (const path of gone.filter((name) => name.endsWith(".xml") && !name.includes("_rels")))
      expect(types).not.toContain(`/${path}"`);
  });

  it.each(["a".repeat(32), "a/b", "", "'a", "History"])(
    "are not given the name %j, which Excel does not allow",
    async (sheet) => {
      const outcome = await (await opened(RICH)).apply([{ ...own("x", "a"), sheet }]);
      expect(outcome).toEqual({ ok: false, refusal: { code: "sheet-name-taken", sheet } });
    },
  );

  it("are not added to a workbook whose structure is locked", async () => {
    const locked = withParts(RICH, {
      "xl/workbook.xml": (xml) =>
        xml.replace("<mc:AlternateContent", '<workbookProtection lockStructure="1"/><mc:AlternateContent'),
    });
    expect((await (await opened(locked)).apply([own("x", "a")])).ok).toBe(false);
  });

  it("are made once even if a plan names them twice", async () => {
    const content: SheetContent = own("x").content;
    const file = await edited(RICH, own("x", "first"), { ...own("x"), content }, own("x", "last"));
    expect(valueOf(await file.read()).sheets[6]?.values).toEqual([["last"]]);
    expect(valueOf(await file.read()).sheets).toHaveLength(7);
  });
});

describe("files of sparing writers", () => {
  it("get the style sheet and the lists in it that they left out", async () => {
    const parts = sketchedParts([{ name: "S", rows: [["a", 1]] }]);
    const bare = {
      ...parts,
      "xl/styles.xml": '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    };
    const edit = { ...write("S", 1, 1, 2.5), numberFormat: "0.00" } as Edit;
    const without = withParts(zipped(parts), {
      "xl/_rels/workbook.xml.rels": (xml) => xml.replace(/<Relationship [^>]*styles[^>]*\/>/, ""),
    });
    for (const bytes of [zipped(bare), without]) {
      const file = await edited(bytes, edit, own("x", "a"));
      expect((await snapshotOf(await file.bytes())).sheets[0]?.formats[1]?.[1]).toBe("0.00");
      expectWellFormed(await file.bytes());
    }
  });

  it("whose sheet is empty in one tag", async () => {
    const bytes = withParts(withSheetData(""), {
      [SHEET1]: (xml) => xml.replace("<sheetData></sheetData>", "<sheetData />"),
    });
    expect(valueOf(await (await edited(bytes, write("S", 2, 1, "x"))).read()).sheets[0]?.values[2]?.[1]).toBe("x");
  });
});
