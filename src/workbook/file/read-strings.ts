/** Texts as workbooks hold them: the shared list, and rich text as its plain letters. */
import type { Package } from "./package";
import { damaged } from "./refuse";
import { parseXml, prefixOf } from "./xml";
import { unescapeCellText } from "./xml-text";

/** The shared texts of a workbook, in their order; `path` is `null` in files that have none. */
export function readSharedStrings(parts: Package, path: string | null): string[] {
  if (path === null) return [];
  const xml = parts.text(path);
  const root = parseXml(xml, path, "sst");
  const strings: string[] = [];
  const item = `${prefixOf(root)}si`;
  const close = `</${item}>`;
  for (let at = xml.indexOf("<", root.openEnd); at >= 0 && at < root.closeStart; at = xml.indexOf("<", at)) {
    // Beside items there may be an extension list at the end.
    if (!isTag(xml, at, item)) break;
    const openEnd = xml.indexOf(">", at) + 1;
    const isEmpty = xml[openEnd - 2] === "/";
    const end = isEmpty ? openEnd : xml.indexOf(close, openEnd);
    if (openEnd === 0 || end < 0) damaged(path);
    strings.push(isEmpty ? "" : plainText(xml.slice(openEnd, end)));
    at = isEmpty ? end : end + close.length;
  }
  return strings;
}

/** Whether an element of that name opens at a place. */
export function isTag(xml: string, at: number, name: string): boolean {
  const behind = xml.charCodeAt(at + 1 + name.length);
  return xml.startsWith(name, at + 1) && (behind <= 32 || behind === 62 || behind === 47);
}

const PIECE = /<(\/?)(?:[\w.-]+:)?(t|rPh)(?:\s[^<>]*)?>([^<]*)/g;

/** The letters of a text item, without its looks and without readings of its characters (`rPh`). */
export function plainText(item: string): string {
  let text = "";
  let isReading = false;
  for (const [tag, closing, name, letters] of item.matchAll(PIECE)) {
    if (name === "rPh") isReading = closing === "" && !tag.includes("/>");
    else if (closing === "" && !isReading && !tag.includes("/>")) text += letters;
  }
  return unescapeCellText(text);
}
