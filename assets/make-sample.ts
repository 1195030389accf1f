/** Makes assets/sample.xlsx and assets/sample.zh-CN.xlsx: `npm run sample`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../src/appraisal";
import { textWidth, type Content, type SheetContent, type StyledCell, type Style } from "../src/workbook";
import { newWorkbook } from "../src/workbook/file";
import { sampleSheets, type SampleSheet } from "./sample/sheets";

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

/** The room that a cell needs: headers wrap between words. */
function cellWidth(cell: Content, isHeader: boolean): number {
  if (typeof cell !== "string") return 6;
  return isHeader ? Math.max(...cell.split(" ").map(textWidth)) : textWidth(cell);
}

function content({ rows, headerRows, dateColumn }: SampleSheet): SheetContent {
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

const FILES: readonly (readonly [Language, string])[] = [
  ["en", "sample.xlsx"],
  ["zh-CN", "sample.zh-CN.xlsx"],
];

async function write(language: Language, file: string): Promise<void> {
  const sheets = sampleSheets(language).map((sheet) => ({ name: sheet.name, content: content(sheet) }));
  writeFileSync(join(__dirname, file), await newWorkbook(sheets));
}

for (const [language, file] of FILES) void write(language, file);
