/** The width of a column in Excel is that of its characters and a margin. */
const MARGIN = 0.7109375;

/** Excel's limit. It takes a file that goes beyond it for damaged. */
const WIDEST = 255;

/** The width that a file says of a column for so many characters of the default font. */
export function columnWidth(characters: number): number {
  return Math.min(characters + MARGIN, WIDEST);
}
