/** Excel tables of a sheet, as their parts describe them. */
import { parseAddress } from "../address";
import type { TableSnapshot } from "../snapshot";
import type { Package } from "./package";
import { damaged } from "./refuse";
import { relationshipsOf } from "./relationships";
import { child, numberAttribute, parseXml, type XmlElement } from "./xml";

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
