/** Looks that hold under a condition: those of Excel's conditional formats that compare a cell with a value. */
import { contains, type Area, type CellValue } from "../../workbook";
import type { CellFormat } from "./cell";
import { without } from "./area";

export interface ConditionalFormat {
  /** Unique on the sheet. */
  readonly id: string;
  /** More than one where a part was taken away. */
  areas: readonly Area[];
  /** With its leading `=`; `null` as long as there is no rule. */
  formula: string | null;
  format: CellFormat;
}

/** The conditional formats of one sheet. */
export class ConditionalFormats {
  private all: ConditionalFormat[] = [];
  private serial = 0;

  /** The one that wins comes first. */
  list(): readonly ConditionalFormat[] {
    return this.all;
  }

  /** Adds one that wins over all others, as Excel does. */
  add(area: Area): ConditionalFormat {
    this.serial += 1;
    const added: ConditionalFormat = { id: `{CF-${this.serial}}`, areas: [area], formula: null, format: {} };
    this.all.unshift(added);
    return added;
  }

  /** Takes all away from an area. */
  clear(area: Area): void {
    for (const each of this.all) each.areas = each.areas.flatMap((one) => without(one, area));
    this.all = this.all.filter(({ areas }) => areas.length > 0);
  }

  /** The looks that a cell has on top of its own. Texts are compared as Excel does, in any case of letters. */
  looksOf(row: number, column: number, value: CellValue): CellFormat {
    if (typeof value !== "string") return {};
    const wanted = `="${value.replaceAll('"', '""')}"`.toLowerCase();
    const matching = this.all.filter(
      ({ areas, formula }) => formula?.toLowerCase() === wanted && areas.some((area) => contains(area, row, column)),
    );
    return Object.assign({}, ...matching.map(({ format }) => format).reverse()) as CellFormat;
  }
}
