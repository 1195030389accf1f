/** Workbooks that units return, read in the terms of the workbook that they go into: its officials, indicators, scheme and units. */
import type { AppraisalInput, Issue, Place } from "../../appraisal";
import type { WorkbookSnapshot } from "../../workbook";
import { parse } from "../parse";
import type { Recognition } from "../recognise";
import type { FieldCells, RecognisedTable } from "../table";
import { recogniseReturn } from "./recognise-return";
import { inUnitsOf, type UnitClash } from "./units";

export type { UnitClash } from "./units";

/** A returned workbook; no two of one collection have the same name. */
export interface Returned {
  readonly file: string;
  readonly snapshot: WorkbookSnapshot;
}

/** The workbook with what was returned beside its own. */
export interface ReturnsReading {
  /**
   * As `parse` gives it for the workbook, but that every official also has the card lines and ballots of all returns, figures in
   * the workbook's own units. These stand on sheets of the name `[file]sheet`, which no workbook can have.
   */
  readonly input: AppraisalInput;
  /** The sheets of returns, by those names. */
  readonly origins: ReadonlyMap<string, { readonly file: string; readonly sheet: string }>;
  /** Files without record cards and ballots. */
  readonly empty: readonly string[];
  /** Lines that count in another unit of measure, and were left out. */
  readonly clashes: readonly UnitClash[];
  /** What is wrong with the returns, at their sheets. */
  readonly issues: readonly Issue[];
  /** The cells of a line of the workbook's own by `CardLine.at`; none where two lines cannot be told apart. */
  readonly cellsAt: (at: Place) => FieldCells | undefined;
}

/** Reads returns beside the workbook that they go into. Pure; linear in the number of cells. */
export function readReturns(
  workbook: { readonly snapshot: WorkbookSnapshot; readonly recognition: Recognition },
  returns: readonly Returned[],
): ReturnsReading {
  const origins = new Map<string, { file: string; sheet: string }>();
  const empty: string[] = [];
  const clashes: UnitClash[] = [];
  const issues: Issue[] = [];
  const own = workbook.recognition.tables.filter(({ role }) => OWN_ROLES.has(role));
  const tables: RecognisedTable[] = [...own];
  const toUnits = inUnitsOf(own);
  for (const { file, snapshot } of returns) {
    const found = recogniseReturn(snapshot, workbook);
    const rename = (sheet: string): string => `[${file}]${sheet}`;
    if (found.tables.length === 0) empty.push(file);
    for (const table of found.tables) {
      const fitted = toUnits(table, found.indicators);
      const named = { ...fitted.table, sheet: rename(table.sheet) };
      origins.set(named.sheet, { file, sheet: table.sheet });
      tables.push(named);
      clashes.push(...fitted.clashes.map((clash) => ({ ...clash, at: { ...clash.at, sheet: named.sheet } })));
    }
    for (const one of found.issues) {
      if (one.at) origins.set(rename(one.at.sheet), { file, sheet: one.at.sheet });
      issues.push(one.at ? { ...one, at: { ...one.at, sheet: rename(one.at.sheet) } } : one);
    }
  }
  const input = parse({ ...workbook.recognition, tables, issues: [] });
  const atReturns = input.issues.filter(({ at }) => at && origins.has(at.sheet));
  return { input, origins, empty, clashes, issues: [...issues, ...atReturns], cellsAt: cellsOfLines(own) };
}

/** What reading the cards and ballots of somebody else needs of the workbook. */
const OWN_ROLES: ReadonlySet<string> = new Set(["scheme", "officials", "indicators", "cards", "ballots", "archive"]);

function cellsOfLines(tables: readonly RecognisedTable[]): ReturnsReading["cellsAt"] {
  const lines = new Map<string, FieldCells | null>();
  const keyOf = (sheet: string, row: number, column: number): string => `${row}:${column}:${sheet}`;
  for (const { role, sheet, entries } of tables) {
    if (role !== "cards") continue;
    for (const entry of entries) {
      const { row, column } = entry.cells.get("actual") ?? entry;
      const key = keyOf(sheet, row, column);
      lines.set(key, lines.has(key) ? null : entry.cells);
    }
  }
  return ({ sheet, row, column }) => lines.get(keyOf(sheet, row, column)) ?? undefined;
}
