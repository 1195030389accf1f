/** Remembers what the add-in wrote in its last run, so that a person sees it. */
import { MARK_PREFIX, SHEET_MARK, type Area } from "../../workbook";
import { rectanglesOf, type Sheet } from "../model";

/** Writes that come within so many milliseconds belong to one run. */
const ONE_RUN = 2_000;

export class Changes {
  private written = new Map<Sheet, Map<string, readonly [number, number]>>();
  private last = 0;

  /** Forgets everything: another workbook is shown. */
  clear(): void {
    this.written = new Map();
  }

  note(sheet: Sheet, row: number, column: number): void {
    const now = Date.now();
    if (now - this.last > ONE_RUN) this.clear();
    this.last = now;
    const cells = this.written.get(sheet) ?? new Map<string, readonly [number, number]>();
    this.written.set(sheet, cells.set(`${row}:${column}`, [row, column]));
  }

  /** The cells of a clerk's sheet that were filled. All of a sheet of ours always is: nothing is told of it. */
  areas(sheet: Sheet): Area[] {
    if (sheet.names.some(({ name }) => name === MARK_PREFIX + SHEET_MARK)) return [];
    const places = [...(this.written.get(sheet)?.values() ?? [])];
    return rectanglesOf(places.filter(([row, column]) => isFilled(sheet, row, column)));
  }
}

function isFilled(sheet: Sheet, row: number, column: number): boolean {
  const { value, formula } = sheet.cell(row, column);
  return value !== null || formula !== undefined;
}
