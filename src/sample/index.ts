/** The door of the sample: a small city's fictional workbook, by which people try the add-in. */
import type { Language } from "../appraisal";
import { textWidth, type Content, type NewSheet, type SheetContent, type StyledCell, type Style } from "../workbook";
import { sampleSheets, type SampleSheet } from "./sheets";

const HEADER: Style = {
  bold: true,
  fill: "DDEBF7",
  border: true,
  wrap: true,
  horizontal: "center",
  vertical: "center",
};
const BODY: Style = { border: true };
const DATE: Style = { border: true, numberFormat: "yyyy-mm-dd" };

/** The sheets of the sample in a language: always the same. Pure. */
export function sampleEdits(language: Language): readonly NewSheet[] {
  return sampleSheets(language).map((sheet) => ({ kind: "newSheet", sheet: sheet.name, content: contentOf(sheet) }));
}

function contentOf({ rows, headerRows, dateColumn }: SampleSheet): SheetContent {
  const styled = rows.map((row, index): StyledCell[] =>
    row.map((cell, column) => ({
      content: cell,
      style: headerRows.includes(index) ? HEADER : column === dateColumn ? DATE : BODY,
    })),
  );
  const columns = Math.max(...rows.map((row) => row.length));
  const columnWidths = Array.from({ length: columns }, (_, column) => {
    if (column === dateColumn) return 12;
    const widest = rows.map((row, index) => cellWidth(row[column] ?? null, headerRows.includes(index)));
    return Math.min(44, Math.max(8, ...widest) + 2);
  });
  return {
    rows: styled,
    columnWidths,
    freeze: { rows: headerRows.length === 1 ? 1 : 0, columns: 0 },
    merges: [],
    print: { landscape: true, fitWidth: true, titleRows: headerRows.length === 1 ? 1 : 0 },
  };
}

/** The room that a cell needs: headers wrap between words. */
function cellWidth(cell: Content, isHeader: boolean): number {
  if (typeof cell !== "string") return 6;
  return isHeader ? Math.max(...cell.split(" ").map(textWidth)) : textWidth(cell);
}
