/** What a clerk has said of a workbook stays in it whatever a colleague does, in a file as in Excel (workbook.md, *Roles*). */
import { examine } from "../../src/appraise";
import { remember, type Choice } from "../../src/jobs";
import type { Content, WorkbookHost, WorkbookSnapshot } from "../../src/workbook";
import { valueOf, type OpenSketch, type SheetSketch } from "./host-contract";

type Rows = SheetSketch["rows"];

const OFFICIALS: SheetSketch = {
  name: "考核对象",
  rows: [
    ["编号", "姓名", "单位", "类别"],
    ["T01", "张三", "东镇", "镇"],
  ],
};
const INDICATORS: SheetSketch = {
  name: "指标体系",
  rows: [
    ["编号", "指标", "基本项目", "计分方法", "权重"],
    ["I01", "地区生产总值", "经济建设", "完成率", 100],
  ],
};
/** Says neither by its name nor by its headers what it is; *Comments* is the verified figure. */
const FIGURES: SheetSketch = {
  name: "Sheet7",
  rows: [
    ["编号", "指标", "年初数", "实际值", "Comments", "2024"],
    ["T01", "I01", 100, 101, 99, 7],
  ],
};
const COPY: SheetSketch = { name: "旧卡", rows: FIGURES.rows };

const SAID: readonly Choice[] = [
  { sheet: "Sheet7", cell: { row: 0, column: 2 }, field: "target" },
  { sheet: "Sheet7", cell: { row: 0, column: 4 }, field: "verified" },
  { sheet: "Sheet7", role: "cards" },
  { sheet: "旧卡", role: "none" },
];

/** A colleague's change of the sheet of figures: what becomes of its cells, and of every cell that a name leads to. */
interface Change {
  readonly rows: (rows: Rows) => Rows;
  readonly moved?: (row: number, column: number) => readonly [number, number] | null;
  readonly renamed?: string;
}

const insertAt = (cells: readonly Content[], index: number, cell: Content): Content[] => [
  ...cells.slice(0, index),
  cell,
  ...cells.slice(index),
];

const HARMLESS: Readonly<Record<string, Change>> = {
  "nothing changed": { rows: (rows) => rows },
  "the sheet was renamed": { rows: (rows) => rows, renamed: "Renamed it's" },
  "rows were inserted above": {
    rows: (rows) => [["2024年实绩"], [], ...rows],
    moved: (row, column) => [row + 2, column],
  },
  "a column was inserted": {
    rows: (rows) => rows.map((cells) => insertAt(cells as Content[], 1, "x")),
    moved: (row, column) => [row, column < 1 ? column : column + 1],
  },
  "the column was moved to the front": {
    rows: (rows) => rows.map((cells) => [cells[4], ...cells.slice(0, 4), ...cells.slice(5)] as Content[]),
    moved: (row, column) => [row, column === 4 ? 0 : column < 4 ? column + 1 : column],
  },
  "rows were added and sorted": { rows: (rows) => [...rows, ["T01", "I99", 1, 1, 1, 1]] },
};

const LOST: Readonly<Record<string, readonly [Change, string]>> = {
  "the header was cleared": [
    {
      rows: (rows) => rows.map((cells, row) => cells.map((cell, column) => (row === 0 && column === 4 ? null : cell))),
    },
    "blank",
  ],
  "another column was pasted over it": [
    {
      rows: (rows) =>
        rows.map((cells, row) => cells.map((cell, column) => (column === 4 ? (row === 0 ? "年初计划" : 55) : cell))),
    },
    "changed",
  ],
  "the column was deleted": [
    {
      rows: (rows) => rows.map((cells) => [...cells.slice(0, 4), ...cells.slice(5)]),
      moved: (row, column) => (column === 4 ? null : [row, column < 4 ? column : column - 1]),
    },
    "deleted",
  ],
};

export function describeRemembering(name: string, open: OpenSketch): void {
  const said = async (): Promise<WorkbookHost> => {
    const { host, reopen } = await open([OFFICIALS, INDICATORS, FIGURES, COPY]);
    expect(valueOf(await remember(host, SAID))).toHaveLength(4);
    expect(valueOf(await remember(host, SAID))).toEqual([]);
    return reopen();
  };

  /** The workbook as Excel saves it after the change. */
  const changed = async (change: Change): Promise<{ sheet: string; host: WorkbookHost }> => {
    const { sheets } = valueOf(await (await said()).read());
    const moved = change.moved ?? ((row, column) => [row, column]);
    const drawn = [OFFICIALS, INDICATORS, FIGURES, COPY].map((sketch, index): SheetSketch => {
      const isChanged = sketch.name === FIGURES.name;
      const sheet = (isChanged && change.renamed) || sketch.name;
      const names = Object.entries(sheets[index]?.marks ?? {}).map(([mark, held]) => {
        if (!("area" in held)) throw new Error(mark);
        const { row, column, rows, columns } = held.area;
        const [from, to] = isChanged
          ? [moved(row, column), moved(row + rows - 1, column + columns - 1)]
          : ([
              [row, column],
              [row + rows - 1, column + columns - 1],
            ] as const);
        return [
          `_appraisal.${mark}`,
          from && to ? `'${sheet.replace("'", "''")}'!${absolute(from)}:${absolute(to)}` : `#REF!`,
        ];
      });
      return {
        name: sheet,
        rows: isChanged ? change.rows(sketch.rows) : sketch.rows,
        names: Object.fromEntries(names),
      };
    });
    return { sheet: change.renamed ?? FIGURES.name, host: (await open(drawn)).host };
  };
  const absolute = ([row, column]: readonly [number, number]): string =>
    `$${String.fromCharCode(65 + column)}$${row + 1}`;

  const figures = ({ sheets }: WorkbookSnapshot, sheet: string) =>
    examine({ sheets })
      .recognition.tables.filter((table) => table.sheet === sheet)
      .flatMap(({ role, entries }) =>
        entries.slice(0, 1).map(({ cells }) => [role, cells.get("target")?.value, cells.get("verified")?.value]),
      );
  const asked = (snapshot: WorkbookSnapshot) =>
    examine(snapshot).recognition.issues.flatMap((one) => (one.code === "memory-lost" ? [one.details] : []));

  describe(`${name}: what a clerk said of sheets and columns`, () => {
    it.each(Object.keys(HARMLESS))("holds when %s", async (what) => {
      const { sheet, host } = await changed(HARMLESS[what] ?? { rows: (rows) => rows });
      const snapshot = valueOf(await host.read());
      expect(figures(snapshot, sheet)).toEqual([["cards", 100, 99]]);
      expect(examine(snapshot).recognition.unusedSheets).toEqual(["旧卡"]);
      expect(asked(snapshot)).toEqual([]);
    });

    it.each(Object.keys(LOST))("is asked about again when %s, and forgotten on request", async (what) => {
      const [change, fate] = LOST[what] ?? [];
      if (!change) throw new Error(what);
      const { sheet, host } = await changed(change);
      const snapshot = valueOf(await host.read());
      expect(figures(snapshot, sheet)).toEqual([["cards", 100, undefined]]);
      const mark = expect.stringMatching(/^field\.verified\./);
      expect(asked(snapshot)).toEqual([{ mark, role: null, field: "verified", fate }]);
      valueOf(await remember(host, [{ sheet, forget: asked(snapshot)[0]?.mark ?? "" }]));
      expect(asked(valueOf(await host.read()))).toEqual([]);
    });

    it("taken back, leaves the workbook as it was", async () => {
      const { host: untouched } = await open([OFFICIALS, INDICATORS, FIGURES, COPY]);
      const before = valueOf(await untouched.read());
      const host = await said();
      const back = SAID.map((choice): Choice => ("role" in choice ? { ...choice, role: null } : choice)).map(
        (choice): Choice => ("field" in choice ? { ...choice, field: null } : choice),
      );
      valueOf(await remember(host, back));
      expect(valueOf(await host.read())).toEqual(before);
    });

    it("is not said of a sheet that is gone", async () => {
      const { host } = await open([OFFICIALS]);
      const refusal = { code: "sheet-gone", sheet: "Gone" };
      expect(await remember(host, [{ sheet: "Gone", role: "none" }])).toEqual({ ok: false, refusal });
    });
  });
}
