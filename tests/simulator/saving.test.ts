/** What was done in the simulated Excel, saved through the file host: the same as if the file had been calculated itself. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { calculate } from "../../src/appraise";
import { dress, workbookOf, type Sheet, type SimulatedWorkbook } from "../../src/simulator";
import { changesSince, opened, type Changes } from "../../src/simulator/saving";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/workbook";
import { excelHost } from "../../src/workbook/excel";
import { openWorkbookFile, type WorkbookFile } from "../../src/workbook/file";
import { valueOf } from "../contract/host-contract";
import { partsOf } from "../workbook/file/parts";
import { simulatedExcel } from "./load-office";

jest.setTimeout(120_000);

const EXAMPLES = ["canonical-en", "canonical-en-faults", "canonical-zh", "tables", "transposed", "wide", "zh-template"];

const fixture = (name: string): Uint8Array => readFileSync(join(__dirname, `../fixtures/${name}.xlsx`));
const file = async (name: string): Promise<WorkbookFile> => valueOf(await openWorkbookFile(fixture(name)));
const read = async (from: WorkbookFile): Promise<WorkbookSnapshot> => valueOf(await from.read());

/** But for the heights of rows, which Excel fits to their texts by itself. */
async function looksOf(from: WorkbookFile) {
  return valueOf(await from.looks()).map((looks) => ({ ...looks, rowHeights: [] }));
}

function stepsOf(changes: Changes) {
  if (changes.kind !== "edits") throw new Error(changes.kind);
  return [changes.emptied, changes.edits];
}
const editsOf = (changes: Changes) => stepsOf(changes).flat();

/** Two engines agree on so many digits. */
const DIGITS = 12;
const plain = (value: unknown): unknown =>
  typeof value === "number" ? Number(value.toPrecision(DIGITS)) : (value ?? null);
const grid = (cells: readonly (readonly unknown[] | undefined)[]) => cells.map((row) => [...(row ?? [])].map(plain));

function compared({ values, formulas, formats, ...rest }: SheetSnapshot) {
  return { ...rest, values: grid(values), formulas: grid(formulas), formats: grid(formats) };
}

// The run log tells the time.
beforeAll(() => {
  jest.useFakeTimers({
    now: new Date("2026-01-15T09:00:00Z"),
    doNotFake: ["nextTick", "setImmediate", "setInterval", "setTimeout", "queueMicrotask", "performance", "hrtime"],
  });
});
afterAll(() => jest.useRealTimers());

describe("saving what the add-in did in the simulated Excel", () => {
  it.each(EXAMPLES)("%s", async (name) => {
    const [directly, saved] = [await file(`examples/${name}`), await file(`examples/${name}`)];
    const workbook = workbookOf(await read(saved));
    dress(workbook, valueOf(await saved.looks()));
    const before = opened(workbook);
    simulatedExcel(workbook);
    valueOf(await calculate(excelHost()));
    for (const edits of stepsOf(changesSince(before, workbook))) valueOf(await saved.apply(edits));
    valueOf(await calculate(directly));
    const [mine, theirs] = [await read(saved), await read(directly)];
    expect(mine.sheets.map(compared)).toEqual(theirs.sheets.map(compared));
    expect(await looksOf(saved)).toEqual(await looksOf(directly));
    expect(valueOf(await calculate(saved)).edits).toEqual([]);
  });
});

describe("saving what a person did", () => {
  /** A file in the simulated Excel, changed, and saved; what it holds then, and what the saving said. */
  async function saved(name: string, change: (workbook: SimulatedWorkbook) => void) {
    const from = await file(name);
    const workbook = workbookOf(await read(from));
    dress(workbook, valueOf(await from.looks()));
    const before = opened(workbook);
    change(workbook);
    const changes = changesSince(before, workbook);
    if (changes.kind === "edits") for (const edits of stepsOf(changes)) valueOf(await from.apply(edits));
    return { changes, from };
  }
  const sheetOf = (workbook: SimulatedWorkbook, name: string): Sheet => {
    const found = workbook.find(name);
    if (!found) throw new Error(name);
    return found;
  };

  it("writes nothing where nothing was done", async () => {
    const { changes } = await saved("rich-template", () => undefined);
    expect(editsOf(changes)).toEqual([]);
  });

  it("changes the cells that were typed and nothing else of a template with everything in it", async () => {
    const { from, changes } = await saved("rich-template", ({ sheets }) => {
      const sheet = sheets.find(({ isProtected }) => !isProtected);
      sheet?.put(60, 1, { value: "=1+1" });
      sheet?.put(60, 2, { value: 0.5, numberFormat: "0%" });
      sheet?.put(61, 1, { value: null, formula: "=C61*2" });
      sheet?.put(61, 2, { value: { error: "#N/A" } });
      sheet?.put(62, 1, { value: true });
    });
    expect(editsOf(changes).every(({ kind }) => kind === "write")).toBe(true);
    const sheet = (await read(from)).sheets.find(({ isProtected }) => !isProtected);
    expect([sheet?.values[60]?.slice(1, 3), sheet?.formulas[60]?.[1], sheet?.formats[60]?.[2]]).toEqual([
      ["=1+1", 0.5],
      undefined,
      "0%",
    ]);
    expect([sheet?.formulas[61]?.slice(1, 3), sheet?.values[61]?.[1]]).toEqual([["=C61*2", "=#N/A"], 1]);
    expect(sheet?.values[62]?.[1]).toBe(true);
    const [was, is] = [partsOf(fixture("rich-template")), partsOf(await from.bytes())];
    const changed = [...was].filter(([path, bytes]) => !Buffer.from(bytes).equals(is.get(path) ?? Buffer.alloc(0)));
    expect(changed.map(([path]) => path).filter((path) => !/(?:sheet\d|workbook|styles)\.xml$/.test(path))).toEqual([]);
    expect([...was.keys()].filter((path) => !is.has(path) && !/calcChain/.test(path))).toEqual([]);
  });

  it("empties cells that were emptied, and clears those that nothing is left of", async () => {
    const { changes } = await saved("examples/canonical-en", (workbook) => {
      const sheet = sheetOf(workbook, "Officials");
      sheet.put(1, 2, { ...sheet.cell(1, 2), value: null, format: { bold: true } });
      sheet.put(2, 2, { value: null });
    });
    const at = { sheet: "Officials", column: 2 };
    expect(editsOf(changes)).toEqual([
      { kind: "clear", sheet: "Officials", area: { row: 2, column: 2, rows: 1, columns: 1 } },
      { kind: "write", ...at, row: 1, values: [[null]] },
    ]);
  });

  it("gives rows that were added below the looks that they took from the row above", async () => {
    const { from, changes } = await saved("rich-template", (workbook) => {
      const sheet = sheetOf(workbook, "Resumen");
      const above = sheet.cell(2, 1);
      sheet.put(40, 1, { ...above, value: 3 });
      sheet.put(41, 1, { ...above, value: 4 });
    });
    const edit = { kind: "write", sheet: "Resumen", row: 40, column: 1, values: [[3], [4]] };
    expect(editsOf(changes)).toEqual([{ ...edit, likeRow: expect.any(Number) }]);
    const looks = valueOf(await from.looks()).find(({ name }) => name === "Resumen")?.cells;
    const [above, ...below] = [2, 40, 41].map((row) => looks?.get(row)?.get(1));
    expect(above).toBeDefined();
    expect(below).toEqual([above, above]);
  });

  it("gives filled cells another number format, and columns another width; all else stays as it was", async () => {
    const before = await file("examples/canonical-en");
    const look = async (from: WorkbookFile, row: number, column: number) => {
      const sheet = valueOf(await from.looks()).find(({ name }) => name === "Officials");
      return { ...sheet?.cells.get(row)?.get(column) };
    };
    const { from, changes } = await saved("examples/canonical-en", (workbook) => {
      const sheet = sheetOf(workbook, "Officials");
      sheet.put(1, 0, { ...sheet.cell(1, 0), numberFormat: "0.0" });
      sheet.put(2, 0, { ...sheet.cell(2, 0), value: 0.75, numberFormat: "0%" });
      sheet.columnWidths.set(1, 109);
      sheet.columnWidths.set(30, 109);
    });
    expect(stepsOf(changes).map((edits) => edits.map(({ kind }) => kind))).toEqual([
      ["write", "write"],
      ["write", "write", "write", "write"],
    ]);
    const [was, is] = [await read(before), await read(from)].map(({ sheets }) =>
      sheets.find(({ name }) => name === "Officials"),
    );
    expect([is?.values[1]?.[0], is?.values[2]?.[0]]).toEqual([was?.values[1]?.[0], 0.75]);
    expect([is?.formats[1]?.[0], is?.formats[2]?.[0]]).toEqual(["0.0", "0%"]);
    expect(is?.values.slice(3)).toEqual(was?.values.slice(3));
    expect(await look(from, 1, 0)).toEqual({ ...(await look(before, 1, 0)), numberFormat: "0.0" });
    const widths = valueOf(await from.looks()).find(({ name }) => name === "Officials")?.columnWidths;
    expect([1, 30].map((column) => Math.round(widths?.get(column) ?? 0))).toEqual([21, 21]);
  });

  it("adds a sheet that was added, with its looks", async () => {
    const { from } = await saved("examples/canonical-en", (workbook) => {
      const sheet = workbook.addSheet("Notes");
      sheet.put(0, 0, { value: "x", format: { bold: true, fill: "#FFFF00" } });
      sheet.columnWidths.set(0, 109);
    });
    expect((await read(from)).sheets.at(-1)).toMatchObject({ name: "Notes", values: [["x"]], marks: {} });
    const looks = valueOf(await from.looks()).at(-1);
    expect(looks?.cells.get(0)?.get(0)).toEqual({ bold: true, fill: "FFFF00" });
    expect(Math.round(looks?.columnWidths.get(0) ?? 0)).toBe(21);
  });

  it("keeps and forgets marks", async () => {
    const { changes } = await saved("examples/canonical-en", (workbook) => {
      const { names } = sheetOf(workbook, "Officials");
      names.push({ name: "_appraisal.role.officials", formula: "=Officials!$A$1:$B$2", visible: false });
    });
    const area = { row: 0, column: 0, rows: 2, columns: 2 };
    expect(editsOf(changes)).toEqual([{ kind: "mark", sheet: "Officials", name: "role.officials", area }]);
  });

  it("is refused where a clerk's sheet was renamed or taken away, for no edit of a file does that", async () => {
    const renamed = await saved("examples/canonical-en", (workbook) =>
      workbook.renameSheet(sheetOf(workbook, "Officials"), "People"),
    );
    expect(renamed.changes).toEqual({ kind: "renamed", name: "People", before: "Officials" });
    const removed = await saved("examples/canonical-en", (workbook) =>
      workbook.removeSheet(sheetOf(workbook, "Officials")),
    );
    expect(removed.changes).toEqual({ kind: "removed", name: "Officials" });
  });
});
