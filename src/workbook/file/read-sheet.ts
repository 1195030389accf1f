/** One sheet's part as a snapshot. */
import { parseAddress } from "../address";
import { NOT_COMPUTED, type Area, type CellValue, type SheetSnapshot, type TableSnapshot } from "../snapshot";
import { scanRows, type CellSpan, type RowsElement } from "./cells";
import type { Package } from "./package";
import type { CellFormats } from "./read-styles";
import { plainText } from "./read-strings";
import { damaged } from "./refuse";
import { isoToSerial, SHIFT_FROM_1904 } from "./serial-dates";
import { throughRows } from "./sheet-rows";
import { shiftFormula } from "./shift-formula";
import { readTables, type TablePart } from "./tables";
import { child, childrenOf, isOn, parseXml, type XmlElement } from "./xml";
import { unescapeCellText, unescapeXml } from "./xml-text";

/** What all sheets of a workbook share. */
export interface Shared {
  readonly strings: readonly string[];
  readonly formats: CellFormats;
  readonly is1904: boolean;
}

export type SheetBody = Omit<SheetSnapshot, "name" | "visibility" | "marks">;

/** Reads the cells of a sheet and what holds of them (workbook.md, "What existing templates look like"). */
export async function readSheet(parts: Package, path: string, shared: Shared): Promise<SheetBody> {
  const streamed = new SheetReader(path, shared);
  const outline = await throughRows(parts, path, (xml, end, prefix) => streamed.read(xml, rowsUpTo(end, prefix)));
  if (outline === null) return readWhole(parts, path, shared);
  parts.remember(path, outline);
  return bodyOf(parts, path, parseXml(outline, path), streamed);
}

function rowsUpTo(end: number, prefix: string): RowsElement {
  return { name: `${prefix}sheetData`, openEnd: 0, closeStart: end };
}

async function readWhole(parts: Package, path: string, shared: Shared): Promise<SheetBody> {
  await parts.load(path);
  const xml = parts.text(path);
  const root = parseXml(xml, path, "sheetData");
  const cells = new SheetReader(path, shared);
  cells.read(xml, child(root, "sheetData") ?? damaged(path));
  return bodyOf(parts, path, root, cells);
}

function bodyOf(parts: Package, path: string, root: XmlElement, cells: SheetReader): SheetBody {
  if (!child(root, "sheetData")) damaged(path);
  const tables = readTables(parts, path);
  cells.finish();
  return {
    values: cells.values,
    formulas: cells.formulas,
    formats: cells.formats,
    merges: mergesOf(root),
    tables: tables.map(tableSnapshot),
    isProtected: isProtected(root),
    isFiltered: filteredAreas(root, tables).some((area) => cells.hasHiddenRow(area)),
  };
}

/** The merged areas of a sheet. */
export function mergesOf(worksheet: XmlElement): Area[] {
  return childrenOf(child(worksheet, "mergeCells"), "mergeCell").flatMap(
    ({ attributes }) => parseAddress(attributes.get("ref") ?? "") ?? [],
  );
}

/** Whether a sheet is protected against writing to its locked cells. */
export function isProtected(worksheet: XmlElement): boolean {
  return isOn(child(worksheet, "sheetProtection"), "sheet");
}

function tableSnapshot({ name, area, hasHeaders, hasTotals }: TablePart): TableSnapshot {
  return { name, area, hasHeaders, hasTotals };
}

/** The areas whose filter has a condition. */
function filteredAreas(worksheet: XmlElement, tables: readonly TablePart[]): Area[] {
  const filters = [child(worksheet, "autoFilter"), ...tables.map((table) => table.autoFilter)];
  return filters.flatMap((filter) => {
    const hasCondition = childrenOf(filter, "filterColumn").some((column) => column.children.length > 0);
    return (hasCondition && parseAddress(filter?.attributes.get("ref") ?? "")) || [];
  });
}

interface SharedMember {
  readonly group: string;
  readonly row: number;
  readonly column: number;
}

/** Characters of a text that other cells are likely to hold, too. */
const MOST_SHARED = 40;

class SheetReader {
  readonly values: ((CellValue | undefined)[] | undefined)[] = [];
  readonly formulas: ((string | undefined)[] | undefined)[] = [];
  readonly formats: ((string | undefined)[] | undefined)[] = [];
  private readonly hiddenRows: number[] = [];
  /** Cells of a shared formula that come before the one that spells it out. */
  private readonly waiting: SharedMember[] = [];
  private readonly texts = new Map<string, string>();
  private readonly sharedFormulas = new Map<string, { text: string; row: number; column: number }>();

  private last = -1;

  constructor(
    private readonly part: string,
    private readonly shared: Shared,
  ) {}

  hasHiddenRow(area: Area): boolean {
    return this.hiddenRows.some((row) => row >= area.row && row < area.row + area.rows);
  }

  /** Reads rows, which follow those read before. */
  read(xml: string, sheetData: RowsElement): void {
    for (const { row, isHidden, cells } of scanRows(xml, sheetData, this.part, this.last)) {
      this.last = row;
      if (isHidden) this.hiddenRows.push(row);
      const values: (CellValue | undefined)[] = [];
      const formats: (string | undefined)[] = [];
      const formulas: (string | undefined)[] = [];
      for (const cell of cells) {
        const formula = cell.formula && this.formulaOf(xml, cell, row);
        if (formula) formulas[cell.column] = apart(`=${formula}`);
        const value = this.valueOf(xml, cell);
        if (value === null) continue;
        const { numberFormat, isDate } = this.shared.formats.of(cell.style);
        const moves = this.shared.is1904 && isDate && typeof value === "number" && cell.type !== "d";
        values[cell.column] = moves ? value + SHIFT_FROM_1904 : value;
        if (numberFormat !== null) formats[cell.column] = numberFormat;
        else if (cell.type === "d") formats[cell.column] = "yyyy-mm-dd";
      }
      place(this.values, row, values);
      place(this.formats, row, formats);
      place(this.formulas, row, formulas);
    }
  }

  /** To be called once all rows were read. */
  finish(): void {
    for (const waiting of this.waiting.splice(0)) {
      const formula = this.sharedFormula(waiting) ?? damaged(this.part);
      (this.formulas[waiting.row] ??= [])[waiting.column] = `=${formula}`;
    }
  }

  private formulaOf(xml: string, cell: CellSpan, row: number): string {
    const { formula } = cell;
    if (!formula) return "";
    const text = unescapeXml(xml.slice(formula.openEnd, formula.closeStart));
    const attributes = formulaAttributes(xml, formula.start, formula.openEnd);
    if (attributes.get("t") !== "shared") return text;
    const group = attributes.get("si") ?? "";
    if (text !== "") {
      this.sharedFormulas.set(group, { text, row, column: cell.column });
      return text;
    }
    const member = { group, row, column: cell.column };
    const shared = this.sharedFormula(member);
    if (shared === null) this.waiting.push(member);
    return shared ?? "";
  }

  private sharedFormula({ group, row, column }: SharedMember): string | null {
    const master = this.sharedFormulas.get(group);
    return master ? shiftFormula(master.text, row - master.row, column - master.column) : null;
  }

  /** Empty text counts as nothing: Excel's own interface cannot tell them apart. */
  private valueOf(xml: string, cell: CellSpan): CellValue {
    if (cell.type === "inlineStr") {
      return (cell.inline && this.once(plainText(xml.slice(cell.inline.openEnd, cell.inline.closeStart)))) || null;
    }
    const raw = cell.value ? xml.slice(cell.value.openEnd, cell.value.closeStart) : "";
    // A text formula may come to nothing; any other without a value is not blank, but unknown.
    if (raw === "") return cell.formula && cell.type !== "str" ? { error: NOT_COMPUTED } : null;
    switch (cell.type) {
      case "s":
        return (this.shared.strings[Number(raw)] ?? this.damagedCell()) || null;
      case "str":
        return this.once(unescapeCellText(raw)) || null;
      case "b":
        return raw === "1" || raw === "true";
      case "e":
        return { error: unescapeXml(raw) };
      case "d":
        return isoToSerial(raw) ?? this.damagedCell();
      case "":
      case "n": {
        const number = Number(raw);
        return Number.isFinite(number) && raw.trim() !== "" ? number : this.damagedCell();
      }
      default:
        return this.damagedCell();
    }
  }

  /** A text that is kept once, however many cells hold it. */
  private once(text: string): string {
    // Long ones are rarely equal.
    if (text.length > MOST_SHARED) return apart(text);
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    const kept = apart(text);
    this.texts.set(kept, kept);
    return kept;
  }

  private damagedCell(): never {
    return damaged(this.part);
  }
}

/** A text by itself: what is cut out of another would keep all of that in memory. */
function apart(text: string): string {
  return ` ${text}`.slice(1);
}

/** Puts a row that holds something into a grid; rows before it that hold nothing are `undefined` rather than holes. */
function place<T>(grid: (T[] | undefined)[], row: number, cells: T[]): void {
  if (cells.length === 0) return;
  while (grid.length < row) grid.push(undefined);
  grid[row] = cells;
}

const ATTRIBUTE = /\s([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const NONE: ReadonlyMap<string, string> = new Map();

/** The attributes of an opening tag of a formula. */
export function formulaAttributes(xml: string, start: number, openEnd: number): ReadonlyMap<string, string> {
  const tag = xml.slice(start, openEnd);
  // Most formulas have none, and there may be a million of them.
  if (!tag.includes("=")) return NONE;
  return new Map([...tag.matchAll(ATTRIBUTE)].map(([, name = "", double, single]) => [name, double ?? single ?? ""]));
}
