/** Undoing restores every cell and sheet as it was, unless somebody has since changed it, and then says which. */
import fc from "fast-check";
import {
  areaAddress,
  parseAddress,
  SHEET_MARK,
  type Area,
  type CellValue,
  type Edit,
  type Mark,
  type SheetContent,
  type SheetSnapshot,
  type Style,
  type WorkbookSnapshot,
} from "../../src/workbook";
import { undoEdits } from "../../src/writing";
import { areasOf } from "../../src/writing/undo/areas";
import { cellsOf, comparable } from "../contract/host-contract";
import { applyEdits, blankSheet } from "./apply";

const area = (address: string): Area => {
  const parsed = parseAddress(address);
  if (!parsed) throw new Error(address);
  return parsed;
};
const at = (address: string) => ({ row: area(address).row, column: area(address).column });
const book = (...sheets: SheetSnapshot[]): WorkbookSnapshot => ({ sheets });

const LIST = blankSheet("Officials", [
  ["Name", "Unit"],
  ["Ann", "East"],
  ["Bea", "West"],
  ["Cal", "North"],
]);
const write = (address: string, column: readonly (CellValue & (string | number | null))[], more = {}): Edit => ({
  kind: "write",
  sheet: "Officials",
  ...at(address),
  values: column.map((content) => [content]),
  ...more,
});
const mark = (name: string, address: string): Edit => ({ kind: "mark", sheet: "Officials", name, area: area(address) });
/** Scores and remarks in new columns; nobody has remarks but Bea. */
const PLAN: readonly Edit[] = [
  write("C1", ["Score", 90, 80, 70], { likeColumn: 1, numberFormat: "0.00" }),
  mark("score", "C1:C4"),
  write("D1", ["Remarks", null, "tied", null], { likeColumn: 1 }),
  mark("remarks", "D1:D4"),
];
const own = (name: string, rows: readonly (readonly CellValue[])[], more: Partial<SheetSnapshot> = {}) => ({
  ...blankSheet(name, rows),
  marks: { [SHEET_MARK]: { text: "archive" } } as Record<string, Mark>,
  ...more,
});
const content = (rows: SheetContent["rows"], more: Partial<SheetContent> = {}): SheetContent => ({
  rows,
  columnWidths: [10, 8],
  freeze: { rows: 1, columns: 1 },
  merges: [],
  print: { landscape: true, fitWidth: true, titleRows: 1 },
  ...more,
});
const archive = (rows: SheetContent["rows"], sheet = "Archive"): Edit => ({
  kind: "ownSheet",
  sheet,
  mark: "archive",
  content: content(rows),
});
const ROWS = [
  [{ content: "Year" }, { content: "Score" }],
  [{ content: 2025 }, { content: 90 }],
];

/** What undoing comes to after a plan and what somebody did then. */
function undoing(before: WorkbookSnapshot, plan: readonly Edit[], since: (now: WorkbookSnapshot) => WorkbookSnapshot) {
  const now = since(applyEdits(before, plan));
  const { edits, kept } = undoEdits(before, plan, now);
  const told = kept.map((one) => [one.sheet, one.reason, one.areas.map(areaAddress).join(" ")].join(" ").trim());
  return { after: applyEdits(now, edits), kept: told, edits };
}
const typing =
  (...edits: Edit[]) =>
  (now: WorkbookSnapshot) =>
    applyEdits(now, edits);
const changing =
  (name: string, change: (sheet: SheetSnapshot) => SheetSnapshot | readonly SheetSnapshot[]) =>
  ({ sheets }: WorkbookSnapshot): WorkbookSnapshot => ({
    sheets: sheets.flatMap((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  });
const untouched = (now: WorkbookSnapshot) => now;
const valuesOf = ({ sheets }: WorkbookSnapshot, name: string) => {
  const sheet = sheets.find((one) => one.name === name);
  return sheet && Object.fromEntries(cellsOf(sheet.values));
};
const OLD = Object.fromEntries(cellsOf(LIST.values));

describe("cells", () => {
  test("are as they were, with nobody's looks, and the marks are gone", () => {
    const { after, kept, edits } = undoing(book(LIST), PLAN, untouched);
    expect(comparable(after)).toEqual(comparable(book(LIST)));
    expect(kept).toEqual([]);
    expect(edits).toEqual([
      { kind: "clear", sheet: "Officials", area: area("C1:D4") },
      { kind: "unmark", sheet: "Officials", name: "score" },
      { kind: "unmark", sheet: "Officials", name: "remarks" },
    ]);
  });

  test("of a template's own column are emptied and keep their looks", () => {
    const { edits } = undoing(book(LIST), [write("C2", [90, 80, 70])], untouched);
    expect(edits).toEqual([write("C2", [null, null, null])]);
  });

  test("hold their old values and formulas again, and the mark its old area", () => {
    const formulas = [[], [undefined, undefined, "=SUM(1,2)"]];
    const old = {
      ...LIST,
      values: LIST.values.map((row, index) => [...(row ?? []), ["Score", 3, 2, null][index] ?? null]),
      formulas,
      marks: { score: { area: area("C1:C3") } },
    };
    const plan = [write("C2", [90, 80, 70]), mark("score", "C1:C4")];
    const { after, kept } = undoing(book(old), plan, untouched);
    expect([kept, comparable(after)]).toEqual([[], comparable(book(old))]);
  });

  type Case = readonly [string, (now: WorkbookSnapshot) => WorkbookSnapshot, readonly string[], object];
  test.each<Case>([
    ["typed over", typing(write("C3", [81])), ["Officials changed C3"], { C3: 81 }],
    ["written beside nobody", typing(write("D2", ["ask"])), ["Officials changed D2"], { D2: "ask" }],
    ["emptied by hand", typing(write("C3", [null])), [], {}],
    [
      "merged with their neighbours",
      changing("Officials", (sheet) => ({ ...sheet, merges: [area("C4:D4")] })),
      ["Officials changed C4:D4"],
      { C4: 70 },
    ],
    [
      "moved with their column",
      changing("Officials", (sheet) => ({
        ...sheet,
        marks: { ...sheet.marks, score: { area: area("H1:H4") } },
      })),
      ["Officials moved C1:C4"],
      { C1: "Score", C2: 90, C3: 80, C4: 70 },
    ],
    [
      "deleted with their column",
      changing("Officials", (sheet) => ({
        ...sheet,
        marks: { remarks: { area: area("D1:D4") } },
        lostMarks: ["score"],
      })),
      ["Officials moved C1:C4"],
      { C1: "Score", C2: 90, C3: 80, C4: 70 },
    ],
  ])("%s: named where they are not as written, and the rest is as it was", (_, since, named, left) => {
    const { after, kept } = undoing(book(LIST), PLAN, since);
    expect(kept).toEqual(named);
    expect(valuesOf(after, "Officials")).toEqual({ ...OLD, ...left });
  });

  test("a mark that has moved with its cells stays with them", () => {
    const moved = { area: area("H1:H4") };
    const since = changing("Officials", (sheet) => ({ ...sheet, marks: { ...sheet.marks, score: moved } }));
    expect(undoing(book(LIST), PLAN, since).after.sheets[0]?.marks).toEqual({ score: moved });
  });

  test("an older result never comes back beside somebody else: the sheet was sorted", () => {
    const old = {
      ...LIST,
      values: LIST.values.map((row, index) => [...(row ?? []), ["Score", 60, 50, 40][index] ?? null]),
    };
    const sorted = changing("Officials", (sheet) => ({
      ...sheet,
      values: [0, 3, 2, 1].flatMap((row) => [sheet.values[row]]),
    }));
    const { after, kept } = undoing(book(old), [write("C2", [90, 80, 90])], sorted);
    expect(kept).toEqual(["Officials otherRow C2 C4"]);
    expect(valuesOf(after, "Officials")).toMatchObject({ A2: "Cal", C2: 90, A3: "Bea", C3: 50, A4: "Ann", C4: 90 });
  });

  test("with a formula are as written, whatever it comes to since", () => {
    const formula: Edit = { ...write("C2", []), values: [[{ formula: "1+1", value: 2 }]], likeColumn: 1 } as Edit;
    const recomputed = changing("Officials", (sheet) => ({
      ...sheet,
      values: sheet.values.map((row, index) => (index === 1 ? ["Ann", "East", 3] : row)),
    }));
    const { after, kept } = undoing(book(LIST), [formula], recomputed);
    expect([kept, valuesOf(after, "Officials")]).toEqual([[], OLD]);
    const replaced = undoing(book(LIST), [formula], typing(write("C2", [2])));
    expect([replaced.kept, valuesOf(replaced.after, "Officials")]).toEqual([
      ["Officials changed C2"],
      { ...OLD, C2: 2 },
    ]);
  });

  test("an error without a formula cannot be put back", () => {
    const old = { ...LIST, values: [...LIST.values.slice(0, 3), ["Cal", "North", { error: "#N/A" }]] };
    expect(undoing(book(old), [write("C4", [70])], untouched).kept).toEqual(["Officials notWritable C4"]);
  });

  test("on a sheet that is gone or has another name are named with it", () => {
    const { edits, kept } = undoing(
      book(LIST),
      PLAN,
      changing("Officials", (sheet) => ({ ...sheet, name: "Old" })),
    );
    expect([edits, kept]).toEqual([[], ["Officials gone"]]);
  });

  test("whatever cells somebody changes, those and no others stay, and are named", () => {
    const places = ["A2", "B4", "C1", "C2", "C3", "D1", "D2", "D3", "E2"];
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...places)), (changed) => {
        const { after, kept } = undoing(book(LIST), PLAN, typing(...changed.map((place) => write(place, ["mine"]))));
        const mine = Object.fromEntries(changed.map((place) => [place, "mine"]));
        expect(valuesOf(after, "Officials")).toEqual({ ...OLD, ...mine });
        const cells = areasOf(changed.filter((place) => /[CD]/.test(place)).map(at));
        expect(kept).toEqual(cells.length > 0 ? [`Officials changed ${cells.map(areaAddress).join(" ")}`] : []);
      }),
    );
  });
});

describe("tables", () => {
  const table = { name: "Staff", area: area("A1:B4"), hasHeaders: true, hasTotals: false };
  const list = { ...LIST, tables: [table] };
  const areaAfter = ({ sheets }: WorkbookSnapshot) => sheets[0]?.tables.map((one) => areaAddress(one.area));

  test("that grew are as large as they were, before anything is cleared", () => {
    const { after, edits, kept } = undoing(book(list), PLAN, untouched);
    expect([comparable(after), kept]).toEqual([comparable(book(list)), []]);
    expect(edits[0]).toEqual({ kind: "resizeTable", sheet: "Officials", table: "Staff", area: area("A1:B4") });
  });

  test("keep the rows that somebody added", () => {
    const grown = changing("Officials", (sheet) => ({
      ...sheet,
      values: [...sheet.values, ["Dan", "South"]],
      tables: [{ ...table, area: area("A1:D5") }],
    }));
    expect(areaAfter(undoing(book(list), PLAN, grown).after)).toEqual(["A1:B5"]);
  });

  test("keep the columns in which something stays, and their headers", () => {
    const { after, kept } = undoing(book(list), PLAN, typing(write("D4", ["mine"])));
    expect(areaAfter(after)).toEqual(["A1:D4"]);
    expect(kept).toEqual(["Officials table C1:D1", "Officials changed D4"]);
    expect(valuesOf(after, "Officials")).toEqual({ ...OLD, C1: "Score", D1: "Remarks", D4: "mine" });
  });

  test("may have numbered a header that they had already", () => {
    const { after, kept } = undoing(book(list), PLAN, typing(write("C1", ["Score2"])));
    expect([areaAfter(after), kept]).toEqual([["A1:B4"], []]);
  });

  test("of a clerk's that were made since keep their headers", () => {
    const since = changing("Officials", (sheet) => ({ ...sheet, tables: [{ ...table, area: area("A1:D4") }] }));
    expect(undoing(book(LIST), PLAN, since).kept).toEqual(["Officials table C1:D1"]);
  });
});

describe("sheets of ours", () => {
  const renamed = changing("Archive", (sheet) => ({ ...sheet, name: "My archive" }));
  const typed = { kind: "write", sheet: "Archive", row: 5, column: 5, values: [["?"]] } as const;
  const copied = changing("Archive", (sheet) => [sheet, { ...sheet, name: "Archive (2)" }]);
  const using = changing("Officials", (sheet) => ({ ...sheet, formulas: [["=COUNT('archive'!A:A)"]] }));
  const gone = changing("Archive", () => []);
  const names = ({ sheets }: WorkbookSnapshot) => sheets.map(({ name }) => name).slice(1);

  test.each<readonly [string, (now: WorkbookSnapshot) => WorkbookSnapshot, readonly string[], readonly string[]]>([
    ["nobody touched it", untouched, [], []],
    ["it has another name", renamed, [], []],
    ["somebody typed on it", typing(typed), ["Archive"], ["Archive changed"]],
    ["somebody copied it", copied, ["Archive", "Archive (2)"], ["Archive copied"]],
    ["formulas lead to it", using, ["Archive"], ["Archive used"]],
    ["somebody removed it", gone, [], []],
  ])("one that was made is taken away: %s", (_, since, left, named) => {
    const { after, kept } = undoing(book(LIST), [archive(ROWS)], since);
    expect([names(after), kept]).toEqual([left, named]);
  });

  const old = own("Archive", [["Year"], [2024], [2023, { error: "#N/A" }]], {
    formats: [[], ["0"]],
    merges: [area("A4:B4")],
    marks: { [SHEET_MARK]: { text: "archive" }, "role.none": { area: area("A1") } },
  });
  const plain = own("Archive", [["Year"], [2024]]);

  test.each<readonly [string, (now: WorkbookSnapshot) => WorkbookSnapshot, object | undefined, readonly string[]]>([
    ["nobody touched it", untouched, { A1: "Year", A2: 2024 }, []],
    [
      "somebody typed on it",
      typing(typed),
      { A1: "Year", B1: "Score", A2: 2025, B2: 90, F6: "?" },
      ["Archive changed"],
    ],
    ["somebody removed it", gone, undefined, ["Archive gone"]],
  ])("one that was refilled holds again what it held: %s", (_, since, values, named) => {
    const { after, kept } = undoing(book(LIST, plain), [archive(ROWS)], since);
    expect([valuesOf(after, "Archive"), kept]).toEqual([values, named]);
  });

  test("keeps the name that a clerk gave it since", () => {
    const { after } = undoing(book(LIST, plain), [archive(ROWS)], renamed);
    expect(valuesOf(after, "My archive")).toEqual({ A1: "Year", A2: 2024 });
  });

  test("comes back with its formats, merged cells and what the clerk said of it; an error cannot", () => {
    const since = changing("Archive", (sheet) => ({ ...sheet, marks: { [SHEET_MARK]: { text: "archive" } } }));
    const { after, kept } = undoing(book(LIST, old), [archive(ROWS)], since);
    const expected = { ...old, values: [["Year"], [2024], [2023]] };
    expect(comparable(after)).toEqual(comparable(book(LIST, expected)));
    expect(kept).toEqual(["Archive notWritable B3"]);
  });

  test("a clerk's new sheet is emptied as long as nobody has changed it, and never removed", () => {
    const made: Edit = { kind: "newSheet", sheet: "Cards 2026", content: content(ROWS) };
    const { after, kept } = undoing(book(LIST), [made], untouched);
    expect([valuesOf(after, "Cards 2026"), kept]).toEqual([{}, ["Cards 2026 clerks"]]);
    const filledIn = changing("Cards 2026", (sheet) => ({ ...sheet, values: [...sheet.values, ["mine"]] }));
    const changed = undoing(book(LIST), [made], filledIn);
    expect([changed.edits, changed.kept]).toEqual([[], ["Cards 2026 clerks"]]);
  });

  test("a clerk's new sheet with merged cells keeps them, and one that formulas lead to keeps all", () => {
    const merges = [{ row: 0, column: 0, rows: 1, columns: 2 }];
    const made: Edit = { kind: "newSheet", sheet: "Cards 2026", content: { ...content(ROWS), merges } };
    const { after } = undoing(book(LIST), [made], untouched);
    expect(valuesOf(after, "Cards 2026")).toEqual({});
    const used = changing(LIST.name, (sheet) => ({ ...sheet, formulas: [["='Cards 2026'!A1"]] }));
    expect(undoing(book(LIST), [made], used).edits).toEqual([]);
  });
});

describe("the looks of a refilled sheet, which no snapshot knows", () => {
  const [title, header, line, total]: Style[] = [{ size: 14 }, { bold: true }, { border: true }, { fill: "F2F2F2" }];
  const format = { ...line, numberFormat: "0.00" };
  const refilled = content(
    [
      [{ content: "Breakdown", style: title }],
      [
        { content: "Name", style: header },
        { content: "Points", style: header },
        { content: "Note", style: header },
      ],
      [
        { content: "Ann", style: line },
        { content: 5, style: format },
        { content: null, style: line },
      ],
      [
        { content: "Ann", style: total },
        { content: 5, style: total },
        { content: "sum", style: total },
      ],
    ],
    { freeze: { rows: 2, columns: 1 }, rowHeights: new Map([[1, 32]]) },
  );
  const before = own(
    "Archive",
    [
      ["Breakdown", null, null],
      ["Name", "Points", "Why"],
      ["Zoe", 3],
      ["Zoe", 3, "sum"],
      ["Bob", 4, null],
    ],
    { formats: [[], [], [undefined, "0.0"], [undefined, "0.000"], [undefined, "0.00"]] },
  );
  const restored = undoing(
    book(LIST, before),
    [{ ...archive([]), content: refilled } as Edit],
    untouched,
  ).edits.flatMap((edit) => (edit.kind === "ownSheet" ? [edit.content] : []))[0];

  test("are those of rows of the same kind there, with the number formats as they were", () => {
    expect(restored?.rows.map((cells) => cells.map(({ style }) => style))).toEqual([
      [title],
      [header, header, header],
      [line, { ...line, numberFormat: "0.0" }, line],
      [total, { ...total, numberFormat: "0.000" }, total],
      [line, format, line],
    ]);
  });

  test("widths, heights of the header, frozen rows and print are those there", () => {
    const { columnWidths, freeze, print } = refilled;
    expect(restored).toMatchObject({ columnWidths, freeze, print, rowHeights: new Map([[1, 32]]) });
  });
});
