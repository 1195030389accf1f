/** The results of a workbook held against those that its inputs give today. */
import { planResults, type Examination } from "../../appraise";
import {
  fingerprint,
  parseAddress,
  valueAt,
  type CellValue,
  type Difference,
  type FingerprintedTable,
  type WorkbookSnapshot,
} from "../../workbook";
import { applied, namesPlaces, resultTables, tellsLooks } from "../../writing";
import { compareTables } from "./differences";

/**
 * Computes the results anew and adds what they show to the `known` differences: what a changed result was, and cells that differ
 * though nobody seems to have changed them. With `isMoved`, what names places is out of date and proves nothing.
 */
export function recompute(
  examination: Examination,
  results: readonly FingerprintedTable[],
  known: readonly Difference[],
  isMoved: boolean,
): readonly Difference[] {
  const { snapshot, input } = examination;
  const after = applied(snapshot, planResults(examination));
  const expected = resultTables(after, input)
    .filter((table) => table.kind === "result" && !tellsLooks(table) && !(isMoved && namesPlaces(table)))
    .map(fingerprint);
  const found = compareTables(expected, results, snapshot).differences;
  // Where rows came or went by hand, a cell stands elsewhere than it would.
  const isShifted = new Set([...known, ...found].flatMap((one) => (isAboutRows(one) ? [one.sheet] : [])));
  const calculated = ({ sheet, cell }: Changed): CellValue | undefined =>
    isShifted.has(sheet) ? undefined : valueIn(after, sheet, cell);
  return [...known.map((one) => withCalculated(one, calculated)), ...disagreements(found, known, calculated)];
}

type Changed = Extract<Difference, { kind: "resultChanged" }>;

/** A changed result with what it was, where that is something else. */
function withCalculated(one: Difference, calculated: (one: Changed) => CellValue | undefined): Difference {
  const value = one.kind === "resultChanged" ? calculated(one) : undefined;
  return one.kind !== "resultChanged" || value === undefined || value === one.now ? one : { ...one, calculated: value };
}

/** What differs and is not known yet: by cell where that can be told, else a sheet once. */
function disagreements(
  found: readonly Difference[],
  known: readonly Difference[],
  calculated: (one: Changed) => CellValue | undefined,
): readonly Difference[] {
  const told = new Set(known.map(keyOf));
  const sheets = new Set(known.flatMap((one) => ("sheet" in one ? [one.sheet] : [])));
  return found.flatMap((one): readonly Difference[] => {
    if (told.has(keyOf(one))) return [];
    const value = one.kind === "resultChanged" ? calculated(one) : undefined;
    if (one.kind === "resultChanged" && value !== undefined) {
      return [{ ...one, kind: "notComputedAlike", calculated: value }];
    }
    if (!("sheet" in one) || one.sheet === null || sheets.has(one.sheet)) return [];
    sheets.add(one.sheet);
    return [{ kind: "sheetNotComputedAlike", sheet: one.sheet }];
  });
}

type AboutRows = Extract<Difference, { kind: "resultRowsAdded" | "resultRowsGone" }>;

function isAboutRows(one: Difference): one is AboutRows {
  return one.kind === "resultRowsAdded" || one.kind === "resultRowsGone";
}

function keyOf(one: Difference): string {
  return "cell" in one ? JSON.stringify([one.sheet, one.cell]) : JSON.stringify(one);
}

function valueIn({ sheets }: WorkbookSnapshot, name: string, cell: string): CellValue | undefined {
  const [sheet, area] = [sheets.find((one) => one.name === name), parseAddress(cell)];
  return sheet && area ? valueAt(sheet, area.row, area.column) : undefined;
}
