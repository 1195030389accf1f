/** Formulas that name a sheet which is taken away: as in Excel, the reference becomes `#REF!`, and the rest stays. */
import type { Package } from "./package";
import { scanRows, type CellSpan, type Span } from "./cells";
import { formulaAttributes } from "./read-sheet";
import { damaged } from "./refuse";
import { relationshipsOf } from "./relationships";
import { child, parseXml, spliced, withAttributes, type Splice } from "./xml";
import { escapeXml, unescapeXml } from "./xml-text";

/** Texts, sheets in quotation marks, references to other files and tables in brackets, and words; a sheet has a `!` behind it. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?<quoted>(?:[^']|'')*)'!|'(?:[^']|'')*'|\[[^[\]]*\](?:[\p{L}\p{N}_.\\]+!)?|(?<plain>[\p{L}_\\][\p{L}\p{N}_.\\]*(?::[\p{L}_\\][\p{L}\p{N}_.\\]*)?)!|[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;

/** A formula as it is when there is no sheet of that name any more. */
export function withoutSheet(formula: string, sheet: string): string {
  if (!formula.includes("!")) return formula;
  return formula.replace(TOKEN, (...parts) => {
    const token: string = parts[0];
    const { quoted, plain } = parts[parts.length - 1] as Readonly<Record<string, string | undefined>>;
    const named = plain ?? quoted?.replaceAll("''", "'");
    // `First:Last!A1` means all sheets from one to the other.
    const isGone = named?.split(":").some((name) => name.toLowerCase() === sheet.toLowerCase()) ?? false;
    return isGone ? "#REF!" : token;
  });
}

/** Elements that hold formulas, beside those of cells: of conditional formats, validations, charts, tables and extensions. */
const FORMULA =
  /(<(?:[\w.-]+:)?(?:f|formula|formula1|formula2|calculatedColumnFormula|totalsRowFormula)(?:\s[^<>]*)?>)([^<]*)/g;

/**
 * Lets go of a sheet that was taken away in every sheet, table and chart that can be reached from the workbook. Cells whose formula
 * named it lose their value, so that nobody takes it for one that still holds.
 */
export function dropReferences(parts: Package, workbookPath: string, sheet: string): void {
  for (const { path, kind } of partsWithFormulas(parts, workbookPath)) {
    const xml = parts.text(path);
    const cells = kind === "worksheet" ? cellsWithout(xml, path, sheet) : [];
    const dropped = spliced(xml, cells).replace(FORMULA, (_, open: string, formula: string) => {
      const text = unescapeXml(formula);
      const kept = withoutSheet(text, sheet);
      return open + (kept === text ? formula : escapeXml(kept));
    });
    if (dropped !== xml) parts.put(path, dropped);
  }
}

function partsWithFormulas(parts: Package, workbookPath: string): { path: string; kind: string }[] {
  const found = new Map<string, { path: string; kind: string }>();
  const waiting = [workbookPath];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const { target, kind } of relationshipsOf(parts, part)) {
      if (target === null || found.has(target) || !parts.has(target)) continue;
      if (!["worksheet", "chartsheet", "drawing", "chart", "table"].includes(kind)) continue;
      found.set(target, { path: target, kind });
      waiting.push(target);
    }
  }
  return [...found.values()];
}

function cellsWithout(xml: string, path: string, sheet: string): Splice[] {
  const root = parseXml(xml, path, "sheetData");
  const sheetData = child(root, "sheetData") ?? damaged(path);
  const splices: Splice[] = [];
  // Of a shared formula only the first cell has the text.
  const groups = new Set<string>();
  for (const { cells } of scanRows(xml, sheetData, path)) {
    for (const cell of cells) {
      if (cell.formula && namesSheet(xml, cell.formula, sheet, groups)) splices.push(...withoutValue(xml, cell));
    }
  }
  return splices;
}

function namesSheet(xml: string, { start, openEnd, closeStart }: Span, sheet: string, groups: Set<string>): boolean {
  const attributes = formulaAttributes(xml, start, openEnd);
  const group = attributes.get("t") === "shared" ? (attributes.get("si") ?? "") : null;
  const text = unescapeXml(xml.slice(openEnd, closeStart));
  const isGone = text === "" ? group !== null && groups.has(group) : withoutSheet(text, sheet) !== text;
  if (isGone && group !== null) groups.add(group);
  return isGone;
}

/** The formula itself is changed with all others. */
function withoutValue(xml: string, { start, openEnd, value }: CellSpan): Splice[] {
  if (!value) return [];
  return [
    { start, end: openEnd, text: withAttributes(xml.slice(start, openEnd), { t: null }) },
    { start: value.start, end: value.end, text: "" },
  ];
}
