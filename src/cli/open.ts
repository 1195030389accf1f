/** Workbook files as a command opens them: named in words where they cannot be read. */
import { done, type Outcome } from "../workbook";
import { openWorkbookFile, type WorkbookFile } from "../workbook/file";
import { readWorkbookFile } from "../workbook/file/node-file";

/** Reads and opens a file; refuses what is none, or no workbook. */
export async function openFile(path: string): Promise<Outcome<WorkbookFile>> {
  const bytes = await readWorkbookFile(path);
  if (!bytes.ok) return bytes;
  const file = openWorkbookFile(bytes.value);
  return file.ok ? done(file.value) : file;
}
