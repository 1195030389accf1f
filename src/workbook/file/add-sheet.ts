/** New sheets in the list of those that a workbook has. */
import { CONTENT_TYPE } from "./blank-parts";
import { dialectOf } from "./dialect";
import type { Package } from "./package";
import { damaged, refuse } from "./refuse";
import { addContentType, addRelationship, freePath } from "./relationships";
import type { SheetPart, WorkbookParts } from "./workbook-parts";
import { appended, child, childrenOf, numberAttribute, parseXml, prefixOf, spliced } from "./xml";
import { escapeXml, isXmlText } from "./xml-text";

/**
 * Adds an empty sheet behind the others. Refuses a name that another sheet has or that Excel does not allow, and a workbook that
 * is protected.
 */
export function addSheet(parts: Package, workbook: WorkbookParts, name: string): SheetPart {
  const isTaken = workbook.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (isTaken || !isSheetName(name)) refuse({ code: "sheet-name-taken", sheet: name });
  if (workbook.isStructureLocked) refuse({ code: "cells-protected", sheet: name });
  const path = freePath(parts, workbook.path, "worksheets/sheet", workbook.sheets.length + 1);
  const { relationships } = dialectOf(workbook);
  const id = addRelationship(parts, workbook.path, `${relationships}/worksheet`, path);
  addContentType(parts, path, `${CONTENT_TYPE}.worksheet+xml`);

  const xml = parts.text(workbook.path);
  const root = parseXml(xml, workbook.path);
  const list = child(root, "sheets") ?? damaged(workbook.path);
  const sheets = childrenOf(list, "sheet");
  const sheetId = sheets.reduce((last, sheet) => Math.max(last, numberAttribute(sheet, "sheetId") ?? 0), 0) + 1;
  const [prefix, declaration] = relationshipPrefix(workbook, relationships);
  const element = `<${prefixOf(root)}sheet name="${escapeXml(name)}" sheetId="${sheetId}"${declaration} ${prefix}:id="${id}"/>`;
  parts.put(workbook.path, spliced(xml, appended(xml, list, element)));
  return { name, index: sheets.length, visibility: "visible", path, isWorksheet: true };
}

/** Whether Excel allows a name for a sheet. */
function isSheetName(name: string): boolean {
  return (
    name.trim() !== "" &&
    name.length <= 31 &&
    !/[[\]:*?/\\\u0000-\u001f]/.test(name) &&
    isXmlText(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== "history"
  );
}

/** The prefix of relationship attributes, and its declaration where the workbook has none. */
function relationshipPrefix(
  { root }: WorkbookParts,
  namespace: string,
): readonly [prefix: string, declaration: string] {
  for (const [name, value] of root.attributes) {
    if (name.startsWith("xmlns:") && value === namespace) return [name.slice("xmlns:".length), ""];
  }
  return ["r", ` xmlns:r="${namespace}"`];
}
