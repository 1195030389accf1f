/** What the sheets of a file look like, as far as a grid shows it. Nothing of it changes a figure. */
import { MAX_COLUMNS, parseAddress } from "../../address";
import { scanRows, type RowSpan, type RowsElement } from "../cells";
import type { Package } from "../package";
import { throughRows } from "../sheet-rows";
import { readWorkbookParts } from "../workbook-parts";
import { child, childrenOf, isOn, numberAttribute, parseXml, type XmlElement } from "../xml";
import { readCellLooks, type CellLook } from "./cell-looks";
import { themeColors } from "./colors";

export interface SheetLooks {
  readonly name: string;
  /** By row and column; cells of one look share its object. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellLook>>;
  /** In characters, of columns that have a width of their own. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** In points, of rows that have a height of their own. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly hiddenRows: ReadonlySet<number>;
  /** Rows and columns that stay in sight. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** Cells that lead to a place in the workbook, such as `'My sheet'!B2`. */
  readonly links: readonly { readonly row: number; readonly column: number; readonly reference: string }[];
}

/** Reads the looks of every sheet that has cells. */
export async function readLooks(parts: Package): Promise<SheetLooks[]> {
  const { path, sheets, stylesPath } = readWorkbookParts(parts);
  const looks = stylesPath === null ? [] : readCellLooks(parts, stylesPath, themeColors(parts, path));
  const found: SheetLooks[] = [];
  for (const sheet of sheets) if (sheet.isWorksheet) found.push(await readSheetLooks(parts, sheet, looks));
  return found;
}

async function readSheetLooks(
  parts: Package,
  { name, path }: { readonly name: string; readonly path: string },
  looks: readonly CellLook[],
): Promise<SheetLooks> {
  const rows = new Rows(path, looks);
  const outline = await throughRows(parts, path, (xml, end, prefix) =>
    rows.read(xml, { name: `${prefix}sheetData`, openEnd: 0, closeStart: end }),
  );
  if (outline !== null) return { name, ...rows.found(), ...outlineLooks(parseXml(outline, path)) };
  await parts.load(path);
  const xml = parts.text(path);
  const root = parseXml(xml, path, "sheetData");
  const whole = new Rows(path, looks);
  const sheetData = child(root, "sheetData");
  if (sheetData) whole.read(xml, sheetData);
  return { name, ...whole.found(), ...outlineLooks(root) };
}

class Rows {
  private readonly cells = new Map<number, Map<number, CellLook>>();
  private readonly rowHeights = new Map<number, number>();
  private readonly hiddenRows = new Set<number>();
  private last = -1;

  constructor(
    private readonly path: string,
    private readonly looks: readonly CellLook[],
  ) {}

  read(xml: string, sheetData: RowsElement): void {
    for (const row of scanRows(xml, sheetData, this.path, this.last)) {
      this.last = row.row;
      this.add(row, xml.slice(row.start, row.openEnd));
    }
  }

  found() {
    return { cells: this.cells, rowHeights: this.rowHeights, hiddenRows: this.hiddenRows };
  }

  private add({ row, isHidden, cells }: RowSpan, tag: string): void {
    const height = Number(/\sht=["']([\d.]+)/.exec(tag)?.[1]);
    if (height > 0) this.rowHeights.set(row, height);
    if (isHidden) this.hiddenRows.add(row);
    const looks = new Map<number, CellLook>();
    for (const { column, style } of cells) {
      const look = this.looks[style];
      if (look && Object.keys(look).length > 0) looks.set(column, look);
    }
    if (looks.size > 0) this.cells.set(row, looks);
  }
}

function outlineLooks(root: XmlElement): Pick<SheetLooks, "columnWidths" | "hiddenColumns" | "freeze" | "links"> {
  const pane = child(child(child(root, "sheetViews"), "sheetView"), "pane");
  const isFrozen = /^frozen/.test(pane?.attributes.get("state") ?? "");
  const split = (name: string): number => (pane && isFrozen ? Math.trunc(numberAttribute(pane, name) ?? 0) : 0);
  return { ...columnLooks(root), freeze: { rows: split("ySplit"), columns: split("xSplit") }, links: linksOf(root) };
}

/** Beyond so many columns a range is the rest of the sheet, which nobody looks at. */
const MOST_COLUMNS = 1_000;

function columnLooks(root: XmlElement): Pick<SheetLooks, "columnWidths" | "hiddenColumns"> {
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  for (const range of childrenOf(child(root, "cols"), "col")) {
    const first = (numberAttribute(range, "min") ?? 1) - 1;
    const last = Math.min((numberAttribute(range, "max") ?? 1) - 1, MAX_COLUMNS - 1, first + MOST_COLUMNS);
    const width = Number(range.attributes.get("width") ?? 0);
    for (let column = first; column <= last; column++) {
      if (width > 0) columnWidths.set(column, width);
      if (isOn(range, "hidden")) hiddenColumns.add(column);
    }
  }
  return { columnWidths, hiddenColumns };
}

function linksOf(root: XmlElement): SheetLooks["links"] {
  return childrenOf(child(root, "hyperlinks"), "hyperlink").flatMap(({ attributes }) => {
    const area = parseAddress(attributes.get("ref") ?? "");
    const reference = attributes.get("location");
    return area && reference ? [{ row: area.row, column: area.column, reference }] : [];
  });
}
