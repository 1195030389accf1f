/** Edits that take something back, in the file: what goes, what stays to the last character, and what is refused. */
import { areaAddress, parseAddress, type Edit, type SheetContent } from "../../../src/workbook";
import { cellsOf, valueOf, type SheetSketch } from "../../contract/host-contract";
import { sketchedParts, zipped } from "../../contract/sketched-file";
import { opened, partsOf, RICH, textOf, withParts, withSheetData } from "./parts";
import { faultsOf } from "./sound";

const WORKBOOK = "xl/workbook.xml";
const SHEET1 = "xl/worksheets/sheet1.xml";
/** The template with its first sheet open to writing. */
const OPEN = withParts(RICH, { [SHEET1]: (text) => text.replace(/<sheetProtection[^>]*\/>/, "") });

const area = (address: string) => {
  const parsed = parseAddress(address);
  if (!parsed) throw new Error(address);
  return parsed;
};
const write = (sheet: string, address: string, ...column: (string | number | null)[]): Edit => {
  const { row, column: at } = area(address);
  return { kind: "write", sheet, row, column: at, values: column.map((content) => [content]) };
};
const clear = (sheet: string, address: string): Edit => ({ kind: "clear", sheet, area: area(address) });
const remove = (mark: string): Edit => ({ kind: "removeSheet", sheet: mark, mark });
const content: SheetContent = {
  rows: [[{ content: "x" }]],
  columnWidths: [],
  freeze: { rows: 0, columns: 0 },
  merges: [],
  print: { landscape: false, fitWidth: false, titleRows: 1 },
  charts: [{ kind: "lines", title: "t", categories: area("A1"), series: [], at: area("C1:F9") }],
};
const own = (mark: string): Edit => ({ kind: "ownSheet", sheet: mark, mark, content });
const resize = (address: string): Edit => ({ kind: "resizeTable", sheet: "S", table: "T", area: area(address) });

async function edited(bytes: Uint8Array, ...edits: Edit[]): Promise<Uint8Array> {
  const file = await opened(bytes);
  valueOf(await file.apply(edits));
  const after = await file.bytes();
  expect(faultsOf(after)).toEqual([]);
  return after;
}

async function refusalOf(bytes: Uint8Array, ...edits: Edit[]): Promise<unknown> {
  const outcome = await (await opened(bytes)).apply(edits);
  return outcome.ok ? null : outcome.refusal;
}

const sheetsIn = async (bytes: Uint8Array) => valueOf(await (await opened(bytes)).read()).sheets;
const ours = (name: string, more: Partial<SheetSketch> = {}): SheetSketch => ({
  name,
  rows: [["x"]],
  ...more,
  names: { "_appraisal.sheet": `"${name}"`, ...more.names },
});

describe("removing a sheet of ours", () => {
  it("leaves every part of a template as it was before the sheet came, byte for byte", async () => {
    const without = await edited(await edited(RICH, own("a"), own("b")), remove("b"), remove("a"));
    const [before, after] = [partsOf(RICH), partsOf(without)];
    // The chain of calculation is Excel's to make anew; looks that were added do no harm.
    before.delete("xl/calcChain.xml");
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    const differing = [...before].filter(
      ([path, part]) => Buffer.compare(part, after.get(path) ?? Buffer.alloc(0)) !== 0,
    );
    expect(differing.map(([path]) => path).sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/workbook.xml",
    ]);
    expect(textOf(without, WORKBOOK)).toBe(
      textOf(RICH, WORKBOOK).replace('iterateCount="50"/>', 'iterateCount="50" fullCalcOnLoad="1"/>'),
    );
  });

  it("moves what is counted by places: names of the sheets behind it, and the tab in front", async () => {
    const sketch = [
      ours("one"),
      ours("two", { names: { "_appraisal.grade": "two!$B$2" } }),
      { name: "three", rows: [] },
    ];
    const bytes = withParts(zipped(sketchedParts(sketch)), {
      [WORKBOOK]: (xml) =>
        xml.replace("<sheets>", '<bookViews><workbookView firstSheet="1" activeTab="2"/></bookViews><sheets>'),
    });
    const after = await edited(bytes, remove("one"));
    expect(textOf(after, WORKBOOK)).toContain('<workbookView firstSheet="0" activeTab="1"/>');
    expect(textOf(after, WORKBOOK)).toContain(
      '<definedName name="_appraisal.grade" localSheetId="0" hidden="1">two!$B$2<',
    );
    expect((await sheetsIn(after))[0]?.marks).toEqual({ sheet: { text: "two" }, grade: { area: area("B2") } });
  });

  it.each([
    ["the one in front", 1, "one", [], 1],
    ["the last one", 2, "three", [], 1],
    ["one whose next is hidden", 1, "two", ["three"], 0],
  ])("brings the next tab that can be seen to the front after %s", async (_, active, mark, hidden, expected) => {
    const names = mark === "one" ? ["zero", "one", "two"] : ["one", "two", "three"];
    const sketch = names.map((name) => ours(name, { isHidden: hidden.some((other) => other === name) }));
    const bytes = withParts(zipped(sketchedParts(sketch)), {
      [WORKBOOK]: (xml) =>
        xml.replace("<sheets>", `<bookViews><workbookView activeTab="${active}"/></bookViews><sheets>`),
    });
    expect(textOf(await edited(bytes, remove(mark)), WORKBOOK)).toContain(`<workbookView activeTab="${expected}"/>`);
  });

  it("turns references to it into #REF!, and forgets what they came to", async () => {
    const formulas = {
      A1: "'It''s'!A1+B1",
      A2: "IF(B1>0,\"It's!A1\",'IT''S'!$A$1:B2)",
      A3: "SUM(Other!A1:B2)+[1]It!A1+'[1]It''s'!A1",
      A4: "SUM('One:It''s'!A1)",
    };
    const cells = Object.entries(formulas).map(
      ([address, formula]) =>
        `<row r="${address.slice(1)}"><c r="${address}" t="str"><f>${formula.replace(/>/g, "&gt;")}</f><v>7</v></c></row>`,
    );
    const shared =
      '<row r="9"><c r="A9"><f t="shared" ref="A9:A10" si="0">\'It\'\'s\'!B1</f><v>1</v></c></row><row r="10"><c r="A10"><f t="shared" si="0"/><v>2</v></c></row>';
    const behind =
      `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>'It''s'!A1=1</formula></cfRule></conditionalFormatting>` +
      `<dataValidations count="1"><dataValidation type="list" sqref="B1"><formula1>'It''s'!$A$1:$A$9</formula1></dataValidation></dataValidations>`;
    const marked = ours("It's", { names: { "_appraisal.sheet": '"own"' } });
    const bytes = withSheetData(cells.join("") + shared, behind, [
      { name: "S", rows: [], names: { theirs: "'It''s'!$A$1", "_appraisal.moved": "'It''s'!$A$1" } },
      marked,
      { name: "Other", rows: [] },
    ]);
    const after = await edited(bytes, remove("own"));
    const [sheet] = await sheetsIn(after);
    expect(Object.fromEntries(cellsOf(sheet?.formulas ?? []))).toEqual({
      A1: "=#REF!A1+B1",
      A2: '=IF(B1>0,"It\'s!A1",#REF!$A$1:B2)',
      A3: `=${formulas.A3}`,
      A4: "=SUM(#REF!A1)",
      A9: "=#REF!B1",
      A10: "=#REF!B2",
    });
    const unknown = { error: "#NOT-COMPUTED" };
    expect(Object.fromEntries(cellsOf(sheet?.values ?? []))).toEqual({
      A1: unknown,
      A2: unknown,
      A3: "7",
      A4: unknown,
      A9: unknown,
      A10: unknown,
    });
    expect(textOf(after, SHEET1)).toContain("<formula>#REF!A1=1</formula>");
    expect(textOf(after, SHEET1)).toContain("<formula1>#REF!$A$1:$A$9</formula1>");
    expect(textOf(after, WORKBOOK)).toContain(">#REF!$A$1</definedName>");
    expect(sheet?.lostMarks).toEqual(["moved"]);
  });

  it("leaves charts of a clerk's that showed it without their cells", async () => {
    const made = await edited(RICH, own("a"));
    const bytes = withParts(made, {
      "xl/charts/chart1.xml": (xml) => xml.replace(/<c:f>[^<]*<\/c:f>/, "<c:f>a!$A$1</c:f>"),
    });
    expect(textOf(await edited(bytes, remove("a")), "xl/charts/chart1.xml")).toContain("<c:f>#REF!$A$1</c:f>");
  });

  it("is refused where the structure is locked", async () => {
    const locked = withParts(await edited(RICH, own("a")), {
      [WORKBOOK]: (xml) =>
        xml.replace("<mc:AlternateContent", '<workbookProtection lockStructure="1"/><mc:AlternateContent'),
    });
    expect(await refusalOf(locked, remove("a"))).toEqual({ code: "cells-protected", sheet: "a" });
    expect(await refusalOf(locked, remove("b"))).toBeNull();
  });

  it("forgets what the same plan wrote there; what it writes there afterwards is refused", async () => {
    const made = await edited(RICH, own("a"));
    expect((await sheetsIn(await edited(made, write("a", "B2", 1), remove("a")))).length).toBe(6);
    expect(await refusalOf(made, remove("a"), write("a", "B2", 1))).toEqual({ code: "sheet-gone", sheet: "a" });
  });
});

describe("clearing cells", () => {
  const DATA =
    '<row r="1" spans="1:3"><c r="A1" s="0"><v>1</v></c><c r="B1"/></row><row r="2" ht="30" customHeight="1"><c r="B2"><v>2</v></c></row>\n' +
    '<row r="4"><c r="A4"><f t="array" ref="A4:A5">B1:B2</f><v>1</v></c></row>';

  it("leaves nothing of them and of rows that were nothing else, and every other character", async () => {
    const bytes = withSheetData(DATA);
    const before = textOf(bytes, SHEET1);
    const after = textOf(await edited(bytes, clear("S", "A1:B2")), SHEET1);
    expect(after).toBe(
      before
        .replace('<row r="1" spans="1:3"><c r="A1" s="0"><v>1</v></c><c r="B1"/></row>', "")
        .replace('<c r="B2"><v>2</v></c>', ""),
    );
  });

  it("leaves alone what is written into them afterwards, and forgets what was before", async () => {
    const after = await edited(
      withSheetData(DATA),
      write("S", "A1", 8),
      write("S", "C3", 8),
      clear("S", "A1:C3"),
      write("S", "B2", 9),
    );
    expect(Object.fromEntries(cellsOf((await sheetsIn(after))[0]?.values ?? []))).toMatchObject({ B2: 9 });
    expect(textOf(after, SHEET1)).toContain('<row r="2" ht="30" customHeight="1"><c r="B2"><v>9</v></c></row>');
    expect(textOf(after, SHEET1)).not.toMatch(/r="(A1|C3)"/);
  });

  it("leaves what is written there by the same plan the looks of its column only", async () => {
    const path = "xl/worksheets/sheet2.xml";
    expect(textOf(OPEN, path)).toMatch(/max="4"[^>]* style="5"[^]*<c r="C4" s="2">/);
    const bytes = await edited(OPEN, clear("Resumen", "A4:C4"), write("Resumen", "C4", 7));
    expect(textOf(bytes, path)).toContain('<row r="4" spans="1:4"><c r="C4" s="5"><v>7</v></c><c r="D4"');
  });

  it("undoes a written column to the last character, save what a workbook says of itself", async () => {
    const grade = { ...write("Resumen", "F3", "等次", "优秀", 1.5, 2), likeColumn: 3 } as Edit;
    const back = await edited(await edited(OPEN, grade), clear("Resumen", "F3:F6"));
    const forgetful = (xml: string): string => xml.replace(/ spans="[^"]*"|<dimension[^>]*>/g, "");
    const path = "xl/worksheets/sheet2.xml";
    expect(forgetful(textOf(back, path))).toBe(forgetful(textOf(OPEN, path)));
  });

  it("gives the rest of a shared formula formulas of their own when its first cell is cleared", async () => {
    const before = (await sheetsIn(OPEN))[0]?.formulas ?? [];
    const after = await edited(OPEN, clear("Puntuación", "L8:L10"));
    const expected = cellsOf(before);
    for (const address of ["L8", "L9", "L10"]) expected.delete(address);
    expect(cellsOf((await sheetsIn(after))[0]?.formulas ?? [])).toEqual(expected);
    expect(partsOf(after).has("xl/calcChain.xml")).toBe(false);
  });

  it.each<[string, Uint8Array, Edit, unknown]>([
    ["a locked cell", RICH, clear("Puntuación", "L8"), { code: "cells-protected", sheet: "Puntuación" }],
    [
      "a part of an array",
      withSheetData(DATA),
      clear("S", "A4:A9"),
      { code: "cell-not-writable", sheet: "S", cell: "A4" },
    ],
  ])("is refused for %s", async (_, bytes, edit, refusal) => {
    expect(await refusalOf(bytes, edit)).toEqual(refusal);
  });

  it("of a merged cell is for its top left cell alone, as the others hold nothing", async () => {
    const bytes = zipped(sketchedParts([{ name: "S", rows: [["x"], ["y"]], merges: ["B2:C4"] }]));
    for (const [address, cell] of Object.entries({
      "A1:B2": null,
      "B2:C2": "C2",
      "B2:B9": "B3",
      "A3:E3": "B3",
      C4: "C4",
    })) {
      const refusal = cell === null ? null : { code: "cell-not-writable", sheet: "S", cell };
      expect([address, await refusalOf(bytes, clear("S", address))]).toEqual([address, refusal]);
    }
  });

  it("of a whole sheet takes no longer than the cells that are there", async () => {
    const start = performance.now();
    await edited(OPEN, clear("Resumen", "A10:XFD1048576"));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe("resizing a table", () => {
  const sketch: SheetSketch = {
    name: "S",
    rows: [["名单"], ["Name", "Unit", "Score", 2024, "", "unit"], ["Li", "East", 90]],
    table: { name: "T", area: "A2:B3" },
  };
  const TABLE = zipped(sketchedParts([sketch]));
  const PATH = "xl/tables/table1.xml";
  const table = (bytes: Uint8Array): string => textOf(bytes, PATH);
  const headers = async (bytes: Uint8Array) => (await sheetsIn(bytes))[0]?.values[1];

  it("takes the headers of new columns from their cells, and writes there what these cannot be", async () => {
    const bytes = await edited(TABLE, resize("A2:F5"));
    expect(table(bytes)).toContain('ref="A2:F5"><autoFilter ref="A2:F5"/><tableColumns count="6">');
    const names = [...table(bytes).matchAll(/<tableColumn id="\d+" name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(["Name", "Unit", "Score", "2024", "Column1", "unit2"]);
    expect(await headers(bytes)).toEqual(names);
  });

  it("takes them from what the same plan writes there, also where it clears them first", async () => {
    const bytes = await edited(TABLE, clear("S", "C2:F9"), resize("A2:D3"), write("S", "D2", "等次\n(分)"));
    expect(table(bytes)).toContain('name="Column1"/><tableColumn id="4" name="等次_x000a_(分)"/>');
    expect(await headers(bytes)).toEqual(["Name", "Unit", "Column1", "等次\n(分)"]);
  });

  it("is not extended further by what is written beside it", async () => {
    expect(table(await edited(TABLE, resize("A2:B4"), write("S", "C2", "Grade")))).toContain('ref="A2:B4"');
  });

  it("drops columns with their filters, and a sorting of cells that are outside", async () => {
    const filters =
      '<autoFilter ref="A2:C9"><filterColumn colId="1"><filters/></filterColumn><filterColumn colId="2"><filters/></filterColumn></autoFilter>' +
      '<sortState ref="A3:C9"><sortCondition ref="C3:C9"/></sortState>';
    const wide = withParts(await edited(TABLE, resize("A2:C9")), {
      [PATH]: (xml) => xml.replace(/<autoFilter[^>]*>/, filters),
    });
    expect(table(await edited(wide, resize("A2:B3")))).toContain(
      'ref="A2:B3"><autoFilter ref="A2:B3"><filterColumn colId="1"><filters/></filterColumn></autoFilter><tableColumns count="2">',
    );
  });

  it("keeps a row of totals out of the filter", async () => {
    const totals = withParts(TABLE, {
      [PATH]: (xml) =>
        xml
          .replace("ref=", 'totalsRowCount="1" ref=')
          .replace(/A2:B3/g, "A2:B4")
          .replace('autoFilter ref="A2:B4"', 'autoFilter ref="A2:B3"'),
    });
    expect(table(await edited(totals, resize("A2:C4")))).toContain('<autoFilter ref="A2:C3"/>');
    expect(await refusalOf(totals, resize("A2:B9"))).toEqual({ code: "cell-not-writable", sheet: "S", cell: "A4" });
  });

  it("undoes the growth of a table to the last character", async () => {
    const grown = await edited(TABLE, clear("S", "C2:F9"), write("S", "C2", "Grade", "A"), write("S", "A4", "Wang"));
    expect(table(grown)).toContain('ref="A2:C4"');
    expect(table(await edited(grown, resize("A2:B3"), clear("S", "A4:C4"), clear("S", "C2:C3")))).toBe(table(TABLE));
  });

  it.each<[string, Uint8Array, Edit[], unknown]>([
    ["no row for data", TABLE, [resize("A2:B2")], { code: "cell-not-writable", sheet: "S", cell: "A2" }],
    ["a header that it keeps", TABLE, [clear("S", "B2:C2")], { code: "cell-not-writable", sheet: "S", cell: "B2" }],
    [
      "a formula as a header",
      TABLE,
      [resize("A2:C3"), { ...write("S", "C2"), values: [[{ formula: "A1", value: "x" }]] } as Edit],
      { code: "cell-not-writable", sheet: "S", cell: "C2" },
    ],
    [
      "a merged cell in the way",
      zipped(sketchedParts([{ ...sketch, merges: ["B4:D5"] }])),
      [resize("A2:C9")],
      { code: "cell-not-writable", sheet: "S", cell: "B4" },
    ],
    [
      "a protected sheet",
      zipped(sketchedParts([{ ...sketch, isProtected: true }])),
      [resize("A2:C3")],
      { code: "cells-protected", sheet: "S" },
    ],
  ])("is refused for %s", async (_, bytes, edits, refusal) => {
    expect(await refusalOf(bytes, ...edits)).toEqual(refusal);
  });
});

describe("what is cleared from a table's column", () => {
  it("may be its header once the table is without the column", async () => {
    const bytes = zipped(
      sketchedParts([
        {
          name: "S",
          rows: [
            ["A", "B"],
            [1, 2],
          ],
          table: { name: "T", area: "A1:B2" },
        },
      ]),
    );
    const after = await edited(bytes, resize("A1:A2"), clear("S", "B1:B2"));
    const sheet = (await sheetsIn(after))[0];
    expect(sheet?.tables.map((table) => areaAddress(table.area))).toEqual(["A1:A2"]);
    expect(sheet?.values).toEqual([["A"], [1]]);
  });
});
