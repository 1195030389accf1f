/** What a sheet of ours holds beside its cells, as the file keeps it: charts, links, conditional formats, the foot, the state. */
import { parseAddress, type Chart, type Edit, type SheetContent, type StyledCell } from "../../../src/workbook";
import { newWorkbook } from "../../../src/workbook/file";
import { valueOf } from "../../contract/host-contract";
import { sketchedParts, zipped } from "../../contract/sketched-file";
import { opened, partsOf, RICH, textOf, withParts } from "./parts";
import { faultsOf } from "./sound";
import { sheetXml } from "./validations";

const PLAIN = zipped(sketchedParts([{ name: "S", rows: [["a"]] }]));
const SHEET = "总评's";

const area = (address: string) => {
  const parsed = parseAddress(address);
  if (!parsed) throw new Error(address);
  return parsed;
};
const CHART: Chart = {
  kind: "columns",
  title: '得分 <2025> & "more"',
  categories: area("A2:A4"),
  series: [
    { name: "2024", values: area("B2:B4") },
    { name: "=1+1 <&>", values: area("C2:C4") },
  ],
  at: area("E2:L16"),
};
const rows: StyledCell[][] = [
  [{ content: "单位" }, { content: 2024 }, { content: 2025 }],
  [{ content: "东 <镇>" }, { content: 80.5 }, { content: { formula: "B2+1", value: 81.5 } }],
  [{ content: "West\u000b" }, { content: null }, { content: "优秀" }],
  [{ content: { formula: "A2", value: "东 <镇>" } }, { content: 0 }],
];
const own = (more: Partial<SheetContent> = {}, mark = "m"): Edit => ({
  kind: "ownSheet",
  sheet: mark === "m" ? SHEET : mark,
  mark,
  content: {
    rows,
    columnWidths: [],
    freeze: { rows: 0, columns: 0 },
    merges: [],
    print: { landscape: false, fitWidth: false, titleRows: 0 },
    ...more,
  },
});

async function edited(bytes: Uint8Array, ...edits: Edit[]): Promise<Uint8Array> {
  const file = await opened(bytes);
  valueOf(await file.apply(edits));
  const edited = await file.bytes();
  expect(faultsOf(edited)).toEqual([]);
  return edited;
}

const sheetsIn = async (bytes: Uint8Array) => valueOf(await (await opened(bytes)).read()).sheets;
const pathsOf = (bytes: Uint8Array): string[] => [...partsOf(bytes).keys()].sort();

it("a cell that stands in many places is written in each as cells of its own would be", async () => {
  const cells: StyledCell[] = [
    { content: 'A "1" <&>' },
    { content: 7.25, style: { numberFormat: "0.00" } },
    { content: { formula: "A1", value: "x" }, style: { bold: true } },
    { content: null, style: { border: true } },
    { content: null },
  ];
  const shared = Array.from({ length: 30 }, (_, row) =>
    cells.map((_, column) => cells[(row + 2 * column) >> 2] ?? { content: row }),
  );
  const apart = shared.map((row) => row.map((cell) => ({ ...cell })));
  const xmlOf = async (each: StyledCell[][]): Promise<string> =>
    sheetXml(await edited(PLAIN, own({ rows: each })), SHEET);
  expect(await xmlOf(shared)).toBe(await xmlOf(apart));
});

describe("charts", () => {
  const charted = (chart: Partial<Chart>): Promise<Uint8Array> =>
    edited(PLAIN, own({ charts: [{ ...CHART, ...chart }] }));
  const chartXml = async (chart: Partial<Chart>): Promise<string> =>
    textOf(await charted(chart), "xl/charts/chart1.xml");

  it("show cells of the sheet, and repeat what these hold for programs that do not compute", async () => {
    const xml = await chartXml({});
    const place = "<c:f>'总评''s'!";
    expect(xml).toContain(
      `<c:cat><c:strRef>${place}$A$2:$A$4</c:f><c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>东 &lt;镇&gt;</c:v></c:pt>` +
        '<c:pt idx="1"><c:v>West</c:v></c:pt><c:pt idx="2"><c:v>东 &lt;镇&gt;</c:v></c:pt></c:strCache></c:strRef></c:cat>',
    );
    expect(xml).toContain(
      `<c:val><c:numRef>${place}$C$2:$C$4</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/>` +
        '<c:pt idx="0"><c:v>81.5</c:v></c:pt></c:numCache></c:numRef></c:val>',
    );
  });

  it("leave a gap for an empty cell, and draw a zero as a zero", async () => {
    const xml = await chartXml({});
    expect(xml).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>80.5</c:v></c:pt><c:pt idx="2"><c:v>0</c:v></c:pt>');
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
  });

  it("take titles and names of series literally", async () => {
    const xml = await chartXml({});
    expect(xml).toContain("<a:t>得分 &lt;2025&gt; &amp; &quot;more&quot;</a:t>");
    expect(xml).toContain("<c:tx><c:v>=1+1 &lt;&amp;&gt;</c:v></c:tx>");
    expect(xml).toContain('<c:legendPos val="b"/>');
  });

  it("may lie along a row", async () => {
    const xml = await chartXml({ categories: area("B1:C1"), series: [{ name: "East", values: area("B2:C2") }] });
    expect(xml).toContain('<c:pt idx="0"><c:v>2024</c:v></c:pt><c:pt idx="1"><c:v>2025</c:v></c:pt></c:strCache>');
    expect(xml).toContain('<c:pt idx="0"><c:v>80.5</c:v></c:pt><c:pt idx="1"><c:v>81.5</c:v></c:pt></c:numCache>');
  });

  it("are columns side by side or lines, from a minimum where one is given", async () => {
    const columns = await chartXml({});
    expect(columns).toContain('<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>');
    expect(columns).not.toContain("<c:min ");
    const lines = await chartXml({ kind: "lines", minimum: 60 });
    expect(lines).toContain('<c:lineChart><c:grouping val="standard"/>');
    expect(lines).toContain('<c:orientation val="minMax"/><c:min val="60"/>');
  });

  it("have series that differ in colour and brightness, and lines in dashes and markers, too", async () => {
    const series = Array.from({ length: 6 }, (_, index) => ({ name: `${index}`, values: area("B2:B4") }));
    const xml = await chartXml({ kind: "lines", series });
    const each = xml.split("<c:ser>").slice(1);
    const colors = each.map((one) => /<a:srgbClr val="(\w{6})"/.exec(one)?.[1] ?? "");
    const brightness = colors.map((color) => {
      const [red, green, blue] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16));
      return 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0);
    });
    brightness.slice(1).forEach((value, index) => {
      expect(Math.abs(value - (brightness[index] ?? value))).toBeGreaterThan(50);
    });
    for (const pattern of [/<a:srgbClr val="(\w+)"/, /<a:prstDash val="(\w+)"/, /<c:symbol val="(\w+)"/]) {
      expect(new Set(each.map((one) => pattern.exec(one)?.[1])).size).toBe(6);
    }
  });

  it("cover the cells that they are to cover", async () => {
    const xml = textOf(await charted({}), "xl/drawings/drawing1.xml");
    const corner = (name: string, column: number, row: number) =>
      `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    expect(xml).toContain(corner("from", 4, 1) + corner("to", 12, 16));
  });

  it("go with the old content, leave no part behind, and never take a clerk's part", async () => {
    const clerks = pathsOf(RICH);
    const first = await edited(RICH, own({ charts: [CHART, CHART] }), own({ charts: [CHART] }, "n"));
    const made = pathsOf(first).filter((path) => !clerks.includes(path));
    expect(made).toEqual([
      "xl/charts/chart6.xml",
      "xl/charts/chart7.xml",
      "xl/charts/chart8.xml",
      "xl/drawings/_rels/drawing4.xml.rels",
      "xl/drawings/_rels/drawing5.xml.rels",
      "xl/drawings/drawing4.xml",
      "xl/drawings/drawing5.xml",
      "xl/worksheets/_rels/sheet8.xml.rels",
      "xl/worksheets/_rels/sheet9.xml.rels",
      "xl/worksheets/sheet8.xml",
      "xl/worksheets/sheet9.xml",
    ]);
    const again = await edited(first, own({ charts: [CHART, CHART] }), own({ charts: [CHART] }, "n"));
    expect(pathsOf(again)).toEqual(pathsOf(first));
    const without = await edited(again, own({ charts: [] }), own({}, "n"));
    expect(pathsOf(without).filter((path) => !clerks.includes(path))).toEqual([
      "xl/worksheets/sheet8.xml",
      "xl/worksheets/sheet9.xml",
    ]);
    expect(textOf(without, "[Content_Types].xml")).not.toContain("chart6");
  });

  it("come with new workbooks, too", async () => {
    const { content } = own({ charts: [CHART], isHidden: true }) as Extract<Edit, { kind: "ownSheet" }>;
    const bytes = await newWorkbook([
      { name: "A", content: { ...content, isHidden: false } },
      { name: "B", content },
    ]);
    expect(faultsOf(bytes)).toEqual([]);
    expect(pathsOf(bytes)).toContain("xl/charts/chart2.xml");
    expect((await sheetsIn(bytes)).map(({ visibility }) => visibility)).toEqual(["visible", "veryHidden"]);
  });

  it("are in the workbook's own dialect", async () => {
    const strict = withParts(PLAIN, {
      "xl/workbook.xml": (xml) =>
        xml
          .replace(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
          )
          .replace(/http:\/\/schemas[^"]*\/relationships/, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
    });
    const bytes = await edited(strict, own({ charts: [CHART] }));
    for (const path of ["xl/charts/chart1.xml", "xl/drawings/drawing1.xml", "xl/worksheets/_rels/sheet2.xml.rels"]) {
      expect(textOf(bytes, path)).not.toMatch(/schemas\.openxmlformats\.org\/(drawingml|officeDocument)/);
    }
  });
});

describe("links", () => {
  const linked = (link: StyledCell["link"], content: StyledCell["content"] = "x"): Promise<Uint8Array> =>
    edited(PLAIN, own({ rows: [[{ content: "no link" }, { content, ...(link ? { link } : {}) }]] }));

  it.each([
    [{ sheet: "S", area: area("B2:C4") }, "S!B2:C4"],
    [{ sheet: "S" }, "S!A1"],
    [{ sheet: `It's "<&>" 一`, area: area("A9") }, "'It''s &quot;&lt;&amp;&gt;&quot; 一'!A9"],
  ])("lead to a place in the workbook: %j", async (link, location) => {
    const xml = sheetXml(await linked(link, `<"a&b">\nc`), SHEET);
    const display = "&lt;&quot;a&amp;b&quot;&gt;&#10;c";
    expect(xml).toContain(`<hyperlinks><hyperlink ref="B1" location="${location}" display="${display}"/></hyperlinks>`);
  });

  it("are no more than Excel takes; the rest stays text", async () => {
    const link = { sheet: "S" };
    const many = Array.from({ length: 65_535 }, (_, row) => [{ content: `t${row}`, link }]);
    const file = await opened(PLAIN);
    valueOf(await file.apply([own({ rows: many })]));
    const xml = sheetXml(await file.bytes(), SHEET);
    expect(xml.match(/<hyperlink /g)).toHaveLength(65_530);
    expect(valueOf(await file.read()).sheets[1]?.values).toHaveLength(65_535);
  }, 30_000);
});

describe("conditional formats", () => {
  const format = (equals: string) => ({
    area: area("A1:B9"),
    equals,
    style: { bold: true, color: "9C0006", fill: "FFC7CE" },
  });

  it("give cells that hold a text a look on top of their own", async () => {
    const bytes = await edited(PLAIN, own({ conditionalFormats: [format("优秀"), format('so "so" <&>')] }));
    const rule = (priority: number, text: string) =>
      '<conditionalFormatting sqref="A1:B9">' +
      `<cfRule type="cellIs" dxfId="0" priority="${priority}" operator="equal"><formula>${text}</formula></cfRule></conditionalFormatting>`;
    expect(sheetXml(bytes, SHEET)).toContain(
      rule(1, '"优秀"') + rule(2, '"so &quot;&quot;so&quot;&quot; &lt;&amp;&gt;"'),
    );
    expect(textOf(bytes, "xl/styles.xml")).toContain(
      '<dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font>' +
        '<fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
    );
  });

  it("keep those that the workbook has, and do not grow with every calculation", async () => {
    const once = await edited(RICH, own({ conditionalFormats: [format("A")] }));
    const before = textOf(RICH, "xl/styles.xml").match(/<dxf>/g)?.length ?? 0;
    expect(before).toBeGreaterThan(0);
    expect(textOf(once, "xl/styles.xml").match(/<dxf>/g)).toHaveLength(before + 1);
    expect(sheetXml(once, SHEET)).toContain(`dxfId="${before}"`);
    const twice = await edited(once, own({ conditionalFormats: [format("A")] }));
    expect(textOf(twice, "xl/styles.xml")).toBe(textOf(once, "xl/styles.xml"));
  });

  it("are left out where Excel has no room for the text", async () => {
    const xml = sheetXml(await edited(PLAIN, own({ conditionalFormats: [format("x".repeat(256))] })), SHEET);
    expect(xml).not.toContain("conditionalFormatting");
  });
});

describe("the order of what a sheet holds", () => {
  it("is the one that the format prescribes", async () => {
    const everything = own({
      charts: [CHART],
      merges: [area("A6:B6")],
      conditionalFormats: [{ area: area("A1"), equals: "x", style: { bold: true } }],
      validations: [{ area: area("A1"), choices: { words: ["x"] } }],
      rows: [[{ content: "x", link: { sheet: "S" } }]],
      columnWidths: [9],
      print: { landscape: true, fitWidth: true, titleRows: 1 },
    });
    const xml = sheetXml(await edited(PLAIN, everything), SHEET);
    const order =
      "sheetPr dimension sheetViews sheetFormatPr cols sheetData mergeCells conditionalFormatting dataValidations hyperlinks pageMargins pageSetup headerFooter drawing";
    const places = order.split(" ").map((name) => xml.indexOf(`<${name}`));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(xml).toContain("<oddFooter>&amp;C&amp;P / &amp;N</oddFooter>");
  });
});

describe("widths and heights", () => {
  it("are no larger than Excel takes", async () => {
    const xml = sheetXml(await edited(PLAIN, own({ columnWidths: [300], rowHeights: new Map([[0, 900]]) })), SHEET);
    expect(xml).toContain('width="255" customWidth="1"');
    expect(xml).toContain('<row r="1" ht="409" customHeight="1">');
  });
});

describe("hidden sheets", () => {
  it("are never the one in front, nor among those selected", async () => {
    const shown = await edited(RICH, own());
    const front = withParts(shown, {
      "xl/workbook.xml": (xml) => xml.replace('activeTab="1"', 'activeTab="7" firstSheet="7"'),
      "xl/worksheets/sheet8.xml": (xml) => xml.replace("<sheetView ", '<sheetView tabSelected="1" '),
    });
    const bytes = await edited(front, own({ isHidden: true }));
    // The chart sheet before it is the nearest that can be seen.
    expect(textOf(bytes, "xl/workbook.xml")).toContain('activeTab="6" firstSheet="7"');
    expect(sheetXml(bytes, SHEET)).not.toContain("tabSelected");
  });

  it("come into sight again when they are no longer to be hidden, also where a clerk hid them", async () => {
    const hidden = await edited(PLAIN, own({ isHidden: true }));
    const clerks = withParts(hidden, { "xl/workbook.xml": (xml) => xml.replace("veryHidden", "hidden") });
    for (const bytes of [hidden, clerks]) {
      expect(textOf(await edited(bytes, own()), "xl/workbook.xml")).not.toContain("state=");
      expect(textOf(await edited(bytes, own({ isHidden: true })), "xl/workbook.xml")).toContain('state="veryHidden"');
    }
  });

  it("are not hidden where no other can be seen", async () => {
    const marked = zipped(sketchedParts([{ name: "S", rows: [], names: { "_appraisal.sheet": '"m"' } }]));
    const refusal = { code: "last-visible-sheet", sheet: "S" };
    expect(await (await opened(marked)).apply([own({ isHidden: true })])).toEqual({ ok: false, refusal });
  });
});

describe("marks from cells", () => {
  it("may hold what XML cannot, and are found again", async () => {
    const mark = 'summary.镇\u000b<&"_x0041_\ufffe';
    const bytes = await edited(PLAIN, { ...own(), mark } as Edit);
    expect((await sheetsIn(bytes))[1]?.marks).toEqual({ sheet: { text: mark } });
    expect(await sheetsIn(await edited(bytes, { ...own(), mark } as Edit))).toHaveLength(2);
  });
});

describe("a copy that a clerk made of a sheet of ours", () => {
  it("is left alone: the one with the name that we gave is ours", async () => {
    const copied = zipped(
      sketchedParts([
        { name: "Copy", rows: [["kept"]], names: { "_appraisal.sheet": '"m"' } },
        { name: SHEET, rows: [["old"]], names: { "_appraisal.sheet": '"m"' } },
      ]),
    );
    const refilled = await sheetsIn(await edited(copied, own({ rows: [[{ content: "new" }]] })));
    expect(refilled.map(({ values }) => values[0])).toEqual([["kept"], ["new"]]);
    const removed = await sheetsIn(await edited(copied, { kind: "removeSheet", sheet: SHEET, mark: "m" }));
    expect(removed.map(({ name }) => name)).toEqual(["Copy"]);
  });
});
