/** The simulated workbook: plain state, and the rules of Excel that need no message to be told. */
import type { CellValue } from "../../workbook";
import { accessDenied, invalidArgument, itemExists } from "../wire/errors";
import { Calculation } from "./calculation";
import type { Cell } from "./cell";
import { Sheet } from "./sheet";

const FORBIDDEN_IN_NAMES = /[\\/?*[\]:]/;

export class SimulatedWorkbook {
  readonly sheets: Sheet[] = [];
  active: Sheet | null = null;
  /** The selected cell or area of the active sheet, in A1. */
  selection = "A1";
  /** Protected against adding and removing sheets. */
  isStructureProtected = false;
  /** Told of every cell that changes. */
  onWrite: (sheet: Sheet, row: number, column: number) => void = () => undefined;
  private serial = 0;
  private readonly calculation = new Calculation((name) => this.find(name));

  /** Adds a sheet at the end; without a name, with the next free one of Excel's. */
  addSheet(name = this.freeName()): Sheet {
    if (this.isStructureProtected) throw accessDenied();
    this.checkName(name);
    this.serial += 1;
    const id = `{00000000-0001-0000-${String(this.serial).padStart(4, "0")}-000000000000}`;
    const sheet = new Sheet(id, name, (changed, row, column) => {
      this.calculation.reset();
      this.onWrite(changed, row, column);
    });
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
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

  private checkName(name: string): void {
    if (
      name === "" ||
      name.length > 31 ||
      FORBIDDEN_IN_NAMES.test(name) ||
      name.startsWith("'") ||
      name.endsWith("'")
    ) {
      throw invalidArgument("The name of the sheet is not allowed.");
    }
    if (this.find(name)) throw itemExists();
  }

  private freeName(): string {
    let count = this.sheets.length + 1;
    while (this.find(`Sheet${count}`)) count += 1;
    return `Sheet${count}`;
  }
}
