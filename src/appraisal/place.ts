/** Where in the workbook something stands. Rows and columns count from 0; words and A1 addresses are made elsewhere. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** More than one cell where given; both default to 1. */
  readonly rows?: number;
  readonly columns?: number;
}

/** A whole sheet, where no cell is to blame. */
export interface SheetPlace {
  readonly sheet: string;
}

/** The languages of messages and of output sheets. */
export type Language = "en" | "zh-CN";
