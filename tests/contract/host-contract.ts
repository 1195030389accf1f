/**
 * What every host of a workbook promises, whether the workbook is a file, Excel or a simulation of Excel.
 * A host's own test file calls `describeHost` with a function that makes a workbook from a sketch and opens it.
 */
import fc from "fast-check";
import {
  ARCHIVE_MARK,
  cellAddress,
  parseAddress,
  SHEET_MARK,
  type CellError,
  type Content,
  type Edit,
  type Grid,
  type Notice,
  type Outcome,
  type SheetContent,
  type SheetSnapshot,
  type Validation,
  type WorkbookHost,
  type WorkbookSnapshot,
} from "../../src/workbook";

/** A sheet to begin with, its cells from A1. */
export interface SheetSketch {
  readonly name: string;
  readonly rows: readonly (readonly (Content | CellError)[])[];
  /** Number formats by cell. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Addresses of areas. */
  readonly merges?: readonly string[];
  /** A table with a header row. */
  readonly table?: { readonly name: string; readonly area: string };
  /** Hidden names of the sheet, with their formulas without `=`. */
  readonly names?: Readonly<Record<string, string>>;
  readonly isProtected?: boolean;
  readonly isHidden?: boolean;
}

/** What the cells of an area offer and tell, as the workbook itself keeps it. */
export interface KeptValidation {
  readonly area: string;
  /** The words of the drop-down list in one line. */
  readonly list?: string;
  /** Shown when something else is entered, which may stay nevertheless. */
  readonly warning?: Notice;
  readonly prompt?: Notice;
}

export interface OpenedWorkbook {
  readonly host: WorkbookHost;
  /** The validations of a sheet, without asking the host. */
  kept(sheet: string): Promise<readonly KeptValidation[]>;
  /** What a colleague meets who opens the workbook after us. */
  reopen(): Promise<WorkbookHost>;
}

export type OpenSketch = (sheets: readonly SheetSketch[]) => Promise<OpenedWorkbook>;

const OFFICIALS: SheetSketch = {
  name: "考核对象 2025",
  rows: [
    ["姓名", "单位", "得分", "占比"],
    ["张三", "东镇", 91.5, 0.986],
    ["李四", "西镇", { formula: "C2-1.5", value: 90 }, null],
    [true, { error: "#DIV/0!" }, "", -0.25],
    ["", null, { formula: 'IF(C2>0,"优秀","")', value: "优秀" }],
  ],
  formats: { D2: "0.0%", D4: "0.00" },
  merges: ["A7:B8"],
};
const NOTES: SheetSketch = {
  name: "Notes",
  rows: [["Keep me"], [46023]],
  formats: { A2: "yyyy-mm-dd" },
  isHidden: true,
};
const TABLE: SheetSketch = {
  name: "Table's sheet",
  rows: [[], ["", "Name", "Unit"], ["", "Zhang", "East"], ["", "Li", "West"]],
  table: { name: "Staff", area: "B2:C4" },
};
const LOCKED: SheetSketch = { name: "Locked", rows: [["Mine"]], isProtected: true };

const SHEET = OFFICIALS.name;
const write = (row: number, column: number, values: readonly (readonly (Content | undefined)[])[]): Edit => ({
  kind: "write",
  sheet: SHEET,
  row,
  column,
  values,
});

const content = (rows: readonly (readonly Content[])[]): SheetContent => ({
  rows: rows.map((cells, row) =>
    cells.map((cell) => ({
      content: cell,
      ...(row === 0 ? { style: { bold: true, fill: "DDEBF7", border: true, wrap: true } as const } : {}),
    })),
  ),
  columnWidths: [12, 30],
  freeze: { rows: 1, columns: 0 },
  merges: [],
  print: { landscape: true, fitWidth: true, titleRows: 1 },
});
const summary = (rows: readonly (readonly Content[])[]): Edit => ({
  kind: "ownSheet",
  sheet: "三年总评",
  mark: "summary.Towns",
  content: content(rows),
});

/** The value of a good outcome. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** What a grid holds, by address; absent, `undefined` and `null` are the same. */
export function cellsOf<T>(grid: Grid<T>): Map<string, T> {
  const cells = new Map<string, T>();
  grid.forEach((row, r) =>
    row?.forEach((cell, c) => {
      if (cell !== undefined && cell !== null) cells.set(cellAddress(r, c), cell);
    }),
  );
  return cells;
}

/** A snapshot in a form that compares: grids as maps. */
export function comparable({ sheets }: WorkbookSnapshot): unknown {
  return sheets.map((sheet) => ({
    ...sheet,
    values: cellsOf(sheet.values),
    formulas: cellsOf(sheet.formulas),
    formats: cellsOf(sheet.formats),
  }));
}

async function sheetOf(host: WorkbookHost, name: string): Promise<SheetSnapshot> {
  const sheet = valueOf(await host.read()).sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function describeHost(name: string, open: OpenSketch): void {
  const openAll = (): Promise<OpenedWorkbook> => open([OFFICIALS, NOTES, TABLE, LOCKED]);

  describe(`${name}: reading`, () => {
    it("gives the sheets in the order of their tabs, with what holds of each", async () => {
      const { host } = await openAll();
      const { sheets } = valueOf(await host.read());
      const facts = sheets.map(({ name, visibility, isProtected, isFiltered, marks }) => ({
        name,
        visibility,
        isProtected,
        isFiltered,
        marks,
      }));
      const plain = { visibility: "visible", isProtected: false, isFiltered: false, marks: {} };
      expect(facts).toEqual([
        { ...plain, name: OFFICIALS.name },
        { ...plain, name: "Notes", visibility: "hidden" },
        { ...plain, name: "Table's sheet" },
        { ...plain, name: "Locked", isProtected: true },
      ]);
    });

    it("gives values as they are, errors as errors, empty text as nothing", async () => {
      const { host } = await openAll();
      expect(cellsOf((await sheetOf(host, SHEET)).values)).toEqual(
        new Map<string, unknown>([
          ...["姓名", "单位", "得分", "占比"].map((text, column) => [cellAddress(0, column), text] as const),
          ["A2", "张三"],
          ["B2", "东镇"],
          ["C2", 91.5],
          ["D2", 0.986],
          ["A3", "李四"],
          ["B3", "西镇"],
          ["C3", 90],
          ["A4", true],
          ["B4", { error: "#DIV/0!" }],
          ["D4", -0.25],
          ["C5", "优秀"],
        ]),
      );
    });

    it("gives formulas with their =, and the formats of cells that have one", async () => {
      const { host } = await openAll();
      const sheet = await sheetOf(host, SHEET);
      expect(Object.fromEntries(cellsOf(sheet.formulas))).toEqual({ C3: "=C2-1.5", C5: '=IF(C2>0,"优秀","")' });
      expect(Object.fromEntries(cellsOf(sheet.formats))).toEqual({ D2: "0.0%", D4: "0.00" });
      expect(Object.fromEntries(cellsOf((await sheetOf(host, "Notes")).formats))).toEqual({ A2: "yyyy-mm-dd" });
    });

    it("gives merged areas and tables", async () => {
      const { host } = await openAll();
      expect((await sheetOf(host, SHEET)).merges).toEqual([{ row: 6, column: 0, rows: 2, columns: 2 }]);
      const area = { row: 1, column: 1, rows: 3, columns: 2 };
      expect((await sheetOf(host, TABLE.name)).tables).toEqual([
        { name: "Staff", area, hasHeaders: true, hasTotals: false },
      ]);
    });
  });

  describe(`${name}: writing into a clerk's sheet`, () => {
    it("changes the cells planned and nothing else", async () => {
      const { host, reopen } = await openAll();
      const before = valueOf(await host.read());
      const edit = write(1, 4, [
        ["a", 1.25],
        [undefined, false],
      ]);
      valueOf(await host.apply([edit]));
      const expected = before.sheets.map((sheet) => {
        const values = cellsOf(sheet.values);
        if (sheet.name === SHEET)
          [
            ["E2", "a"],
            ["F2", 1.25],
            ["F3", false],
          ].forEach(([at, v]) => values.set(`${at}`, v ?? null));
        return { ...sheet, values, formulas: cellsOf(sheet.formulas), formats: cellsOf(sheet.formats) };
      });
      expect(comparable(valueOf(await host.read()))).toEqual(expected);
      expect(comparable(valueOf(await (await reopen()).read()))).toEqual(expected);
    });

    it.each([
      "=1+1",
      "+86 138",
      "-5",
      "@x",
      "2025-1",
      "1/2",
      "'a",
      "''",
      " 0012 ",
      "0012",
      "1e5",
      "50%",
      "TRUE",
      "#N/A",
      "_x000D_",
      "two\nlines",
      "<b>&amp;\"'",
      "𠮷野家 😀",
      "=cmd|' /C calc'!A0",
    ])("keeps the text %j text", async (text) => {
      const { host, reopen } = await open([{ name: SHEET, rows: [["x"]] }]);
      valueOf(await host.apply([write(0, 1, [[text]])]));
      for (const reader of [host, await reopen()]) {
        const sheet = await sheetOf(reader, SHEET);
        expect(sheet.values[0]?.[1]).toBe(text);
        expect(cellsOf(sheet.formulas).size).toBe(0);
      }
    });

    it("reads back whatever it wrote", async () => {
      const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).filter((value) => !/\r/.test(value));
      const number = fc
        .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
        .map((value) => value + 0);
      const cell = fc.oneof(
        text,
        number.filter((value) => Math.abs(value) > 1e-15 || value === 0),
        fc.boolean(),
      );
      const block = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });
      await fc.assert(
        fc.asyncProperty(block, fc.nat(9), fc.nat(9), async (values, row, column) => {
          const { host, reopen } = await open([{ name: SHEET, rows: [["x"]] }]);
          valueOf(await host.apply([write(row, column, values)]));
          const sheet = await sheetOf(await reopen(), SHEET);
          const back = values.map((cells, r) => cells.map((_, c) => sheet.values[row + r]?.[column + c]));
          expect(back).toEqual(values);
        }),
        { numRuns: 25 },
      );
    });

    it("writes formulas with what they come to", async () => {
      const { host, reopen } = await openAll();
      const formulas = [
        { formula: "C2*2", value: 183 },
        { formula: 'A2&"同志"', value: "张三同志" },
      ];
      valueOf(await host.apply([write(1, 4, [formulas])]));
      for (const reader of [host, await reopen()]) {
        const sheet = await sheetOf(reader, SHEET);
        expect(sheet.values[1]?.slice(4)).toEqual([183, "张三同志"]);
        expect(sheet.formulas[1]?.slice(4)).toEqual(["=C2*2", '=A2&"同志"']);
      }
    });

    it("empties a cell for null, and replaces a formula by a value", async () => {
      const { host } = await openAll();
      valueOf(await host.apply([write(1, 0, [[null]]), write(2, 2, [[7]])]));
      const sheet = await sheetOf(host, SHEET);
      expect(sheet.values[1]?.[0] ?? null).toBeNull();
      expect(sheet.values[2]?.[2]).toBe(7);
      expect([...cellsOf(sheet.formulas).keys()]).toEqual(["C5"]);
    });

    it("gives new cells the looks of their neighbours, and a number format on top", async () => {
      const { host } = await openAll();
      const like: Edit = { ...write(1, 4, [[0.5], [2]]), likeColumn: 3, columnWidth: 14 } as Edit;
      const formatted: Edit = { ...write(1, 5, [[88.123]]), likeColumn: 3, numberFormat: "0.00" } as Edit;
      valueOf(await host.apply([like, formatted]));
      const formats = cellsOf((await sheetOf(host, SHEET)).formats);
      expect([formats.get("E2"), formats.get("E3"), formats.get("F2")]).toEqual(["0.0%", undefined, "0.00"]);
    });

    it("gives new cells the looks of the row above, and keeps those of cells that hold something", async () => {
      const { host } = await openAll();
      const rows = [
        ["王五", "南镇", undefined, 0.5],
        ["赵六", "北镇", 80, 0.25],
      ];
      valueOf(await host.apply([{ ...write(4, 0, rows), likeRow: 3 } as Edit]));
      const sheet = await sheetOf(host, SHEET);
      const formats = cellsOf(sheet.formats);
      const formatted = ["C5", "C6", "D5", "D6"].map((cell) => formats.get(cell));
      expect(formatted).toEqual([undefined, undefined, "0.00", "0.00"]);
      expect([sheet.values[4]?.[0], sheet.values[5]?.[2], sheet.values[5]?.[3]]).toEqual(["王五", 80, 0.25]);
    });

    it("changes nothing when the same plan is applied again", async () => {
      const { host } = await openAll();
      const plan: Edit[] = [
        {
          ...write(0, 4, [["等次"], ["优秀"], [{ formula: "C2", value: 91.5 }]]),
          likeColumn: 2,
          numberFormat: "0.0",
        } as Edit,
        summary([
          ["Name", "Mean"],
          ["张三", 91.5],
        ]),
        { kind: "mark", sheet: SHEET, name: "grade", area: { row: 0, column: 4, rows: 3, columns: 1 } },
      ];
      valueOf(await host.apply(plan));
      const once = comparable(valueOf(await host.read()));
      valueOf(await host.apply(plan));
      expect(comparable(valueOf(await host.read()))).toEqual(once);
    });
  });

  describe(`${name}: sheets of ours`, () => {
    it("are made behind the others, and known again by their mark", async () => {
      const { host, reopen } = await openAll();
      valueOf(
        await host.apply([
          summary([
            ["Name", "=text"],
            ["张三", { formula: "1+1", value: 2 }, 3.5],
          ]),
        ]),
      );
      for (const reader of [host, await reopen()]) {
        expect(valueOf(await reader.read()).sheets.map((sheet) => sheet.name)).toEqual([
          ...[OFFICIALS, NOTES, TABLE, LOCKED].map((sheet) => sheet.name),
          "三年总评",
        ]);
        const sheet = await sheetOf(reader, "三年总评");
        expect(sheet.marks).toEqual({ [SHEET_MARK]: { text: "summary.Towns" } });
        expect(Object.fromEntries(cellsOf(sheet.values))).toEqual({
          A1: "Name",
          B1: "=text",
          A2: "张三",
          B2: 2,
          C2: 3.5,
        });
        expect(Object.fromEntries(cellsOf(sheet.formulas))).toEqual({ B2: "=1+1" });
      }
    });

    it("are refilled as a whole, so that nothing of the old content stays", async () => {
      const { host, reopen } = await openAll();
      const merged = { row: 0, column: 0, rows: 1, columns: 3 };
      const first = { ...summary([["Long"], ["a", "b", "c"], ["d"]]) } as Extract<Edit, { kind: "ownSheet" }>;
      valueOf(await host.apply([{ ...first, content: { ...first.content, merges: [merged] } }]));
      expect((await sheetOf(host, "三年总评")).merges).toEqual([merged]);
      valueOf(await host.apply([summary([["Short"]])]));
      for (const reader of [host, await reopen()]) {
        const sheet = await sheetOf(reader, "三年总评");
        expect(Object.fromEntries(cellsOf(sheet.values))).toEqual({ A1: "Short" });
        expect(sheet.merges).toEqual([]);
        expect(valueOf(await reader.read()).sheets).toHaveLength(5);
      }
    });

    it("may be several, each with a mark of its own", async () => {
      const { host } = await openAll();
      const archive: Edit = { kind: "ownSheet", sheet: "实绩档案", mark: ARCHIVE_MARK, content: content([["年度"]]) };
      valueOf(await host.apply([summary([["x"]]), archive]));
      valueOf(await host.apply([archive]));
      expect((await sheetOf(host, "实绩档案")).marks).toEqual({ [SHEET_MARK]: { text: ARCHIVE_MARK } });
      expect((await sheetOf(host, "三年总评")).marks).toEqual({ [SHEET_MARK]: { text: "summary.Towns" } });
    });

    it("never take the place of a clerk's sheet of the same name", async () => {
      const { host } = await openAll();
      const outcome = await host.apply([{ ...summary([["x"]]), sheet: "notes" } as Edit]);
      expect(outcome).toEqual({ ok: false, refusal: { code: "sheet-name-taken", sheet: "notes" } });
    });
  });

  describe(`${name}: a clerk's new sheets`, () => {
    const made = (sheet: string, more: Partial<SheetContent> = {}): Edit => ({
      kind: "newSheet",
      sheet,
      content: { ...content([["Name", "Opinion"]]), ...more },
    });

    it("stand behind the others, without a mark, and take cells like any other", async () => {
      const { host, reopen } = await openAll();
      valueOf(await host.apply([made("部门意见"), made("Talks")]));
      valueOf(await host.apply([{ ...write(1, 0, [["张三", "agree"]]), sheet: "部门意见" } as Edit]));
      for (const reader of [host, await reopen()]) {
        const names = valueOf(await reader.read()).sheets.map((sheet) => sheet.name);
        expect(names.slice(-3)).toEqual(["Locked", "部门意见", "Talks"]);
        const sheet = await sheetOf(reader, "部门意见");
        expect(sheet.marks).toEqual({});
        expect([...cellsOf(sheet.values).values()]).toEqual(["Name", "Opinion", "张三", "agree"]);
      }
    });

    it("offer choices, warn of other words, and prompt", async () => {
      const { host, kept } = await openAll();
      const hostile = { title: `<"'&> a`, text: "line one\nline two _x0041_ 😀" };
      const column = { row: 1, column: 1, rows: 500, columns: 1 };
      const cell = { row: 0, column: 0, rows: 1, columns: 1 };
      const validations: Validation[] = [
        { area: column, choices: { words: ["同意", 'so "so"', "<no>"], warning: hostile }, prompt: hostile },
        { area: { ...column, column: 2 }, choices: { words: ["Towns", "Departments"] } },
        { area: cell, prompt: hostile },
      ];
      valueOf(await host.apply([made("意见", { validations })]));
      expect(await kept("意见")).toEqual([
        { area: "B2:B501", list: '同意,so "so",<no>', warning: hostile, prompt: hostile },
        { area: "C2:C501", list: "Towns,Departments" },
        { area: "A1", prompt: hostile },
      ]);
    });

    it("never say more than Excel has room for: a list that is too long is left out, a notice is cut", async () => {
      const { host, kept } = await openAll();
      const area = (column: number) => ({ row: 1, column, rows: 9, columns: 1 });
      const words = (count: number) => Array.from({ length: count }, (_, index) => `word ${100 + index}`);
      const long = { title: "t".repeat(40), text: "x".repeat(400) };
      valueOf(
        await host.apply([
          made("Long", {
            validations: [
              { area: area(0), choices: { words: words(28) } },
              { area: area(1), choices: { words: words(29), warning: long }, prompt: long },
              { area: area(2), choices: { words: ["a,b"] }, prompt: long },
              { area: area(3), choices: { words: ["a"], warning: long } },
            ],
          }),
        ]),
      );
      const cut = { title: `${"t".repeat(31)}…`, text: `${"x".repeat(254)}…` };
      expect((await kept("Long")).filter(({ list, prompt }) => list !== undefined || prompt)).toEqual([
        { area: "A2:A10", list: words(28).join(",") },
        { area: "B2:B10", prompt: cut },
        { area: "C2:C10", prompt: cut },
        { area: "D2:D10", list: "a", warning: { ...cut, text: `${"x".repeat(224)}…` } },
      ]);
    });

    it("are refused where a sheet of that name exists, in any case of letters, also in the same plan", async () => {
      const { host } = await openAll();
      const before = comparable(valueOf(await host.read()));
      for (const plan of [[made("notes")], [made("Talks"), made("TALKS")]]) {
        const refusal = { code: "sheet-name-taken", sheet: (plan.at(-1) as { sheet: string }).sheet };
        expect(await host.apply(plan)).toEqual({ ok: false, refusal });
        expect(comparable(valueOf(await host.read()))).toEqual(before);
      }
    });

    it("sheets of ours lose what they offered when they are refilled", async () => {
      const { host, kept } = await openAll();
      const first = summary([["x"]]) as Extract<Edit, { kind: "ownSheet" }>;
      const area = { row: 1, column: 0, rows: 2, columns: 1 };
      const offering = { ...first.content, validations: [{ area, choices: { words: ["yes", "no"] } }] };
      valueOf(await host.apply([{ ...first, content: offering }]));
      expect(await kept("三年总评")).toHaveLength(1);
      valueOf(await host.apply([first]));
      expect(await kept("三年总评")).toEqual([]);
    });
  });

  describe(`${name}: marks`, () => {
    const mark = (name: string, address: string): Edit => {
      const area = parseAddress(address);
      if (!area) throw new Error(address);
      return { kind: "mark", sheet: SHEET, name, area };
    };

    it("stay with the sheet, and a new one replaces the old of its name", async () => {
      const { host, reopen } = await openAll();
      valueOf(await host.apply([mark("grade", "E1:E3"), mark("role.officials", "A1:D5")]));
      valueOf(await host.apply([mark("grade", "F1:F9")]));
      for (const reader of [host, await reopen()]) {
        expect((await sheetOf(reader, SHEET)).marks).toEqual({
          grade: { area: { row: 0, column: 5, rows: 9, columns: 1 } },
          "role.officials": { area: { row: 0, column: 0, rows: 5, columns: 4 } },
        });
        expect((await sheetOf(reader, "Notes")).marks).toEqual({});
      }
    });

    it("are taken away again, and where there is none, nothing is", async () => {
      const { host, reopen } = await openAll();
      const unmark = (name: string, sheet = SHEET): Edit => ({ kind: "unmark", sheet, name });
      valueOf(await host.apply([mark("grade", "E1:E3"), mark("role.officials", "A1:D5")]));
      valueOf(await host.apply([unmark("grade"), unmark("score"), unmark("grade", "Notes")]));
      valueOf(await host.apply([mark("rank", "F1"), unmark("rank")]));
      for (const reader of [host, await reopen()]) {
        expect(Object.keys((await sheetOf(reader, SHEET)).marks)).toEqual(["role.officials"]);
      }
      valueOf(await host.apply([unmark("role.officials")]));
      expect((await sheetOf(await reopen(), SHEET)).marks).toEqual({});
    });

    it("are lost with their cells, or where these went to another sheet; then they are set or taken away like any other", async () => {
      const kept = { "_appraisal.kept": "'Moved  here'!$B$2", "_appraisal.said": '"a ""word"""' };
      const lost = {
        "_appraisal.a": "#REF!",
        "_appraisal.b": "S!#REF!",
        "_appraisal.c": "'It''s'!$A$1",
        "_appraisal.d": "#REF!$A$1",
        theirs: "S!$A$1",
      };
      const { host, reopen } = await open([
        { name: "S", rows: [["x"]], names: { ...kept, ...lost } },
        { name: "It's", rows: [["y"]] },
      ]);
      const before = await sheetOf(host, "S");
      expect(before.marks).toEqual({
        kept: { area: { row: 1, column: 1, rows: 1, columns: 1 } },
        said: { text: 'a "word"' },
      });
      expect(before.lostMarks).toEqual(["a", "b", "c", "d"]);
      valueOf(
        await host.apply([
          { kind: "unmark", sheet: "S", name: "a" },
          { kind: "mark", sheet: "S", name: "b", area: { row: 0, column: 0, rows: 1, columns: 1 } },
        ]),
      );
      for (const reader of [host, await reopen()]) {
        const sheet = await sheetOf(reader, "S");
        expect(Object.keys(sheet.marks).sort()).toEqual(["b", "kept", "said"]);
        expect(sheet.lostMarks).toEqual(["c", "d"]);
      }
    });
  });

  describe(`${name}: refusals`, () => {
    it.each<[string, Edit, unknown]>([
      [
        "a sheet that is gone",
        { ...write(0, 0, [["x"]]), sheet: "Gone" } as Edit,
        { code: "sheet-gone", sheet: "Gone" },
      ],
      [
        "a mark on a sheet that is gone",
        { kind: "mark", sheet: "Gone", name: "x", area: { row: 0, column: 0, rows: 1, columns: 1 } },
        { code: "sheet-gone", sheet: "Gone" },
      ],
      [
        "locked cells of a protected sheet",
        { ...write(0, 1, [["x"]]), sheet: "Locked" } as Edit,
        { code: "cells-protected", sheet: "Locked" },
      ],
      ["a cell inside a merged area", write(7, 1, [["x"]]), { code: "cell-not-writable", sheet: SHEET, cell: "B8" }],
    ])("%s: refused, and nothing of the plan is done", async (_, edit, refusal) => {
      const { host, reopen } = await openAll();
      const before = comparable(valueOf(await host.read()));
      expect(await host.apply([write(0, 4, [["first"]]), summary([["x"]]), edit])).toEqual({ ok: false, refusal });
      expect(comparable(valueOf(await host.read()))).toEqual(before);
      expect(comparable(valueOf(await (await reopen()).read()))).toEqual(before);
    });

    it("writes the top left cell of a merged area", async () => {
      const { host } = await openAll();
      valueOf(await host.apply([write(6, 0, [["备注"]])]));
      expect((await sheetOf(host, SHEET)).values[6]?.[0]).toBe("备注");
    });
  });
}
