/** The looks of a sheet of ours, in few calls: equal neighbours become one area, equal areas one call. */
import { areaAddress } from "../address";
import type { SheetContent, Style } from "../edits";
import type { Area } from "../snapshot";
import { statement, type Reach, type Statement } from "./statement";

/** Addresses in one call to `getRanges` may have so many characters together. */
const LONGEST_ADDRESS_LIST = 255;

/** Gives the cells their looks; number formats go with the contents. */
export function* paint(sheet: Reach, rows: SheetContent["rows"]): Generator<Statement> {
  const looks = areasBy(rows, lookOf);
  for (const [key, areas] of looks) {
    const style = JSON.parse(key) as Style;
    yield* inGroups(sheet, areas, 3 + Object.keys(style).length, (ranges) => applyLook(ranges.format, style));
  }
  // One row has no border between its rows, and asking for one is an error.
  const bordered = areasBy(rows, ({ border }) => (border ? "border" : null)).get("border") ?? [];
  for (const down of [false, true]) {
    for (const across of [false, true]) {
      const alike = bordered.filter((area) => area.rows > 1 === down && area.columns > 1 === across);
      yield* inGroups(sheet, alike, 8, (ranges) => applyBorders(ranges.format, down, across));
    }
  }
}

function lookOf({ bold, italic, size, color, fill, wrap, horizontal, vertical }: Style): string | null {
  const key = JSON.stringify({ bold, italic, size, color, fill, wrap, horizontal, vertical });
  return key === "{}" ? null : key;
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

function applyLook(format: Excel.RangeFormat, style: Style): void {
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = `#${style.color}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
}

function applyBorders(format: Excel.RangeFormat, down: boolean, across: boolean): void {
  const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
  for (const edge of edges) format.borders.getItem(edge).style = "Continuous";
  if (down) format.borders.getItem("InsideHorizontal").style = "Continuous";
  if (across) format.borders.getItem("InsideVertical").style = "Continuous";
}

/** Rectangles of cells with the same key; cells without a key are left out. Linear in the cells. */
export function areasBy(rows: SheetContent["rows"], keyOf: (style: Style) => string | null): Map<string, Area[]> {
  const closed = new Map<string, Area[]>();
  let open = new Map<string, { key: string; area: Area }>();
  rows.forEach((cells, row) => {
    const next: typeof open = new Map();
    for (const { key, column, columns } of runs(cells.map(({ style }) => (style ? keyOf(style) : null)))) {
      const place = `${column}:${columns}:${key}`;
      const above = open.get(place);
      open.delete(place);
      const area = above ? { ...above.area, rows: above.area.rows + 1 } : { row, column, rows: 1, columns };
      next.set(place, { key, area });
    }
    for (const done of open.values()) close(closed, done.key, done.area);
    open = next;
  });
  for (const done of open.values()) close(closed, done.key, done.area);
  return closed;
}

function close(closed: Map<string, Area[]>, key: string, area: Area): void {
  const areas = closed.get(key);
  if (areas) areas.push(area);
  else closed.set(key, [area]);
}

function runs(keys: readonly (string | null)[]): { key: string; column: number; columns: number }[] {
  const found: { key: string; column: number; columns: number }[] = [];
  keys.forEach((key, column) => {
    const last = found.at(-1);
    if (key === null) return;
    if (last && last.key === key && last.column + last.columns === column) last.columns += 1;
    else found.push({ key, column, columns: 1 });
  });
  return found;
}

/** Does something of so many calls to all areas, to as many at once as their addresses allow. */
function* inGroups(
  sheet: Reach,
  areas: readonly Area[],
  calls: number,
  act: (ranges: Excel.RangeAreas) => void,
): Generator<Statement> {
  const group = (addresses: string) => statement(calls, () => act(sheet().getRanges(addresses)), addresses.length);
  let addresses = "";
  for (const area of areas) {
    const address = areaAddress(area);
    if (addresses !== "" && addresses.length + 1 + address.length > LONGEST_ADDRESS_LIST) {
      yield group(addresses);
      addresses = "";
    }
    addresses = addresses === "" ? address : `${addresses},${address}`;
  }
  if (addresses !== "") yield group(addresses);
}
