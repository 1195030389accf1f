import type { ChangeFault, SchemeChange } from "../../src/appraisal";
import { changeFaultSentence } from "../../src/text";

const CHANGES: readonly SchemeChange[] = [
  { kind: "componentWeight", component: "talks", weight: 101 },
  { kind: "gradeMinimum", grade: "A", minimum: -1 },
  { kind: "gradeQuota", grade: "A", quota: 101 },
  { kind: "classWeight", voterClass: "Masses", weight: -1 },
  { kind: "targetsMetAt", share: 95 },
];
const FAULTS = CHANGES.flatMap((change, index) =>
  (["unknown", "notANumber", "outOfRange"] as const).map((reason): ChangeFault => ({ change, index, reason })),
);

describe("why a change cannot be tried", () => {
  it.each(FAULTS)("is said in both languages: $change.kind $reason", (fault) => {
    expect(changeFaultSentence(fault, "en")).toMatch(/^[A-Z][ -~]+\.$/);
    expect(changeFaultSentence(fault, "zh-CN")).toMatch(/^[^a-z]*\p{Script=Han}[^a-z]*。$/u);
  });

  it("the range is that of the value", () => {
    const ranges = CHANGES.map((change) => changeFaultSentence({ change, index: 0, reason: "outOfRange" }, "en"));
    expect(ranges[1]).not.toMatch(/%/);
    expect(ranges.filter((text) => /0 and 100 %/.test(text))).toHaveLength(4);
  });
});
