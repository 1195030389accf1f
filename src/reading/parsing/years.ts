/** Which year a row belongs to (workbook.md: a Year column, one sheet a year, or a year in the title). */
import { withYearDigits } from "../chinese-years";
import type { Entry, FieldCell, RecognisedTable } from "../table";
import { dateOfSerial, isDateFormat } from "./formats";
import { halfWidth, isNoneMark, textOf } from "./text";

export type RowYear =
  | { readonly kind: "year"; readonly year: number }
  /** Neither the row nor its sheet says anything. */
  | { readonly kind: "none" }
  /** What stands there is no year; `text` is empty where a Year column is blank. */
  | { readonly kind: "bad"; readonly text: string; readonly cell: FieldCell | undefined };

const FIRST_YEAR = 1949;
const LAST_YEAR = 2199;

function asYear(year: number): number | null {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

/** The year of a Year cell: `2024`, `2024年`, `二〇二四年`, `２０２４年度`, `FY2024`, or a date. `null` if it is none. */
export function yearOfCell(cell: FieldCell): number | null {
  if (typeof cell.value === "number") return yearOfNumber(cell.value, cell.format);
  const digits = /^(?:fy ?)?(\d{4})(?: ?年度?)?$/i.exec(withYearDigits(halfWidth(textOf(cell))))?.[1];
  return digits === undefined ? yearOfDate(cell) : asYear(Number(digits));
}

function yearOfNumber(value: number, format: string | undefined): number | null {
  // A year typed into a cell that is formatted as a date is still a year: serial 2024 would be a day of 1905.
  if (asYear(value) !== null) return value;
  return isDateFormat(format) ? asYear(dateOfSerial(value)?.getUTCFullYear() ?? 0) : null;
}

/** `202403`, `20240315` */
const COMPACT_DATE = /^(\d{4})(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?$/;

/**
 * The year of a date or period: a date, `2024-03`, `2024年3月`, `2024年上半年`, `2024Q1`, `Q1 2024`, `202403`.
 * `null` where it names none, such as a bare `Q1`, or more than one.
 */
export function yearOfDate(cell: FieldCell): number | null {
  if (typeof cell.value === "number") return yearOfNumber(cell.value, cell.format);
  const text = withYearDigits(halfWidth(textOf(cell)));
  const [run, second] = text.match(/\d{4,}/g) ?? [];
  if (run === undefined || second !== undefined) return null;
  const digits = run.length === 4 ? run : COMPACT_DATE.exec(text)?.[1];
  return asYear(Number(digits));
}

/** A date or period that leaves the year to its sheet: `3月`, `上半年`, `Q1`. */
const WITHOUT_YEAR =
  /^(?:\d{1,2} ?月(?:份|\d{1,2}日)?|\d{1,2}[-/.]\d{1,2}|[上下]半年|第?[一二三四1-4]季度|[qh][1-4]|全年)$/i;

/** The year that a row or its sheet gives; the row's own Year comes first, then the sheet's, then that of a date or period. */
export function yearOfEntry(entry: Entry, table: RecognisedTable): RowYear {
  const own = entry.cells.get("year");
  if (own && !isNoneMark(textOf(own))) {
    const year = yearOfCell(own);
    return year === null ? { kind: "bad", text: textOf(own), cell: own } : { kind: "year", year };
  }
  if (table.year !== null) return { kind: "year", year: table.year };
  const dated = datedBy(entry);
  if (dated.kind !== "none") return dated;
  return own ? { kind: "bad", text: "", cell: own } : dated;
}

function datedBy(entry: Entry): RowYear {
  for (const field of ["date", "period"] as const) {
    const cell = entry.cells.get(field);
    const text = textOf(cell);
    if (!cell || isNoneMark(text)) continue;
    const year = yearOfDate(cell);
    if (year !== null) return { kind: "year", year };
    if (!WITHOUT_YEAR.test(halfWidth(text))) return { kind: "bad", text, cell };
  }
  return { kind: "none" };
}

/** Of the years that have something of their own, the one that holds for `year`: its own, the latest earlier, the earliest. */
export function yearInForce(years: Iterable<number>, year: number): number | null {
  let earlier: number | null = null;
  let earliest: number | null = null;
  for (const candidate of years) {
    if (candidate <= year && (earlier === null || candidate > earlier)) earlier = candidate;
    if (earliest === null || candidate < earliest) earliest = candidate;
  }
  return earlier ?? earliest;
}
