/** The simulated workbook: plain state, and the rules of Excel that need no message to be told. */
import type { CellValue } from "../../workbook";
import { guesses } from "../guesses";
import { accessDenied, HostError, invalidArgument, itemExists } from "../wire/errors";
import { Calculation } from "./calculation";
import type { Cell } from "./cell";
import { absoluteReference, parseReference } from "./area";
import { Happenings } from "./happenings";
import { Sheet, type WriteListener } from "./sheet";

const FORBIDDEN_IN_NAMES = /[\\/?*[\]:]/;

export class SimulatedWorkbook {
  readonly sheets: Sheet[] = [];
  active: Sheet | null = null;
  /** The selected cell or area of the active sheet, in A1. */
  selection = "A1";
  /** Protected against adding and removing sheets. */
  isStructureProtected = false;
  /** Opened for reading only. */
  isReadOnly = false;
  /** Told of every cell that changes. */
  onWrite: WriteListener = () => undefined;
  readonly happenings = new Happenings();
  private serial = 0;
  private readonly calculation = new Calculation((name) => this.find(name));

  /** Adds a sheet at the end; without a name, with the next free one of Excel's. */
  addSheet(name = this.freeName()): Sheet {
    if (this.isStructureProtected) throw accessDenied();
    this.checkName(name);
    this.serial += 1;
    const id = `{00000000-0001-0000-${String(this.serial).padStart(4, "0")}-000000000000}`;
    const sheet = new Sheet(id, name, (changed, row, column, isContent) => {
      if (isContent) {
        this.calculation.reset();
        this.happenings.wrote(changed, row, column);
      }
      this.onWrite(changed, row, column, isContent);
    });
    this.sheets.push(sheet);
    this.happenings.note({ kind: "added", sheet });
    this.active ??= sheet;
    return sheet;
  }

  /** Gives a sheet another name. Defined names follow, links do not, as in Excel. */
  renameSheet(sheet: Sheet, name: string): void {
    if (this.isStructureProtected) throw accessDenied();
    this.checkName(name, sheet);
    for (const item of this.sheets.flatMap(({ names }) => names)) {
      const place = parseReference(item.formula.slice(1));
      if (place && this.find(place.sheet) === sheet) item.formula = `=${absoluteReference(name, place.area)}`;
    }
    this.happenings.note({ kind: "renamed", sheet, before: sheet.name });
    sheet.name = name;
    this.calculation.reset();
  }

  /** Takes a sheet away; the next one comes into sight in its place. */
  removeSheet(sheet: Sheet): void {
    this.checkOthersVisible(sheet);
    this.leave(sheet);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.happenings.note({ kind: "deleted", sheet });
    this.calculation.reset();
  }

  /** Puts a sheet that was taken away back among the others. */
  bringBack(sheet: Sheet, at: number): void {
    this.sheets.splice(at, 0, sheet);
    this.happenings.note({ kind: "added", sheet });
    this.calculation.reset();
  }

  /** Shows or hides a sheet. */
  setVisibility(sheet: Sheet, visibility: Sheet["visibility"]): void {
    if (visibility !== "Visible") this.checkOthersVisible(sheet);
    else if (this.isStructureProtected) throw accessDenied();
    sheet.visibility = visibility;
    if (visibility !== "Visible") this.leave(sheet);
  }

  /** A sheet by its id or, in any case of letters, its name. */
  find(key: string): Sheet | null {
    const wanted = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === wanted) ?? null;
  }

  /** What a cell of a sheet shows: its value, or what its formula comes to. */
  valueOf(sheet: Sheet, cell: Cell): CellValue {
    return this.calculation.value(sheet, cell);
  }

  /** Takes what another engine came to for a cell with a formula: it goes before the small one here once that engine is done. */
  learn(cell: Cell, value: CellValue): void {
    this.calculation.learn(cell, value);
  }

  /** The other engine has taken account of every change. */
  settle(): void {
    this.calculation.settle();
  }

  /** A workbook shows at least one sheet. */
  private checkOthersVisible(sheet: Sheet): void {
    if (this.isStructureProtected) throw accessDenied();
    const isOtherVisible = this.sheets.some((other) => other !== sheet && other.visibility === "Visible");
    if (!isOtherVisible) throw new HostError(guesses.lastVisibleSheet, "A workbook must show one sheet at least.");
  }

  /** Goes to the next visible sheet, else to the one before. */
  private leave(sheet: Sheet): void {
    if (this.active !== sheet) return;
    const at = this.sheets.indexOf(sheet);
    const others = [...this.sheets.slice(at + 1), ...this.sheets.slice(0, at).reverse()];
    this.active = others.find(({ visibility }) => visibility === "Visible") ?? null;
    this.selection = "A1";
  }

  private checkName(name: string, of: Sheet | null = null): void {
    if (
      name === "" ||
      name.length > 31 ||
      FORBIDDEN_IN_NAMES.test(name) ||
      name.startsWith("'") ||
      name.endsWith("'")
    ) {
      throw invalidArgument("The name of the sheet is not allowed.");
    }
    const other = this.find(name);
    if (other && other !== of) throw itemExists();
  }

  private freeName(): string {
    let count = this.sheets.length + 1;
    while (this.find(`Sheet${count}`)) count += 1;
    return `Sheet${count}`;
  }
}
