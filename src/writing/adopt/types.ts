/** What adopting a scheme needs to know, and what it comes to. */
import type { Scheme } from "../../appraisal";
import type { Area, CellValue, WorkbookSnapshot } from "../../workbook";
import type { TemplateWords } from "../template/words";

/** A cell with a value of the scheme, or the blank one where it would stand. */
export interface ValueCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly format?: string;
  /** Its number is shown as a percentage. */
  readonly isPercent: boolean;
}

/** A small table of the scheme: its columns and cells by field, its rows by component key, or name of grade or class. */
export interface ValueTable {
  readonly sheet: string;
  readonly tableName?: string;
  readonly area: Area;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, ValueCell>>;
}

/** The scheme in its cells; `null` for what the workbook has not. */
export interface SchemeCells {
  readonly components: ValueTable | null;
  readonly grades: ValueTable | null;
  readonly classes: ValueTable | null;
  /** All cells that give *Targets met at*, the one in force first. */
  readonly targetsMetAt: readonly ValueCell[];
  readonly settings: ValueTable | null;
  /** The sheet that what lacks is added to. */
  readonly sheet: string | null;
}

/** A scheme and the one to be adopted in its place: the same components, grades and classes with other figures. */
export interface Adopting {
  readonly snapshot: WorkbookSnapshot;
  readonly from: Scheme;
  readonly to: Scheme;
  readonly cells: SchemeCells;
  readonly words: TemplateWords;
}
