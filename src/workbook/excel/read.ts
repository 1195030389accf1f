/** Reading the whole workbook: three round trips, and one more for every 40,000 cells beyond the first. */
import { done, type Outcome } from "../host";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { readCells, type Cells } from "./cells";
import { surveySheets, type Surveyed } from "./survey";

/** The workbook as it is now. */
export async function readWorkbook(context: Excel.RequestContext): Promise<Outcome<WorkbookSnapshot>> {
  const surveyed = await surveySheets(context);
  const blocks = surveyed.flatMap(({ sheet, used }) => (used ? [{ sheet, area: used }] : []));
  const pieces = await readCells(context, blocks, () => surveyed.forEach(({ request }) => request()));
  const sheets = surveyed.map((each) =>
    snapshotOf(
      each,
      pieces.filter(({ sheet }) => sheet === each.sheet),
    ),
  );
  return done({ sheets });
}

function snapshotOf(surveyed: Surveyed, pieces: readonly Cells[]): SheetSnapshot {
  const { name, visibility, isProtected, marks, details } = surveyed;
  const values: CellValue[][] = [];
  const formulas: string[][] = [];
  const formats: string[][] = [];
  for (const piece of pieces) {
    piece.values.forEach((cells, down) =>
      cells.forEach((given, right) => {
        const [row, column] = [piece.area.row + down, piece.area.column + right];
        const value = cellValue(given, piece.valueTypes[down]?.[right]);
        const formula = piece.formulas[down]?.[right];
        const format = piece.numberFormat[down]?.[right];
        if (value !== null) put(values, row, column, value);
        // A text that begins with `=` is its own formula in Excel's words.
        if (typeof formula === "string" && formula.startsWith("=") && formula !== given)
          put(formulas, row, column, formula);
        if (value !== null && typeof format === "string" && format !== "General") put(formats, row, column, format);
      }),
    );
  }
  const { tables, merges, isFiltered } = details();
  return { name, visibility, values, formulas, formats, merges, tables, isProtected, isFiltered, ...marks };
}

/** Excel sends an empty cell as an empty text, and an error as its name, told from a text by its type. */
function cellValue(given: unknown, type: unknown): CellValue {
  if (typeof given === "string") {
    if (type === "Error") return { error: given };
    return given === "" ? null : given;
  }
  return typeof given === "number" || typeof given === "boolean" ? given : null;
}

function put<T>(grid: T[][], row: number, column: number, entry: T): void {
  const cells = (grid[row] ??= []);
  cells[column] = entry;
}
