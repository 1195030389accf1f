/**
 * Elements of an XML text together with where they stand in it, so that an edit replaces just the characters it means
 * and everything else stays as its author wrote it. Expects text from `decodeXml`.
 */
import { LIMITS } from "./limits";
import { damaged } from "./refuse";
import { escapeXml, unescapeXml } from "./xml-text";

export interface XmlElement {
  /** With its prefix, as written. */
  readonly name: string;
  /** Without its prefix. */
  readonly local: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Where `<` of the opening tag stands. */
  readonly start: number;
  /** Just behind the opening tag. */
  readonly openEnd: number;
  /** Where the closing tag begins; equal to `end` for `<a/>`. */
  readonly closeStart: number;
  readonly end: number;
}

type Building = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };

/**
 * The root element of a part. What is inside elements of the local name `opaque` is not looked into (the cells of a sheet
 * have a faster scanner). Refuses what is not well formed.
 */
export function parseXml(text: string, part: string, opaque?: string): XmlElement {
  const open: Building[] = [];
  let at = text.startsWith("<?") ? text.indexOf("?>") : 0;
  for (at = text.indexOf("<", at); at >= 0; at = text.indexOf("<", at)) {
    if (text.startsWith("</", at)) {
      const element = open.pop();
      if (!element) return damaged(part);
      at = close(text, element, at, part);
      if (open.length === 0) return element;
      continue;
    }
    const element = openTag(text, at, part);
    open[open.length - 1]?.children.push(element);
    at = element.openEnd;
    if (text[at - 2] === "/") {
      if (open.length === 0) return element;
      continue;
    }
    open.push(element);
    if (open.length > LIMITS.xmlDepth) damaged(part);
    if (element.local === opaque) at = text.indexOf(`</${element.name}`, at);
    if (at < 0) break;
  }
  return damaged(part);
}

function close(text: string, element: Building, at: number, part: string): number {
  const end = text.indexOf(">", at) + 1;
  if (end === 0 || text.slice(at + 2, end - 1).trimEnd() !== element.name) damaged(part);
  element.closeStart = at;
  element.end = end;
  return end;
}

const NAME = /[^\s/>=<]+/y;
const ATTRIBUTE = /\s+([^\s/>=<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*\/?>/y;

function openTag(text: string, start: number, part: string): Building {
  NAME.lastIndex = start + 1;
  const name = NAME.exec(text)?.[0] ?? damaged(part);
  const attributes = new Map<string, string>();
  let at = start + 1 + name.length;
  ATTRIBUTE.lastIndex = at;
  for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text)) {
    attributes.set(match[1] ?? "", unescapeXml(match[2] ?? match[3] ?? ""));
    at = ATTRIBUTE.lastIndex;
  }
  TAG_END.lastIndex = at;
  if (!TAG_END.test(text)) damaged(part);
  const openEnd = TAG_END.lastIndex;
  const local = name.slice(name.indexOf(":") + 1);
  return { name, local, attributes, children: [], start, openEnd, closeStart: openEnd, end: openEnd };
}

/** The first child of a local name. */
export function child(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.local === local);
}

/** The children of a local name. */
export function childrenOf(element: XmlElement | undefined, local: string): XmlElement[] {
  return element?.children.filter((candidate) => candidate.local === local) ?? [];
}

/** The text inside an element that holds text only. */
export function textOf(text: string, element: XmlElement): string {
  return unescapeXml(text.slice(element.openEnd, element.closeStart));
}

/** A whole number in an attribute; `undefined` where there is none or it is something else. */
export function numberAttribute(element: XmlElement, name: string): number | undefined {
  const value = element.attributes.get(name);
  return value !== undefined && /^\d{1,10}$/.test(value) ? Number(value) : undefined;
}

/** Whether an attribute says yes. */
export function isOn(element: XmlElement | undefined, name: string, otherwise = false): boolean {
  const value = element?.attributes.get(name);
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}

/** The prefix of an element's name with its colon; empty where it has none. */
export function prefixOf(element: XmlElement): string {
  return element.name.slice(0, element.name.length - element.local.length);
}

/** Characters from `start` to `end` that give way to `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all splices made, which must not overlap; those at the same place keep their order. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const splice of [...splices].sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/** An opening tag's text with attributes set (or, with `null`, taken away), the others left as they are. */
export function withAttributes(tag: string, changes: Readonly<Record<string, string | number | null>>): string {
  const tail = tag.endsWith("/>") ? "/>" : ">";
  let body = tag.slice(0, tag.length - tail.length).trimEnd();
  for (const [name, value] of Object.entries(changes)) {
    const written = value === null ? "" : ` ${name}="${escapeXml(String(value))}"`;
    const found = attributeSpan(body, name);
    body = found ? body.slice(0, found.start) + written + body.slice(found.end) : body + written;
  }
  return body + tail;
}

function attributeSpan(tag: string, name: string): { start: number; end: number } | null {
  NAME.lastIndex = 1;
  NAME.exec(tag);
  ATTRIBUTE.lastIndex = NAME.lastIndex;
  for (let start = ATTRIBUTE.lastIndex, match = ATTRIBUTE.exec(tag); match; match = ATTRIBUTE.exec(tag)) {
    if (match[1] === name) return { start, end: ATTRIBUTE.lastIndex };
    start = ATTRIBUTE.lastIndex;
  }
  return null;
}

/** The splice that sets attributes of an element. */
export function setAttributes(
  text: string,
  element: XmlElement,
  changes: Readonly<Record<string, string | number | null>>,
): Splice {
  const { start, openEnd } = element;
  return { start, end: openEnd, text: withAttributes(text.slice(start, openEnd), changes) };
}

/** The splices that add XML at the end of an element's content, and set attributes of it. */
export function appended(
  text: string,
  element: XmlElement,
  xml: string,
  changes: Readonly<Record<string, string | number | null>> = {},
): Splice[] {
  const tag = withAttributes(text.slice(element.start, element.openEnd), changes);
  if (element.closeStart !== element.openEnd || element.end !== element.openEnd) {
    return [
      { start: element.start, end: element.openEnd, text: tag },
      { start: element.closeStart, end: element.closeStart, text: xml },
    ];
  }
  const opened = `${tag.slice(0, -2).trimEnd()}>`;
  return [{ start: element.start, end: element.end, text: `${opened}${xml}</${element.name}>` }];
}
