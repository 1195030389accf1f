/** Where the values of a year's scheme stand, for whoever changes them there. */
import type { Area, CellValue } from "../workbook";
import { Desk, fieldText } from "./parsing/desk";
import { isPercentFormat } from "./parsing/formats";
import { standardComponent } from "./parsing/names";
import { gatherSchemes, rowsInForce, rowsOfSetting, sourceOf, type SchemeSheets } from "./parsing/scheme";
import type { SchemeRow } from "./parsing/scheme-tables";
import type { Recognition } from "./recognise";
import type { Field, FieldCell, RecognisedTable, SchemePart } from "./table";

/** A cell with a value of a scheme, or the blank one where it would stand. */
export interface ValueCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly format?: string;
  /** Its number is shown as a percentage. */
  readonly isPercent: boolean;
}

/** A small table of a scheme. */
export interface ValueTable {
  readonly sheet: string;
  /** The name of the Excel table, where it is one. */
  readonly tableName?: string;
  /** Header and rows. */
  readonly area: Area;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<Field, number>;
  /** What each row says, by the key of its component or the name of its grade or class. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<Field, ValueCell>>;
}

/** The scheme of one year in its cells; `null` for a table that the workbook has not. */
export interface SchemeCells {
  readonly components: ValueTable | null;
  readonly grades: ValueTable | null;
  readonly classes: ValueTable | null;
  /** All cells that give *Targets met at*, the one in force first. */
  readonly targetsMetAt: readonly ValueCell[];
  /** The headed table of settings on `sheet`. */
  readonly settings: ValueTable | null;
  /** The sheet to which a table that lacks belongs; `null` where there is no Scheme sheet. */
  readonly sheet: string | null;
}

/** Finds the cells of a year's scheme. Pure. */
export function schemeCells({ tables, language }: Recognition, year: number): SchemeCells {
  const desk = new Desk(language);
  const sheets = gatherSchemes(
    tables.filter(({ role }) => role === "scheme"),
    desk,
  );
  const source = sourceOf(sheets, year);
  const rowsOf = (part: SchemePart): readonly SchemeRow[] => rowsInForce(part, source, sheets);
  const sheet = sheetOf(source, sheets);
  const settings = tables.find(
    (table) => table.part === "settings" && table.sheet === sheet && table.headers.length > 0,
  );
  return {
    components: valueTable(rowsOf("components"), "component", (name) => standardComponent(name) ?? name),
    grades: valueTable(rowsOf("grades"), "gradeName"),
    classes: valueTable(rowsOf("classes"), "voterClass"),
    targetsMetAt: rowsOfSetting("targetsMetAt", rowsOf("settings")).flatMap(({ entry, table }) => {
      const cell = entry.cells.get("value");
      return cell ? [valueCell(table.sheet, cell)] : [];
    }),
    settings: settings ? tableOf(settings, new Map()) : null,
    sheet,
  };
}

/** The sheet of the year that is in force, else the one without a year. */
function sheetOf(source: number | null, { byYear, undated }: SchemeSheets): string | null {
  const parts = source === null ? undated : byYear.get(source);
  const [rows] = parts?.values() ?? [];
  return rows?.[0]?.table.sheet ?? null;
}

function valueTable(
  rows: readonly SchemeRow[],
  naming: Field,
  keyOf: (name: string) => string = (name) => name,
): ValueTable | null {
  const [first] = rows;
  if (!first) return null;
  const cells = new Map<string, ReadonlyMap<Field, ValueCell>>();
  for (const { entry, table } of rows) {
    const key = keyOf(fieldText(entry, naming));
    if (cells.has(key)) continue;
    const values = new Map<Field, ValueCell>();
    entry.cells.forEach((cell, field) => values.set(field, valueCell(table.sheet, cell)));
    cells.set(key, values);
  }
  return tableOf(first.table, cells);
}

function tableOf(
  { sheet, tableName, area, headerRow, headers }: RecognisedTable,
  rows: ValueTable["rows"],
): ValueTable {
  const columns = new Map(headers.map(({ field, column }) => [field, column]));
  return { sheet, ...(tableName === undefined ? {} : { tableName }), area, headerRow, columns, rows };
}

function valueCell(sheet: string, cell: FieldCell): ValueCell {
  return { ...cell, sheet, isPercent: isPercentFormat(cell.format) };
}
