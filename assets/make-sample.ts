/** Makes assets/sample.xlsx and assets/sample.zh-CN.xlsx: `npm run sample`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../src/appraisal";
import { sampleEdits } from "../src/sample";
import { newWorkbook } from "../src/workbook/file";

const FILES: readonly (readonly [Language, string])[] = [
  ["en", "sample.xlsx"],
  ["zh-CN", "sample.zh-CN.xlsx"],
];

async function write(language: Language, file: string): Promise<void> {
  const sheets = sampleEdits(language).map(({ sheet, content }) => ({ name: sheet, content }));
  writeFileSync(join(__dirname, file), await newWorkbook(sheets));
}

for (const [language, file] of FILES) void write(language, file);
