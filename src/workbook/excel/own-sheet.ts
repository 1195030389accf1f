/** Making a whole sheet what it is to be. */
import type { SheetContent } from "../edits";
import type { Area } from "../snapshot";
import { addCharts } from "./charts";
import { wipe } from "./clear";
import { setConditionalFormats } from "./conditional-formats";
import { entryOf } from "./contents";
import { setLinks } from "./links";
import { removeName } from "./marks";
import { cellsOf } from "./ranges";
import { entries, statement, type Reach, type Statement } from "./statement";
import { paint } from "./styles";
import type { Surveyed } from "./survey";
import { setValidations } from "./validations";
import { setWidths } from "./widths";

/** By this defined name Excel keeps the rows and columns that are repeated on each printed page. */
const PRINT_TITLES = "Print_Titles";

/**
 * Takes everything off a sheet of ours. It is not deleted: that would empty Excel's undo list. The panes of a hidden sheet are
 * left as they are, for some builds of Excel fail there.
 */
export function clearSheet(standing: Surveyed, isVisible: boolean): Statement[] {
  const { sheet, tables, charts, hasFilter, names } = standing;
  const clear = () => {
    tables.forEach((table) => sheet.tables.getItem(table.name).convertToRange());
    if (hasFilter) sheet.autoFilter.remove();
    const whole = sheet.getRange();
    // Contents go before looks and charts: as long as they are there, so is everything else.
    wipe(whole);
    charts.forEach((chart) => chart.delete());
    whole.unmerge();
    whole.dataValidation.clear();
    whole.rowHidden = false;
    whole.columnHidden = false;
    whole.format.useStandardWidth = true;
    whole.format.autofitRows();
    if (isVisible) sheet.freezePanes.unfreeze();
  };
  return [
    statement(14 + 2 * tables.length + 2 * charts.length, clear),
    // Nothing else takes the title rows away.
    ...removeName(() => sheet, PRINT_TITLES, names),
  ];
}

/** Fills an empty sheet. */
export function* fillSheet(sheet: Reach, content: SheetContent): Generator<Statement> {
  yield* setLinks(sheet, content.rows);
  yield* fillCells(sheet, content.rows);
  yield* paint(sheet, content.rows);
  yield* content.merges.map((area) => statement(2, () => cellsOf(sheet(), area).merge()));
  yield* setWidths(sheet, 0, content.columnWidths);
  yield* setHeights(sheet, content);
  if (!content.isHidden) yield statement(3, () => freeze(sheet(), content.freeze));
  yield* setValidations(sheet, content.validations);
  yield* setConditionalFormats(sheet, content.conditionalFormats);
  // They cover cells that have their final sizes.
  yield* addCharts(sheet, content);
}

/** Excel fits a row to its wrapped texts by itself, but not to those of merged cells: the heights of the header are set. */
function setHeights(sheet: Reach, { rows, columnWidths, rowHeights, freeze }: SheetContent): Statement[] {
  if (!rowHeights || rowHeights.size === 0) return [];
  const all = { row: 0, column: 0, rows: rows.length, columns: columnWidths.length };
  const header = [...rowHeights].filter(([row]) => row < freeze.rows);
  return [
    statement(2, () => cellsOf(sheet(), all).format.autofitRows()),
    ...header.map(([row, height]) =>
      statement(2, () => {
        cellsOf(sheet(), { row, column: 0, rows: 1, columns: 1 }).format.rowHeight = height;
      }),
    ),
  ];
}

/** Sets up the printed page. Excel refuses this where no printer is installed: it is desirable, no more. */
export function layOutPage(sheet: Reach, { landscape, fitWidth, titleRows }: SheetContent["print"]): Statement {
  return statement(6, () => {
    const { pageLayout } = sheet();
    pageLayout.orientation = landscape ? "Landscape" : "Portrait";
    pageLayout.zoom = fitWidth ? { horizontalFitToPages: 1 } : { scale: 100 };
    if (titleRows > 0) pageLayout.setPrintTitleRows(`$1:$${titleRows}`);
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
  });
}

/**
 * Sets the paper. This comes after the set-up of all pages, for a printer that has no such paper may refuse it; any other
 * paper is the office's own choice.
 */
export function choosePaper(sheet: Reach, { paper }: SheetContent["print"]): Statement[] {
  if (paper !== "A3") return [];
  return [
    statement(2, () => {
      sheet().pageLayout.paperSize = paper;
    }),
  ];
}

function* fillCells(sheet: Reach, rows: SheetContent["rows"]): Generator<Statement> {
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
    yield* entries(sheet, area, formats, (range, piece) => {
      range.numberFormat = piece;
    });
  }
  const contents = rows.map((row) =>
    padded(
      row.map(({ content }) => entryOf(content)),
      null,
    ),
  );
  yield* entries(sheet, area, contents, (range, piece) => {
    range.formulas = piece;
  });
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: SheetContent["freeze"]): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}
