/** Writes planned cells into the XML of a clerk's sheet or empties them, and leaves every other character of it alone. */
import { areaAddress, parseAddress } from "../address";
import type { Area } from "../snapshot";
import { contains, intersection } from "../areas";
import { cellXml, refuseCell } from "./cell-xml";
import { scanRows, type CellSpan, type RowSpan } from "./cells";
import { Columns } from "./columns";
import type { Package } from "./package";
import { shapeTables } from "./patch-tables";
import { formulaAttributes, isProtected, mergesOf } from "./read-sheet";
import { readRow } from "./read-row";
import type { CellFormats } from "./read-styles";
import { damaged, refuse } from "./refuse";
import { SHIFT_FROM_1904 } from "./serial-dates";
import { inOrder, type PlannedCell, type SheetWrites } from "./sheet-writes";
import { shiftFormula } from "./shift-formula";
import type { StyleSheet } from "./style-sheet";
import { child, parseXml, prefixOf, setAttributes, spliced, withAttributes, type Splice, type XmlElement } from "./xml";
import { escapeXml, unescapeXml } from "./xml-text";

/** What the sheets of a file share while they are written. */
export interface WritingContext {
  readonly styles: StyleSheet;
  /** The formats as they were before anything was added. */
  readonly formats: CellFormats;
  readonly is1904: boolean;
  /** The texts that cells share. */
  strings(): readonly string[];
}

/**
 * Writes and empties cells of a sheet, and shapes its tables. Returns whether formulas were replaced. Refuses locked cells of a
 * protected sheet, the covered cells of a merged area, and cells of an array formula or data table.
 */
export function patchSheet(
  parts: Package,
  sheet: { readonly name: string; readonly path: string },
  writes: SheetWrites,
  context: WritingContext,
): boolean {
  const xml = parts.text(sheet.path);
  const root = parseXml(xml, sheet.path, "sheetData");
  const merges = mergesOf(root);
  refuseCovered(sheet.name, merges, writes);
  refuseClearingMerged(sheet.name, merges, writes.cleared);
  if (writes.resized.size > 0 && isProtected(root)) refuse({ code: "cells-protected", sheet: sheet.name });
  shapeTables(parts, sheet, merges, writes, (row) => readRow(xml, sheet.path, row, context.strings()));
  const patch = new SheetPatch(xml, root, sheet, writes, context);
  parts.put(sheet.path, spliced(xml, patch.splices()));
  return patch.replacedFormulas;
}

function refuseCovered(sheet: string, merges: readonly Area[], writes: SheetWrites): void {
  for (const area of merges) {
    // Whichever is shorter: a sheet may have many small areas, or one that runs down all of it.
    const isShort = area.rows < writes.rows.size;
    const rows = isShort ? Array.from({ length: area.rows }, (_, index) => area.row + index) : [...writes.rows.keys()];
    for (const row of rows) {
      for (const column of writes.rows.get(row)?.keys() ?? []) {
        const isCorner = row === area.row && column === area.column;
        if (!isCorner && contains(area, row, column)) refuseCell({ sheet, row, column });
      }
    }
  }
}

/** Of a merged cell only the top left one holds anything; to empty another means to take the merged cell apart. */
function refuseClearingMerged(sheet: string, merges: readonly Area[], cleared: readonly Area[]): void {
  for (const area of cleared) {
    for (const merge of merges) {
      const common = intersection(area, merge);
      if (!common) continue;
      const { row, column, rows, columns } = common;
      const isCorner = row === merge.row && column === merge.column;
      if (!isCorner) refuseCell({ sheet, row, column });
      if (columns > 1) refuseCell({ sheet, row, column: column + 1 });
      if (rows > 1) refuseCell({ sheet, row: row + 1, column });
    }
  }
}

interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

class SheetPatch {
  replacedFormulas = false;
  private readonly prefix: string;
  private readonly columns: Columns;
  private readonly isProtected: boolean;
  private readonly sheetData: XmlElement;
  /** Areas of array formulas and data tables met so far; each begins at its top left cell. */
  private readonly arrays: Area[] = [];
  /** Shared formulas whose first cell was overwritten: the other cells get formulas of their own. */
  private readonly orphans = new Map<string, Master>();
  /** The rows whose looks others take, and of those the ones met so far. */
  private readonly likeRows: ReadonlySet<number>;
  private readonly looks = new Map<number, RowLooks>();
  private readonly found: Splice[] = [];

  constructor(
    private readonly xml: string,
    private readonly root: XmlElement,
    private readonly sheet: { readonly name: string; readonly path: string },
    private readonly writes: SheetWrites,
    private readonly context: WritingContext,
  ) {
    this.prefix = prefixOf(root);
    this.columns = new Columns(xml, root, this.prefix);
    this.isProtected = isProtected(root);
    this.sheetData = child(root, "sheetData") ?? damaged(sheet.path);
    const planned = [...writes.rows.values()].flatMap((cells) => [...cells.values()]);
    this.likeRows = new Set(planned.flatMap(({ likeRow }) => likeRow ?? []));
  }

  splices(): Splice[] {
    this.patchRows();
    for (const [column, width] of inOrder(this.writes.widths)) this.columns.setWidth(column, width);
    return [...this.found, ...this.columns.splices(), ...this.dimension()];
  }

  private patchRows(): void {
    const planned = inOrder(this.writes.rows);
    let next = 0;
    for (const row of scanRows(this.xml, this.sheetData, this.sheet.path)) {
      if (this.likeRows.has(row.row)) this.looks.set(row.row, row);
      const before: string[] = [];
      for (; next < planned.length && (planned[next]?.[0] ?? 0) < row.row; next++)
        before.push(this.newRow(planned[next]));
      this.insert(row.start, before.join(""));
      const cells = planned[next]?.[0] === row.row ? planned[next++]?.[1] : undefined;
      this.patchRow(row, cells ?? new Map());
    }
    const after = planned.slice(next).map((entry) => this.newRow(entry));
    this.appendRows(after.join(""));
  }

  private insert(at: number, text: string): void {
    if (text !== "") this.found.push({ start: at, end: at, text });
  }

  private appendRows(rows: string): void {
    const { sheetData, xml } = this;
    if (rows === "") return;
    if (sheetData.closeStart !== sheetData.end) this.insert(sheetData.closeStart, rows);
    else {
      const open = withAttributes(`${xml.slice(sheetData.start, sheetData.openEnd - 2).trimEnd()}>`, {});
      const text = `${open}${rows}</${sheetData.name}>`;
      this.found.push({ start: sheetData.start, end: sheetData.end, text });
    }
  }

  private newRow(entry: [number, ReadonlyMap<number, PlannedCell>] | undefined): string {
    if (!entry) return "";
    const [row, cells] = entry;
    const styles = { row, style: null, cells: [] };
    const written = inOrder(cells).map(([column, cell]) => this.newCell(styles, column, cell));
    const body = written.join("");
    return body && `<${this.prefix}row r="${row + 1}">${body}</${this.prefix}row>`;
  }

  private patchRow(row: RowSpan, planned: ReadonlyMap<number, PlannedCell>): void {
    const before = this.found.length;
    const cells = inOrder(planned);
    let next = 0;
    for (const cell of row.cells) {
      const added: string[] = [];
      for (; next < cells.length && (cells[next]?.[0] ?? 0) < cell.column; next++) {
        const [column, content] = cells[next] ?? [];
        if (column !== undefined && content) added.push(this.newCell(row, column, content));
      }
      this.insert(cell.start, added.join(""));
      this.noteArray(cell, row.row);
      const content = cells[next]?.[0] === cell.column ? cells[next++]?.[1] : undefined;
      if (content) this.replaceCell(row, cell, content);
      else if (this.writes.isCleared(row.row, cell.column)) this.removeCell(row, cell);
      else this.adopt(cell, row.row);
    }
    if (cells.length === 0 && this.isEmptied(row)) {
      this.found.splice(before);
      this.found.push({ start: row.start, end: row.end, text: "" });
    }
    const rest = cells.slice(next).map(([column, content]) => this.newCell(row, column, content));
    this.closeRow(row, rest.join(""), before, cells);
  }

  /** Adds cells at the end of a row, and lets its `spans` cover what was written. */
  private closeRow(row: RowSpan, added: string, before: number, cells: readonly [number, PlannedCell][]): void {
    if (cells.length === 0 || (added === "" && this.found.length === before)) return;
    const tag = this.xml.slice(row.start, row.openEnd);
    const spans = /\sspans\s*=\s*["'](\d{1,5}):(\d{1,5})["']/.exec(tag);
    const columns = cells.map(([column]) => column + 1);
    const widened = spans && `${Math.min(Number(spans[1]), ...columns)}:${Math.max(Number(spans[2]), ...columns)}`;
    const open = widened ? withAttributes(tag, { spans: widened }) : tag;
    if (row.closeStart === row.end) {
      const body = `${open.slice(0, -2).trimEnd()}>${added}</${this.prefix}row>`;
      this.found.push({ start: row.start, end: row.end, text: body });
      return;
    }
    // Before the cells, which have their splices behind the opening tag.
    this.found.push({ start: row.start, end: row.openEnd, text: open });
    this.insert(row.cells[row.cells.length - 1]?.end ?? row.openEnd, added);
  }

  private newCell(row: RowLooks, column: number, planned: PlannedCell): string {
    this.refuseGuarded(row, column);
    return isBare(planned) ? "" : this.planCell(row, column, planned);
  }

  private replaceCell(row: RowSpan, cell: CellSpan, planned: PlannedCell): void {
    this.refuseGuarded(row, cell.column);
    if (cell.formula) this.dropFormula(cell, cell.formula, row.row);
    this.found.push({ start: cell.start, end: cell.end, text: this.replacement(row, cell, planned) });
  }

  private replacement(row: RowSpan, cell: CellSpan, planned: PlannedCell): string {
    if (this.writes.isCleared(row.row, cell.column)) {
      const others = row.cells.filter((other) => other !== cell || planned.likeColumn === cell.column);
      return isBare(planned) ? "" : this.planCell({ ...row, cells: others }, cell.column, planned);
    }
    const keepsLooks = hasContent(cell) || isBare(planned);
    return keepsLooks
      ? this.cellXml(row.row, cell.column, cell.style, planned)
      : this.planCell(row, cell.column, planned);
  }

  private removeCell(row: RowSpan, cell: CellSpan): void {
    this.refuseGuarded(row, cell.column);
    if (cell.formula) this.dropFormula(cell, cell.formula, row.row);
    this.found.push({ start: cell.start, end: cell.end, text: "" });
  }

  /** Whether nothing is left of a row whose cells are cleared: neither cells nor a height or looks of its own. */
  private isEmptied({ row, cells, start, openEnd, closeStart }: RowSpan): boolean {
    const last = cells[cells.length - 1];
    if (!last || !cells.every(({ column }) => this.writes.isCleared(row, column))) return false;
    const own = this.xml.slice(start, openEnd).replace(/\s(?:r|spans|\w+:dyDescent)\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
    return /^<[\w:.-]+\s*>$/.test(own) && this.xml.slice(last.end, closeStart).trim() === "";
  }

  /** A cell written for the first time: like its neighbour, with the number format on top. */
  private planCell(row: RowLooks, column: number, planned: PlannedCell): string {
    const { likeColumn, likeRow, numberFormat } = planned;
    const like = likeRow === undefined ? row : (this.looks.get(likeRow) ?? row);
    const base = this.styleAt(like, likeColumn ?? column);
    const style = numberFormat === undefined ? base : this.context.styles.withNumberFormat(base, numberFormat);
    return this.cellXml(row.row, column, style, planned);
  }

  private cellXml(row: number, column: number, style: number, { content }: PlannedCell): string {
    const isShifted = this.context.is1904 && typeof content === "number" && this.context.styles.isDate(style);
    const stored = isShifted ? content - SHIFT_FROM_1904 : content;
    return cellXml(this.prefix, { sheet: this.sheet.name, row, column, style, content: stored });
  }

  private styleAt(row: RowLooks, column: number): number {
    const cell = row.cells.find((candidate) => candidate.column === column);
    return cell?.style ?? row.style ?? this.columns.styleOf(column);
  }

  private refuseGuarded(row: RowLooks, column: number): void {
    if (this.isProtected && this.context.formats.of(this.styleAt(row, column)).isLocked) {
      refuse({ code: "cells-protected", sheet: this.sheet.name });
    }
    if (this.arrays.some((area) => contains(area, row.row, column))) {
      refuseCell({ sheet: this.sheet.name, row: row.row, column });
    }
  }

  private noteArray({ formula, column }: CellSpan, row: number): void {
    if (!formula) return;
    const attributes = formulaAttributes(this.xml, formula.start, formula.openEnd);
    const kind = attributes.get("t");
    if (kind !== "array" && kind !== "dataTable") return;
    const area = parseAddress(attributes.get("ref") ?? "") ?? { row, column, rows: 1, columns: 1 };
    if (kind === "dataTable" || area.rows * area.columns > 1) this.arrays.push(area);
  }

  private dropFormula(cell: CellSpan, span: NonNullable<CellSpan["formula"]>, row: number): void {
    this.replacedFormulas = true;
    const attributes = formulaAttributes(this.xml, span.start, span.openEnd);
    const formula = unescapeXml(this.xml.slice(span.openEnd, span.closeStart));
    if (attributes.get("t") !== "shared" || formula === "") return;
    this.orphans.set(attributes.get("si") ?? "", { formula, row, column: cell.column });
  }

  /** Gives a cell whose shared formula lost its first cell that formula for itself. */
  private adopt({ formula, column }: CellSpan, row: number): void {
    if (!formula || this.orphans.size === 0) return;
    const attributes = formulaAttributes(this.xml, formula.start, formula.openEnd);
    const group = attributes.get("si") ?? "";
    const master = attributes.get("t") === "shared" ? this.orphans.get(group) : undefined;
    if (!master) return;
    if (formula.closeStart > formula.openEnd) {
      this.orphans.delete(group);
      return;
    }
    const own = shiftFormula(master.formula, row - master.row, column - master.column);
    const text = `<${this.prefix}f>${escapeXml(own)}</${this.prefix}f>`;
    this.found.push({ start: formula.start, end: formula.end, text });
  }

  /** Lets the sheet's `dimension` cover what was written. */
  private dimension(): Splice[] {
    const element = child(this.root, "dimension");
    const old = parseAddress(element?.attributes.get("ref") ?? "");
    if (!element || !old) return [];
    let { row, column } = old;
    let [lastRow, lastColumn] = [old.row + old.rows - 1, old.column + old.columns - 1];
    for (const [plannedRow, cells] of this.writes.rows) {
      [row, lastRow] = [Math.min(row, plannedRow), Math.max(lastRow, plannedRow)];
      for (const plannedColumn of cells.keys()) {
        [column, lastColumn] = [Math.min(column, plannedColumn), Math.max(lastColumn, plannedColumn)];
      }
    }
    const area = { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
    return [setAttributes(this.xml, element, { ref: areaAddress(area) })];
  }
}

/** What decides the looks of a row's cells. */
type RowLooks = Pick<RowSpan, "row" | "style" | "cells">;

function hasContent(cell: CellSpan): boolean {
  const isFilled = (span: CellSpan["value"]): boolean => span !== null && span.closeStart > span.openEnd;
  return cell.formula !== null || isFilled(cell.value) || isFilled(cell.inline);
}

/** Neither content nor looks to take over: such a cell need not be there. */
function isBare({ content, likeColumn, likeRow }: PlannedCell): boolean {
  return (content === null || content === "") && likeColumn === undefined && likeRow === undefined;
}
