/** Cells gathered into areas. */
import type { Area } from "../../workbook";

/** Areas that together have exactly these cells, each cell once: runs along the rows, joined downwards where they are alike. */
export function rectanglesOf(places: Iterable<readonly [row: number, column: number]>): Area[] {
  const sorted = [...places].sort(([a, b], [c, d]) => a - c || b - d);
  const runs: { row: number; column: number; columns: number }[] = [];
  for (const [row, column] of sorted) {
    const last = runs.at(-1);
    const end = last?.row === row ? last.column + last.columns : -1;
    if (last && column === end) last.columns += 1;
    else if (column >= end) runs.push({ row, column, columns: 1 });
  }
  const areas: { row: number; column: number; rows: number; columns: number }[] = [];
  /** Areas that may grow, by their columns. */
  const open = new Map<string, (typeof areas)[number]>();
  for (const run of runs) {
    const key = `${run.column}:${run.columns}`;
    const above = open.get(key);
    if (above && above.row + above.rows === run.row) above.rows += 1;
    else {
      const area = { ...run, rows: 1 };
      areas.push(area);
      open.set(key, area);
    }
  }
  return areas;
}
