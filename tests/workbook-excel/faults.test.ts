/** What can go wrong between the add-in and Excel during the main job: each is answered in words, and nothing is lost. */
import { calculate } from "../../src/appraise";
import { carryOut } from "../../src/carry-out";
import { type Circumstances, type FaultName, type Sheet, type SimulatedHost } from "../../src/simulator";
import { refusalSentence } from "../../src/text";
import {
  cellAddress,
  watched,
  type Edit,
  type Refusal,
  type SheetContent,
  type WorkbookHost,
} from "../../src/workbook";
import { excelHost } from "../../src/workbook/excel";
import { comparable, valueOf } from "../contract/host-contract";
import { simulatedExcel, supported } from "../simulator/load-office";
import { smallBook } from "./small-book";

const OFFICIALS = "Officials";
const oneCell: SheetContent = {
  rows: [[{ content: "x" }]],
  ...{ columnWidths: [], freeze: { rows: 0, columns: 0 }, merges: [] },
  print: { landscape: true, fitWidth: true, titleRows: 0 },
};
/** Moments instead of minutes. */
const HASTE = { editing: 60, answer: 60, again: 1 };

let excel: SimulatedHost;
beforeEach(() => {
  excel = simulatedExcel(smallBook());
});
afterEach(() => {
  excel.faults.clear();
  excel.editCell(false);
  excel.payloadLimit = null;
  supported.set("ExcelApi", 17);
});

const AT = new Date(2026, 0, 15, 9, 30);
const run = (host: WorkbookHost = excelHost(HASTE)) => calculate(host, undefined, () => AT);

/** Everything in the workbook: contents, looks, names, and where things are. */
const everything = () => excel.workbook.sheets.map(sheetState);
function sheetState(sheet: Sheet) {
  const { name, visibility, merges, tables, names, charts, print } = sheet;
  const cells = [...sheet.cells()].map(([row, column, cell]) => [`${row}:${column}`, { ...cell }] as const);
  return { name, visibility, merges, tables, names, charts: charts.length, print, cells: new Map(cells) };
}

/** What a run comes to that nothing disturbs. */
async function undisturbed(): Promise<unknown> {
  excel = simulatedExcel(smallBook());
  valueOf(await run());
  return comparable(valueOf(await excelHost().read()));
}

const onOfficials: Circumstances = { sheet: OFFICIALS };
const partly: Refusal = { code: "taken-back", because: { code: "excel-refused", reason: "GeneralException" } };

describe("a fault on the way", () => {
  it.each<[FaultName, Circumstances, Refusal]>([
    ["request-too-large", {}, { code: "payload-too-large" }],
    ["broken-off", {}, partly],
    ["unanswered", {}, { code: "excel-silent" }],
    ["answer-lost", {}, { code: "taken-back", because: { code: "excel-silent" } }],
    ["unanswered", { when: { request: 2 } }, { code: "excel-silent" }],
    ["busy", {}, { code: "excel-busy" }],
    ["cell-being-edited", {}, { code: "cell-being-edited" }],
    ["cell-being-edited", { when: { sets: "Formulas" } }, { code: "cell-being-edited" }],
    ["session-lost", {}, { code: "session-lost" }],
    ["session-lost", { when: { request: 1 } }, { code: "session-lost" }],
  ])("%s %j is told, and the workbook is as it was", async (fault, circumstances, refusal) => {
    const before = everything();
    excel.faults.arm(fault, circumstances);
    const outcome = await run();
    excel.faults.clear();
    excel.editCell(false);
    // Who lost the session cannot even look what came of the writing.
    const told =
      refusal.code === "session-lost" && !circumstances.when
        ? expect.objectContaining({ code: "half-written" })
        : refusal;
    expect(outcome).toEqual({ ok: false, refusal: told });
    expect(everything()).toEqual(before);
    // Afterwards everything goes as if nothing had been.
    valueOf(await run());
    const after = comparable(valueOf(await excelHost().read()));
    expect(after).toEqual(await undisturbed());
  });

  it.each([0, 0.02, 0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9])(
    "breaking off after %d of a request leaves nothing behind",
    async (share) => {
      const before = everything();
      excel.faults.arm("broken-off", { share });
      const outcome = await run();
      expect(outcome).toMatchObject({ ok: false });
      expect(everything()).toEqual(before);
      valueOf(await run());
      excel.workbook.find("Record cards")?.put(1, 5, { value: 60 });
      const once = comparable(valueOf(await excelHost().read()));
      excel.faults.arm("broken-off", { share });
      expect(await run()).toMatchObject({ ok: false });
      expect(comparable(valueOf(await excelHost().read()))).toEqual(once);
    },
  );

  it("a page that cannot be set up costs nothing but the page", async () => {
    excel.faults.arm("no-printer");
    valueOf(await run());
    const after = comparable(valueOf(await excelHost().read()));
    expect(excel.workbook.sheets.every(({ print }) => print.footer === "")).toBe(true);
    expect(after).toEqual(await undisturbed());
  });

  it("a cell that is edited for a while only makes the add-in wait", async () => {
    excel.faults.arm("cell-being-edited", { when: { sets: "Formulas" } });
    const running = run(excelHost({ ...HASTE, editing: 5_000 }));
    setTimeout(() => excel.editCell(false), 300);
    valueOf(await running);
    const after = comparable(valueOf(await excelHost().read()));
    expect(after).toEqual(await undisturbed());
  });

  it("reading is tried again where that may help", async () => {
    excel.faults.arm("busy", { when: { request: 1 } });
    excel.faults.arm("busy", { when: { request: 2 } });
    valueOf(await run());
  });

  it("an answer that is too large is asked for in pieces", async () => {
    excel.faults.arm("answer-too-large");
    valueOf(await run());
    const after = comparable(valueOf(await excelHost().read()));
    expect(after).toEqual(await undisturbed());
  });

  it("when even taking back fails, the sheets that may hold a part are named, and only those", async () => {
    excel.faults.arm("broken-off");
    excel.faults.arm("session-lost", { when: { request: 6 } });
    const outcome = await run();
    if (outcome.ok || outcome.refusal.code !== "half-written") throw new Error(JSON.stringify(outcome));
    const { sheets } = outcome.refusal;
    const before = new Map(smallBook().sheets.map((sheet) => [sheet.name, sheetState(sheet).cells]));
    const changed = excel.workbook.sheets.filter((sheet) => {
      const old = before.get(sheet.name);
      return !old || JSON.stringify([...old]) !== JSON.stringify([...sheetState(sheet).cells]);
    });
    expect(changed.length).toBeGreaterThan(0);
    expect(sheets).toEqual(expect.arrayContaining(changed.map(({ name }) => name)));
    expect(refusalSentence(outcome.refusal, "en")).toContain(`“${sheets[0]}”`);
    expect(sheets.length).toBeLessThanOrEqual(changed.length + 1);
  });
});

describe("what a colleague does between reading and writing", () => {
  it.each<[FaultName, Refusal]>([
    ["cell-changed", { code: "cells-changed", sheet: OFFICIALS, cell: "A21" }],
    ["sheet-renamed", { code: "sheet-gone", sheet: OFFICIALS }],
    ["sheet-deleted", { code: "sheet-gone", sheet: OFFICIALS }],
    ["sheet-protected", { code: "cells-protected", sheet: OFFICIALS }],
    ["rows-filtered", { code: "cells-filtered", sheet: OFFICIALS }],
    ["read-only", { code: "workbook-read-only" }],
  ])("%s: nothing is written", async (fault, refusal) => {
    excel.faults.arm(fault, onOfficials);
    const outcome = await run();
    expect(outcome).toEqual({
      ok: false,
      refusal: { ...refusal, ...("cell" in refusal ? { cell: expect.any(String) } : {}) },
    });
    expect(excel.workbook.sheets.every(({ names }) => names.length === 0)).toBe(true);
    expect(excel.workbook.sheets.length).toBe(smallBook().sheets.length - (fault === "sheet-deleted" ? 1 : 0));
  });
});

describe("before anything", () => {
  it("an Excel that is too old is told so", async () => {
    supported.set("ExcelApi", 8);
    expect(await run()).toEqual({ ok: false, refusal: { code: "excel-too-old", needs: "ExcelApi 1.9" } });
  });

  it("so is a page on which office.js did not load", async () => {
    const { Office, Excel } = globalThis as unknown as { Office: unknown; Excel: unknown };
    Object.assign(globalThis, { Office: undefined, Excel: undefined });
    const outcome = await run();
    Object.assign(globalThis, { Office, Excel });
    expect(outcome).toEqual({ ok: false, refusal: { code: "excel-absent" } });
  });
});

describe("a second run, which refills sheets of ours", () => {
  beforeEach(async () => {
    valueOf(await run());
    excel.workbook.find("Record cards")?.put(1, 5, { value: 60 });
  });

  it.each<[FaultName, Refusal]>([
    ["broken-off", partly],
    ["answer-lost", { code: "taken-back", because: { code: "excel-silent" } }],
  ])("%s: they hold again what they held", async (fault, refusal) => {
    const before = comparable(valueOf(await excelHost().read()));
    excel.faults.arm(fault);
    expect(await run()).toEqual({ ok: false, refusal });
    expect(comparable(valueOf(await excelHost().read()))).toEqual(before);
    valueOf(await run());
    expect(valueOf(await run()).edits).toEqual([]);
  });

  it("stops where a colleague wrote a line into the archive meanwhile", async () => {
    const archive = excel.workbook.sheets.find(({ names }) => names.some(({ formula }) => formula === '="archive"'));
    const used = archive?.used(true);
    if (!archive || !used) throw new Error("no archive");
    excel.onExchange = ({ request }) => {
      if (request.Actions.some(({ QueryInfo }) => QueryInfo?.Select?.includes("valueTypes")))
        archive.put(used.rows, 0, { value: 2024 });
    };
    const outcome = await run();
    excel.onExchange = () => undefined;
    const cell = cellAddress(used.rows, used.columns - 1);
    expect(outcome).toEqual({ ok: false, refusal: { code: "cells-changed", sheet: archive.name, cell } });
    expect(archive.cell(used.rows, 0).value).toBe(2024);
    // It is read the next time, and stays.
    valueOf(await run());
  });
});

describe("rows that a colleague sorts meanwhile", () => {
  it("are never given the grades of others, though the cells to be written are blank", async () => {
    const sheet = excel.workbook.find(OFFICIALS);
    if (!sheet) throw new Error();
    const name = (row: number) => sheet.cell(row, 0);
    excel.onExchange = ({ request }) => {
      if (!request.Actions.some(({ QueryInfo }) => QueryInfo?.Select?.includes("valueTypes"))) return;
      const [first, second] = [name(1), name(2)];
      sheet.put(1, 0, second);
      sheet.put(2, 0, first);
      excel.onExchange = () => undefined;
    };
    expect(await run()).toEqual({ ok: false, refusal: { code: "cells-changed", sheet: OFFICIALS, cell: "A2" } });
  });

  it("a formula that comes to something else is no change", async () => {
    const sheet = excel.workbook.find(OFFICIALS);
    sheet?.put(0, 3, { value: "Today" });
    sheet?.put(1, 3, { value: null, formula: "='Record cards'!F2" });
    excel.onExchange = ({ request }) => {
      if (request.Actions.some(({ QueryInfo }) => QueryInfo?.Select?.includes("valueTypes")))
        excel.workbook.find("Record cards")?.put(1, 5, { value: 77 });
    };
    const outcome = await run();
    excel.onExchange = () => undefined;
    valueOf(outcome);
  });
});

describe("stopping", () => {
  const LONG = "评语".repeat(60);
  const [ROWS, COLUMN] = [16_000, 5];
  const grades: Edit = {
    ...{ kind: "write", sheet: OFFICIALS, row: 4, column: COLUMN, likeColumn: 0 },
    values: Array.from({ length: ROWS }, (_, row) => [row, LONG]),
  };
  const card: Edit = { kind: "newSheet", sheet: "Record cards 2026", content: oneCell };
  const stopping = async (edits: readonly Edit[], after: number) => {
    const stop = new AbortController();
    const shares: number[] = [];
    const onProgress = (share: number) => {
      shares.push(share);
      if (shares.length === after) stop.abort();
    };
    const before = valueOf(await excelHost().read());
    const host = watched(excelHost(HASTE), { signal: stop.signal, onProgress });
    return { outcome: await carryOut(host, edits, before), shares };
  };

  it("before anything is read, nothing is done", async () => {
    const stop = new AbortController();
    stop.abort();
    const before = everything();
    const outcome = await run(watched(excelHost(HASTE), { signal: stop.signal }));
    expect([outcome, everything()]).toEqual([{ ok: false, refusal: { code: "cancelled" } }, before]);
  });

  it("between two pieces, what was written is taken back", async () => {
    const before = everything();
    const { outcome } = await stopping([card, grades], 1);
    expect(outcome).toEqual({ ok: false, refusal: { code: "taken-back", because: { code: "cancelled" } } });
    expect(everything()).toEqual(before);
  });

  it("progress goes up to the whole", async () => {
    const { outcome, shares } = await stopping([card, grades], Infinity);
    valueOf(outcome);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    const made = excel.workbook.find("Record cards 2026");
    expect([made?.cell(0, 0).value, made?.names]).toEqual(["x", []]);
    expect(excel.workbook.find(OFFICIALS)?.cell(ROWS + 3, COLUMN).value).toBe(ROWS - 1);
  });
});
