/** The chart of three years' scores below a summary (P8). */
import type { Area, Chart, Content, SheetContent } from "../workbook";
import { columnsWithin } from "./table";
import type { Wording } from "./wording";

/** The column of a year's scores. */
export interface YearPlace {
  readonly year: number;
  readonly score: number;
}

/** More names than these along one axis cannot be read: a larger group has several charts, one below the other. */
const MOST_NAMES = 30;

/** Nobody looks through more charts than these; the table says it all. */
const MOST_CHARTS = 10;

/** Rows and characters that a chart covers. */
const HEIGHT = 18;
const WIDTH = 150;

/** The value axis begins no higher than this, so that a good score looks like one. */
const HIGHEST_MINIMUM = 60;

/**
 * Charts of the scores in `content`, a table whose header is frozen: a group of columns for each official, one for each year
 * that has any score. None where nobody has a score, or for a group too large for charts.
 */
export function scoreCharts(
  content: SheetContent,
  nameColumn: number,
  places: readonly YearPlace[],
  wording: Wording,
): readonly Chart[] {
  const first = content.freeze.rows;
  const count = content.rows.length - first;
  const shown = places.filter(({ score }) => scoresIn(content, score).length > 0);
  const charts = Math.ceil(count / MOST_NAMES);
  if (shown.length === 0 || charts > MOST_CHARTS) return [];
  const minimum = axisMinimum(shown.flatMap(({ score }) => scoresIn(content, score)));
  const [from, to] = [places[0]?.year ?? 0, places.at(-1)?.year ?? 0];
  const { columns } = columnsWithin(content.columnWidths, WIDTH);
  const size = Math.ceil(count / charts);
  return Array.from({ length: charts }, (_, index): Chart => {
    const start = index * size;
    const cells = (column: number): Area => ({
      ...{ row: first + start, column },
      ...{ rows: Math.min(size, count - start), columns: 1 },
    });
    return {
      kind: "columns",
      title: wording.summary.chart(from, to, charts > 1 ? { number: index + 1, of: charts } : null),
      categories: cells(nameColumn),
      series: shown.map(({ year, score }) => ({ name: wording.summary.year(year), values: cells(score) })),
      minimum,
      at: { row: content.rows.length + 1 + index * (HEIGHT + 1), column: 0, rows: HEIGHT, columns },
    };
  });
}

function scoresIn({ rows, freeze }: SheetContent, column: number): readonly number[] {
  return rows.slice(freeze.rows).flatMap((cells) => numberIn(cells[column]?.content));
}

function numberIn(content: Content | undefined): readonly number[] {
  return typeof content === "number" ? [content] : [];
}

/** The tens below the lowest score: even the lowest column can be seen. */
function axisMinimum(scores: readonly number[]): number {
  const lowest = scores.reduce((least, score) => Math.min(least, score), Infinity);
  return Math.max(0, Math.min(HIGHEST_MINIMUM, Math.ceil(lowest / 10) * 10 - 10));
}
