/** Workbooks to try the Excel host on. */
import { SimulatedWorkbook, type Sheet, type SimulatedHost } from "../../src/simulator";
import type { Content, Edit, SheetContent } from "../../src/workbook";
import { simulatedExcel } from "../simulator/load-office";

/** A simulated Excel with one sheet `考核对象` of these rows from A1. */
export function excelWith(rows: readonly (readonly (string | number | null)[])[]): {
  excel: SimulatedHost;
  sheet: Sheet;
} {
  const workbook = new SimulatedWorkbook();
  const sheet = workbook.addSheet("考核对象");
  rows.forEach((row, r) => row.forEach((value, c) => sheet.put(r, c, { value })));
  return { excel: simulatedExcel(workbook), sheet };
}

/** A write into that sheet. */
export function write(
  row: number,
  column: number,
  values: readonly (readonly (Content | undefined)[])[],
  more: Partial<Extract<Edit, { kind: "write" }>> = {},
): Edit {
  return { kind: "write", sheet: "考核对象", row, column, values, ...more };
}

/** A sheet of ours with these rows. */
export function ownSheet(rows: SheetContent["rows"], more: Partial<SheetContent> = {}): Edit {
  const print = { landscape: true, fitWidth: true, titleRows: 2 };
  const content = { rows, columnWidths: [], freeze: { rows: 0, columns: 0 }, merges: [], print, ...more };
  return { kind: "ownSheet", sheet: "三年总评", mark: "summary", content };
}

/** Counts the requests from now on, without those in which the client only lets go of objects. */
export function countRequests(excel: SimulatedHost): { count: number; largest: number; bytes: number } {
  const seen = { count: 0, largest: 0, bytes: 0 };
  excel.onExchange = ({ request, requestBytes, responseBytes }) => {
    const isCleaning = request.Actions.every(({ Name, ActionType }) => Name === "_RemoveReference" || ActionType === 1);
    if (!isCleaning) seen.count += 1;
    seen.bytes += requestBytes + responseBytes;
    seen.largest = Math.max(seen.largest, requestBytes, responseBytes);
  };
  return seen;
}
