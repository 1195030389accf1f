/** Giving a clerk's table another area (ExcelApi 1.13). */
import { cellAddress } from "../address";
import { overlaps } from "../areas";
import type { Edit } from "../edits";
import type { Refusal } from "../host";
import type { Area } from "../snapshot";
import { askMerges } from "./merges";
import { areaOf, cellsOf, PLACE } from "./ranges";
import { supports } from "./session";
import { statement, type Statement } from "./statement";

export type Resize = Extract<Edit, { kind: "resizeTable" }>;

const NEEDED = "1.13";

/** A table, and what else lies where it is to be. */
export interface TableThere {
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly otherTables: number;
  readonly merges: readonly Area[];
}

/** Asks for the table of an edit, in any case of letters; `null` where there is none of that name on the sheet. */
export function askTable(context: Excel.RequestContext, { sheet, table, area }: Resize): () => TableThere | null {
  const on = context.workbook.worksheets.getItemOrNullObject(sheet);
  const found = on.tables.getItemOrNullObject(table);
  found.load("name,showHeaders,showTotals");
  const range = found.getRange();
  range.load(PLACE);
  const tables = cellsOf(on, area).getTables(false);
  tables.load("items/name");
  const merges = askMerges(on, area);
  return () =>
    found.isNullObject
      ? null
      : {
          area: areaOf(range),
          hasHeaders: found.showHeaders,
          hasTotals: found.showTotals,
          otherTables: tables.items.filter(({ name }) => name !== found.name).length,
          merges: merges(),
        };
}

/**
 * Why a table cannot be given its new area; `null` if it can. An Excel before 1.13 cannot resize tables at all: there one
 * that would only grow stays as it is, and what is written beside it stands beside it; one that would lose cells is refused.
 */
export function refuseResize(
  { area, sheet, table }: Resize,
  isFiltered: boolean,
  there: TableThere | null,
): Refusal | null {
  if (!there || there.area.row !== area.row || there.area.column !== area.column)
    return { code: "table-gone", sheet, table };
  if (isFiltered) return { code: "cells-filtered", sheet };
  if (!supports(NEEDED))
    return isWithin(there.area, area) ? null : { code: "excel-too-old", needs: `ExcelApi ${NEEDED}` };
  const blocked = (row: number, column: number) =>
    ({ code: "cell-not-writable", sheet, cell: cellAddress(row, column) }) as const;
  const merge = there.merges.find((other) => overlaps(other, area));
  if (merge) return blocked(merge.row, merge.column);
  if (there.otherTables > 0) return blocked(area.row + area.rows - 1, area.column + area.columns - 1);
  // Excel keeps a row between header and totals, and the totals where they are.
  const isTooLow = area.rows < 1 + Number(there.hasHeaders) + Number(there.hasTotals);
  const losesTotals = there.hasTotals && area.rows !== there.area.rows;
  return isTooLow || losesTotals ? blocked(area.row, area.column) : null;
}

/** Gives a table its new area. */
export function resizeTable({ table, area }: Resize, sheet: Excel.Worksheet): Statement[] {
  return supports(NEEDED) ? [statement(3, () => sheet.tables.getItem(table).resize(cellsOf(sheet, area)))] : [];
}

/** Whether an area lies in another with the same first cell. */
function isWithin(inner: Area, outer: Area): boolean {
  return inner.rows <= outer.rows && inner.columns <= outer.columns;
}
