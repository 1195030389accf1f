/** What a figure's cell says (workbook.md, *Numbers typed as text*; scoring.md 2 and 3). */
import { timesTen, type Figure, type FigureKind, type Place } from "../../appraisal";
import { isCellError } from "../../workbook";
import type { FieldCell } from "../table";
import { dateOfSerial, isDateFormat, isPercentFormat } from "./formats";
import { halfWidth, isNoneMark } from "./text";
import { isPercent, measureOf, powerBetween } from "./units";

/** How a figure is to be read. */
export interface Reading {
  readonly kind: FigureKind;
  /** The indicator's own unit of measure, else the unit line's, else `null`. */
  readonly unit: string | null;
  /** Units that go without saying, such as 分 of a mark. */
  readonly also?: readonly string[];
}

/** A mark out of 100. */
export const MARK: Reading = { kind: "mark", unit: null };
/** A count of ballots or people. */
export const COUNT: Reading = { kind: "count", unit: null, also: ["票", "张", "份", "人", "人次"] };
/** A plain number such as a coefficient. */
export const NUMBER: Reading = { kind: "measure", unit: null };

const MARK_UNITS: readonly string[] = ["分", "points"];

/**
 * Reads the figure of a cell. A number is always finite, in the unit of the reading, a mark out of 100.
 * A number that is shown as a date is no figure; neither is text with a unit that measures something else.
 * @param elsewhere where the figure is said to stand if there is no cell
 */
export function readFigure(cell: FieldCell | undefined, elsewhere: Place, reading: Reading): Figure {
  if (!cell) return { at: elsewhere, kind: "missing", none: false };
  const at = { sheet: elsewhere.sheet, row: cell.row, column: cell.column };
  const { value } = cell;
  if (value === null) return { at, kind: "missing", none: false };
  if (isCellError(value)) return { at, kind: "error", error: value.error };
  if (typeof value === "boolean") return { at, kind: "text", text: value ? "TRUE" : "FALSE" };
  if (typeof value === "number") return figureOfNumber(at, value, cell.format, reading);
  return figureOfText(at, value, reading);
}

/** The number of a cell under a reading, `null` where it is blank or no number. */
export function readNumber(cell: FieldCell | undefined, reading: Reading): number | null {
  const figure = readFigure(cell, { sheet: "", row: 0, column: 0 }, reading);
  return figure.kind === "number" ? figure.value : null;
}

function figureOfNumber(at: Place, number: number, format: string | undefined, reading: Reading): Figure {
  if (isDateFormat(format)) return { at, kind: "text", text: dayText(number) };
  const isShare = isPercentFormat(format) && countsPercent(reading);
  const value = isShare ? timesTen(number, 2) : number;
  return Number.isFinite(value) ? { at, kind: "number", value } : { at, kind: "text", text: String(number) };
}

function dayText(serial: number): string {
  return dateOfSerial(serial)?.toISOString().slice(0, 10) ?? String(serial);
}

/** Whether 98.6 % is 98.6 here, rather than 0.986. */
function countsPercent(reading: Reading): boolean {
  return reading.kind === "mark" || isPercent(measureOf(reading.unit));
}

const NOT_APPLICABLE = /^(?:n\/a|不适用)$/i;

function figureOfText(at: Place, raw: string, reading: Reading): Figure {
  const text = halfWidth(joinedGroups(raw));
  if (isNoneMark(text)) return { at, kind: "missing", none: text === "无" };
  if (NOT_APPLICABLE.test(text)) return { at, kind: "notApplicable" };
  const value = numberOfText(text, reading);
  return value === null ? { at, kind: "text", text } : { at, kind: "number", value };
}

/** `1 234` with a space that does not break is one number; with a plain space it is two. */
function joinedGroups(text: string): string {
  return text.replace(/(\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, "$1,");
}

const NUMBER_WITH_UNIT = /^([+-]?) ?(\d{1,3}(?:,\d{3})+(?!\d)|\d+(?!,\d))?(?:\.(\d*))?(?:e([+-]?\d{1,3}))?( ?)(.*)$/i;

function numberOfText(text: string, reading: Reading): number | null {
  const match = NUMBER_WITH_UNIT.exec(text);
  if (!match) return null;
  const [, sign = "", whole = "", fraction = "", exponent = "0", , unit = ""] = match;
  if (whole === "" && fraction === "") return null;
  const power = powerOfUnit(unit, reading);
  if (power === null) return null;
  const digits = `${sign}${whole.replace(/,/g, "")}.${fraction}`;
  const value = Number(`${digits}e${Number(exponent) + power}`);
  if (value === 0) return 0;
  return Number.isFinite(value) ? value : null;
}

/** The power of ten that the unit behind a number stands for; `null` where it does not belong there. */
function powerOfUnit(unit: string, reading: Reading): number | null {
  if (unit === "") return 0;
  const written = measureOf(unit);
  if (written === null) return null;
  if (isPercent(written)) return countsPercent(reading) ? 0 : -2;
  const power = powerBetween(written, measureOf(reading.unit));
  if (power !== null) return power;
  const goesWithoutSaying = reading.kind === "mark" ? MARK_UNITS : (reading.also ?? []);
  return goesWithoutSaying.includes(unit) ? 0 : null;
}
