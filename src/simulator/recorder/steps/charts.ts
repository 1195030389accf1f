/** Charts, and which series Excel makes of the cells that it is given. */
import { taken, type Step } from "../step";

export const charts: readonly Step[] = [
  series("a chart over blank cells", "E1:E3", "Columns"),
  series("a chart over one column of numbers", "B2:B4", "Columns"),
  series("a chart over columns of which one is blank", "B2:D4", "Columns"),
  series("a chart over rows", "B2:C4", "Rows"),
  series("a chart over a single cell", "B2", "Columns"),
  {
    name: "a chart's axis when it has no series",
    guess: "axesOfEmptyChart",
    ask: async (sheet, context) => {
      const chart = chartOver(sheet, "E1:E3", "Columns");
      chart.series.load("count");
      await context.sync();
      for (let index = chart.series.count - 1; index >= 0; index--) chart.series.getItemAt(index).delete();
      await context.sync();
      chart.axes.valueAxis.minimum = 60;
      await context.sync();
      return "taken";
    },
  },
  {
    name: "a chart's title that begins like a formula",
    guess: "chartTextIsFormula",
    ask: (sheet) => {
      const { title } = chartOver(sheet, "B2:B4", "Columns");
      title.text = "=1+";
      title.load("text");
      return () => title.text;
    },
  },
  {
    name: "a series' name that begins like a formula",
    guess: "chartTextIsFormula",
    ask: (sheet) => {
      const first = chartOver(sheet, "B2:B4", "Columns").series.getItemAt(0);
      first.name = "=1+";
      first.load("name");
      return () => first.name;
    },
  },
  {
    name: "a chart as ours are, with a series more",
    ask: (sheet) => {
      const chart = chartOver(sheet, "B2:B4", "Columns");
      chart.setPosition(sheet.getRange("E2"), sheet.getRange("L16"));
      const [first, second] = [chart.series.getItemAt(0), chart.series.add()];
      for (const [at, each] of [first, second].entries()) {
        each.name = ["2024", " =x"][at] ?? "";
        each.setValues(sheet.getRange(at === 0 ? "B2:B4" : "C2:C4"));
        each.setXAxisValues(sheet.getRange("A2:A4"));
        each.format.fill.setSolidColor("#1F3864");
        each.format.line.color = "#404040";
        each.load("name");
      }
      chart.title.text = "得分";
      chart.legend.visible = true;
      chart.legend.position = "Bottom";
      chart.axes.valueAxis.minimum = 60;
      chart.load("chartType,title/text,legend/visible,legend/position,axes/valueAxis/minimum");
      chart.series.load("count");
      return () => [
        ...[chart.chartType, chart.title.text, chart.legend.visible, chart.legend.position],
        ...[chart.axes.valueAxis.minimum as number, chart.series.count, first.name, second.name],
      ];
    },
  },
  {
    name: "a line chart with markers",
    ask: (sheet) => {
      const first = chartOver(sheet, "B2:B4", "Columns", "LineMarkers").series.getItemAt(0);
      first.format.line.color = "#1F3864";
      first.markerStyle = "Diamond";
      first.markerBackgroundColor = "#1F3864";
      first.markerForegroundColor = "#1F3864";
      first.load("markerStyle,markerBackgroundColor,markerForegroundColor");
      return () => [first.markerStyle, first.markerBackgroundColor, first.markerForegroundColor];
    },
  },
  {
    name: "a chart taken away, and a series that is not there",
    ask: (sheet) => {
      chartOver(sheet, "B2:B4", "Columns").delete();
      chartOver(sheet, "B2:B4", "Columns").series.getItemAt(7).delete();
      return taken;
    },
  },
];

function series(name: string, address: string, by: "Rows" | "Columns"): Step {
  return {
    name,
    guess: "seriesOfNewChart",
    ask: (sheet) => {
      const chart = chartOver(sheet, address, by);
      chart.series.load("count");
      return () => chart.series.count;
    },
  };
}

/** A chart on a sheet with names in A2:A4 and numbers in B2:C4. */
function chartOver(
  sheet: Excel.Worksheet,
  address: string,
  by: "Rows" | "Columns",
  type: "ColumnClustered" | "LineMarkers" = "ColumnClustered",
): Excel.Chart {
  sheet.getRange("A2:C4").values = [
    ["甲", 80, 91],
    ["乙", 75, 88],
    ["丙", 90, 70],
  ];
  return sheet.charts.add(type, sheet.getRange(address), by);
}
