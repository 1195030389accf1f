/** Calculating and verifying agree in a file as in Excel, and a workbook that was calculated in the one is verified in the other. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { calculate } from "../../src/appraise";
import { verify } from "../../src/jobs";
import type { Edit, WorkbookHost } from "../../src/workbook";
import { openWorkbookFile } from "../../src/workbook/file";
import { valueOf, type OpenSketch } from "./host-contract";
import { sketchOf } from "./undoing";

const AT = new Date(2026, 0, 5, 9);

/** The run log that was written, with its fingerprints. */
function logged(edits: readonly Edit[]): readonly unknown[] {
  const rows = edits.flatMap((edit) => (edit.kind === "ownSheet" && edit.mark === "runlog" ? edit.content.rows : []));
  expect(rows.length).toBeGreaterThan(0);
  return rows.map((row) => row.map(({ content }) => content));
}

export function describeVerifying(name: string, open: OpenSketch): void {
  const differences = async (host: WorkbookHost) => {
    const found = valueOf(await verify(host));
    return found.kind === "verified"
      ? found.differences.map((one) => ("cell" in one ? one.cell : one.kind))
      : found.kind;
  };

  describe(`${name}: verifying what was calculated`, () => {
    it.each(["canonical-en", "zh-template"])(
      "finds nothing in %s, and then the one cell that changed",
      async (example) => {
        const bytes = readFileSync(join(__dirname, `../fixtures/examples/${example}.xlsx`));
        const sheets = valueOf(await valueOf(await openWorkbookFile(bytes)).read()).sheets.map(sketchOf);
        const { host, reopen } = await open(sheets);
        expect(await differences(host)).toBe("neverCalculated");
        const { edits } = valueOf(await calculate(host, undefined, () => AT));
        const file = valueOf(await openWorkbookFile(bytes));
        expect(logged(edits)).toEqual(logged(valueOf(await calculate(file, undefined, () => AT)).edits));
        for (const reader of [host, await reopen()]) expect(await differences(reader)).toEqual([]);
        const written = edits.find((edit) => edit.kind === "write");
        const row = written?.values.findIndex(([content], index) => index > 0 && typeof content === "number") ?? -1;
        if (!written || row < 0) throw new Error("no score");
        const change: Edit = { ...written, row: written.row + row, values: [[1]] };
        valueOf(await host.apply([change]));
        expect(await differences(await reopen())).toHaveLength(1);
      },
      60_000,
    );
  });
}
