/** The defined names of a workbook, and those among them that are marks of ours. */
import { areaAddress, quoteSheetName } from "../address";
import { readMarks, type Marks } from "../marks";
import type { Area, Mark } from "../snapshot";
import { placeFor } from "./schema-order";
import { appended, child, childrenOf, isOn, numberAttribute, prefixOf, spliced, type XmlElement } from "./xml";
import type { SheetPart } from "./workbook-parts";
import { escapeCellText, escapeXml, unescapeCellText } from "./xml-text";

export interface DefinedName {
  readonly name: string;
  /** The position among all sheets of the one to which the name belongs; `null` for one of the whole workbook. */
  readonly sheetIndex: number | null;
  readonly isHidden: boolean;
  /** Without `=`. */
  readonly formula: string;
}

/** Reads `definedNames`. */
export function readDefinedNames(xml: string, definedNames: XmlElement | undefined): DefinedName[] {
  return childrenOf(definedNames, "definedName").map((element) => ({
    name: element.attributes.get("name") ?? "",
    sheetIndex: numberAttribute(element, "localSheetId") ?? null,
    isHidden: isOn(element, "hidden"),
    // Texts of marks come from cells.
    formula: unescapeCellText(xml.slice(element.openEnd, element.closeStart)),
  }));
}

/** The marks among the names of one sheet. */
export function marksOf(names: readonly DefinedName[], sheets: readonly NamedSheet[], sheetIndex: number): Marks {
  return readMarks(
    names.filter((name) => name.sheetIndex === sheetIndex),
    sheets.find(({ index }) => index === sheetIndex)?.name ?? "",
    sheets.map(({ name }) => name),
  );
}

/** A sheet by its name and its place among all sheets. */
type NamedSheet = Pick<SheetPart, "name" | "index">;

/** The formula of a mark. */
export function markFormula(sheet: string, mark: Mark): string {
  return "text" in mark ? `"${mark.text.replace(/"/g, '""')}"` : areaFormula(sheet, mark.area);
}

/** A reference to an area that stays where it is when copied: `'My sheet'!$A$1:$B$2`. */
export function areaFormula(sheet: string, area: Area): string {
  return `${quoteSheetName(sheet)}!${areaAddress(area).replace(/[A-Z]+|\d+/g, "$$$&")}`;
}

/** A name that is to be set, or with `null` to be taken away; it belongs to one sheet. */
export interface NameChange {
  readonly name: string;
  readonly sheetIndex: number;
  readonly formula: string | null;
  readonly isHidden?: boolean;
}

/** The text of the workbook part with names changed; a later change takes the place of an earlier one of the same name. */
export function withNames(xml: string, workbook: XmlElement, changes: readonly NameChange[]): string {
  const keyOf = (name: string, sheetIndex: number | undefined): string => `${sheetIndex ?? ""} ${name.toLowerCase()}`;
  const latest = new Map(changes.map((change) => [keyOf(change.name, change.sheetIndex), change]));
  const list = child(workbook, "definedNames");
  const prefix = prefixOf(workbook);
  const old = childrenOf(list, "definedName").filter((element) =>
    latest.has(keyOf(element.attributes.get("name") ?? "", numberAttribute(element, "localSheetId"))),
  );
  const added = [...latest.values()].flatMap(({ name, sheetIndex, formula, isHidden }) => {
    if (formula === null) return [];
    const attributes = `name="${escapeXml(name)}" localSheetId="${sheetIndex}"${isHidden ? ' hidden="1"' : ""}`;
    return [`<${prefix}definedName ${attributes}>${escapeCellText(formula)}</${prefix}definedName>`];
  });
  const isEmptied = list && added.length === 0 && old.length === list.children.length;
  if (isEmptied) return spliced(xml, [{ start: list.start, end: list.end, text: "" }]);
  const removed = old.map(({ start, end }) => ({ start, end, text: "" }));
  if (list) return spliced(xml, [...removed, ...appended(xml, list, added.join(""))]);
  if (added.length === 0) return xml;
  const at = placeFor(workbook, "definedNames");
  const text = `<${prefix}definedNames>${added.join("")}</${prefix}definedNames>`;
  return spliced(xml, [{ start: at, end: at, text }]);
}
