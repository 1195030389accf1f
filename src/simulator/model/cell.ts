/** One cell of the simulated workbook. */
import type { CellValue } from "../../workbook";

/** The looks that our sheets use, each under a name of its own; absent means Excel's default. */
export interface CellFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points. */
  readonly size?: number;
  /** `#RRGGBB`. */
  readonly color?: string;
  /** `#RRGGBB`. */
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: string;
  readonly vertical?: string;
  /** The sides that have a line. */
  readonly borders?: ReadonlySet<Side>;
}

export type Side = "top" | "bottom" | "left" | "right";

export interface Cell {
  readonly value: CellValue;
  /** With its leading `=`. */
  readonly formula?: string;
  /** Absent means General. */
  readonly numberFormat?: string;
  readonly format?: CellFormat;
  /** A place in the workbook to which a click leads, such as `'My sheet'!B2`. */
  readonly link?: string;
}

export const EMPTY_CELL: Cell = { value: null };

/** Whether nothing at all is kept of a cell. */
export function isBlank(cell: Cell): boolean {
  return cell.value === null && cell.formula === undefined && !cell.numberFormat && !cell.format && !cell.link;
}
