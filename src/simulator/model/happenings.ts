/** What happens in a workbook that Excel tells add-ins of. */
import type { Area } from "../../workbook";
import { rectanglesOf } from "./rectangles";
import type { Sheet } from "./sheet";

export type Happening =
  | { readonly kind: "changed"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "added" | "deleted"; readonly sheet: Sheet }
  | { readonly kind: "renamed"; readonly sheet: Sheet; readonly before: string };

/** Keeps what happens until it is taken. Nothing is kept while nobody listens. */
export class Happenings {
  private listener: (() => void) | null = null;
  private ofSheets: Happening[] = [];
  private cells = new Map<Sheet, (readonly [row: number, column: number])[]>();

  /** Has a listener told, once, that there is something to take; `null` for nobody. */
  listen(listener: (() => void) | null): void {
    this.take();
    this.listener = listener;
  }

  wrote(sheet: Sheet, row: number, column: number): void {
    if (!this.listener) return;
    this.tellOnce();
    const cells = this.cells.get(sheet);
    if (cells) cells.push([row, column]);
    else this.cells.set(sheet, [[row, column]]);
  }

  note(happening: Exclude<Happening, { kind: "changed" }>): void {
    if (!this.listener) return;
    this.tellOnce();
    this.ofSheets.push(happening);
  }

  /** All that happened; of cells, a rectangle each. See `guesses.changeOfScatteredCells`. */
  take(): readonly Happening[] {
    const { ofSheets, cells } = this;
    this.ofSheets = [];
    this.cells = new Map();
    const changed = [...cells].flatMap(([sheet, places]) =>
      rectanglesOf(places).map((area) => ({ kind: "changed" as const, sheet, area })),
    );
    return [...ofSheets, ...changed];
  }

  private tellOnce(): void {
    if (this.ofSheets.length === 0 && this.cells.size === 0) this.listener?.();
  }
}
