/** The clerk's word on roles and columns (workbook.md, *Roles*): obeyed, taken back, and asked about again where it is lost. */
import { rememberEdits, recognise, type Choice } from "../../src/reading";
import { parseAddress, type Mark, type SheetSnapshot, type WorkbookSnapshot } from "../../src/workbook";
import { applyEdits } from "../writing/apply";
import { rows, sheet, workbook } from "./build";
import { cards, indicators, officials, tablesOf, valuesOf } from "./recognition/sheets";

/** A workbook after the clerk has spoken; a second time, there must be nothing to write. */
function after(snapshot: WorkbookSnapshot, ...choices: readonly Choice[]): WorkbookSnapshot {
  const told = applyEdits(snapshot, rememberEdits(snapshot, choices));
  expect(rememberEdits(told, choices)).toEqual([]);
  return told;
}

const marksOf = ({ sheets }: WorkbookSnapshot, name: string) => sheets.find((each) => each.name === name)?.marks;
const at = (address: string) => {
  const cell = parseAddress(address);
  if (!cell) throw new Error(address);
  return { row: cell.row, column: cell.column };
};
const asked = (snapshot: WorkbookSnapshot) =>
  recognise(snapshot).issues.flatMap((one) => (one.code === "memory-lost" ? [one.details] : []));

const opinions = sheet("Sheet7", rows("年度|单位|姓名|部门|评分|日期\n2024|东镇|张三|纪委|90|2024-05"));

describe("a word about a sheet", () => {
  const book = workbook(officials, indicators, cards, opinions);

  it("beats its headers, and stands on its header", () => {
    const told = after(book, { sheet: "Sheet7", role: "checks" });
    expect(tablesOf(recognise(told), "Sheet7")).toMatchObject([{ role: "checks" }]);
    expect(marksOf(told, "Sheet7")).toEqual({ "role.checks": { area: { row: 0, column: 0, rows: 1, columns: 6 } } });
  });

  it("beats its name", () => {
    const named = { ...opinions, name: "部门意见" };
    const told = after(workbook(officials, indicators, cards, named), { sheet: "部门意见", role: "checks" });
    expect(tablesOf(recognise(told), "部门意见")).toMatchObject([{ role: "checks" }]);
  });

  it("that it is nothing leaves it alone, whatever it is called", () => {
    const told = after(book, { sheet: "实绩档案卡", role: "none" });
    expect(recognise(told).unusedSheets).toEqual(["实绩档案卡"]);
    expect(asked(told)).toEqual([]);
  });

  it("takes the place of an earlier one, and taken back leaves no trace", () => {
    const told = after(after(book, { sheet: "Sheet7", role: "checks" }), { sheet: "Sheet7", role: "opinions" });
    expect(Object.keys(marksOf(told, "Sheet7") ?? {})).toEqual(["role.opinions"]);
    expect(after(told, { sheet: "Sheet7", role: null })).toEqual(book);
  });

  it("confirms what was found without changing anything but how sure it is", () => {
    const told = after(book, { sheet: "实绩档案卡", role: "cards" });
    expect(recognise(told).tables).toEqual(recognise(book).tables);
    expect(recognise(told).sheets.find((each) => each.sheet === "实绩档案卡")?.tables[0]?.sure).toBe("settled");
  });

  it.each([
    ["its columns are gone", "甲|乙\n1|2"],
    ["required columns are gone", "年度|单位|部门\n2024|东镇|纪委"],
    ["it is empty", ""],
  ])("is asked about again when %s", (_, text) => {
    const told = after(book, { sheet: "Sheet7", role: "opinions" });
    const changed = told.sheets.map((each) => (each.name === "Sheet7" ? { ...each, values: rows(text) } : each));
    expect(asked({ sheets: changed })).toEqual([
      { mark: "role.opinions", role: "opinions", field: null, fate: "unfit" },
    ]);
  });

  it("lost with its header: asked about again, read as found meanwhile, and forgotten on request", () => {
    const lost = { ...opinions, lostMarks: ["role.checks"] };
    const changed = workbook(officials, indicators, cards, lost);
    expect(tablesOf(recognise(changed), "Sheet7")).toEqual(tablesOf(recognise(book), "Sheet7"));
    expect(recognise(changed).issues).toMatchObject([
      { code: "memory-lost", severity: "question", scope: { kind: "nobody" }, at: { sheet: "Sheet7" } },
    ]);
    expect(rememberEdits(changed, [{ sheet: "Sheet7", forget: "role.checks" }])).toEqual([
      { kind: "unmark", sheet: "Sheet7", name: "role.checks" },
    ]);
  });
});

describe("a word about a column", () => {
  const read = (snapshot: WorkbookSnapshot, ...fields: readonly string[]) =>
    tablesOf(recognise(snapshot), "卡").map((table) => valuesOf(table, ...fields));
  const book = (text: string, options: Parameters<typeof sheet>[2] = {}) =>
    workbook(officials, indicators, sheet("卡", rows(text), options));
  const long = book("年度|编号|指标|目标值|实际值|核时值\n2024|T01|I01|100|101|99");

  it("settles what it gives, and the question is answered", () => {
    expect(recognise(long).issues).toMatchObject([{ code: "unread-column", at: { column: 5 } }]);
    const told = after(long, { sheet: "卡", cell: at("F1"), field: "verified" });
    expect(read(told, "actual", "verified")).toEqual([[[101, 99]]]);
    expect(recognise(told).issues).toEqual([]);
    expect(Object.entries(marksOf(told, "卡") ?? {})).toEqual([
      [expect.stringMatching(/^field\.verified\.h\w+$/), { area: { row: 0, column: 5, rows: 1, columns: 1 } }],
    ]);
    expect(after(told, { sheet: "卡", cell: at("F1"), field: null })).toEqual(long);
  });

  it("beats the header's own meaning", () => {
    const book2 = book("年度|编号|指标|目标值|实际值\n2024|T01|I01|100|101");
    const told = after(book2, { sheet: "卡", cell: at("E1"), field: "verified" });
    expect(read(told, "actual", "verified")).toEqual([[[undefined, 101]]]);
  });

  it("holds for the same header on every further page, and not above it", () => {
    const paged = book("编号|指标|完成情况数\nT01|I01|1\n\n编号|指标|完成情况数\nT02|I01|2");
    const told = after(paged, { sheet: "卡", cell: at("C1"), field: "actual" }, { sheet: "卡", role: "cards" });
    expect(read(told, "id", "actual")).toEqual([[["T01", 1]], [["T02", 2]]]);
  });

  it("makes a header of words that nobody knows one", () => {
    const strange = book("甲|乙|丙\n东镇|信访量|7");
    const told = after(
      after(
        strange,
        { sheet: "卡", cell: at("A1"), field: "unit" },
        { sheet: "卡", cell: at("B1"), field: "indicator" },
        { sheet: "卡", cell: at("C1"), field: "actual" },
      ),
      { sheet: "卡", role: "cards" },
    );
    expect(read(told, "unit", "indicator", "actual")).toEqual([[["东镇", "信访量", 7]]]);
    expect(asked(told)).toEqual([]);
  });

  it("of a wide sheet holds below its own indicator; several of one field have a mark each", () => {
    const wide = book("单位|信访量||地区生产总值|\n|实际值|核時值|实际值|核時值\n东镇|1|2|3|4", {
      merges: ["A1:A2", "B1:C1", "D1:E1"],
    });
    const told = after(
      wide,
      { sheet: "卡", cell: at("C2"), field: "verified" },
      { sheet: "卡", cell: at("E2"), field: "verified" },
    );
    expect(read(told, "indicator", "actual", "verified")).toEqual([
      [
        ["信访量", 1, 2],
        ["地区生产总值", 3, 4],
      ],
    ]);
    expect(Object.keys(marksOf(told, "卡") ?? {})).toEqual([
      expect.stringMatching(/^field\.verified\.h\w+$/),
      expect.stringMatching(/^field\.verified\.h\w+\.2$/),
    ]);
    expect(asked(told)).toEqual([]);
  });

  it("of a transposed sheet: what it says, and nothing is turned round", () => {
    const transposed = book("指标|指标的单位|东镇|西镇\n地区生产总值|亿元|1|2\n信访量|件|3|4");
    const told = after(transposed, { sheet: "卡", cell: at("B1"), field: "measure" });
    expect(tablesOf(recognise(told), "卡")).toMatchObject([{ layout: "transposed" }]);
    expect(read(told, "unit", "measure", "actual")[0]?.slice(0, 2)).toEqual([
      ["东镇", "亿元", 1],
      ["西镇", "亿元", 2],
    ]);
  });

  it("that it is nothing: no field, no ballot option, no indicator", () => {
    const ballots = workbook(
      officials,
      indicators,
      cards,
      sheet("民主测评", rows("年度|编号|优秀|称职|核对人数\n2024|T01|5|6|11")),
    );
    const options = (snapshot: WorkbookSnapshot) =>
      tablesOf(recognise(snapshot), "民主测评").flatMap(({ entries }) => entries.map(({ open }) => [...open.keys()]));
    expect(options(ballots)).toEqual([["优秀", "称职", "核对人数"]]);
    const told = after(ballots, { sheet: "民主测评", cell: at("E1"), field: "none" });
    expect(options(told)).toEqual([["优秀", "称职"]]);
    expect(asked(told)).toEqual([]);
  });

  it("stands on the cell at the top left of a merged header, also where it was merged since", () => {
    const merged = book("年度|编号|指标|实际值|核时值\n||||\n2024|T01|I01|101|99", {
      merges: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2"],
      marks: { "field.verified": { area: { row: 1, column: 4, rows: 1, columns: 1 } } },
    });
    expect(read(merged, "verified")).toEqual([[[99]]]);
    expect(rememberEdits(merged, [{ sheet: "卡", cell: at("E2"), field: "verified" }])).toEqual([]);
  });

  const marked = (marks: Record<string, Mark>, text = "年度|编号|指标|目标值|实际值|核时值\n2024|T01|I01|100|101|99") =>
    book(text, { marks });
  const onCell = (address: string): Mark => ({ area: { ...at(address), rows: 1, columns: 1 } });
  it.each<[string, WorkbookSnapshot, string]>([
    ["its header is blank now", marked({ "field.verified": onCell("G1") }), "blank"],
    ["its cell is no header", marked({ "field.verified": onCell("F2") }), "unfit"],
    ["the role has no such field", marked({ "field.abstained": onCell("F1") }), "unfit"],
    ["nobody knows the field", marked({ "field.strange": onCell("F1") }), "unfit"],
  ])("is asked about again when %s, and nothing is read by it", (_, snapshot, fate) => {
    expect(asked(snapshot)).toMatchObject([{ role: null, fate }]);
    expect(read(snapshot, "verified")).toEqual([[[undefined]]]);
  });

  it("lost with its column: asked about again until it is said of another, which takes its place", () => {
    const lost: SheetSnapshot = { ...sheet("卡", long.sheets[2]?.values as never), lostMarks: ["field.verified"] };
    const snapshot = workbook(officials, indicators, lost);
    expect(asked(snapshot)).toEqual([{ mark: "field.verified", role: null, field: "verified", fate: "deleted" }]);
    expect(rememberEdits(snapshot, [{ sheet: "卡", cell: at("F1"), field: "verified" }])).toMatchObject([
      { kind: "unmark", name: "field.verified" },
      { kind: "mark", name: expect.stringMatching(/^field\.verified\.h/) },
    ]);
  });

  it("holds for its header in any width and case; of another one it is asked about again, and said anew takes its place", () => {
    const told = after(book("编号|指标|目标值|实际值|Comments\nT01|I01|100|101|99"), {
      sheet: "卡",
      cell: at("E1"),
      field: "verified",
    });
    const pasted = (header: string): WorkbookSnapshot =>
      book(`编号|指标|目标值|实际值|${header}\nT01|I01|100|101|98`, { marks: marksOf(told, "卡") });
    expect(read(pasted("ＣＯＭＭＥＮＴＳ "), "verified")).toEqual([[[98]]]);
    const other = pasted("去年同期");
    expect(read(other, "verified")).toEqual([[[undefined]]]);
    expect(asked(other)).toMatchObject([{ role: null, field: "verified", fate: "changed" }]);
    const again = after(other, { sheet: "卡", cell: at("E1"), field: "verified" });
    expect(read(again, "verified")).toEqual([[[98]]]);
    expect(Object.keys(marksOf(again, "卡") ?? {})).toHaveLength(1);
    expect(asked(again)).toEqual([]);
  });

  it("beside a column whose header says the same is an error, until one of them is nothing", () => {
    const twice = book("年度|编号|指标|实际值|核实值|核时值\n2024|T01|I01|101|98|99");
    const told = after(twice, { sheet: "卡", cell: at("F1"), field: "verified" });
    expect(recognise(told).issues).toMatchObject([{ code: "duplicate-column", severity: "error" }]);
    const mended = after(told, { sheet: "卡", cell: at("E1"), field: "none" });
    expect(recognise(mended).issues).toEqual([]);
    expect(read(mended, "verified")).toEqual([[[99]]]);
  });
});

it("a sheet that is gone is told nothing", () => {
  expect(rememberEdits(workbook(cards), [{ sheet: "gone", role: "none" }])).toEqual([]);
});
