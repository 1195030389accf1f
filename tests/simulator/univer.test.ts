/** What the simulated workbook and Univer's grid tell each other; the grid itself is tried in a browser (tests/e2e). */
import type { ICellData } from "@univerjs/core";
import { SimulatedWorkbook, type Sheet } from "../../src/simulator";
import { Bridge, type Grid } from "../../src/simulator/univer/bridge";
import { cellData, univerFormula, valueOf } from "../../src/simulator/univer/cell-data";
import type { GridCell, GridSheet } from "../../src/simulator/univer/grid";
import { layoutMutations, layoutOf } from "../../src/simulator/univer/layout";
import { NOT_COMPUTED, type CellValue } from "../../src/workbook";

describe("a value is the same in Univer and back", () => {
  it.each<[CellValue]>([
    [null],
    [0],
    [-1.5],
    [true],
    [false],
    ["优秀"],
    ["12"],
    ["1,234.5"],
    ["98.6%"],
    ["TRUE"],
    [" "],
    [{ error: "#N/A" }],
    [{ error: "#DIV/0!" }],
  ])("%j", (value) => expect(valueOf(cellData({ value }, value, {}))).toEqual(value));

  it("keeps a text that looks like a number, an error or a truth value a text", () => {
    for (const text of ["12", "true", "1e3", "50 %"])
      expect(cellData({ value: text }, text, {})).toMatchObject({ t: 4 });
    expect(valueOf({ v: "#N/A", t: 4 })).toBe("#N/A");
  });

  it("leaves what was never computed to Univer", () => {
    const value = { error: NOT_COMPUTED };
    expect(cellData({ value, formula: "=1+1" }, value, {})).toMatchObject({ v: null, f: "=1+1" });
  });

  it("takes an error of a formula for one, whichever it is, and its empty text for a text", () => {
    expect(valueOf({ v: "#SPILL!", f: "=A1" })).toEqual({ error: "#SPILL!" });
    expect(valueOf({ v: "", t: 1, f: '=""' })).toBe("");
    expect(valueOf({ v: "#1 of all", t: 1, f: "=A1" })).toBe("#1 of all");
  });

  it("reads what a person types with line breaks", () => {
    const p = { body: { dataStream: "a\nb\r\n" } } as ICellData["p"];
    expect(valueOf({ p })).toBe("a\nb");
  });

  it.each([
    ["=_xlfn.CONCAT(A1)", "=CONCAT(A1)"],
    ["=_xlfn._xlws.SORT(A1)", "=SORT(A1)"],
    ['=LEN("_xlfn.")', '=LEN("_xlfn.")'],
  ])("%s is known to Univer as %s", (formula, known) => expect(univerFormula(formula)).toBe(known));
});

it("a cell's looks come with it, those of a condition on top, and nothing of the looks before stays", () => {
  const format = { bold: true, fill: "#DDEBF7", horizontal: "Center", borders: new Set(["top"] as const) };
  const { s } = cellData({ value: 1, numberFormat: "0.00", format }, 1, { fill: "#FF0000" });
  expect(s).toMatchObject({ bl: 1, bg: { rgb: "#FF0000" }, ht: 2, n: { pattern: "0.00" }, bd: { t: { s: 1 } } });
  expect(cellData({ value: 1 }, 1, {}).s).toMatchObject({ bl: 0, bg: null, ht: null, n: null, bd: null, cl: null });
});

describe("the layout of a sheet", () => {
  const sheet = () => new SimulatedWorkbook().addSheet("甲");

  it("is the same as long as nothing changes", () =>
    expect(layoutMutations(layoutOf(sheet()), layoutOf(sheet()))).toEqual([]));

  it("is changed by what differs, and goes back to what is usual", () => {
    const changed = sheet();
    changed.columnWidths.set(2, 75);
    changed.rowHeights.set(0, 30);
    changed.freeze = { rows: 1, columns: 0 };
    changed.merges = [{ row: 0, column: 0, rows: 1, columns: 3 }];
    changed.visibility = "Hidden";
    changed.put(400, 0, { value: 1 });
    const [before, after] = [layoutOf(sheet()), layoutOf(changed)];
    const there = Object.fromEntries(layoutMutations(before, after));
    expect(there).toMatchObject({
      "sheet.mutation.set-worksheet-row-count": { rowCount: 501 },
      "sheet.mutation.set-worksheet-col-width": { colWidth: { 2: 100 } },
      "sheet.mutation.set-worksheet-row-height": { rowHeight: { 0: 40 } },
      "sheet.mutation.set-frozen": { ySplit: 1, xSplit: 0, startRow: 1, startColumn: -1 },
      "sheet.mutation.add-worksheet-merge": { ranges: [{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 2 }] },
      "sheet.mutation.set-worksheet-hidden": { hidden: 1 },
    });
    const back = Object.fromEntries(layoutMutations(after, before));
    expect(back["sheet.mutation.set-worksheet-col-width"]).toMatchObject({ colWidth: { 2: 72 } });
    expect(back["sheet.mutation.set-worksheet-row-height"]).toMatchObject({ rowHeight: { 0: 20 } });
    expect(back["sheet.mutation.remove-worksheet-merge"]).toBeDefined();
  });
});

/** A grid that keeps cells and tabs as Univer does, and computes what it is told to. */
class PlainGrid implements Grid {
  readonly mutations: string[] = [];
  readonly cells = new Map<string, ICellData>();
  revealed: unknown[] = [];
  tabs: GridSheet[] = [];
  onComputed: () => void = () => undefined;

  show({ sheets, sheetOrder }: Parameters<Grid["show"]>[0]): void {
    for (const id of sheetOrder) this.add(id, sheets[id] ?? {});
  }
  mutate(id: string, params: object): void {
    this.mutations.push(id);
    const { subUnitId, cellValue, sheet, name } = params as {
      subUnitId: string;
      name?: string;
      cellValue?: Matrix;
      sheet?: Added & { id: string };
    };
    if (cellValue) this.fill(subUnitId, cellValue);
    if (sheet) this.add(sheet.id, sheet);
    if (id.endsWith("remove-sheet")) this.tabs = this.tabs.filter((tab) => tab.id !== subUnitId);
    if (name !== undefined) this.tabs = this.tabs.map((tab) => (tab.id === subUnitId ? { ...tab, name } : tab));
  }
  sheets(): GridSheet[] {
    return this.tabs;
  }
  cell(sheetId: string, row: number, column: number): GridCell {
    const data = this.cells.get(`${sheetId} ${row} ${column}`) ?? null;
    const style = data?.s as { n?: { pattern: string } | null } | undefined;
    return { data, formula: data?.f ?? undefined, numberFormat: style?.n?.pattern };
  }
  places(): [number, number][] {
    return [];
  }
  reveal(sheetId: string, area: unknown): void {
    this.revealed.push([sheetId, area]);
  }
  async computed(): Promise<void> {
    this.onComputed();
  }
  private add(id: string, { name = "", cellData: cells = {} }: Added): void {
    this.tabs.push({ id, name, isVisible: true });
    this.fill(id, cells);
  }
  private fill(id: string, cells: Matrix): void {
    for (const [row, columns] of Object.entries(cells))
      for (const [column, data] of Object.entries(columns)) this.cells.set(`${id} ${row} ${column}`, data);
  }
}

interface Added {
  readonly name?: string;
  readonly cellData?: Matrix;
}
type Matrix = Record<number, Record<number, ICellData>>;

const VALUES = "sheet.mutation.set-range-values";

describe("the bridge between workbook and grid", () => {
  let workbook: SimulatedWorkbook;
  let sheet: Sheet;
  let grid: PlainGrid;
  let written: string[];
  let bridge: Bridge;
  beforeEach(() => {
    workbook = new SimulatedWorkbook();
    sheet = workbook.addSheet("甲");
    sheet.put(0, 0, { value: 2, format: { bold: true } });
    sheet.put(0, 1, { value: 4, formula: "=A1*2" });
    grid = new PlainGrid();
    written = [];
    bridge = new Bridge(workbook, grid, (on, row, column) => written.push(`${on.name} ${row} ${column}`));
    grid.mutations.length = 0;
  });

  /** A person fills a cell of the grid. */
  function type(row: number, column: number, data: ICellData): void {
    grid.cells.set(`${sheet.id} ${row} ${column}`, data);
    bridge.mutated(VALUES, { subUnitId: sheet.id, cellValue: { [row]: { [column]: data } } });
  }

  it("shows what the add-in writes in one mutation a sheet, and remembers it as written", () => {
    for (let row = 1; row < 50; row++) sheet.put(row, 0, { value: row });
    bridge.push();
    expect(grid.mutations.filter((id) => id === VALUES)).toHaveLength(1);
    expect(grid.cell(sheet.id, 49, 0).data?.v).toBe(49);
    expect(written).toHaveLength(49);
    bridge.push();
    expect(grid.mutations.filter((id) => id === VALUES)).toHaveLength(1);
  });

  it("takes what is typed, keeps the looks, and does not take it for the add-in's", () => {
    type(0, 0, { v: 7, t: 2, s: { n: { pattern: "0%" } } });
    expect(sheet.cell(0, 0)).toEqual({ value: 7, format: { bold: true }, numberFormat: "0%" });
    type(0, 0, { v: null });
    expect(sheet.cell(0, 0)).toMatchObject({ value: null, format: { bold: true } });
    expect(written).toEqual([]);
  });

  it("keeps what a formula came to in the file, until the grid has computed it anew", async () => {
    expect(workbook.valueOf(sheet, sheet.cell(0, 1))).toBe(4);
    type(0, 0, { v: 5, t: 2 });
    grid.onComputed = () => type(0, 1, { v: 11, t: 2, f: "=A1*2" });
    await bridge.settle();
    // Whatever the grid says counts: here it says 11.
    expect(workbook.valueOf(sheet, sheet.cell(0, 1))).toBe(11);
    expect(sheet.cell(0, 1).formula).toBe("=A1*2");
  });

  it("is computed by the small engine between a change and the grid's answer", () => {
    type(0, 0, { v: 5, t: 2 });
    expect(workbook.valueOf(sheet, sheet.cell(0, 1))).toBe(10);
  });

  it("waits for the grid only where something has changed", async () => {
    const computed = jest.spyOn(grid, "computed");
    await bridge.settle();
    expect(computed).not.toHaveBeenCalled();
    type(0, 0, { v: 5, t: 2 });
    await Promise.all([bridge.settle(), bridge.settle()]);
    expect(computed).toHaveBeenCalledTimes(1);
  });

  it("makes and takes away tabs with the add-in's sheets", () => {
    const added = workbook.addSheet("乙");
    added.put(0, 0, { value: "x" });
    bridge.push();
    expect(grid.tabs.map(({ name }) => name)).toEqual(["甲", "乙"]);
    expect(grid.cell(added.id, 0, 0).data?.v).toBe("x");
    workbook.removeSheet(added);
    bridge.push();
    expect(grid.tabs.map(({ name }) => name)).toEqual(["甲"]);
    workbook.renameSheet(sheet, "丙");
    workbook.bringBack(added, 0);
    bridge.push();
    expect(grid.tabs.map(({ name }) => name).sort()).toEqual(["丙", "乙"]);
  });

  it("puts looks back that are given by hand, of moved cells too, and keeps the number formats that come with typing", () => {
    type(0, 0, { v: 0.7, t: 2, s: { bl: 0, bg: { rgb: "#FF0000" }, n: { pattern: "0%" } } });
    expect(sheet.cell(0, 0)).toEqual({ value: 0.7, numberFormat: "0%", format: { bold: true } });
    expect(grid.cell(sheet.id, 0, 0).data).toMatchObject({ v: 0.7, s: { bl: 1, bg: null, n: { pattern: "0%" } } });
    grid.cells.set(`${sheet.id} 0 0`, { v: 0.7, t: 2, s: { it: 1 } });
    bridge.mutated("sheet.mutation.move-range", { from: { subUnitId: sheet.id }, to: { subUnitId: sheet.id } });
    expect(grid.cell(sheet.id, 0, 0).data?.s).toMatchObject({ bl: 1, it: 0 });
  });

  it.each([
    ["add-worksheet-merge", "remove-worksheet-merge"],
    ["remove-worksheet-merge", "add-worksheet-merge"],
  ])("undoes %s, which comes with pasting and cutting, by %s", (done, undone) => {
    bridge.mutated(`sheet.mutation.${done}`, { subUnitId: sheet.id, ranges: [] });
    expect(grid.mutations).toEqual([`sheet.mutation.${undone}`]);
  });

  it("shows what was typed without looks as it is, and a result in its format: sending it back, it would be computed again", () => {
    type(4, 4, { v: 7, t: 2 });
    type(0, 1, { v: 0.5, t: 2, f: "=A1*2", s: { n: { pattern: "0%" } } });
    expect(grid.mutations).toEqual([]);
  });

  it("takes the widths that a person gives to columns", () => {
    const told = (params: object) =>
      bridge.mutated("sheet.mutation.set-worksheet-col-width", { subUnitId: sheet.id, ...params });
    told({ ranges: [{ startColumn: 1, endColumn: 2 }], colWidth: 100 });
    told({ ranges: [{ startColumn: 4, endColumn: 6 }], colWidth: { 4: 40, 6: 60 } });
    expect([...sheet.columnWidths]).toEqual([
      [1, 75],
      [2, 75],
      [4, 30],
      [6, 45],
    ]);
  });

  it("takes sheets that a person adds, names, orders, removes and brings back; marks follow the name", () => {
    sheet.names.push({ name: "_appraisal.role.officials", formula: "=甲!$A$1", visible: false });
    const tab = { id: "own", name: "Sheet2", isVisible: true };
    const told = (tabs: GridSheet[], what: string): void => {
      grid.tabs = tabs;
      bridge.mutated(`sheet.mutation.${what}`, {});
    };
    const [first] = grid.tabs;
    if (!first) throw new Error("no tab");
    told([tab, first], "insert-sheet");
    const [added] = workbook.sheets;
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet2", "甲"]);
    told([tab, { ...first, name: "张三's" }], "set-worksheet-name");
    expect([sheet.name, sheet.names[0]?.formula]).toEqual(["张三's", "='张三''s'!$A$1"]);
    told([{ ...first, name: "张三's" }], "remove-sheet");
    told([{ ...first, name: "张三's" }, tab], "insert-sheet");
    expect(workbook.sheets).toEqual([sheet, added]);
  });

  it("goes where a link leads, but not to a sheet that cannot be seen", () => {
    const [other, hidden] = [workbook.addSheet("乙"), workbook.addSheet("丙")];
    hidden.visibility = "VeryHidden";
    sheet.put(2, 0, { value: "x", link: "乙!B2" });
    sheet.put(3, 0, { value: "x", link: "丙!B2" });
    bridge.push();
    bridge.clicked(sheet.id, 3, 0);
    expect(workbook.active).toBe(sheet);
    bridge.clicked(sheet.id, 2, 0);
    expect([workbook.active, workbook.selection]).toEqual([other, "B2"]);
    expect(grid.revealed.at(-1)).toEqual([other.id, { row: 1, column: 1, rows: 1, columns: 1 }]);
  });

  it("selects in the workbook what is selected in the grid, without being sent there again", () => {
    grid.revealed = [];
    bridge.selected(sheet.id, { row: 4, column: 2, rows: 2, columns: 1 });
    bridge.push();
    expect([workbook.selection, grid.revealed]).toEqual(["C5:C6", []]);
  });

  it("lets nobody type into a protected sheet", () => {
    expect(bridge.mayEdit(sheet.id)).toBe(true);
    sheet.isProtected = true;
    expect(bridge.mayEdit(sheet.id)).toBe(false);
  });

  it("gives cells that meet a condition their looks as soon as they are typed", () => {
    const condition = sheet.conditionalFormats.add({ row: 5, column: 0, rows: 1, columns: 1 });
    Object.assign(condition, { formula: '="优秀"', format: { fill: "#C6EFCE" } });
    type(5, 0, { v: "优秀", t: 1 });
    expect(grid.cell(sheet.id, 5, 0).data?.s).toMatchObject({ bg: { rgb: "#C6EFCE" } });
  });
});
