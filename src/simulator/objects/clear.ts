/** `Range.clear`: what it takes off for each word that it may be given. */
import { overlaps } from "../../workbook";
import { EMPTY_CELL, without, type Cell } from "../model";
import { invalidOperation, notImplemented } from "../wire/errors";
import type { Target } from "./target";

/** What is left of a cell. See `guesses.clearKeepsConditionalFormatsAndLinks`. */
const LEFT = new Map<string, (cell: Cell) => Cell>([
  ["All", ({ link }) => ({ ...EMPTY_CELL, link })],
  ["Contents", (cell) => ({ ...cell, value: null, formula: undefined })],
  ["Formats", ({ value, formula, link }) => ({ value, formula, link })],
  ["Hyperlinks", (cell) => ({ ...cell, link: undefined })],
  // The formats of cells that have a link, those of others are left alone.
  ["RemoveHyperlinks", (cell) => (cell.link === undefined ? cell : { value: cell.value, formula: cell.formula })],
]);

/** Clears the cells of a range. */
export function clear({ sheet, area }: Target, applyTo: string): null {
  const left = LEFT.get(applyTo);
  if (!left) throw notImplemented(`Range.Clear ${applyTo}`);
  // See `guesses.clearingPartOfMergedCell`.
  if (sheet.merges.some((merge) => overlaps(merge, area) && without(merge, area).length > 0))
    throw invalidOperation("A part of a merged cell cannot be cleared.");
  sheet.change(area, left);
  return null;
}
