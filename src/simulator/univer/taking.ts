/** What a person does in the grid, and what its engine computes, as changes of the workbook. */
import { isCellError, type CellValue } from "../../workbook";
import { isBlank, type Cell, type Sheet, type SimulatedWorkbook } from "../model";
import { HostError } from "../wire/errors";
import { univerFormula, valueOf } from "./cell-data";
import type { GridCell, GridSheet } from "./grid";
import { PIXELS_PER_POINT } from "./sizes";

/** Takes over one cell. Says whether its content is another one now, and not only the result of its formula. */
export function takeCell(
  workbook: SimulatedWorkbook,
  sheet: Sheet,
  row: number,
  column: number,
  now: GridCell,
): boolean {
  const before = sheet.cell(row, column);
  const value = now.data ? valueOf(now.data) : null;
  if (before.formula !== undefined && now.formula === univerFormula(before.formula)) {
    if (value !== null) workbook.learn(before, value);
    return false;
  }
  const { formula, numberFormat } = now;
  const isSame = formula === before.formula && sameValue(value, before.value);
  if (isSame && numberFormat === before.numberFormat) return false;
  const after: Cell = { ...before, value: formula === undefined ? value : null, formula, numberFormat };
  // Emptied cells keep their looks, those that have none are gone.
  sheet.put(
    row,
    column,
    isBlank({ ...after, numberFormat: undefined }) ? { ...after, numberFormat: undefined } : after,
  );
  return !isSame;
}

function sameValue(a: CellValue, b: CellValue): boolean {
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}

/** Takes over the widths of columns, which are in pixels. */
export function takeWidths({ columnWidths }: Sheet, widths: ReadonlyMap<number, number>): void {
  for (const [column, pixels] of widths) columnWidths.set(column, pixels / PIXELS_PER_POINT);
}

/**
 * Makes the sheets those of the tabs; `known` has the sheet of each tab, those taken away too, as undoing brings them back.
 * Returns the tabs whose new name Excel would not allow.
 */
export function takeTabs(
  workbook: SimulatedWorkbook,
  known: Map<string, Sheet>,
  tabs: readonly GridSheet[],
): GridSheet[] {
  const { sheets } = workbook;
  const refused: GridSheet[] = [];
  for (const tab of tabs) {
    const sheet = known.get(tab.id) ?? workbook.addSheet(tab.name);
    known.set(tab.id, sheet);
    if (!sheets.includes(sheet)) sheets.push(sheet);
    if (sheet.name !== tab.name && !renamed(workbook, sheet, tab.name)) refused.push(tab);
    if ((sheet.visibility === "Visible") !== tab.isVisible) sheet.visibility = tab.isVisible ? "Visible" : "Hidden";
  }
  const order = tabs.map(({ id }) => known.get(id));
  for (const sheet of [...sheets]) if (!order.includes(sheet)) workbook.removeSheet(sheet);
  sheets.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return refused;
}

function renamed(workbook: SimulatedWorkbook, sheet: Sheet, name: string): boolean {
  try {
    workbook.renameSheet(sheet, name);
    return true;
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}
