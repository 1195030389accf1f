/** Column widths. */
import { statement, type Reach, type Statement } from "./statement";

/** Pixels of a digit of the default font, and of the margin of a column, at 96 dots an inch. */
const DIGIT = 7;
const MARGIN = 5;
const POINTS_PER_PIXEL = 0.75;

/** The width that Excel wants in points for a width in characters. */
function pointsOf(characters: number): number {
  return (Math.round(characters * DIGIT) + MARGIN) * POINTS_PER_PIXEL;
}

/** Sets the widths, in characters, of the columns from `first` on. */
export function setWidths(sheet: Reach, first: number, widths: readonly number[]): Statement[] {
  return widths.map((width, index) =>
    statement(2, () => {
      sheet().getRangeByIndexes(0, first + index, 1, 1).format.columnWidth = pointsOf(width);
    }),
  );
}
