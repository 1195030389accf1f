/** Tells what each sheet was taken for, how sure that is, why it is nothing else, and what on it was passed over. */
import type { Role, SheetReading, Sureness, TableReading, UnusedReason } from "../../appraisal";
import type { SheetSnapshot } from "../../workbook";
import type { RecognisedTable } from "../table";
import { accountOf } from "./accounting";
import type { Cells } from "./cells";
import type { Claim } from "./claims";
import type { Known } from "./layout";
import type { NamedRole } from "./lookup";
import { plainRegion } from "./regions";
import { nearestRole, otherRoles, tellingFields } from "./rivals";
import { isBlank } from "./words";

/** A sheet as it was looked at, and which of its tables were kept. */
export interface Looked {
  readonly cells: Cells;
  /** `none` where the clerk has said that the sheet is nothing. */
  readonly name: NamedRole | "none" | null;
  readonly kept: readonly Claim[];
  readonly keptScheme: readonly RecognisedTable[];
  /** The role of tables that gave way to those of another sheet. */
  readonly gaveWay: Role | null;
}

/** What a sheet was found to be. */
export function readingOf(looked: Looked, known: Known): SheetReading {
  const { cells, kept, keptScheme } = looked;
  const { sheet } = cells;
  const about = { sheet: sheet.name, isHidden: sheet.visibility !== "visible" };
  if (kept.length + keptScheme.length === 0) {
    const unused = whyUnused(looked, known);
    return { ...about, tables: [], unused, cells: filledCells(sheet), used: 0, ignored: [] };
  }
  const name = looked.name === "none" ? null : looked.name;
  const tables = [
    ...keptScheme.map((table) => schemeReading(table, name)),
    ...kept.map((claim) => tableReading(claim, known)),
  ];
  return { ...about, tables, unused: null, ...accountOf(cells, kept, keptScheme) };
}

function tableReading(claim: Claim, known: Known): TableReading {
  const { table, fit, name } = claim;
  return {
    ...common(table, name),
    sure: surenessOf(claim),
    open: openColumns(claim),
    lacks: fit.missing,
    telling: tellingFields(fit),
    others: otherRoles(claim, known),
  };
}

function surenessOf({ fit, name, isNamed }: Claim): Sureness {
  if (name?.isSettled) return fit.missing.length > 0 ? "doubtful" : "settled";
  if (fit.missing.length > 0) return "doubtful";
  if (isNamed) return "certain";
  return name === null ? "likely" : "doubtful";
}

/** A part of the scheme has required columns, or it would not have been found. */
function schemeReading(table: RecognisedTable, name: NamedRole | null): TableReading {
  const isNamed = name?.role === "scheme";
  const sure = !isNamed ? "likely" : name.isSettled ? "settled" : "certain";
  return { ...common(table, name), sure, open: [], lacks: [], telling: [], others: [] };
}

function openColumns({ fit, table }: Claim): TableReading["open"] {
  const [entry] = table.entries;
  return fit.header.columns.flatMap(({ leaf, column }) =>
    entry?.open.get(leaf.text)?.column === column ? [{ text: leaf.text, row: leaf.row, column: leaf.column }] : [],
  );
}

function common(
  table: RecognisedTable,
  name: NamedRole | null,
): Omit<TableReading, "sure" | "open" | "lacks" | "telling" | "others"> {
  const { role, part, tableName, area, layout, year, entries, headers } = table;
  return {
    role,
    part: part ?? null,
    tableName: tableName ?? null,
    area,
    layout,
    year,
    entries: entries.length,
    namedFor: name?.role ?? null,
    headers,
  };
}

function whyUnused({ cells, name, gaveWay }: Looked, known: Known): UnusedReason {
  if (name === "none") return { kind: "settled" };
  if (filledCells(cells.sheet) === 0) return { kind: "empty" };
  if (gaveWay !== null) return { kind: "gives-way", role: gaveWay };
  return { kind: "no-role", nearest: nearestRole({ ...plainRegion(cells), holes: [] }, name, known) };
}

function filledCells({ values }: SheetSnapshot): number {
  let count = 0;
  values.forEach((row) => row?.forEach((value) => (count += Number(!isBlank(value)))));
  return count;
}
