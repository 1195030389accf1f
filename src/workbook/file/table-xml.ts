/** The XML of a table that gets another shape. */
import { areaAddress, parseAddress } from "../address";
import { intersection } from "../areas";
import type { Area } from "../snapshot";
import type { TablePart } from "./tables";
import { appended, child, childrenOf, numberAttribute, prefixOf, setAttributes, spliced, type Splice } from "./xml";
import { escapeCellText } from "./xml-text";

/**
 * The part of a table with another area and the same top left cell. `headers` are those of the columns that it gets on its right;
 * where it loses some, their filters go with them, and a sorting that is no longer inside.
 */
export function reshapedTable(table: TablePart, area: Area, headers: readonly string[]): string {
  const { xml, root, autoFilter, hasTotals } = table;
  const filtered = { ...area, rows: area.rows - (hasTotals ? 1 : 0) };
  return spliced(xml, [
    setAttributes(xml, root, { ref: areaAddress(area) }),
    ...(autoFilter ? [setAttributes(xml, autoFilter, { ref: areaAddress(filtered) })] : []),
    ...outdated(table, area),
    ...columns(table, area, headers),
  ]);
}

function columns({ xml, root }: TablePart, area: Area, headers: readonly string[]): Splice[] {
  const list = child(root, "tableColumns");
  const old = childrenOf(list, "tableColumn");
  if (!list || old.length === area.columns) return [];
  const removed = old.slice(area.columns).map(({ start, end }) => ({ start, end, text: "" }));
  const lastId = old.reduce((last, column) => Math.max(last, numberAttribute(column, "id") ?? 0), 0);
  const added = headers.map(
    (name, index) =>
      // A line break in an attribute would be read as a space.
      `<${prefixOf(root)}tableColumn id="${lastId + 1 + index}" name="${escapeCellText(name).replace(/\n/g, "_x000a_")}"/>`,
  );
  return [...removed, ...appended(xml, list, added.join(""), { count: area.columns })];
}

/** Filters of columns that are gone, and sortings of cells that are. */
function outdated({ root, autoFilter }: TablePart, area: Area): Splice[] {
  const filters = childrenOf(autoFilter, "filterColumn").filter(
    (filter) => (numberAttribute(filter, "colId") ?? 0) >= area.columns,
  );
  const sortings = [...childrenOf(root, "sortState"), ...childrenOf(autoFilter, "sortState")].filter((sorting) => {
    const sorted = parseAddress(sorting.attributes.get("ref") ?? "");
    const inside = sorted && intersection(sorted, area);
    return !inside || areaAddress(inside) !== areaAddress(sorted);
  });
  return [...filters, ...sortings].map(({ start, end }) => ({ start, end, text: "" }));
}
