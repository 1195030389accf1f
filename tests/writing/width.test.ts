/** Widths of columns. */
import { fittingWidth, headerCore } from "../../src/writing/width";

test("a column has room for its contents, within bounds", () => {
  expect(fittingWidth(["得分", 91.123456789, null], 60)).toBe(11);
  expect(fittingWidth(["x"], 60)).toBe(6);
  expect(fittingWidth(["字".repeat(80)], 60)).toBe(60);
});

test("a long header wraps between its words", () => {
  expect(headerCore("Recommended consequence")).toBe("Recommended");
  expect(headerCore("结果运用")).toBe("结果运用");
});
