/** What the pane is shown of a workbook, held against what the appraisal says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { OfficialResult } from "../../src/appraisal";
import { check, examine, type Examination } from "../../src/appraise";
import { gatheredText, issueText } from "../../src/text";
import type { CellValue, Edit } from "../../src/workbook";
import { openWorkbookFile } from "../../src/workbook/file";
import { LocalAppraiser } from "../../src/worker/local-appraiser";
import { medianOf } from "../../src/worker/views/medians";
import type { Views } from "../../src/worker";
import { valueOf } from "../contract/host-contract";

const EXAMPLES = join(__dirname, "../fixtures/examples");
const open = async (file: string) => valueOf(await openWorkbookFile(readFileSync(join(EXAMPLES, file))));

let appraiser: LocalAppraiser;
let examination: Examination;

/** Looks at a file, by an appraiser and by itself; where cells are given, after they were written. */
async function look(file: string, job: "check" | "calculate" = "check", cells: readonly Edit[] = []) {
  const host = await open(file);
  if (cells.length > 0) valueOf(await host.apply(cells));
  examination = valueOf(await check(host));
  appraiser = new LocalAppraiser();
  const outcome = await appraiser.perform({ job }, host, () => undefined);
  if (outcome.overview === null) throw new Error(JSON.stringify(outcome));
  return { host, overview: outcome.overview };
}

async function ask<V extends keyof Views>(view: V, ...about: Parameters<Views[V]>) {
  const answer = await appraiser.ask(view, ...about);
  if (answer === null) throw new Error(`no ${view}`);
  return answer as NonNullable<typeof answer>;
}

const latest = () => examination.appraisal.years.at(-1);
const resultOf = (key: string): OfficialResult => {
  const found = latest()?.officials.find(({ official }) => official.key === key);
  if (!found) throw new Error(key);
  return found;
};

describe("the overview", () => {
  it("counts officials, issues and sheets", async () => {
    const { overview } = await look("canonical-en-faults.xlsx");
    const { appraisal, recognition } = examination;
    expect(overview.years.map(({ year }) => year)).toEqual(appraisal.years.map(({ year }) => year).reverse());
    for (const { year, graded, blocked, notGraded } of overview.years) {
      const officials = appraisal.years.find((one) => one.year === year)?.officials ?? [];
      const count = (status: string) => officials.filter((one) => one.status === status).length;
      expect([graded, blocked, notGraded]).toEqual(["graded", "blocked", "notGraded"].map(count));
    }
    const { error, warning, question, sheets } = overview.issues;
    expect(error + warning + question).toBe(appraisal.issues.length);
    expect(sheets.reduce((sum, one) => sum + one.error + one.warning + one.question, 0)).toBe(appraisal.issues.length);
    expect(overview.unusedSheets).toEqual(recognition.unusedSheets);
    expect([overview.hasOfficials, overview.isBlank, overview.isWritten, overview.canUndo]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it("knows whether the workbook holds the results already", async () => {
    const { host, overview } = await look("canonical-en.xlsx", "calculate");
    expect([overview.isWritten, overview.canUndo]).toEqual([true, true]);
    const another = new LocalAppraiser();
    const again = await another.perform({ job: "check" }, host, () => undefined);
    expect([again.overview?.isWritten, again.overview?.canUndo]).toEqual([true, false]);
    const [cards] = valueOf(await host.read()).sheets.filter(({ name }) => name === "Record cards");
    expect(cards?.values[1]?.[5]).not.toBe(12.5);
    valueOf(await host.apply([{ kind: "write", sheet: "Record cards", row: 1, column: 5, values: [[12.5]] }]));
    const changed = await another.perform({ job: "check" }, host, () => undefined);
    expect([changed.overview?.isWritten, changed.overview?.newerThanGrades]).toEqual([false, ["Record cards"]]);
  });
});

describe("issues", () => {
  it("are all there, gravest first, each with the words that everybody reads", async () => {
    await look("canonical-en-faults.xlsx");
    const { items, of } = await ask("issues", { severity: null, most: 10_000 }, "en");
    expect(of).toBe(items.length);
    const order = items.map(({ severity }) => ["error", "warning", "question"].indexOf(severity));
    expect(order).toEqual([...order].sort());
    const words = items.map(({ wrong, mend }) => `${wrong} ${mend ?? ""}`.trim());
    for (const { severity, ...issue } of examination.appraisal.issues) {
      if (severity !== "error") continue;
      const text = issueText({ severity, ...issue } as Parameters<typeof issueText>[0], "en");
      expect(words.map((each) => each.replace(/ This is the first of .*?\./, ""))).toContain(text);
    }
    expect(gatheredText({ count: 1, officials: 1 }, "en")).toBe("");
  });

  it("are those of a sheet and a severity that are asked for, and no more than that", async () => {
    await look("canonical-en-faults.xlsx");
    const { items } = await ask("issues", { severity: "error", sheet: "Record cards", most: 2 }, "zh-CN");
    expect(items).toHaveLength(2);
    for (const { severity, place } of items) expect([severity, place?.sheet]).toEqual(["error", "Record cards"]);
  });
});

describe("results", () => {
  it.each(["canonical-en.xlsx", "zh-template.xlsx", "wide.xlsx"])(
    "hold everybody of %s once, by rank",
    async (file) => {
      await look(file);
      const { groups, year } = await ask("results", null, "en");
      expect(year).toBe(latest()?.year);
      const rows = groups.flatMap(({ officials }) => officials);
      expect(rows.map(({ key }) => key).sort()).toEqual(
        latest()
          ?.officials.map(({ official }) => official.key)
          .sort(),
      );
      for (const { key, score, rank, grade } of rows) {
        const result = resultOf(key);
        expect([score, rank, grade]).toEqual([result.score, result.rank, result.grade]);
      }
      for (const { officials, grades } of groups) {
        const ranks = officials.map(({ rank }) => rank ?? Infinity);
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        for (const grade of grades) {
          expect(grade.officials).toBe(officials.filter((one) => one.grade === grade.name).length);
          if (grade.seats !== null) expect(grade.proposed).toBeLessThanOrEqual(grade.seats);
        }
      }
    },
  );

  it("of an earlier year recommend nothing; of the latest, what the summary says", async () => {
    await look("canonical-en.xlsx");
    const { years, consequences, moved } = await ask("results", null, "en");
    const { appraisal } = examination;
    expect(years).toEqual(appraisal.years.map(({ year }) => year).reverse());
    expect(consequences.map(({ key, rules }) => [key, rules])).toEqual(
      appraisal.summary
        .filter((row) => row.consequences.length > 0)
        .map((row) => [row.official.key, row.consequences.map(({ rule }) => rule)]),
    );
    expect(consequences.length).toBeGreaterThan(0);
    expect((await ask("results", years.at(-1) ?? 0, "en")).consequences).toEqual([]);
    expect(moved.length).toBeGreaterThan(0);
    for (const { key, sentence } of moved) {
      const { score, proposedGrade, grade } = resultOf(key);
      expect(sentence).toContain(String(proposedGrade));
      const band = latest()?.scheme.grades.find(({ minimum }) => (score ?? 0) >= minimum)?.name;
      expect(band === proposedGrade && proposedGrade === grade).toBe(false);
    }
  });
});

describe("an official", () => {
  const about = { year: 2025, official: "" };

  it("has every indicator with its points and its cell, and everything that explains them", async () => {
    const { host } = await look("canonical-en.xlsx");
    const { sheets } = valueOf(await host.read());
    for (const { official } of latest()?.officials ?? []) {
      const view = await ask("official", { ...about, official: official.key }, "en");
      const result = resultOf(official.key);
      expect(view.indicators.map(({ name, points }) => [name, points])).toEqual(
        result.indicators.map(({ indicator, points }) => [indicator.name, points]),
      );
      expect(view.components.map(({ value }) => value)).toEqual(result.components.map(({ value }) => value));
      expect(view.sentences.length).toBeGreaterThan(0);
      const at = result.indicators[0]?.figureAt;
      const cell: CellValue | undefined =
        at && sheets.find(({ name }) => name === at.sheet)?.values[at.row]?.[at.column];
      expect(view.indicators[0]?.at.sheet).toBe(at?.sheet);
      if (typeof result.indicators[0]?.figure === "number" && typeof cell === "number")
        expect(cell).toBe(result.indicators[0].figure);
    }
  });

  it("stands beside the middle of the group", async () => {
    await look("canonical-en.xlsx");
    const [first] = latest()?.officials ?? [];
    const group = latest()?.officials.filter(({ official }) => official.group === first?.official.group) ?? [];
    const view = await ask("official", { ...about, official: first?.official.key ?? "" }, "en");
    view.components.forEach(({ median }, index) => {
      const values = group.map(({ components }) => components[index]?.value ?? null).filter((value) => value !== null);
      const sorted = [...values].sort((a, b) => a - b);
      expect(values.filter((value) => value < (median ?? 0)).length).toBeLessThanOrEqual(values.length / 2);
      expect(values.filter((value) => value > (median ?? 0)).length).toBeLessThanOrEqual(values.length / 2);
      expect(sorted[0]).toBeLessThanOrEqual(median ?? NaN);
    });
    const weight = view.pillars.reduce((sum, { share }) => sum + share, 0);
    expect(weight).toBeCloseTo(1, 9);
  });

  it("leads to the rows of the breakdown once they are written, and never to another's", async () => {
    const { host } = await look("canonical-en.xlsx", "calculate");
    const { sheets } = valueOf(await host.read());
    const breakdown = sheets.find(({ name }) => name === "Score breakdown 2025");
    for (const { official } of latest()?.officials ?? []) {
      const view = await ask("official", { ...about, official: official.key }, "en");
      const row = Number(/\d+/.exec(view.breakdown?.cell ?? "")?.[0]) - 1;
      expect(breakdown?.values[row]).toEqual(expect.arrayContaining([official.name]));
      expect(breakdown?.values[row - 1]).not.toEqual(expect.arrayContaining([official.name]));
    }
    await look("canonical-en.xlsx");
    expect((await ask("official", { ...about, official: resultOf("T01").official.key }, "en")).breakdown).toBeNull();
  });

  it("that nobody knows is not shown", async () => {
    await look("canonical-en.xlsx");
    expect(await appraiser.ask("official", { ...about, official: "nobody" }, "en")).toBeNull();
    expect(await appraiser.ask("official", { year: 1990, official: "T01" }, "en")).toBeNull();
  });
});

describe("what to look at before sharing", () => {
  it("names sheets of ours, ties, close calls, consequences and the blocked", async () => {
    await look("canonical-en-faults.xlsx", "calculate");
    const share = await ask("share", "en");
    const officials = latest()?.officials ?? [];
    expect(share.blocked.map(({ key }) => key)).toEqual(
      officials.filter(({ status }) => status === "blocked").map(({ official }) => official.key),
    );
    expect(share.closeCalls.map(({ key }) => key).sort()).toEqual(
      officials
        .filter(({ firmness }) => firmness && firmness.grade < 0.8)
        .map(({ official }) => official.key)
        .sort(),
    );
    expect(share.ties.map(({ key }) => key)).toEqual(
      officials.filter(({ remarks }) => remarks.some(({ kind }) => kind === "tie")).map(({ official }) => official.key),
    );
    expect(share.questions).toBe(examination.appraisal.issues.filter(({ severity }) => severity === "question").length);
    expect([...new Set(share.sheets.map(({ kind }) => kind))]).toEqual([
      "summary",
      "notice",
      "breakdown",
      "checkReport",
      "runLog",
    ]);
  });
});

it.each([
  [[], null],
  [[null], null],
  [[3], 3],
  [[1, null, 2], 1.5],
  [[5, 1, 9], 5],
  [[4, 1, 2, 3], 2.5],
])("the median of %j is %j", (values, median) => expect(medianOf(values)).toBe(median));

it("is plain data, so that it can go from one thread to another", async () => {
  await look("zh-template.xlsx", "calculate");
  const [first] = examine(examination.snapshot).appraisal.years.at(-1)?.officials ?? [];
  const year = latest()?.year ?? 0;
  const views = [
    await ask("issues", { severity: null, most: 50 }, "zh-CN"),
    await ask("results", null, "zh-CN"),
    await ask("official", { year, official: first?.official.key ?? "" }, "zh-CN"),
    await ask("share", "zh-CN"),
    await ask("sheet", examination.snapshot.sheets[0]?.name ?? "", "zh-CN"),
  ];
  for (const view of views) expect(structuredClone(view)).toEqual(view);
});
