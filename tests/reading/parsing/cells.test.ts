import fc from "fast-check";
import type { Figure, FigureKind } from "../../../src/appraisal";
import { COUNT, readFigure } from "../../../src/reading/parsing/cells";
import type { CellValue } from "../../../src/workbook";

const PLACE = { sheet: "Record cards", row: 4, column: 6 };

function figure(value: CellValue, unit: string | null, kind: FigureKind = "measure", format?: string): Figure {
  const cell = { value, row: 4, column: 6, ...(format === undefined ? {} : { format }) };
  return readFigure(cell, PLACE, { kind, unit });
}

function said(read: Figure): unknown {
  switch (read.kind) {
    case "number":
      return read.value;
    case "text":
      return `text ${read.text}`;
    case "error":
      return `error ${read.error}`;
    case "missing":
      return read.none ? "none" : "missing";
    case "notApplicable":
      return "not applicable";
  }
}

describe("numbers typed as text", () => {
  it.each<[string, string | null, unknown]>([
    ["1,234.5", null, 1234.5],
    ["1,234,567", null, 1234567],
    ["１２３．４", null, 123.4],
    ["１，２３４", null, 1234],
    ["\u00a010", null, 10],
    ["0\u00a0", null, 0],
    [" 18692.83 ", null, 18692.83],
    ["\u30003\u3000", null, 3],
    ["1\u00a0234", null, 1234],
    ["1 234", null, "text 1 234"],
    ["-5", null, -5],
    ["－５", null, -5],
    ["−5.5", null, -5.5],
    ["+7", null, 7],
    ["-0", null, 0],
    [".5", null, 0.5],
    ["5.", null, 5],
    ["1.2E3", null, 1200],
    ["1E+05", null, 100000],
    ["007", null, 7],
    ["(5)", null, "text (5)"],
    ["1,23", null, "text 1,23"],
    ["12,34", null, "text 12,34"],
    ["1,2345", null, "text 1,2345"],
    ["1234,567", null, "text 1234,567"],
    ["1.2.3", null, "text 1.2.3"],
    ["1-2", null, "text 1-2"],
    [".", null, "text ."],
    ["--5", null, "text --5"],
    ["约5", null, "text 约5"],
    ["三十", null, "text 三十"],
    ["②", null, "text ②"],
    ["10²", null, "text 10²"],
    ["1e999", null, "text 1e999"],
    ["=1+1", null, "text =1+1"],
  ])("%j under %s is %j", (text, unit, expected) => {
    expect(said(figure(text, unit))).toBe(expected);
  });
});

describe("万, 亿 and units of measure", () => {
  it.each<[string, string | null, unknown]>([
    ["3.2亿", "万元", 32000],
    ["3.2亿元", "万元", 32000],
    ["6838500万元", "亿元", 683.85],
    ["45831000万", "亿元", 4583.1],
    ["0.006122亿", "万元", 61.22],
    ["4757.59万元", "万元", 4757.59],
    ["5054.08万", "万元", 5054.08],
    ["2361.3亿", "亿元", 2361.3],
    ["1.5万亿", "亿元", 15000],
    ["500元", "万元", 0.05],
    ["3千元", "万元", 0.3],
    ["2百万元", "万元", 200],
    ["3.2亿", "千元", 320000],
    ["5万人", "人", 50000],
    ["0.5万", "件", 5000],
    ["0.5万件", "件", 5000],
    ["10件", "件", 10],
    ["３４件", "件", 34],
    ["50 起", "起", 50],
    ["50起", "（起）", 50],
    ["12万元", null, 120000],
    ["0.05346万元", null, 534.6],
    ["0.014万", null, 140],
    ["3.2亿", null, 320000000],
    ["12元", null, 12],
    ["12 100m yuan", "100m yuan", 12],
    ["12 10k yuan", "10k yuan", 12],
    ["3.2亿", "100m yuan", 3.2],
    ["3.2亿元", "10k yuan", 32000],
    ["1.2 million yuan", "10k yuan", 120],
    ["12 km", "km", 12],
    ["12 km", "mu", "text 12 km"],
    ["10件", "起", "text 10件"],
    ["10件", null, "text 10件"],
    ["10吨", "万元", "text 10吨"],
    ["3亿", "%", "text 3亿"],
    ["3.2亿亿", "万元", "text 3.2亿亿"],
    ["5m", "m", 5],
  ])("%j under %s is %j", (text, unit, expected) => {
    expect(said(figure(text, unit))).toBe(expected);
  });
});

describe("percentages", () => {
  it.each<[CellValue, string | null, FigureKind, string | undefined, unknown]>([
    ["98.6%", "%", "measure", undefined, 98.6],
    ["98.6％", "％", "measure", undefined, 98.6],
    ["90.2\u00a0%", "%", "measure", undefined, 90.2],
    ["８９．９％", "%", "measure", undefined, 89.9],
    [0.986, "%", "measure", "0.0%", 98.6],
    [0.57, "%", "measure", "0%", 57],
    [98.6, "%", "measure", undefined, 98.6],
    [98.6, "%", "measure", '0.0"%"', 98.6],
    [98.6, "%", "measure", "0.0\\%", 98.6],
    ["98.6%", null, "measure", undefined, 0.986],
    ["98.6%", "万元", "measure", undefined, 0.986],
    [0.986, null, "measure", "0.0%", 0.986],
    [1.05, null, "measure", "0%", 1.05],
    ["95%", null, "mark", undefined, 95],
    ["95%", "分", "mark", undefined, 95],
    [0.95, null, "mark", "0%", 95],
    [0.285, null, "mark", "0.0%", 28.5],
    [1, null, "mark", "0%", 100],
    [0.95, null, "mark", undefined, 0.95],
    ["95分", null, "mark", undefined, 95],
    ["85.5分", "分", "mark", undefined, 85.5],
    ["98.6%%", "%", "measure", undefined, "text 98.6%%"],
    ["50%", null, "count", undefined, 0.5],
  ])("%j under %s as %s, shown as %s, is %j", (value, unit, kind, format, expected) => {
    expect(said(figure(value, unit, kind, format))).toBe(expected);
  });
});

describe("cells that hold no figure", () => {
  it.each<[CellValue, unknown]>([
    [null, "missing"],
    ["", "missing"],
    [" \u3000\u00a0", "missing"],
    ["\u200b", "missing"],
    ["—", "missing"],
    ["——", "missing"],
    ["-", "missing"],
    ["－", "missing"],
    ["–", "missing"],
    ["/", "missing"],
    ["／", "missing"],
    ["…", "missing"],
    ["……", "missing"],
    ["...", "missing"],
    ["无", "none"],
    [" 无 ", "none"],
    ["N/A", "not applicable"],
    ["n/a", "not applicable"],
    ["Ｎ／Ａ", "not applicable"],
    ["不适用", "not applicable"],
    [{ error: "#DIV/0!" }, "error #DIV/0!"],
    [{ error: "#N/A" }, "error #N/A"],
    ["#N/A", "text #N/A"],
    ["good", "text good"],
    ["良好 ", "text 良好"],
    ["是", "text 是"],
    [true, "text TRUE"],
    [NaN, "text NaN"],
    [Infinity, "text Infinity"],
  ])("%j is %j", (value, expected) => {
    expect(said(figure(value, "万元"))).toBe(expected);
  });

  it("a number that Excel turned into a date is no figure", () => {
    expect(said(figure(45296, null, "measure", "yyyy-mm-dd"))).toBe("text 2024-01-05");
    expect(said(figure(45296, null, "measure", 'm"月"d"日"'))).toBe("text 2024-01-05");
    expect(said(figure(1234, null, "measure", "#,##0.00_);[Red]\\(#,##0.00\\)"))).toBe(1234);
    expect(said(figure(12, null, "measure", '0"days"'))).toBe(12);
  });

  it("a column that is not there is missing at the line's own place", () => {
    expect(readFigure(undefined, PLACE, COUNT)).toEqual({ at: PLACE, kind: "missing", none: false });
  });

  it("ballots and people may be counted with their own word", () => {
    const cell = { value: "46张", row: 1, column: 1 };
    expect(said(readFigure(cell, PLACE, COUNT))).toBe(46);
  });
});

describe("whatever stands in a cell", () => {
  const kinds = fc.constantFrom<FigureKind>("measure", "mark", "count", "veto");
  const units = fc.option(fc.constantFrom("万元", "%", "件", "100m yuan", "千元", "("), { nil: null });
  const texts = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom(..."0129.,-+eE%％万亿元千百 　（）(無无/—") }),
  );
  const values = fc.oneof(texts, fc.double(), fc.boolean(), fc.constant(null));
  const formats = fc.option(fc.constantFrom("0%", "yyyy", "0.00", '"'), { nil: undefined });

  it("is read without fail, and a number is finite", () => {
    fc.assert(
      fc.property(values, units, kinds, formats, (value, unit, kind, format) => {
        const read = figure(value, unit, kind, format);
        expect(read.kind !== "number" || Number.isFinite(read.value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("a plain number is itself, as text too", () => {
    const plain = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(plain, units, (value, unit) => {
        expect(said(figure(value, unit))).toBe(value);
        expect(said(figure(String(value), unit))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it("万 is the exact power of ten", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (cents) => {
        const text = `${cents / 100}亿`;
        expect(said(figure(text, "万元"))).toBe(Number(`${cents / 100}e4`));
      }),
    );
  });

  it("takes no longer than its length, however long and odd", () => {
    const long = `${"1,".repeat(20_000)}${"9".repeat(20_000)}${"万".repeat(20_000)}`;
    const started = performance.now();
    for (const unit of [null, "万元"]) figure(long, unit);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
