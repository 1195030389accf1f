/** Every sheet of ours can be read: on the screen, in black and white, and on paper. */
import { issue, type Severity } from "../../src/appraisal";
import { textWidth, type SheetContent, type Style } from "../../src/workbook";
import * as styles from "../../src/writing/styles";
import { tableSheet } from "../../src/writing/table";
import { appraisalOf, GDP_LINE, graded, official } from "./build";
import { chinese, english, plannedSheets } from "./sheets";

/** Relative luminance of `RRGGBB` (WCAG 2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((start) => {
    const part = parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of a text on its fill (WCAG 2); black on white where the style says nothing. */
function contrast({ color = "000000", fill = "FFFFFF" }: Pick<Style, "color" | "fill">): number {
  const [light = 0, dark = 0] = [luminance(color), luminance(fill)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const name = "内蒙古自治区某某市经济技术开发区管理委员会办公室综合协调科";
const ann = graded(official(name, 1, { id: "007", group: name }), 91.5, {
  grade: "Outstanding",
  indicators: [GDP_LINE],
});
const issues = (["error", "warning", "question"] as const).map((severity: Severity) =>
  issue("rows-filtered", severity, { kind: "nobody" }, { sheet: "Officials", row: 1, column: 1 }, { sheetName: name }),
);
const appraisal = { ...appraisalOf({ 2024: [ann], 2025: [ann, graded(official("Bea", 2), 54)] }), issues };
const all = [english, chinese].flatMap((words) => plannedSheets(appraisal, { words }));

/** All looks that cells of a sheet have, with those that are laid over them. */
function looksOf({ rows, conditionalFormats = [] }: SheetContent): readonly Style[] {
  const own = rows.flatMap((cells) => cells.flatMap(({ style }) => style ?? []));
  return [...new Set(own), ...conditionalFormats.map(({ style }) => style)];
}

test.each(all.map(({ sheet, content }) => [sheet, content] as const))(
  "%s: every text stands out from its fill",
  (_, content) => {
    for (const look of looksOf(content)) expect(contrast(look)).toBeGreaterThanOrEqual(4.5);
  },
);

test("a link can be read on every fill that a row may have", () => {
  const fills = [styles.BAND, styles.TOTAL, styles.HEADER, {}].map(({ fill }: Style) => fill);
  for (const fill of fills) expect(contrast({ ...styles.LINK, ...(fill ? { fill } : {}) })).toBeGreaterThanOrEqual(4.5);
});

test("on a black and white print texts still stand out from the grey of their fill", () => {
  const grey = (fill: string) => {
    const part = Math.round(
      (255 *
        (0.299 * parseInt(fill.slice(0, 2), 16) +
          0.587 * parseInt(fill.slice(2, 4), 16) +
          0.114 * parseInt(fill.slice(4), 16))) /
        255,
    );
    return part.toString(16).padStart(2, "0").repeat(3);
  };
  for (const { content } of all) {
    for (const { color = "000000", fill = "FFFFFF" } of looksOf(content)) {
      expect(contrast({ color: grey(color), fill: grey(fill) })).toBeGreaterThanOrEqual(4.5);
    }
  }
});

describe.each(all.map(({ sheet, mark, content }) => [sheet, mark, content] as const))("%s", (_, mark, content) => {
  test("prints on landscape pages as wide as the table, each with its header, in letters that can be read", () => {
    const { print, columnWidths, freeze } = content;
    expect([print.landscape, print.fitWidth, print.titleRows]).toEqual([true, true, freeze.rows]);
    const points = { A4: 770, A3: 1118 }[print.paper ?? "A4"];
    const width = columnWidths.reduce((sum, one) => sum + one, 0);
    // A character of the usual 11 points is 5.25 points wide.
    expect(11 * Math.min(1, points / (width * 5.25))).toBeGreaterThanOrEqual(6.5);
  });

  test("cuts no text: what is wider than its column wraps and has the height for it", () => {
    content.rows.forEach((cells, row) => {
      // Titles run on over empty cells beside them.
      if (row < content.freeze.rows && cells.length === 1) return;
      cells.forEach(({ content: text, style }, column) => {
        const merge = content.merges.find((area) => area.row === row && area.column === column);
        const widths = content.columnWidths.slice(column, column + (merge?.columns ?? 1));
        const room = widths.reduce((sum, one) => sum + one, 0);
        if (typeof text !== "string" || textWidth(text) <= room) return;
        expect([mark, text, style?.wrap]).toEqual([mark, text, true]);
        const below = merge ? merge.rows : 1;
        const height = Array.from({ length: below }, (_, index) => content.rowHeights?.get(row + index) ?? 15);
        expect(height.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual((textWidth(text) / room) * 14);
      });
    });
  });
});

test("a number always fits its column, with its sign, commas, decimals and unit", () => {
  const columns = [
    { header: "A", content: () => -123456789.5, style: { numberFormat: "#,##0.00" } },
    { header: "B", content: () => 0.5, style: { numberFormat: '+0.00" percentage points"' } },
    { header: "C", content: () => 12.5, style: { numberFormat: "0.00%" } },
    { header: "D", content: () => 1234567890123 },
  ];
  const { columnWidths } = tableSheet({ title: null, columns, rows: [0], frozenColumns: 0 });
  const shown = ["-123,456,789.50", "+0.50 percentage points", "1250.00%", "1234567890123"];
  expect(columnWidths).toEqual(shown.map(({ length }) => length + 2));
});

test("rows are as high and columns as wide where cells repeat as where they do not", () => {
  const texts = ["x".repeat(50), "x", "x", "字".repeat(30), "字", "字", "one\ntwo\nthree", "one\ntwo\nthree"];
  const columns = [{ header: "A", content: (text: string) => text }];
  const heightOf = (text: string) =>
    tableSheet({ title: null, columns, rows: [text], frozenColumns: 0 }).rowHeights?.get(1);
  const { rowHeights, columnWidths } = tableSheet({ title: null, columns, rows: texts, frozenColumns: 0 });
  expect(columnWidths).toEqual([20]);
  expect(texts.map((_, row) => rowHeights?.get(row + 1))).toEqual(texts.map(heightOf));
});

test("a note longer than a screen is wide wraps over the first columns", () => {
  const columns = Array.from({ length: 30 }, () => ({ header: "x", content: () => "x".repeat(10) }));
  const { merges, rowHeights, columnWidths } = tableSheet({
    title: "t",
    note: ["short", "long ".repeat(60)],
    columns,
    rows: [0],
    frozenColumns: 0,
  });
  const [note] = merges;
  expect(note).toMatchObject({ row: 2, column: 0, rows: 1 });
  expect(columnWidths.slice(0, note?.columns).reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(120);
  expect(rowHeights?.get(2)).toBeGreaterThanOrEqual(3 * 15);
  expect(rowHeights?.has(1)).toBe(false);
});
