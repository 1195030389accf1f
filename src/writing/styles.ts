/** The looks that our sheets share. Everything stays readable in black and white. */
import type { Scheme } from "../appraisal";
import type { Style } from "../workbook";

export const TITLE: Style = { bold: true, size: 14 };
export const NOTE: Style = { italic: true, color: "595959" };
export const HEADER: Style = {
  bold: true,
  fill: "D9E1F2",
  border: true,
  wrap: true,
  horizontal: "center",
  vertical: "center",
};
export const BODY: Style = { border: true, vertical: "top" };
export const WRAPPED: Style = { wrap: true, horizontal: "left" };
export const CENTERED: Style = { horizontal: "center" };
export const TOTAL: Style = { bold: true, fill: "F2F2F2" };

/** The number format of a score. */
export function scoreFormat({ decimals }: Scheme): string {
  return decimals > 0 ? `0.${"0".repeat(decimals)}` : "0";
}

/** The number format of a change of score, with its sign. */
export function changeFormat(scheme: Scheme): string {
  const format = scoreFormat(scheme);
  return `+${format};-${format};${format}`;
}

/** The look of a grade by its place in the scheme: the best green, the last red, the last but one amber, others blue. */
export function gradeStyle(scheme: Scheme, grade: string | null): Style {
  const place = scheme.grades.findIndex(({ name }) => name === grade);
  const last = scheme.grades.length - 1;
  if (place < 0) return CENTERED;
  if (place === 0) return { ...CENTERED, bold: true, fill: "C6E0B4" };
  if (place === last) return { ...CENTERED, bold: true, fill: "F8CBAD" };
  return { ...CENTERED, fill: place === last - 1 ? "FFE699" : "DDEBF7" };
}
