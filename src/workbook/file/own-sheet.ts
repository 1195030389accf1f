/** Sheets of ours: made behind the others, or refilled where they are, known again by their mark and never by their name. */
import { quoteSheetName } from "../address";
import type { Edit, NewSheet, SheetContent } from "../edits";
import { MARK_PREFIX, SHEET_MARK } from "../marks";
import { CONTENT_TYPE, RELATIONSHIPS } from "./blank-parts";
import { markFormula, marksOf, type NameChange } from "./defined-names";
import { ownSheetXml } from "./own-sheet-xml";
import type { Package } from "./package";
import { isProtected } from "./read-sheet";
import { damaged, refuse } from "./refuse";
import { addContentType, addRelationship, resolveTarget, unlinkAll } from "./relationships";
import type { StyleSheet } from "./style-sheet";
import type { SheetPart, WorkbookParts } from "./workbook-parts";
import { appended, child, childrenOf, isOn, numberAttribute, parseXml, prefixOf, spliced } from "./xml";
import { escapeXml } from "./xml-text";

const STRICT_NAMESPACE = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** Names of Excel's own that hold of a sheet as it was. */
const OUTDATED = ["_xlnm.Print_Titles", "_xlnm.Print_Area", "_xlnm._FilterDatabase"];

/**
 * Makes or refills a sheet of ours; a clerk who renamed it keeps the name. Returns the sheet, and the changes of
 * names that go with it.
 * Refuses a name that another sheet has or that Excel does not allow, and a sheet or workbook that is protected.
 */
export function placeOwnSheet(
  parts: Package,
  workbook: WorkbookParts,
  styles: StyleSheet,
  edit: Extract<Edit, { kind: "ownSheet" }>,
): { sheet: SheetPart; names: NameChange[] } {
  const marked = workbook.sheets.find(({ index }) => {
    const mark = marksOf(workbook.names, workbook.sheets, index).marks[SHEET_MARK];
    return mark !== undefined && "text" in mark && mark.text === edit.mark;
  });
  const sheet = marked ?? addSheet(parts, workbook, edit.sheet);
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

/** Gives a sheet this content and nothing else. Returns the changes of names that go with it. */
export function fillSheet(
  parts: Package,
  workbook: WorkbookParts,
  styles: StyleSheet,
  sheet: SheetPart,
  content: SheetContent,
): NameChange[] {
  const old = parts.has(sheet.path) ? parseXml(parts.text(sheet.path), sheet.path, "sheetData") : null;
  if (old && isProtected(old)) refuse({ code: "cells-protected", sheet: sheet.name });
  const view = child(child(old ?? undefined, "sheetViews"), "sheetView");
  const looks = {
    styles,
    is1904: workbook.is1904,
    namespace: namespaceOf(workbook),
    isSelected: isOn(view, "tabSelected"),
  };
  // Drawings, tables and comments belonged to the old content.
  unlinkAll(parts, sheet.path);
  parts.put(sheet.path, ownSheetXml(sheet.name, content, looks));
  const { marks, lostMarks = [] } = marksOf(workbook.names, workbook.sheets, sheet.index);
  const ours = [...Object.keys(marks), ...lostMarks].map((name) => MARK_PREFIX + name);
  const cleared = [...OUTDATED, ...ours].map((name) => ({ name, sheetIndex: sheet.index, formula: null }));
  const { titleRows } = content.print;
  if (titleRows === 0) return cleared;
  const formula = `${quoteSheetName(sheet.name)}!$1:$${titleRows}`;
  return [...cleared, { name: "_xlnm.Print_Titles", sheetIndex: sheet.index, formula }];
}

/** Adds an empty sheet behind the others. */
function addSheet(parts: Package, workbook: WorkbookParts, name: string): SheetPart {
  const isTaken = workbook.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (isTaken || !isSheetName(name)) refuse({ code: "sheet-name-taken", sheet: name });
  if (workbook.isStructureLocked) refuse({ code: "cells-protected", sheet: name });
  const path = freePath(parts, workbook);
  const type = `${isStrict(workbook) ? STRICT_NAMESPACE : RELATIONSHIPS}/worksheet`;
  const id = addRelationship(parts, workbook.path, type, path);
  addContentType(parts, path, `${CONTENT_TYPE}.worksheet+xml`);

  const xml = parts.text(workbook.path);
  const root = parseXml(xml, workbook.path);
  const list = child(root, "sheets") ?? damaged(workbook.path);
  const sheets = childrenOf(list, "sheet");
  const sheetId = sheets.reduce((last, sheet) => Math.max(last, numberAttribute(sheet, "sheetId") ?? 0), 0) + 1;
  const [prefix, declaration] = relationshipPrefix(workbook);
  const element = `<${prefixOf(root)}sheet name="${escapeXml(name)}" sheetId="${sheetId}"${declaration} ${prefix}:id="${id}"/>`;
  parts.put(workbook.path, spliced(xml, appended(xml, list, element)));
  return { name, index: sheets.length, visibility: "visible", path, isWorksheet: true };
}

function freePath(parts: Package, workbook: WorkbookParts): string {
  let number = workbook.sheets.length + 1;
  const path = (): string => resolveTarget(workbook.path, `worksheets/sheet${number}.xml`);
  while (parts.has(path())) number++;
  return path();
}

/** Whether Excel allows a name for a sheet. */
function isSheetName(name: string): boolean {
  return (
    name.trim() !== "" &&
    name.length <= 31 &&
    !/[[\]:*?/\\\u0000-\u001f]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== "history"
  );
}

/** Whether the file is in the strict dialect of the format, whose namespaces differ. */
function isStrict(workbook: WorkbookParts): boolean {
  return namespaceOf(workbook).includes("purl.oclc.org");
}

function namespaceOf({ root, path }: WorkbookParts): string {
  const prefix = prefixOf(root).slice(0, -1);
  return root.attributes.get(prefix === "" ? "xmlns" : `xmlns:${prefix}`) ?? damaged(path);
}

/** The prefix of relationship attributes, and its declaration where the workbook has none. */
function relationshipPrefix(workbook: WorkbookParts): readonly [prefix: string, declaration: string] {
  const namespace = isStrict(workbook) ? STRICT_NAMESPACE : RELATIONSHIPS;
  for (const [name, value] of workbook.root.attributes) {
    if (name.startsWith("xmlns:") && value === namespace) return [name.slice("xmlns:".length), ""];
  }
  return ["r", ` xmlns:r="${namespace}"`];
}
