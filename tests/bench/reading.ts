/** Reading alone: how recognition and parsing grow with the number of record lines, in each layout of the record cards. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Layout } from "./record-sheets";
import { printTable, type Line } from "./table";

interface Measured {
  /** Record lines that were made of the sheets. */
  readonly read: number;
  /** Milliseconds. */
  readonly recognising: number;
  readonly parsing: number;
  readonly megabytes: number;
}

const SIZES: readonly (readonly [Layout, number])[] = [
  ...([10_000, 30_000, 100_000, 300_000] as const).flatMap((lines) => [
    ["long", lines] as const,
    ["wide", lines] as const,
  ]),
  // More units than this have no room beside each other.
  ["transposed", 100_000],
];

/** One size in a process of its own. */
function measure(layout: Layout, lines: number): Measured {
  const script = join(__dirname, "read-once.ts");
  const out = execFileSync(process.execPath, ["--expose-gc", "--import", "tsx", script, layout, String(lines)], {
    encoding: "utf8",
    maxBuffer: 2 ** 20,
  });
  return JSON.parse(out) as Measured;
}

/** Reads workbooks of 10,000 to 300,000 record lines. */
export function reading(): void {
  const lines = SIZES.map(([layout, count]): Line => {
    const { read, recognising, parsing, megabytes } = measure(layout, count);
    if (read !== count) throw new Error(`${read} of ${count} lines were read (${layout})`);
    const perLine = (milliseconds: number) => Math.round((milliseconds * 1e6) / count);
    return [
      count,
      layout,
      ...[Math.round(recognising), perLine(recognising), Math.round(parsing), perLine(parsing)],
      Math.round(megabytes),
    ];
  });
  printTable("Reading alone: recognition and parsing of record cards; median of some runs after a warm-up", [
    ["record lines", "layout", "recognise ms", "ns a line", "parse ms", "ns a line", "peak MB"],
    ...lines,
  ]);
}
