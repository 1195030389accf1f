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

interface Sheet extends Omit<
  SheetSnapshot,
  "values" | "formulas" | "formats" | "marks" | "visibility" | "tables" | "merges"
> {
  visibility: SheetSnapshot["visibility"];
  tables: SheetSnapshot["tables"];
  merges: SheetSnapshot["merges"];
  values: CellValue[][];
  formulas: string[][];
  formats: string[][];
  marks: Record<string, Mark>;
}

function thaw(sheet: SheetSnapshot): Sheet {
  return {
    ...sheet,
    values: Array.from(sheet.values, (row) => Array.from(row ?? [], (value) => value ?? null)),
    formulas: Array.from(sheet.formulas, (row) => [...(row ?? [])] as string[]),
    formats: Array.from(sheet.formats, (row) => [...(row ?? [])] as string[]),
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

function format(sheet: Sheet, row: number, column: number, numberFormat: string | undefined): void {
  const formats = (sheet.formats[row] ??= []);
  if (numberFormat === undefined || numberFormat === "General") delete formats[column];
  else formats[column] = numberFormat;
}

/** Cells written for the first time take the format of the neighbour, and another on top; a table grows by its new headers. */
function write(
  sheet: Sheet,
  { row, column, values, likeColumn, likeRow, numberFormat }: Extract<Edit, { kind: "write" }>,
): void {
  values.forEach((cells, r) =>
    cells.forEach((content, c) => {
      if (content === undefined) return;
      const [at, to] = [row + r, column + c];
      const isFirst = (sheet.values[at]?.[to] ?? "") === "" && sheet.formulas[at]?.[to] === undefined;
      const like = sheet.formats[likeRow ?? at]?.[likeColumn ?? to];
      // The format of an empty cell is not seen.
      if (content === null) format(sheet, at, to, undefined);
      else if (isFirst) format(sheet, at, to, numberFormat ?? like);
      put(sheet, at, to, content);
      sheet.tables = sheet.tables.map((table) => {
        const { area } = table;
        const isNext = table.hasHeaders && area.row === at && area.column + area.columns === to && content !== null;
        return isNext ? { ...table, area: { ...area, columns: area.columns + 1 } } : table;
      });
    }),
  );
}

function applyOne(sheets: Sheet[], edit: Edit): void {
  if (edit.kind === "removeSheet") return removeSheet(sheets, edit.mark);
  let sheet = sheets.find(({ name }) => name === edit.sheet);
  if (edit.kind === "newSheet" || (!sheet && edit.kind === "ownSheet")) {
    if (sheets.some(({ name }) => name.toLowerCase() === edit.sheet.toLowerCase())) throw new Error("name taken");
    sheet = thaw(blankSheet(edit.sheet));
    sheets.push(sheet);
  }
  if (!sheet) throw new Error(`no sheet ${edit.sheet}`);
  applyTo(sheet, edit);
}

function removeSheet(sheets: Sheet[], mark: string): void {
  const at = sheets.findIndex(({ marks }) => {
    const own = marks[SHEET_MARK];
    return own !== undefined && "text" in own && own.text === mark;
  });
  if (at >= 0) sheets.splice(at, 1);
}

function applyTo(sheet: Sheet, edit: Exclude<Edit, { kind: "removeSheet" }>): void {
  switch (edit.kind) {
    case "mark":
      sheet.marks[edit.name] = { area: edit.area };
      return;
    case "unmark":
      delete sheet.marks[edit.name];
      return;
    case "write":
      write(sheet, edit);
      return;
    case "clear":
      for (let row = 0; row < edit.area.rows; row += 1) {
        for (let column = 0; column < edit.area.columns; column += 1) {
          put(sheet, edit.area.row + row, edit.area.column + column, null);
          format(sheet, edit.area.row + row, edit.area.column + column, undefined);
        }
      }
      return;
    case "resizeTable":
      sheet.tables = sheet.tables.map((table) => (table.name === edit.table ? { ...table, area: edit.area } : table));
      return;
    default:
      sheet.values = [];
      sheet.formulas = [];
      sheet.formats = [];
      sheet.merges = edit.content.merges;
      sheet.visibility = edit.content.isHidden ? "veryHidden" : "visible";
      if (edit.kind === "ownSheet") sheet.marks[SHEET_MARK] = { text: edit.mark };
      edit.content.rows.forEach((row, r) =>
        row.forEach(({ content, style }, c) => {
          put(sheet, r, c, content);
          format(sheet, r, c, content === null ? undefined : style?.numberFormat);
        }),
      );
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
