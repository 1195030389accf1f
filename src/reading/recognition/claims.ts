/** Decides what a sheet is for: which role its headers and its name claim, in which layout, from which row to which. */
import type { Role } from "../../appraisal";
import type { Field, FieldCell, RecognisedTable } from "../table";
import { transposed, wide } from "./across";
import { bandsOf } from "./bands";
import { headersOf, type Header } from "./header";
import { KNOWING_ROLES, type DataRow, type Fit, type Known, type Layout } from "./layout";
import { roleOfName, type NamedRole } from "./lookup";
import { long } from "./long";
import { rowEnd, type Region } from "./regions";
import { dataRows, type Aside } from "./rows";
import { titlesAbove, yearIn } from "./titles";
import { ROLES } from "./vocabulary";
import { isBlank } from "./words";

/** Tried in this order; the first that a header is laid out in counts. A new layout is one more line here. */
const LAYOUTS: readonly Layout[] = [transposed, wide, long];

/** A table and how sure we are of it. */
export interface Claim {
  readonly table: RecognisedTable;
  readonly fit: Fit;
  /** Whether the name of the sheet or of the Excel table says the same. */
  readonly isNamed: boolean;
  /** What the name of the Excel table or of the sheet says. */
  readonly name: NamedRole | null;
  /** Where it was looked for: no other table stands in these columns of its rows. */
  readonly region: Region;
  /** The rows from the topmost title to before `end`, where the next header or nothing of the region follows. */
  readonly top: number;
  readonly end: number;
  /** The rows among them that are no entries. */
  readonly asides: ReadonlyMap<number, Aside>;
}

/** The tables of a region, under each other or side by side; none where neither headers nor name claim a role. */
export function claimsOf(region: Region, name: NamedRole | null, known: Known): readonly Claim[] {
  const headers = headersOf(region);
  const best = bestFit(headers, name, known);
  if (!best) return [];
  const bands = best.layout === "long" ? bandsOf(region, best.header) : [];
  if (bands.length > 1) return bands.flatMap((band) => claimsOf(band, name, known));
  const fits = best.missing.length > 0 ? [best] : headers.flatMap((header) => fitLike(best, header, name, known) ?? []);
  let year = yearIn(region.cells.sheet.name);
  return fits.map((fit, index) => {
    const end = fits[index + 1]?.header.top ?? rowEnd(region.area);
    const claim = claimOf(region, fit, known, end, name, year);
    // A header repeated on the next page stays under the year of the title before it.
    year = claim.year;
    return claim.claim;
  });
}

/** A header of the same kind as the best one, or one that is without a doubt that of a list of another role. */
function fitLike(best: Fit, header: Header, name: NamedRole | null, known: Known): Fit | null {
  const same = read(header, best.role, known);
  if (same?.layout === best.layout && same.missing.length === 0) return same;
  const other = bestFit([header], name, known);
  return other?.layout === "long" && other.missing.length === 0 && other.isSigned ? other : null;
}

/** Reads a header as a role, in whichever layout it has. */
export function read(header: Header, role: Role, known: Known): Fit | null {
  for (const layout of LAYOUTS) {
    const fit = layout(header, role, known);
    if (fit) return fit;
  }
  return null;
}

/** Enough to overrule any number of headers. */
const COMPLETE = 1e6;
const PROMISED = 5e5;

/**
 * The role that the headers fit best. A role with all its required columns comes first, then the one that the sheet is named
 * for; headers alone claim a role only with the columns that are its signature. Below a header that mostly reads as that of the
 * role that the sheet is named for, if not wholly, there are rows of data, whatever they look like.
 */
function bestFit(headers: readonly Header[], name: NamedRole | null, known: Known): Fit | null {
  let best: { fit: Fit; rating: number } | null = null;
  let isPromised = false;
  for (const header of headers) {
    for (const { role } of ROLES) {
      if ((name?.isSettled || isPromised) && name?.role !== role) continue;
      const fit = read(header, role, known);
      const rating = fit ? rate(fit, name) : 0;
      if (fit && rating > (best?.rating ?? 0)) best = { fit, rating };
    }
    isPromised ||= best !== null && best.fit.missing.length > 0 && 2 * best.fit.matched > header.columns.length;
  }
  return best?.fit ?? null;
}

/** How well a header and a name claim a role; 0 where they do not. */
export function rate(fit: Fit, name: NamedRole | null): number {
  const isComplete = fit.missing.length === 0;
  const isPromised = name?.exact === true && name.role === fit.role;
  const isHinted = name?.role === fit.role && fit.isHinted;
  if (!isComplete) return isPromised && fit.matched >= 2 ? PROMISED + 10 * fit.matched : 0;
  if (!isPromised && !isHinted && !fit.isSigned) return 0;
  // Name, unit and group stand on many a sheet that is called something else.
  if (fit.role === "officials" && name?.exact && !isPromised) return COMPLETE;
  // A role that takes any column is promised in vain where the columns are wholly those of another.
  const isKept = isPromised && (isHinted || name.isSettled === true);
  return COMPLETE + (isKept ? PROMISED : 0) + 10 * fit.matched + (isPromised || isHinted ? 5 : 0);
}

function claimOf(
  region: Region,
  fit: Fit,
  known: Known,
  end: number,
  name: NamedRole | null,
  yearSoFar: number | null,
): { readonly claim: Claim; readonly year: number | null } {
  const { header } = fit;
  const titles = titlesAbove(region, header.top);
  const fromName = yearIn(region.cells.sheet.name);
  const tableYear = region.tableName === undefined ? null : yearIn(region.tableName);
  const year = fromName ?? titles.year ?? yearSoFar ?? tableYear;
  const isRead = !known.isFirstLook || KNOWING_ROLES.has(fit.role);
  const { data, asides } = dataRows(region, fit, known, header.bottom + 1, isRead ? end : 0);
  const hasYear = data.some(({ cells }) => !isBlank(cells.get("year")?.value));
  const rows = hasYear ? data : data.map(withoutYear);
  const last = rows[rows.length - 1]?.row ?? header.bottom;
  const columns = header.columns.map(({ column }) => column);
  const left = columns[0] ?? region.area.column;
  const right = columns[columns.length - 1] ?? left;
  const table: RecognisedTable = {
    role: fit.role,
    sheet: region.cells.sheet.name,
    ...(region.tableName === undefined ? {} : { tableName: region.tableName }),
    area:
      region.tableName === undefined
        ? { row: header.top, column: left, rows: last - header.top + 1, columns: right - left + 1 }
        : region.area,
    layout: fit.layout,
    year: hasYear ? null : year,
    unitLine: titles.unitLine,
    headers: fit.fields.map(({ field, header: { leaf, column } }) => ({
      field,
      text: leaf.text,
      row: leaf.row,
      column,
    })),
    headerRow: header.bottom,
    entries: rows.flatMap((row) => fit.entries(row)),
  };
  const isNamed = name?.role === fit.role;
  return { claim: { table, fit, isNamed, name, region, top: titles.top, end, asides }, year };
}

/** A Year column that nobody has filled in says nothing: the sheet's name, its title or the scheme do. */
function withoutYear(row: DataRow): DataRow {
  if (!row.cells.has("year")) return row;
  const cells = new Map<Field, FieldCell>();
  row.cells.forEach((cell, field) => field !== "year" && cells.set(field, cell));
  return { ...row, cells };
}

/** The role that the name of an Excel table or else of its sheet claims. */
export function nameOfTable(region: Region, sheet: NamedRole | null): NamedRole | null {
  const own = region.tableName === undefined || sheet?.isSettled ? null : roleOfName(region.tableName);
  return own?.exact ? own : (sheet ?? own);
}
