/** The looks of charts. */
import { COLUMN_OUTLINE, SERIES_COLORS } from "../chart-colors";

const DASHES = ["solid", "dash", "sysDot", "dashDot", "lgDash", "sysDash"] as const;
const MARKERS = ["circle", "square", "triangle", "diamond", "x", "star"] as const;

const TEXT = "404040";
const GRID = "D9D9D9";
/** In English Metric Units, of which a point has 12700. */
const THIN = 6350;
const THICK = 28_575;

/** The looks of all text that has none of its own. */
export const CHART_TEXT = `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1000">${solid(TEXT)}</a:defRPr></a:pPr></a:p></c:txPr>`;

export const GRID_LINES = `<c:majorGridlines><c:spPr><a:ln w="${THIN}">${solid(GRID)}</a:ln></c:spPr></c:majorGridlines>`;

/** The looks of a series: filled columns with an outline, or a line with its own dashes and markers. */
export function seriesLooks(index: number, isLine: boolean): string {
  const color = solid(nth(SERIES_COLORS, index));
  if (!isLine) return `<c:spPr>${color}<a:ln w="${THIN}">${solid(COLUMN_OUTLINE)}</a:ln></c:spPr>`;
  const line = `<a:ln w="${THICK}" cap="rnd">${color}<a:prstDash val="${nth(DASHES, index)}"/><a:round/></a:ln>`;
  const marker = `<c:symbol val="${nth(MARKERS, index)}"/><c:size val="7"/>`;
  return (
    `<c:spPr>${line}</c:spPr>` +
    `<c:marker>${marker}<c:spPr>${color}<a:ln w="${THIN}">${color}</a:ln></c:spPr></c:marker>`
  );
}

function nth(list: readonly [string, ...string[]], index: number): string {
  return list[index % list.length] ?? list[0];
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}
