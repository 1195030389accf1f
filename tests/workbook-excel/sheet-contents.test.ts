/** What a sheet of ours holds beside its cells: links, conditional formats, charts, page numbers, and whether it can be seen. */
import {
  areaAddress,
  parseAddress,
  type Area,
  type Edit,
  type SheetContent,
  type StyledCell,
} from "../../src/workbook";
import { excelHost } from "../../src/workbook/excel";
import { linksOf } from "../../src/workbook/excel/links";
import type { Sheet, SimulatedHost } from "../../src/simulator";
import { valueOf } from "../contract/host-contract";
import { excelWith, ownSheet } from "./workbook";

const NAME = "三年总评";

const area = (address: string): Area => {
  const parsed = parseAddress(address);
  if (!parsed) throw new Error(address);
  return parsed;
};
const shown = (place: Area | null): string | null => place && areaAddress(place);

let excel: SimulatedHost;
beforeEach(() => {
  excel = excelWith([["姓名"], ["张三"]]).excel;
});

async function applied(edit: Edit): Promise<Sheet> {
  valueOf(await excelHost().apply([edit]));
  const sheet = excel.workbook.find(NAME);
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

const SCORES: readonly (readonly StyledCell[])[] = [
  ["单位", "2024", "2025"],
  ["东镇", 80, 91.5],
  ["西镇", 75, 88],
].map((row) => row.map((content) => ({ content })));
const CHART = {
  kind: "columns",
  title: "得分",
  categories: area("A2:A3"),
  series: [
    { name: "2024", values: area("B2:B3") },
    { name: "2025", values: area("C2:C3") },
  ],
  minimum: 60,
  at: area("E2:L16"),
} as const;

describe("charts", () => {
  const chartsOf = (sheet: Sheet) =>
    sheet.charts.map(({ type, title, legend, minimum, at, series }) => ({
      ...{ type, title, legend, minimum, at: shown(at) },
      series: series.map(({ name, values, categories }) => [name, shown(values), shown(categories)]),
    }));

  it("have their kind, texts, ranges, axis and place", async () => {
    const rows = { ...CHART, kind: "lines", series: [{ name: "=C2", values: area("B2:C2") }] } as const;
    const free = { ...rows, minimum: undefined, title: "=x", categories: area("B1:C1"), at: area("N1") };
    const sheet = await applied(ownSheet(SCORES, { charts: [CHART, free] }));
    expect(chartsOf(sheet)).toEqual([
      {
        type: "ColumnClustered",
        title: "得分",
        legend: "Bottom",
        minimum: 60,
        at: "E2:L16",
        series: [
          ["2024", "B2:B3", "A2:A3"],
          ["2025", "C2:C3", "A2:A3"],
        ],
      },
      // Text is never a formula: Excel would take it for one without the space.
      {
        type: "LineMarkers",
        title: " =x",
        legend: "Bottom",
        minimum: null,
        at: "N1",
        series: [[" =C2", "B2:C2", "B1:C1"]],
      },
    ]);
  });

  it("are drawn so that series are told apart, also in black and white", async () => {
    const series = Array.from({ length: 7 }, (_, at) => ({ name: `S${at}`, values: area("B2:B3") }));
    const charts = (["columns", "lines"] as const).map((kind) => ({ ...CHART, kind, series }));
    const looks = (await applied(ownSheet(SCORES, { charts }))).charts.map((chart) =>
      chart.series.map((each) => each.looks),
    );
    const dark = "#1F3864";
    expect([looks[0]?.[0], looks[1]?.[0]]).toEqual([
      { fill: dark, line: "#404040" },
      { line: dark, marker: "Circle", markerFill: dark, markerLine: dark },
    ]);
    for (const all of looks) {
      expect(new Set(all.slice(0, 6).map((each) => JSON.stringify(each))).size).toBe(6);
      expect(all[6]).toEqual(all[0]);
    }
  });

  it.each([
    ["cells of which the first is no number", "B1:B3", 1],
    ["a block, of which it makes more than one", "B2:C3", 1],
    ["one cell", "B2", 3],
  ])("have the series planned and no others, also over %s", async (_, values, count) => {
    const series = Array.from({ length: count }, (_, at) => ({ name: `S${at}`, values: area(values) }));
    const sheet = await applied(ownSheet(SCORES, { charts: [{ ...CHART, series }] }));
    expect(chartsOf(sheet)[0]?.series).toEqual(series.map(({ name }) => [name, values, "A2:A3"]));
  });

  it("are as many after the sheet was refilled, and none where none are planned", async () => {
    for (let round = 0; round < 3; round++) await applied(ownSheet(SCORES, { charts: [CHART, CHART] }));
    expect((await applied(ownSheet(SCORES, { charts: [CHART] }))).charts).toHaveLength(1);
    expect((await applied(ownSheet(SCORES))).charts).toEqual([]);
    expect((await applied(ownSheet(SCORES, { charts: [{ ...CHART, series: [] }] }))).charts).toEqual([]);
  });

  it("are left out where there is no number to draw", async () => {
    const series = [{ name: "S", values: area("A1:A3") }];
    expect((await applied(ownSheet(SCORES, { charts: [{ ...CHART, series }] }))).charts).toEqual([]);
  });
});

describe("conditional formats", () => {
  const conditional: NonNullable<SheetContent["conditionalFormats"]> = [
    { area: area("A2:C3"), equals: 'so "so"', style: { bold: true, color: "006100", fill: "C6EFCE" } },
    { area: area("B1:B9"), equals: "优秀", style: { fill: "FFC7CE" } },
  ];
  const kept = (sheet: Sheet) =>
    sheet.conditionalFormats.list().map(({ areas, formula, format }) => [areas.map(areaAddress), formula, format]);

  it("compare with a text, in the order planned", async () => {
    expect(kept(await applied(ownSheet(SCORES, { conditionalFormats: conditional })))).toEqual([
      [["A2:C3"], '="so ""so"""', { bold: true, color: "#006100", fill: "#C6EFCE" }],
      [["B1:B9"], '="优秀"', { fill: "#FFC7CE" }],
    ]);
  });

  it("hold for the cells that have the text and for no others; the first wins", async () => {
    const rival = { area: area("A1:C9"), equals: "优秀", style: { fill: "000000", bold: true } };
    const sheet = await applied(ownSheet(SCORES, { conditionalFormats: [...conditional, rival] }));
    const looks = sheet.conditionalFormats;
    expect(looks.looksOf(8, 1, "优秀")).toEqual({ fill: "#FFC7CE", bold: true });
    expect([looks.looksOf(8, 1, "良好"), looks.looksOf(9, 1, "优秀"), looks.looksOf(8, 1, 1)]).toEqual([{}, {}, {}]);
  });

  it("are gone when the sheet is refilled without; a text beyond Excel's formulas is left out", async () => {
    await applied(ownSheet(SCORES, { conditionalFormats: conditional }));
    const long = { area: area("A1"), equals: "长".repeat(256), style: { bold: true } };
    expect(kept(await applied(ownSheet(SCORES, { conditionalFormats: [long] })))).toEqual([]);
    expect(
      kept(await applied(ownSheet(SCORES, { conditionalFormats: [{ ...long, equals: "长".repeat(255) }] }))),
    ).toHaveLength(1);
  });
});

describe("links", () => {
  const linked = (content: StyledCell["content"], more: Partial<StyledCell> = {}): StyledCell => ({
    content,
    link: { sheet: "考核对象" },
    ...more,
  });
  const LINK = { underline: true, color: "#0563C1" };

  it("lead to a cell of another sheet, whose name is quoted where it must be", async () => {
    const elsewhere = { link: { sheet: "It's 2025", area: area("B2:C3") } };
    const sheet = await applied(ownSheet([[linked("a"), linked("b", elsewhere), { content: "c" }]]));
    expect([0, 1, 2].map((column) => sheet.cell(0, column).link)).toEqual([
      "考核对象!A1",
      "'It''s 2025'!B2:C3",
      undefined,
    ]);
  });

  it("leave the content what it is, and the number format; the plan's looks stand on top of Excel's", async () => {
    const style = { bold: true, color: "C00000", numberFormat: "0.00" };
    const sheet = await applied(
      ownSheet([[linked("=A1", { style }), linked("007"), linked(91.5, { style }), linked(null)]]),
    );
    expect([0, 1, 2, 3].map((column) => sheet.cell(0, column))).toMatchObject([
      { value: "=A1", numberFormat: "0.00", format: { ...LINK, bold: true, color: "#C00000" } },
      { value: "007", format: LINK },
      { value: 91.5, numberFormat: "0.00", format: { ...LINK, bold: true, color: "#C00000" } },
      { value: null, format: LINK },
    ]);
    expect(sheet.cell(0, 0).formula).toBeUndefined();
  });

  it("are gone with their looks when the sheet is refilled without", async () => {
    await applied(ownSheet([[linked("a"), linked("b")]]));
    const sheet = await applied(ownSheet([[{ content: "a" }]]));
    expect([sheet.cell(0, 0), sheet.cell(0, 1)]).toEqual([{ value: "a" }, { value: null }]);
  });

  it("are no more than Excel keeps on a sheet", () => {
    const rows = Array.from({ length: 65_540 }, () => [linked("a")]);
    expect([linksOf(rows).length, linksOf(rows).at(-1)?.row]).toEqual([65_530, 65_529]);
  });
});

describe("pages", () => {
  it("have their numbers at the foot, and lose a former scale and former title rows", async () => {
    const print = { landscape: false, fitWidth: false, titleRows: 0 };
    const former = { footer: "&P / &N", fitWidth: 1, titleRows: "$1:$2" };
    expect((await applied(ownSheet(SCORES))).print).toMatchObject(former);
    expect((await applied(ownSheet(SCORES, { print }))).print).toMatchObject({
      footer: "&P / &N",
      fitWidth: null,
      orientation: "Portrait",
      titleRows: null,
    });
  });
});

describe("paper", () => {
  it("is chosen after all pages are set up, for a printer may not have it; other paper is left to the office", async () => {
    const names: string[] = [];
    excel.onExchange = ({ request }) => names.push(...request.Actions.flatMap(({ Name }) => Name ?? []));
    const wide = { landscape: true, paper: "A3", fitWidth: true, titleRows: 0 } as const;
    const plan = [ownSheet(SCORES, { print: wide }), { ...ownSheet(SCORES), sheet: "乙", mark: "b" }];
    valueOf(await excelHost().apply(plan));
    excel.onExchange = () => undefined;
    expect(excel.workbook.sheets.map(({ print }) => print.paper)).toEqual(["A4", "A3", "A4"]);
    expect(names.filter((name) => ["Orientation", "PaperSize"].includes(name))).toEqual([
      "Orientation",
      "Orientation",
      "PaperSize",
    ]);
  });
});

describe("a refilled sheet", () => {
  it("has no widths and heights of its former content", async () => {
    const wide = { columnWidths: [10, 20, 30], rowHeights: new Map([[0, 40]]), freeze: { rows: 1, columns: 0 } };
    const before = await applied(ownSheet(SCORES, wide));
    expect([before.columnWidths.size, before.rowHeights.size]).toEqual([3, 1]);
    const after = await applied(ownSheet(SCORES, { columnWidths: [10] }));
    expect([[...after.columnWidths.keys()], after.rowHeights.size]).toEqual([[0], 0]);
  });
});

describe("a hidden sheet", () => {
  it("is very hidden, filled as any other, and never printed nor frozen", async () => {
    const freeze = { rows: 1, columns: 0 };
    for (let round = 0; round < 2; round++) {
      const sheet = await applied(ownSheet(SCORES, { isHidden: true, freeze, charts: [CHART] }));
      expect([sheet.visibility, sheet.cell(1, 1).value, sheet.charts.length]).toEqual(["VeryHidden", 80, 1]);
      expect([sheet.freeze.rows, sheet.print.footer]).toEqual([0, ""]);
    }
  });

  it("comes into sight before it is refilled, whoever hid it, and the next sheet stays selected", async () => {
    const sheet = await applied(ownSheet(SCORES, { freeze: { rows: 1, columns: 0 } }));
    for (const visibility of ["Hidden", "VeryHidden"] as const) {
      sheet.visibility = visibility;
      const refilled = await applied(ownSheet(SCORES, { freeze: { rows: 2, columns: 0 } }));
      expect([refilled.visibility, refilled.freeze.rows]).toEqual(["Visible", 2]);
    }
    excel.workbook.active = sheet;
    await applied(ownSheet(SCORES, { isHidden: true }));
    expect([sheet.visibility, excel.workbook.active?.name]).toEqual(["VeryHidden", "考核对象"]);
  });

  it("is not shown or hidden again where it is as planned: that would empty Excel's undo list", async () => {
    const settings: unknown[] = [];
    excel.onExchange = ({ request }) =>
      settings.push(...request.Actions.filter(({ Name, ActionType }) => Name === "Visibility" && ActionType === 4));
    await applied(ownSheet(SCORES));
    await applied(ownSheet(SCORES));
    expect(settings).toEqual([]);
    await applied(ownSheet(SCORES, { isHidden: true }));
    await applied(ownSheet(SCORES, { isHidden: true }));
    expect(settings).toHaveLength(1);
    excel.onExchange = () => undefined;
  });
});
