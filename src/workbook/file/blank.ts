/** New workbooks from nothing. */
import type { SheetContent } from "../edits";
import { blankStyles, CONTENT_TYPE, DECLARATION, MAIN, RELATIONSHIPS } from "./blank-parts";
import { withNames } from "./defined-names";
import { platformCompression } from "./compression";
import { fillSheet } from "./own-sheet";
import { Package } from "./package";
import { PACKAGE_RELATIONSHIPS } from "./relationships";
import { StyleSheet } from "./style-sheet";
import { readWorkbookParts } from "./workbook-parts";
import { parseXml } from "./xml";
import { escapeXml } from "./xml-text";

/** An `.xlsx` with these sheets, at least one and all empty. Their names must be ones that Excel allows. */
export function blankWorkbook(sheetNames: readonly string[]): Promise<Uint8Array> {
  return blankParts(sheetNames).bytes();
}

function blankParts(sheetNames: readonly string[]): Package {
  const parts = Package.empty(platformCompression());
  const numbers = sheetNames.map((_, index) => index + 1);
  const put = (path: string, xml: string): void => parts.put(path, DECLARATION + xml);
  const override = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${CONTENT_TYPE}.${type}+xml"/>`;
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;

  put(
    "[Content_Types].xml",
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override("xl/workbook.xml", "sheet.main") +
      override("xl/styles.xml", "styles") +
      numbers.map((number) => override(`xl/worksheets/sheet${number}.xml`, "worksheet")).join("") +
      "</Types>",
  );
  put(
    "_rels/.rels",
    `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">` +
      relationship("rId1", "officeDocument", "xl/workbook.xml") +
      "</Relationships>",
  );
  put(
    "xl/_rels/workbook.xml.rels",
    `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">` +
      numbers.map((number) => relationship(`rId${number}`, "worksheet", `worksheets/sheet${number}.xml`)).join("") +
      relationship(`rId${numbers.length + 1}`, "styles", "styles.xml") +
      "</Relationships>",
  );
  put(
    "xl/workbook.xml",
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews><sheets>` +
      sheetNames
        .map((name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
        .join("") +
      "</sheets></workbook>",
  );
  parts.put("xl/styles.xml", blankStyles());
  const empty = `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
  for (const number of numbers) put(`xl/worksheets/sheet${number}.xml`, empty);
  return parts;
}

/** An `.xlsx` with these sheets, which are the clerk's and carry no marks: for templates and samples. */
export async function newWorkbook(
  sheets: readonly { readonly name: string; readonly content: SheetContent }[],
): Promise<Uint8Array> {
  const parts = blankParts(sheets.map(({ name }) => name));
  const workbook = readWorkbookParts(parts);
  const styles = StyleSheet.open(parts, "xl/styles.xml");
  const names = workbook.sheets.flatMap((sheet) => {
    const content = sheets[sheet.index]?.content;
    return content ? fillSheet(parts, workbook, styles, sheet, content) : [];
  });
  // Looks are added to the style sheet as the cells that have them are written.
  await parts.pack("long");
  styles.save(parts);
  const xml = parts.text(workbook.path);
  parts.put(workbook.path, withNames(xml, parseXml(xml, workbook.path), names));
  return parts.bytes();
}
