/** What sheets there are and what is on them, without their cells: two round trips however many sheets. */
import { MARK_PREFIX, readMarks, type Marks } from "../marks";
import type { Area, SheetSnapshot, TableSnapshot } from "../snapshot";
import { askMerges } from "./merges";
import { areaOf, PLACE } from "./ranges";

/** A sheet before its cells are read. */
export interface Surveyed {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  readonly isProtected: boolean;
  readonly marks: Marks;
  /** The defined names of all marks, lost ones too. */
  readonly markNames: Set<string>;
  /** The smallest area with all values; `null` on an empty sheet. */
  readonly used: Area | null;
  /** Asks for the rest with the next round trip; may be asked again if that failed. */
  readonly request: () => void;
  /** The rest, once it has arrived. */
  readonly details: () => Details;
}

/** What needs a round trip of its own, for it hangs on things found by the first. */
export interface Details {
  readonly tables: readonly TableSnapshot[];
  /** Empty where Excel cannot tell (before ExcelApi 1.13). */
  readonly merges: readonly Area[];
  readonly isFiltered: boolean;
  /** Whether there is an auto filter at all, outside of tables. */
  readonly hasFilter: boolean;
}

/** Surveys all sheets, in the order of their tabs. */
export async function surveySheets(context: Excel.RequestContext): Promise<Surveyed[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  await context.sync();
  const sheets = worksheets.items.map(({ name }) => name);
  const questions = worksheets.items.map((sheet) => ask(sheet, sheets));
  await context.sync();
  return questions.map((answer) => answer());
}

function ask(sheet: Excel.Worksheet, sheets: readonly string[]): () => Surveyed {
  const { names, tables, protection, autoFilter } = sheet;
  names.load("items/name,items/formula");
  tables.load("items/name,items/showHeaders,items/showTotals");
  protection.load("protected");
  autoFilter.load("enabled,isDataFiltered");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(PLACE);
  return () => {
    const area = used.isNullObject ? null : areaOf(used);
    const ours = names.items.filter(({ name }) => name.startsWith(MARK_PREFIX));
    return {
      sheet,
      name: sheet.name,
      visibility: visibilityOf(sheet.visibility),
      isProtected: protection.protected,
      marks: readMarks(
        ours.map(({ name, formula }) => ({ name, formula: String(formula).replace(/^=/, "") })),
        sheet.name,
        sheets,
      ),
      markNames: new Set(ours.map(({ name }) => name)),
      used: area,
      ...askDetails(sheet, area, tables.items, autoFilter),
    };
  };
}

function askDetails(
  sheet: Excel.Worksheet,
  used: Area | null,
  tables: readonly Excel.Table[],
  autoFilter: Excel.AutoFilter,
): Pick<Surveyed, "request" | "details"> {
  let parts: { table: Excel.Table; range: Excel.Range }[] = [];
  let merges: () => Area[] = () => [];
  const request = () => {
    parts = tables.map((table) => ({ table, range: table.getRange() }));
    for (const { table, range } of parts) {
      range.load(PLACE);
      table.autoFilter.load("isDataFiltered");
    }
    merges = askMerges(sheet, used);
  };
  const details = () => ({
    tables: parts.map(({ table, range }) => ({
      name: table.name,
      area: areaOf(range),
      hasHeaders: table.showHeaders,
      hasTotals: table.showTotals,
    })),
    merges: merges(),
    hasFilter: autoFilter.enabled,
    isFiltered: autoFilter.isDataFiltered || parts.some(({ table }) => table.autoFilter.isDataFiltered),
  });
  return { request, details };
}

function visibilityOf(visibility: string): SheetSnapshot["visibility"] {
  if (visibility === "Hidden") return "hidden";
  return visibility === "VeryHidden" ? "veryHidden" : "visible";
}
