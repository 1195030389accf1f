import type { Place } from "./place";

/** The cell's name on its sheet, `A5`, for an issue that tells of a second place beside its own. */
export function cellName({ row, column }: Place): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
