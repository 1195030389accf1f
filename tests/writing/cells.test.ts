/** What counts as already written: what Excel and LibreOffice make of our formulas when they save them is still ours. */
import { formula, literal, reference } from "../../src/appraisal/formula";
import type { CellValue, Content } from "../../src/workbook";
import { computed, holds } from "../../src/writing/cells";
import { blankSheet } from "./apply";

const OURS: Content = { formula: "0.571428571428571397*MAX(0,MIN(N4*Q4,1))-0.000000001+N1/3", value: 0.824 };

function held(content: Content, text: string | undefined, value: CellValue): boolean {
  return holds({ ...blankSheet("S", [[value]]), formulas: [[text]] }, 0, 0, content);
}

describe("a formula of ours is known again", () => {
  const text = `=${OURS.formula}`;
  test.each<[string, string, CellValue]>([
    ["as it was written", text, 0.824],
    ["computed anew in another order", text, 0.824 + 1e-12],
    ["with blanks and in small letters", "= 0.571428571428571397 * max(0, MIN(n4*Q4, 1)) - 0.000000001+N1/3", 0.824],
    ["with its numbers as Excel writes them", "=0.571428571428571*MAX(0,MIN(N4*Q4,1))-1E-09+N1/3", 0.824],
  ])("%s", (_, theirs, value) => expect(held(OURS, theirs, value)).toBe(true));

  test.each<[string, string | undefined, CellValue]>([
    ["another value", text, 0.8241],
    ["an error", text, { error: "#DIV/0!" }],
    ["never computed", text, null],
    ["the number alone", undefined, 0.824],
    ["another number in it", text.replace("/3", "/4"), 0.824],
    ["another cell", text.replace("N4", "N5"), 0.824],
    ["another function", text.replace("MAX", "MIN"), 0.824],
  ])("not so: %s", (_, theirs, value) => expect(held(OURS, theirs, value)).toBe(false));

  test("letters within quotes are as they are", () => {
    const quoted: Content = { formula: 'IF(A1>0,"Ja  1.0",B1)', value: "x" };
    expect(held(quoted, '=if(A1>0, "Ja  1.0", b1)', "x")).toBe(true);
    expect(held(quoted, '=IF(A1>0,"ja  1.0",B1)', "x")).toBe(false);
    expect(held(quoted, '=IF(A1>0,"Ja 1.0",B1)', "x")).toBe(false);
    expect(held(quoted, '=IF(A1>0,"Ja  1",B1)', "x")).toBe(false);
  });

  test("a number is still compared to fifteen digits, and never takes a formula for itself", () => {
    expect([held(0.824, undefined, 0.824 + 1e-12), held(0.824, undefined, 0.824)]).toEqual([false, true]);
    expect(held(0.824, "=0.824", 0.824)).toBe(false);
  });
});

test("a number is written as its formula only where there is a number, and a formula that has anything to compute", () => {
  const half = formula`${reference("A1")}/2`;
  expect(computed(half, 4)).toEqual({ formula: "A1/2", value: 4 });
  expect(computed(half, -0)).toEqual({ formula: "A1/2", value: 0 });
  for (const value of [null, undefined, NaN, Infinity]) expect(computed(half, value)).toBeNull();
  expect([computed(null, 4), computed(literal(4), 4)]).toEqual([4, 4]);
});
