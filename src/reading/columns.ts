/** The columns of a sheet with what each was taken for, so that a clerk can put one right. */
import type { Role } from "../appraisal";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook";
import { cellsOf } from "./recognition/cells";
import { roleSaid, type FieldWord } from "./recognition/remembered";
import { ROLES } from "./recognition/vocabulary";
import { isBlank, textOf } from "./recognition/words";
import type { Recognition } from "./recognise";
import type { Field, FieldCell, RecognisedTable } from "./table";

/** The columns of a table that has, or is to have, a row for each entry. */
export interface TableColumns {
  readonly role: Role;
  /** What a column of the role may give. */
  readonly fields: readonly Field[];
  readonly columns: readonly SheetColumn[];
}

export interface SheetColumn {
  readonly header: string;
  /** The cell of its header. */
  readonly cell: { readonly row: number; readonly column: number };
  /** What it was taken for: a field, a column that goes by its own header, or `null`: it is not read. */
  readonly field: Field | "own" | null;
  /** What the clerk has said of it; `null` where nothing. */
  readonly said: FieldWord | null;
}

/**
 * The columns of the first table of a sheet; where the clerk has said what the sheet is and no header was found, those of the row
 * that looks most like one. `null` where its columns are no single fields: small tables of a scheme, and record cards with
 * indicators or units across.
 */
export function columnsOf(
  { sheets }: WorkbookSnapshot,
  { tables, sheets: readings }: Pick<Recognition, "tables" | "sheets">,
  name: string,
): TableColumns | null {
  const sheet = sheets.find((one) => one.name === name);
  const table = tables.find((one) => one.sheet === name);
  const role = table?.role ?? (sheet && roleSaid(sheet));
  const words = ROLES.find((one) => one.role === role);
  if (!sheet || !words || (table && table.layout !== "long")) return null;
  const headers = new Map(table?.headers.map(({ column, field }) => [column, field]));
  const open = new Set(
    readings
      .filter((one) => one.sheet === name)
      .flatMap((one) => one.tables.flatMap((each) => each.open.map(({ column }) => column))),
  );
  return {
    role: words.role,
    fields: words.fields.map((one) => one.field),
    columns: headerCells(sheet, table).map(({ cell, said }) => ({
      header: textOf(cell.value),
      cell: { row: cell.row, column: cell.column },
      field: headers.get(cell.column) ?? (open.has(cell.column) ? "own" : null),
      said,
    })),
  };
}

interface HeaderCell {
  readonly cell: FieldCell;
  readonly said: FieldWord | null;
}

function headerCells(sheet: SheetSnapshot, table: RecognisedTable | undefined): readonly HeaderCell[] {
  const cells = cellsOf(sheet);
  const headerRow = table?.headerRow ?? likelyHeader(sheet);
  const first = table?.area.column ?? 0;
  const end = table ? first + table.area.columns : (sheet.values[headerRow]?.length ?? 0);
  return Array.from({ length: end - first }, (_, index) => first + index).flatMap((column) => {
    const cell = cells.shown(headerRow, column);
    // A merged header heads several columns, and none of them by itself.
    if (isBlank(cell.value) || cell.column !== column) return [];
    return [{ cell, said: cells.said(cell.row, cell.column) ?? null }];
  });
}

/** Headers stand near the top. */
const DEEPEST = 20;

/** The row with the most texts; of such, the first. */
function likelyHeader({ values }: SheetSnapshot): number {
  const texts = values.slice(0, DEEPEST).map((row) => row?.filter((value) => typeof value === "string").length ?? 0);
  return texts.indexOf(Math.max(...texts));
}
