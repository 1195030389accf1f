/** A workbook in memory: applies a plan as every host must, so that a second plan can be made of the outcome. */
import {
  SHEET_MARK,
  type CellValue,
  type Content,
  type Edit,
  type Mark,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../src/workbook";

interface Sheet extends Omit<SheetSnapshot, "values" | "formulas" | "marks"> {
  values: CellValue[][];
  formulas: string[][];
  marks: Record<string, Mark>;
}

function thaw(sheet: SheetSnapshot): Sheet {
  return {
    ...sheet,
    values: Array.from(sheet.values, (row) => Array.from(row ?? [], (value) => value ?? null)),
    formulas: Array.from(sheet.formulas, (row) => [...(row ?? [])] as string[]),
    marks: { ...sheet.marks },
  };
}

function put(sheet: Sheet, row: number, column: number, content: Content): void {
  const values = (sheet.values[row] ??= []);
  const formulas = (sheet.formulas[row] ??= []);
  delete formulas[column];
  if (typeof content === "object" && content !== null) {
    values[column] = content.value;
    formulas[column] = `=${content.formula}`;
  } else {
    values[column] = content;
  }
}

function applyOne(sheets: Sheet[], edit: Edit): void {
  let sheet = sheets.find(({ name }) => name === edit.sheet);
  if (edit.kind === "newSheet" || (!sheet && edit.kind === "ownSheet")) {
    if (sheets.some(({ name }) => name.toLowerCase() === edit.sheet.toLowerCase())) throw new Error("name taken");
    sheet = thaw(blankSheet(edit.sheet));
    sheets.push(sheet);
  }
  if (!sheet) throw new Error(`no sheet ${edit.sheet}`);
  const target = sheet;
  if (edit.kind === "mark") {
    target.marks[edit.name] = { area: edit.area };
  } else if (edit.kind === "unmark") {
    delete target.marks[edit.name];
  } else if (edit.kind === "write") {
    edit.values.forEach((row, r) =>
      row.forEach((content, c) => content !== undefined && put(target, edit.row + r, edit.column + c, content)),
    );
  } else {
    target.values = [];
    target.formulas = [];
    if (edit.kind === "ownSheet") target.marks[SHEET_MARK] = { text: edit.mark };
    edit.content.rows.forEach((row, r) => row.forEach(({ content }, c) => put(target, r, c, content)));
  }
}

/** The workbook after a plan. */
export function applyEdits(snapshot: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  const sheets = snapshot.sheets.map(thaw);
  edits.forEach((edit) => applyOne(sheets, edit));
  return { sheets };
}

/** A visible sheet that holds these values. */
export function blankSheet(name: string, values: SheetSnapshot["values"] = []): SheetSnapshot {
  return {
    name,
    visibility: "visible",
    values,
    formulas: [],
    formats: [],
    merges: [],
    tables: [],
    isProtected: false,
    isFiltered: false,
    marks: {},
  };
}
