/** How a sheet was read, and what its columns were taken for. */
import type { Language } from "../../appraisal";
import type { Examination } from "../../appraise";
import { columnsOf, type TableColumns } from "../../jobs";
import { readingSentences } from "../../text";

export interface SheetView {
  /** What it was taken for, how sure that is and why, and what was passed over. */
  readonly sentences: readonly string[];
  /** `null` where its columns are no single fields. */
  readonly table: TableColumns | null;
}

export function sheetView({ snapshot, recognition }: Examination, sheet: string, language: Language): SheetView {
  const reading = recognition.sheets.find((one) => one.sheet === sheet);
  return {
    sentences: reading ? readingSentences(reading, language) : [],
    table: columnsOf(snapshot, recognition, sheet),
  };
}
