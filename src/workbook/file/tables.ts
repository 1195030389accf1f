/** Excel tables of a sheet, as their parts describe them. */
import { parseAddress } from "../address";
import type { TableSnapshot } from "../snapshot";
import type { Package } from "./package";
import { damaged } from "./refuse";
import { relationshipsOf } from "./relationships";
import { child, childrenOf, numberAttribute, parseXml, type XmlElement } from "./xml";
import { unescapeCellText } from "./xml-text";

export interface TablePart extends TableSnapshot {
  readonly path: string;
  readonly xml: string;
  readonly root: XmlElement;
  readonly autoFilter: XmlElement | undefined;
}

/** Reads the tables of the sheet at a path. */
export function readTables(parts: Package, sheetPath: string): TablePart[] {
  const tables = relationshipsOf(parts, sheetPath).filter(({ kind }) => kind === "table");
  return tables.map(({ target }) => {
    const path = target ?? damaged(sheetPath);
    const xml = parts.text(path);
    const root = parseXml(xml, path);
    const { attributes } = root;
    return {
      name: attributes.get("displayName") ?? attributes.get("name") ?? "",
      area: parseAddress(attributes.get("ref") ?? "") ?? damaged(path),
      hasHeaders: numberAttribute(root, "headerRowCount") !== 0,
      hasTotals: (numberAttribute(root, "totalsRowCount") ?? 0) > 0,
      path,
      xml,
      root,
      autoFilter: child(root, "autoFilter"),
    };
  });
}

/** The names of a table's columns. */
export function namesOf(table: TablePart): string[] {
  const columns = childrenOf(child(table.root, "tableColumns"), "tableColumn");
  return columns.map(({ attributes }) => unescapeCellText(attributes.get("name") ?? ""));
}

/** Whether a query fills the table, which has its columns and rows from there. */
export function isQueried({ root }: TablePart): boolean {
  return (root.attributes.get("tableType") ?? "worksheet") !== "worksheet";
}

/** A name that no other column has, with a number behind it where it must; `taken` are the others in lower case. */
export function uniqueName(name: string, taken: ReadonlySet<string>): string {
  let number = 2;
  let unique = name;
  while (taken.has(unique.toLowerCase())) unique = `${name}${number++}`;
  return unique;
}
