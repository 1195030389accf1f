import { textWidth } from "../../src/workbook";

test.each([
  ["Score", 5],
  ["得分", 4],
  ["镇（街道）", 10],
  ["a\n优秀优秀\nbc", 8],
  ["😀", 2],
  ["“指标”—×1", 13],
  ["“GDP” × 1", 9],
  ["", 0],
])("%j is %i wide", (text, width) => expect(textWidth(text)).toBe(width));
