/** What the cells of a sheet offer and tell: Excel's data validation, as far as ours uses it. */
import { overlaps, type Area } from "../../workbook";
import { sameArea } from "./area";

export interface Alert {
  readonly showAlert: boolean;
  readonly style: string;
  readonly title: string;
  readonly message: string;
}

export interface Prompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

export interface Validation {
  readonly area: Area;
  /** The line of a drop-down list. */
  readonly list?: { readonly inCellDropDown: boolean; readonly source: string };
  readonly alert?: Alert;
  readonly prompt?: Prompt;
}

/** The validations of one sheet. */
export class Validations {
  private all: Validation[] = [];

  /** In the order in which they were first set. */
  list(): readonly Validation[] {
    return this.all;
  }

  /** Those that hold for cells of an area. */
  touching(area: Area): readonly Validation[] {
    return this.all.filter((each) => overlaps(each.area, area));
  }

  /** Adds to what holds for exactly this area. */
  set(area: Area, change: Omit<Validation, "area">): void {
    const index = this.all.findIndex((each) => sameArea(each.area, area));
    if (index < 0) this.all.push({ area, ...change });
    else this.all[index] = { ...this.all[index], ...change, area };
  }

  /** Takes away all that touches an area. */
  clear(area: Area): void {
    this.all = this.all.filter((each) => !overlaps(each.area, area));
  }
}
