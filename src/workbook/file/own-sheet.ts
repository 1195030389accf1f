/** Sheets of ours: made behind the others, or refilled where they are, known again by their mark and never by their name. */
import { quoteSheetName } from "../address";
import type { Edit, NewSheet, SheetContent } from "../edits";
import { MARK_PREFIX, SHEET_MARK } from "../marks";
import { addSheet } from "./add-sheet";
import { markFormula, marksOf, type NameChange } from "./defined-names";
import { dialectOf } from "./dialect";
import { addCharts } from "./drawing";
import { ownSheetXml } from "./own-sheet-xml";
import type { Package } from "./package";
import { isProtected } from "./read-sheet";
import { refuse } from "./refuse";
import { unlink, unlinkAll } from "./relationships";
import { dropReferences } from "./sheet-references";
import type { StyleSheet } from "./style-sheet";
import { removeTab, setVisibility } from "./tabs";
import type { SheetPart, WorkbookParts } from "./workbook-parts";
import { child, isOn, parseXml } from "./xml";

/** Names of Excel's own that hold of a sheet as it was. */
const OUTDATED = ["_xlnm.Print_Titles", "_xlnm.Print_Area", "_xlnm._FilterDatabase"];

/**
 * Makes or refills a sheet of ours; a clerk who renamed it keeps the name. Returns the sheet, and the changes of
 * names that go with it.
 * Refuses a name that another sheet has or that Excel does not allow, a sheet or workbook that is protected, and to hide the
 * last sheet that can be seen.
 */
export function placeOwnSheet(
  parts: Package,
  workbook: WorkbookParts,
  styles: StyleSheet,
  edit: Extract<Edit, { kind: "ownSheet" }>,
): { sheet: SheetPart; names: NameChange[] } {
  const sheet = ownSheetOf(workbook, edit) ?? addSheet(parts, workbook, edit.sheet);
  const names = fillSheet(parts, workbook, styles, sheet, edit.content);
  const formula = markFormula(sheet.name, { text: edit.mark });
  const mark = { name: MARK_PREFIX + SHEET_MARK, sheetIndex: sheet.index, formula, isHidden: true };
  return { sheet, names: [...names, mark] };
}

/**
 * Makes a sheet that is the clerk's from then on, without a mark. Returns the changes of names that go with it.
 * Refuses a name that another sheet has or that Excel does not allow, and a workbook that is protected.
 */
export function placeNewSheet(
  parts: Package,
  workbook: WorkbookParts,
  styles: StyleSheet,
  { sheet, content }: NewSheet,
): NameChange[] {
  return fillSheet(parts, workbook, styles, addSheet(parts, workbook, sheet), content);
}

/**
 * Takes a sheet of ours away, with all that hangs on it alone; formulas that named it say so. Returns the sheet; `null` where
 * there is none. Refuses the last sheet that can be seen, and a workbook that is protected.
 */
export function removeOwnSheet(
  parts: Package,
  workbook: WorkbookParts,
  edit: Extract<Edit, { kind: "removeSheet" }>,
): SheetPart | null {
  const sheet = ownSheetOf(workbook, edit);
  if (!sheet) return null;
  removeTab(parts, workbook, sheet);
  unlink(parts, workbook.path, sheet.path);
  dropReferences(parts, workbook.path, sheet.name);
  return sheet;
}

/** The sheet with a mark. A clerk may have copied it, with its mark: then the one that has the name which we gave it. */
function ownSheetOf(
  { sheets, names }: WorkbookParts,
  { mark, sheet }: { readonly mark: string; readonly sheet: string },
): SheetPart | undefined {
  const marked = sheets.filter(({ index }) => {
    const found = marksOf(names, sheets, index).marks[SHEET_MARK];
    return found !== undefined && "text" in found && found.text === mark;
  });
  return marked.find(({ name }) => name === sheet) ?? marked[0];
}

/** The XML of a sheet, without its rows where it was read before. */
function outlineOf(parts: Package, path: string): string {
  return parts.outline(path) ?? parts.text(path);
}

/** Gives a sheet this content and nothing else. Returns the changes of names that go with it. */
export function fillSheet(
  parts: Package,
  workbook: WorkbookParts,
  styles: StyleSheet,
  sheet: SheetPart,
  content: SheetContent,
): NameChange[] {
  const old = parts.has(sheet.path) ? parseXml(outlineOf(parts, sheet.path), sheet.path, "sheetData") : null;
  if (old && isProtected(old)) refuse({ code: "cells-protected", sheet: sheet.name });
  const view = child(child(old ?? undefined, "sheetViews"), "sheetView");
  const dialect = dialectOf(workbook);
  // Drawings, tables and comments belonged to the old content.
  unlinkAll(parts, sheet.path);
  const looks = {
    styles,
    is1904: workbook.is1904,
    dialect,
    isSelected: isOn(view, "tabSelected") && !content.isHidden,
    drawing: addCharts(parts, sheet, content, dialect),
  };
  parts.put(sheet.path, ownSheetXml(sheet.name, content, looks));
  setVisibility(parts, workbook, sheet, content.isHidden ?? false);
  const { marks, lostMarks = [] } = marksOf(workbook.names, workbook.sheets, sheet.index);
  const ours = [...Object.keys(marks), ...lostMarks].map((name) => MARK_PREFIX + name);
  const cleared = [...OUTDATED, ...ours].map((name) => ({ name, sheetIndex: sheet.index, formula: null }));
  const { titleRows } = content.print;
  if (titleRows === 0) return cleared;
  const formula = `${quoteSheetName(sheet.name)}!$1:$${titleRows}`;
  return [...cleared, { name: "_xlnm.Print_Titles", sheetIndex: sheet.index, formula }];
}
