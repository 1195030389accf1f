/**
 * What is to be written, as data. A plan is a list of these; a host applies it, and nothing else in the add-in writes.
 * Where the workbook already holds what would be written, there is no edit: planning again after applying gives an empty list.
 */
import type { Area } from "./snapshot";

/**
 * What a cell is to hold. A string is always text, whatever it begins with; only `formula` makes a formula (without the
 * leading `=`), and `value` is what it comes to, so that the file is right before Excel recomputes it. `null` empties a cell.
 */
export type Content = string | number | boolean | null | { readonly formula: string; readonly value: number | string };

/** The looks that our sheets use. Hosts turn each into a cell format of their own. */
export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  /** `RRGGBB`. */
  readonly color?: string;
  /** `RRGGBB`. */
  readonly fill?: string;
  /** A thin line around each cell. */
  readonly border?: boolean;
  readonly wrap?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  /** An Excel number format, e.g. `0.00`. */
  readonly numberFormat?: string;
}

/** One cell of a sheet of ours; a bare content has the sheet's plain look. */
export interface StyledCell {
  readonly content: Content;
  readonly style?: Style;
  /** Where a click leads to; the content is its text. */
  readonly link?: CellLink;
}

/** A place in this workbook to jump to; `area` absent is the sheet's first cell. */
export interface CellLink {
  readonly sheet: string;
  readonly area?: Area;
}

/** Gives the cells of an area that hold exactly this text a look on top of their own. */
export interface ConditionalFormat {
  readonly area: Area;
  readonly equals: string;
  readonly style: Pick<Style, "bold" | "color" | "fill">;
}

/** A native chart over cells of the same sheet. */
export interface Chart {
  /** Upright columns side by side, or lines. */
  readonly kind: "columns" | "lines";
  readonly title: string;
  /** The texts along the axis: one row or one column of cells. */
  readonly categories: Area;
  /** `name` stands in the legend; `values` is as long as `categories`. */
  readonly series: readonly { readonly name: string; readonly values: Area }[];
  /** Where the value axis begins; the program's own choice where absent. */
  readonly minimum?: number;
  /** The cells that it covers. */
  readonly at: Area;
}

/** A few words that Excel shows beside a cell: at most 32 characters of title and 255 of text; hosts cut what is longer. */
export interface Notice {
  readonly title: string;
  readonly text: string;
}

/** What the cells of an area offer and tell whoever selects them. No two areas of a sheet may overlap. */
export interface Validation {
  readonly area: Area;
  readonly choices?: {
    /** Offered in a drop-down list; a list that `listLine` cannot write is left out. */
    readonly words: readonly string[];
    /** Shown when something else is entered, which may stay nevertheless; without it, nothing is said. */
    readonly warning?: Notice;
  };
  /** Shown while one of the cells is selected. */
  readonly prompt?: Notice;
}

/** A whole sheet that we make. Where it is ours, a host makes it so whatever stood there. */
export interface SheetContent {
  readonly rows: readonly (readonly StyledCell[])[];
  /** Widths in characters, from column A. */
  readonly columnWidths: readonly number[];
  /** Heights in points of rows that need more than one line, by row; the others have the usual height. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  /** Rows and columns that stay in sight, counted from the top left. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly merges: readonly Area[];
  /** How it is printed; every page has its number at the foot. */
  readonly print: {
    readonly landscape: boolean;
    /** For a table too wide to be read on A4. @default "A4" */
    readonly paper?: "A3" | "A4";
    /** One page wide, as many high as it takes. */
    readonly fitWidth: boolean;
    /** Rows repeated at the top of each page, counted from the top; 0 for none. */
    readonly titleRows: number;
  };
  readonly validations?: readonly Validation[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly charts?: readonly Chart[];
  /** Kept from people's eyes; Excel does not even offer to show it. @default false */
  readonly isHidden?: boolean;
}

export type Edit =
  /** Makes or refills a sheet of ours. `mark` is kept on it as the mark `sheet`, by which it is known again. */
  | { readonly kind: "ownSheet"; readonly sheet: string; readonly mark: string; readonly content: SheetContent }
  /** Makes a sheet that is the clerk's from then on; refused where one of that name exists. */
  | { readonly kind: "newSheet"; readonly sheet: string; readonly content: SheetContent }
  /**
   * Writes into a clerk's sheet. `values[r][c]` goes to (row + r, column + c); `undefined` leaves that cell alone.
   * Cells written for the first time take the looks of the cell in the same row of `likeColumn`, or in the same column of
   * `likeRow`, which is above what is written, where given; and `numberFormat` on top of it.
   */
  | {
      readonly kind: "write";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly values: readonly (readonly (Content | undefined)[])[];
      readonly likeColumn?: number;
      readonly likeRow?: number;
      readonly numberFormat?: string;
      /** Characters; sets the width of the columns written. */
      readonly columnWidth?: number;
    }
  /** Remembers an area of a clerk's sheet under a name (see `SheetSnapshot.marks`). Replaces a mark of that name. */
  | { readonly kind: "mark"; readonly sheet: string; readonly name: string; readonly area: Area }
  /** Forgets a mark of a clerk's sheet; nothing is done where there is none of that name. */
  | { readonly kind: "unmark"; readonly sheet: string; readonly name: string }
  /** Takes away a sheet of ours, known by its mark; nothing is done where there is none. Refused for the last visible sheet. */
  | {
      readonly kind: "removeSheet";
      readonly sheet: string;
      readonly mark: string;
      /** Where none has the mark, an empty sheet of this name goes: making it stopped before it was marked. @default false */
      readonly orEmpty?: boolean;
    }
  /** Empties cells of a clerk's sheet and takes their looks off, as if nobody had ever used them. */
  | { readonly kind: "clear"; readonly sheet: string; readonly area: Area }
  /** Gives an Excel table of a clerk's sheet another area with the same top left cell, before anything else is written there. */
  | { readonly kind: "resizeTable"; readonly sheet: string; readonly table: string; readonly area: Area };

/** An edit that makes a clerk's new sheet. */
export type NewSheet = Extract<Edit, { kind: "newSheet" }>;

/** An edit that makes a whole sheet, or refills one of ours. */
export type WholeSheet = Extract<Edit, { kind: "ownSheet" | "newSheet" }>;

/** Whether an edit makes or refills a whole sheet. */
export function isWholeSheet(edit: Edit): edit is WholeSheet {
  return edit.kind === "ownSheet" || edit.kind === "newSheet";
}
