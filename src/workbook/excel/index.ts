/** The Office.js host: the workbook that is open in Excel. The only place that names `Excel.*`. */
import { done, refused, type InteractiveHost, type Outcome } from "../host";
import { applyEdits } from "./apply";
import { readWorkbook } from "./read";
import { runInExcel } from "./session";

/**
 * The workbook in Excel. Reading takes three round trips, writing about five, more only for large workbooks; neither begins
 * while a cell is being edited. Needs ExcelApi 1.9; merged areas are known from 1.13 on.
 */
export function excelHost(): InteractiveHost {
  return {
    read: () => runInExcel(readWorkbook),
    apply: (edits) => runInExcel((context) => applyEdits(context, edits)),
    reveal: (sheet, cell) => runInExcel((context) => reveal(context, sheet, cell)),
  };
}

async function reveal(context: Excel.RequestContext, name: string, cell: string | null): Promise<Outcome<void>> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (sheet.isNullObject) return refused({ code: "sheet-gone", sheet: name });
  sheet.activate();
  if (cell !== null) sheet.getRange(cell).select();
  await context.sync();
  return done(undefined);
}
