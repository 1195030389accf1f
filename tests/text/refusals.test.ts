import { refusalSentence } from "../../src/text";
import { sampleRefusals } from "./sample-refusals";

describe("the sentence of a refusal", () => {
  it.each(sampleRefusals)("$code says in both languages what happened and what to do", (refusal) => {
    const english = refusalSentence(refusal, "en");
    const chinese = refusalSentence(refusal, "zh-CN");
    expect(english).toMatch(/^[^\u4e00-\u9fff]*$|考核对象/);
    expect(english.split(/[.:] /).length).toBeGreaterThan(1);
    expect(chinese).toMatch(/请/);
  });
});
