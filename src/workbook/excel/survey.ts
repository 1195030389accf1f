/** What sheets there are and what is on them, without their cells: one question, however many sheets. */
import { MARK_PREFIX, readMarks, type Marks } from "../marks";
import type { SheetSnapshot } from "../snapshot";

/** A sheet before its cells are read. */
export interface Surveyed {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  readonly isProtected: boolean;
  /** Whether an auto filter hides rows, of the sheet itself or of a table. */
  readonly isFiltered: boolean;
  /** Whether there is an auto filter at all, outside of tables. */
  readonly hasFilter: boolean;
  readonly marks: Marks;
  /** All defined names of the sheet. */
  readonly names: Set<string>;
  readonly tables: readonly Excel.Table[];
  readonly charts: readonly Excel.Chart[];
}

const FACTS = [
  ...["name", "visibility", "protection/protected", "autoFilter/enabled", "autoFilter/isDataFiltered"],
  ...["names/items/name", "names/items/formula", "charts/items/name"],
  ...["name", "showHeaders", "showTotals", "autoFilter/isDataFiltered"].map((fact) => `tables/items/${fact}`),
];

/** Asks for all sheets with the next request; gives them in the order of their tabs, once it is answered. */
export function askSheets(context: Excel.RequestContext): () => Surveyed[] {
  const { worksheets } = context.workbook;
  worksheets.load(FACTS.map((fact) => `items/${fact}`).join(","));
  return () => {
    const names = worksheets.items.map(({ name }) => name);
    return worksheets.items.map((sheet) => surveyed(sheet, names));
  };
}

function surveyed(sheet: Excel.Worksheet, sheets: readonly string[]): Surveyed {
  const { name, visibility, protection, autoFilter, names, tables, charts } = sheet;
  const formulas = names.items.map((item) => ({ name: item.name, formula: String(item.formula).replace(/^=/, "") }));
  return {
    sheet,
    name,
    visibility: visibilityOf(visibility),
    isProtected: protection.protected,
    isFiltered: autoFilter.isDataFiltered || tables.items.some((table) => table.autoFilter.isDataFiltered),
    hasFilter: autoFilter.enabled,
    marks: readMarks(formulas, name, sheets),
    names: new Set(formulas.map((item) => item.name)),
    tables: tables.items,
    charts: charts.items,
  };
}

/** The defined name of a mark. */
export function nameOfMark(mark: string): string {
  return MARK_PREFIX + mark;
}

function visibilityOf(visibility: string): SheetSnapshot["visibility"] {
  if (visibility === "Hidden") return "hidden";
  return visibility === "VeryHidden" ? "veryHidden" : "visible";
}
