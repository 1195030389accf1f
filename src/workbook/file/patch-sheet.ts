/** Writes planned cells into the XML of a clerk's sheet or empties them, and leaves every other character of it alone. */
import { cellXml, refuseCell } from "./cell-xml";
import { scanRows, type CellSpan, type RowSpan } from "./cells";
import { Columns } from "./columns";
import { widenDimension } from "./dimension";
import { FormulaGroups } from "./formula-groups";
import type { Package } from "./package";
import { shapeTables } from "./patch-tables";
import { isProtected, mergesOf } from "./read-sheet";
import { readRow } from "./read-row";
import type { CellFormats } from "./read-styles";
import { damaged, refuse } from "./refuse";
import { refuseMerged } from "./refuse-merged";
import { SHIFT_FROM_1904 } from "./serial-dates";
import { inOrder, type PlannedCell, type SheetWrites } from "./sheet-writes";
import type { StyleSheet } from "./style-sheet";
import { child, parseXml, prefixOf, spliced, withAttributes, type Splice, type XmlElement } from "./xml";

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
  refuseMerged(sheet.name, merges, writes);
  if (writes.resized.size > 0 && isProtected(root)) refuse({ code: "cells-protected", sheet: sheet.name });
  shapeTables(parts, sheet, merges, writes, (row) => readRow(xml, sheet.path, row, context.strings()));
  const patch = new SheetPatch(xml, root, sheet, writes, context);
  parts.put(sheet.path, spliced(xml, patch.splices()));
  return patch.formulas.replaced;
}

class SheetPatch {
  readonly formulas: FormulaGroups;
  private readonly prefix: string;
  private readonly columns: Columns;
  private readonly isProtected: boolean;
  private readonly sheetData: XmlElement;
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
    this.formulas = new FormulaGroups(xml, this.prefix);
    this.columns = new Columns(xml, root, this.prefix);
    this.isProtected = isProtected(root);
    this.sheetData = child(root, "sheetData") ?? damaged(sheet.path);
    const planned = [...writes.rows.values()].flatMap((cells) => [...cells.values()]);
    this.likeRows = new Set(planned.flatMap(({ likeRow }) => likeRow ?? []));
  }

  splices(): Splice[] {
    this.patchRows();
    for (const [column, width] of inOrder(this.writes.widths)) this.columns.setWidth(column, width);
    return [...this.found, ...this.columns.splices(), ...widenDimension(this.xml, this.root, this.writes)];
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
      this.formulas.note(cell, row.row);
      const content = cells[next]?.[0] === cell.column ? cells[next++]?.[1] : undefined;
      if (content) this.replaceCell(row, cell, content);
      else if (this.writes.isCleared(row.row, cell.column)) this.removeCell(row, cell);
      else {
        const own = this.formulas.adopt(cell, row.row);
        if (own) this.found.push(own);
      }
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
    this.formulas.drop(cell, row.row);
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
    this.formulas.drop(cell, row.row);
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
    if (this.formulas.isInArray(row.row, column)) {
      refuseCell({ sheet: this.sheet.name, row: row.row, column });
    }
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
