/** Calculating and undoing leaves a workbook as it was, in a file as in Excel, save what somebody has changed in between. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { calculate, examine, planEdits, type Calculation } from "../../src/appraise";
import { undo } from "../../src/jobs";
import {
  areaAddress,
  cellAddress,
  isCellError,
  type CellError,
  type Content,
  type Edit,
  type SheetSnapshot,
  type WorkbookHost,
} from "../../src/workbook";
import { openWorkbookFile } from "../../src/workbook/file";
import { cellsOf, comparable, valueOf, type OpenSketch, type SheetSketch } from "./host-contract";

const AT = new Date(2026, 0, 15, 9, 30);
/** Milliseconds; whole workbooks are calculated and compared. */
const PATIENCE = 60_000;

/** The sheets of an example, to be drawn anew. */
async function sketches(example: string): Promise<readonly SheetSketch[]> {
  const bytes = readFileSync(join(__dirname, `../fixtures/examples/${example}.xlsx`));
  const file = valueOf(await openWorkbookFile(bytes));
  return valueOf(await file.read()).sheets.map(sketchOf);
}

/** A sheet to be drawn anew. */
export function sketchOf(sheet: SheetSnapshot): SheetSketch {
  const [table, another] = sheet.tables;
  return {
    name: sheet.name,
    rows: Array.from(sheet.values, (cells, row) => Array.from(cells ?? [], (_, column) => drawn(sheet, row, column))),
    formats: Object.fromEntries(cellsOf(sheet.formats)),
    merges: sheet.merges.map(areaAddress),
    ...(table && !another ? { table: { name: table.name, area: areaAddress(table.area) } } : {}),
  };
}

function drawn({ values, formulas }: SheetSnapshot, row: number, column: number): Content | CellError {
  const [value = null, formula] = [values[row]?.[column], formulas[row]?.[column]];
  if (formula === undefined || isCellError(value) || typeof value === "boolean") return value;
  return { formula: formula.slice(1), value: value ?? "" };
}

/** Writes half of the first figure that counts, as a department would that corrects itself. */
function corrected({ appraisal }: Calculation): Edit {
  const lines = appraisal.years.at(-1)?.officials.flatMap(({ indicators }) => indicators) ?? [];
  const line = lines.find(({ figure }) => typeof figure === "number" && figure > 0);
  if (!line) throw new Error("no figure");
  const { sheet, row, column } = line.figureAt;
  return { kind: "write", sheet, row, column, values: [[Number(line.figure) / 2]] };
}

export function describeUndoing(name: string, open: OpenSketch): void {
  const look = async (host: WorkbookHost) => comparable(valueOf(await host.read()));
  const calculated = async (host: WorkbookHost): Promise<Calculation> => {
    const calculation = valueOf(await calculate(host, undefined, () => AT));
    expect(calculation.edits.length).toBeGreaterThan(0);
    return calculation;
  };
  const undone = async (host: WorkbookHost, { snapshot, edits }: Calculation) =>
    valueOf(await undo(host, { before: snapshot, edits })).kept;

  describe(`${name}: undoing a calculation`, () => {
    const examples = ["canonical-en-faults", "zh-template", "tables", "transposed"];
    it.each(examples)(
      "leaves %s as it was, and the same is planned again",
      async (example) => {
        const { host, reopen } = await open(await sketches(example));
        const before = await look(host);
        const calculation = await calculated(host);
        expect(await look(host)).not.toEqual(before);
        expect(await undone(host, calculation)).toEqual([]);
        for (const reader of [host, await reopen()]) expect(await look(reader)).toEqual(before);
        expect(planEdits(examine(valueOf(await host.read())), AT)).toEqual(calculation.edits);
      },
      PATIENCE,
    );

    it.each(["zh-template", "tables"])(
      "gives %s its older results back, and then undoes these",
      async (example) => {
        const { host, reopen } = await open(await sketches(example));
        const first = await calculated(host);
        const correction = corrected(first);
        valueOf(await host.apply([correction]));
        const between = await look(host);
        const second = await calculated(host);
        expect(await undone(host, second)).toEqual([]);
        for (const reader of [host, await reopen()]) expect(await look(reader)).toEqual(between);
        expect(planEdits(examine(valueOf(await host.read())), AT)).toEqual(second.edits);
        expect(await undone(host, first)).toEqual([]);
        const { host: untouched } = await open(await sketches(example));
        valueOf(await untouched.apply([correction]));
        expect(await look(host)).toEqual(await look(untouched));
      },
      PATIENCE,
    );

    it(
      "leaves what somebody has changed since, and names it",
      async () => {
        const { host, reopen } = await open(await sketches("canonical-en"));
        const before = valueOf(await host.read());
        const calculation = await calculated(host);
        const graded = calculation.edits.find((edit) => edit.kind === "write");
        if (!graded) throw new Error("nothing written");
        const note: Edit = { kind: "write", sheet: "Archive", row: 2, column: 30, values: [["seen"]] };
        valueOf(await host.apply([{ ...graded, row: 4, values: [[12.5]] }, note]));
        const { row, column } = { row: 4, column: graded.column };
        expect(await undone(host, calculation)).toEqual([
          { sheet: graded.sheet, reason: "changed", areas: [{ row, column, rows: 1, columns: 1 }] },
          { sheet: "Archive", reason: "changed", areas: [] },
        ]);
        const { sheets } = valueOf(await (await reopen()).read());
        expect(sheets.map((sheet) => sheet.name)).toEqual([...before.sheets.map((sheet) => sheet.name), "Archive"]);
        const cells = sheets.map((sheet) => Object.fromEntries(cellsOf(sheet.values)));
        const expected = before.sheets.map((sheet) => ({
          ...Object.fromEntries(cellsOf(sheet.values)),
          ...(sheet.name === graded.sheet ? { [cellAddress(row, column)]: 12.5 } : {}),
        }));
        expect(cells.slice(0, -1)).toEqual(expected);
        expect(cells.at(-1)).toMatchObject({ AE3: "seen" });
      },
      PATIENCE,
    );
  });
}
