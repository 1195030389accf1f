/** Every difference has its sentence and its advice, in both languages. */
import { differenceSentence, verifyAdvice } from "../../src/text";
import type { Difference, DifferenceKind } from "../../src/workbook";

const at = { sheet: "Record cards", cell: "F3" };
const SAMPLES: { readonly [K in DifferenceKind]: Difference & { readonly kind: K } } = {
  inputChanged: { kind: "inputChanged", ...at, now: 105.2 },
  inputRowsAdded: { kind: "inputRowsAdded", ...at },
  inputRowsGone: { kind: "inputRowsGone", ...at, count: 2 },
  columnAdded: { kind: "columnAdded", ...at, column: "verified" },
  columnGone: { kind: "columnGone", ...at, column: "verified" },
  tableAdded: { kind: "tableAdded", ...at },
  tableGone: { kind: "tableGone", sheet: "Record cards", table: "cards" },
  inputSomewhere: { kind: "inputSomewhere", sheet: null },
  resultChanged: { kind: "resultChanged", ...at, now: "Good", calculated: "Poor" },
  resultRowsAdded: { kind: "resultRowsAdded", ...at },
  resultRowsGone: { kind: "resultRowsGone", ...at, count: 1 },
  resultSomewhere: { kind: "resultSomewhere", sheet: "Archive" },
  sheetMissing: { kind: "sheetMissing", sheet: "Archive" },
  notComputedAlike: { kind: "notComputedAlike", ...at, now: null, calculated: { error: "#N/A" } },
  sheetNotComputedAlike: { kind: "sheetNotComputedAlike", sheet: "Archive" },
  recordMissing: { kind: "recordMissing" },
  recordUnreadable: { kind: "recordUnreadable" },
  recordContradicts: { kind: "recordContradicts" },
};

describe.each(Object.values(SAMPLES).map((sample) => [sample.kind, sample] as const))("%s", (_, sample) => {
  it("is told in both languages, at its place, with what to do", () => {
    const [english, chinese] = [differenceSentence(sample, "en"), differenceSentence(sample, "zh-CN")];
    expect(english).toMatch(/^[^\u4e00-\u9fff]+\.$/);
    expect(chinese).toMatch(/[\u4e00-\u9fff].*。$/);
    if ("cell" in sample) for (const sentence of [english, chinese]) expect(sentence).toContain("Record cards!F3");
    expect(verifyAdvice([sample, sample], "en")).toHaveLength(1);
    expect(verifyAdvice([sample], "zh-CN")[0]).toMatch(/请.*重新计算/);
  });
});

it("a result says what stands there and what was calculated", () => {
  expect(differenceSentence(SAMPLES.resultChanged, "en")).toBe(
    "Record cards!F3: the result was changed by hand; it now holds “Good”, and “Poor” was calculated.",
  );
  expect(differenceSentence({ ...SAMPLES.inputChanged, now: null }, "zh-CN")).toBe(
    "Record cards!F3：计算后有改动，现为空白。",
  );
});

it("a long text from a cell is cut, and a role that is none stands as it is", () => {
  expect(differenceSentence({ ...SAMPLES.inputChanged, now: "x\n".repeat(500) }, "en").length).toBeLessThan(200);
  expect(differenceSentence({ ...SAMPLES.tableGone, table: "__proto__" }, "en")).toContain("__proto__");
  expect(differenceSentence({ ...SAMPLES.tableGone, table: "scheme.grades" }, "zh-CN")).toContain("考核方案");
});
