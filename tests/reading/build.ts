/** Small snapshots for tests: rows of arrays become a sheet, A1 addresses become merges, formats and tables. */
import {
  parseAddress,
  type Area,
  type CellValue,
  type Mark,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../src/workbook";

export interface SheetOptions {
  /** A1 areas, e.g. `["A1:D1"]`. */
  readonly merges?: readonly string[];
  /** A1 cell or area → number format. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Name → A1 area, header included. */
  readonly tables?: Readonly<Record<string, string>>;
  /** Names of the tables whose last row is a totals row. */
  readonly totals?: readonly string[];
  readonly marks?: Readonly<Record<string, Mark>>;
  readonly visibility?: SheetSnapshot["visibility"];
  readonly isProtected?: boolean;
  readonly isFiltered?: boolean;
}

/** The area of an A1 address that a test wrote down. */
export function area(address: string): Area {
  const found = parseAddress(address);
  if (!found) throw new Error(`no address: ${address}`);
  return found;
}

function formatGrid(formats: Readonly<Record<string, string>>): (string | undefined)[][] {
  const grid: (string | undefined)[][] = [];
  for (const [address, format] of Object.entries(formats)) {
    const { row, column, rows, columns } = area(address);
    for (let r = row; r < row + rows; r++) {
      const cells = (grid[r] ??= []);
      for (let c = column; c < column + columns; c++) cells[c] = format;
    }
  }
  return grid;
}

/** A sheet of plain rows from A1. `null` is an empty cell; rows may be of unequal length. */
export function sheet(
  name: string,
  rows: readonly (readonly CellValue[])[],
  options: SheetOptions = {},
): SheetSnapshot {
  return {
    name,
    visibility: options.visibility ?? "visible",
    values: rows,
    formulas: [],
    formats: formatGrid(options.formats ?? {}),
    merges: (options.merges ?? []).map(area),
    tables: Object.entries(options.tables ?? {}).map(([tableName, address]) => ({
      name: tableName,
      area: area(address),
      hasHeaders: true,
      hasTotals: options.totals?.includes(tableName) ?? false,
    })),
    isProtected: options.isProtected ?? false,
    isFiltered: options.isFiltered ?? false,
    marks: options.marks ?? {},
  };
}

/** A workbook of sheets, in the order of their tabs. */
export function workbook(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets };
}

/** Rows from text as one would write them on paper: a line a row, `|` between cells, numbers as numbers, blank as `null`. */
export function rows(text: string): CellValue[][] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line, index, lines) => line !== "" || (index > 0 && index < lines.length - 1))
    .map((line) => (line === "" ? [] : line.split("|").map(cell)));
}

function cell(text: string): CellValue {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed;
}
