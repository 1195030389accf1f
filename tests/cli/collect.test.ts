/** `collect`: returned figures go into blank cells of the workbook, and nothing that stands there is overwritten. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";

import type { Edit } from "../../src/workbook";
import { openWorkbookFile } from "../../src/workbook/file";
import { valueOf } from "../contract/host-contract";
import { differences } from "./agreement";
import { blank, book, edited, figuresOf, latestOfficials } from "./returns";

const examples = join(__dirname, "../fixtures/examples");
const example = (name: string): Uint8Array => readFileSync(join(examples, `${name}.xlsx`));

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "appraisal-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string): string => join(folder, name);

async function run(...argv: string[]) {
  const err: string[] = [];
  let out = "";
  const status = await main(argv, { out: (text) => (out += text), err: (line) => err.push(line) });
  return { status, out, err };
}

/** Writes the workbooks and collects the returns into the first; the JSON report comes with it. */
async function collect(master: Uint8Array, returns: Readonly<Record<string, Uint8Array>>, out = "out.xlsx") {
  writeFileSync(path("master.xlsx"), master);
  for (const [name, bytes] of Object.entries(returns)) writeFileSync(path(name), bytes);
  const files = Object.keys(returns).map(path);
  const {
    status,
    out: text,
    err,
  } = await run("collect", path("master.xlsx"), ...files, "--out", path(out), "--report", "-");
  return { status, err, report: JSON.parse(text) };
}

describe("returns into blank cells", () => {
  it.each(["canonical-en", "canonical-zh", "zh-template", "wide", "transposed", "tables"])(
    "brings back what two officials of %s returned, and everybody's score with it",
    async (name) => {
      const bytes = example(name);
      const officials = await latestOfficials(bytes);
      const [first, second] = officials;
      if (!first || !second) throw new Error("nobody");
      const master = await edited(bytes, blank([first, second]));
      const returnOf = (one: typeof first) => edited(bytes, blank(officials.filter((other) => other !== one)));
      const returns = { "first.xlsx": await returnOf(first), "second.xlsx": await returnOf(second) };

      const { status, report, err } = await collect(master, returns);
      expect([err.slice(3), status]).toEqual([[], 0]);
      expect(report.filled).toHaveLength(figuresOf(first).length + figuresOf(second).length);

      const calculated = await run("calculate", path("out.xlsx"), "--report", "-");
      const expected = JSON.parse(readFileSync(join(examples, `${name}.expected.json`), "utf8"));
      expect(differences(JSON.parse(calculated.out), expected)).toEqual([]);

      const again = await collect(readFileSync(path("out.xlsx")), returns, "again.xlsx");
      expect(again).toMatchObject({ status: 0, report: { filled: [], conflicts: [] } });
      expect(readFileSync(path("again.xlsx")).equals(readFileSync(path("out.xlsx")))).toBe(true);
    },
  );
});

const INDICATORS = [
  ["Code", "Indicator", "Pillar", "Method", "Weight", "Unit of measure"],
  ["E1", "Revenue", "Economy", "completion", 60, "10k yuan"],
  ["E2", "Working of the body", "Politics", "rating", 40, null],
];
const CARDS = ["Year", "ID", "Name", "Unit", "Indicator", "Target", "Actual", "Verified", "Last year", "Verified by"];
const BALLOTS = [
  "Year",
  "ID",
  "Voter class",
  "Issued",
  "Returned",
  "Outstanding",
  "Competent",
  "Basically competent",
  "Incompetent",
];
const east = (...figures: readonly (string | number | null)[]) => [2025, "T1", "Wang", "East", ...figures];
const west = (...figures: readonly (string | number | null)[]) => [2025, "T2", "Li", "West", ...figures];

/** The office's workbook: East has a target and a reported revenue, West nothing but its lines. */
const master = (changes: Parameters<typeof book>[0] = {}): Uint8Array =>
  book({
    Officials: [
      ["ID", "Name", "Unit", "Group"],
      ["T1", "Wang", "East", "Towns"],
      ["T2", "Li", "West", "Towns"],
    ],
    Indicators: INDICATORS,
    "Record cards": [CARDS, east("E1", 100, 95), east("E2"), west("E1", "—")],
    Ballots: [BALLOTS, [2025, "T1", "Leaders", 10], [2025, "T1", "Masses", 20, 20, 10, 10]],
    ...changes,
  });

/** A return that is a sheet of record cards alone. */
const cards = (...rows: readonly (readonly (string | number | null)[])[]): Uint8Array =>
  book({ "Record cards": [CARDS, ...rows] });

const snapshotOf = async (bytes: Uint8Array) => valueOf(await valueOf(await openWorkbookFile(bytes)).read());
const valuesOf = async (name: string, sheet: string) =>
  (await snapshotOf(readFileSync(path(name)))).sheets.find((one) => one.name === sheet)?.values ?? [];

describe("what a cell of the workbook becomes", () => {
  it.each([
    ["a blank cell takes the figure", cards(east("E1", null, null, 96.5)), 1, 7, 96.5],
    ["a none mark takes the figure", cards(west("E1", 80)), 3, 5, 80],
    ["万 and 亿 become the workbook's unit", cards(west("E1", "3.2亿")), 3, 5, 32_000],
    ["a number typed as text becomes a number", cards(west("E1", "１，２３４．５")), 3, 5, 1234.5],
    ["a rating stays its word", cards(east("E2", null, "good")), 2, 6, "good"],
    ["what does not apply is said so", cards(west("E1", null, "n/a")), 3, 6, "N/A"],
    ["a text that begins like a formula stays text", cards(east("E1", null, null, 96, null, "=1+1")), 1, 9, "=1+1"],
    ["the official is found by name and unit", cards([2025, null, "Li", "West", "Revenue", 81]), 3, 5, 81],
    ["the official is found by the unit alone", cards([2025, null, null, "West", "Revenue", 82]), 3, 5, 82],
  ])("%s", async (_, returned, row, column, value) => {
    const { status, report } = await collect(master(), { "r.xlsx": returned });
    expect({ status, ...report }).toMatchObject({ status: 0, conflicts: [], notPlaced: [], issues: [] });
    expect((await valuesOf("out.xlsx", "Record cards"))[row]?.[column]).toBe(value);
  });

  it("lines that the workbook lacks are added below its list, and the same line of two returns once", async () => {
    const returned = cards(west("E2", null, "fair"));
    const { status } = await collect(master(), { "a.xlsx": returned, "b.xlsx": returned });
    expect(status).toBe(0);
    expect((await valuesOf("out.xlsx", "Record cards")).slice(3)).toEqual([
      [2025, "T2", "Li", "West", "E1", "—"],
      [2025, "T2", "Li", "West", "E2", , "fair"],
    ]);
  });

  it("an Excel table grows by the lines that are added to it", async () => {
    const tableOf = async (bytes: Uint8Array) =>
      (await snapshotOf(bytes)).sheets.flatMap(({ tables }) => tables).find(({ name }) => name === "T_cards");
    const returned = cards([2026, "T01", "Official 01", "Town 01", "Petitions", 900]);
    expect((await collect(example("tables"), { "r.xlsx": returned })).status).toBe(0);
    const [before, after] = [await tableOf(example("tables")), await tableOf(readFileSync(path("out.xlsx")))];
    expect(after?.area.rows).toBe((before?.area.rows ?? 0) + 1);
  });

  it("a percentage is the same number, however it is shown", async () => {
    const [head = [], first = []] = INDICATORS;
    const percents = master({ Indicators: [head, [...first.slice(0, 5), "%"]] });
    const sheet = book({ "Record cards": [CARDS, west("E1")] });
    const shown: Edit = {
      kind: "write",
      sheet: "Record cards",
      row: 1,
      column: 5,
      values: [[0.986]],
      numberFormat: "0.0%",
    };
    const blanked = await edited(percents, [
      { kind: "write", sheet: "Record cards", row: 3, column: 5, values: [[0]], likeColumn: 5, numberFormat: "0.0%" },
      { kind: "write", sheet: "Record cards", row: 3, column: 5, values: [[null]] },
    ]);
    expect(await collect(blanked, { "r.xlsx": await edited(sheet, [shown]) })).toMatchObject({
      status: 0,
      report: { conflicts: [] },
    });
    expect((await collect(readFileSync(path("out.xlsx")), { "r.xlsx": cards(west("E1", 98.6)) })).report).toMatchObject(
      { conflicts: [], filled: [], agreeing: 1 },
    );
  });

  it("ballots are taken over into a row that is there, or a new one", async () => {
    const tallies = book({
      Ballots: [BALLOTS, [2025, "T1", "Leaders", 10, 9, 5, 4, 0, 0], [2025, "T2", "Leaders", 8, 8, 8, 0, 0, 0]],
    });
    expect((await collect(master(), { "r.xlsx": tallies })).status).toBe(0);
    const rows = await valuesOf("out.xlsx", "Ballots");
    expect([rows[1], rows[3]]).toEqual([
      [2025, "T1", "Leaders", 10, 9, 5, 4, 0, 0],
      [2025, "T2", "Leaders", 8, 8, 8, 0, 0, 0],
    ]);
  });
});

describe("what is listed and never written", () => {
  const units = (unit: string, ...rows: readonly (readonly (string | number | null)[])[]): Uint8Array =>
    book({
      Indicators: [INDICATORS[0] ?? [], ["E1", "Revenue", "Economy", "completion", 100, unit]],
      "Record cards": [CARDS, ...rows],
    });
  const unitLine = (line: string): Uint8Array =>
    book({ "Record cards": [["Record cards of 2025"], [line], CARDS, west("E1", 3.2)] });
  const tally = (...counts: readonly (number | null)[]): Uint8Array =>
    book({ Ballots: [BALLOTS, [2025, "T1", "Masses", ...counts]] });

  it.each<[string, Record<string, Uint8Array>, object]>([
    [
      "a figure that differs",
      { "r.xlsx": cards(east("E1", 100, 96)) },
      {
        conflicts: [
          {
            field: "actual",
            cells: [
              { file: null, sheet: "Record cards", cell: "G2", value: 95 },
              { file: "r.xlsx", sheet: "Record cards", cell: "G2", value: 96 },
            ],
          },
        ],
      },
    ],
    [
      "two returns that differ about a blank cell",
      { "a.xlsx": cards(west("E1", 80)), "b.xlsx": cards(west("E1", 81)) },
      {
        conflicts: [
          {
            field: "target",
            cells: [
              { file: "a.xlsx", value: 80 },
              { file: "b.xlsx", value: 81 },
            ],
          },
        ],
      },
    ],
    [
      "a tally that differs: it is not added up",
      { "r.xlsx": tally(20, 20, 11, 9, 0, 0) },
      { conflicts: [{ field: "Outstanding" }, { field: "Competent" }] },
    ],
    [
      "a count where the workbook's tally has none",
      { "r.xlsx": tally(20, 20, 10, 10, 1, 0) },
      { conflicts: [{ field: "Basically competent" }] },
    ],
    [
      "a figure in another unit of measure",
      { "r.xlsx": units("100m yuan", west("E1", 3.2)) },
      { notPlaced: [{ reason: "unit", returned: "100m yuan", wanted: "10k yuan" }] },
    ],
    [
      "a figure under another unit line",
      { "r.xlsx": unitLine("Unit: 100m yuan") },
      { notPlaced: [{ reason: "unit" }] },
    ],
    [
      "a figure that cannot be read",
      { "r.xlsx": cards(west("E1", "about 5")) },
      { notPlaced: [{ field: "target", reason: "unreadable" }] },
    ],
    [
      "an official nobody knows",
      { "r.xlsx": cards([2025, "T9", "Zhao", "North", "E1", 5]) },
      { issues: [{ code: "unknown-official", sheet: "[r.xlsx]Record cards" }] },
    ],
    [
      "an indicator nobody knows",
      { "r.xlsx": cards(west("E7", 5)) },
      { issues: [{ code: "unknown-indicator", cell: "E2" }] },
    ],
    ["a workbook without record cards", { "r.xlsx": book({ Notes: [["nothing"]] }) }, { unread: [{ file: "r.xlsx" }] }],
  ])("%s", async (_, returns, expected) => {
    const before = master();
    const { status, report } = await collect(before, returns);
    expect({ status, ...report }).toMatchObject({ status: 1, filled: [], ...expected });
    expect(readFileSync(path("out.xlsx")).equals(before)).toBe(true);
  });

  it("a line for which a note below the list leaves no room", async () => {
    const noted = master({ "Record cards": [CARDS, east("E1", 100), [], ["Note: as of December"]] });
    const { status, report } = await collect(noted, { "r.xlsx": cards(west("E1", 5)) });
    expect({ status, ...report }).toMatchObject({ status: 1, filled: [], notPlaced: [{ reason: "noLine" }] });
  });

  it("a figure whose column the workbook has not", async () => {
    const narrow = master({ "Record cards": [CARDS.slice(0, 7), west("E1")] });
    const { report } = await collect(narrow, { "r.xlsx": cards(west("E1", 5, 4, 3)) });
    expect(report).toMatchObject({
      filled: [{ field: "target" }, { field: "actual" }],
      notPlaced: [{ field: "verified", reason: "noColumn" }],
    });
  });

  it("a formula of the workbook, which stays", async () => {
    const formula = { formula: 'IF(1=1,"","")', value: "" };
    const guarded = await edited(master(), [
      { kind: "write", sheet: "Record cards", row: 3, column: 6, values: [[formula]] },
    ]);
    const { report } = await collect(guarded, { "r.xlsx": cards(west("E1", 5, 4)) });
    expect(report).toMatchObject({
      filled: [{ field: "target" }],
      notPlaced: [{ field: "actual", reason: "notWritable" }],
    });
  });
});

describe("returns that cannot be read", () => {
  it("are named in words, and the others go on", async () => {
    const { status, report, err } = await collect(master(), {
      "bad.xlsx": Buffer.from("Name,Unit"),
      "r.xlsx": cards(west("E1", 80)),
    });
    expect({ status, ...report }).toMatchObject({ status: 1, filled: [{ value: 80 }], unread: [{ file: "bad.xlsx" }] });
    expect(err.join("\n")).toMatch(/bad\.xlsx: This is not an Excel workbook/);
  });

  it("end with status 2 and no OUT where there is no other", async () => {
    expect((await collect(master(), { "bad.xlsx": Buffer.alloc(0) })).status).toBe(2);
    expect(existsSync(path("out.xlsx"))).toBe(false);
  });
});
