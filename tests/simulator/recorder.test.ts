/** The scenario that is put to Excel once, and the recordings made of it, held against the simulator through the real client. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { excelHost } from "../../src/workbook/excel";
import { guesses } from "../../src/simulator/guesses";
import {
  compare,
  isBlankWorkbook,
  isUnserved,
  record,
  reportLines,
  STEPS,
  textOf,
  Unhelped,
  type Guess,
  type Outcome,
  type Recording,
  type Step,
} from "../../src/simulator/recorder";
import { SimulatedWorkbook } from "../../src/simulator";
import type { Edit, SheetContent } from "../../src/workbook";
import { valueOf } from "../contract/host-contract";
import { simulatedExcel } from "./load-office";
import { OWN_RECORDING, RECORDINGS, recordSimulator } from "./record-simulator";

const GUESSES = Object.keys(guesses) as Guess[];

// Some steps wait for a while.

let simulated: Recording;
let scenario: ReadonlySet<string>;
beforeAll(async () => {
  scenario = await membersAsked(async () => {
    simulated = await recordSimulator();
  });
});

const kept = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Recording;
const outcome = (step: Step): Outcome => simulated.outcomes[step.name] ?? { skipped: "" };

describe("the scenario", () => {
  it("has a name of its own for each step", () => {
    expect(new Set(STEPS.map(({ name }) => name)).size).toBe(STEPS.length);
  });

  it("asks about every guess in a way that decides it", () => {
    const decided = STEPS.filter((step) => step.assumed !== undefined || !isUnserved(outcome(step)));
    expect(GUESSES.filter((guess) => !decided.some((step) => step.guess === guess))).toEqual([]);
  });

  it("is answered by the simulator wherever nothing else is assumed, and never by a mistake of its own", () => {
    const mistakes = [
      "PropertyNotLoaded",
      "InvalidObjectPath",
      "ApiNotFound",
      "TypeError",
      "ReferenceError",
      "no answer",
    ];
    const answers = STEPS.map(outcome);
    expect(answers.filter((each) => "error" in each && mistakes.includes(each.error))).toEqual([]);
    expect(answers.filter((each) => "skipped" in each)).toEqual([]);
    const open = STEPS.filter((step) => !step.assumed && isUnserved(outcome(step)));
    expect(open.map(({ name }) => name)).toEqual(["an array written over filtered rows"]);
  });

  it("does everything that our host asks of Excel", async () => {
    const ours = await membersAsked(useWholeHost);
    expect(ours.size).toBeGreaterThan(60);
    expect([...ours].filter((name) => !scenario.has(name))).toEqual([]);
  });
});

describe("a recording", () => {
  it("leaves the workbook blank, whatever happened, and is only begun in a blank one", async () => {
    const workbook = new SimulatedWorkbook();
    const sheet = workbook.addSheet("Sheet1");
    simulatedExcel(workbook);
    expect(await isBlankWorkbook()).toBe(true);
    await recordSimulatorOn(STEPS);
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([["Sheet1", "Visible"]]);
    expect([...sheet.cells()]).toEqual([]);
    sheet.put(0, 0, { value: "张三" });
    expect(await isBlankWorkbook()).toBe(false);
  });

  it("says what was skipped: for want of a hand, or because tidying up failed before", async () => {
    const excel = simulatedExcel();
    const [first, second] = [step("first", () => excel.failures.push(FAILURE, FAILURE)), step("second")];
    const made = await recordSimulatorOn([first, second, ...STEPS.slice(-1)]);
    expect(made.outcomes).toEqual({
      first: { error: "GeneralException", at: "" },
      second: { skipped: "tidying up failed: GeneralException" },
      [STEPS.at(-1)?.name ?? ""]: { skipped: "tidying up failed: GeneralException" },
    });
    const byHand = await recordSimulatorOn(STEPS.slice(-1));
    expect(Object.values(byHand.outcomes)).toEqual([{ skipped: "by hand" }]);
  });

  it("is a text that can be read back, with a line for each step", () => {
    const text = textOf(simulated);
    expect(JSON.parse(text)).toEqual(simulated);
    expect(text.split("\n").length).toBe(STEPS.length + 6);
  });

  const FAILURE = { Code: "GeneralException", Message: "Words of Excel's own." };
  const step = (name: string, act: () => unknown = () => undefined): Step => ({
    name,
    ask: () => {
      act();
      return () => null;
    },
  });
  const nobody = { beginEditing: () => Promise.reject(new Unhelped()), endEditing: () => Promise.resolve() };
  const recordSimulatorOn = (steps: readonly Step[]) => record(steps, simulated.about, nobody);
});

describe("comparing", () => {
  it.each(GUESSES)("finds out that the guess %s is wrong, and no other", (guess) => {
    const asked = STEPS.filter((each) => each.guess === guess);
    const outcomes = { ...simulated.outcomes };
    for (const { name } of asked) outcomes[name] = { answer: "something else" };
    const comparison = compare(STEPS, { ...simulated, outcomes }, simulated);
    expect(comparison.differences.map((each) => each.step.name)).toEqual(asked.map(({ name }) => name));
    const lines = reportLines(comparison);
    expect(lines.filter((line) => line.endsWith(": WRONG"))).toEqual([`${guess}: WRONG`]);
    expect(lines).toContain('    recorded:  {"answer":"something else"}');
  });

  it("takes what the simulator does not serve for what the guess says", () => {
    const assumed = STEPS.find((each) => each.guess === "looksOfNewLink" && each.assumed);
    const answered = (answer: string[]) =>
      compare(STEPS, { ...simulated, outcomes: { [assumed?.name ?? ""]: { answer } } }, simulated);
    expect(answered(["Single", "#0563C1"]).alike).toEqual([assumed]);
    expect(answered(["Single", "#467886"]).differences.map((each) => each.step)).toEqual([assumed]);
  });

  it("says nothing of what was not asked", () => {
    const none = compare(STEPS, { ...simulated, outcomes: {} }, simulated);
    expect(none.open).toHaveLength(STEPS.length);
    expect(reportLines(none)).toEqual([
      "Recorded on the simulator itself: decides nothing about Excel",
      ...GUESSES.map((guess) => `${guess}: not asked`),
      "Beside the guesses: 0 differences",
    ]);
  });

  it("takes an error for the same wherever Excel says that it arose", () => {
    const error = { error: "InvalidArgument", at: "elsewhere" };
    const outcomes = { ...simulated.outcomes, "an array of another size": error };
    expect(compare(STEPS, { ...simulated, outcomes }, simulated).differences).toEqual([]);
  });
});

/** Replays what is kept. A recording made in Excel that is put here fails for each answer that the simulator gets wrong. */
describe("recordings that are kept", () => {
  const files = readdirSync(RECORDINGS).filter((file) => file.endsWith(".json"));

  it.each(files)("%s: the simulator answers the same", (file) => {
    const comparison = compare(STEPS, kept(join(RECORDINGS, file)), simulated);
    const unknown = comparison.differences.filter(({ step }) => !step.isKnownToDiffer);
    expect(unknown.length === 0 ? [] : reportLines(comparison)).toEqual([]);
  });

  it.each(files)("%s: says truly where it was made", (file) => {
    const { about } = kept(join(RECORDINGS, file));
    expect(about.madeOn).toBe(file === basename(OWN_RECORDING) ? "simulator" : "Excel");
    expect(about.madeOn === "simulator" || about.version !== "").toBe(true);
  });

  it("the simulator's own is up to date; else run `npm run recording`", () => {
    expect(kept(OWN_RECORDING)).toEqual(simulated);
  });
});

/** The members that are named in the requests of some work. */
async function membersAsked(work: () => Promise<void>): Promise<Set<string>> {
  const excel = simulatedExcel();
  const names = new Set<string>();
  excel.onExchange = ({ request }) => {
    for (const { Name } of [...request.Actions, ...Object.values(request.ObjectPaths)]) if (Name) names.add(Name);
    for (const { QueryInfo } of request.Actions) {
      for (const path of QueryInfo?.Select ?? []) path.split("/").forEach((name) => names.add(name));
    }
  };
  await work();
  excel.onExchange = () => undefined;
  // References and large arrays are the client's own affair.
  return new Set(
    [...names].filter((name) => !name.startsWith("_") && !/#\d+$|^\{|^(GetRow|GetBoundingRect)$/.test(name)),
  );
}

/** Reads, refills, hides, clears, marks, resizes and takes away. */
async function useWholeHost(): Promise<void> {
  const workbook = new SimulatedWorkbook();
  const sheet = workbook.addSheet("考核对象");
  const area = { row: 0, column: 0, rows: 2, columns: 2 };
  sheet.put(1, 0, { value: "张三" });
  sheet.merges = [{ row: 4, column: 0, rows: 2, columns: 1 }];
  sheet.tables = [{ id: "1", name: "T", area, hasHeaders: true, hasTotals: false, isFiltered: false }];
  simulatedExcel(workbook);
  const host = excelHost();
  const apply = async (...edits: Edit[]) => valueOf(await host.apply(edits));
  const own = (content: SheetContent): Edit => ({ kind: "ownSheet", sheet: "三年总评", mark: "summary", content });
  await apply(
    { kind: "resizeTable", sheet: "考核对象", table: "T", area: { ...area, columns: 3 } },
    ...([1, 4] as const).map((row): Edit => ({
      ...{ kind: "write", sheet: "考核对象", row, column: 3, values: [["优秀"], [null]], likeColumn: 0 },
      ...{ numberFormat: "0.00", columnWidth: 9 },
    })),
    { kind: "mark", sheet: "考核对象", name: "x", area },
    own(everything()),
  );
  for (const freeze of [
    { rows: 1, columns: 0 },
    { rows: 0, columns: 1 },
  ]) {
    const filled = workbook.find("三年总评");
    if (!filled) throw new Error("no sheet");
    filled.tables = [{ id: "2", name: "Own", area, hasHeaders: true, hasTotals: false, isFiltered: false }];
    filled.filter = { hidesRows: false };
    await apply(own({ ...everything(), freeze }));
  }
  await apply(own({ ...everything(), isHidden: true }));
  await apply(
    { kind: "unmark", sheet: "考核对象", name: "x" },
    { kind: "clear", sheet: "考核对象", area: { row: 4, column: 0, rows: 1, columns: 1 } },
    { kind: "removeSheet", sheet: "三年总评", mark: "summary" },
  );
  valueOf(await host.read());
  valueOf(await host.reveal("考核对象", "A1"));
}

function everything(): SheetContent {
  const area = { row: 0, column: 0, rows: 2, columns: 2 };
  const style = {
    bold: true,
    italic: true,
    size: 12,
    color: "000000",
    fill: "FFFFFF",
    border: true,
    wrap: true,
  } as const;
  const cell = {
    content: "x",
    style: { ...style, horizontal: "center", vertical: "center" },
    link: { sheet: "考核对象" },
  } as const;
  const series = [area, { ...area, column: 1 }].map((each) => ({ name: "s", values: { ...each, columns: 1 } }));
  const chart = { title: "t", categories: { ...area, columns: 1 }, series, minimum: 60, at: { ...area, column: 5 } };
  return {
    rows: [
      [cell, cell],
      [cell, cell],
    ],
    columnWidths: [10, 10],
    rowHeights: new Map([[0, 40]]),
    freeze: { rows: 1, columns: 1 },
    merges: [{ ...area, row: 5 }],
    print: { landscape: true, paper: "A3", fitWidth: true, titleRows: 1 },
    validations: [
      { area, choices: { words: ["是"], warning: { title: "t", text: "m" } }, prompt: { title: "t", text: "m" } },
    ],
    conditionalFormats: [{ area, equals: "x", style: { bold: true, color: "000000", fill: "FFFFFF" } }],
    charts: [
      { ...chart, kind: "columns" },
      { ...chart, kind: "lines" },
    ],
  };
}
