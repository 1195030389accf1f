/** What the lines above a header say: the year, the unit of measure. */
import { withYearDigits } from "../chinese-years";
import { filledColumns, type Region } from "./regions";
import { textOf } from "./words";

/** Titles are looked for in so many rows above the header; a row with more cells than this is none, unless it has a caption for each table. */
const HIGHEST = 30;
const MOST_CELLS = 3;

/** The longest title that is read. */
const LONGEST = 500;

/** A year that is no part of a date: `2024`, `2024年度`, but not `2024年12月` and not `2024-12-31`. */
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d|\s?年\s?\d{1,2}\s?月|[-/.]\d{1,2}[-/.]\d)/g;

/** The one year that a name or a title gives; `null` where it gives none, or several. */
export function yearIn(text: string): number | null {
  if (text.length > LONGEST) return null;
  const digits = withYearDigits(text.normalize("NFKC"));
  const years = new Set([...digits.matchAll(YEAR)].map(([, year]) => Number(year)));
  const [first] = years;
  return years.size === 1 && first !== undefined ? first : null;
}

const UNIT_LINE = /^[([【]?\s*(?:计量单位|数据单位|金额单位|单位|unit of measure|units?)\s*:\s*(.+)$/i;

/** What a unit line names: `（单位：万元）` → `万元`; `null` where the text is none. */
export function unitIn(text: string): string | null {
  if (text.length > 100) return null;
  const [, named] = UNIT_LINE.exec(text.normalize("NFKC").trim()) ?? [];
  const unit = named?.replace(/[)\]】]\s*$/, "").trim();
  return unit ? unit : null;
}

/** Lines that date or sign a sheet rather than entitle it. */
const SIGNED = /日期|时间|填表|制表|审核|截至|printed|prepared|date/i;

export interface Titles {
  readonly year: number | null;
  readonly unitLine: string | null;
  /** The topmost row that was looked at; the header's own where there are no lines above it. */
  readonly top: number;
}

/** Reads the lines above the header of so many tables, upwards to the nearest row that is none. */
export function titlesAbove(region: Region, headerTop: number, tables = 1): Titles {
  const sheetWide: Region = { ...region, area: { row: 0, column: 0, rows: headerTop, columns: Infinity } };
  let year: number | null = null;
  let unitLine: string | null = null;
  let top = headerTop;
  for (let row = headerTop - 1; row >= Math.max(0, headerTop - HIGHEST); row--) {
    const columns = filledColumns(sheetWide, row);
    if (columns.length > Math.max(MOST_CELLS, tables)) break;
    top = row;
    for (const column of columns) {
      const text = textOf(region.cells.sheet.values[row]?.[column]);
      unitLine ??= unitIn(text);
      if (!SIGNED.test(text.slice(0, LONGEST))) year ??= yearIn(text);
    }
  }
  return { year, unitLine, top };
}
