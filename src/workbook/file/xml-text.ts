/** Text in XML parts: decoding whole parts, and the escapes of XML and of spreadsheets in texts. */
import { damaged } from "./refuse";

/**
 * The text of an XML part, made plain: comments, processing instructions and CDATA sections are resolved, so that whoever
 * searches it finds elements only. Refuses document types (they are how entity bombs are built, and no workbook has one).
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  const text = decodeBytes(bytes, part);
  const bodyAt = text.startsWith("<?xml") ? text.indexOf("?>") + 2 : 0;
  const isPlain = text.indexOf("<!", bodyAt) < 0 && text.indexOf("<?", bodyAt) < 0;
  return isPlain ? text : text.slice(0, bodyAt) + resolved(text, bodyAt, part);
}

/** Whether a text that begins with these bytes is in UTF-16. */
export function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function decodeBytes(bytes: Uint8Array, part: string): string {
  const isWide = isUtf16(bytes);
  const encoding = !isWide ? "utf-8" : bytes[0] === 0xff ? "utf-16le" : "utf-16be";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // Whatever is written back is written in UTF-8.
    return isWide ? text.replace(/^<\?xml[^>]*\?>/, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>') : text;
  } catch {
    return damaged(part);
  }
}

function resolved(text: string, from: number, part: string): string {
  let plain = "";
  let at = from;
  for (let next = nextMarkup(text, at); next >= 0; next = nextMarkup(text, at)) {
    plain += text.slice(at, next);
    if (text.startsWith("<!--", next)) at = endOf(text, "-->", next + 4, part);
    else if (text.startsWith("<?", next)) at = endOf(text, "?>", next + 2, part);
    else if (text.startsWith("<![CDATA[", next)) {
      at = endOf(text, "]]>", next + 9, part);
      plain += escapeXml(text.slice(next + 9, at - 3));
    } else damaged(part);
  }
  return plain + text.slice(at);
}

const MARKUP = /<[!?]/g;

function nextMarkup(text: string, from: number): number {
  MARKUP.lastIndex = from;
  return MARKUP.exec(text)?.index ?? -1;
}

function endOf(text: string, terminator: string, from: number, part: string): number {
  const at = text.indexOf(terminator, from);
  return at < 0 ? damaged(part) : at + terminator.length;
}

const NAMED = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Resolves the entities of XML. */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,4}));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as XML content or as the value of an attribute in double quotes. */
export function escapeXml(text: string): string {
  // Looking is quicker than replacing, and most texts have none of these.
  if (!/[&<>"]/.test(text)) return text;
  return text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);
}

/** What XML cannot hold, or would change: control characters, carriage returns, halves of surrogate pairs. */
const UNFIT =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Whatever may be unfit, and what escapes are written with: a text without any of these is the same in XML. */
const SUSPECT = /[&<>"_\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Whether XML can hold a text as it is. */
export function isXmlText(text: string): boolean {
  return !SUSPECT.test(text) || text.search(UNFIT) < 0;
}

/** Text as XML where there are no escapes for what XML cannot hold, as in charts: such characters are left out. */
export function escapeDrawnText(text: string): string {
  return escapeXml(text.replace(UNFIT, ""));
}

/** A cell's text as the value of an attribute. A line break there would be read as a space. */
export function escapeCellAttribute(text: string): string {
  return escapeCellText(text).replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}

/** A cell's text as XML. Characters that XML cannot hold become `_x0001_`, and text that looks like such an escape is escaped. */
export function escapeCellText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  const literal = text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x");
  return escapeXml(literal).replace(
    UNFIT,
    (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}

/** A cell's text from XML; the inverse of `escapeCellText`. */
export function unescapeCellText(xml: string): string {
  const text = unescapeXml(xml).replace(/\r\n?/g, "\n");
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}
