/** Regular checks (P9, scoring.md 3). */
import { allOf, readMark, type EvidenceOf } from "./component";
import { declareComponent } from "./declaration";
import { meanFormula, meanOf, tellMean } from "./mean";

/** The mean of the year's marks. */
export const regularChecks = declareComponent<EvidenceOf<"marks">>({
  rule: "P9",
  score: ({ official }, report) => {
    const marks = allOf(official.checks.map(({ mark }) => readMark(mark, "mark", report)));
    return typeof marks === "string" ? marks : { value: meanOf(marks), evidence: { kind: "marks", marks } };
  },
  formula: ({ evidence: { marks } }) => meanFormula(marks),
  explain: ({ value, evidence: { marks } }, places) => {
    // Beside others a mark needs no name.
    const by = marks.length === 1 ? { en: "mark ", "zh-CN": "评分 " } : "";
    const given = marks.map((mark) => ({ by, mark }));
    return tellMean(given, { en: "marks: ", "zh-CN": "次评分：" }, value, places);
  },
});
