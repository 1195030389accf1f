/** The charts of the sheet in sight, drawn over the grid where they stand. */
import type { Area } from "../../workbook";
import type { Sheet, SheetChart, SimulatedWorkbook } from "../model";

/** A place on the page, in pixels. */
export type Box = Pick<DOMRect, "left" | "top" | "width" | "height">;

/** Excel's own. */
const COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
/** Around the plot, in pixels: the title is above, the legend below. */
const MARGIN = { left: 48, top: 44, right: 16, bottom: 52 };

/** Draws the charts into an element that covers `cells`; `boxOf` tells where an area of the grid is now. */
export function drawCharts(
  element: HTMLElement,
  cells: Box,
  workbook: SimulatedWorkbook,
  boxOf: (area: Area) => Box,
): void {
  const book = element.parentElement?.getBoundingClientRect() ?? cells;
  place(element, { ...boxAt(cells, book), width: cells.width, height: cells.height });
  const sheet = workbook.active;
  const drawn = (sheet?.charts ?? []).flatMap((chart) => {
    if (!sheet || !chart.at) return [];
    const box = boxOf(chart.at);
    const svg = chartSvg(workbook, sheet, chart, box);
    place(svg, { ...boxAt(box, cells), width: box.width, height: box.height });
    return [svg];
  });
  element.replaceChildren(...drawn);
}

function boxAt({ left, top }: Box, origin: Box): Pick<Box, "left" | "top"> {
  return { left: left - origin.left, top: top - origin.top };
}

function place(element: HTMLElement | SVGElement, { left, top, width, height }: Box): void {
  for (const [side, pixels] of Object.entries({ left, top, width, height }))
    element.style.setProperty(side, `${pixels}px`);
}

interface Line {
  readonly name: string;
  readonly color: string;
  readonly values: readonly (number | null)[];
}

interface Plot {
  readonly left: number;
  readonly bottom: number;
  /** The width of a category. */
  readonly step: number;
  readonly y: (value: number) => number;
}

function chartSvg(workbook: SimulatedWorkbook, sheet: Sheet, chart: SheetChart, { width, height }: Box): SVGElement {
  const svg = shape("svg", { role: "img", "aria-label": chart.title ?? "" });
  const lines = chart.series.map(({ name, values, looks }, index): Line => {
    const read = values ? valuesOf(workbook, sheet, values) : [];
    const color = looks.fill ?? looks.line ?? COLORS[index % COLORS.length] ?? "#000000";
    return { name, color, values: read.map((value) => (typeof value === "number" ? value : null)) };
  });
  const [first] = chart.series;
  const texts = first?.categories
    ? valuesOf(workbook, sheet, first.categories).map((value) => String(value ?? ""))
    : [];
  const all = lines.flatMap(({ values }) => values).filter((value) => value !== null);
  const least = chart.minimum ?? Math.min(0, ...all);
  const range = Math.max(...all, least + 1) - least;
  const { left, top } = MARGIN;
  const bottom = height - MARGIN.bottom;
  const y = (value: number): number => bottom - ((value - least) / range) * (bottom - top);
  const step = (width - left - MARGIN.right) / Math.max(1, texts.length);
  const plot: Plot = { left, bottom, step, y };
  const draw = chart.type === "ColumnClustered" ? columns : points;
  svg.append(
    shape("rect", { width, height, fill: "var(--paper)", stroke: "var(--line)" }),
    text(chart.title ?? "", width / 2, 26, 16),
    ...[least, least + range].map((value) => text(String(Math.round(value)), left - 20, y(value) + 4, 11)),
    shape("line", { x1: left, x2: width - MARGIN.right, y1: bottom, y2: bottom, stroke: "var(--soft)" }),
    ...texts.map((each, index) => text(each, left + (index + 0.5) * step, bottom + 16, 11)),
    ...lines.flatMap((line, index) => draw(line, plot, index, lines.length)),
    ...lines.flatMap(({ name, color }, index) =>
      legend(name, color, width / 2 + (index - lines.length / 2) * LEGEND, height - 14),
    ),
  );
  return svg;
}

type Draw = (line: Line, plot: Plot, index: number, count: number) => SVGElement[];

const columns: Draw = ({ values, color }, { left, bottom, step, y }, index, count) => {
  const width = (step * 0.7) / count;
  return values.flatMap((value, at) => {
    if (value === null) return [];
    const x = left + at * step + step * 0.15 + index * width;
    return [shape("rect", { x, y: y(value), width, height: Math.max(0, bottom - y(value)), fill: color })];
  });
};

const points: Draw = ({ values, color }, { left, step, y }) => {
  const places = values.flatMap((value, at) => (value === null ? [] : [[left + (at + 0.5) * step, y(value)] as const]));
  const path = places.map(([x, down]) => `${x},${down}`).join(" ");
  return [
    shape("polyline", { points: path, fill: "none", stroke: color, "stroke-width": 2 }),
    ...places.map(([cx, cy]) => shape("circle", { cx, cy, r: 4, fill: color })),
  ];
};

/** The width of an entry of the legend. */
const LEGEND = 120;

function legend(name: string, color: string, x: number, y: number): SVGElement[] {
  return [shape("rect", { x, y: y - 9, width: 10, height: 10, fill: color }), text(name, x + 16, y, 11, "start")];
}

function valuesOf(workbook: SimulatedWorkbook, sheet: Sheet, { row, column, rows, columns }: Area) {
  return Array.from({ length: rows * columns }, (_, at) =>
    workbook.valueOf(sheet, sheet.cell(row + Math.floor(at / columns), column + (at % columns))),
  );
}

function text(content: string, x: number, y: number, size: number, anchor = "middle"): SVGElement {
  const element = shape("text", { x, y, "font-size": size, "text-anchor": anchor, fill: "var(--ink)" });
  element.textContent = content;
  return element;
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
