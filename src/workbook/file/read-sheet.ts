/** One sheet's part as a snapshot. */
import { parseAddress } from "../address";
import { NOT_COMPUTED, type Area, type CellValue, type SheetSnapshot, type TableSnapshot } from "../snapshot";
import { scanRows, type CellSpan } from "./cells";
import type { Package } from "./package";
import type { CellFormats } from "./read-styles";
import { plainText } from "./read-strings";
import { damaged } from "./refuse";
import { isoToSerial, SHIFT_FROM_1904 } from "./serial-dates";
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
export function readSheet(parts: Package, path: string, shared: Shared): SheetBody {
  const xml = parts.text(path);
  const root = parseXml(xml, path, "sheetData");
  const cells = new SheetReader(xml, path, shared);
  cells.read(child(root, "sheetData") ?? damaged(path));
  const tables = readTables(parts, path);
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

class SheetReader {
  readonly values: ((CellValue | undefined)[] | undefined)[] = [];
  readonly formulas: ((string | undefined)[] | undefined)[] = [];
  readonly formats: ((string | undefined)[] | undefined)[] = [];
  private readonly hiddenRows: number[] = [];
  /** Cells of a shared formula that come before the one that spells it out. */
  private readonly waiting: SharedMember[] = [];
  private readonly sharedFormulas = new Map<string, { text: string; row: number; column: number }>();

  constructor(
    private readonly xml: string,
    private readonly part: string,
    private readonly shared: Shared,
  ) {}

  hasHiddenRow(area: Area): boolean {
    return this.hiddenRows.some((row) => row >= area.row && row < area.row + area.rows);
  }

  read(sheetData: XmlElement): void {
    for (const { row, isHidden, cells } of scanRows(this.xml, sheetData, this.part)) {
      if (isHidden) this.hiddenRows.push(row);
      const values: (CellValue | undefined)[] = [];
      const formats: (string | undefined)[] = [];
      const formulas: (string | undefined)[] = [];
      for (const cell of cells) {
        const formula = cell.formula && this.formulaOf(cell, row);
        if (formula) formulas[cell.column] = `=${formula}`;
        const value = this.valueOf(cell);
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
    for (const waiting of this.waiting.splice(0)) {
      const formula = this.sharedFormula(waiting) ?? damaged(this.part);
      (this.formulas[waiting.row] ??= [])[waiting.column] = `=${formula}`;
    }
  }

  private formulaOf(cell: CellSpan, row: number): string {
    const { formula } = cell;
    if (!formula) return "";
    const text = unescapeXml(this.xml.slice(formula.openEnd, formula.closeStart));
    const attributes = formulaAttributes(this.xml, formula.start, formula.openEnd);
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
  private valueOf(cell: CellSpan): CellValue {
    if (cell.type === "inlineStr") {
      return (cell.inline && plainText(this.xml.slice(cell.inline.openEnd, cell.inline.closeStart))) || null;
    }
    const raw = cell.value ? this.xml.slice(cell.value.openEnd, cell.value.closeStart) : "";
    // A text formula may come to nothing; any other without a value is not blank, but unknown.
    if (raw === "") return cell.formula && cell.type !== "str" ? { error: NOT_COMPUTED } : null;
    switch (cell.type) {
      case "s":
        return (this.shared.strings[Number(raw)] ?? this.damagedCell()) || null;
      case "str":
        return unescapeCellText(raw) || null;
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

  private damagedCell(): never {
    return damaged(this.part);
  }
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
