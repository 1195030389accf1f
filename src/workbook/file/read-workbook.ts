/** The whole file as a snapshot. */
import type { WorkbookSnapshot } from "../snapshot";
import { marksOf } from "./defined-names";
import type { Package } from "./package";
import { readSheet } from "./read-sheet";
import { readSharedStrings } from "./read-strings";
import { readCellFormats } from "./read-styles";
import { readWorkbookParts } from "./workbook-parts";

/** Reads every sheet that has cells, in the order of their tabs. */
export function readWorkbook(parts: Package): WorkbookSnapshot {
  const workbook = readWorkbookParts(parts);
  const shared = {
    strings: readSharedStrings(parts, workbook.stringsPath),
    formats: readCellFormats(parts, workbook.stylesPath),
    is1904: workbook.is1904,
  };
  const sheets = workbook.sheets
    .filter((sheet) => sheet.isWorksheet)
    .map(({ name, visibility, index, path }) => {
      const marks = marksOf(workbook.names, workbook.sheets, index);
      return { name, visibility, ...readSheet(parts, path, shared), ...marks };
    });
  return { sheets };
}
