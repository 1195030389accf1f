import { zipSync } from "fflate";
import { NOT_COMPUTED, valueAt } from "../../../src/workbook";
import { builtInFormat, isDateFormat } from "../../../src/workbook/file/number-formats";
import { shiftFormula } from "../../../src/workbook/file/shift-formula";
import { cellsOf, valueOf } from "../../contract/host-contract";
import { sketchedParts, zipped } from "../../contract/sketched-file";
import { opened, partsOf, RICH, snapshotOf, withParts, withSheetData } from "./parts";

const firstSheet = async (bytes: Uint8Array) => {
  const sheet = (await snapshotOf(bytes)).sheets[0];
  if (!sheet) throw new Error("no sheet");
  return sheet;
};
const cell = (xml: string): Uint8Array => withSheetData(`<row r="1">${xml}</row>`);

describe("cells", () => {
  it.each<[string, string, unknown]>([
    ["a number", '<c r="A1"><v>1.5E3</v></c>', 1500],
    ["text in the cell", '<c r="A1" t="inlineStr"><is><t> a &amp; b </t></is></c>', " a & b "],
    [
      "rich text",
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>得</t></r><r><t xml:space="preserve">分 </t></r></is></c>',
      "得分 ",
    ],
    [
      "readings of characters",
      '<c r="A1" t="inlineStr"><is><t>東</t><rPh sb="0" eb="1"><t>ひがし</t></rPh></is></c>',
      "東",
    ],
    [
      "escapes of spreadsheets",
      '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_&#x4E00;</t></is></c>',
      "a\rb_x0041_一",
    ],
    ["the text of a formula", '<c r="A1" t="str"><f>1</f><v>&lt;x&gt;</v></c>', "<x>"],
    ["truth", '<c r="A1" t="b"><v>1</v></c>', true],
    ["an error", '<c r="A1" t="e"><v>#N/A</v></c>', { error: "#N/A" }],
    ["an ISO date", '<c r="A1" t="d"><v>2025-12-31T12:00:00</v></c>', 46022.5],
    ["a comment within", '<c r="A1"><!-- 2 --><v>1<!-- 3 --></v></c>', 1],
    ["a CDATA section", '<c r="A1" t="str"><v><![CDATA[a<b]]></v></c>', "a<b"],
    ["no address", "<c><v>7</v></c>", 7],
    ["nothing", '<c r="A1" s="0"><v></v></c>', null],
    ["a formula that nothing computed, which is no blank", '<c r="A1"><f>B1*2</f></c>', { error: NOT_COMPUTED }],
    ["the same with an empty value", '<c r="A1"><f>B1*2</f><v/></c>', { error: NOT_COMPUTED }],
    ["empty text", '<c r="A1" t="str"><f>""</f><v></v></c>', null],
  ])("%s", async (_, xml, value) => {
    expect(valueAt(await firstSheet(cell(xml)), 0, 0)).toEqual(value);
  });

  it.each([
    ["a number that is none", '<c r="A1"><v>abc</v></c>'],
    ["a shared text that is not there", '<c r="A1" t="s"><v>99</v></c>'],
    ["a style that is not there", '<c r="A1" s="99"><v>1</v></c>'],
    ["an unknown type", '<c r="A1" t="x"><v>1</v></c>'],
    ["cells out of order", '<c r="B1"><v>1</v></c><c r="A1"><v>2</v></c>'],
    ["the same cell twice", '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'],
    ["a cell of another row", '<c r="A2"><v>1</v></c>'],
    ["a cell beyond the grid", '<c r="XFE1"><v>1</v></c>'],
    ["a cell that is not closed", '<c r="A1"><v>1</v>'],
    ["a shared formula that nobody spells out", '<c r="A1"><f t="shared" si="3"/><v>1</v></c>'],
  ])("%s: a damaged workbook, never a guess", async (_, xml) => {
    await expect(opened(cell(xml))).rejects.toThrow("damaged-workbook");
  });

  it("reads elements whatever prefix they have, and parts in UTF-16", async () => {
    const parts = sketchedParts([{ name: "S", rows: [["a", 2]] }]);
    const prefixed = parts["xl/worksheets/sheet1.xml"]
      ?.replace(/<(\/?)(?=[a-z])/gi, "<$1x:")
      .replace('xmlns="', 'xmlns:x="');
    const sheet = await firstSheet(zipped({ ...parts, "xl/worksheets/sheet1.xml": prefixed ?? "" }));
    expect(sheet.values).toEqual([["a", 2]]);

    const utf16 = new Uint8Array(Buffer.from(`\ufeff${parts["xl/workbook.xml"]}`, "utf16le"));
    const recoded = zipSync({ ...Object.fromEntries(partsOf(zipped(parts))), "xl/workbook.xml": utf16 });
    expect((await firstSheet(recoded)).values).toEqual([["a", 2]]);
  });
});

describe("formulas", () => {
  it("gives every cell of a shared formula its own, also before the cell that spells it out", async () => {
    const sheet = await firstSheet(
      withSheetData(
        '<row r="1"><c r="B1"><f t="shared" si="0"/><v>1</v></c></row>' +
          '<row r="2"><c r="B2"><f t="shared" ref="B1:B3" si="0">A2*$A$1</f><v>1</v></c></row>' +
          '<row r="3"><c r="B3"><f t="shared" si="0"/><v>1</v></c></row>',
      ),
    );
    expect(Object.fromEntries(cellsOf(sheet.formulas))).toEqual({ B1: "=A1*$A$1", B2: "=A2*$A$1", B3: "=A3*$A$1" });
  });

  it.each([
    ["A1+$B2+C$3+$D$4", "C2+$B3+E$3+$D$4"],
    ["SUM(A:A,$B:C,1:1,$2:3)", "SUM(C:C,$B:E,2:2,$2:4)"],
    ["\"A1\"&'A1 '!A1&Sheet1!A1&得分A1", "\"A1\"&'A1 '!C2&Sheet1!C2&得分A1"],
    ["LOG10(A1)+_x1.A1+Table1[A1]+Table1[[#This Row],[B2]]", "LOG10(C2)+_x1.A1+Table1[A1]+Table1[[#This Row],[B2]]"],
    ["1.5E3*A1+TRUE", "1.5E3*C2+TRUE"],
    ["XFD1048576", "#REF!"],
  ])("%s, one down and two right, is %s", (formula, moved) => {
    expect(shiftFormula(formula, 1, 2)).toBe(moved);
  });
});

describe("number formats", () => {
  it.each([
    [9, "0%"],
    [10, "0.00%"],
    [14, "m/d/yyyy"],
    [31, 'yyyy"年"m"月"d"日"'],
    [49, "@"],
    [57, 'yyyy"年"m"月"'],
    [0, null],
    [23, null],
  ])("number %i is %s", (id, format) => {
    expect(builtInFormat(id)).toBe(format);
  });

  it.each([
    ["yyyy-mm-dd", true],
    ["[$-804]yyyy年m月", true],
    ["mmm", true],
    ["m/d h:mm", true],
    ["h:mm AM/PM", false],
    ["[h]:mm:ss", false],
    ["[m]", false],
    ['0.0"days"', false],
    ["0.00E+00", false],
    ["General", false],
    ["[Red]0.0", false],
    ["#,##0\\d", false],
  ])("%s shows a date: %s", (format, isDate) => {
    expect(isDateFormat(format)).toBe(isDate);
  });

  it("counts dates from 1900 also in workbooks that count from 1904, and writes them back as those count", async () => {
    const sketch = [{ name: "S", rows: [[1, 1, 1]], formats: { A1: "yyyy-mm-dd", B1: "h:mm" } }];
    const bytes = withParts(zipped(sketchedParts(sketch)), {
      "xl/workbook.xml": (text) => text.replace("<sheets>", '<workbookPr date1904="1"/><sheets>'),
    });
    const file = await opened(bytes);
    expect(valueOf(await file.read()).sheets[0]?.values[0]).toEqual([1463, 1, 1]);
    const write = { kind: "write", sheet: "S", row: 1, column: 0, values: [[46022, 7]] } as const;
    await file.apply([{ ...write, numberFormat: "yyyy-mm-dd" }]);
    expect((await snapshotOf(await file.bytes())).sheets[0]?.values[1]).toEqual([46022, 7]);
  });
});

describe("filters", () => {
  const filtered = async (rows: string, filter: string) =>
    (await firstSheet(withSheetData(rows, `<autoFilter ref="A1:B9">${filter}</autoFilter>`))).isFiltered;
  const hidden = '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row>';
  const condition = '<filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn>';

  it.each([
    ["a condition that hides rows", hidden, condition, true],
    ["a condition that hides none", hidden.replace(' hidden="1"', ""), condition, false],
    ["rows hidden by hand", hidden, "", false],
  ])("%s", async (_, rows, filter, isFiltered) => {
    expect(await filtered(rows, filter)).toBe(isFiltered);
  });
});

describe("a template of every kind of thing", () => {
  it("is read with its visibility, protection, tables, filters and without its chart sheet", async () => {
    const { sheets } = await snapshotOf(RICH);
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Puntuación", "visible"],
      ["Resumen", "visible"],
      ["Datos", "visible"],
      ["Pivot", "visible"],
      ["Listas", "hidden"],
      ["Interno", "veryHidden"],
    ]);
    expect(sheets.map((sheet) => sheet.isProtected)).toEqual([true, false, false, false, false, false]);
    expect(sheets.map((sheet) => sheet.isFiltered)).toEqual([false, false, true, false, false, false]);
    const area = { row: 6, column: 0, rows: 42, columns: 12 };
    expect(sheets[0]?.tables).toEqual([{ name: "TablaNotas", area, hasHeaders: true, hasTotals: true }]);
    expect(sheets[0]?.formulas[46]?.[11]).toBe("=D47*2");
  });
});
