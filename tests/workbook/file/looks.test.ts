/** What the sheets of a file look like, for a grid to show. */
import type { SheetContent } from "../../../src/workbook";
import { blankWorkbook, type SheetLooks } from "../../../src/workbook/file";
import { valueOf } from "../../contract/host-contract";
import { opened, RICH, withParts, withSheetData } from "./parts";

const looksOf = async (bytes: Uint8Array): Promise<SheetLooks> => {
  const [first] = valueOf(await (await opened(bytes)).looks());
  if (!first) throw new Error("no sheet");
  return first;
};

const content: SheetContent = {
  rows: [
    [
      {
        content: "得分",
        style: {
          bold: true,
          size: 14,
          color: "FF0000",
          fill: "DDEBF7",
          border: true,
          wrap: true,
          horizontal: "center",
        },
      },
      { content: 0.5, style: { italic: true, numberFormat: "0.0%", vertical: "top" } },
      { content: "x", link: { sheet: "乙 1", area: { row: 1, column: 1, rows: 1, columns: 1 } } },
    ],
  ],
  columnWidths: [20, 10],
  rowHeights: new Map([[0, 30]]),
  freeze: { rows: 1, columns: 2 },
  merges: [],
  print: { landscape: false, fitWidth: false, titleRows: 0 },
};

describe("the looks of a file", () => {
  it("are those that were written", async () => {
    const file = await opened(await blankWorkbook(["S"]));
    valueOf(await file.apply([{ kind: "newSheet", sheet: "甲", content }]));
    const looks = valueOf(await file.looks())[1];
    const borders = ["top", "bottom", "left", "right"];
    const first = { bold: true, size: 14, color: "FF0000", fill: "DDEBF7", borders, wrap: true, horizontal: "center" };
    expect(looks?.name).toBe("甲");
    expect(looks?.cells.get(0)?.get(0)).toEqual(first);
    expect(looks?.cells.get(0)?.get(1)).toEqual({ italic: true, numberFormat: "0.0%", vertical: "top" });
    expect(looks?.cells.get(0)?.has(2)).toBe(false);
    expect(looks?.rowHeights).toEqual(new Map([[0, 30]]));
    expect([...(looks?.columnWidths ?? [])].map(([column, width]) => [column, Math.floor(width)])).toEqual([
      [0, 20],
      [1, 10],
    ]);
    expect(looks?.freeze).toEqual({ rows: 1, columns: 2 });
    expect(looks?.links).toEqual([{ row: 0, column: 2, reference: "'乙 1'!B2" }]);
  });

  it("give a column of the clerk's the width that one of ours would have", async () => {
    const file = await opened(await blankWorkbook(["S"]));
    valueOf(
      await file.apply([
        { kind: "newSheet", sheet: "甲", content },
        { kind: "write", sheet: "S", row: 0, column: 0, values: [["得分"]], columnWidth: 20 },
        { kind: "write", sheet: "S", row: 0, column: 1, values: [["名次"]], columnWidth: 255 },
      ]),
    );
    const [clerks, ours] = valueOf(await file.looks()).map(({ columnWidths }) => columnWidths);
    expect(clerks?.get(0)).toBe(ours?.get(0));
    expect(clerks?.get(1)).toBe(255);
  });

  it.each([
    ['<fgColor theme="4"/>', "4F81BD"],
    ['<fgColor theme="4" tint="0.5"/>', "A7C0DE"],
    ['<fgColor theme="4" tint="-0.5"/>', "28415F"],
    ['<fgColor indexed="10"/>', "FF0000"],
    ['<fgColor rgb="FF00b050"/>', "00B050"],
    ['<fgColor theme="99"/>', undefined],
    ['<fgColor rgb="nonsense"/>', undefined],
    ['<fgColor auto="1"/>', undefined],
  ])("read the fill %s as %s", async (color, fill) => {
    const theme = `<a:theme><a:themeElements><a:clrScheme><a:accent1><a:srgbClr val="4F81BD"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;
    const bytes = withParts(withSheetData('<row r="1"><c r="A1" s="1"><v>1</v></c></row>'), {
      "xl/styles.xml": () =>
        `<styleSheet><fonts><font/></fonts><fills><fill/><fill><patternFill patternType="solid">${color}</patternFill></fill></fills>` +
        '<borders><border/></borders><cellXfs><xf fillId="0"/><xf fillId="1"/></cellXfs></styleSheet>',
      "xl/theme/theme1.xml": () => theme,
      "xl/_rels/workbook.xml.rels": (rels) =>
        rels.replace(
          "</Relationships>",
          '<Relationship Id="rT" Type="x/theme" Target="theme/theme1.xml"/></Relationships>',
        ),
    });
    expect((await looksOf(bytes)).cells.get(0)?.get(0)?.fill).toBe(fill);
  });

  it("of rows and columns that nobody can see, and of columns to the end of the sheet", async () => {
    const looks = await looksOf(
      withParts(withSheetData('<row r="3" hidden="1" ht="0"/>'), {
        "xl/worksheets/sheet1.xml": (xml) =>
          xml.replace("<sheetData>", '<cols><col min="2" max="16384" width="5" hidden="1"/></cols><sheetData>'),
      }),
    );
    expect([...looks.hiddenRows]).toEqual([2]);
    expect(looks.hiddenColumns.has(1)).toBe(true);
    expect(looks.columnWidths.size).toBeLessThan(2_000);
  });

  it("are read of a template with everything in it, and of a sheet that is not plain", async () => {
    expect((await looksOf(RICH)).cells.size).toBeGreaterThan(0);
    const commented = withParts(RICH, {
      "xl/worksheets/sheet1.xml": (xml) => xml.replace("<sheetData>", "<!-- x --><sheetData>"),
    });
    expect(await looksOf(commented)).toEqual(await looksOf(RICH));
  });
});
