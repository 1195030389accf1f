/** The list of edits told in words and counts before anything is written. */
import { previewSentences } from "../../src/jobs";
import {
  parseAddress,
  SHEET_MARK,
  type Area,
  type Edit,
  type SheetContent,
  type SheetSnapshot,
} from "../../src/workbook";
import { previewEdits } from "../../src/writing";
import { applyEdits, blankSheet } from "./apply";

const area = (address: string): Area => {
  const parsed = parseAddress(address);
  if (!parsed) throw new Error(address);
  return parsed;
};
const LIST = blankSheet("Officials", [["Name"], ["Ann"], ["Bea"]]);
const write = (address: string, column: readonly (string | number | null | undefined)[]): Edit => ({
  kind: "write",
  sheet: "Officials",
  row: area(address).row,
  column: area(address).column,
  values: column.map((one) => [one]),
});
const mark = (name: string, address: string): Edit => ({ kind: "mark", sheet: "Officials", name, area: area(address) });
const content = (rows: readonly (readonly (string | number | null)[])[], isHidden = false): SheetContent => ({
  rows: rows.map((cells) => cells.map((one) => ({ content: one }))),
  columnWidths: [],
  freeze: { rows: 1, columns: 0 },
  merges: [],
  print: { landscape: false, fitWidth: true, titleRows: 1 },
  isHidden,
});
const own = (sheet: string, rows: readonly (readonly (string | number | null)[])[], isHidden = false): Edit => ({
  kind: "ownSheet",
  sheet,
  mark: sheet,
  content: content(rows, isHidden),
});
const ARCHIVE: SheetSnapshot = {
  ...blankSheet("Archive", [["Year", "Score"], [2024, 80], [2023]]),
  marks: { [SHEET_MARK]: { text: "Archive" } },
};
const NEW = [
  write("C1", ["Score", 90, 80]),
  mark("score", "C1:C3"),
  write("D1", ["Rank", 1, null]),
  mark("rank", "D1:D3"),
];

type Case = readonly [string, readonly Edit[], readonly string[], readonly string[]];
test.each<Case>([
  [
    "nothing",
    [],
    ["Nothing to write: the workbook already holds these results."],
    ["无需写入：工作簿中已是这些结果。"],
  ],
  [
    "new columns, of which empty cells do not count",
    NEW,
    ["Officials: Score, Rank in new columns C–D, 5 cells"],
    ["Officials：在新增的C–D列写入Score、Rank，共5个单元格"],
  ],
  [
    "columns apart, whose headers nobody knows, and cells that hold it already",
    [write("B2", [1, 2]), write("D2", [3]), write("A2", ["Ann"])],
    ["Officials: 3 cells in columns B, D"],
    ["Officials：在B、D列写入3个单元格"],
  ],
  [
    "marks alone",
    [mark("score", "C1:C3")],
    ["No cell changes: the workbook only remembers where its columns are."],
    ["单元格无变动：仅在工作簿中记住各列的位置。"],
  ],
  [
    "a new sheet, its header not counted",
    [own("Score breakdown 2025", [["Name"], ["Ann"], ["Bea"]])],
    ["New sheet “Score breakdown 2025”, 2 rows"],
    ["新建工作表“Score breakdown 2025”，2行"],
  ],
  [
    "a sheet that is refilled: a cell that differs, one that is new, one that goes",
    [own("Archive", [["Year", "Score", "Rank"], [2024, 81], [null]])],
    ["Sheet “Archive” is refilled: 3 cells change"],
    ["重新填写工作表“Archive”：3个单元格有变动"],
  ],
  [
    "one of the same cells",
    [own("Archive", [["Year", "Score"], [2024, 80], [2023]])],
    ["Sheet “Archive” is refilled: no cell changes"],
    ["重新填写工作表“Archive”：单元格无变动"],
  ],
  [
    "hidden sheets, in one sentence",
    [own("Runs", [["At"]], true), own("Prints", [["Of"]], true)],
    ["The add-in also keeps 2 hidden sheets of its own up to date."],
    ["另有2张加载项自用的隐藏工作表同步更新。"],
  ],
  [
    "a sheet that is taken away",
    [{ kind: "removeSheet", sheet: "Archive", mark: "Archive" }],
    ["Sheet “Archive” is taken away"],
    ["移除工作表“Archive”"],
  ],
  [
    "a clerk's new sheet",
    [{ kind: "newSheet", sheet: "Cards 2026", content: content([["Name"], ["Ann"]]) }],
    ["New sheet “Cards 2026”, 1 row"],
    ["新建工作表“Cards 2026”，1行"],
  ],
])("tells %s", (_, edits, english, chinese) => {
  const snapshot = { sheets: [LIST, ARCHIVE] };
  expect(previewSentences({ snapshot, edits }, "en")).toEqual(english);
  expect(previewSentences({ snapshot, edits }, "zh-CN")).toEqual(chinese);
});

test("old columns go by the headers that stand in them", () => {
  const snapshot = applyEdits({ sheets: [LIST] }, NEW);
  const { sheets } = previewEdits([write("C2", [91, 80]), write("D2", [undefined, 2])], snapshot);
  expect(sheets).toEqual([
    {
      kind: "written",
      sheet: "Officials",
      columns: [
        { column: 2, header: "Score", isNew: false, cells: 1 },
        { column: 3, header: "Rank", isNew: false, cells: 1 },
      ],
    },
  ]);
  expect(previewSentences({ snapshot, edits: [write("C2", [91])] }, "en")).toEqual([
    "Officials: Score in column C, 1 cell",
  ]);
});

test("many headers are cut short", () => {
  const letters = [..."CDEFGHIJKL"];
  const edits = letters.flatMap((letter) => [write(`${letter}1`, [letter]), mark(letter, `${letter}1:${letter}3`)]);
  expect(previewSentences({ snapshot: { sheets: [LIST] }, edits }, "en")).toEqual([
    "Officials: C, D, E, F, G, H, I, J, … in new columns C–L, 10 cells",
  ]);
});
