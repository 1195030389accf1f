/** Where new elements go: the order that the format prescribes for the children of an element (ISO 29500-1 18.2, 18.3, 18.8). */
import type { XmlElement } from "./xml";

const ORDERS = {
  workbook:
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr",
  worksheet: "sheetPr dimension sheetViews sheetFormatPr cols sheetData",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs",
} as const;

/** Where in the text a new child of that name goes: behind the last of those that come before it. */
export function placeFor(parent: XmlElement, local: string): number {
  const order = (ORDERS[parent.local as keyof typeof ORDERS] ?? "").split(" ");
  const before = new Set(order.slice(0, order.indexOf(local)));
  return parent.children.reduce((at, sibling) => (before.has(sibling.local) ? sibling.end : at), parent.openEnd);
}
