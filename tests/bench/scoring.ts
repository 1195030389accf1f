/** Scoring alone: how it grows with the number of record lines, what firmness adds, and what people use today. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { printTable, type Line } from "./table";

const INDICATORS = 40;
/** As `score` tries them by itself. */
const WEIGHTINGS = 1000;

interface Measured {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly graded: number;
}

/** One size in a process of its own. */
function measure(officials: number, groupSize: number, weightings: number): Measured {
  const script = join(__dirname, "score-once.ts");
  const numbers = [officials, groupSize, weightings].map(String);
  const out = execFileSync(process.execPath, ["--expose-gc", "--import", "tsx", script, ...numbers], {
    encoding: "utf8",
    maxBuffer: 2 ** 20,
  });
  return JSON.parse(out) as Measured;
}

/** Scores books of 10,000 to 300,000 record lines, without and with firmness. */
export function scoring(): void {
  const header: Line = ["record lines", "officials", "a group", "firmness", "ms", "ns a line", "peak MB"];
  const sizes = [
    [250, 50],
    [750, 50],
    [2500, 50],
    [7500, 50],
    [2500, 2500],
  ] as const;
  const lines = sizes.flatMap(([officials, groupSize]) =>
    [0, WEIGHTINGS].map((weightings): Line => {
      const { milliseconds, megabytes, graded } = measure(officials, groupSize, weightings);
      if (graded !== officials) throw new Error(`${officials - graded} of ${officials} officials are not graded`);
      const perLine = Math.round((milliseconds * 1e6) / (officials * INDICATORS));
      const tried = weightings > 0 ? `${weightings}` : "without";
      return [
        officials * INDICATORS,
        officials,
        groupSize,
        tried,
        Math.round(milliseconds),
        perLine,
        Math.round(megabytes),
      ];
    }),
  );
  printTable("Scoring alone: all ten methods, ballots, marks, talks, opinions; median of some runs after a warm-up", [
    header,
    ...lines,
  ]);
}
