/** What differs between a table as it was fingerprinted and as it stands (P20). */
import { BLANK_TRACE, TRACE_LENGTH } from "./digest";
import { traceAt, type FingerprintedTable, type LiveTable, type Spot, type TableFingerprint } from "./fingerprint";
import { matchRows } from "./match-rows";
import type { Area } from "./snapshot";

export type Mismatch =
  | { readonly what: "cell"; readonly at: Spot }
  /** Rows that are new; in a table whose entries go across, cells that are. */
  | { readonly what: "rowsAdded"; readonly area: Area }
  /** So many entries are gone; `near` is what stands next to where the first of them stood. */
  | { readonly what: "rowsGone"; readonly count: number; readonly near: Spot | null }
  /** `at` is the A1 address of its header, now or as it was. */
  | { readonly what: "columnAdded" | "columnGone"; readonly key: string; readonly at: string | null }
  /** Something differs, and nobody can tell what. */
  | { readonly what: "somewhere" }
  /** Nothing differs but where it stands. */
  | { readonly what: "moved" };

/** A column in the table as it was and as it is; −1 where it is none. */
interface ColumnPair {
  readonly was: number;
  readonly is: number;
}

/** Names what differs in a table. Empty where nothing does and everything is in its place. */
export function mismatches(was: TableFingerprint, is: FingerprintedTable): readonly Mismatch[] {
  if (was.sha === is.sha) return was.place === is.place ? [] : [{ what: "moved" }];
  const columns = columnPairs(was, is);
  // Of what was read, a column is there or not; a sheet of ours has as many columns as anybody has filled.
  const isRead = was.kind === "input";
  const compared = isRead ? columns.filter((pair) => pair.was >= 0 && pair.is >= 0) : columns;
  const keysWas = rowKeys(was, compared, (pair) => pair.was);
  const keysIs = rowKeys(is, compared, (pair) => pair.is);
  const rows = matchRows(keysWas, keysIs, (one, other) => likeness(keysWas[one] ?? "", keysIs[other] ?? ""));
  const added = rows.added.filter((row) => !isBlank(keysIs[row]));
  const gone = rows.gone.filter((row) => !isBlank(keysWas[row]));
  const found: readonly Mismatch[] = [
    ...(isRead ? columnMismatches(columns, was, is) : []),
    ...rows.changed.flatMap((pair) => cellMismatches(pair, compared, keysWas, keysIs, is)),
    ...addedAreas(is.live, added).map((area): Mismatch => ({ what: "rowsAdded", area })),
    ...(gone.length > 0 ? [goneRows(gone, is.live)] : []),
  ];
  if (found.length > 0) return found;
  return [{ what: rows.changed.length > 0 ? "moved" : "somewhere" }];
}

function columnPairs(was: TableFingerprint, is: TableFingerprint): readonly ColumnPair[] {
  const old = new Map(was.columns.map(({ key }, index) => [key, index]));
  const now = new Set(is.columns.map(({ key }) => key));
  return [
    ...is.columns.map(({ key }, index): ColumnPair => ({ was: old.get(key) ?? -1, is: index })),
    ...was.columns.flatMap(({ key }, index): ColumnPair[] => (now.has(key) ? [] : [{ was: index, is: -1 }])),
  ];
}

function columnMismatches(pairs: readonly ColumnPair[], was: TableFingerprint, is: TableFingerprint): Mismatch[] {
  return pairs.flatMap((pair): Mismatch[] => {
    const [old, now] = [was.columns[pair.was], is.columns[pair.is]];
    if (now && !old) return [{ what: "columnAdded", ...now }];
    return old && !now ? [{ what: "columnGone", ...old }] : [];
  });
}

/** The traces of each row in the columns that are compared. */
function rowKeys(
  table: TableFingerprint,
  columns: readonly ColumnPair[],
  indexOf: (pair: ColumnPair) => number,
): readonly string[] {
  return Array.from({ length: table.rows }, (_, row) => {
    let key = "";
    for (const pair of columns) {
      const index = indexOf(pair);
      key += index < 0 ? BLANK_TRACE : traceAt(table, row, index);
    }
    return key;
  });
}

function isBlank(key: string | undefined): boolean {
  return key === undefined || key === BLANK_TRACE.repeat(key.length / TRACE_LENGTH);
}

/** The share of equal cells among those that are filled in either row. */
function likeness(one: string, other: string): number {
  let [filled, same] = [0, 0];
  for (let at = 0; at < one.length; at += TRACE_LENGTH) {
    const [a, b] = [one.slice(at, at + TRACE_LENGTH), other.slice(at, at + TRACE_LENGTH)];
    if (a === BLANK_TRACE && b === BLANK_TRACE) continue;
    filled++;
    if (a === b) same++;
  }
  return filled === 0 ? 0 : same / filled;
}

/** The cells of a row that differ; of what is read and stands in no cell any more, the first of its row. */
function cellMismatches(
  pair: { readonly was: number; readonly is: number },
  columns: readonly ColumnPair[],
  keysWas: readonly string[],
  keysIs: readonly string[],
  { live }: FingerprintedTable,
): Mismatch[] {
  const [one, other] = [keysWas[pair.was] ?? "", keysIs[pair.is] ?? ""];
  return columns.flatMap((column, index): Mismatch[] => {
    const at = index * TRACE_LENGTH;
    if (one.slice(at, at + TRACE_LENGTH) === other.slice(at, at + TRACE_LENGTH)) return [];
    // A column of ours that nobody fills any more stands where it stood.
    const spot =
      live.spot(pair.is, column.is < 0 ? column.was : column.is) ??
      (live.kind === "input" ? live.begin(pair.is) : null);
    return spot ? [{ what: "cell", at: spot }] : [];
  });
}

function goneRows(gone: readonly number[], live: LiveTable): Mismatch {
  const [first = 0] = gone;
  return { what: "rowsGone", count: gone.length, near: live.begin(Math.min(first, live.rows - 1)) };
}

/** New rows that follow each other as one area. Of rows that go across and are new in part, the new cells. */
function addedAreas(live: LiveTable, added: readonly number[]): readonly Area[] {
  const isAdded = new Set(added);
  const firstOf = new Map<number, number>();
  const known = new Set<number>();
  for (let row = 0; row < live.rows && added.length > 0; row++) {
    const at = live.begin(row);
    if (!at) continue;
    if (isAdded.has(row)) firstOf.set(at.row, Math.min(at.column, firstOf.get(at.row) ?? at.column));
    else known.add(at.row);
  }
  const spots = added
    .flatMap((row) => live.begin(row) ?? [])
    .filter(({ row, column }) => known.has(row) || column === firstOf.get(row))
    .sort((a, b) => a.column - b.column || a.row - b.row);
  const areas: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const { row, column } of spots) {
    const last = areas.at(-1);
    if (last && last.column === column && last.row + last.rows === row) last.rows++;
    else areas.push({ row, column, rows: 1, columns: 1 });
  }
  return areas;
}
