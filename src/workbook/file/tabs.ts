/** The tabs of a workbook: which sheets there are, which of them can be seen, and which one is in front. */
import type { Package } from "./package";
import { refuse } from "./refuse";
import { withoutSheet } from "./sheet-references";
import { isVisible, type SheetPart, type WorkbookParts } from "./workbook-parts";
import {
  child,
  childrenOf,
  numberAttribute,
  parseXml,
  setAttributes,
  spliced,
  textOf,
  type Splice,
  type XmlElement,
} from "./xml";
import { escapeXml } from "./xml-text";

/**
 * Hides a sheet so that Excel does not offer to show it, or shows it. Refuses to hide the last one that can be seen, and what a
 * locked structure forbids.
 */
export function setVisibility(parts: Package, workbook: WorkbookParts, sheet: SheetPart, isHidden: boolean): void {
  if (sheet.visibility === (isHidden ? "veryHidden" : "visible")) return;
  if (isHidden) refuseLastVisible(workbook, sheet);
  if (workbook.isStructureLocked) refuse({ code: "cells-protected", sheet: sheet.name });
  const { xml, root, tabs } = open(parts, workbook.path);
  const tab = tabs[sheet.index];
  if (!tab) return;
  const isShown = tabs.map((other) => (other === tab ? !isHidden : isVisible(other)));
  const state = setAttributes(xml, tab, { state: isHidden ? "veryHidden" : null });
  parts.put(workbook.path, spliced(xml, [state, ...views(xml, root, isShown)]));
}

/**
 * Takes a sheet out of the list. Names that belong to it go; those of the sheets behind it, which are known by their places, go
 * with their sheets. Refuses to take the last sheet that can be seen, and what a locked structure forbids.
 */
export function removeTab(parts: Package, workbook: WorkbookParts, sheet: SheetPart): void {
  refuseLastVisible(workbook, sheet);
  if (workbook.isStructureLocked) refuse({ code: "cells-protected", sheet: sheet.name });
  const { xml, root, tabs } = open(parts, workbook.path);
  const tab = tabs[sheet.index];
  if (!tab) return;
  const isShown = tabs.filter((other) => other !== tab).map(isVisible);
  const removed = { start: tab.start, end: tab.end, text: "" };
  const names = namesWithout(xml, child(root, "definedNames"), sheet);
  parts.put(workbook.path, spliced(xml, [removed, ...views(xml, root, isShown, sheet.index), ...names]));
}

function open(parts: Package, path: string): { xml: string; root: XmlElement; tabs: XmlElement[] } {
  const xml = parts.text(path);
  const root = parseXml(xml, path);
  return { xml, root, tabs: childrenOf(child(root, "sheets"), "sheet") };
}

function refuseLastVisible({ sheets }: WorkbookParts, sheet: SheetPart): void {
  const others = sheets.filter(({ index }) => index !== sheet.index);
  if (sheet.visibility === "visible" && !others.some(({ visibility }) => visibility === "visible")) {
    refuse({ code: "last-visible-sheet", sheet: sheet.name });
  }
}

/** Keeps each window on a tab that can be seen: the same one, else the next, else the one before. */
function views(xml: string, root: XmlElement, isShown: readonly boolean[], removed = Infinity): Splice[] {
  return childrenOf(child(root, "bookViews"), "workbookView").flatMap((view) => {
    const [active, first] = ["activeTab", "firstSheet"].map((name) => numberAttribute(view, name) ?? 0);
    const moved = (index = 0): number => Math.min(index > removed ? index - 1 : index, isShown.length - 1);
    const front = inSight(moved(active), isShown);
    const changes = {
      ...(front === (active ?? 0) ? {} : { activeTab: front }),
      ...(moved(first) === (first ?? 0) ? {} : { firstSheet: moved(first) }),
    };
    return Object.keys(changes).length > 0 ? [setAttributes(xml, view, changes)] : [];
  });
}

function inSight(index: number, isShown: readonly boolean[]): number {
  const next = isShown.indexOf(true, index);
  return next >= 0 ? next : Math.max(0, isShown.lastIndexOf(true, index));
}

function namesWithout(xml: string, list: XmlElement | undefined, { name, index }: SheetPart): Splice[] {
  const names = childrenOf(list, "definedName");
  const gone = names.filter((element) => numberAttribute(element, "localSheetId") === index);
  // The format does not allow an empty list.
  if (list && gone.length === list.children.length) return [{ start: list.start, end: list.end, text: "" }];
  return names.flatMap((element) => {
    if (gone.includes(element)) return [{ start: element.start, end: element.end, text: "" }];
    const place = numberAttribute(element, "localSheetId");
    const formula = textOf(xml, element);
    const kept = withoutSheet(formula, name);
    return [
      ...(place !== undefined && place > index ? [setAttributes(xml, element, { localSheetId: place - 1 })] : []),
      ...(kept === formula ? [] : [{ start: element.openEnd, end: element.closeStart, text: escapeXml(kept) }]),
    ];
  });
}
