/** The workbook part: which sheets there are and where everything else lies. */
import { readDefinedNames, type DefinedName } from "./defined-names";
import type { Package } from "./package";
import { damaged, refuse } from "./refuse";
import { relationshipsOf } from "./relationships";
import { child, childrenOf, isOn, parseXml, type XmlElement } from "./xml";

export interface SheetPart {
  readonly name: string;
  /** Its place among all sheets, chart sheets included, as defined names count. */
  readonly index: number;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Path of the part. */
  readonly path: string;
  /** Whether it has cells; chart sheets and the like have none. */
  readonly isWorksheet: boolean;
}

export interface WorkbookParts {
  /** Path of the workbook part. */
  readonly path: string;
  readonly xml: string;
  readonly root: XmlElement;
  readonly sheets: readonly SheetPart[];
  readonly names: readonly DefinedName[];
  readonly stylesPath: string | null;
  readonly stringsPath: string | null;
  readonly calcChainPath: string | null;
  /** Dates are counted from 1904. */
  readonly is1904: boolean;
  /** Sheets may not be added, renamed or removed. */
  readonly isStructureLocked: boolean;
}

/** Reads the workbook part. Refuses files of other kinds, and those whose sheets are missing. */
export function readWorkbookParts(parts: Package): WorkbookParts {
  const path = relationshipsOf(parts, "").find(({ kind }) => kind === "officeDocument")?.target;
  if (!path) return refuse({ code: "not-a-workbook" });
  // The binary .xlsb is a zip of parts too; like .xls it must be saved anew.
  if (path.endsWith(".bin")) return refuse({ code: "legacy-workbook" });
  const xml = parts.text(path);
  const root = parseXml(xml, path);
  if (root.local !== "workbook") return refuse({ code: "not-a-workbook" });
  const related = relationshipsOf(parts, path);
  const pathOf = (kind: string): string | null => {
    const target = related.find((relationship) => relationship.kind === kind)?.target ?? null;
    return target !== null && !parts.has(target) ? damaged(target) : target;
  };
  const sheets = childrenOf(child(root, "sheets"), "sheet").map((element, index) => {
    const id = relationshipId(element);
    const relationship = related.find((candidate) => candidate.id === id);
    const target = relationship?.target;
    if (!relationship || !target || !parts.has(target)) return damaged(target ?? path);
    const name = element.attributes.get("name") ?? damaged(path);
    const isWorksheet = relationship.kind === "worksheet";
    return { name, index, visibility: visibilityOf(element), path: target, isWorksheet };
  });
  return {
    path,
    xml,
    root,
    sheets,
    names: readDefinedNames(xml, child(root, "definedNames")),
    stylesPath: pathOf("styles"),
    stringsPath: pathOf("sharedStrings"),
    calcChainPath: related.find(({ kind }) => kind === "calcChain")?.target ?? null,
    is1904: isOn(child(root, "workbookPr"), "date1904"),
    isStructureLocked: isOn(child(root, "workbookProtection"), "lockStructure"),
  };
}

/** The attribute `r:id`, whatever prefix the file gives that namespace. */
export function relationshipId(element: XmlElement): string | undefined {
  return [...element.attributes].find(([name]) => name.endsWith(":id"))?.[1];
}

/** Whether the tab of a sheet, an element of the workbook's list, can be seen. */
export function isVisible(sheet: XmlElement): boolean {
  return visibilityOf(sheet) === "visible";
}

function visibilityOf(element: XmlElement): SheetPart["visibility"] {
  const state = element.attributes.get("state");
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}
