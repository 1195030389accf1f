/** A real workbook behind the pane: a file in the place of Excel. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TextDecoder, TextEncoder } from "node:util";
import { done, type InteractiveHost } from "../../src/workbook";
import { openWorkbookFile, type WorkbookFile } from "../../src/workbook/file";
import { valueOf } from "../contract/host-contract";

// Browsers have these; the page of the tests has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const ROOT = join(__dirname, "../..");

export const SAMPLE = join(ROOT, "assets/sample.xlsx");
export const SAMPLE_ZH = join(ROOT, "assets/sample.zh-CN.xlsx");
export const FAULTS = join(ROOT, "tests/fixtures/examples/canonical-en-faults.xlsx");

export interface RealBook {
  readonly host: InteractiveHost;
  readonly file: WorkbookFile;
  /** What was shown to the clerk: sheet and cell. */
  readonly shown: (readonly [string, string | null])[];
}

/** Opens a workbook, a file or its bytes, as Excel would hold it. */
export async function realBook(book: string | Uint8Array): Promise<RealBook> {
  const file = valueOf(await openWorkbookFile(typeof book === "string" ? readFileSync(book) : book));
  const shown: (readonly [string, string | null])[] = [];
  const host: InteractiveHost = {
    read: () => file.read(),
    apply: (edits) => file.apply(edits),
    reveal: (sheet, cell) => {
      shown.push([sheet, cell]);
      return Promise.resolve(done(undefined));
    },
    listen: () => Promise.resolve(done(() => Promise.resolve())),
  };
  return { host, file, shown };
}
