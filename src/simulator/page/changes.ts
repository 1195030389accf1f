/** Remembers what the add-in wrote, so that a person sees it. */
import { MARK_PREFIX, SHEET_MARK } from "../../workbook";
import type { Sheet, SimulatedWorkbook } from "../model";

/** Writes that come within so many milliseconds belong to one run. */
const ONE_RUN = 2_000;

export class Changes {
  private written = new Map<Sheet, Set<string>>();
  private fresh = new Map<Sheet, Set<string>>();
  private last = 0;

  /** Begins to follow a workbook. */
  follow(workbook: SimulatedWorkbook): void {
    this.written = new Map();
    workbook.onWrite = (sheet, row, column) => this.note(sheet, `${row}:${column}`);
  }

  isWritten(sheet: Sheet): boolean {
    return this.written.has(sheet);
  }

  /** Whether a cell of a clerk's sheet was written in the last run. All of a sheet of ours always is. */
  isCellWritten(sheet: Sheet, row: number, column: number): boolean {
    return !isOwn(sheet) && (this.written.get(sheet)?.has(`${row}:${column}`) ?? false);
  }

  /** The cells of a clerk's sheet written since they were last asked for. */
  takeFresh(sheet: Sheet): ReadonlySet<string> {
    const cells = this.fresh.get(sheet);
    this.fresh.delete(sheet);
    return cells && !isOwn(sheet) ? cells : new Set();
  }

  private note(sheet: Sheet, cell: string): void {
    const now = Date.now();
    if (now - this.last > ONE_RUN) this.written = new Map();
    this.last = now;
    for (const cells of [this.written, this.fresh]) {
      const known = cells.get(sheet);
      if (known) known.add(cell);
      else cells.set(sheet, new Set([cell]));
    }
  }
}

function isOwn(sheet: Sheet): boolean {
  return sheet.names.some(({ name }) => name === MARK_PREFIX + SHEET_MARK);
}
