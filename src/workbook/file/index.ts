/** The door of the file host: workbooks as `.xlsx` files, edited in place so that nothing else in them is lost. */
export { WorkbookFile } from "./workbook-file";
export type { CellLook, SheetLooks } from "./looks";
export { blankWorkbook, newWorkbook } from "./blank";

import type { Outcome } from "../host";
import type { Compression } from "./compression";
import { WorkbookFile } from "./workbook-file";

/**
 * Opens the bytes of a workbook file. Refuses what is no workbook, encrypted, of the old format, damaged or too large.
 * `compression` is the platform's own where absent.
 */
export function openWorkbookFile(bytes: Uint8Array, compression?: Compression): Promise<Outcome<WorkbookFile>> {
  return WorkbookFile.open(bytes, compression);
}
