/** Adopting a scheme and saving the team's opinions in Excel: the real client on a simulated one. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { changedInput, opinionsOf, schemeInForce, type SchemeChange } from "../../src/appraisal";
import { adopt, saveTeamOpinions, undo, type TeamRow } from "../../src/jobs";
import { parse, recognise } from "../../src/reading";
import { workbookOf } from "../../src/simulator";
import type { WorkbookHost } from "../../src/workbook";
import { excelHost } from "../../src/workbook/excel";
import { openWorkbookFile } from "../../src/workbook/file";
import { valueOf } from "../contract/host-contract";
import { simulatedExcel } from "../simulator/load-office";

jest.setTimeout(120_000);

const EXAMPLES = ["tables", "zh-template", "transposed"];

async function inExcel(name: string): Promise<WorkbookHost> {
  const bytes = readFileSync(join(__dirname, `../fixtures/examples/${name}.xlsx`));
  simulatedExcel(workbookOf(valueOf(await valueOf(await openWorkbookFile(bytes)).read())));
  return excelHost();
}

const inputOf = async (host: WorkbookHost) => parse(recognise(valueOf(await host.read())));

describe("in Excel", () => {
  it.each(EXAMPLES)("%s: a scheme that was tried is what is read afterwards, until it is undone", async (name) => {
    const host = await inExcel(name);
    const before = await inputOf(host);
    const scheme = schemeInForce(before, 2025);
    const [grade, component] = [scheme?.grades[0]?.name ?? "", scheme?.components[0]?.key ?? ""];
    const changes: SchemeChange[] = [
      { kind: "gradeQuota", grade, quota: 35 },
      { kind: "componentWeight", component, weight: 42.5 },
      { kind: "targetsMetAt", share: 0.875 },
    ];
    const adoption = valueOf(await adopt(host, changes, 2025));
    if (adoption.kind !== "adopted") throw new Error(adoption.kind);
    const schemes = ({ years }: typeof before) => years.map((one) => ({ ...one.scheme, places: null, ofYear: null }));
    expect(schemes(await inputOf(host))).toEqual(schemes(changedInput(before, 2025, changes)));
    valueOf(await undo(host, { before: adoption.snapshot, edits: adoption.edits }));
    expect(schemes(await inputOf(host))).toEqual(schemes(before));
  });

  it.each(EXAMPLES)("%s: the team's opinions are what was said, until they are undone", async (name) => {
    const host = await inExcel(name);
    const before = await inputOf(host);
    const latest = before.years.at(-1);
    const grade = latest?.scheme.grades[1]?.name ?? null;
    const rows = (latest?.officials ?? []).map(({ key }): TeamRow => {
      return { officialKey: key, year: latest?.year ?? 0, grade, reason: "=1+1", improved: true };
    });
    const saving = valueOf(await saveTeamOpinions(host, rows));
    const said = ({ years }: typeof before) =>
      years.map(({ officials }) =>
        officials.map((official) =>
          opinionsOf(official).map(({ grade: of, reason, improved }) => [of, reason, improved]),
        ),
      );
    expect(said(await inputOf(host)).at(-1)).toEqual(rows.map(() => [[grade, "=1+1", true]]));
    expect(said(await inputOf(host)).slice(0, -1)).toEqual(said(before).slice(0, -1));
    valueOf(await undo(host, { before: saving.snapshot, edits: saving.edits }));
    expect(said(await inputOf(host))).toEqual(said(before));
  });
});
