/** Mismatches of tables as differences that a clerk can be told: each cell once, named as it stands now. */
import {
  areaAddress,
  cellAddress,
  mismatches,
  valueAt,
  type CellValue,
  type Difference,
  type FingerprintedTable,
  type Mismatch,
  type SheetSnapshot,
  type Spot,
  type TableFingerprint,
  type WorkbookSnapshot,
} from "../../workbook";
import { GRADES } from "../../writing";
import { pairTables } from "./pair-tables";

/** The name of what is read of a sheet besides its tables. */
const ABOUT = "about";

export interface Comparison {
  readonly differences: readonly Difference[];
  /** Sheets of which nothing that is read differs but where it stands. */
  readonly moved: readonly string[];
}

/** Compares tables as they were with the tables as they stand. */
export function compareTables(
  was: readonly TableFingerprint[],
  is: readonly FingerprintedTable[],
  snapshot: WorkbookSnapshot,
): Comparison {
  const { pairs, gone, added } = pairTables(was, is);
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const moved = new Set<string>();
  const differences: Difference[] = [];
  for (const pair of pairs) {
    for (const mismatch of mismatches(pair.was, pair.is)) {
      if (mismatch.what !== "moved") differences.push(differenceOf(mismatch, pair.is, sheets.get(pair.is.sheet)));
      else if (pair.is.kind === "input") moved.add(pair.is.sheet);
    }
  }
  const whole = [...goneTables(gone, is), ...addedTables(added)];
  return { differences: once([...whole, ...differences]), moved: [...moved] };
}

/** What a sheet says besides its tables comes and goes with these. */
function isTold(table: TableFingerprint, others: readonly TableFingerprint[]): boolean {
  return table.name !== ABOUT || others.every((other) => other.name === ABOUT || other.sheet !== table.sheet);
}

function goneTables(gone: readonly TableFingerprint[], is: readonly FingerprintedTable[]): readonly Difference[] {
  return gone
    .filter((table) => isTold(table, gone))
    .flatMap(({ kind, name, sheet, rows }): readonly Difference[] => {
      if (kind === "input") {
        return name === ABOUT ? [{ kind: "inputSomewhere", sheet }] : [{ kind: "tableGone", sheet, table: name }];
      }
      if (name === GRADES) return [{ kind: "resultRowsGone", sheet, count: rows - 1, cell: null }];
      // A clerk's copy of a sheet of ours may go.
      return is.some((other) => other.name === name) ? [] : [{ kind: "sheetMissing", sheet }];
    });
}

/** What a clerk has copied of ours is no input, and no result either. */
function addedTables(added: readonly FingerprintedTable[]): readonly Difference[] {
  return added
    .filter((table) => table.kind === "input" && isTold(table, added))
    .flatMap(({ name, sheet, live }): readonly Difference[] => {
      const at = live.begin(0);
      if (!at) return [{ kind: "inputSomewhere", sheet }];
      return [{ kind: name === ABOUT ? "inputRowsAdded" : "tableAdded", sheet, cell: addressOf(at) }];
    });
}

function differenceOf(
  mismatch: Exclude<Mismatch, { what: "moved" }>,
  { kind, sheet }: TableFingerprint,
  snapshot: SheetSnapshot | undefined,
): Difference {
  const isInput = kind === "input";
  switch (mismatch.what) {
    case "cell": {
      const now: CellValue = snapshot ? valueAt(snapshot, mismatch.at.row, mismatch.at.column) : null;
      return { kind: isInput ? "inputChanged" : "resultChanged", sheet, cell: addressOf(mismatch.at), now };
    }
    case "rowsAdded":
      return { kind: isInput ? "inputRowsAdded" : "resultRowsAdded", sheet, cell: areaAddress(mismatch.area) };
    case "rowsGone": {
      const cell = mismatch.near && addressOf(mismatch.near);
      return { kind: isInput ? "inputRowsGone" : "resultRowsGone", sheet, count: mismatch.count, cell };
    }
    case "columnAdded":
    case "columnGone":
      return { kind: mismatch.what, sheet, cell: mismatch.at, column: mismatch.key.replace(/^open /, "") };
    case "somewhere":
      return { kind: isInput ? "inputSomewhere" : "resultSomewhere", sheet };
  }
}

function addressOf({ row, column }: Spot): string {
  return cellAddress(row, column);
}

/** A header or a merged unit belongs to many lines; it is told once. */
function once(differences: readonly Difference[]): readonly Difference[] {
  const told = new Map(differences.map((one) => [JSON.stringify(one), one]));
  return [...told.values()];
}
