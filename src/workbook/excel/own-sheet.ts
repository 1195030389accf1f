/** Making a whole sheet what it is to be. */
import type { SheetContent } from "../edits";
import type { Area } from "../snapshot";
import { entryOf } from "./contents";
import type { Outbox } from "./outbox";
import { paint } from "./styles";
import { cellsOf } from "./ranges";
import type { Surveyed } from "./survey";
import { setValidations } from "./validations";
import { setWidths } from "./widths";

/** Takes everything off a sheet of ours. It is not deleted: that would empty Excel's undo list. */
export function clearSheet({ sheet, details }: Surveyed): void {
  const { tables, hasFilter } = details();
  tables.forEach(({ name }) => sheet.tables.getItem(name).convertToRange());
  if (hasFilter) sheet.autoFilter.remove();
  const whole = sheet.getRange();
  whole.unmerge();
  whole.clear();
  whole.dataValidation.clear();
  whole.rowHidden = false;
  whole.columnHidden = false;
  sheet.freezePanes.unfreeze();
}

/** Fills an empty sheet. */
export async function fillSheet(outbox: Outbox, sheet: Excel.Worksheet, content: SheetContent): Promise<void> {
  await fillCells(outbox, sheet, content.rows);
  paint(sheet, content.rows);
  content.merges.forEach((area) => cellsOf(sheet, area).merge());
  setWidths(sheet, 0, content.columnWidths);
  setHeights(sheet, content);
  freeze(sheet, content.freeze);
  setValidations(sheet, content.validations);
}

/** Excel fits a row to its wrapped texts by itself, but not to those of merged cells: the heights of the header are set. */
function setHeights(sheet: Excel.Worksheet, { rows, columnWidths, rowHeights, freeze }: SheetContent): void {
  if (!rowHeights || rowHeights.size === 0) return;
  cellsOf(sheet, { row: 0, column: 0, rows: rows.length, columns: columnWidths.length }).format.autofitRows();
  rowHeights.forEach((height, row) => {
    if (row < freeze.rows) cellsOf(sheet, { row, column: 0, rows: 1, columns: 1 }).format.rowHeight = height;
  });
}

/**
 * Sets up the printed page. Excel refuses this where no printer is installed, so it goes in a request of its own.
 */
export function layOutPage(sheet: Excel.Worksheet, { landscape, fitWidth, titleRows }: SheetContent["print"]): void {
  sheet.pageLayout.orientation = landscape ? "Landscape" : "Portrait";
  if (fitWidth) sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  if (titleRows > 0) sheet.pageLayout.setPrintTitleRows(`$1:$${titleRows}`);
}

async function fillCells(outbox: Outbox, sheet: Excel.Worksheet, rows: SheetContent["rows"]): Promise<void> {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns === 0) return;
  const area: Area = { row: 0, column: 0, rows: rows.length, columns };
  const padded = <T>(row: readonly T[], blank: T): T[] => Array.from({ length: columns }, (_, at) => row[at] ?? blank);
  const formats = rows.map((row) =>
    padded(
      row.map(({ style }) => style?.numberFormat ?? null),
      null,
    ),
  );
  // Formats come first: they decide what becomes of an entry.
  if (formats.some((row) => row.some((format) => format !== null))) {
    await outbox.send(sheet, area, formats, (range, piece) => {
      range.numberFormat = piece;
    });
  }
  const entries = rows.map((row) =>
    padded(
      row.map(({ content }) => entryOf(content)),
      null,
    ),
  );
  await outbox.send(sheet, area, entries, (range, piece) => {
    range.formulas = piece;
  });
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: SheetContent["freeze"]): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}
