/** The sample with mistakes in it, such as clerks make: what the pane then says is to be seen in the guide. */
import { readFileSync } from "node:fs";
import type { Language } from "../../src/appraisal";
import { roleName } from "../../src/text";
import type { Content } from "../../src/workbook";
import { openWorkbookFile } from "../../src/workbook/file";
import { sampleFile } from "./files";

type Mistake = readonly [role: Parameters<typeof roleName>[0], row: number, column: number, values: readonly Content[]];

/** Rows and columns are counted from 0. */
const MISTAKES = (language: Language): readonly Mistake[] => [
  // No figure, neither reported nor verified.
  ["cards", 426, 6, [null, null]],
  ["cards", 531, 6, [language === "en" ? "about 8000" : "约8000", null]],
  // More returned than issued.
  ["ballots", 88, 6, [99]],
  ["marks", 33, 4, [945]],
];

export async function faultySample(language: Language): Promise<Buffer> {
  const file = await openWorkbookFile(readFileSync(sampleFile(language)));
  if (!file.ok) throw new Error(`The sample cannot be read: ${file.refusal.code}.`);
  const written = await file.value.apply(
    MISTAKES(language).map(([role, row, column, values]) => ({
      ...{ kind: "write", sheet: roleName(role, language), row, column, values: [values] },
    })),
  );
  if (!written.ok) throw new Error(`The sample cannot be written to: ${written.refusal.code}.`);
  return Buffer.from(await file.value.bytes());
}
