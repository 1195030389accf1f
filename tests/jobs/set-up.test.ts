/** Sheets that are added to a workbook: empty ones to fill in, and the sample. */
import type { Language } from "../../src/appraisal";
import { check } from "../../src/appraise";
import { addSheets, templateSheets, type TemplateRole } from "../../src/jobs";
import { sampleEdits } from "../../src/sample";
import type { SheetContent } from "../../src/workbook";
import { newWorkbook, openWorkbookFile } from "../../src/workbook/file";
import { valueOf } from "../contract/host-contract";

const content = (rows: readonly (readonly string[])[]): SheetContent => ({
  rows: rows.map((row) => row.map((cell) => ({ content: cell }))),
  ...{ columnWidths: [], freeze: { rows: 0, columns: 0 }, merges: [] },
  print: { landscape: false, fitWidth: false, titleRows: 0 },
});
const book = async (sheets: Readonly<Record<string, readonly (readonly string[])[]>>) =>
  valueOf(
    await openWorkbookFile(
      await newWorkbook(Object.entries(sheets).map(([name, rows]) => ({ name, content: content(rows) }))),
    ),
  );

const NEEDED: readonly TemplateRole[] = ["officials", "indicators", "cards"];

it.each<Language>(["en", "zh-CN"])(
  "empty sheets in %s are taken for their roles, and for no others",
  async (language) => {
    const host = await book({ Sheet1: [] });
    const added = valueOf(await addSheets(host, templateSheets(NEEDED, language)));
    const { recognition } = valueOf(await check(host));
    const reading = (name: string) => recognition.sheets.find(({ sheet }) => sheet === name);
    expect(added.map((name) => reading(name)?.tables.map(({ role }) => role))).toEqual([
      ["officials"],
      ["indicators"],
      ["cards"],
    ]);
  },
);

it("a sheet whose name is taken gets another, and nothing that stands there is touched", async () => {
  const host = await book({ officials: [["mine"]], "Officials (2)": [["mine, too"]] });
  expect(valueOf(await addSheets(host, templateSheets(["officials"], "en")))).toEqual(["Officials (3)"]);
  const { sheets } = valueOf(await host.read());
  expect(sheets.slice(0, 2).map(({ values }) => values)).toEqual([[["mine"]], [["mine, too"]]]);
});

it.each<Language>(["en", "zh-CN"])("the sample in %s is graded as it is", async (language) => {
  const host = await book({ Sheet1: [] });
  valueOf(await addSheets(host, sampleEdits(language)));
  const { appraisal, input } = valueOf(await check(host));
  expect([input.language, appraisal.years.map(({ year }) => year)]).toEqual([language, [2023, 2024, 2025]]);
  expect(appraisal.years.flatMap(({ officials }) => officials).filter(({ status }) => status === "blocked")).toEqual(
    [],
  );
  expect(appraisal.issues.filter(({ severity }) => severity === "error")).toEqual([]);
});
