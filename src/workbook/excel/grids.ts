/** The pieces that were read of a sheet, as a snapshot has them. */
import type { CellValue, SheetSnapshot } from "../snapshot";
import type { Cells } from "./cells";

/** The values, formulas and number formats of the pieces of a sheet. */
export function gridsOf(pieces: readonly Cells[]): Pick<SheetSnapshot, "values" | "formulas" | "formats"> {
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
  return { values, formulas, formats };
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
