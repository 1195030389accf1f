/**
 * A workbook as it will be once a plan is carried out: what the cells of clerks' sheets hold and are read as, and what is
 * remembered; nothing of their other looks.
 */
import {
  SHEET_MARK,
  type CellValue,
  type Content,
  type Edit,
  type Mark,
  type SheetContent,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../workbook";
import { isEmpty } from "./cells";
import { markOf } from "./own-sheets";

type Write = Extract<Edit, { kind: "write" }>;

/** The workbook after a plan. Sheets that it leaves alone are the same objects. Pure. */
export function applied(snapshot: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  const drafts = new Map<string, SheetSnapshot>(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  for (const edit of edits) {
    if (edit.kind === "removeSheet") {
      const ours = [...drafts.values()].find((sheet) => markOf(sheet) === edit.mark);
      if (ours) drafts.delete(ours.name);
    } else {
      drafts.set(edit.sheet, appliedTo(drafts.get(edit.sheet) ?? emptySheet(edit.sheet), edit));
    }
  }
  return { sheets: [...drafts.values()] };
}

function appliedTo(sheet: SheetSnapshot, edit: Exclude<Edit, { kind: "removeSheet" }>): SheetSnapshot {
  switch (edit.kind) {
    case "ownSheet":
      return { ...filled(sheet, edit.content), marks: { [SHEET_MARK]: { text: edit.mark } } };
    case "newSheet":
      return filled(sheet, edit.content);
    case "write":
      return withCells(sheet, edit);
    case "clear": {
      const { row, column, rows, columns } = edit.area;
      const blank = new Array<Content>(columns).fill(null);
      return withCells(sheet, { row, column, values: new Array<Content[]>(rows).fill(blank) });
    }
    case "mark":
      return withMark(sheet, edit.name, { area: edit.area });
    case "unmark":
      return withMark(sheet, edit.name, null);
    case "resizeTable": {
      const isIt = (name: string): boolean => name.toLowerCase() === edit.table.toLowerCase();
      const tables = sheet.tables.map((table) => (isIt(table.name) ? { ...table, area: edit.area } : table));
      return { ...sheet, tables };
    }
  }
}

function emptySheet(name: string): SheetSnapshot {
  const nothing = { values: [], formulas: [], formats: [], merges: [], tables: [], marks: {} };
  return { name, visibility: "visible", ...nothing, isProtected: false, isFiltered: false };
}

function filled(sheet: SheetSnapshot, { rows, merges, isHidden }: SheetContent): SheetSnapshot {
  return {
    ...emptySheet(sheet.name),
    visibility: isHidden ? "veryHidden" : sheet.visibility,
    values: rows.map((cells) => cells.map(({ content }) => valueOf(content))),
    formulas: rows.map((cells) => cells.map(({ content }) => formulaOf(content))),
    merges,
  };
}

/** Cells written for the first time take their number format with them; one that is emptied shows none. */
function withCells(
  sheet: SheetSnapshot,
  {
    row,
    column,
    values: contents,
    numberFormat,
    likeColumn,
    likeRow,
  }: Pick<Write, "row" | "column" | "values"> & Partial<Write>,
): SheetSnapshot {
  const [values, formulas, formats] = [[...sheet.values], [...sheet.formulas], [...sheet.formats]];
  contents.forEach((cells, index) => {
    const at = row + index;
    const rowValues = (values[at] = [...(values[at] ?? [])]);
    const rowFormulas = (formulas[at] = [...(formulas[at] ?? [])]);
    const rowFormats = (formats[at] = [...(formats[at] ?? [])]);
    cells.forEach((content, offset) => {
      if (content === undefined) return;
      const to = column + offset;
      const isFirst = isEmpty(sheet, at, to);
      rowValues[to] = valueOf(content);
      rowFormulas[to] = formulaOf(content);
      if (content === null) rowFormats[to] = undefined;
      else if (isFirst) rowFormats[to] = shownFormat(numberFormat ?? sheet.formats[likeRow ?? at]?.[likeColumn ?? to]);
    });
  });
  return { ...sheet, values, formulas, formats };
}

/** As a snapshot has it. */
function shownFormat(format: string | undefined): string | undefined {
  return format === "General" ? undefined : format;
}

function withMark(sheet: SheetSnapshot, name: string, mark: Mark | null): SheetSnapshot {
  const others = Object.entries(sheet.marks).filter(([other]) => other !== name);
  return { ...sheet, marks: Object.fromEntries(mark ? [...others, [name, mark]] : others) };
}

function valueOf(content: Content): CellValue {
  return typeof content === "object" && content !== null ? content.value : content;
}

function formulaOf(content: Content): string | undefined {
  return typeof content === "object" && content !== null ? `=${content.formula}` : undefined;
}
