/** What every host promises of the edits that take something back, and of what a sheet of ours holds beside its cells. */
import type { Content, Edit, SheetContent, SheetSnapshot, WorkbookHost } from "../../src/workbook";
import { parseAddress, SHEET_MARK } from "../../src/workbook";
import { cellsOf, comparable, valueOf, type OpenedWorkbook, type OpenSketch, type SheetSketch } from "./host-contract";

const CLERKS: SheetSketch = {
  name: "名单",
  rows: [
    ["Name", "Unit", "Score"],
    ["Zhang", "East", 91.5],
    ["Li", "West", { formula: "C2-1.5", value: 90 }],
  ],
  formats: { C2: "0.0" },
  merges: ["A5:B6"],
};
const TABLE: SheetSketch = {
  name: "Table's sheet",
  rows: [[], ["", "Name", "Unit"], ["", "Zhang", "East"], ["", "Li", "West"]],
  table: { name: "Staff", area: "B2:C4" },
};
const LOCKED: SheetSketch = { name: "Locked", rows: [["Mine"]], isProtected: true };
const HIDDEN: SheetSketch = { name: "Hidden", rows: [["x"]], isHidden: true };

const area = (address: string) => {
  const parsed = parseAddress(address);
  if (!parsed) throw new Error(address);
  return parsed;
};
const write = (sheet: string, address: string, ...column: Content[]): Edit => {
  const { row, column: at } = area(address);
  return { kind: "write", sheet, row, column: at, values: column.map((content) => [content]) };
};
const clear = (sheet: string, address: string): Edit => ({ kind: "clear", sheet, area: area(address) });
const resize = (address: string, table = "Staff"): Edit => ({
  kind: "resizeTable",
  sheet: TABLE.name,
  table,
  area: area(address),
});

/** Everything that a sheet of ours can hold. */
const content: SheetContent = {
  rows: [
    [{ content: "单位" }, { content: "2024" }, { content: "2025" }],
    [{ content: "=East", link: { sheet: "名单", area: area("B2") } }, { content: 80 }, { content: 91.5 }],
    [{ content: "West", link: { sheet: "Table's sheet" } }, { content: null }, { content: "优秀" }],
  ],
  columnWidths: [12, 8, 8],
  freeze: { rows: 1, columns: 0 },
  merges: [],
  print: { landscape: true, fitWidth: true, titleRows: 1 },
  conditionalFormats: [{ area: area("B2:C3"), equals: "优秀", style: { bold: true, color: "006100", fill: "C6EFCE" } }],
  charts: [
    {
      kind: "columns",
      title: "<Scores> & more",
      categories: area("A2:A3"),
      series: [
        { name: "2024", values: area("B2:B3") },
        { name: "=2025", values: area("C2:C3") },
      ],
      minimum: 60,
      at: area("E2:L16"),
    },
  ],
};
const own = (mark: string, more: Partial<SheetContent> = {}): Edit => ({
  kind: "ownSheet",
  sheet: `Sheet of ${mark}`,
  mark,
  content: { ...content, ...more },
});
const remove = (mark: string, sheet = `Sheet of ${mark}`): Edit => ({ kind: "removeSheet", sheet, mark });

async function sheetsOf(host: WorkbookHost): Promise<readonly SheetSnapshot[]> {
  return valueOf(await host.read()).sheets;
}

async function sheetOf(host: WorkbookHost, name: string): Promise<SheetSnapshot> {
  const sheet = (await sheetsOf(host)).find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function describeTakingBack(name: string, open: OpenSketch): void {
  const openAll = (): Promise<OpenedWorkbook> => open([CLERKS, TABLE, LOCKED, HIDDEN]);

  /** Applies plans one after the other and expects that everything is as before the first, also for a colleague. */
  async function expectUndone({ host, reopen }: OpenedWorkbook, ...plans: Edit[][]): Promise<void> {
    const before = comparable(valueOf(await host.read()));
    for (const plan of plans) valueOf(await host.apply(plan));
    for (const reader of [host, await reopen()]) expect(comparable(valueOf(await reader.read()))).toEqual(before);
  }

  async function expectRefused({ host, reopen }: OpenedWorkbook, plan: Edit[], refusal: unknown): Promise<void> {
    const before = comparable(valueOf(await host.read()));
    expect(await host.apply([write(CLERKS.name, "D1", "first"), ...plan])).toEqual({ ok: false, refusal });
    for (const reader of [host, await reopen()]) expect(comparable(valueOf(await reader.read()))).toEqual(before);
  }

  describe(`${name}: sheets with charts, links and conditional formats`, () => {
    it("hold their texts and numbers as any other, and are refilled and removed like any other", async () => {
      const workbook = await openAll();
      const { host, reopen } = workbook;
      const plain = { A1: "单位", B1: "2024", C1: "2025", A2: "=East", B2: 80, C2: 91.5, A3: "West", C3: "优秀" };
      for (let round = 0; round < 2; round++) {
        valueOf(await host.apply([own("x")]));
        for (const reader of [host, await reopen()]) {
          const sheet = await sheetOf(reader, "Sheet of x");
          expect(Object.fromEntries(cellsOf(sheet.values))).toEqual(plain);
          expect(cellsOf(sheet.formulas).size).toBe(0);
          expect(sheet.marks).toEqual({ [SHEET_MARK]: { text: "x" } });
        }
      }
      valueOf(await host.apply([remove("x")]));
      await expectUndone(workbook, [own("x"), own("y")], [remove("y"), remove("x")]);
    });
  });

  describe(`${name}: hidden sheets of ours`, () => {
    it("are hidden so that Excel does not offer them, and come into sight when they are no longer to be", async () => {
      const { host, reopen } = await openAll();
      for (const isHidden of [true, false, true, undefined]) {
        valueOf(await host.apply([own("memory", isHidden === undefined ? {} : { isHidden })]));
        for (const reader of [host, await reopen()]) {
          const { visibility } = await sheetOf(reader, "Sheet of memory");
          expect([isHidden, visibility]).toEqual([isHidden, isHidden ? "veryHidden" : "visible"]);
        }
      }
    });

    it("are removed as well", async () => {
      await expectUndone(await openAll(), [own("memory", { isHidden: true })], [remove("memory")]);
    });
  });

  describe(`${name}: removing a sheet of ours`, () => {
    it("knows it by its mark and not by its name; where there is none, nothing is done", async () => {
      const { host, reopen } = await openAll();
      valueOf(await host.apply([own("a"), own("b")]));
      valueOf(await host.apply([remove("a", "Renamed"), remove("c", CLERKS.name), remove("c", "Sheet of b")]));
      for (const reader of [host, await reopen()]) {
        const names = (await sheetsOf(reader)).map((sheet) => sheet.name);
        expect(names).toEqual([CLERKS.name, TABLE.name, "Locked", "Hidden", "Sheet of b"]);
        expect((await sheetOf(reader, "Sheet of b")).marks).toEqual({ [SHEET_MARK]: { text: "b" } });
      }
    });

    it("leaves the marks of the sheets behind it on their sheets", async () => {
      const { host, reopen } = await openAll();
      const last: Edit = { kind: "newSheet", sheet: "Behind", content };
      const mark: Edit = { kind: "mark", sheet: "Behind", name: "grade", area: area("C1:C3") };
      valueOf(await host.apply([own("a"), last, own("b")]));
      valueOf(await host.apply([mark]));
      valueOf(await host.apply([remove("a")]));
      for (const reader of [host, await reopen()]) {
        expect((await sheetOf(reader, "Behind")).marks).toEqual({ grade: { area: area("C1:C3") } });
        expect((await sheetOf(reader, "Sheet of b")).marks).toEqual({ [SHEET_MARK]: { text: "b" } });
      }
      // The sheet of the mark `b` is found where it is now.
      valueOf(await host.apply([own("b", { rows: [[{ content: "again" }]], charts: [] })]));
      expect((await sheetOf(await reopen(), "Sheet of b")).values).toEqual([["again"]]);
    });

    it("frees its name", async () => {
      const { host, reopen } = await openAll();
      valueOf(await host.apply([own("a")]));
      valueOf(await host.apply([remove("a")]));
      valueOf(await host.apply([{ kind: "newSheet", sheet: "Sheet of a", content }]));
      expect((await sheetOf(await reopen(), "Sheet of a")).marks).toEqual({});
    });

    it("is refused for the last sheet that can be seen", async () => {
      const marked = { ...CLERKS, merges: [], names: { "_appraisal.sheet": '"only"' } };
      const workbook = await open([marked, HIDDEN]);
      await expectRefused(workbook, [remove("only")], { code: "last-visible-sheet", sheet: CLERKS.name });
    });
  });

  describe(`${name}: clearing cells`, () => {
    it("takes contents, formulas and formats off, and nothing from the cells around", async () => {
      const { host, reopen } = await openAll();
      valueOf(await host.apply([clear(CLERKS.name, "C2:D9")]));
      for (const reader of [host, await reopen()]) {
        const sheet = await sheetOf(reader, CLERKS.name);
        expect(Object.fromEntries(cellsOf(sheet.values))).toEqual({
          A1: "Name",
          B1: "Unit",
          C1: "Score",
          A2: "Zhang",
          B2: "East",
          A3: "Li",
          B3: "West",
        });
        expect([cellsOf(sheet.formulas).size, cellsOf(sheet.formats).size]).toEqual([0, 0]);
        expect(sheet.merges).toEqual([area("A5:B6")]);
      }
    });

    it("leaves no looks for what is written there afterwards", async () => {
      const { host, reopen } = await openAll();
      valueOf(await host.apply([clear(CLERKS.name, "C2")]));
      valueOf(await host.apply([write(CLERKS.name, "C2", 1)]));
      expect(cellsOf((await sheetOf(await reopen(), CLERKS.name)).formats).size).toBe(0);
    });

    it("undoes what was written into empty cells, with the looks of its neighbours and its mark", async () => {
      const grade = { ...write(CLERKS.name, "D1", "Grade", "A", { formula: "C3", value: 90 }), likeColumn: 2 } as Edit;
      const mark: Edit = { kind: "mark", sheet: CLERKS.name, name: "grade", area: area("D1:D3") };
      const unmark: Edit = { kind: "unmark", sheet: CLERKS.name, name: "grade" };
      await expectUndone(await openAll(), [grade, mark], [clear(CLERKS.name, "D1:D3"), unmark]);
    });

    it.each<[string, Edit, unknown]>([
      ["a sheet that is gone", clear("Gone", "A1"), { code: "sheet-gone", sheet: "Gone" }],
      ["a protected sheet", clear("Locked", "A1"), { code: "cells-protected", sheet: "Locked" }],
      [
        "a part of a merged cell",
        clear(CLERKS.name, "B6"),
        { code: "cell-not-writable", sheet: CLERKS.name, cell: "B6" },
      ],
    ])("is refused for %s", async (_, edit, refusal) => {
      await expectRefused(await openAll(), [edit], refusal);
    });
  });

  describe(`${name}: resizing a table`, () => {
    const tableArea = async (host: WorkbookHost) => (await sheetOf(host, TABLE.name)).tables.map((table) => table.area);

    it("gives it more columns and rows, whose headers stand in the cells", async () => {
      const { host, reopen } = await openAll();
      valueOf(await host.apply([write(TABLE.name, "E2", "Grade", "A")]));
      valueOf(await host.apply([resize("B2:E6", "staff"), write(TABLE.name, "D2", "Score", 91.5)]));
      for (const reader of [host, await reopen()]) {
        expect(await tableArea(reader)).toEqual([area("B2:E6")]);
        const { values } = await sheetOf(reader, TABLE.name);
        expect(values[1]?.slice(1)).toEqual(["Name", "Unit", "Score", "Grade"]);
        expect(values[2]?.slice(1)).toEqual(["Zhang", "East", 91.5, "A"]);
      }
    });

    it("takes them away again, and leaves the cells to be cleared", async () => {
      const grown = [resize("B2:D6"), write(TABLE.name, "D2", "Grade", "A")];
      const undone = [resize("B2:C4"), clear(TABLE.name, "D2:D6")];
      await expectUndone(await openAll(), grown, undone);
    });

    it.each<[string, Edit, unknown]>([
      ["no sheet", { ...resize("B2:D4"), sheet: "Gone" } as Edit, { code: "sheet-gone", sheet: "Gone" }],
      ["no table", resize("B2:D4", "Units"), { code: "table-gone", sheet: TABLE.name, table: "Units" }],
      ["a table elsewhere", resize("C2:D4"), { code: "table-gone", sheet: TABLE.name, table: "Staff" }],
    ])("is refused for %s", async (_, edit, refusal) => {
      await expectRefused(await openAll(), [edit], refusal);
    });
  });
}
