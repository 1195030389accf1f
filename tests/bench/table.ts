/** What a benchmark prints: a table for people, and small helpers of measuring. */

/** A line of a table; numbers stand to the right. */
export type Line = readonly (string | number)[];

/** Prints a table with a title; the first line is its header. */
export function printTable(title: string, lines: readonly Line[]): void {
  const texts = lines.map((line) => line.map((cell) => (typeof cell === "number" ? cell.toLocaleString("en") : cell)));
  const widths = (texts[0] ?? []).map((_, column) => Math.max(...texts.map((line) => line[column]?.length ?? 0)));
  const rows = texts.map((line, row) =>
    line
      .map((text, column) =>
        typeof lines[row || 1]?.[column] === "number"
          ? text.padStart(widths[column] ?? 0)
          : text.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  say(["", title, "", rows[0] ?? "", rule, ...rows.slice(1)].join("\n"));
}

/** Prints a line. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The middle one of some times. */
export function medianOf(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

/** Milliseconds of a run: the median of `runs` after one to warm up. */
export function timeOf(runs: number, run: () => void): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return medianOf(times);
}
