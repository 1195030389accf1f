/** What the guide takes from the add-in itself is as the add-in says it now; where not, `npm run guide -- text` makes it anew. */
import { readFileSync } from "node:fs";
import { blocksIn, blocksOf, filled } from "../../assets/guide/blocks";
import { guideFile, LANGUAGES } from "../../assets/guide/files";
import type { IssueCode } from "../../src/appraisal";
import { sampleIssues } from "../text/sample-issues";

const CODES = [...new Set(sampleIssues().map(({ code }) => code))];

describe.each(LANGUAGES)("the guide in %s", (language) => {
  const guide = readFileSync(guideFile(language), "utf8");
  let blocks: ReadonlyMap<string, string>;
  beforeAll(async () => {
    blocks = await blocksOf(language);
  });

  it("is up to date", () => {
    expect(filled(guide, blocks)).toBe(guide);
  });

  it("has every block once", () => {
    expect([...blocksIn(guide)].sort()).toEqual([...blocks.keys()].sort());
  });

  it("has a row for every issue", () => {
    const lacking = CODES.filter((code: IssueCode) => guide.split(`\`${code}\``).length !== 2);
    expect(lacking).toEqual([]);
  });

  it("says of no block that it does not know what stands there", () => {
    expect(() => filled("<!-- made: nothing -->\n<!-- end -->", blocks)).toThrow("nothing");
  });
});

it("in Chinese, made-up people and figures have Chinese names", async () => {
  const blocks = await blocksOf("zh-CN");
  const said = ["issues error", "issues warning", "issues question", "refusals"].map((name) => blocks.get(name) ?? "");
  const latin = said
    .join("\n")
    .replace(/`[^`]*`|<[^>]*>|\bP\d+/g, "")
    .match(/[A-Za-z]{2,}/g);
  const itsOwn = ["Excel", "xlsx", "xls", "xl", "workbook", "xml", "MB", "DIV", "ExcelApi", "GeneralException"];
  expect([...new Set(latin ?? [])].filter((word) => !itsOwn.includes(word))).toEqual([]);
});
