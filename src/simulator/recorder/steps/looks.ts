/** Looks, sizes and conditional formats. */
import type { Json } from "../../wire/protocol";
import { taken, type Answer, type Step } from "../step";

export const looks: readonly Step[] = [
  { ...insideBorder("A1:B1", "InsideHorizontal"), guess: "insideBorderOfSingleRow" },
  { ...insideBorder("A1:A2", "InsideVertical"), guess: "insideBorderOfSingleRow" },
  insideBorder("A1:B2", "InsideVertical"),
  {
    name: "fonts, fills, borders and alignment of several areas",
    assumed: { answer: { bold: true, size: 14, color: "#C00000", fill: "#DDEBF7", wrap: true, line: "Continuous" } },
    ask: (sheet) => {
      const { format } = sheet.getRanges("A1:B2,D4");
      Object.assign(format.font, { bold: true, italic: true, size: 14, color: "#C00000" });
      format.fill.color = "#DDEBF7";
      format.wrapText = true;
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Center";
      const edge = format.borders.getItem("EdgeBottom");
      edge.style = "Continuous";
      const read = sheet.getRange("D4").format;
      read.load("wrapText,font/bold,font/size,font/color,fill/color");
      const line = read.borders.getItem("EdgeBottom");
      line.load("style");
      return () => ({
        ...{ bold: read.font.bold, size: read.font.size, color: read.font.color },
        ...{ fill: read.fill.color, wrap: read.wrapText, line: line.style },
      });
    },
  },
  {
    name: "a column's width and a row's height in points",
    assumed: { answer: [60, 40] },
    ask: (sheet) => {
      const { format } = sheet.getRange("B2");
      format.columnWidth = 60;
      format.rowHeight = 40;
      format.load("columnWidth,rowHeight");
      return () => [format.columnWidth, format.rowHeight];
    },
  },
  {
    name: "standard widths and fitted heights of a whole sheet",
    ask: (sheet) => {
      const whole = sheet.getRange();
      whole.rowHidden = false;
      whole.columnHidden = false;
      whole.format.useStandardWidth = true;
      whole.format.autofitRows();
      return taken;
    },
  },
  {
    name: "clearing all of a cell with a conditional format",
    guess: "clearKeepsConditionalFormatsAndLinks",
    ask: (sheet) => {
      const cell = sheet.getRange("A1");
      addCondition(cell, '="优秀"');
      cell.clear();
      return rulesOf(cell);
    },
  },
  {
    name: "conditional formats, the one that wins first",
    ask: (sheet) => {
      const cells = sheet.getRange("A1:B2");
      addCondition(cells, '="优秀"');
      addCondition(cells, '="so ""so"""');
      return rulesOf(sheet.getRange("B2"));
    },
  },
  condition("a condition with a text of 255 characters", 255),
  condition("a condition with a text of 256 characters", 256),
  {
    name: "conditional formats cleared from a part of their cells",
    ask: (sheet) => {
      addCondition(sheet.getRange("A1:B2"), '="优秀"');
      sheet.getRange("B2").conditionalFormats.clearAll();
      const [first, second] = [rulesOf(sheet.getRange("A1")), rulesOf(sheet.getRange("B2"))];
      return () => [first(), second()];
    },
  },
];

function insideBorder(address: string, index: "InsideHorizontal" | "InsideVertical"): Step {
  return {
    name: `the border ${index} of ${address}`,
    ask: (sheet) => {
      sheet.getRange(address).format.borders.getItem(index).style = "Continuous";
      return taken;
    },
  };
}

function condition(name: string, length: number): Step {
  return {
    name,
    ask: (sheet) => {
      const cell = sheet.getRange("A1");
      addCondition(cell, `="${"x".repeat(length)}"`);
      return rulesOf(cell);
    },
  };
}

function addCondition(cells: Excel.Range, formula1: string): void {
  const { cellValue } = cells.conditionalFormats.add("CellValue");
  cellValue.format.font.bold = true;
  cellValue.rule = { formula1, operator: "EqualTo" };
}

function rulesOf(cells: Excel.Range): Answer {
  const { conditionalFormats } = cells;
  conditionalFormats.load("items/cellValue/rule");
  return () => conditionalFormats.items.map(({ cellValue }) => cellValue.rule as unknown as Json);
}
