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
    [["new-year", "b.xlsx", "--out", "n.xlsx"], { command: "new-year", book: "b.xlsx", out: "n.xlsx", language: null }],
    [
      ["collect", "b.xlsx", "r1.xlsx", "r2.xlsx", "--out", "o.xlsx", "--lang", "en", "--report", "-"],
      {
        command: "collect",
        book: "b.xlsx",
        returns: ["r1.xlsx", "r2.xlsx"],
        out: "o.xlsx",
        report: "-",
        language: "en",
      },
    ],
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
    ["a new year without a place", ["new-year", "b.xlsx"]],
    ["a new year in the place of the old", ["new-year", "b.xlsx", "--out", "b.xlsx"]],
    ["a new year with a report", ["new-year", "b.xlsx", "--out", "n.xlsx", "--report", "-"]],
    ["collecting nothing", ["collect", "b.xlsx", "--out", "o.xlsx"]],
    ["collecting without a place", ["collect", "b.xlsx", "r.xlsx"]],
    ["collecting in place", ["collect", "b.xlsx", "r.xlsx", "--in-place"]],
    ["collecting over a return", ["collect", "b.xlsx", "r.xlsx", "--out", "r.xlsx"]],
  ])("refuses %s in words", (_, argv) => expect(readArguments(argv)).toEqual({ problem: expect.any(String) }));
});
