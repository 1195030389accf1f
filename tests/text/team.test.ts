import { notSavedSentence, type NotSavedKey } from "../../src/text";

const REASONS: readonly NotSavedKey[] = [
  "unknownOfficial",
  "unknownGrade",
  "twice",
  "shared",
  "notWritable",
  "noColumn",
];

describe("why an opinion was not written down", () => {
  it.each(REASONS)("is said in both languages, with what to do: %s", (reason) => {
    expect(notSavedSentence(reason, "en")).toMatch(/^[A-Z][^.]+\. [A-Z][^.]+\.$/);
    expect(notSavedSentence(reason, "zh-CN")).toMatch(/^[^a-z]+，请[^a-z]+。$/);
  });
});
