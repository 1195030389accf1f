/** The looks that our sheets share. Everything stays readable in black and white. */
import type { Scheme, Severity } from "../appraisal";
import type { Style } from "../workbook";

export const TITLE: Style = { bold: true, size: 14 };
export const NOTE: Style = { italic: true, color: "595959" };
export const WRAPPED_NOTE: Style = { ...NOTE, wrap: true, horizontal: "left", vertical: "top" };
export const HEADER: Style = {
  bold: true,
  fill: "D9E1F2",
  border: true,
  wrap: true,
  horizontal: "center",
  vertical: "center",
};
/** A text never runs into the next cell, where it would be cut. */
export const BODY: Style = { border: true, vertical: "top", wrap: true };
export const WRAPPED: Style = { wrap: true, horizontal: "left" };
export const CENTERED: Style = { horizontal: "center" };
export const TOTAL: Style = { bold: true, fill: "F2F2F2" };
/** Every other block of rows, so that the eye keeps to one. */
export const BAND: Style = { fill: "F2F2F2" };
/** A text that leads elsewhere. */
export const LINK: Style = { color: "0B5394" };

/** The number format of a score. */
export function scoreFormat({ decimals }: Scheme): string {
  return decimals > 0 ? `0.${"0".repeat(decimals)}` : "0";
}

/** The number format of a change of score, with its sign. */
export function changeFormat(scheme: Scheme): string {
  const format = scoreFormat(scheme);
  return `+${format};-${format};${format}`;
}

/** Figures with as many decimals as they need, up to four: one object for each, as tables like it. */
const FIGURES: readonly Style[] = [0, 1, 2, 3, 4].map((places) => ({
  horizontal: "right",
  numberFormat: places > 0 ? `#,##0.${"0".repeat(places)}` : "#,##0",
}));

/** The look of a figure in its own unit; a word stands where the numbers do. */
export function figureStyle(figure: number | string | null): Style | undefined {
  const decimals = typeof figure === "number" ? (figure.toFixed(4).replace(/0+$/, "").split(".")[1] ?? "") : "";
  return FIGURES[decimals.length];
}

/** A look that is laid over a cell's own. */
export type Highlight = Pick<Style, "bold" | "color" | "fill">;

/**
 * The looks of a scheme's grades by their place: the best green, the last red, the last but one amber, others blue. On a
 * black and white print the best and the last are bold on darker grey than the rest.
 */
export function gradeHighlights({ grades }: Scheme): readonly { readonly grade: string; readonly style: Highlight }[] {
  const last = grades.length - 1;
  const ofPlace = (place: number): Highlight => {
    if (place === 0) return { bold: true, fill: "A9D08E" };
    if (place === last) return { bold: true, fill: "F4B084" };
    return { fill: place === last - 1 ? "FFF2CC" : "DDEBF7" };
  };
  return grades.map(({ name }, place) => ({ grade: name, style: ofPlace(place) }));
}

/** The look of an issue's severity. */
export const SEVERITY: Readonly<Record<Severity, Style>> = {
  error: { bold: true, fill: "F4B084" },
  warning: { fill: "FFF2CC" },
  question: { fill: "DDEBF7" },
};
