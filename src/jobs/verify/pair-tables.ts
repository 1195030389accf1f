/** Which table as it was fingerprinted is which table now, whatever became of their sheets. */
import type { FingerprintedTable, TableFingerprint } from "../../workbook";

export interface TablePairs {
  readonly pairs: readonly { readonly was: TableFingerprint; readonly is: FingerprintedTable }[];
  readonly gone: readonly TableFingerprint[];
  readonly added: readonly FingerprintedTable[];
}

/** What two tables have in common: the surest signs come first, and what is left over is taken in order. */
const SIGNS: readonly ((table: TableFingerprint) => string)[] = [
  ({ sheet, sha }) => JSON.stringify([sheet, sha]),
  ({ sha }) => sha,
  ({ sheet, year }) => JSON.stringify([sheet, year]),
  ({ sheet }) => sheet,
  ({ year }) => String(year),
  () => "",
];

/** Pairs tables of the same kind and name. */
export function pairTables(was: readonly TableFingerprint[], is: readonly FingerprintedTable[]): TablePairs {
  const pairs: { was: TableFingerprint; is: FingerprintedTable }[] = [];
  const [gone, added] = [new Set(was), new Set(is)];
  for (const sign of SIGNS) {
    const keyOf = (table: TableFingerprint): string => JSON.stringify([table.kind, table.name, sign(table)]);
    const candidates = new Map<string, FingerprintedTable[]>();
    for (const table of added) {
      const key = keyOf(table);
      const alike = candidates.get(key);
      if (alike) alike.push(table);
      else candidates.set(key, [table]);
    }
    for (const table of gone) {
      const other = candidates.get(keyOf(table))?.shift();
      if (!other) continue;
      pairs.push({ was: table, is: other });
      gone.delete(table);
      added.delete(other);
    }
  }
  return { pairs, gone: [...gone], added: [...added] };
}
