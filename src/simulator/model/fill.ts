/** Makes a simulated workbook of a snapshot, so that any file can be opened in it. */
import {
  isCellError,
  MARK_PREFIX,
  quoteSheetName,
  type Mark,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../workbook";
import { absoluteReference } from "./area";
import type { Sheet } from "./sheet";
import { SimulatedWorkbook } from "./workbook";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** The workbook of a snapshot. Looks other than number formats are not part of a snapshot, and are lost. */
export function workbookOf(snapshot: WorkbookSnapshot): SimulatedWorkbook {
  const workbook = new SimulatedWorkbook();
  for (const sheet of snapshot.sheets) fillSheet(workbook.addSheet(sheet.name), sheet);
  workbook.active = workbook.sheets.find((sheet) => sheet.visibility === "Visible") ?? null;
  return workbook;
}

function fillSheet(sheet: Sheet, from: SheetSnapshot): void {
  fillCells(sheet, from);
  sheet.visibility = VISIBILITY[from.visibility];
  sheet.merges = [...from.merges];
  sheet.tables = from.tables.map((table) => ({ ...table, id: table.name, isFiltered: false }));
  for (const [name, mark] of Object.entries(from.marks)) {
    sheet.names.push({ name: MARK_PREFIX + name, formula: markFormula(sheet.name, mark), visible: false });
  }
  for (const name of from.lostMarks ?? []) {
    sheet.names.push({ name: MARK_PREFIX + name, formula: `=${quoteSheetName(sheet.name)}!#REF!`, visible: false });
  }
  sheet.filter = from.isFiltered ? { hidesRows: true } : null;
  sheet.isProtected = from.isProtected;
}

function fillCells(sheet: Sheet, from: SheetSnapshot): void {
  from.values.forEach((cells, row) =>
    cells?.forEach((value, column) => {
      const formula = from.formulas[row]?.[column];
      const filled = value !== undefined && value !== null;
      if (!filled && formula === undefined) return;
      const numberFormat = from.formats[row]?.[column];
      const content = isCellError(value) ? { error: value.error } : (value ?? null);
      sheet.put(row, column, { value: content, formula, numberFormat });
    }),
  );
}

function markFormula(sheet: string, mark: Mark): string {
  return "text" in mark ? `="${mark.text.replaceAll('"', '""')}"` : `=${absoluteReference(sheet, mark.area)}`;
}
