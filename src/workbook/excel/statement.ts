/** What is to be said to Excel, in pieces small enough that requests can be filled with them. */
import type { Area } from "../snapshot";
import type { Entry } from "./contents";
import { cellsOf } from "./ranges";
import { CALL, weightOf } from "./weight";

/** Something to be said to Excel; can be said again if nothing came of it. */
export interface Statement {
  /** How long it is in a request, from above. */
  readonly bytes: number;
  readonly say: () => void;
}

/** Reaches a sheet; one that a plan makes is there only once that was said. */
export type Reach = () => Excel.Worksheet;

/** A statement of some calls, and of texts of so many bytes. */
export function statement(calls: number, say: () => void, bytes = 0): Statement {
  return { bytes: calls * CALL + bytes, say };
}

/** No statement with an array is much longer than this. */
const LONGEST = 200_000;

/** Gives the cells of an area rows of entries of the same size. */
export function* entries(
  sheet: Reach,
  area: Area,
  rows: readonly (readonly Entry[])[],
  write: (range: Excel.Range, rows: Entry[][]) => void,
): Generator<Statement> {
  for (const [from, to] of runs(rows.map((row) => sizeOf(row)))) {
    const piece = rows.slice(from, to);
    const [first = []] = piece;
    // A row too long for one statement stands alone, and is cut into parts.
    const parts = piece.length > 1 ? [[0, first.length] as const] : runs(first.map(weightOf));
    for (const [left, right] of parts) {
      const part = piece.map((row) => row.slice(left, right));
      const place = { row: area.row + from, column: area.column + left, rows: to - from, columns: right - left };
      const bytes = part.reduce((sum, row) => sum + sizeOf(row), 0);
      yield statement(2, () => write(cellsOf(sheet(), place), part), bytes);
    }
  }
}

function sizeOf(row: readonly Entry[]): number {
  return row.reduce<number>((sum, entry) => sum + weightOf(entry), 3);
}

/** Runs of neighbours of these sizes, each as long as a statement may be, or a single one. */
function runs(sizes: readonly number[]): (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  let room = 0;
  for (const [index, size] of sizes.entries()) {
    const last = found.at(-1);
    if (last && size <= room) {
      last[1] = index + 1;
      room -= size;
    } else {
      found.push([index, index + 1]);
      room = LONGEST - size;
    }
  }
  return found;
}
