/** Native charts (ExcelApi 1.7). */
import { COLUMN_OUTLINE, SERIES_COLORS } from "../chart-colors";
import type { Chart, SheetContent } from "../edits";
import type { Area } from "../snapshot";
import { cellsOf } from "./ranges";
import { statement, type Reach, type Statement } from "./statement";

const MARKERS = ["Circle", "Square", "Triangle", "Diamond", "X", "Star"] as const;

const TYPES = { columns: "ColumnClustered", lines: "LineMarkers" } as const;

/**
 * The charts of a filled sheet. Which series Excel makes of the cells that a new chart is given depends on what they hold; of a
 * single number it makes one. So a chart begins with one number that it is to draw, and one that has none is left out.
 */
export function addCharts(sheet: Reach, { rows, charts = [] }: SheetContent): Statement[] {
  return charts.flatMap((plan) => {
    const number = firstNumber(rows, plan);
    // Each series takes some seven calls, the rest of a chart as many.
    return number ? [statement(7 * (plan.series.length + 1), () => addChart(sheet(), plan, number))] : [];
  });
}

/** The first cell of the series that holds a number. */
function firstNumber(rows: SheetContent["rows"], { series }: Chart): Area | null {
  for (const { values } of series) {
    for (let row = values.row; row < values.row + values.rows; row++) {
      for (let column = values.column; column < values.column + values.columns; column++) {
        const content = rows[row]?.[column]?.content;
        const shown = typeof content === "object" && content !== null ? content.value : content;
        if (typeof shown === "number") return { row, column, rows: 1, columns: 1 };
      }
    }
  }
  return null;
}

function addChart(sheet: Excel.Worksheet, plan: Chart, number: Area): void {
  const chart = sheet.charts.add(TYPES[plan.kind], cellsOf(sheet, number), "Columns");
  const { row, column, rows, columns } = plan.at;
  const corner = { row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 };
  chart.setPosition(cellsOf(sheet, { row, column, rows: 1, columns: 1 }), cellsOf(sheet, corner));
  plan.series.forEach(({ name, values }, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add();
    series.name = plainText(name);
    series.setValues(cellsOf(sheet, values));
    series.setXAxisValues(cellsOf(sheet, plan.categories));
    giveLooks(series, plan.kind, index);
  });
  chart.title.text = plainText(plan.title);
  chart.legend.visible = true;
  chart.legend.position = "Bottom";
  if (plan.minimum !== undefined) chart.axes.valueAxis.minimum = plan.minimum;
}

/** The looks of a series: filled columns with an outline, or a line with markers of its own. */
function giveLooks(series: Excel.ChartSeries, kind: Chart["kind"], index: number): void {
  const color = `#${SERIES_COLORS[index % SERIES_COLORS.length] ?? SERIES_COLORS[0]}`;
  if (kind === "columns") {
    series.format.fill.setSolidColor(color);
    series.format.line.color = `#${COLUMN_OUTLINE}`;
  } else {
    series.format.line.color = color;
    series.markerStyle = MARKERS[index % MARKERS.length] ?? MARKERS[0];
    series.markerBackgroundColor = color;
    series.markerForegroundColor = color;
  }
}

/** Excel takes a name that begins with `=` for a reference to a cell. */
function plainText(text: string): string {
  return text.startsWith("=") ? ` ${text}` : text;
}
