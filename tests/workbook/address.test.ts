import fc from "fast-check";
import {
  areaAddress,
  cellAddress,
  columnIndex,
  columnName,
  parseAddress,
  placeLabel,
  quoteSheetName,
} from "../../src/workbook";

describe("addresses", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("column %i is %s", (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name.toLowerCase())).toBe(index);
  });

  it("are read as they are written", () => {
    const area = fc.record({
      row: fc.nat(1_000_000),
      column: fc.nat(16_000),
      rows: fc.integer({ min: 1, max: 48_000 }),
      columns: fc.integer({ min: 1, max: 300 }),
    });
    fc.assert(fc.property(area, (value) => expect(parseAddress(areaAddress(value))).toEqual(value)));
    expect(cellAddress(9, 27)).toBe("AB10");
  });

  it.each([
    ["Officials", "B2", "Officials!B2"],
    ["Record cards", "G10:G12", "'Record cards'!G10:G12"],
    ["Record cards", null, "Record cards"],
  ])("on %s, %s is told as %s", (sheet, cells, label) => {
    expect(placeLabel(sheet, cells)).toBe(label);
  });

  it.each(["", "A", "1", "A0", "A1:", "XFE1", "A1048577", "ABCD1", "A1:B2:C3"])("%j is none", (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  it.each([
    ["$B$2:A1", { row: 0, column: 0, rows: 2, columns: 2 }],
    ["c3", { row: 2, column: 2, rows: 1, columns: 1 }],
  ])("%s is an area", (text, area) => {
    expect(parseAddress(text)).toEqual(area);
  });

  it.each([
    ["Scheme", "Scheme"],
    ["考核对象", "考核对象"],
    ["考核 2025", "'考核 2025'"],
    ["2025", "'2025'"],
    ["Li's", "'Li''s'"],
    ["A1", "'A1'"],
    ["RC", "'RC'"],
    ["r1c1", "'r1c1'"],
    ["C", "'C'"],
    ["True", "'True'"],
    ["Rc_", "Rc_"],
    ["Cards", "Cards"],
  ])("the sheet %s is %s in a formula", (name, quoted) => {
    expect(quoteSheetName(name)).toBe(quoted);
  });
});
