/** A planned sheet as it will be read, so that a plan can be looked at before it is written. */
import type { CellValue, NewSheet, SheetSnapshot } from "../../workbook";

/** The snapshot of a new sheet; its formulas stand as what they come to. */
export function previewOf({ sheet, content }: NewSheet): SheetSnapshot {
  const values = content.rows.map((row) =>
    row.map(({ content: one }): CellValue => (typeof one === "object" && one !== null ? one.value : one)),
  );
  return {
    name: sheet,
    visibility: "visible",
    values,
    formulas: [],
    formats: [],
    merges: content.merges,
    tables: [],
    isProtected: false,
    isFiltered: false,
    marks: {},
  };
}
