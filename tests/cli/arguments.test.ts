import { readArguments } from "../../src/cli/arguments";

describe("the arguments of the command line", () => {
  it.each([
    [["calculate", "b.xlsx"], { command: "calculate", book: "b.xlsx", out: null, report: null, language: null }],
    [
      ["calculate", "b.xlsx", "--out", "o.xlsx", "--report", "-", "--lang", "zh-CN"],
      { command: "calculate", book: "b.xlsx", out: "o.xlsx", report: "-", language: "zh-CN" },
    ],
    [
      ["calculate", "--in-place", "b.xlsx"],
      { command: "calculate", book: "b.xlsx", out: "b.xlsx", report: null, language: null },
    ],
    [["template", "o.xlsx"], { command: "template", out: "o.xlsx", language: "en" }],
    [["template", "--lang", "zh-CN", "o.xlsx"], { command: "template", out: "o.xlsx", language: "zh-CN" }],
    [["check", "b.xlsx", "--lang", "en"], { command: "check", book: "b.xlsx", report: null, language: "en" }],
  ])("%j", (argv, expected) => expect(readArguments(argv)).toEqual(expected));

  it.each([
    ["no command", []],
    ["an unknown command", ["grade", "b.xlsx"]],
    ["no workbook", ["calculate"]],
    ["two workbooks", ["calculate", "a.xlsx", "b.xlsx"]],
    ["an unknown option", ["calculate", "b.xlsx", "--force"]],
    ["an option without its value", ["calculate", "b.xlsx", "--out"]],
    ["an unknown language", ["calculate", "b.xlsx", "--lang", "fr"]],
    ["the workbook as its own result", ["calculate", "b.xlsx", "--out", "./b.xlsx"]],
    ["two places for the result", ["calculate", "b.xlsx", "--out", "o.xlsx", "--in-place"]],
    ["a template without a place", ["template"]],
    ["a template with a report", ["template", "o.xlsx", "--report", "-"]],
    ["a template in the place of a workbook", ["template", "o.xlsx", "--in-place"]],
    ["a check that writes", ["check", "b.xlsx", "--out", "o.xlsx"]],
  ])("refuses %s in words", (_, argv) => expect(readArguments(argv)).toEqual({ problem: expect.any(String) }));
});
