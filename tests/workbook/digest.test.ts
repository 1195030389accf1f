/** The text of a cell is the same however the workbook was saved, and another for everything that a person would call a change. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { canonicalFormula, canonicalValue, sha256Of, traceOf, type CellValue } from "../../src/workbook";

describe("a value", () => {
  it.each<[string, CellValue, CellValue]>([
    ["the sixteenth digit, which LibreOffice rounds off", 0.1955643196656525, 0.195564319665653],
    ["the same with an exponent", 1.234567890123456e-7, 1.23456789012346e-7],
    ["a negative number", -8.045454545454545, -8.04545454545455],
    ["0.1 + 0.2", 0.1 + 0.2, 0.3],
    ["minus zero", -0, 0],
    ["ends of lines", "one\r\ntwo\rthree", "one\ntwo\nthree"],
    ["blank cells", "", null],
    ["blanks only", "  ", null],
  ])("is the same: %s", (_, before, after) => {
    expect(canonicalValue(before)).toBe(canonicalValue(after));
  });

  it.each<[string, CellValue, CellValue]>([
    ["the fifteenth digit", 123456789012.345, 123456789012.346],
    ["a small digit", 90.11, 90.12],
    ["a number typed as text", "90", 90],
    ["a text with a blank more", "Town 01", "Town 01 "],
    ["a yes and the word for it", true, "TRUE"],
    ["an error and its text", { error: "#N/A" }, "#N/A"],
    ["zero and nothing", 0, null],
  ])("is another: %s", (_, before, after) => {
    expect(canonicalValue(before)).not.toBe(canonicalValue(after));
  });

  it("is the same after any number has been saved with 15 digits or with 17 (a property)", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const text = canonicalValue(number);
        expect(canonicalValue(Number(text.slice(1)))).toBe(text);
        expect(canonicalValue(Number(number.toPrecision(17)))).toBe(text);
        expect(Math.abs(Number(text.slice(1)) - number)).toBeLessThanOrEqual(Math.abs(number) * 1e-14);
      }),
    );
  });

  it("that was computed is taken to 12 digits", () => {
    expect(canonicalValue(91.3712345678901, true)).toBe(canonicalValue(91.3712345678904, true));
    expect(canonicalValue(91.37123456, true)).not.toBe(canonicalValue(91.37123457, true));
  });
});

describe("a formula", () => {
  it.each([
    ["blanks and capitals", "sum(A1, B1)", "=SUM(A1,B1)"],
    ["quotes around a sheet's name", "'Town'!A1*2", "TOWN!A1*2"],
    ["the prefix of a newer function", "_xlfn.IFS(A1,1)", "IFS(A1,1)"],
    ["the digits of a number", "A1*0.30000000000000004", "A1*0.3"],
  ])("is the same: %s", (_, before, after) => {
    expect(canonicalFormula(before, 0)).toBe(canonicalFormula(after, 0));
  });

  it.each([
    ["a number in it", "A1*0.3", "A1*0.31"],
    ["a text in it", 'IF(A1="yes",1)', 'IF(A1="Yes",1)'],
    ["a cell in it", "A1+B1", "A1+C1"],
    ["a row in it", "A1+B1", "A1+B2"],
  ])("is another: %s", (_, before, after) => {
    expect(canonicalFormula(before, 0)).not.toBe(canonicalFormula(after, 0));
  });

  it("moves with its row, save where a $ holds it", () => {
    expect(canonicalFormula("ROUND(SUM(T5:T8),2)+LOG10(B9)", 8)).toBe(
      canonicalFormula("ROUND(SUM(T6:T9),2)+LOG10(B10)", 9),
    );
    expect(canonicalFormula("T$5", 8)).not.toBe(canonicalFormula("T$6", 9));
  });
});

describe("a trace", () => {
  it("has three characters that no program takes for a number with a sign, and tells texts apart", () => {
    const texts = Array.from({ length: 2_000 }, (_, index) => `n${index / 10}`);
    const traces = texts.map(traceOf);
    expect(traces.every((trace) => /^[\w-]{3}$/.test(trace))).toBe(true);
    // Among 2,000 there are two million pairs, and so 7 or 8 that agree by chance.
    expect(new Set(traces).size).toBeGreaterThan(1_970);
    expect(traceOf("")).toBe("...");
  });
});

it("sha256Of is the SHA-256 of the lines (a property)", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" })), fc.integer({ min: 0, max: 70_000 }), (texts, length) => {
      const all = [...texts, "年".repeat(length)];
      const expected = createHash("sha256").update(all.map((text) => `${text}\n`).join(""), "utf8");
      expect(sha256Of(all)).toBe(expected.digest("hex"));
    }),
    { numRuns: 30 },
  );
});
