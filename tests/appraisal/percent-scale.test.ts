import { appraise, person, told, year } from "./build";

/** What is asked about these marks, each of somebody of their own. */
function asked(...marks: readonly number[]): readonly string[] {
  const appraisal = appraise([
    year(
      2025,
      marks.map((mark, index) => person(`P${index}`, { mark })),
    ),
  ]);
  return told(appraisal).filter((issue) => issue.includes("percent-scale"));
}

describe("a mark that looks like a share (percent-scale)", () => {
  it("is asked about where the others are a hundred times as great", () => {
    expect(asked(84, 91, 0.88, 79)).toHaveLength(1);
    expect(asked(84, 91, 0.88, 79)[0]).toContain("P2");
  });

  it.each([
    ["a zero", [84, 91, 0, 79]],
    ["a low mark", [84, 91, 12, 79]],
    ["one too few to compare with", [84, 0.9]],
    ["shares throughout", [0.84, 0.91, 0.88, 0.79]],
    ["what would be far off even a hundred times as great", [84, 91, 0.2, 79]],
  ])("is not %s", (_, marks) => expect(asked(...marks)).toEqual([]));
});
