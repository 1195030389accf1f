/** Each issue says what is wrong, and what was expected or what to do; together they are its one text. */
import type { IssueCode, Language } from "../../src/appraisal";
import { issueHalves, issueText } from "../../src/text";
import { sampleIssues } from "./sample-issues";

const LANGUAGES: readonly Language[] = ["en", "zh-CN"];
const ISSUES = sampleIssues();

/** Why these only tell how the rules went on. */
const NOTHING_TO_MEND: Partial<Readonly<Record<IssueCode, string>>> = {
  "component-redistributed": "the scheme says that weights are shared out",
  "low-turnout": "ballots cannot be cast again; the leading group weighs them",
  "no-masses": "P18 is left out; a unit may have no masses to ask",
  "missing-voter-class": "the class may have had nobody to vote",
  "no-voter-class": "one class is a way to hold the ballot",
  "few-years": "an official may be new",
};

describe.each(LANGUAGES)("in %s", (language) => {
  test("each issue says what is wrong, as a whole sentence", () => {
    for (const issue of ISSUES) expect(issueHalves(issue, language).wrong).toMatch(/^.{5,}[.。]$/u);
  });

  test("each issue says what to do, or there is a reason why not", () => {
    const silent = ISSUES.filter((issue) => issueHalves(issue, language).mend === null).map(({ code }) => code);
    expect([...new Set(silent)].sort()).toEqual(Object.keys(NOTHING_TO_MEND).sort());
    for (const issue of ISSUES) {
      const { mend } = issueHalves(issue, language);
      if (mend !== null) expect(mend).toMatch(/^.{3,}([.?。？]|\(P16\)|（P16）)$/u);
    }
  });

  test("the halves are the text, but for the comma between them", () => {
    const bare = (text: string) => text.replace(/[\s，；。.]/gu, "");
    for (const issue of ISSUES) {
      const { wrong, mend } = issueHalves(issue, language);
      expect(bare(wrong + (mend ?? ""))).toBe(bare(issueText(issue, language)));
    }
  });

  test("no text runs into another or ends in the middle", () => {
    for (const issue of ISSUES) {
      const text = issueText(issue, language);
      expect(text).not.toMatch(/undefined|null|[,，；] ?$|  |[.?][A-Z“]|。。|，，|，。/u);
    }
  });
});

test.each([
  [
    "en",
    "There is no figure for GDP.",
    "Fill in the actual or verified figure, or N/A if the indicator does not apply.",
  ],
  ["zh-CN", "指标“GDP”没有数据。", "请填写实际值或核实值；如无此项任务，请填“不适用”。"],
] as const)("in %s a missing figure is told apart from what to do", (language, wrong, mend) => {
  const issue = ISSUES.find(({ code }) => code === "missing-figure");
  expect(issue && issueHalves(issue, language)).toEqual({ wrong, mend });
});
