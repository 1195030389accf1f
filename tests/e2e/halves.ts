/** Scores that lie at a half of the last decimal, or next to one. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { roundTo, type ComponentResult, type OfficialResult } from "../../src/appraisal";
import { wording } from "../../src/text";
import { openWorkbookFile } from "../../src/workbook/file";
import { breakdown } from "../../src/writing/breakdown";
import { valueOf } from "../contract/host-contract";
import { appraisalOf, graded, official } from "../writing/build";

export const OFFICIALS = 400;

/** Officials whose contributions come to a half of the last decimal, or nearly so, in many ways. */
function halves(): readonly OfficialResult[] {
  return Array.from({ length: OFFICIALS }, (_, n) => {
    const weights = [60, 20, 10, 5 + (n % 3)];
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const marks = [70 + (n % 29) * 1.005, 61.3 + (n % 17) * 0.1, 88.75, NaN];
    const points = weights.slice(0, 3).reduce((sum, weight, at) => sum + weight * (marks[at] ?? 0), 0);
    // The last mark makes the score end in a half, less or more a little.
    const wished = Math.ceil(points / total) + (n % 100) / 100 + 0.005 + ((n % 9) - 4) * 2e-14;
    marks[3] = (wished * total - points) / (weights[3] ?? 1);
    const whole = points + (weights[3] ?? 0) * marks[3];
    const components = weights.map((weight, at): ComponentResult => ({
      component: { key: `Mark ${at}`, name: `Mark ${at}`, weight },
      value: marks[at] ?? 0,
      share: weight / total,
      evidence: { kind: "mark" },
    }));
    return graded(official(`P${n}`, n), roundTo(whole / total, 2), { components });
  });
}

/** A workbook with their breakdown. */
export async function halvesFile(): Promise<Uint8Array> {
  const [year] = appraisalOf({ 2025: halves() }).years;
  if (!year) throw new Error("no year");
  const { name, mark, content } = breakdown(year, wording("en"));
  const file = valueOf(await openWorkbookFile(readFileSync(join(__dirname, "../fixtures/examples/wide.xlsx"))));
  valueOf(await file.apply([{ kind: "ownSheet", sheet: name, mark, content }]));
  return file.bytes();
}
