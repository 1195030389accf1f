/** The sample that the page opens, as a file, and what a calculation leaves in it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { valueAt, type CellValue, type WorkbookSnapshot } from "../../src/workbook";
import { openWorkbookFile, type WorkbookFile } from "../../src/workbook/file";
import { valueOf } from "../contract/host-contract";

/** A figure that somebody types into the sheet of the officials. */
export interface Typed {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

export const open = async (bytes: Uint8Array): Promise<WorkbookFile> => valueOf(await openWorkbookFile(bytes));

/** The sample, with a figure typed into it. */
export async function sample(typed?: Typed): Promise<WorkbookFile> {
  const file = await open(readFileSync(join(__dirname, "../../assets/sample.xlsx")));
  if (!typed) return file;
  const { row, column, value } = typed;
  valueOf(await file.apply([{ kind: "write", sheet: "Officials", row, column, values: [[value]] }]));
  return file;
}

export const contentsOf = async (file: WorkbookFile): Promise<WorkbookSnapshot> => valueOf(await file.read());

/** What stands in the columns H to K of the officials: score, rank, proposed grade and grade. */
export async function gradesIn(file: WorkbookFile): Promise<CellValue[][]> {
  const officials = (await contentsOf(file)).sheets.find(({ name }) => name === "Officials");
  if (!officials) throw new Error("The officials are gone.");
  return officials.values.map((_, row) => [7, 8, 9, 10].map((column) => valueAt(officials, row, column)));
}
