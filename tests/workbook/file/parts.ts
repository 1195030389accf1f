/** Workbook files taken apart and put together with fflate's own zip, independent of the host's. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { WorkbookSnapshot } from "../../../src/workbook";
import { openWorkbookFile, type WorkbookFile } from "../../../src/workbook/file";
import type { SheetSketch } from "../../contract/host-contract";
import { valueOf } from "../../contract/host-contract";
import { sketchedParts, zipped } from "../../contract/sketched-file";

/** A template with charts, pivots, pictures, comments, validation, protection and more. */
export const RICH = new Uint8Array(readFileSync(join(__dirname, "../../fixtures/rich-template.xlsx")));

/** The parts of a file, unpacked. */
export function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

export function textOf(bytes: Uint8Array, path: string): string {
  const part = partsOf(bytes).get(path);
  if (!part) throw new Error(`no part ${path}`);
  return strFromU8(part);
}

/** A file with some of its parts changed. */
export function withParts(bytes: Uint8Array, changes: Readonly<Record<string, (text: string) => string>>): Uint8Array {
  const parts = partsOf(bytes);
  for (const [path, change] of Object.entries(changes))
    parts.set(path, strToU8(change(strFromU8(parts.get(path) ?? new Uint8Array()))));
  return zipSync(Object.fromEntries(parts));
}

/** The sketched workbook with the XML of `sheetData` of its first sheet given by hand. */
export function withSheetData(
  sheetData: string,
  behind = "",
  sketch: readonly SheetSketch[] = [{ name: "S", rows: [] }],
): Uint8Array {
  return zipped({
    ...sketchedParts(sketch),
    "xl/worksheets/sheet1.xml":
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      `<sheetData>${sheetData}</sheetData>${behind}</worksheet>`,
  });
}

export async function opened(bytes: Uint8Array): Promise<WorkbookFile> {
  return valueOf(await openWorkbookFile(bytes));
}

/** What a file holds. */
export async function snapshotOf(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  return valueOf(await (await opened(bytes)).read());
}
